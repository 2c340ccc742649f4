"""The texts of notes on their way to the disk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from binder.domain.ids import AnnotationId
from binder.services import annotate
from binder.ui.outgoing import Outgoing
from binder.ui.session import Session, local_now

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from binder.storage.database import Binder
    from binder.ui.tasks import Command


def outgoing_notes(session: Session, parent: QObject) -> Outgoing:
    """Saves texts of notes; a note that was deleted meanwhile takes none any more."""
    return Outgoing(session, _saving, _is_there, parent)


def _saving(note_id: int, text: str) -> Command:
    return partial(annotate.edit, annotation_id=AnnotationId(note_id), text=text, now=local_now())


def _is_there(reader: Binder, note_id: int) -> bool:
    return annotate.is_there(reader, AnnotationId(note_id))
