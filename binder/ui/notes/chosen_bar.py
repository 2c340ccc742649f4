"""What can be done to the notes that are chosen in the long list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from binder.domain.annotation import HighlightColour
from binder.domain.ids import AnnotationId
from binder.domain.note_list import ListedNote
from binder.ui import theme as themes
from binder.ui.icons import icon
from binder.ui.notes.card_tools import tool
from binder.ui.notes.colour_menu import ColourMenu
from binder.ui.notes.note_actions import NoteActions
from binder.ui.notes.tag_field import TagEdit
from binder.ui.parts import label


class ChosenBar(QWidget):
    """How many are chosen, and a button for each thing to do; a line for tags when one is wanted."""

    done = Signal()
    """The keys may go back to the list."""

    def __init__(self, actions: NoteActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._chosen: Sequence[ListedNote] = ()
        self.count = label("", "meta")
        self.star, self.colour = tool("star"), tool("droplet")
        self.tag, self.trash = tool("tag"), tool("trash-2")
        self.line = TagEdit()
        self.line.setAccessibleName(self.tr("Ny etikett på de valda anteckningarna"))
        self.line.hide()
        self._name()
        self.star.clicked.connect(self.turn_star)
        self.colour.clicked.connect(self._offer_colours)
        self.tag.clicked.connect(self.write_tag)
        self.trash.clicked.connect(self.delete)
        self.line.entered.connect(self._on_tags)
        self.line.given_up.connect(self._on_given_up)
        row, column = QHBoxLayout(), QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addLayout(row)
        row.setSpacing(2)
        row.addWidget(self.count, 1)
        for each in (self.star, self.colour, self.tag, self.trash):
            row.addWidget(each)
        self.show_chosen(())

    def show_chosen(self, chosen: Sequence[ListedNote]) -> None:
        """These notes are chosen now."""
        self._chosen = chosen
        number = len(chosen)
        self.count.setText(self.tr("{} valda").format(number) if number > 1 else "")
        tokens = themes.current().tokens
        is_star = bool(chosen) and all(each.note.is_important for each in chosen)
        name, ink = ("star-filled", tokens.warn) if is_star else ("star", tokens.muted)
        self.star.setIcon(icon(name, ink))
        words = self.tr("Ta bort markeringen viktig") if is_star else self.tr("Markera som viktig")
        self.star.setAccessibleName(words)
        self.star.setToolTip(self.tr("{} (V)").format(words))
        for each in (self.star, self.colour, self.tag, self.trash):
            each.setEnabled(bool(chosen))

    def delete(self) -> None:
        """Take the chosen notes away; undo brings them back."""
        self._actions.delete(self._ids())

    def turn_star(self) -> None:
        """Mark them as important; if all of them are, no longer."""
        wanted = not all(each.note.is_important for each in self._chosen)
        self._actions.star(self._ids(), important=wanted)

    def write_tag(self) -> None:
        """Put the cursor where a tag for all of them is typed."""
        if self._chosen:
            self.line.offer(self._actions.tags)
            self.line.show()
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ids(self) -> list[AnnotationId]:
        return [each.note.id for each in self._chosen]

    def _on_tags(self, tags: list[str]) -> None:
        self._actions.add_tags(self._ids(), tags)
        self._on_given_up()

    def _on_given_up(self) -> None:
        had_keys = self.line.hasFocus()
        self.line.hide()
        if had_keys:
            self.done.emit()

    def _offer_colours(self) -> None:
        colours = {each.note.colour for each in self._chosen}
        menu = ColourMenu(self._actions.meanings, colours.pop() if len(colours) == 1 else None, self)
        menu.chosen.connect(self._on_colour)
        menu.meanings_wanted.connect(self._actions.meanings_wanted)
        menu.open_below(self.colour)

    def _on_colour(self, colour: HighlightColour) -> None:
        self._actions.colour(self._ids(), colour)
        self.done.emit()

    def _name(self) -> None:
        names = (
            (self.colour, self.tr("Välj färg"), self.tr("Välj färg (1 till 4)")),
            (self.tag, self.tr("Sätt etikett"), self.tr("Sätt etikett (T)")),
            (self.trash, self.tr("Ta bort"), self.tr("Ta bort (Delete, går att ångra)")),
        )
        for each, name, tip in names:
            each.setAccessibleName(name)
            each.setToolTip(tip)
