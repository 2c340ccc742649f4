"""How far a paper has come, as a word, a tone and a time."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from binder.domain.outbox import OutboxEntry, OutboxState
from binder.ui.error_texts import language
from binder.wording.dates import clock, short_date

TONES = {
    OutboxState.SIGNED: "warn",
    OutboxState.HANDED_OVER: "warn",
    OutboxState.SENT: "info",
    OutboxState.CONFIRMED: "ok",
    OutboxState.WITHDRAWN: "error",
}
"""Warn while the paper still waits for the member to do something."""

SHORT_HASH = 16


def chip_word(state: OutboxState) -> str:
    """The state as one or two words for a chip."""
    words = {
        OutboxState.SIGNED: QCoreApplication.translate("outbox", "Ej lämnad"),
        OutboxState.HANDED_OVER: QCoreApplication.translate("outbox", "I e-posten"),
        OutboxState.SENT: QCoreApplication.translate("outbox", "Skickad"),
        OutboxState.CONFIRMED: QCoreApplication.translate("outbox", "Bekräftad"),
        OutboxState.WITHDRAWN: QCoreApplication.translate("outbox", "Återkallad"),
    }
    return words[state]


def state_sentence(state: OutboxState) -> str:
    """The state in full: never more than the program knows."""
    from binder.wording.hand_in import state_name

    return state_name(state, language())


def moment_words(moment: datetime) -> str:
    """The moment on this computer's clock: 5 mars 2024 kl. 15.41."""
    here = moment.astimezone()
    return QCoreApplication.translate("outbox", "{date} kl. {time}").format(
        date=short_date(here.date(), language()), time=clock(here.time(), language())
    )


def time_of(entry: OutboxEntry) -> datetime:
    """When the entry reached the state it is in."""
    reached = {
        OutboxState.HANDED_OVER: entry.handed_over_at,
        OutboxState.SENT: entry.sent_at,
        OutboxState.CONFIRMED: entry.confirmed_at,
        OutboxState.WITHDRAWN: entry.withdrawn_at,
    }
    return reached.get(entry.state) or entry.signed_at


def history(entry: OutboxEntry) -> list[tuple[str, str]]:
    """Every state that was reached, in order, with its moment."""
    steps = (
        (state_sentence(OutboxState.SIGNED), entry.signed_at),
        (QCoreApplication.translate("outbox", "Utskriven på papper"), entry.paper_printed_at),
        (state_sentence(OutboxState.HANDED_OVER), entry.handed_over_at),
        (state_sentence(OutboxState.SENT), entry.sent_at),
        (state_sentence(OutboxState.CONFIRMED), entry.confirmed_at),
        (state_sentence(OutboxState.WITHDRAWN), entry.withdrawn_at),
    )
    return [(words, moment_words(moment)) for words, moment in steps if moment is not None]


def short_hash(sha256: str) -> str:
    """The first sixteen digits in groups of four, enough to compare by eye."""
    return " ".join(sha256[start : start + 4] for start in range(0, SHORT_HASH, 4))
