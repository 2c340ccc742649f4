"""One note: the quoted words if it hangs on some, and its own text, saved as it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from binder.domain.annotation import Annotation, AnnotationKind, NoteOrigin, NoteSource
from binder.ui import theme as themes
from binder.ui.autosave import Autosave
from binder.ui.elided_label import ElidedLabel
from binder.ui.icons import icon
from binder.ui.parts import button, label, shortened

if TYPE_CHECKING:
    from binder.services.review_notes import NoteReview
    from binder.ui.notes.card_tools import CardTools

LONGEST_QUOTE = 160
MOST_LINES = 12


class GrowingEdit(QPlainTextEdit):
    """A text box as high as its text, from `fewest` lines to twelve."""

    left = Signal()

    def __init__(self, text: str, fewest: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._fewest = fewest
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def sizeHint(self) -> QSize:
        """Wide as the panel, high as the text."""
        return QSize(200, self._wanted_height())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the user went elsewhere, so that nothing typed waits."""
        super().focusOutEvent(event)
        self.left.emit()

    def event(self, event: QEvent) -> bool:
        """Let the window take back the last step when there is no typing left to take back."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            document = self.document()
            undoes = event.matches(QKeySequence.StandardKey.Undo) and not document.isUndoAvailable()
            redoes = event.matches(QKeySequence.StandardKey.Redo) and not document.isRedoAvailable()
            if undoes or redoes:
                event.ignore()
                return False
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the text into other lines."""
        super().resizeEvent(event)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        """Another size of text, such as the stylesheet's when it is first shown."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._grow()

    def _wanted_height(self) -> int:
        line = self.fontMetrics().lineSpacing()
        lines = max(self._fewest, min(MOST_LINES, round(self.document().size().height())))
        return lines * line + 28

    def _grow(self) -> None:
        self.setFixedHeight(self._wanted_height())


class NoteCard(QFrame):
    """Edits one annotation; emits what should be saved, deleted or shown, and knows no storage."""

    edited = Signal(int, str)
    deleted = Signal(int)
    place_wanted = Signal(int)

    def __init__(
        self,
        note: Annotation,
        number: int,
        page: int | None = None,
        paper: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`page` counts within the paper, whose name is said where the ärende has several."""
        super().__init__(parent)
        self.setObjectName("card")
        self.note = note
        self.number = number
        self._page = page
        self._tools: CardTools | None = None
        self._autosave = Autosave(self)
        self._autosave.due.connect(self._save)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 8, 12, 12)
        self.column.setSpacing(6)
        self.head = QHBoxLayout()
        self.column.addLayout(self.head)
        self._fill_head(self.head, number, paper)
        if note.origin is not None:
            self.column.addWidget(label(self._came_from(note.origin), "meta", wrap=True))
        if note.anchor is not None:
            if note.anchor.quote.exact:
                self.column.addWidget(self._quote(note.anchor.quote.exact))
            if note.anchor.by_machine:
                self.column.addWidget(
                    label(self.tr("Läst av maskin på en inskannad sida"), "meta", wrap=True)
                )
        self._carried: QLabel | None = None
        self.edit = self._editor(number)
        self.column.addWidget(self.edit)
        self._unsaved: QLabel | None = None

    def flush(self) -> None:
        """Save what was typed and not saved yet."""
        self._autosave.flush()

    def refresh(self, note: Annotation) -> None:
        """Take over what is stored, unless the user is in the middle of typing."""
        self.note = note
        if self._tools is not None:
            self._tools.show_note(note)
        if (
            not self._autosave.is_waiting
            and not self.edit.hasFocus()
            and self.edit.toPlainText() != note.text
        ):
            blocked = self.edit.blockSignals(True)  # noqa: FBT003 - Qt's signature
            self.edit.setPlainText(note.text)
            self.edit.blockSignals(blocked)

    def dress(self, tools: CardTools) -> None:
        """Keep the star, the colour and the tags true from now on."""
        self._tools = tools

    @property
    def tools(self) -> CardTools | None:
        """The star, the colour and the tags; None before the first page stands."""
        return self._tools

    def show_saved(self, *, saved: bool) -> None:
        """Say below the text that the disk has not taken it yet, or no longer say so."""
        if self._unsaved is None and not saved:
            self._unsaved = label(self.tr("Inte sparat än. Texten sparas när disken har plats."), wrap=True)
            self._unsaved.setProperty("tone", "warn")
            self.column.addWidget(self._unsaved)
        if self._unsaved is not None:
            self._unsaved.setVisible(not saved)
            self.edit.setAccessibleDescription("" if saved else self._unsaved.text())

    def _fill_head(self, row: QHBoxLayout, number: int, paper: str) -> None:
        kind = ElidedLabel("label", keeps=8)
        kind.setText(self._kind_text(number))
        row.addWidget(kind)
        row.addStretch()
        if self.note.anchor is not None:
            place = button(self.tr("Sidan {}").format(self._page or self.note.anchor.page), "link-small")
            place.setAccessibleName(self.tr("Visa stället för anteckning {}").format(number))
            place.clicked.connect(self._show_place)
            (self._paper_row(paper) if paper else row).addWidget(place)
        row.addWidget(self._delete_button(number))

    def _paper_row(self, paper: str) -> QHBoxLayout:
        """A row for the page that names its paper first: every paper has a first page."""
        row = QHBoxLayout()
        self.column.addLayout(row)
        name = ElidedLabel("meta", keeps=8)
        name.setText(paper)
        row.addWidget(name)
        row.addStretch()
        return row

    def show_carried(self, review: NoteReview | None) -> None:
        """Say what became of the words in a newer version; nothing where they are as they were."""
        words = self._carried_words(review) if review is not None else ""
        if words and self._carried is None:
            self._carried = label("", "warning", wrap=True)
            self.column.insertWidget(1, self._carried)
        if self._carried is not None:
            self._carried.setText(words)
            self._carried.setVisible(bool(words))

    def _carried_words(self, review: NoteReview) -> str:
        if review.is_orphan:
            kept = self.tr("Står kvar i en tidigare version av handlingen.")
            return self.tr("Hittades inte i den nya. {}").format(kept) if review.is_waiting else kept
        return self.tr("Texten har ändrats.") if review.is_waiting else ""

    def _kind_text(self, number: int) -> str:
        names = {
            AnnotationKind.HIGHLIGHT: self.tr("{}  Markering"),
            AnnotationKind.UNDERLINE: self.tr("{}  Understrykning"),
            AnnotationKind.STRIKE_OUT: self.tr("{}  Överstrykning"),
            AnnotationKind.COMMENT: self.tr("{}  Kommentar"),
            AnnotationKind.INK: self.tr("{}  Teckning"),
            AnnotationKind.SPOT: self.tr("{}  Anteckning på ett ställe"),
            AnnotationKind.PAGE_NOTE: self.tr("{}  Anteckning på sidan"),
            AnnotationKind.PAPER_NOTE: self.tr("{}  Anteckning på handlingen"),
            AnnotationKind.ITEM_NOTE: self.tr("{}  Anteckning på ärendet"),
            AnnotationKind.MEETING_NOTE: self.tr("{}  Anteckning på sammanträdet"),
        }
        return names[self.note.kind].format(number)

    def _delete_button(self, number: int) -> QToolButton:
        made = QToolButton(self)
        made.setIcon(icon("trash-2", themes.current().tokens.muted))
        made.setToolTip(self.tr("Ta bort (går att ångra)"))
        made.setAccessibleName(self.tr("Ta bort anteckning {}").format(number))
        made.clicked.connect(self._delete)
        return made

    def _came_from(self, origin: NoteOrigin) -> str:
        if origin.source is NoteSource.RECEIVED_FILE:
            came = self.tr("Fanns i filen, av {}") if origin.author else self.tr("Fanns i filen")
        else:
            came = self.tr("Inläst från en fil, av {}") if origin.author else self.tr("Inläst från en fil")
        return came.format(origin.author)

    def _quote(self, words: str) -> QWidget:
        made = label(f"”{shortened(words, LONGEST_QUOTE)}”", "meta", wrap=True)
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return made

    def _editor(self, number: int) -> GrowingEdit:
        # Most highlights are only that: their box is one line until something is written.
        fewest = 1 if self.note.kind is AnnotationKind.HIGHLIGHT else 2
        edit = GrowingEdit(self.note.text, fewest, self)
        edit.setPlaceholderText(self.tr("Skriv en anteckning …"))
        edit.setAccessibleName(self.tr("Text i anteckning {}").format(number))
        edit.textChanged.connect(self._autosave.touch)
        edit.left.connect(self._autosave.flush)
        return edit

    def _save(self) -> None:
        self.edited.emit(int(self.note.id), self.edit.toPlainText())

    def _delete(self) -> None:
        # Saved first: after the deletion there would be nothing to save it in, and undo would not know it.
        self._autosave.flush()
        self.deleted.emit(int(self.note.id))

    def _show_place(self) -> None:
        self.place_wanted.emit(int(self.note.id))
