"""Running heads and page numbers, told from the text by standing at the edge of many pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_LINE = re.compile(r"[^\r\n]+")
_DIGITS = re.compile(r"\d+")
_PAGE = r"[ \t]*(?:(?:sida|sid\.?|s\.)[ \t]*)?"
_PAGE_MARK = re.compile(
    rf"^{_PAGE}\d{{1,4}}[ \t]*(?:\([ \t]*\d{{1,4}}[ \t]*\)|av[ \t]+\d{{1,4}}|/[ \t]*\d{{1,4}})[ \t]*(?=\r?$)",
    re.IGNORECASE | re.MULTILINE,
)
_BARE_NUMBER = re.compile(_PAGE + r"[-–]?[ \t]*\d{1,4}[ \t]*[-–]?[ \t]*", re.IGNORECASE)
_EDGE = 2
"""Lines at either end of a page among which its heads are looked for."""
_FULL_PAGE = 8
"""Lines from which on a page may have heads of more than one line."""
_LONGEST = 120
_PAGES_ENOUGH = 3
_APART = 2
_LETTERS_ENOUGH = 3


class RunningHeads:
    """The heads of both versions: a head that one of them repeats is a head in the other too."""

    def __init__(self, *versions: Sequence[str]) -> None:
        self._keys: set[str] = set()
        for pages in versions:
            self._keys |= _repeated([{_squeezed(line) for _, line in _edges(page)} for page in pages])

    def without(self, page: str) -> str:
        """The page's characters, as many, with spaces where its heads and page numbers stand."""
        pieces, done = [], 0
        for start, end in self.places(page):
            pieces += [page[done:start], " " * (end - start)]
            done = end
        return "".join([*pieces, page[done:]])

    def places(self, page: str) -> list[tuple[int, int]]:
        """Start and end of each head and page number on a page, in order."""
        marks = [mark.span() for mark in _PAGE_MARK.finditer(page)]
        heads = [(start, start + len(line)) for start, line in _edges(page) if self._is_head(line)]
        return sorted({*marks, *(head for head in heads if not any(_overlap(head, mark) for mark in marks))})

    def _is_head(self, line: str) -> bool:
        return _BARE_NUMBER.fullmatch(line) is not None or _squeezed(line) in self._keys


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _repeated(edges: Sequence[set[str]]) -> set[str]:
    """Lines on pages that follow one another, at most one page apart (left and right pages differ)."""
    lengths: dict[str, int] = {}
    last: dict[str, int] = {}
    found = set()
    for number, keys in enumerate(edges):
        for key in keys:
            is_near = key in last and number - last[key] <= _APART
            lengths[key] = lengths[key] + 1 if is_near else 1
            last[key] = number
            if lengths[key] >= _PAGES_ENOUGH and _is_title(key):
                found.add(key)
    return found


def _edges(page: str) -> Iterator[tuple[int, str]]:
    edge = _EDGE if page.count("\n") + 1 >= _FULL_PAGE else 1
    reach = edge * (_LONGEST + 2)
    top = _lines(page, 0, min(reach, len(page)))
    if len(page) <= 2 * reach:
        near = top if len(top) <= 2 * edge else [*top[:edge], *top[-edge:]]
    else:
        near = [*top[:edge], *_lines(page, len(page) - reach, len(page))[-edge:]]
    return (line for line in near if len(line[1]) <= _LONGEST)


def _lines(page: str, start: int, stop: int) -> list[tuple[int, str]]:
    """The lines with words of a part of a page; one that the part cuts is too long to matter."""
    found = _LINE.finditer(page, start, stop)
    return [(line.start(), line.group()) for line in found if not line.group().isspace()]


def _squeezed(line: str) -> str:
    return _DIGITS.sub("0", "".join(line.split())).casefold()


def _is_title(key: str) -> bool:
    """Whether a line has words and is no sentence: forms end with the same sentences, page after page."""
    return not key.endswith((".", ",", ";", ":")) and sum(sign.isalpha() for sign in key) >= _LETTERS_ENOUGH
