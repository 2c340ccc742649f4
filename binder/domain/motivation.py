"""The motivation's text: paragraphs, headings, lists, quotations and tables, as plain text with a few marks.

A blank line ends a block; a single line end is a space. At the beginning of a line stand

    # Rubrik                 ## Underrubrik
    - punkt i en lista       1. numrerad punkt (numbered anew from 1 in every list)
      - punkt under en punkt, two spaces for each of at most two levels below the first
    | the rows of a table, as `domain.motivation_table` has them
    > citerade ord, and on the line after them, where it is known, the place they are taken from:
    > [tjänsteutlåtandet 2024-02-12, s. 4](källa:12:4:72,500.5,300.2,512.3)

where the numbers are the paper's version, the page (from 1) and the boxes on it. Inside a block `*kursiv*`
and `**fet**`. A backslash before a mark takes its meaning away.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache
from itertools import groupby

from binder.domain.annotation import Quad
from binder.domain.ids import PaperVersionId
from binder.domain.inline_runs import Run, escape, read_runs, text_of, tidy, write_runs
from binder.domain.list_numbers import LEVELS, counted, dash, number_label
from binder.domain.motivation_table import Table, aligned_lines, read_table, row_lines, write_table


class BlockKind(StrEnum):
    """What a block of the motivation is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    SUBHEADING = "subheading"
    BULLET = "bullet"
    NUMBERED = "numbered"
    QUOTE = "quote"
    TABLE = "table"

    @property
    def is_item(self) -> bool:
        """Whether it is a point of a list."""
        return self in (BlockKind.BULLET, BlockKind.NUMBERED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Where quoted words are taken from: how that is said, and the place in a received paper."""

    text: str
    version_id: PaperVersionId
    page: int
    quads: tuple[Quad, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph, heading, list point, quotation or table.

    `citation` only with a quotation, `level` above 1 only with a point; a table has no `runs` of its own.
    """

    kind: BlockKind = BlockKind.PARAGRAPH
    runs: tuple[Run, ...] = ()
    citation: Citation | None = None
    level: int = 1
    table: Table | None = None

    @property
    def text(self) -> str:
        """The bare words, spaces as they were typed; of a table its caption and each cell on a line."""
        return "\n".join(self.table.lines) if self.table else text_of(self.runs)

    @property
    def words(self) -> str:
        """The bare words with single spaces."""
        return " ".join(self.text.split())

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing."""
        is_cited = self.citation is not None and bool(self.citation.text.strip())
        return not is_cited and not self.text.strip()


HEADINGS = (BlockKind.HEADING, BlockKind.SUBHEADING)
"""Kinds whose words have one look, that of a heading."""
KEPT = 4096
"""Blocks that are known by heart: while one is typed in, a long text has hundreds that stay as they are."""
_KINDS = {
    "# ": BlockKind.HEADING,
    "## ": BlockKind.SUBHEADING,
    "- ": BlockKind.BULLET,
    ">": BlockKind.QUOTE,
    "> ": BlockKind.QUOTE,
}
_INDENT = "  "
_POINT = rf"(?:{_INDENT}){{0,{LEVELS - 1}}}(?:- |\d{{1,3}}\. )"
_MARK = re.compile(rf"#{{1,2}} |{_POINT}|> ?")
_ROW = "|"
_LAST_NUMBER = 999
_SOURCE = re.compile(r"\[(.*)\]\(källa:(\d{1,18}):(\d{1,9}):([-\d.,;]*)\)")
_LINE_JOINT = re.compile(r"\s*\n\s*")


@lru_cache(maxsize=64)
def parse(markup: str) -> tuple[Block, ...]:
    """The blocks of a motivation, without empty ones; any text can be read."""
    made: list[Block] = []
    for part in markup.replace("\r\n", "\n").split("\n\n"):
        made += _blocks(part)
    return tuple(levelled(made))


def levelled(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks with no point more than one level below the point before it."""
    before = 0
    for block in blocks:
        level = min(block.level, before + 1) if block.kind.is_item else 1
        yield block if level == block.level else replace(block, level=level)
        before = level if block.kind.is_item else 0


def write(blocks: Iterable[Block]) -> str:
    """The text that `parse` reads as these blocks; blocks that say nothing are left out."""
    parts: list[str] = []
    kept = list(levelled(block for block in blocks if not block.is_empty))
    for block, number in zip(kept, numbers_of(kept), strict=True):
        goes_on = block.kind.is_item and (block.level > 1 or number > 1)
        parts += ["\n" if goes_on else "\n\n", _written(block, number)]
    return "".join(parts[1:])


@lru_cache(maxsize=16)
def plain_text(markup: str) -> str:
    """The bare words, a line for each block and citation: what is checked, counted and searched."""
    return "\n".join(
        line
        for block in parse(markup)
        for line in (block.text, block.citation.text if block.citation else "")
        if line.strip()
    )


def from_before_tables(markup: str) -> str:
    """A text of the time when points had one level and bars no meaning, as markup that means the same."""
    return "\n".join(
        line if _MARK.match(line) and line[0] != " " else _without_mark(line)
        for line in markup.replace("\r\n", "\n").split("\n")
    )


def from_plain(text: str) -> str:
    """Plain text as markup that means just that: a draft from before there were marks, pasted words."""
    return "\n".join(_without_mark(escape(line)) for line in text.replace("\r\n", "\n").split("\n"))


def changed_words(markup: str, change: Callable[[str], str]) -> str:
    """The motivation with every run of words changed, its marks as they were."""
    return write(_changed(block, change) for block in parse(markup))


def _changed(block: Block, change: Callable[[str], str]) -> Block:
    if block.table is not None:
        return replace(block, table=block.table.changed(change))
    return replace(block, runs=tuple(replace(run, text=change(run.text)) for run in block.runs))


def numbered(blocks: Sequence[Block]) -> Iterator[tuple[Block, str]]:
    """Each block with what stands before it: "–", "1." and so on in lists, else ""."""
    for block, number in zip(blocks, numbers_of(blocks), strict=True):
        if block.kind is BlockKind.NUMBERED:
            yield block, number_label(number, block.level)
        else:
            yield block, dash(block.level) if number else ""


def numbers_of(blocks: Sequence[Block]) -> Iterator[int]:
    """The number of each point in its list, 0 for every other block."""
    return counted(
        (block.level, block.kind is BlockKind.NUMBERED) if block.kind.is_item else None for block in blocks
    )


def as_lines(markup: str) -> list[str]:
    """The motivation as plain lines for the minutes and for reading aloud, a quotation in quotation marks."""
    return [line for block, label in numbered(parse(markup)) for line in block_lines(block, label)]


def as_paragraphs(markup: str) -> list[str]:
    """The lines of `as_lines`, those of a table in one, its columns under each other."""
    return [
        "\n".join(aligned_lines(block.table) if block.table else block_lines(block, label))
        for block, label in numbered(parse(markup))
    ]


def block_lines(block: Block, label: str) -> Iterator[str]:
    """The plain lines of a block, with what stands before it; a line for each row of a table."""
    if block.table is not None:
        yield from row_lines(block.table)
    elif block.kind is not BlockKind.QUOTE:
        yield f"{_INDENT * (block.level - 1)}{label} {block.words}".rstrip() if label else block.words
    else:
        source = f"({block.citation.text})" if block.citation else ""
        yield " ".join(part for part in (quoted(block.words), source) if part)


def quoted(words: str) -> str:
    """The words in Swedish quotation marks, unless they have some of their own."""
    has_marks = words[:1] in {"”", '"', "»", "“"} and words[-1:] in {"”", '"', "»", "«"}
    return words if has_marks or not words else f"”{words}”"


@lru_cache(maxsize=KEPT)
def _blocks(part: str) -> tuple[Block, ...]:
    """The blocks of lines without a blank one between, without empty ones."""
    return tuple(block for block in _all_blocks(part) if not block.is_empty)


def _all_blocks(part: str) -> Iterator[Block]:
    for is_row, group in groupby(part.split("\n"), key=_is_row):
        lines = list(group)
        table = read_table(lines) if is_row else None
        if table is not None:
            yield Block(kind=BlockKind.TABLE, table=table)
        else:
            yield from _blocks_of_lines(lines)


def _is_row(line: str) -> bool:
    return line.startswith(_ROW)


def _blocks_of_lines(lines: Sequence[str]) -> Iterator[Block]:
    like, gathered = Block(), ""
    for line in lines:
        mark = _MARK.match(line)
        wanted = _begun(mark.group()) if mark else Block()
        rest = line[mark.end() :] if mark else line
        if wanted.kind is BlockKind.QUOTE and (source := _SOURCE.fullmatch(rest)):
            words = gathered if like.kind is BlockKind.QUOTE else ""
            if like.kind is not BlockKind.QUOTE:
                yield _filled(like, gathered)
            yield replace(_filled(wanted, words), citation=_citation(source))
            like, gathered = Block(), ""
        elif _goes_on(like.kind, wanted.kind, has_mark=mark is not None):
            gathered += "\n" + rest
        else:
            yield _filled(like, gathered)
            like, gathered = wanted, rest
    yield _filled(like, gathered)


@cache
def _begun(mark: str) -> Block:
    """The block that a line with such a mark begins, without its words."""
    bare = mark.lstrip(" ")
    return Block(kind=_KINDS.get(bare, BlockKind.NUMBERED), level=1 + (len(mark) - len(bare)) // len(_INDENT))


def _goes_on(kind: BlockKind, wanted: BlockKind, *, has_mark: bool) -> bool:
    if has_mark:
        return kind is wanted is BlockKind.QUOTE
    return kind not in (*HEADINGS, BlockKind.QUOTE)


def _filled(like: Block, text: str) -> Block:
    runs = read_runs(_LINE_JOINT.sub(" ", text.strip("\n")))
    return replace(like, runs=tidy([Run(text_of(runs))]) if like.kind in HEADINGS else runs)


def _citation(source: re.Match[str]) -> Citation | None:
    text, version, page, places = source.groups()
    if not text.strip():
        return None
    boxes = [_numbers(box) for box in places.split(";")]
    quads = tuple(Quad(*box) for box in boxes if len(box) == len(Quad.__slots__))
    return Citation(text=text, version_id=PaperVersionId(int(version)), page=int(page), quads=quads)


def _numbers(box: str) -> list[float]:
    try:
        return [float(number) for number in box.split(",")]
    except ValueError:
        return []


def _box(quad: Quad) -> str:
    """Its four sides to a hundredth of a point."""
    sides = (quad.left, quad.bottom, quad.right, quad.top)
    return ",".join(f"{side:.2f}".rstrip("0").rstrip(".") for side in sides)


@lru_cache(maxsize=KEPT)
def _written(block: Block, number: int) -> str:
    if block.table is not None:
        return write_table(block.table)
    text = escape(block.text) if block.kind in HEADINGS else write_runs(block.runs)
    text = text.replace("\n", " ")
    indent = _INDENT * (block.level - 1)
    match block.kind:
        case BlockKind.PARAGRAPH:
            return _without_mark(text)
        case BlockKind.NUMBERED:
            return f"{indent}{min(number, _LAST_NUMBER)}. {text}"
        case BlockKind.QUOTE:
            return _written_quote(text, block.citation)
        case _:
            mark = next(mark for mark, kind in _KINDS.items() if kind is block.kind)
            return indent + mark + text


def _written_quote(text: str, citation: Citation | None) -> str:
    lines = ["> " + (f"\\{text}" if text.startswith("[") else text)] if text else []
    if citation is not None and citation.text.strip():
        boxes = ";".join(_box(quad) for quad in citation.quads)
        said = citation.text.replace("\n", " ")
        lines.append(f"> [{said}](källa:{citation.version_id}:{citation.page}:{boxes})")
    return "\n".join(lines)


def _without_mark(line: str) -> str:
    """The line with a backslash where it would begin a list, heading, quotation or table."""
    if _is_row(line):
        return f"\\{line}"
    mark = _MARK.match(line)
    if mark is None:
        return line
    is_point = mark.group().lstrip(" ")[0] in "-0123456789"
    place = mark.end() - 2 if is_point else 0
    return f"{line[:place]}\\{line[place:]}"
