"""Which pages are confidential, and what a paper says of itself in its head."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from binder.domain.ids import PaperId, PaperVersionId

if TYPE_CHECKING:
    from binder.domain.annotation import Annotation

_HEAD_LINES = 14
_LONGEST_STAMP = 90
"""Characters of a line: what is longer is running text that speaks of sekretess, not a stamp."""
_LONGEST_TOLD = 60

_SEKRETESS = r"sekretess(?:handling(?:ar)?|belag[dt]a?|skyddad?e?|märkta?t?|klassad?e?)?"
_LAW = r"(?:OSL|offentlighets-?\s?(?:och|&)\s?sekretesslagen\s*(?:\(2009:400\))?)"
_STAMP = rf"""^\W*(?:{_SEKRETESS}|konfidentiellt?|hemlig(?:handling)?)\W*$
    | ^\W*{_SEKRETESS}(?=\s*[:,.(·–/-]|\s+(?:enligt|jml|jfr|jämlikt|råder|OSL|\d))
    | \b(?:(?:omfattas|skyddas)\ av|innehåller)\ sekretess\b
    | ^bilaga\ \w{{1,4}}\W{{1,4}}{_SEKRETESS}\W*$
    | \bsekretess\ enligt\ [^\n]{{0,20}}\b{_LAW}(?!\w)
    | \bär\ sekretessbelag[dt]a?\b
    | ^\W*(?:enligt\s)?{_LAW}\D{{0,14}}\d+\s*(?:kap|:)
    | ^\W*(?:enligt\s)?\d+\s*kap\.?[^\n]{{0,20}}\b{_LAW}(?!\w)"""
_DENIED = r"\b(?:ej|inte|ingen|inga|utan|nej|borttagen|maskerad\w*|upphävd?|offentlig|öppen)\b"


@dataclass(frozen=True, slots=True)
class PageRange:
    """The pages `first`..`last` (from 1, inclusive) of a received file."""

    version_id: PaperVersionId
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class ConfidentialPages:
    """Which pages are confidential, whatever paper they are read in, and which papers they are of."""

    ranges: tuple[PageRange, ...] = ()
    papers: frozenset[PaperId] = frozenset()

    def has(self, version_id: PaperVersionId | None, page: int) -> bool:
        """Whether a page of a received file is confidential."""
        return self.touches(version_id, page, page)

    def touches(self, version_id: PaperVersionId | None, first: int, last: int) -> bool:
        """Whether any of the pages `first`..`last` is confidential."""
        return any(
            each.version_id == version_id and each.first <= last and first <= each.last
            for each in self.ranges
        )

    def hides(self, note: Annotation) -> bool:
        """Whether a note is on a confidential paper, or on a page of one."""
        if note.anchor is not None:
            return self.has(note.anchor.version_id, note.anchor.page)
        return note.paper_id in self.papers

    def without(self, version_id: PaperVersionId, first: int, last: int) -> list[int]:
        """Those of the pages `first`..`last` that are not confidential."""
        return [page for page in range(first, last + 1) if not self.has(version_id, page)]


def says_confidential(page_text: str) -> str | None:
    """The line in the head of a paper's first page that says it is confidential; None where none does.

    A stamp ("Sekretess", "Sekretesshandling") or a section of the law (OSL); a line that denies it
    ("Sekretess: nej") or speaks of it in passing is none.
    """
    stamp, denied = _patterns()
    lines = (line.strip() for line in page_text.splitlines() if line.strip())
    for _, line in zip(range(_HEAD_LINES), lines, strict=False):
        if len(line) <= _LONGEST_STAMP and stamp.search(line) and not denied.search(line):
            return line[:_LONGEST_TOLD]
    return None


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    # Not when the program starts: only who reads papers anew asks.
    return re.compile(_STAMP, re.IGNORECASE | re.VERBOSE), re.compile(_DENIED, re.IGNORECASE)
