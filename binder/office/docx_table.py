"""A table as Word has it: a header row that is drawn on every page, rows that stay whole, thin lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from binder.domain.inline_runs import Run
from binder.domain.motivation_table import Cell, Table
from binder.office.about import legal
from binder.office.table_columns import shares, whole_numbers

WIDTH = 7938
"""Of the text, in twentieths of a point: 14 cm."""
_MARGINS = {"top": 40, "left": 0, "bottom": 40, "right": 140}
_LINE, _HAIRLINE = 'w:val="single" w:sz="6" w:color="17191F"', 'w:val="single" w:sz="4" w:color="B8BDC4"'


def table_element(table: Table, styles: tuple[str, str]) -> Any:  # noqa: ANN401 - python-docx has no types
    """The element; `styles` are the ids of those of a header's and of another cell's paragraph."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    widths = [round(WIDTH * share) for share in shares(table)]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    rows = "".join(_rows(table, widths, styles))
    return parse_xml(f"<w:tbl {nsdecls('w')}>{_properties(table)}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>")


def _properties(table: Table) -> str:
    lines = f"<w:top {_LINE}/><w:bottom {_LINE}/><w:insideH {_HAIRLINE}/>"
    first = int(table.has_header_column)
    margins = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in _MARGINS.items())
    look = (
        f'w:firstRow="1" w:lastRow="0" w:firstColumn="{first}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"'
    )
    told = f"<w:tblCaption w:val={quoteattr(legal(table.caption))}/>" if table.caption else ""
    return (
        f'<w:tblPr><w:tblW w:w="{WIDTH}" w:type="dxa"/><w:tblBorders>{lines}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar>'
        f"<w:tblLook {look}/>{told}</w:tblPr>"
    )


def _rows(table: Table, widths: list[int], styles: tuple[str, str]) -> Iterator[str]:
    for number, row in enumerate(table.rows):
        header = "<w:tblHeader/>" if number == 0 else ""
        cells = "".join(
            _cell(cell, widths[place], styles[number > 0], _look(table, number, place))
            for place, cell in enumerate(row)
        )
        yield f"<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>{cells}</w:tr>"


def _look(table: Table, row: int, column: int) -> tuple[str, bool, bool]:
    """The line below a cell, whether it stands to the right, and whether it heads its row."""
    below = f"<w:tcBorders><w:bottom {_LINE}/></w:tcBorders>" if row == 0 else ""
    return below, table.is_right(column), row > 0 and column == 0 and table.has_header_column


def _cell(cell: Cell, width: int, style: str, look: tuple[str, bool, bool]) -> str:
    below, is_right, is_header = look
    side = '<w:jc w:val="right"/>' if is_right else ""
    runs = "".join(_run(run, is_header=is_header) for run in cell)
    paragraph = f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{side}</w:pPr>{runs}</w:p>'
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{below}</w:tcPr>{paragraph}</w:tc>'


def _run(run: Run, *, is_header: bool) -> str:
    looks = "<w:b/>" * (run.strong or is_header) + "<w:i/>" * run.emphasis
    text = escape(legal(whole_numbers(run.text)))
    return f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
