"""Whether two pages are the same page, told from their text without page numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

_WORD = re.compile(r"[^\W_]+")
_MARK = re.compile(
    r"(?:\bsid(?:a|an)?\.?\s*)?\b\d{1,4}\s*(?:[(\[]\s*\d{1,4}\s*[)\]]|/\s?\d{1,4}$|\bav \d{1,4}$)"
    r"|^\W*\d{1,4}\W*$",
    re.IGNORECASE,
)
_PICTURE = "sidansbild"
_EDGE = 5
_RUN = 3
_HEAD_WORDS = 40


@dataclass(frozen=True)
class PageBody:
    """A page's words as they are compared; two with the same words are the same page."""

    words: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is known of the page."""
        return not self.words

    @property
    def is_unreadable(self) -> bool:
        """Whether the page has no text, as a scan: then it is known again only if its picture is the same."""
        return self.words[:1] in ((), (_PICTURE,))

    @cached_property
    def runs(self) -> frozenset[tuple[str, ...]]:
        """All runs of three words."""
        words = self.words
        if len(words) <= _RUN:
            return frozenset({words}) if words else frozenset()
        return frozenset(zip(words, words[1:], words[2:], strict=False))


def picture_text(mark: str) -> str:
    """What stands for the text of a page that has none but a picture with this mark."""
    return f"{_PICTURE} {mark}" if mark else ""


def page_body(text: str) -> PageBody:
    """Return what is compared of a page's text: its words, without the page numbers at its edges."""
    lines = [line for line in text.replace("\u00ad", "").casefold().splitlines() if line.strip()]
    edge = range(_EDGE, len(lines) - _EDGE)
    kept = (line if at in edge else _MARK.sub(" ", line.strip()) for at, line in enumerate(lines))
    return PageBody(tuple(_WORD.findall("\n".join(kept))))


def page_likeness(one: PageBody, other: PageBody) -> float:
    """Return how much of two pages is the same, 0 to 1; 0 where one says nothing."""
    return _share(one.runs, other.runs) if one.words != other.words else float(bool(one.words))


def paper_likeness(one: Sequence[PageBody], other: Sequence[PageBody]) -> float:
    """Return how much of two papers is the same, wherever their pages break."""
    return _share(_all_runs(one), _all_runs(other))


def part_within(part: Sequence[PageBody], whole: Sequence[PageBody]) -> float:
    """Return how much of the first paper stands in the second, 0 to 1."""
    runs = _all_runs(part)
    return len(runs & _all_runs(whole)) / len(runs) if runs else 0.0


def head_likeness(one: Sequence[PageBody], other: Sequence[PageBody]) -> float:
    """Return how alike the first lines of two papers are."""
    first, second = (pages[0].words[:_HEAD_WORDS] if pages else () for pages in (one, other))
    return _share(frozenset(first), frozenset(second))


def _all_runs(pages: Sequence[PageBody]) -> frozenset[tuple[str, ...]]:
    return frozenset().union(*(page.runs for page in pages))


def _share(one: frozenset[object], other: frozenset[object]) -> float:
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else 0.0
