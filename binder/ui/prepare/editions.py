"""The versions of the paper in front: earlier ones opened for reading, two of them compared."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from binder.domain.changes import Changes, Kind
from binder.services import news, read_meeting
from binder.services.compare_papers import Excerpt
from binder.ui.prepare.version_row import VersionRow
from binder.ui.session import Session

if TYPE_CHECKING:
    from binder.domain.annotation import Anchor
    from binder.domain.paper import EarlierVersion, Paper
    from binder.ui.commands import CommandRegistry
    from binder.ui.prepare.follow_up import FollowUp
    from binder.ui.prepare.prepare_place import PreparePlace


class Editions(QObject):
    """Follows the paper in front of a place; an earlier version is shown as a paper that is not current."""

    def __init__(
        self, session: Session, registry: CommandRegistry, place: PreparePlace, follow_up: FollowUp
    ) -> None:
        super().__init__(place)
        self._session = session
        self._place = place
        self._follow_up = follow_up
        self._earlier: list[EarlierVersion] = []
        self.row = VersionRow()
        self.row.hide()
        place.column.insertWidget(1, self.row)
        self.row.chosen.connect(self.show_version)
        self.row.comparison_wanted.connect(self.compare)
        self._actions = (
            registry.connect_handler("earlier-version", self.show_previous),
            registry.connect_handler("compare", self.compare),
        )
        place.paper_changed.connect(self._on_paper)
        session.bus.changed.connect(self._on_changed)
        self._on_paper()

    def show_version(self, number: int) -> None:
        """Show a version of the paper in front, counted from 1, the first that came."""
        current = self._current()
        if current is None:
            return
        if number > len(self._earlier):
            self._place.show_paper(current)
        else:
            self._place.show_paper(_as_paper(current, self._earlier[number - 1]), is_earlier=True)

    def show_previous(self) -> None:
        """Show the version before the one in front; from the first one the newest again."""
        if self._earlier:
            self.show_version(self._shown_number() - 1 or len(self._earlier) + 1)

    def open_place(self, anchor: Anchor) -> None:
        """Open the earlier version that a note stayed with, at its words."""
        for current in self._all_papers():
            for was in news.earlier_versions(self._session.reader, current.id):
                if was.version_id == anchor.version_id and was.first_page <= anchor.page <= was.last_page:
                    self._place.show_paper(_as_paper(current, was), is_earlier=True)
                    self._place.reader.go_to(anchor.page, next(iter(anchor.quads), None))
                    return

    def compare(self) -> None:
        """Set the version in front, or the one before the newest, beside the newest."""
        current = self._current()
        if current is None or not self._earlier:
            return
        number = min(self._shown_number(), len(self._earlier))
        was = self._earlier[number - 1]
        old = Excerpt(version_id=was.version_id, first=was.first_page, last=was.last_page)
        new = Excerpt(version_id=current.version_id, first=current.first_page, last=current.last_page)
        names = self.row.entry(number), self.row.entry(len(self._earlier) + 1)
        self._follow_up.compare(current.title, names, old, new)

    def _all_papers(self) -> list[Paper]:
        meeting = self._place.meeting
        of_meeting = [] if meeting is None else read_meeting.meeting_papers(self._session.reader, meeting)
        return [*self._place.papers, *of_meeting]

    def _current(self) -> Paper | None:
        shown = self._place.paper
        return next((p for p in self._all_papers() if shown is not None and p.id == shown.id), None)

    def _shown_number(self) -> int:
        shown = self._place.paper
        for number, was in enumerate(self._earlier, start=1):
            if shown is not None and self._place.shows_earlier_version and _is_same(shown, was):
                return number
        return len(self._earlier) + 1

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Kind.PAPER):
            self._on_paper()

    def _on_paper(self) -> None:
        paper = self._place.paper
        found = [] if paper is None else news.earlier_versions(self._session.reader, paper.id)
        self._earlier = found[::-1]
        for action in self._actions:
            action.setEnabled(bool(self._earlier))
        if self._earlier:
            self.row.show_versions([was.replaced_at for was in self._earlier], self._shown_number())
        else:
            self.row.hide()


def _as_paper(current: Paper, was: EarlierVersion) -> Paper:
    return replace(
        current,
        version_id=was.version_id,
        title=was.title,
        kind=was.kind,
        first_page=was.first_page,
        last_page=was.last_page,
    )


def _is_same(paper: Paper, was: EarlierVersion) -> bool:
    return (paper.version_id, paper.first_page) == (was.version_id, was.first_page)
