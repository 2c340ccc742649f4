"""Every kept text of a draft: what has changed since, struck and underlined, and the way back to it."""

from __future__ import annotations

import html
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from binder.domain.changes import Changes
from binder.domain.draft_changes import Change, Piece, changes, count
from binder.domain.ids import DraftId
from binder.services import write_draft
from binder.ui import theme
from binder.ui.drafting.page_bar import leave_by, page_bar
from binder.ui.drafting.tool_buttons import Choice
from binder.ui.error_texts import language
from binder.ui.parts import button, label
from binder.ui.session import Session, local_now
from binder.wording.dates import short_date

if TYPE_CHECKING:
    from binder.domain.draft import Revision

LIST_WIDTH = 300
MARGIN = 24
CHOICE_LENGTH = 24
_FORMS = {Change.KEPT: "{}", Change.STRUCK: "<s>{}</s>", Change.ADDED: "<b><u>{}</u></b>"}
NOW, BEFORE = range(2)


class HistoryPage(QWidget):
    """Left the texts, newest first, right one of them held against the newest or the one before it."""

    closed = Signal()

    def __init__(
        self, session: Session, draft_id: DraftId, *, may_restore: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self._draft = draft_id
        self._kept: list[Revision] = []
        self.back = button(self.tr("Tillbaka"))
        self.against = Choice(self.tr("Vad texten jämförs med"))
        self.against.setMinimumContentsLength(CHOICE_LENGTH)
        self.against.addItem(self.tr("Vad som ändrats sedan dess"), NOW)
        self.against.addItem(self.tr("Vad som var nytt då"), BEFORE)
        self.texts = QListWidget()
        self.texts.setObjectName("keptTexts")
        self.texts.setWordWrap(True)
        self.texts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.texts.setAccessibleName(self.tr("Tidigare texter, nyast först"))
        self.told = label("", "meta", wrap=True)
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Ändringarna i texten"))
        self.restore = button(self.tr("Återställ den här texten"), "primary")
        self.restore.setVisible(may_restore)
        self._lay_out()
        self._connect()
        self._read()

    def begin(self) -> None:
        """Put the focus on the texts."""
        self.texts.setFocus()

    def shut_down(self) -> None:
        """Nothing runs here."""

    def _read(self) -> None:
        self._kept = write_draft.revisions(self._session.reader, self._draft)
        for number, revision in enumerate(self._kept):
            item = QListWidgetItem(self._name(revision, is_newest=number == 0))
            self.texts.addItem(item)
        # The text before the newest one: what changed last is what is looked for.
        self.texts.setCurrentRow(min(1, len(self._kept) - 1))

    def _name(self, revision: Revision, *, is_newest: bool) -> str:
        moment: datetime = revision.saved_at.astimezone()
        name = f"{short_date(moment.date(), language())} {moment:%H.%M}"
        notes = [self.tr("texten nu")] if is_newest else []
        notes += [self.tr("undertecknad")] if revision.was_signed else []
        return " · ".join((name, *notes))

    def _show(self) -> None:
        row = self.texts.currentRow()
        if not 0 <= row < len(self._kept):
            return
        chosen = self._kept[row].yrkande
        if self.against.currentData() == NOW:
            pieces = changes(chosen, self._kept[0].yrkande)
        else:
            earlier = self._kept[min(row + 1, len(self._kept) - 1)].yrkande
            pieces = changes(earlier, chosen)
        self.text.setHtml(as_html(pieces))
        struck, added = count(pieces, Change.STRUCK), count(pieces, Change.ADDED)
        told = self.tr("{struck} ord strukna (överstrukna), {added} ord tillagda (understrukna)")
        same = self.tr("Ingen skillnad")
        self.told.setText(told.format(struck=struck, added=added) if struck or added else same)
        self.text.setAccessibleDescription(self.told.text())
        self.restore.setEnabled(row > 0)

    def _on_restore(self) -> None:
        row = self.texts.currentRow()
        if 0 < row < len(self._kept):
            command = partial(
                write_draft.restore, draft_id=self._draft, revision_id=self._kept[row].id, now=local_now()
            )
            self._session.run(command, self._on_restored)

    def _on_restored(self, _changes: Changes) -> None:
        self.closed.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(
            page_bar(self.back, label(self.tr("Tidigare texter"), "title"), self.against, self.restore)
        )
        row, right = QHBoxLayout(), QVBoxLayout()
        column.addLayout(row, 1)
        row.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        row.setSpacing(MARGIN)
        self.texts.setMaximumWidth(theme.current().px(LIST_WIDTH))
        row.addWidget(self.texts)
        row.addLayout(right, 1)
        right.setSpacing(8)
        right.addWidget(self.told)
        right.addWidget(self.text, 1)

    def _connect(self) -> None:
        leave_by(self.back, self, self.closed)
        self.restore.clicked.connect(self._on_restore)
        self.texts.currentRowChanged.connect(self._show)
        self.against.currentIndexChanged.connect(self._show)


def as_html(pieces: list[Piece]) -> str:
    """The words with what was struck lined through and what came underlined, a paragraph for each line."""
    marked = ""
    for piece in pieces:
        for number, line in enumerate(piece.text.split("\n")):
            words = line.strip()
            marked += "</p><p>" if number else ""
            if words:
                marked += _FORMS[piece.change].format(html.escape(words, quote=False)) + " "
    return f"<p>{marked}</p>".replace("<p></p>", "")
