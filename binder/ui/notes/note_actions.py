"""What is done to notes from their cards and lists: each a command that can be taken back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from binder.domain.annotation import HighlightColour
from binder.domain.changes import Changes, Kind
from binder.domain.ids import AnnotationId
from binder.services import annotate, colour_meanings, edit_notes
from binder.ui.notes.note_words import Meanings
from binder.ui.session import Session, local_now

Ids = Sequence[AnnotationId]


class NoteActions(QObject):
    """One for the window; also knows what the colours mean and which tags are in use."""

    meanings_changed = Signal()
    meanings_wanted = Signal()
    """The member wants to say what the colours mean."""
    tag_chosen = Signal(str)
    """The notes with this tag are wanted."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._meanings: Meanings | None = None
        self._tags: list[str] | None = None
        session.bus.changed.connect(self._on_changed)

    @property
    def meanings(self) -> Meanings:
        """What each colour means; "" where the member has said nothing."""
        if self._meanings is None:
            self._meanings = colour_meanings.meanings(self._session.reader)
        return self._meanings

    @property
    def tags(self) -> list[str]:
        """The tags in use, the most used first."""
        if self._tags is None:
            self._tags = list(annotate.tags_in_use(self._session.reader))
        return self._tags

    def delete(self, ids: Ids) -> None:
        """Take notes away."""
        if len(ids) == 1:
            self._session.run(partial(annotate.delete, annotation_id=ids[0], now=local_now()))
        elif ids:
            self._session.run(partial(edit_notes.delete_all, ids=tuple(ids), now=local_now()))

    def star(self, ids: Ids, *, important: bool) -> None:
        """Mark notes as important, or no longer."""
        if len(ids) == 1:
            command = partial(annotate.set_important, annotation_id=ids[0])
            self._session.run(partial(command, important=important, now=local_now()))
        elif ids:
            command = partial(edit_notes.set_important, ids=tuple(ids))
            self._session.run(partial(command, important=important, now=local_now()))

    def colour(self, ids: Ids, colour: HighlightColour) -> None:
        """Give notes a colour."""
        if len(ids) == 1:
            self._session.run(partial(annotate.edit, annotation_id=ids[0], colour=colour, now=local_now()))
        elif ids:
            self._session.run(partial(edit_notes.set_colour, ids=tuple(ids), colour=colour, now=local_now()))

    def set_tags(self, note_id: AnnotationId, tags: Iterable[str]) -> None:
        """Give a note these tags and no others."""
        self._session.run(
            partial(annotate.set_tags, annotation_id=note_id, tags=tuple(tags), now=local_now())
        )

    def add_tags(self, ids: Ids, tags: Iterable[str]) -> None:
        """Give notes these tags beside those they have."""
        if ids:
            self._session.run(partial(edit_notes.add_tags, ids=tuple(ids), tags=tuple(tags), now=local_now()))

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Kind.ANNOTATION) or changes.touches(Kind.MEETING):
            self._tags = None
        if changes.touches(Kind.COLOUR_MEANING):
            self._meanings = None
            self.meanings_changed.emit()
