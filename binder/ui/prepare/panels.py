"""Agenda, paper and own work side by side, as wide as they were left: with each size of text by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSettings, Qt, QTimer
from PySide6.QtWidgets import QSplitter, QWidget

from binder.ui import theme as themes

WIDTHS = [300, 666, 400]


class Panels(QSplitter):
    """The three panels side by side; the outer two can be hidden, and keep their widths meanwhile."""

    def __init__(self, agenda: QWidget, middle: QWidget, side: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._by_name = {"agenda": agenda, "side": side}
        for widget in (agenda, middle, side):
            self.addWidget(widget)
        self._widths = list(WIDTHS)
        self._scale = themes.current().scale
        self._others: dict[float, list[int]] = {}
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

    def changeEvent(self, event: QEvent) -> None:
        """What large text took from the paper is given back with smaller text."""
        super().changeEvent(event)
        scale = themes.current().scale
        if event.type() == QEvent.Type.StyleChange and scale != self._scale:
            self._note_widths()
            self._others[self._scale] = self._widths
            self._scale, self._widths = scale, self._others.get(scale, list(WIDTHS))
            # When all within have their new sizes.
            QTimer.singleShot(0, self, self._apply)

    def restore(self, store: QSettings) -> None:
        """Widths, and what is hidden, as they were left."""
        sizes = store.value(_key(self._scale))
        if isinstance(sizes, list) and len(sizes) == len(WIDTHS):
            self._widths = [int(size) or usual for size, usual in zip(sizes, WIDTHS, strict=True)]
            self.setSizes(self._widths)
        for name in str(store.value("prepare/hidden") or "").split():
            if name in self._by_name:
                self._by_name[name].hide()

    def keep(self, store: QSettings) -> None:
        """Remember the widths, and what is hidden."""
        self._note_widths()
        for scale, widths in (*self._others.items(), (self._scale, self._widths)):
            store.setValue(_key(scale), widths)
        hidden = [name for name, panel in self._by_name.items() if panel.isHidden()]
        store.setValue("prepare/hidden", " ".join(hidden))

    def _apply(self) -> None:
        agenda, middle, side = self._widths
        # Large text needs more at the right than the paper leaves by itself: nothing there may be cut off.
        wanted = max(side, self._by_name["side"].minimumSizeHint().width())
        self.setSizes([agenda, middle - (wanted - side), wanted])

    def _note_widths(self) -> None:
        # A hidden panel has no width: it keeps the one it had.
        self._widths = [now or before for now, before in zip(self.sizes(), self._widths, strict=True)]


def _key(scale: float) -> str:
    return "prepare/widths" if scale == 1 else f"prepare/widths-{round(scale * 100)}"
