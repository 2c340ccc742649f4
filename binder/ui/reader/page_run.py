"""Which papers are read one after another, and where each of their pages stands among all of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from binder.domain.annotation import Annotation, TextAnchor
from binder.domain.ids import AnnotationId, PaperVersionId
from binder.ui.reader.marks import Mark, marks_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from binder.pdf.engine import OpenPaper
    from binder.pdf.selection import Selection


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSection:
    """The pages `first`..`last` of a received file that are one paper."""

    version_id: PaperVersionId
    opener: Callable[[], OpenPaper]
    first: int
    last: int
    title: str
    turn: int = 0
    """Degrees clockwise that its pages are shown turned at first."""

    @property
    def page_count(self) -> int:
        """How many pages it has."""
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class Span:
    """Pages of a file that stand together: its version, its first page there, and that page's number."""

    version_id: PaperVersionId | None
    first: int
    last: int
    start: int


class PageRun:
    """Papers in their order. Pages have numbers in the run; a single paper keeps those of its file."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self.spans = spans
        self._starts = [span.start for span in spans]

    @classmethod
    def of_one(cls, version_id: PaperVersionId | None, first: int, last: int) -> PageRun:
        """A single paper."""
        return cls([Span(version_id, first, last, first)])

    @classmethod
    def of_all(cls, sections: Sequence[PaperSection]) -> PageRun:
        """Papers one after another, their pages counted through from 1."""
        spans: list[Span] = []
        start = 1
        for section in sections:
            spans.append(Span(section.version_id, section.first, section.last, start))
            start += section.page_count
        return cls(spans)

    @property
    def versions(self) -> set[PaperVersionId]:
        """The received files that have pages here."""
        return {span.version_id for span in self.spans if span.version_id is not None}

    def index_at(self, number: int) -> int:
        """Which of the papers a page belongs to, from 0."""
        return max(0, bisect_right(self._starts, number) - 1)

    def in_file(self, number: int) -> tuple[PaperVersionId | None, int]:
        """The received file of a page, and the page's number in it."""
        span = self.spans[self.index_at(number)]
        return span.version_id, span.first + number - span.start

    def number_of(self, version_id: PaperVersionId | None, page: int, *, near: int = 0) -> int | None:
        """The number here of a page of a received file, first in the paper `near`; None if it is not here."""
        for span in (self.spans[near], *self.spans):
            if span.version_id == version_id and span.first <= page <= span.last:
                return span.start + page - span.first
        return None

    def selection_in_files(self, selected: Selection) -> Selection:
        """What is selected, with the pages numbered as in their files."""
        first, *rest = (replace(part, page=self.in_file(part.page)[1]) for part in selected.parts)
        return replace(first, rest=tuple(rest))

    def anchors(self, selected: Selection) -> list[TextAnchor]:
        """Where notes on a selection would hang, one for each page; none outside the binder."""
        found = []
        for part in selected.parts:
            version, page = self.in_file(part.page)
            if version is not None:
                found.append(TextAnchor(version_id=version, page=page, quads=part.quads, quote=part.quote))
        return found

    def marks(
        self, annotations: Sequence[Annotation], numbers: Mapping[AnnotationId, int] | None
    ) -> dict[int, list[Mark]]:
        """The marks of annotations on the pages here, with the numbers of the list beside."""
        found: dict[int, list[Mark]] = {}
        for version in self.versions:
            for page, marks in marks_on(annotations, version, numbers).items():
                number = self.number_of(version, page)
                if number is not None:
                    found[number] = [replace(mark, page=number) for mark in marks]
        return found

    def within(self, number: int) -> tuple[int, int]:
        """A page's number in its paper from 1, and how many pages that paper has."""
        span = self.spans[self.index_at(number)]
        return number - span.start + 1, span.last - span.first + 1


class ShownPapers:
    """The run that is shown and which of its papers is in front; that changes by scrolling, not by a jump."""

    def __init__(self, run: PageRun, key: object = None, front: int = 0) -> None:
        self.run, self.key, self.front = run, key, front
        self.is_jumping = True

    def follow(self, number: int) -> tuple[bool, tuple[int, int]]:
        """A page is read now: whether another paper came to the front; the page in its paper and their count.

        While one jumps to a paper, pages that happen to be in sight with it do not count.
        """
        index = self.run.index_at(number)
        if self.is_jumping and index != self.front:
            return False, self.run.within(self.run.spans[self.front].start)
        has_changed = index != self.front
        self.front = index
        return has_changed, self.run.within(number)

    def number_of(self, page: int) -> int | None:
        """The number in the run of a page of the file that is in front."""
        return self.run.number_of(self.run.spans[self.front].version_id, page, near=self.front)

    def place_in_file(self, place: tuple[int, float]) -> tuple[int, float]:
        """A place in the run as one in the file of the paper in front: at its ends where it is outside."""
        span = self.run.spans[self.front]
        page = place[0] - span.start + span.first
        if page < span.first:
            return span.first, 0.0
        return (page, place[1]) if page <= span.last else (span.last, 1.0)
