"""The star, the colour and the tags of a note's card."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton

from binder.domain.annotation import Annotation, HighlightColour
from binder.domain.note_list import COLOURED
from binder.ui import theme as themes
from binder.ui.icons import icon
from binder.ui.notes.colour_menu import ColourMenu, colour_icon
from binder.ui.notes.note_actions import NoteActions
from binder.ui.notes.note_card import NoteCard
from binder.ui.notes.note_words import colour_words
from binder.ui.notes.tag_field import TagField

LARGE = 1.5
"""From this size of text the buttons have a row of their own."""


class CardTools(QObject):
    """Adds the buttons to a card, and the tags once there are any or one is wanted."""

    def __init__(self, card: NoteCard, actions: NoteActions) -> None:
        super().__init__(card)
        self._card = card
        self._actions = actions
        self.star = tool("star", checkable=True)
        self.colour: QToolButton | None = None
        self.tag = tool("tag")
        self.tags: TagField | None = None
        self.star.clicked.connect(self._on_star)
        self.tag.clicked.connect(self.write_tag)
        self.tag.setToolTip(self.tr("Sätt etikett"))
        self.tag.setAccessibleName(self.tr("Sätt etikett på anteckning {}").format(card.number))
        if card.note.kind in COLOURED:
            self.colour = tool("")
            self.colour.clicked.connect(self._offer_colours)
        actions.meanings_changed.connect(self._name_colour)
        self._lay_out()
        self.show_note(card.note)

    def show_note(self, note: Annotation) -> None:
        """Take over what is stored."""
        tokens = themes.current().tokens
        self.star.setChecked(note.is_important)
        name, colour = ("star-filled", tokens.warn) if note.is_important else ("star", tokens.muted)
        self.star.setIcon(icon(name, colour))
        self.star.setToolTip(self.tr("Viktig") if note.is_important else self.tr("Markera som viktig"))
        self.star.setAccessibleName(self.tr("Anteckning {} är viktig").format(self._card.number))
        self._name_colour()
        if note.tags or self.tags is not None:
            field = self._tag_field()
            field.show_tags(note.tags)
            field.setVisible(bool(note.tags) or field.edit.hasFocus())

    def write_tag(self) -> None:
        """Put the cursor where a tag is typed."""
        field = self._tag_field()
        field.edit.offer(self._actions.tags)
        field.show()
        field.write()

    def _lay_out(self) -> None:
        buttons = [each for each in (self.star, self.colour, self.tag) if each is not None]
        row = QHBoxLayout()
        row.setSpacing(0)
        if themes.current().scale >= LARGE:
            self._card.column.insertLayout(1, row)
            row.addStretch()
        else:
            self._card.head.insertLayout(self._card.head.count() - 1, row)
        for each in buttons:
            row.addWidget(each)

    def _tag_field(self) -> TagField:
        if self.tags is None:
            of_what = self.tr("anteckning {}").format(self._card.number)
            self.tags = TagField(of_what, self._actions.tags)
            self.tags.changed.connect(self._on_tags)
            self.tags.tag_chosen.connect(self._actions.tag_chosen)
            self.tags.given_up.connect(self._on_given_up)
            self._card.column.addWidget(self.tags)
            self.tags.follow(self._card.edit)
        return self.tags

    def _on_star(self) -> None:
        self._actions.star([self._card.note.id], important=self.star.isChecked())

    def _on_tags(self, tags: list[str]) -> None:
        self._actions.set_tags(self._card.note.id, tags)

    def _on_given_up(self) -> None:
        """Back to the words of the note; without a tag there is nothing left to see."""
        self._card.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.tags is not None and not self.tags.tags:
            self.tags.hide()

    def _offer_colours(self) -> None:
        menu = ColourMenu(self._actions.meanings, self._card.note.colour, self._card)
        menu.chosen.connect(self._on_colour)
        menu.meanings_wanted.connect(self._actions.meanings_wanted)
        menu.open_below(self.colour or self._card)

    def _on_colour(self, colour: HighlightColour) -> None:
        self._actions.colour([self._card.note.id], colour)

    def _name_colour(self) -> None:
        if self.colour is not None:
            words = colour_words(self._card.note.colour, self._actions.meanings)
            self.colour.setIcon(colour_icon(self._card.note.colour))
            self.colour.setToolTip(words)
            name = self.tr("Färg på anteckning {}: {}").format(self._card.number, words)
            self.colour.setAccessibleName(name)


def tool(name: str, *, checkable: bool = False) -> QToolButton:
    """A small button with an icon."""
    made = QToolButton()
    made.setProperty("kind", "compact")
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setCheckable(checkable)
    size = themes.current().px(18)
    made.setIconSize(QSize(size, size))
    if name:
        made.setIcon(icon(name, themes.current().tokens.muted))
    return made
