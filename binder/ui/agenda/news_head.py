"""Over the agenda: in how many ärenden something is new, and the way to the next of them."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from binder.ui.parts import button
from binder.ui.reflow_row import ReflowRow


class NewsHead(QWidget):
    """Two buttons; hidden while nothing is new."""

    def __init__(self, next_news: QAction, all_news: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.next = button("", "mend")
        self.next.setToolTip(f"{next_news.text()} ({next_news.shortcut().toString()})")
        self.next.clicked.connect(next_news.trigger)
        self.all = button(self.tr("Visa alla"), "link-small", name=all_news.text())
        self.all.setToolTip(f"{all_news.text()} ({all_news.shortcut().toString()})")
        self.all.clicked.connect(all_news.trigger)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 4)
        column.addWidget(ReflowRow(self.next, self.all, stretch=(1, 0)))
        self.hide()

    def show_count(self, count: int) -> None:
        """Say in how many ärenden something is new."""
        words = self.tr("Nytt i 1 ärende ›") if count == 1 else self.tr("Nytt i {} ärenden ›").format(count)
        self.next.setText(words)
        self.next.setAccessibleName(self.tr("Nästa nyhet, {}").format(words.removesuffix(" ›").lower()))
        self.setVisible(count > 0)
