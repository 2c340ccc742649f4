"""Running heads and page numbers, told from the text by standing at the edge of many pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_LINE = re.compile(r"[^\r\n]+")
_DIGITS = re.compile(r"\d+")
_PAGE = r"\s*(?:(?:sida|sid\.?|s\.)\s*)?"
_PAGE_MARK = re.compile(_PAGE + r"\d{1,4}\s*(?:\(\s*\d{1,4}\s*\)|av\s+\d{1,4}|/\s*\d{1,4})\s*", re.IGNORECASE)
_BARE_NUMBER = re.compile(_PAGE + r"[-–]?\s*\d{1,4}\s*[-–]?\s*", re.IGNORECASE)
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
        edges = {start for start, _ in _edges(page)}
        return [
            line.span()
            for line in _LINE.finditer(page)
            if self._is_head(line.group(), is_at_edge=line.start() in edges)
        ]

    def _is_head(self, line: str, *, is_at_edge: bool) -> bool:
        if _PAGE_MARK.fullmatch(line):
            return True
        return is_at_edge and (_BARE_NUMBER.fullmatch(line) is not None or _squeezed(line) in self._keys)


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
            if lengths[key] >= _PAGES_ENOUGH and _has_words(key):
                found.add(key)
    return found


def _edges(page: str) -> Iterator[tuple[int, str]]:
    lines = [(line.start(), line.group()) for line in _LINE.finditer(page) if not line.group().isspace()]
    edge = _EDGE if len(lines) >= _FULL_PAGE else 1
    near = lines if len(lines) <= 2 * edge else [*lines[:edge], *lines[-edge:]]
    return (line for line in near if len(line[1]) <= _LONGEST)


def _squeezed(line: str) -> str:
    return _DIGITS.sub("0", "".join(line.split())).casefold()


def _has_words(key: str) -> bool:
    return sum(sign.isalpha() for sign in key) >= _LETTERS_ENOUGH
