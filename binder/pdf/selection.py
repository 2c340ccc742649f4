"""From characters on a page to what was selected: words, lines, sentences, clean text and boxes."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from binder.domain.annotation import CONTEXT_LENGTH, Quad, TextQuote

_HYPHENS = "\ufffe\x02"
"""PDFium's sign for a hyphen at a line end, which stands in the middle of a word."""
_DIVIDING = _HYPHENS + "\u00ad"
_LINE_END_HYPHEN = re.compile(f"[{_HYPHENS}](?:\r?\n)?|\u00ad\r?\n|\u00ad")
_SUSPENDED = re.compile(f"[{_HYPHENS}](?=(?:\r?\n)?(?:och|eller|samt|respektive)\\b)")
"""The hyphen of "gång- och cykelvägar" stays, even where the line ended at it."""
_DIVIDED_NUMBER = re.compile(r"(?<=[0-9A-ZÅÄÖ]-)\r?\n(?=\d)")
"""A date or a diarienummer that the line end went through."""
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*(?=\s)|(?<!\r)\n+")
_POINT_NUMBER = re.compile(r"(?:\A|[\r\n])[ \t]*\d{1,3}\.\Z")
_LOOK_BACK = 10
_ABBREVIATIONS = (
    "kap.",
    "bl.a.",
    "t.ex.",
    "dvs.",
    "m.m.",
    "s.k.",
    "kl.",
    "nr.",
    "ca.",
    "fr.o.m.",
    "t.o.m.",
    "resp.",
    "m.fl.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Characters `start` up to but not with `end` of a page: their boxes, text and quote.

    What is selected on the pages that follow is in `rest`, in order, and `whole` has the words of all.
    """

    page: int
    start: int
    end: int
    quads: tuple[Quad, ...]
    text: str
    quote: TextQuote
    rest: tuple[Selection, ...] = ()
    whole: str = ""

    @property
    def parts(self) -> tuple[Selection, ...]:
        """What is selected on each page."""
        return self, *self.rest

    @property
    def running_text(self) -> str:
        """All selected words as running text."""
        return self.whole or self.text


def clean(raw: str) -> str:
    """Running text: line-end hyphens gone, soft line ends and runs of space as one space, NFC."""
    return unicodedata.normalize("NFC", " ".join(_with_whole_words(raw).split()))


def lines_of(raw: str) -> str:
    """The text with its line ends kept as one newline each; words divided by a hyphen are whole again."""
    lines = (" ".join(line.split()) for line in _with_whole_words(raw).splitlines())
    return unicodedata.normalize("NFC", "\n".join(lines)).strip()


def quote_of(raw: str, start: int, end: int, *, exact: str | None = None) -> TextQuote:
    """The clean words from `start` to `end`, or `exact`, with 32 clean characters on either side."""
    reach = CONTEXT_LENGTH * 3  # spaces and line ends shrink when cleaned
    before = clean("x" + raw[max(0, start - reach) : start] + "x")[1:-1]
    after = clean("x" + raw[end : end + reach] + "x")[1:-1]
    return TextQuote(
        exact=clean(raw[start:end]) if exact is None else exact,
        prefix=before[-CONTEXT_LENGTH:].lstrip(),
        suffix=after[:CONTEXT_LENGTH].rstrip(),
    )


def word_bounds(raw: str, index: int) -> tuple[int, int]:
    """Start and end of the word (or of the single sign) at `index`."""
    if not _in_word(raw, index):
        return index, min(index + 1, len(raw))
    start, end = index, index
    while start > 0 and _in_word(raw, start - 1):
        start -= 1
    while end < len(raw) and _in_word(raw, end):
        end += 1
    return start, end


def line_bounds(raw: str, index: int) -> tuple[int, int]:
    """Start and end of the line at `index`, without its line end."""
    index = min(index, max(len(raw) - 1, 0))
    start = max(raw.rfind(sign, 0, index) for sign in "\r\n" + _HYPHENS) + 1
    ends = [place for sign in "\r\n" if (place := raw.find(sign, index)) >= 0]
    ends += [place + 1 for sign in _HYPHENS if (place := raw.find(sign, index)) >= 0]
    return start, min(ends, default=len(raw))


def sentence_bounds(raw: str, index: int) -> tuple[int, int]:
    r"""Start and end of the sentence at `index`; a paragraph's end ("\n") ends it as well."""
    start = 0
    for stop in _sentence_ends(raw):
        if stop > index:
            return _without_space(raw, start, stop)
        start = stop
    return _without_space(raw, start, len(raw))


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadableText:
    """A page as paragraphs to be read aloud or at any size; `indexes` leads back to the page's characters.

    `headings` has the level from 1 of those paragraphs, by their number from 0, that are headings.
    """

    text: str
    indexes: tuple[int, ...]
    headings: Mapping[int, int] = field(default_factory=dict)

    def characters(self, start: int, end: int) -> tuple[int, int]:
        """The page's characters behind `text[start:end]`, which is not empty."""
        return self.indexes[start], max(self.indexes[start:end]) + 1

    def place_of(self, index: int) -> int:
        """Where in `text` a character of the page is, or the next one that was not left out."""
        # What is read last may stand anywhere in the file.
        places = sorted(range(len(self.indexes)), key=self.indexes.__getitem__)
        at = bisect_left(places, index, key=self.indexes.__getitem__)
        return places[min(at, len(places) - 1)] if places else 0


def readable(raw: str, last: Sequence[tuple[int, int]] = ()) -> ReadableText:
    """Paragraphs on a line each, soft line ends as spaces, divided words whole; composed characters stay.

    The characters of `last` are read after all others.
    """
    suspended = {match.start() for match in _SUSPENDED.finditer(raw)}
    joined = {place for match in _DIVIDED_NUMBER.finditer(raw) for place in range(*match.span())}
    signs: list[str] = []
    indexes: list[int] = []
    for index in _in_reading_order(len(raw), last):
        sign = raw[index]
        before = signs[-1] if signs else "\n"
        if any(index == start for start, _ in last) and before != "\n":
            signs.append("\n")
            indexes.append(index)
            before = "\n"
        shown = "- " if index in suspended else "" if index in joined else _shown(sign, before)
        signs += shown
        indexes += [index] * len(shown)
    return ReadableText(text="".join(signs), indexes=tuple(indexes))


def _in_reading_order(count: int, last: Sequence[tuple[int, int]]) -> Iterator[int]:
    late = [place for bounds in last for place in range(*bounds)]
    held = set(late)
    yield from (place for place in range(count) if place not in held)
    yield from late


def _with_whole_words(raw: str) -> str:
    # Looking for a sign costs a fiftieth of looking for a pattern, and most pages have none of these.
    divides_number, divides_word = "-\n" in raw or "-\r" in raw, any(sign in raw for sign in _DIVIDING)
    joined = _SUSPENDED.sub("- ", raw) if divides_word else raw
    joined = _DIVIDED_NUMBER.sub("", joined) if divides_number else joined
    return (_LINE_END_HYPHEN.sub("", joined) if divides_word else joined).replace("\x00", "")


def _shown(sign: str, before: str) -> str:
    if sign in _HYPHENS + "\u00ad\x00\ufeff":
        return ""
    if sign == "\n":
        # "\n" ends a paragraph; of "\r\n" the first half became a space already.
        return "\n" if before not in {" ", "\n"} else ""
    if sign.isspace():
        return " " if before not in {" ", "\n"} else ""
    return sign


def merged_lines(boxes: Iterable[Quad]) -> tuple[Quad, ...]:
    """Boxes that stand on one line as one box; a gap wider than two line heights (a table) stays."""
    lines: list[Quad] = []
    for box in boxes:
        if lines and _on_one_line(lines[-1], box):
            lines[-1] = _around(lines[-1], box)
        else:
            lines.append(box)
    return tuple(lines)


def _in_word(raw: str, index: int) -> bool:
    sign = raw[index : index + 1]
    if sign in {"-", "’", "'", ":"}:
        return raw[index - 1 : index].isalnum() and raw[index + 1 : index + 2].isalnum() and index > 0
    return bool(sign) and (sign.isalnum() or sign == "_" or sign in _HYPHENS + "\u00ad")


def _sentence_ends(raw: str) -> list[int]:
    return [match.end() for match in _SENTENCE_END.finditer(raw) if not _is_within(raw, match.end())]


def _is_within(raw: str, end: int) -> bool:
    before = raw[max(0, end - _LOOK_BACK) : end].lower()
    return before.endswith(_ABBREVIATIONS) or bool(_POINT_NUMBER.search(before))


def _without_space(raw: str, start: int, end: int) -> tuple[int, int]:
    while start < end and raw[start].isspace():
        start += 1
    while end > start and raw[end - 1].isspace():
        end -= 1
    return start, end


def _on_one_line(one: Quad, other: Quad) -> bool:
    lower = min(one.top - one.bottom, other.top - other.bottom)
    shared = min(one.top, other.top) - max(one.bottom, other.bottom)
    gap = max(one.left, other.left) - min(one.right, other.right)
    return shared >= 0.5 * lower and gap <= 2 * max(one.top - one.bottom, other.top - other.bottom)


def _around(one: Quad, other: Quad) -> Quad:
    return Quad(
        min(one.left, other.left),
        min(one.bottom, other.bottom),
        max(one.right, other.right),
        max(one.top, other.top),
    )
