"""The yrkanden on their way to the disk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from binder.domain.draft import DraftState
from binder.domain.ids import DraftId
from binder.domain.yrkande import Yrkande
from binder.services import write_draft
from binder.ui.outgoing import Outgoing
from binder.ui.session import Session, local_now

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from binder.storage.database import Binder
    from binder.ui.tasks import Command


def outgoing_drafts(session: Session, parent: QObject) -> Outgoing:
    """Saves drafts; what was signed or thrown away meanwhile takes no text any more."""
    return Outgoing(session, _saving, _is_open, parent)


def _saving(draft_id: int, yrkande: Yrkande) -> Command:
    return partial(write_draft.save, draft_id=DraftId(draft_id), yrkande=yrkande, now=local_now())


def _is_open(reader: Binder, draft_id: int) -> bool:
    return write_draft.draft(reader, DraftId(draft_id)).state is DraftState.WRITING
