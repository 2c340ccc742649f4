"""Marking words in a colour of one's choice, each told by its name and by what it means to the member."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QCursor, QKeySequence, QShortcut

from binder.domain.annotation import HighlightColour
from binder.services import annotate
from binder.ui.notes.colour_menu import ColourMenu
from binder.ui.notes.note_actions import NoteActions
from binder.ui.session import Session, local_now

if TYPE_CHECKING:
    from binder.ui.commands import CommandRegistry
    from binder.ui.prepare.prepare_place import PreparePlace


class ColourMarking(QObject):
    """Keys 1 to 4 mark the selected words at once; the command offers the colours to choose from."""

    def __init__(
        self, session: Session, registry: CommandRegistry, place: PreparePlace, actions: NoteActions
    ) -> None:
        super().__init__(actions)
        self._session = session
        self._place = place
        self._reader = place.reader
        self._actions = actions
        self._plain = registry.action("highlight")
        registry.connect_handler("highlight-colour", self.offer)
        for number, colour in enumerate(HighlightColour, start=1):
            context = Qt.ShortcutContext.WidgetWithChildrenShortcut
            handler = partial(self.mark, colour)
            QShortcut(QKeySequence(str(number)), self._reader, handler, context=context)

    def offer(self) -> None:
        """Let the colour of the selected words be chosen."""
        if not self._may_mark():
            return
        menu = ColourMenu(self._actions.meanings, None, self._reader)
        menu.chosen.connect(self.mark)
        menu.meanings_wanted.connect(self._actions.meanings_wanted)
        at = QCursor.pos()
        inside = self._reader.rect().contains(self._reader.mapFromGlobal(at))
        menu.popup(at if inside else self._reader.mapToGlobal(self._reader.rect().center()))

    def mark(self, colour: HighlightColour) -> None:
        """Mark the selected words in a colour; without any a number does nothing."""
        if self._reader.selected_anchor() is not None and self._may_mark():
            for anchor in self._reader.selected_anchors():
                command = partial(annotate.highlight, item_id=self._place.shown_item(), anchor=anchor)
                self._session.run(partial(command, colour=colour, now=local_now()))
            self._reader.select_nothing(goes_on=True)

    def _may_mark(self) -> bool:
        """Whether there are words that can be marked; the usual command says why not."""
        has_words = self._reader.selected_anchor() is not None and self._place.shown_item() is not None
        if not has_words or self._place.shows_earlier_version:
            self._plain.trigger()
            return False
        return True
