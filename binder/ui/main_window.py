"""The window: it places views, leads commands to them, and owns no logic."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, QSize, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent

    from binder.domain.errors import BinderError

TITLE_BAR = 32
"""Pixels that the desktop puts above the window; it is not known before the window is shown."""


class MainWindow(QMainWindow):
    """Top bar, one page at a time, status line; whoever opens the binder fills the pages."""

    files_dropped = Signal(list)
    closing = Signal()
    first_painted = Signal()
    """The window has been painted once, and that has reached the screen."""

    def __init__(self, *, furnished: bool = True) -> None:
        super().__init__()
        self.was_painted = False
        self.setWindowTitle(self.tr("Mötespärmen"))
        self.setAcceptDrops(True)
        self._fit_screen()
        if furnished:
            self.furnish()

    def furnish(self) -> None:
        """Make what the window has in it; a start may show a picture of that before."""
        from binder.ui.commands import CommandRegistry
        from binder.ui.message_bar import MessageBar
        from binder.ui.top_bar import StatusLine, TopBar

        self.registry = CommandRegistry(self)
        self.addActions(list(self.registry.all()))
        self.top_bar = TopBar(self.registry)
        self.pages = QStackedWidget()
        self.pages.setObjectName("places")
        self.banner = MessageBar()
        self.status = StatusLine()
        self._lay_out()
        self._placeholder = self._waiting_page()
        self.pages.addWidget(self._placeholder)

    def show_page(self, page: QWidget) -> None:
        """Bring a page to the front, adding it if it is new."""
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)

    def drop_page(self, page: QWidget) -> None:
        """Take a page away for good."""
        self.pages.removeWidget(page)
        page.hide()
        page.deleteLater()

    def say_trouble(self, error: BinderError) -> None:
        """Tell what happened, in a banner that stays until it is closed."""
        from binder.ui.error_texts import error_text

        self.banner.say(error_text(error), tone="error")

    def restore_geometry(self, store: QSettings) -> None:
        """Put the window where it was."""
        kept = store.value("window/geometry")
        if isinstance(kept, QByteArray):
            self.restoreGeometry(kept)

    def keep_geometry(self, store: QSettings) -> None:
        """Remember where the window is."""
        store.setValue("window/geometry", self.saveGeometry())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere on the window."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A dropped file is a kallelse to be read."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first time."""
        super().paintEvent(event)
        if not self.was_painted:
            self.was_painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing never asks: everything saves itself."""
        self.closing.emit()
        super().closeEvent(event)

    def _fit_screen(self) -> None:
        """As large as a small laptop's screen, but never with an edge outside the one at hand."""
        room = self.screen().availableGeometry().size()
        frame = QSize(0, TITLE_BAR)
        self.resize(QSize(1366, 768).boundedTo(room - frame))

    def _lay_out(self) -> None:
        page = QWidget()
        page.setObjectName("page")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top_bar)
        layout.addWidget(self.banner)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.status)
        self.setCentralWidget(page)

    def _waiting_page(self) -> QWidget:
        from binder.ui.parts import label

        page = QWidget()
        page.setObjectName("page")
        row, layout = QHBoxLayout(), QVBoxLayout(page)
        layout.addStretch()
        layout.addLayout(row)
        layout.addStretch()
        row.addStretch()
        row.addWidget(label(self.tr("Öppnar pärmen …"), "meta"))
        row.addStretch()
        return page
