"""The long list of notes: chosen by mouse and keys, and one of them opened for editing where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from binder.domain.annotation import HighlightColour
from binder.domain.ids import AnnotationId
from binder.ui.notes.inline_card import InlineCard
from binder.ui.notes.note_list_delegate import NoteListDelegate
from binder.ui.notes.note_list_model import NoteListModel

Index = QModelIndex | QPersistentModelIndex
COLOUR_KEYS = {
    Qt.Key.Key_1: HighlightColour.YELLOW,
    Qt.Key.Key_2: HighlightColour.GREEN,
    Qt.Key.Key_3: HighlightColour.BLUE,
    Qt.Key.Key_4: HighlightColour.PINK,
}
GO = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteListView(QListView):
    """Says what is wanted of the chosen notes; what lies over the edited row follows it as it scrolls."""

    note_wanted = Signal(int)
    """Go to the note's place."""
    edit_wanted = Signal(int)
    editing_ended = Signal()
    delete_wanted = Signal()
    star_wanted = Signal()
    tag_wanted = Signal()
    tag_chosen = Signal(str)
    """The chip of a tag was clicked: show those that have it."""
    colour_wanted = Signal(object)
    """A `HighlightColour`."""
    chosen_changed = Signal()

    def __init__(self, model: NoteListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._delegate = NoteListDelegate(model)
        self._card: InlineCard | None = None
        self._clicked_alone = False
        self.setObjectName("noteList")
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self._delegate.setParent(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Anteckningar"))
        self.setAccessibleDescription(
            self.tr(
                "Enter visar stället, F2 ändrar, V markerar som viktig, T sätter etikett, "
                "1 till 4 väljer färg, Delete tar bort."
            )
        )
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)
        self.selectionModel().selectionChanged.connect(self.chosen_changed)

    @property
    def edited(self) -> InlineCard | None:
        """The card of the note that is being edited."""
        return self._card

    def current_id(self) -> AnnotationId | None:
        """The note that has the keys."""
        listed = self._model.note_at(self.currentIndex().row())
        return listed.note.id if listed is not None else None

    def chosen(self) -> list[AnnotationId]:
        """The chosen notes, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [listed.note.id for row in rows if (listed := self._model.note_at(row)) is not None]

    def choose(self, ids: Sequence[AnnotationId], current: AnnotationId | None = None) -> None:
        """Choose these notes and bring the current one into sight, as far as they are shown."""
        selection = self.selectionModel()
        blocked = selection.blockSignals(True)  # noqa: FBT003 - Qt's signature
        selection.clearSelection()
        for row in (self._model.row_of(each) for each in ids):
            if row is not None:
                selection.select(self._model.index(row), QItemSelectionModel.SelectionFlag.Select)
        row = self._model.row_of(current) if current is not None else None
        if row is not None:
            index = self._model.index(row)
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(index)
        selection.blockSignals(blocked)
        self.viewport().update()
        self.chosen_changed.emit()

    def choose_row(self, row: int) -> None:
        """Choose the note in a row, or the nearest one below or above it."""
        rows = [*range(row, self._model.rowCount()), *range(row - 1, -1, -1)]
        listed = next((found for each in rows if (found := self._model.note_at(each))), None)
        if listed is not None:
            self.choose([listed.note.id], listed.note.id)

    def open_card(self, card: InlineCard) -> None:
        """Lay a card over its note's row; the row grows to the card's height."""
        self.close_card()
        self._card = card
        card.setParent(self.viewport())
        card.height_changed.connect(self._fit_card)
        card.closed.connect(self.close_card)
        self._delegate.edited = card.note.id
        self._fit_card()
        card.show()
        row = self._model.row_of(card.note.id)
        if row is not None:
            self.scrollTo(self._model.index(row))

    def close_card(self) -> None:
        """Save what was typed, and show the row as the others again."""
        card, self._card = self._card, None
        if card is None:
            return
        card.flush()
        had_keys = _is_within(card, self.window().focusWidget())
        self._delegate.edited = None
        card.hide()
        card.deleteLater()
        self.scheduleDelayedItemsLayout()
        if had_keys:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editing_ended.emit()

    def updateGeometries(self) -> None:  # noqa: N802 - Qt's name
        """The rows have their places: so has the card."""
        super().updateGeometries()
        self._place_card()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        """The card scrolls with its row."""
        super().scrollContentsBy(dx, dy)
        self._place_card()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the words into other lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_card()
            self.scheduleDelayedItemsLayout()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep whether it is a plain click or one that chooses several; a click on a tag is for the tag."""
        self._clicked_alone = (
            event.button() is Qt.MouseButton.LeftButton
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
        )
        index = self.indexAt(event.position().toPoint())
        listed = self._model.note_at(index.row())
        if listed is not None and self._clicked_alone:
            tag = self._delegate.tag_at(self.visualRect(index), listed, event.position().toPoint())
            if tag:
                self._clicked_alone = False
                self.tag_chosen.emit(tag)
                return
        super().mousePressEvent(event)

    def event(self, event: QEvent) -> bool:
        """What these keys mean for the window (F2: the ärende) they do not mean here."""
        is_asked = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride
        if is_asked and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key each for what is done to notes; all else moves through the list."""
        if self._is_answered(event):
            return
        if event.key() == Qt.Key.Key_Escape and self._card is not None:
            self.close_card()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's name
        """Letters are commands here; words are looked for in the field above."""

    def _is_ours(self, event: QEvent) -> bool:
        """Whether a key does something to notes, while the list has the keys."""
        if not isinstance(event, QKeyEvent) or not self.hasFocus() or event.modifiers() & ~_WITH:
            return False
        return event.key() in (*COLOUR_KEYS, *GO, *_SIGNALS, Qt.Key.Key_F2)

    def _is_answered(self, event: QKeyEvent) -> bool:
        if not self._is_ours(event):
            return False
        current, key = self.current_id(), Qt.Key(event.key())
        if key in COLOUR_KEYS:
            self.colour_wanted.emit(COLOUR_KEYS[key])
        elif key in GO and current is not None:
            self.note_wanted.emit(int(current))
        elif key == Qt.Key.Key_F2 and current is not None:
            self.edit_wanted.emit(int(current))
        elif key in _SIGNALS:
            getattr(self, _SIGNALS[key]).emit()
        return True

    def _on_clicked(self, index: QModelIndex) -> None:
        listed = self._model.note_at(index.row())
        if listed is not None and self._clicked_alone:
            self.note_wanted.emit(int(listed.note.id))

    def _on_double_clicked(self, index: QModelIndex) -> None:
        listed = self._model.note_at(index.row())
        if listed is not None:
            self.edit_wanted.emit(int(listed.note.id))

    def _fit_card(self) -> None:
        """Give the row the height that the card wants at the list's width."""
        card = self._card
        if card is None:
            return
        height = card.height_at(self.viewport().width())
        if height != self._delegate.edited_height or card.height() != height:
            self._delegate.edited_height = height
            self.scheduleDelayedItemsLayout()
        self._place_card()

    def _place_card(self) -> None:
        card = self._card
        row = self._model.row_of(card.note.id) if card is not None else None
        if card is not None and row is not None:
            place = self.visualRect(self._model.index(row))
            card.setGeometry(place.left(), place.top(), self.viewport().width(), self._delegate.edited_height)


def _is_within(card: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and card.isAncestorOf(widget)


_WITH = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_SIGNALS = {
    Qt.Key.Key_Delete: "delete_wanted",
    Qt.Key.Key_V: "star_wanted",
    Qt.Key.Key_T: "tag_wanted",
}
