"""Formatted text from Word, LibreOffice and the web: lists, headings, tables and emphasis, nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from itertools import groupby

from binder.domain.inline_runs import Run, text_of, tidy
from binder.domain.list_numbers import LEVELS
from binder.domain.motivation import Block, BlockKind, levelled
from binder.domain.motivation_table import Table
from binder.domain.pasted_tables import Grid, table_from
from binder.domain.pasted_text import cleaned, label_of

_PARTS = frozenset(
    ("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "table", "tr", "td",
     "th", "section", "article", "header", "footer", "dl", "dt", "dd", "pre", "body", "figure", "main",
     "figcaption", "aside", "nav", "hr")
)  # fmt: skip
_HIDDEN = frozenset({"head", "style", "script", "title", "noscript", "template", "o:p", "xml", "del"})
_VOID = frozenset({"br", "hr", "img", "meta", "link", "input", "col", "wbr", "area", "base", "source"})
_STRONG, _EMPHASIS = frozenset({"b", "strong"}), frozenset({"i", "em", "cite", "dfn"})
_KINDS = {
    "h1": BlockKind.HEADING,
    "h2": BlockKind.HEADING,
    **dict.fromkeys(("h3", "h4", "h5", "h6"), BlockKind.SUBHEADING),
    "blockquote": BlockKind.QUOTE,
}
_BOLD = re.compile(r"font-weight\s*:\s*(bold|bolder|[6-9]00|normal|[1-5]00)")
_SLANTED = re.compile(r"font-style\s*:\s*(italic|oblique|normal)")
_WORD_LIST = re.compile(r"mso-list\s*:\s*l\d")
_WORD_LABEL = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_UNSEEN = re.compile(
    r"display\s*:\s*none|mso-hide\s*:\s*all|mso-element\s*:\s*comment-list|mso-special-character\s*:\s*comment"
)
_REMARK = re.compile(r"\bmso(?:del|commentreference|_?com)", re.IGNORECASE)
"""Classes of what Word tells of the writing, not in the text: what was struck, and who remarked what."""
_SPACES = re.compile(r"[ \t\r\n\f]+")
_WORD_LEVEL = re.compile(r"mso-list\s*:[^;]*\blevel(\d)")
_LISTS = ("ul", "ol")
_CELLS = ("td", "th")
_CAPTION = (-1, -1)
"""Where a caption's words stand, beside the rows and columns of the cells."""


@dataclass(frozen=True, slots=True)
class _Look:
    strong: bool = False
    emphasis: bool = False
    kind: BlockKind = BlockKind.PARAGRAPH
    hidden: bool = False
    is_label: bool = False


@dataclass(slots=True)
class _Part:
    """A paragraph that is being read; `label` is what Word wrote before a point."""

    kind: BlockKind
    runs: list[Run] = field(default_factory=list)
    label: str = ""
    is_word_point: bool = False
    level: int = 1
    grid: Grid | None = None
    place: tuple[int, int] | None = None


def blocks_of_html(html: str) -> tuple[Block, ...]:
    """The blocks of a piece of HTML; any text can be read."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.blocks()


class _Reader(HTMLParser):
    """Keeps a pile of what is open, and a paragraph for each part that begins or ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[tuple[str, _Look]] = []
        self._parts: list[_Part] = [_Part(BlockKind.PARAGRAPH)]
        self._grid: Grid | None = None
        self._inner_tables = 0

    def blocks(self) -> tuple[Block, ...]:
        """What was read."""
        made: list[Block] = []
        for grid, parts in groupby(self._parts, key=lambda part: part.grid):
            made += _table_or_words(grid, list(parts))
        return tuple(levelled(block for block in made if not block.is_empty))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Something begins."""
        if tag == "br":
            self._begin(self._look().kind)
            return
        if tag in _VOID:
            return
        self._enter_table(tag, dict(attrs))
        style = (dict(attrs).get("style") or "").casefold()
        look = _looked(tag, style, self._look())
        look = replace(look, hidden=look.hidden or bool(_REMARK.search(dict(attrs).get("class") or "")))
        self._open.append((tag, look))
        if tag in _PARTS:
            self._begin(look.kind)
            self._parts[-1].is_word_point = bool(_WORD_LIST.search(style))
            word_level = _WORD_LEVEL.search(style)
            if word_level:
                self._parts[-1].level = int(word_level[1])

    def handle_endtag(self, tag: str) -> None:
        """Something ends, and with it what was left open inside."""
        places = [place for place, (name, _) in enumerate(self._open) if name == tag]
        if places:
            del self._open[places[-1] :]
        self._leave_table(tag)
        if tag in _PARTS:
            self._begin(self._look().kind)

    def handle_data(self, data: str) -> None:
        """Words."""
        look = self._look()
        if look.hidden:
            return
        if look.is_label:
            self._parts[-1].label += data
        else:
            self._parts[-1].runs.append(
                Run(_SPACES.sub(" ", data), strong=look.strong, emphasis=look.emphasis)
            )

    def _look(self) -> _Look:
        return self._open[-1][1] if self._open else _Look()

    def _begin(self, kind: BlockKind) -> None:
        # What follows the end of a point inside the list is no point of its own.
        is_between = kind.is_item and not any(name == "li" for name, _ in self._open)
        kind = BlockKind.PARAGRAPH if is_between else kind
        level = sum(name in _LISTS for name, _ in self._open) if kind.is_item else 1
        if not any(run.text.strip() for run in self._parts[-1].runs):
            self._parts.pop()
        place = self._grid.place if self._grid else None
        self._parts.append(_Part(kind, level=max(level, 1), grid=self._grid, place=place))

    def _enter_table(self, tag: str, given: dict[str, str | None]) -> None:
        """What a table's tags mean; a table inside a cell is only the words in it."""
        if tag == "table":
            self._inner_tables += self._grid is not None
            self._grid = self._grid or Grid()
        elif self._grid is None or self._inner_tables:
            return
        elif tag == "tr":
            self._grid.begin_row()
        elif tag in _CELLS:
            self._end_cell()
            spans = _span(given.get("colspan")), _span(given.get("rowspan"))
            self._grid.begin_cell(*spans, is_header=tag == "th")

    def _leave_table(self, tag: str) -> None:
        if tag == "table" and self._inner_tables:
            self._inner_tables -= 1
        elif tag == "table":
            self._grid = None
        elif tag in _CELLS and not self._inner_tables:
            self._end_cell()

    def _end_cell(self) -> None:
        if self._grid is not None:
            self._grid.is_reading = False


def _table_or_words(grid: Grid | None, parts: list[_Part]) -> Iterator[Block]:
    """The table that parts of one grid make, or their words one after another."""
    table = _table(grid, parts) if grid is not None else None
    if table is not None:
        yield Block(kind=BlockKind.TABLE, table=table)
    else:
        yield from map(_block, parts)


def _table(grid: Grid, parts: list[_Part]) -> Table | None:
    cells: dict[tuple[int, int], list[Run]] = {}
    for part in parts:
        runs = _trimmed([replace(run, text=cleaned(run.text)) for run in part.runs])
        place = part.place or _CAPTION
        cells[place] = [*cells[place], Run(" "), *runs] if cells.get(place) else list(runs)
    caption = text_of(cells.pop(_CAPTION, []))
    return table_from(cells, caption=caption, has_header_column=grid.has_header_column)


def _span(given: str | None) -> int:
    return int(given) if given and given.strip().isdecimal() else 1


def _looked(tag: str, style: str, before: _Look) -> _Look:
    """How words inside an element look."""
    bold, slanted = _BOLD.search(style), _SLANTED.search(style)
    strong = before.strong or tag in _STRONG
    emphasis = before.emphasis or tag in _EMPHASIS
    look = replace(
        before,
        strong=strong
        if bold is None
        else bold[1] in {"bold", "bolder"} or (bold[1] >= "600" and bold[1][0].isdigit()),
        emphasis=emphasis if slanted is None else slanted[1] != "normal",
        hidden=before.hidden or tag in _HIDDEN or bool(_UNSEEN.search(style)),
        is_label=before.is_label or bool(_WORD_LABEL.search(style)),
    )
    if tag in ("ul", "ol"):
        return replace(look, kind=BlockKind.BULLET if tag == "ul" else BlockKind.NUMBERED)
    return replace(look, kind=_KINDS.get(tag, look.kind))


def _block(part: _Part) -> Block:
    runs = tidy([replace(run, text=cleaned(run.text)) for run in part.runs])
    trimmed = _trimmed(list(runs))
    kind = part.kind
    if part.is_word_point or part.label:
        kind = label_of(f"{part.label.strip()} x")[0]
        kind = BlockKind.BULLET if kind is BlockKind.PARAGRAPH else kind
    elif kind is BlockKind.PARAGRAPH and trimmed:
        kind, rest = label_of(trimmed[0].text)
        if kind is not BlockKind.PARAGRAPH:
            trimmed[0] = replace(trimmed[0], text=rest + " " * trimmed[0].text.endswith(" "))
    return Block(kind=kind, runs=tidy(trimmed), level=min(part.level, LEVELS) if kind.is_item else 1)


def _trimmed(runs: list[Run]) -> list[Run]:
    """The runs without the spaces of the source around and between them."""
    made: list[Run] = []
    for run in runs:
        text = _SPACES.sub(" ", run.text)
        ended = not made or made[-1].text.endswith(" ")
        made.append(replace(run, text=text.removeprefix(" ") if ended else text))
    if made:
        made[-1] = replace(made[-1], text=made[-1].text.rstrip(" "))
    return [run for run in made if run.text]


def html_of(blocks: tuple[Block, ...]) -> str:
    """Blocks as HTML for other programs; a point inside a point is in a list inside a list."""
    html = ""
    for block in blocks:
        html += _table_element(block.table) if block.table is not None else _element(block)
    return html


_TAGS = {
    BlockKind.PARAGRAPH: ("<p>", "</p>"),
    BlockKind.HEADING: ("<h2>", "</h2>"),
    BlockKind.SUBHEADING: ("<h3>", "</h3>"),
    BlockKind.BULLET: ("<ul><li>", "</li></ul>"),
    BlockKind.NUMBERED: ("<ol><li>", "</li></ol>"),
    BlockKind.QUOTE: ("<blockquote>", "</blockquote>"),
}


def _element(block: Block) -> str:
    from html import escape

    source = f" ({escape(block.citation.text, quote=False)})" if block.citation else ""
    begin, end = _TAGS[block.kind]
    outer = begin.partition("<li>")[0] if block.kind.is_item else ""
    inner = end.partition("</li>")[2]
    depth = block.level - 1
    return f"{outer * depth}{begin}{_words(block.runs)}{source}{end}{inner * depth}"


def _words(runs: Sequence[Run]) -> str:
    from html import escape

    words = ""
    for run in runs:
        text = escape(run.text, quote=False)
        text = f"<em>{text}</em>" if run.emphasis else text
        words += f"<strong>{text}</strong>" if run.strong else text
    return words


def _table_element(table: Table) -> str:
    head, *body = (
        "".join(_cell_element(table, row, column) for column in range(table.width))
        for row in range(len(table.rows))
    )
    caption = f"<caption>{_words([Run(table.caption)])}</caption>" if table.caption else ""
    rows = "".join(f"<tr>{row}</tr>" for row in body)
    return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _cell_element(table: Table, row: int, column: int) -> str:
    tag = "th" if row == 0 or (column == 0 and table.has_header_column) else "td"
    side = ' style="text-align: right"' if table.is_right(column) else ""
    return f"<{tag}{side}>{_words(table.rows[row][column])}</{tag}>"
