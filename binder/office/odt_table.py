"""A table as OpenDocument has it: header rows that are drawn on every page, thin lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from xml.sax.saxutils import escape

from binder.domain.inline_runs import Run
from binder.domain.motivation_table import Cell, Table
from binder.office.about import legal
from binder.office.table_columns import shares, whole_numbers

Words = Callable[[Sequence[Run]], str]
"""How runs are written in a paragraph."""

WIDTH_CM = 14.0
_LINE, _HAIRLINE = "0.75pt solid #17191f", "0.5pt solid #b8bdc4"
_EDGES = 'fo:padding="0.08cm" fo:padding-left="0cm" fo:padding-right="0.25cm"'


def table_text(table: Table, name: str, words: Words) -> str:
    """The table with its caption above; `name` is its own, and that of the styles of its columns."""
    columns = "".join(
        f'<table:table-column table:style-name="{name}.{place}"/>' for place in range(table.width)
    )
    head, *body = (_row(table, number, words) for number in range(len(table.rows)))
    caption = _paragraph("Table_20_Caption", escape(legal(table.caption))) if table.caption else ""
    return (
        f'{caption}<table:table table:name="{name}" table:style-name="{name}">{columns}'
        f"<table:table-header-rows>{head}</table:table-header-rows>{''.join(body)}</table:table>"
        # Without it what follows would stand right under the last line.
        f"{_paragraph('Table_20_End', '')}"
    )


def table_styles(named: Sequence[tuple[str, Table]]) -> str:
    """The styles of tables and their columns, and those that all tables share."""
    return _SHARED + "".join(_own_styles(name, table) for name, table in named) if named else ""


def _own_styles(name: str, table: Table) -> str:
    columns = "".join(
        f'<style:style style:name="{name}.{place}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{WIDTH_CM * share:.2f}cm"/></style:style>'
        for place, share in enumerate(shares(table))
    )
    properties = f'style:width="{WIDTH_CM}cm" table:align="left" style:may-break-between-rows="true"'
    return (
        f'<style:style style:name="{name}" style:family="table"><style:table-properties {properties}/>'
        f"</style:style>{columns}"
    )


def _cell_style(name: str, edges: str) -> str:
    return (
        f'<style:style style:name="{name}" style:family="table-cell">'
        f"<style:table-cell-properties {_EDGES} {edges}/></style:style>"
    )


_SHARED = (
    '<style:style style:name="WholeRow" style:family="table-row">'
    '<style:table-row-properties fo:keep-together="always"/></style:style>'
    + _cell_style(
        "HeaderCell", f'style:vertical-align="bottom" fo:border-top="{_LINE}" fo:border-bottom="{_LINE}"'
    )
    + _cell_style("InnerCell", f'fo:border-bottom="{_HAIRLINE}"')
    + _cell_style("LastCell", f'fo:border-bottom="{_LINE}"')
)


def _row(table: Table, number: int, words: Words) -> str:
    is_last = number == len(table.rows) - 1
    style = "HeaderCell" if number == 0 else "LastCell" if is_last else "InnerCell"
    cells = "".join(
        f'<table:table-cell table:style-name="{style}" office:value-type="string">'
        f"{_cell(table, number, place, cell, words)}</table:table-cell>"
        for place, cell in enumerate(table.rows[number])
    )
    return f'<table:table-row table:style-name="WholeRow">{cells}</table:table-row>'


def _cell(table: Table, row: int, column: int, cell: Cell, words: Words) -> str:
    side = "_20_Right" if table.is_right(column) else ""
    is_header = row > 0 and column == 0 and table.has_header_column
    runs = [
        Run(whole_numbers(run.text), strong=run.strong or is_header, emphasis=run.emphasis) for run in cell
    ]
    return _paragraph(("Table_20_Text" if row else "Table_20_Heading") + side, words(runs))


def _paragraph(style: str, inside: str) -> str:
    return f'<text:p text:style-name="{style}">{inside}</text:p>'
