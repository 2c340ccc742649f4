"""How a side panel scrolls what it holds."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from binder.ui.parts import Banner

MARGIN = 24
_SETTLING_MS = 500


def body_of(panel: QScrollArea, *, sideways: bool = False) -> QWidget:
    """The surface that the panel scrolls: up and down, and `sideways` only where its parts cannot wrap."""
    panel.setObjectName("sidePanel")
    panel.setWidgetResizable(True)
    panel.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if not sideways:
        panel.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    body = QWidget()
    body.setObjectName("sidePanelBody")
    panel.setWidget(body)
    return body


class Settling(QObject):
    """Tells when something in a panel has its place: soon after a step, and again while the panel grows.

    What comes or goes with the step has its place only after the layout has been made, and long panels find
    their height in several rounds; later on the member may have scrolled elsewhere.
    """

    settled = Signal()

    def __init__(self, panel: QScrollArea) -> None:
        super().__init__(panel)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.settled)
        self._since = QElapsedTimer()
        panel.verticalScrollBar().rangeChanged.connect(self._on_grown)

    def start(self) -> None:
        """A step was taken."""
        self._since.restart()
        self._timer.start()

    def _on_grown(self, _least: int, _most: int) -> None:
        if self._since.isValid() and not self._since.hasExpired(_SETTLING_MS):
            self._timer.start()


class FocusInSight(QObject):
    """Scrolls a panel to what is given the keyboard; Qt itself does so for the Tab key alone."""

    def __init__(self, panel: QScrollArea) -> None:
        super().__init__(panel)
        self._panel = panel
        self._settling = Settling(panel)
        self._settling.settled.connect(self._show)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        # What is clicked on is seen, and must not move away below the pointer.
        if now is not None and self._panel.isAncestorOf(now) and not QApplication.mouseButtons():
            self._settling.start()

    def _show(self) -> None:
        field = QApplication.focusWidget()
        if field is not None and self._panel.isAncestorOf(field):
            self._panel.ensureWidgetVisible(field, 0, MARGIN)


class SaidInSight(QObject):
    """Scrolls a panel to its banner when that has something to say, for what was pressed may be far below."""

    def __init__(self, panel: QScrollArea, banner: Banner) -> None:
        super().__init__(panel)
        self._panel = panel
        self._banner = banner
        self._settling = Settling(panel)
        self._settling.settled.connect(self._show)
        banner.said.connect(self._settling.start)

    def _show(self) -> None:
        if self._banner.isVisible():
            self._panel.ensureWidgetVisible(self._banner, 0, MARGIN)
