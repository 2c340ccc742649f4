"""What every dialog is built on: a heading, fields that scroll where they must, two buttons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QScrollArea, QVBoxLayout, QWidget

from binder.ui import theme as themes
from binder.ui.parts import Banner, label
from binder.ui.tab_order import follow_layout

WIDEST = 1240
"""Pixels; the screen of a small laptop has 1366."""
SIDE_MARGIN = 24
WINDOW_FRAME = 40
"""Pixels of a window's title and edges, at most."""


class FormFields(QWidget):
    """What a dialog asks for; tells when it wants another height."""

    changed = Signal()

    def event(self, event: QEvent) -> bool:
        """A part of it was shown, hidden or given other words."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.changed.emit()
        return done


class FormScroll(QScrollArea):
    """The fields of a dialog: as high as they are, and scrolled where the screen is lower than that."""

    def __init__(self, content: FormFields, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        content.changed.connect(self.updateGeometry)
        content.setObjectName("form")
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        """What the fields want, at the width they have."""
        content = self._content
        hint = content.sizeHint()
        width = max(hint.width(), content.width() if self.isVisible() else self._future_width())
        height = content.heightForWidth(width) if content.hasHeightForWidth() else hint.height()
        return QSize(hint.width(), height)

    def minimumSizeHint(self) -> QSize:
        """The fields' width, since only what is too high is scrolled; a few lines of height."""
        return QSize(self._content.minimumSizeHint().width(), self.fontMetrics().lineSpacing() * 4)

    def _future_width(self) -> int:
        return self.window().minimumWidth() - 2 * SIDE_MARGIN


TELLS_TROUBLE = "tellsTrouble"
"""The property of a dialog that says in its own banner what could not be kept; the window is silent then."""


class FormDialog(QDialog):
    """A heading, a body, and Spara / Avbryt; deleted when it closes.

    With `may_cancel` False there is nothing to choose: `save` is the name of the button that closes.
    """

    def __init__(self, heading: str, save: str, parent: QWidget, *, may_cancel: bool = True) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(heading)
        self.setModal(True)
        content = FormFields()
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(8)
        self.banner = Banner("error")
        self._buttons = QDialogButtonBox()
        self.save_button = self._buttons.addButton(save, QDialogButtonBox.ButtonRole.AcceptRole)
        self.save_button.setProperty("kind", "primary")
        if may_cancel:
            self._buttons.addButton(self.tr("Avbryt"), QDialogButtonBox.ButtonRole.RejectRole)
        self._buttons.accepted.connect(self.try_accept)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SIDE_MARGIN, 20, SIDE_MARGIN, 20)
        layout.setSpacing(12)
        layout.addWidget(label(heading, "heading"))
        layout.addWidget(FormScroll(content), 1)
        layout.addWidget(self.banner)
        layout.addWidget(self._buttons)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the first field: Qt would begin with the buttons, which were made before the fields."""
        stops = follow_layout(self)
        self._grow()
        super().showEvent(event)
        if stops:
            stops[0].setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def event(self, event: QEvent) -> bool:
        """Grow with what is said or shown later, as far as the screen allows."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self._grow()
        return done

    def _grow(self) -> None:
        wanted = min(self.sizeHint().height(), self.screen().availableGeometry().height() - WINDOW_FRAME)
        if wanted > self.height() or not self.isVisible():
            self.resize(max(self.width(), self.minimumWidth()), wanted)

    def try_accept(self) -> None:
        """Close if the form can be saved; else say what is missing."""
        trouble = self.trouble()
        if trouble:
            self.banner.say(trouble)
        else:
            self.accept()

    def trouble(self) -> str:
        """What stops saving; empty if nothing does."""
        return ""


def wide(at_100: int) -> int:
    """A dialog's width for the text size, no wider than a small laptop's screen."""
    return min(themes.current().px(at_100), WIDEST)
