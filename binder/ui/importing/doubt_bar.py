"""What is left to look at, one doubt at a time: why, how many, next and previous, and all as a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from binder.kallelse.proposal import Doubt
from binder.services.look_over import LOOSE_PAGES, Remark
from binder.ui import theme as themes
from binder.ui.error_texts import language
from binder.ui.icons import icon
from binder.ui.importing.review_model import told_reason
from binder.ui.parts import Banner, button
from binder.wording.doubts import field_name

_MUST_BE_WRITTEN = ("body", "title")
_LONGEST = 90


class DoubtBar(QWidget):
    """Shows one remark; its owner knows them all and says which."""

    step = Signal(int)
    """To the next (1) or the one before (-1)."""
    chosen = Signal(int)
    accepted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.banner = Banner("warn")
        self.accept = button(self.tr("Stämmer"), name=self.tr("Uppgiften stämmer"))
        self.accept.setToolTip(self.tr("Ctrl+Enter"))
        self.previous = _arrow("chevron-left", self.tr("Föregående att se över"), "Shift+F8")
        self.next = _arrow("chevron-right", self.tr("Nästa att se över"), "F8")
        self.all = QToolButton()
        self.all.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.all.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.all.setText(self.tr("Alla ▾"))
        self._menu = QMenu(self.all)
        self.all.setMenu(self._menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.banner, 1)
        for widget in (self.accept, self.previous, self.next, self.all):
            self.banner.buttons.addWidget(widget)
        self.accept.clicked.connect(self.accepted)
        self.previous.clicked.connect(self._on_previous)
        self.next.clicked.connect(self._on_next)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._menu.triggered.connect(self._on_menu)
        self._remarks: Sequence[Remark] = ()

    def show_remark(self, remarks: Sequence[Remark], at: int) -> None:
        """Show one of the remarks, with its place among all."""
        self._remarks = remarks
        remark = remarks[at]
        heading = self.tr("Att se över ({place} av {count}): {what}").format(
            place=at + 1, count=len(remarks), what=told_place(remark)
        )
        self.banner.say(told_reason(remark), heading=heading, tone="warn")
        self.accept.setVisible(not must_be_written(remark))
        for widget in (self.previous, self.next, self.all):
            widget.setVisible(len(remarks) > 1)
        self.all.setAccessibleName(self.tr("Alla {} att se över").format(len(remarks)))

    def say(self, text: str, *, heading: str = "", tone: str) -> None:
        """Say something else: that nothing is left, or what stops saving."""
        for widget in (self.accept, self.previous, self.next, self.all):
            widget.hide()
        self.banner.say(text, heading=heading, tone=tone)

    def _fill_menu(self) -> None:
        self._menu.clear()
        for at, remark in enumerate(self._remarks):
            text = f"{told_place(remark)}: {told_reason(remark)}".replace("&", "&&")
            action = self._menu.addAction(text if len(text) <= _LONGEST else text[:_LONGEST].rstrip() + " …")
            action.setData(at)

    def _on_menu(self, action: QAction) -> None:
        self.chosen.emit(int(action.data()))

    def _on_next(self) -> None:
        self.step.emit(1)

    def _on_previous(self) -> None:
        self.step.emit(-1)


def told_place(remark: Remark) -> str:
    """Which value a remark is about: "Ärende 14, diarienummer"."""
    name = field_name(remark.field, language())
    if remark.field == LOOSE_PAGES or remark.row is None:
        return name
    number = remark.number.strip(" .") or f"({remark.row + 1})"
    text = QCoreApplication.translate("doubts", "Ärende {number}, {field}")
    return text.format(number=number, field=name.lower())


def must_be_written(remark: Remark) -> bool:
    """Whether it is not enough to say that it is right: there is no value yet, and one is needed."""
    return remark.doubt is Doubt.MISSING and remark.field in _MUST_BE_WRITTEN


def _arrow(name: str, text: str, keys: str) -> QToolButton:
    made = QToolButton()
    size = themes.current().px(20)
    made.setIcon(icon(name, themes.current().tokens.warn, size))
    made.setIconSize(QSize(size, size))
    made.setAccessibleName(text)
    made.setToolTip(f"{text} ({keys})")
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made
