"""What came since the member read: shown with its ärende, seen when it was looked at, gone through by key."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from binder.domain.changes import Changes, Kind
from binder.services import news
from binder.ui.agenda.news_head import NewsHead
from binder.ui.agenda.news_words import news_word
from binder.ui.prepare.news_strip import NewsStrip
from binder.ui.session import Session, local_now

if TYPE_CHECKING:
    from binder.domain.ids import AgendaItemId
    from binder.domain.news import News
    from binder.ui.commands import CommandRegistry
    from binder.ui.prepare.follow_up import FollowUp
    from binder.ui.prepare.prepare_place import PreparePlace

LOOKED_AT_MS = 2000
"""Whoever only passes by has not seen what is new."""


class Arrivals(QObject):
    """Follows what is in front; marking as seen is no step to undo: the strip takes it back."""

    def __init__(
        self, session: Session, registry: CommandRegistry, place: PreparePlace, follow_up: FollowUp
    ) -> None:
        super().__init__(place)
        self._session = session
        self._place = place
        self._item: AgendaItemId | None = None
        self._found: list[News] = []
        self._is_kept_new = False
        self.strip = NewsStrip()
        place.column.insertWidget(2, self.strip)
        self.strip.all_wanted.connect(follow_up.show_news)
        self.strip.unread_wanted.connect(self.keep_as_new)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LOOKED_AT_MS)
        self._timer.timeout.connect(self._on_looked_at)
        next_news = registry.connect_handler("next-news", self.go_to_next)
        self.head = NewsHead(next_news, registry.connect_handler("news", follow_up.show_news))
        place.agenda.put_above(self.head)
        place.item_shown.connect(self._on_item)
        place.paper_changed.connect(self._on_paper)
        session.bus.changed.connect(self._on_changed)
        self._on_item()

    def stop(self) -> None:
        """Nothing is seen any more."""
        self._timer.stop()

    def go_to_next(self) -> None:
        """Go to what is new next, here or in a later ärende; what is in front counts as seen."""
        here = self._place.shown_item()
        paper = next(iter(self._unseen_papers()), None)
        self._see()
        if paper is not None:
            self._place.show_paper(next(p for p in self._place.papers if p.id == paper))
            return
        rows = self._place.agenda.model.items()
        ids = [row.item.id for row in rows]
        start = ids.index(here) + 1 if here in ids else 0
        for row in (*rows[start:], *rows[:start]):
            if row.news and row.item.id != here:
                self._place.agenda.select(row.item.id)
                return
        self._place.banner.say(self.tr("Det finns inget mer som är nytt i sammanträdet."), tone="info")

    def keep_as_new(self) -> None:
        """Let what is shown be new until the ärende is opened again."""
        self._is_kept_new = True
        self._timer.stop()
        self._session.run(partial(news.mark_as_new, found=self._found))

    def _on_item(self) -> None:
        self._item = self._place.shown_item()
        self._is_kept_new = False
        self._found = self._unseen()
        self._show()

    def _on_paper(self) -> None:
        if self._item == self._place.shown_item():
            self._show()

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Kind.AGENDA_ITEM) or changes.touches(Kind.MEETING):
            known = [] if self._item is None else news.history_of_item(self._session.reader, self._item)
            shown = {each.id for each in self._found}
            self._found = [each for each in known if each.id in shown or each.read_at is None]
            self._show()

    def _show(self) -> None:
        unseen = self._unseen()
        titles = {int(paper.id): paper.title for paper in self._place.papers}
        # An earlier version has a strip of its own, and nothing is new about it.
        shown = [] if self._place.shows_earlier_version else self._found
        self.strip.show_news(shown, titles, is_seen=not unseen)
        fresh = {int(each.paper_id): news_word(each.kind) for each in unseen if each.paper_id is not None}
        self._place.bar.mark_new(fresh)
        self.head.show_count(sum(1 for row in self._place.agenda.model.items() if row.news))
        if unseen and not self._is_kept_new:
            self._timer.start()
        else:
            self._timer.stop()

    def _on_looked_at(self) -> None:
        if self._place.isVisible():
            self._see()

    def _see(self) -> None:
        """Mark what is in front: the ärende, and the paper of it that is shown."""
        now, paper = local_now(), self._place.paper
        if self._item is None or self._is_kept_new:
            return
        unseen = self._unseen()
        if any(each.paper_id is None for each in unseen):
            self._session.run(partial(news.mark_item_seen, item_id=self._item, now=now))
        if paper is not None and any(each.paper_id == paper.id for each in unseen):
            self._session.run(partial(news.mark_paper_seen, paper_id=paper.id, now=now))

    def _unseen(self) -> list[News]:
        return [] if self._item is None else news.new_of_item(self._session.reader, self._item)

    def _unseen_papers(self) -> list[int]:
        shown = self._place.paper.id if self._place.paper is not None else None
        here = {paper.id for paper in self._place.papers}
        papers = (each.paper_id for each in self._unseen())
        return [paper for paper in papers if paper in here and paper != shown]
