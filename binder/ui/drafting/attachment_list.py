"""The files that go with the paper: named as they are to be printed, put in order, taken away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from binder.domain.yrkande import Attachment
from binder.ui.drafting.tool_buttons import icon_button
from binder.ui.parts import button, label


class AttachmentRow(QWidget):
    """One file: its name on the paper, how long it is, up and away."""

    edited = Signal()
    left = Signal()
    removal_wanted = Signal(object)
    rise_wanted = Signal(object)

    def __init__(self, attachment: Attachment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._attachment = attachment
        self.title = QLineEdit(attachment.title)
        self.title.setAccessibleName(self.tr("Bilagans namn på papperet"))
        self.title.setToolTip(attachment.file_name)
        self.title.setCursorPosition(0)
        one, many = self.tr("1 sida"), self.tr("{} sidor")
        pages = one if attachment.page_count == 1 else many.format(attachment.page_count)
        self.rise = icon_button("arrow-up", self.tr("Flytta upp bilagan"))
        self.remove = icon_button("x", self.tr("Ta bort bilagan"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.title, 1)
        for part in (label(pages, "meta"), self.rise, self.remove):
            row.addWidget(part)
        self.title.textEdited.connect(self.edited)
        self.title.editingFinished.connect(self.left)
        self.rise.clicked.connect(self._on_rise)
        self.remove.clicked.connect(self._on_remove)

    def attachment(self) -> Attachment:
        """The attachment as it stands; one without a name keeps that of its file."""
        title = self.title.text().strip() or self._attachment.file_name.removesuffix(".pdf")
        return replace(self._attachment, title=title)

    def _on_rise(self) -> None:
        self.rise_wanted.emit(self)

    def _on_remove(self) -> None:
        self.removal_wanted.emit(self)


class AttachmentList(QWidget):
    """All files of the paper; `file_wanted` asks for one more."""

    edited = Signal()
    left = Signal()
    rows_changed = Signal()
    file_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[AttachmentRow] = []
        self.heading = label(self.tr("Bilagor"), "label")
        self.note = label("", "meta", wrap=True)
        self.add = button(self.tr("Lägg till bilaga …"), "link-small")
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.heading)
        column.addLayout(self._column)
        column.addWidget(self.note)
        column.addWidget(self.add)
        self.add.clicked.connect(self.file_wanted)
        self._show_state()
        self.say("")

    @property
    def rows(self) -> tuple[AttachmentRow, ...]:
        """The rows in order."""
        return tuple(self._rows)

    def attachments(self) -> tuple[Attachment, ...]:
        """The attachments as they stand."""
        return tuple(row.attachment() for row in self._rows)

    def show_attachments(self, attachments: Sequence[Attachment]) -> None:
        """Show these; rows that show the same already are left alone."""
        if tuple(attachments) == self.attachments():
            return
        for row in self.rows:
            self._take(row)
        for attachment in attachments:
            self._insert(attachment)
        self._show_state()

    def add_attachment(self, attachment: Attachment) -> None:
        """One more, ready to be named."""
        self._insert(attachment)
        self._show_state()
        self._rows[-1].title.setFocus()
        self._rows[-1].title.selectAll()
        self.edited.emit()

    def say(self, text: str) -> None:
        """Say what is being done, or why a file was not taken."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _insert(self, attachment: Attachment) -> None:
        row = AttachmentRow(attachment)
        self._rows.append(row)
        self._column.addWidget(row)
        row.edited.connect(self.edited)
        row.left.connect(self.left)
        row.removal_wanted.connect(self._on_remove)
        row.rise_wanted.connect(self._on_rise)

    def _take(self, row: AttachmentRow) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _on_remove(self, row: AttachmentRow) -> None:
        self._take(row)
        self._show_state()
        self.add.setFocus()
        self.edited.emit()
        self.left.emit()

    def _on_rise(self, row: AttachmentRow) -> None:
        at = self._rows.index(row)
        if at:
            self._rows.insert(at - 1, self._rows.pop(at))
            self._column.removeWidget(row)
            self._column.insertWidget(at - 1, row)
            # The button of the first is off, and a switched off button loses the keyboard.
            has_keys = row.rise.hasFocus()
            self._show_state()
            if has_keys and at == 1:
                row.title.setFocus()
            self.edited.emit()
            self.left.emit()

    def _show_state(self) -> None:
        self.heading.setVisible(bool(self._rows))
        for at, row in enumerate(self._rows):
            row.rise.setVisible(len(self._rows) > 1)
            row.rise.setEnabled(at > 0)
        self.rows_changed.emit()
