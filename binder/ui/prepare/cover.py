"""A page that takes the place of the three panels for a while, and gives it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, SignalInstance
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from binder.ui.prepare.prepare_place import PreparePlace


class CoverPage(Protocol):
    """What such a page can do besides being a widget."""

    closed: SignalInstance

    def begin(self) -> None:
        """Put the focus where the work begins."""

    def shut_down(self) -> None:
        """End threads and jobs; the page goes away."""


class Cover(QObject):
    """At most one page at a time; the panels keep everything as it was."""

    def __init__(self, place: PreparePlace) -> None:
        super().__init__(place)
        self._place = place
        self._page: QWidget | None = None
        self._ends: CoverPage | None = None
        self._before: QWidget | None = None

    def put(self, page: CoverPage) -> None:
        """Show the page instead of the panels; it is deleted when it closes."""
        self.take_away()
        if not isinstance(page, QWidget):
            raise TypeError(type(page).__name__)
        self._page, self._ends = page, page
        self._before = self._place.focusWidget()
        page.closed.connect(self.take_away)
        self._place.panels.hide()
        self._place.outer.addWidget(page)
        page.show()
        page.begin()

    def take_away(self) -> None:
        """Show the panels again."""
        page, ends = self._page, self._ends
        if page is None or ends is None:
            return
        self._page = self._ends = None
        ends.shut_down()
        page.hide()
        self._place.outer.removeWidget(page)
        page.deleteLater()
        self._place.panels.show()
        self._work().setFocus(Qt.FocusReason.OtherFocusReason)

    def _work(self) -> QWidget:
        """Where the keyboard was before the page came, or the paper where that is gone."""
        before, self._before = self._before, None
        is_there = before is not None and isValid(before) and before.isVisible() and before.isEnabled()
        return before if before is not None and is_there else self._place.reader
