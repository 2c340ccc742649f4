"""What the line at the bottom says of the binder: where it lies, and what waits in the outbox."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from binder.domain.outbox import OutboxState
from binder.services import cosign, hand_in, open_binder

if TYPE_CHECKING:
    from binder.storage.database import Binder

STILL_OPEN = (OutboxState.SIGNED, OutboxState.HANDED_OVER)
"""The states in which the member still has something to do."""


def count_waiting(binder: Binder) -> int:
    """How many papers wait: not handed in yet, or asking for an answer."""
    open_papers = sum(entry.state in STILL_OPEN for entry in hand_in.entries(binder))
    return open_papers + cosign.count_unanswered(binder)


def status_words(binder: Binder, waiting: int) -> str:
    """The line as a whole."""
    parts = [_where(binder)]
    if waiting:
        one = QCoreApplication.translate("status", "1 handling väntar i utkorgen")
        several = QCoreApplication.translate("status", "{} handlingar väntar i utkorgen")
        parts.append((one if waiting == 1 else several).format(waiting))
    return " · ".join((*parts, QCoreApplication.translate("status", "Pärmen är krypterad")))


def _where(binder: Binder) -> str:
    if open_binder.is_example(binder.folder):
        return QCoreApplication.translate("status", "Exempelpärm: inget är kvar när du avslutar")
    return QCoreApplication.translate("status", "Allt ligger på den här datorn")
