"""Words that come from other programs: cleaned of what does not belong in running text, as blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from binder.domain.inline_runs import Run
from binder.domain.list_numbers import LEVELS
from binder.domain.motivation import Block, BlockKind, levelled
from binder.domain.motivation_table import Table
from binder.domain.pasted_tables import table_from

_GONE = dict.fromkeys(
    (0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xFFFC, 0x200E, 0x200F, *range(0x202A, 0x202F))
)
_CHANGED = {
    **dict.fromkeys((0x2009, 0x200A, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2008, 0x3000, 0x09), " "),
    **dict.fromkeys((0x2007, 0x202F), "\u00a0"),
    **dict.fromkeys((0x201C, 0x201E, 0x201F), "”"),
    **dict.fromkeys((0x2018, 0x201A, 0x201B), "’"),
    **dict.fromkeys((0x2010, 0x2011), "-"),
    0x2212: "–",
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
}
_HELD = re.compile(
    r"(?<=\d)\u00a0(?=\d)|(?<=§)\u00a0(?=\d)|(?<=\d)\u00a0(?=(?:kap|§|kr|mkr|st)\b)|\u00a0(?=[%§])"
)
_KEPT = "\ue000"
_LABEL = re.compile(r"\s*(?:([•▪◦‣●○■□·\uf0b7\uf0a7*o])|([-–—])|(\d{1,3})[.)])\s+(?=\S)")
_ENDED = re.compile(r"[.:!?;”\"»)]\s*$")
_CUT_WORD = re.compile(r"(?<=[^\W\d_])[-\u00ad]$")


def cleaned(text: str) -> str:
    """The words with Swedish quotation marks and plain spaces; what cannot be seen is gone.

    A no-break space stays where it belongs: between the groups of a number, and beside § and %.
    """
    plain = text.translate(_GONE | _CHANGED)
    return _HELD.sub(_KEPT, plain).replace("\u00a0", " ").replace(_KEPT, "\u00a0")


def label_of(line: str) -> tuple[BlockKind, str]:
    """Which point a line begins with, and the rest of it."""
    found = _LABEL.match(line)
    if found is None:
        return BlockKind.PARAGRAPH, line.strip()
    return BlockKind.NUMBERED if found[3] else BlockKind.BULLET, line[found.end() :].strip()


def blocks_of_plain(text: str) -> tuple[Block, ...]:
    """The paragraphs, lists and tables of plain text; lines that only a full line ended run on.

    Lines of cells with tabs between them, as spreadsheets give them, are a table.
    """
    plain = text.replace("\r\n", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    made: list[Block] = []
    for has_cells, group in groupby(plain.split("\n"), key=_has_cells):
        lines = list(group)
        table = _table(lines) if has_cells else None
        made += [Block(kind=BlockKind.TABLE, table=table)] if table else _blocks(lines)
    return tuple(levelled(block for block in made if not block.is_empty))


def _has_cells(line: str) -> bool:
    """Whether tabs part cells in a line, and are not what stands after the number of a point."""
    return "\t" in line.strip("\n") and label_of(line)[0] is BlockKind.PARAGRAPH


def _table(lines: Sequence[str]) -> Table | None:
    cells = {
        (row, column): (Run(cleaned(text).strip()),)
        for row, line in enumerate(lines)
        for column, text in enumerate(line.split("\t"))
    }
    return table_from(cells)


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    indents: list[int] = []
    for indent, line in _whole_lines(lines):
        kind, words = label_of(line)
        # Points that stand further in are below the one before them.
        indents = [each for each in indents if each < indent] if kind.is_item else []
        level = min(len(indents) + 1, LEVELS)
        indents = [*indents, indent] if kind.is_item else []
        yield Block(kind=kind, runs=(Run(" ".join(cleaned(words).split(" "))),), level=level)


def _whole_lines(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Lines with how far in they stand."""
    indent, gathered = 0, ""
    for line in lines:
        if gathered and _runs_on(gathered, line):
            gathered = _joined(gathered, line)
        else:
            yield indent, gathered
            indent, gathered = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip()), line.strip()
    yield indent, gathered


def _runs_on(before: str, line: str) -> bool:
    """Whether a line goes on with the sentence of the one before: a page's line was full there."""
    first = line.strip()[:1]
    return first.islower() and not _ENDED.search(before) and label_of(line)[0] is BlockKind.PARAGRAPH


def _joined(before: str, line: str) -> str:
    if _CUT_WORD.search(before):
        return before[:-1] + line.strip()
    return f"{before} {line.strip()}"
