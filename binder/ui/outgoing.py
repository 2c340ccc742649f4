"""Texts on their way to the disk: what was not kept is sent again until it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from binder.domain.changes import Changes
from binder.domain.errors import BinderError
from binder.ui.session import Session

if TYPE_CHECKING:
    from binder.storage.database import Binder
    from binder.ui.tasks import Command

AGAIN_AFTER_MS = 5_000
"""Until what was not kept is sent again: the member may be making room on the disk."""


class Outgoing(QObject):
    """Saves texts, the last of each row; knows which of them are not on the disk yet.

    `saving` makes the command that saves a text in a row; `is_open` raises a BinderError or is False for
    a row that takes no text any more: what waits for it is let go.
    """

    refused = Signal()
    """Something was not kept; `is_refused` tells which rows' texts."""
    kept = Signal(int)
    """The row's last text is on the disk."""

    def __init__(
        self,
        session: Session,
        saving: Callable[[int, Any], Command],
        is_open: Callable[[Binder, int], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._saving = saving
        self._takes_text = is_open
        self._sent: dict[int, _Sending] = {}
        self._refused: set[int] = set()
        self._has_failed = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_AFTER_MS)
        self._again.timeout.connect(self.send_again)
        session.failed.connect(self._on_failed)

    def send(self, row: int, text: Any) -> None:  # noqa: ANN401 - a note's words or a whole yrkande
        """Save a text."""
        sending = _Sending(self, row, text)
        self._sent[row] = sending
        self._session.run(self._saving(row, text), sending.on_kept)

    def text_of(self, row: int) -> Any:  # noqa: ANN401 - as it was sent
        """The row's text that has not reached the disk; None if everything is there."""
        sending = self._sent.get(row)
        return sending.text if sending else None

    def is_refused(self, row: int) -> bool:
        """Whether the disk has refused a text of the row and not taken it since."""
        return row in self._refused

    def flush(self) -> None:
        """Try once more what failed: before something else is shown, and before the window closes."""
        if self._has_failed:
            self.send_again()

    def send_again(self) -> None:
        """Save everything that has not been kept; what takes no text any more is let go."""
        self._again.stop()
        if self._session.is_closed:
            return
        self._has_failed = False
        for row, sending in list(self._sent.items()):
            if self._is_open(row):
                self.send(row, sending.text)
            else:
                self._forget(row)

    def arrived(self, sending: _Sending) -> None:
        """A text is on the disk; a later one of the same row may still be under way."""
        if self._sent.get(sending.row) is sending:
            self._forget(sending.row)
            self.kept.emit(sending.row)

    def _on_failed(self, _error: BinderError) -> None:
        # It may have been another command that failed; sending a text twice does no harm.
        if self._sent:
            self._has_failed = True
            self._refused.update(self._sent)
            self._again.start()
            self.refused.emit()

    def _forget(self, row: int) -> None:
        del self._sent[row]
        self._refused.discard(row)

    def _is_open(self, row: int) -> bool:
        try:
            return self._takes_text(self._session.reader, row)
        except BinderError:
            return False


@dataclass(eq=False)
class _Sending:
    """One text under way; never called once a later text of the row is sent."""

    outgoing: Outgoing
    row: int
    text: Any

    def on_kept(self, _changes: Changes) -> None:
        self.outgoing.arrived(self)
