"""Small windows for what is written or chosen by hand: a meeting, an item, a number."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from binder.domain.ids import MeetingId
from binder.domain.meeting import AgendaItem, Meeting
from binder.ui import theme as themes
from binder.ui.error_texts import language
from binder.ui.importing.meeting_form import MeetingForm
from binder.ui.parts import Banner, label
from binder.ui.tab_order import follow_layout
from binder.wording.dates import long_date

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


class MeetingDialog(FormDialog):
    """A new meeting by hand."""

    def __init__(self, today: date, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("dialogs", "Nytt sammanträde"),
            QCoreApplication.translate("dialogs", "Spara sammanträdet"),
            parent,
        )
        self.form = MeetingForm()
        self.form.show_values("", today, "", "", today)
        self.body.addWidget(self.form)
        self.setMinimumWidth(wide(720))

    def trouble(self) -> str:
        """A meeting has a body."""
        return "" if self.form.body.text().strip() else self.tr("Skriv vilket organ som sammanträder.")


class ItemDialog(FormDialog):
    """An item by hand, or the mending of one."""

    def __init__(self, item: AgendaItem | None, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("dialogs", "Ärendets uppgifter")
            if item
            else QCoreApplication.translate("dialogs", "Nytt ärende"),
            QCoreApplication.translate("dialogs", "Spara ärendet"),
            parent,
        )
        self.number, self.title, self.dnr, self.section = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.proposal = QPlainTextEdit()
        self.proposal.setTabChangesFocus(True)
        self.council = QCheckBox(self.tr("Går vidare till kommunfullmäktige"))
        form = QFormLayout()
        self.body.addLayout(form)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Nummer"), self.number),
            (self.tr("Ärende"), self.title),
            (self.tr("Diarienummer"), self.dnr),
            (self.tr("Avsnitt i dagordningen"), self.section),
            (self.tr("Förslag till beslut"), self.proposal),
        )
        for text, field in rows:
            field.setAccessibleName(text)
            form.addRow(label(text, "field"), field)
        form.addRow("", self.council)
        self.setMinimumWidth(wide(640))
        if item is not None:
            self._fill(item)

    def trouble(self) -> str:
        """An item has a title."""
        return "" if self.title.text().strip() else self.tr("Skriv vad ärendet heter.")

    def values(self) -> dict[str, Any]:
        """The fields under the names that the import service uses."""
        return {
            "number": self.number.text().strip() or None,
            "title": self.title.text().strip(),
            "dnr": self.dnr.text().strip() or None,
            "section": self.section.text().strip() or None,
            "decision_proposal": self.proposal.toPlainText().strip() or None,
            "goes_to_council": self.council.isChecked(),
        }

    def _fill(self, item: AgendaItem) -> None:
        self.number.setText(item.number or "")
        self.title.setText(item.title)
        self.title.setCursorPosition(0)
        self.dnr.setText(item.dnr or "")
        self.section.setText(item.section or "")
        self.proposal.setPlainText(item.decision_proposal or "")
        self.council.setChecked(item.goes_to_council)


class MeetingChooser(FormDialog):
    """Which of the binder's meetings to show."""

    chosen = Signal(int)

    def __init__(self, meetings: list[Meeting], parent: QWidget, *, shown: MeetingId | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("dialogs", "Byt sammanträde"),
            QCoreApplication.translate("dialogs", "Visa"),
            parent,
        )
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Sammanträden"))
        for meeting in meetings:
            row = QListWidgetItem(f"{meeting.body}\n{long_date(meeting.date, language())}")
            row.setData(Qt.ItemDataRole.UserRole, int(meeting.id))
            self._list.addItem(row)
        here = next((row for row, meeting in enumerate(meetings) if meeting.id == shown), 0)
        self._list.setCurrentRow(here)
        self._list.itemActivated.connect(self.try_accept)
        self.accepted.connect(self._on_accepted)
        self.body.addWidget(self._list)
        self.setMinimumSize(wide(520), 420)

    def _on_accepted(self) -> None:
        row = self._list.currentItem()
        if row is not None:
            self.chosen.emit(int(row.data(Qt.ItemDataRole.UserRole)))


class NumberDialog(FormDialog):
    """Go to an item by its number."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("dialogs", "Gå till ärende"),
            QCoreApplication.translate("dialogs", "Gå till"),
            parent,
        )
        self.number = QLineEdit()
        self.number.setPlaceholderText(self.tr("Ärendets nummer"))
        self.number.setAccessibleName(self.tr("Ärendets nummer"))
        self.body.addWidget(self.number)


def wide(at_100: int) -> int:
    """A dialog's width for the text size, no wider than a small laptop's screen."""
    return min(themes.current().px(at_100), WIDEST)
