"""Agenda, paper and own work side by side, as wide as they were left."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QSplitter, QWidget

WIDTHS = [300, 666, 400]


class Panels(QSplitter):
    """The three panels side by side; the outer two can be hidden, and keep their widths meanwhile."""

    def __init__(self, agenda: QWidget, middle: QWidget, side: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._by_name = {"agenda": agenda, "side": side}
        for widget in (agenda, middle, side):
            self.addWidget(widget)
        self._widths = list(WIDTHS)
        self.setSizes(WIDTHS)
        self.setStretchFactor(1, 1)
        self.setChildrenCollapsible(False)

    def toggle(self, name: str) -> None:
        """Hide or show the agenda or the side."""
        panel = self._by_name[name]
        self._note_widths()
        panel.setVisible(panel.isHidden())
        if not panel.isHidden():
            self.setSizes(self._widths)

    def restore(self, store: QSettings) -> None:
        """Widths, and what is hidden, as they were left."""
        sizes = store.value("prepare/widths")
        if isinstance(sizes, list) and len(sizes) == len(WIDTHS):
            self._widths = [int(size) or usual for size, usual in zip(sizes, WIDTHS, strict=True)]
            self.setSizes(self._widths)
        for name in str(store.value("prepare/hidden") or "").split():
            if name in self._by_name:
                self._by_name[name].hide()

    def keep(self, store: QSettings) -> None:
        """Remember the widths, and what is hidden."""
        self._note_widths()
        store.setValue("prepare/widths", self._widths)
        hidden = [name for name, panel in self._by_name.items() if panel.isHidden()]
        store.setValue("prepare/hidden", " ".join(hidden))

    def _note_widths(self) -> None:
        # A hidden panel has no width: it keeps the one it had.
        self._widths = [now or before for now, before in zip(self.sizes(), self._widths, strict=True)]
