"""The draft as the finished paper that it would become: the very bytes that signing signs."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from binder.domain.ids import DraftId
from binder.services.attachments import files_of
from binder.services.municipality_profile import look_of
from binder.storage import drafts

if TYPE_CHECKING:
    from binder.storage.database import Binder


def preview(binder: Binder, draft_id: DraftId, *, now: datetime) -> bytes:
    """The draft's newest text as PDF, unsigned; nothing is kept. NOT_FOUND, GLYPH_MISSING.

    What is missing in the text is missing on the paper too: a preview never waits for pre-flight.
    """
    from binder.pdf.compose import compose

    draft = drafts.one_draft(binder, draft_id)
    look, attached = look_of(binder, draft.item_id), files_of(binder, draft.yrkande)
    return compose(draft.yrkande, when=now, look=look, attached=attached)
