"""The window: it places views, leads commands to them, and owns no logic."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from binder.ui.commands import CommandRegistry
from binder.ui.parts import Banner, label
from binder.ui.top_bar import StatusLine, TopBar

if TYPE_CHECKING:
    from binder.domain.errors import BinderError


class MainWindow(QMainWindow):
    """Top bar, one page at a time, status line; whoever opens the binder fills the pages."""

    files_dropped = Signal(list)
    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Mötespärmen"))
        self.setAcceptDrops(True)
        self.resize(1366, 768)
        self.registry = CommandRegistry(self)
        self.addActions(list(self.registry.all()))
        self.top_bar = TopBar(self.registry)
        self.pages = QStackedWidget()
        self.pages.setObjectName("places")
        self.banner = Banner("error")
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

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing never asks: everything saves itself."""
        self.closing.emit()
        super().closeEvent(event)

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
        page = QWidget()
        page.setObjectName("page")
        layout = QVBoxLayout(page)
        layout.addWidget(label(self.tr("Öppnar pärmen …"), "meta"), 0, Qt.AlignmentFlag.AlignCenter)
        return page
