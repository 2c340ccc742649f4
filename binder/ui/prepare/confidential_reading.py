"""A confidential paper is covered until it is asked for, and again after a time without use."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QObject, Qt, SignalInstance
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from binder.domain.changes import Changes, Kind
from binder.services import sekretess, settings
from binder.ui.prepare.confidential_cover import ConfidentialCover, ConfidentialStrip
from binder.ui.screen_lock import ScreenLock
from binder.ui.use_watch import UseWatch

if TYPE_CHECKING:
    from binder.domain.ids import PaperId
    from binder.ui.commands import CommandRegistry
    from binder.ui.prepare.prepare_place import PreparePlace
    from binder.ui.session import Session

_MINUTE_MS = 60_000
_AWAY = {Qt.ApplicationState.ApplicationHidden, Qt.ApplicationState.ApplicationSuspended}


class ClosingPage(Protocol):
    """A page over the place that can be asked to close."""

    closed: SignalInstance


class ConfidentialReading(QObject):
    """Follows the paper in front of a place; what is covered is closed, and no picture of it is kept."""

    def __init__(self, session: Session, registry: CommandRegistry, place: PreparePlace) -> None:
        super().__init__(place)
        self._session, self._place = session, place
        self._page: ClosingPage | None = None
        self._asked = 0
        self._shown: PaperId | None = None
        """The paper that was revealed last."""
        self._lock: ScreenLock | None = None
        self._window: QWidget | None = None
        self.use = UseWatch(self)
        self.cover_page = ConfidentialCover()
        self.strip = ConfidentialStrip()
        place.reader.add_bar(self.strip)
        self._connect(registry)
        self._on_paper()
        self._tell_asked()

    @property
    def minutes(self) -> int:
        """After how many minutes without use a paper is covered."""
        return settings.load().cover_after

    def cover(self) -> None:
        """Show the cover instead of the paper in front, if that is confidential."""
        paper, reader = self._place.paper, self._place.reader
        if paper is None or not paper.is_confidential:
            return
        focused = QApplication.focusWidget()
        had_focus = focused is not None and reader.isAncestorOf(focused)
        self.use.end()
        self.strip.hide()
        said = sekretess.what_it_says(self._session.reader, paper.id)
        was_shown = paper.id == self._shown
        self.cover_page.tell(paper, said=said, minutes=self.minutes, was_shown=was_shown)
        reader.kept_in.cover(self.cover_page)
        self._place.bar.show_page(0, 0)
        # Nothing is drawn, so nothing would tell that the window stands.
        self._place.later.begin()
        if had_focus:
            reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def cover_now(self) -> None:
        """Cover what is shown: its place is kept, and a page with words of it over the place closes."""
        page, self._page = self._page, None
        if page is not None and isValid(page):
            page.closed.emit()
        if not self._place.reader.kept_in.is_covered:
            self._place.flush()
            self.cover()
        self.use.end()

    def reveal(self) -> None:
        """Show the paper in front where it was left, or where one wanted to go."""
        paper, reader = self._place.paper, self._place.reader
        if paper is None:
            return
        wanted, self._shown = reader.kept_in.wanted, paper.id
        self._place.order.show_open(paper)
        if wanted is not None:
            reader.go_to(*wanted)
        self.strip.tell(paper, self.minutes)
        self._watch(reader)
        reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def watch_page(self, page: ClosingPage) -> None:
        """A page with words of a confidential paper covers the place: it closes after the same time."""
        if isinstance(page, QWidget):
            self._page = page
            self._watch(page)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window that is minimised or hidden shows nothing when it comes back."""
        if event.type() is QEvent.Type.Hide or (
            event.type() is QEvent.Type.WindowStateChange
            and self._window is not None
            and self._window.isMinimized()
        ):
            self.cover_now()
        return super().eventFilter(watched, event)

    def _connect(self, registry: CommandRegistry) -> None:
        place = self._place
        self._action = registry.connect_handler("confidential", self._toggle)
        self._cover_action = registry.connect_handler("cover", self.cover_now)
        registry.connect_handler("confidential-settings", self._ask)
        self.use.time_is_up.connect(self.cover_now)
        self.cover_page.reveal_wanted.connect(self.reveal)
        self.cover_page.marked.connect(self._mark)
        self.cover_page.refused.connect(self._unmark)
        self.strip.cover_wanted.connect(self.cover_now)
        self.strip.unmarked.connect(self._unmark)
        place.paper_changed.connect(self._on_paper)
        place.reader.page_changed.connect(self.use.used)
        self._session.bus.changed.connect(self._on_changed)

    def _watch(self, part: QWidget) -> None:
        self.use.begin([part, *part.findChildren(QWidget)], self.minutes * _MINUTE_MS)
        window = self._place.window()
        if self._window is not window:
            self._window = window
            window.installEventFilter(self)
        if self._lock is None:
            self._lock = ScreenLock(self)
            self._lock.locked.connect(self.cover_now)
            QGuiApplication.instance().applicationStateChanged.connect(self._on_state)  # type: ignore[union-attr]

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state in _AWAY:
            self.cover_now()

    def _on_paper(self) -> None:
        paper = self._place.paper
        is_marked = paper is not None and paper.sekretess.hides
        is_confidential = paper is not None and paper.is_confidential
        text = (
            self.tr("Ta bort sekretessmärkningen") if is_marked else self.tr("Märk handlingen som sekretess")
        )
        self._action.setText(text)
        self._action.setEnabled(paper is not None)
        self._cover_action.setEnabled(is_confidential)
        if not is_confidential:
            self.strip.hide()
            self.use.end()

    def _toggle(self) -> None:
        paper = self._place.paper
        if paper is not None and paper.sekretess.hides:
            self._unmark()
        else:
            self._mark()

    def _mark(self) -> None:
        if (paper := self._place.paper) is not None:
            self._place.flush()
            self._session.run(partial(sekretess.mark, paper_id=paper.id))

    def _unmark(self) -> None:
        if (paper := self._place.paper) is not None:
            self._session.run(partial(sekretess.unmark, paper_id=paper.id))

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Kind.PAPER) or changes.touches(Kind.MEETING):
            self._tell_asked()

    def _tell_asked(self) -> None:
        """Papers that came in say that they are confidential: that is asked about, never decided alone."""
        meeting = self._place.meeting
        count = 0 if meeting is None else len(sekretess.asked(self._session.reader, meeting))
        if count > self._asked:
            text = self.tr(
                "{} handlingar säger att de är sekretessbelagda och hanteras så tills du har svarat. "
                "De är märkta med ”Sekretess?” i listan."
            )
            one = self.tr(
                "En handling säger att den är sekretessbelagd och hanteras så tills du har svarat. "
                "Ärendet är märkt med ”Sekretess?” i listan."
            )
            self._place.banner.say(one if count == 1 else text.format(count), tone="warn")
        self._asked = count

    def _ask(self) -> None:
        from binder.ui.settings.confidential_dialog import ConfidentialDialog

        ConfidentialDialog(self._session, self._place.window()).open()
