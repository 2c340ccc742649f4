"""The row under the paper's bar: which version of the paper is shown, and the way to the others."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from binder.ui.parts import Banner, button


class VersionRow(QFrame):
    """Versions are counted from 1, the first that came; `chosen` carries the number of the wanted one."""

    chosen = Signal(int)
    comparison_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolBar")
        self._replaced: Sequence[datetime] = ()
        self._name = self._short_name = ""
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._on_action)
        self.chooser = QToolButton()
        self.chooser.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.chooser.setMenu(self._menu)
        self.compare = button(self.tr("Visa vad som ändrats"), "tab")
        self.compare.clicked.connect(self.comparison_wanted)
        self._compare_action = QAction(self.compare.text(), self)
        self._compare_action.triggered.connect(self.comparison_wanted)
        self.banner = Banner("warn")
        self._to_newest = button(self.tr("Till den som gäller"), "mend")
        self._to_newest.clicked.connect(self._on_newest)
        self.banner.buttons.addWidget(self._to_newest)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 2, 12, 2)
        layout.setSpacing(4)
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        row = QHBoxLayout()
        layout.addLayout(row)
        layout.addWidget(self.banner)
        row.setSpacing(4)
        row.addWidget(self.chooser)
        row.addWidget(self.compare)
        row.addStretch()

    def show_versions(self, replaced: Sequence[datetime], shown: int) -> None:
        """`replaced` tells when each earlier version, first to last, gave way to the next."""
        self._replaced = replaced
        count = len(replaced) + 1
        self._menu.clear()
        for number in range(count, 0, -1):
            action = self._menu.addAction(self.entry(number))
            action.setData(number)
            action.setCheckable(True)
            action.setChecked(number == shown)
        self._menu.addSeparator()
        self._menu.addAction(self._compare_action)
        name = self._short_name = self.tr("Version {} av {}").format(shown, count)
        if shown < count:
            name = self.tr("{} · ersatt {}").format(name, self._day(shown))
        self._name = name
        self.chooser.setAccessibleName(name)
        self.chooser.setToolTip(self.tr("Välj en annan version av handlingen"))
        self._tell(shown, count)
        self._fit()
        self.show()

    def entry(self, number: int) -> str:
        """A version's name, such as "Version 1 · ersatt 2026-03-02"."""
        if number > len(self._replaced):
            return self.tr("Version {} · gäller nu").format(number)
        return self.tr("Version {} · ersatt {}").format(number, self._day(number))

    def minimumSizeHint(self) -> QSize:
        """Whatever the width: it is the paper that decides, and the row that gives way."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the text is too large for both, comparing is in the menu alone."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.chooser.setText(f"{self._name}  ▾")
        if self.chooser.sizeHint().width() > self.width() - 2 * 12:
            self.chooser.setText(f"{self._short_name}  ▾")
        needed = self.chooser.sizeHint().width() + self.compare.sizeHint().width() + 2 * 12 + 4
        self.compare.setVisible(needed <= self.width())

    def _tell(self, shown: int, count: int) -> None:
        if shown == count:
            self.banner.hide()
            return
        text = self.tr("Du läser version {} av {}, som den kom. Den kan inte ändras.")
        self.banner.say(text.format(shown, count))

    def _day(self, number: int) -> str:
        return self._replaced[number - 1].astimezone().date().isoformat()

    def _on_action(self, action: QAction) -> None:
        if action is not self._compare_action:
            self.chosen.emit(int(action.data()))

    def _on_newest(self) -> None:
        self.chosen.emit(len(self._replaced) + 1)
