"""Texts of drafts on their way to the disk: what was not kept is sent again until it is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer

from binder.domain.changes import Changes
from binder.domain.draft import DraftState
from binder.domain.errors import BinderError
from binder.domain.ids import DraftId
from binder.domain.yrkande import Yrkande
from binder.services import write_draft
from binder.ui.session import Session, local_now

AGAIN_AFTER_MS = 5_000
"""Until what was not kept is sent again: the member may be making room on the disk."""


class Outgoing(QObject):
    """Saves texts, the last of each draft; knows which of them are not on the disk yet."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._waiting: dict[DraftId, _Sending] = {}
        self._has_failed = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_AFTER_MS)
        self._again.timeout.connect(self.send_again)
        session.failed.connect(self._on_failed)

    def send(self, draft_id: DraftId, yrkande: Yrkande) -> None:
        """Save a text."""
        sending = _Sending(self._waiting, draft_id, yrkande)
        self._waiting[draft_id] = sending
        command = partial(write_draft.save, draft_id=draft_id, yrkande=yrkande, now=local_now())
        self._session.run(command, sending.on_kept)

    def text_of(self, draft_id: DraftId) -> Yrkande | None:
        """The draft's text that has not reached the disk; None if everything is there."""
        sending = self._waiting.get(draft_id)
        return sending.yrkande if sending else None

    def flush(self) -> None:
        """Try once more what failed: before another draft is shown, and before the window closes."""
        if self._has_failed:
            self.send_again()

    def send_again(self) -> None:
        """Save everything that has not been kept; what was signed or thrown away meanwhile is let go."""
        self._again.stop()
        self._has_failed = False
        for draft_id, sending in list(self._waiting.items()):
            if self._is_open(draft_id):
                self.send(draft_id, sending.yrkande)
            else:
                del self._waiting[draft_id]

    def _on_failed(self, _error: BinderError) -> None:
        # It may have been another command that failed; sending a text twice does no harm.
        if self._waiting:
            self._has_failed = True
            self._again.start()

    def _is_open(self, draft_id: DraftId) -> bool:
        try:
            return write_draft.draft(self._session.reader, draft_id).state is DraftState.WRITING
        except BinderError:
            return False


@dataclass(eq=False)
class _Sending:
    """One text under way; forgotten, and never called, once a later text of the draft is sent."""

    waiting: dict[DraftId, _Sending]
    draft_id: DraftId
    yrkande: Yrkande

    def on_kept(self, _changes: Changes) -> None:
        if self.waiting.get(self.draft_id) is self:
            del self.waiting[self.draft_id]
