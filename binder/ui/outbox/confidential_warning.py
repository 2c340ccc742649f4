"""The warning over a signed paper that quotes a paper which was marked as confidential since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from binder.domain.outbox import OutboxEntry, OutboxState
from binder.services import hand_in
from binder.ui.parts import Banner

if TYPE_CHECKING:
    from binder.storage.database import Binder

_STILL_HERE = (OutboxState.SIGNED, OutboxState.HANDED_OVER)


class ConfidentialWarning(Banner):
    """Shown while the paper can still be kept back; says why, and what to do instead."""

    def __init__(self) -> None:
        super().__init__("warn")

    def show_entry(self, reader: Binder, entry: OutboxEntry) -> None:
        """Look at a signed paper; hidden where there is nothing to warn of."""
        is_quoting = entry.state in _STILL_HERE and hand_in.quotes_confidential(reader, entry.id)
        self.setVisible(bool(is_quoting))
        if is_quoting:
            text = self.tr(
                "Yrkandet blir allmän handling när det lämnas in, och att röja sekretess är straffbart. "
                "Välj Skriv om på yrkandet i Förbered, ta bort citatet och signera på nytt."
            )
            heading = self.tr("Citatet kommer från en handling som är sekretessmarkerad")
            self.say(text, heading=heading)
