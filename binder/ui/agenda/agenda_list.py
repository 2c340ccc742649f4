"""The list of the agenda: rows follow its width, and a file may be dropped on an ärende."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QListView, QWidget

from binder.ui import theme as themes

ENDING = ".pdf"


class AgendaList(QListView):
    """`papers_dropped` carries the row and the PDF files that were let go over it."""

    papers_dropped = Signal(int, list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._over = QPersistentModelIndex()
        self.setAcceptDrops(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrapped titles change height with the width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """PDF files are welcome; everything else is for the window."""
        self._follow(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show which ärende the file would go to."""
        self._follow(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The file went elsewhere."""
        event.accept()
        self._mark(QModelIndex())

    def dropEvent(self, event: QDropEvent) -> None:
        """The files were let go."""
        row, papers = self._row_at(event.position().toPoint()), papers_of(event)
        self._mark(QModelIndex())
        if row.isValid() and papers:
            event.acceptProposedAction()
            self.papers_dropped.emit(row.row(), papers)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame the row under a dragged file."""
        super().paintEvent(event)
        if self._over.isValid():
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(themes.current().colour("accent"), 2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(self.visualRect(self._over).adjusted(3, 2, -3, -2), 8, 8)
            painter.end()

    def _follow(self, event: QDragMoveEvent) -> None:
        row = self._row_at(event.position().toPoint())
        self._mark(row)
        if row.isValid() and papers_of(event):
            event.acceptProposedAction()
        else:
            event.ignore()

    def _row_at(self, place: QPoint) -> QModelIndex:
        index = self.indexAt(place)
        return index if index.flags() & Qt.ItemFlag.ItemIsSelectable else QModelIndex()

    def _mark(self, row: QModelIndex) -> None:
        if QPersistentModelIndex(row) != self._over:
            self._over = QPersistentModelIndex(row)
            self.viewport().update()


def papers_of(event: QDropEvent) -> list[Path]:
    """The PDF files of a drag."""
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [file for file in files if file.suffix.lower() == ENDING]
