"""Whether a picture of the window may be kept for the next start, and keeping it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.ids import MeetingId

if TYPE_CHECKING:
    from binder.storage.database import Binder, BinderKey


def may_show(binder: Binder, meeting_id: MeetingId, *, notes_of_all: bool) -> bool:
    """Whether nothing of a confidential paper can be seen where this meeting is shown.

    `notes_of_all`: notes of other meetings are listed as well.
    """
    from binder.storage import confidential

    hidden = confidential.confidential_pages(binder)
    if notes_of_all:
        return not hidden.papers
    return not confidential.has_any(binder, meeting_id)


def is_kept(folder: Path) -> bool:
    """Whether there is a picture, true or not."""
    from binder.storage.folder import FIRST_VIEW_NAME

    return (folder / FIRST_VIEW_NAME).exists()


def keep(folder: Path, key: BinderKey, view: bytes) -> None:
    """Keep the picture, sealed with the binder as it is now: to be called when the binder is closed."""
    from binder.storage import first_view

    first_view.keep(folder, key, view)
