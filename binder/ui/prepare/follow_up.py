"""All of Förbered that concerns what came later and what was before; built when the first page is seen."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from binder.ui.prepare.arrivals import Arrivals
from binder.ui.prepare.carried import Carried
from binder.ui.prepare.cover import Cover
from binder.ui.prepare.earlier_stages import EarlierStages
from binder.ui.prepare.editions import Editions
from binder.ui.prepare.way_back import WayBack
from binder.ui.session import Session
from binder.ui.tab_order import follow_layout

if TYPE_CHECKING:
    from binder.domain.annotation import Anchor
    from binder.domain.ids import AgendaItemId
    from binder.services.compare_papers import Excerpt
    from binder.ui.commands import CommandRegistry
    from binder.ui.prepare.cover import CoverPage
    from binder.ui.prepare.prepare_place import PreparePlace


class FollowUp(QObject):
    """Holds the parts together, and opens the pages that cover the place for a while."""

    def __init__(self, session: Session, registry: CommandRegistry, place: PreparePlace) -> None:
        super().__init__(place)
        self._session = session
        self._place = place
        self._cover = Cover(place)
        self.way_back = WayBack(session, registry, place)
        self.editions = Editions(session, registry, place, self)
        self.arrivals = Arrivals(session, registry, place, self)
        self.stages = EarlierStages(session, registry, place)
        self.carried = Carried(session, registry, place, self)
        place.item_shown.connect(self.uncover)
        self._order_tabs()

    def compare(self, title: str, names: tuple[str, str], old: Excerpt, new: Excerpt) -> None:
        """Cover the place with what changed between two versions of a paper."""
        from binder.ui.versions.compare_page import ComparePage

        page = ComparePage(self._session, title, names, old, new)
        self._cover.put(page)
        if page.is_confidential:
            self._place.order.confidential.watch_page(page)

    def show_news(self) -> None:
        """Cover the place with all that later files brought to the meeting."""
        meeting = self._place.meeting
        if meeting is not None:
            from binder.ui.agenda.news_page import NewsPage

            page = NewsPage(self._session, meeting)
            page.item_wanted.connect(self._on_item_wanted)
            self._cover.put(page)

    def review_notes(self) -> None:
        """Cover the place with the notes that came along to newer versions."""
        meeting = self._place.meeting
        if meeting is not None:
            from binder.ui.notes.review_notes_page import ReviewNotesPage

            self._place.flush()
            page = ReviewNotesPage(self._session, meeting)
            self._cover.put(page)
            if page.hidden.ranges:
                self._place.order.confidential.watch_page(page)

    def open_place(self, anchor: Anchor) -> None:
        """Open the earlier version that a note stayed with."""
        self.editions.open_place(anchor)

    def cover(self, page: CoverPage) -> None:
        """Cover the place with a page until it closes."""
        self._cover.put(page)

    def uncover(self) -> None:
        """Take away the page that covers the place, if there is one."""
        self._cover.take_away()

    def stop(self) -> None:
        """Nothing is followed any more."""
        self.arrivals.stop()
        self.uncover()

    def _order_tabs(self) -> None:
        """The rows over agenda and paper were made last and are read first."""
        place = self._place
        parts = (place.agenda, place.bar, self.editions.row, self.arrivals.strip, place.banner)
        above = [stop for part in parts for stop in follow_layout(part)]
        # The reader hands the focus on to its pages; only with a policy of its own does it change its place.
        place.reader.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for before, after in pairwise([*above, place.reader, *follow_layout(place.side)]):
            QWidget.setTabOrder(before, after)

    def _on_item_wanted(self, item_id: int) -> None:
        self.uncover()
        self._place.agenda.select(_item(item_id))
        self._place.agenda.focus_list()


def _item(number: int) -> AgendaItemId:
    from binder.domain.ids import AgendaItemId

    return AgendaItemId(number)
