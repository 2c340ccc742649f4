"""The rows of the outbox: own signed papers, and colleagues' that wait for a signature, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from binder.domain.cosigning import SigningRequest, SigningStep, Standing, Step
from binder.domain.outbox import OutboxEntry
from binder.services import cosign, hand_in
from binder.ui.error_texts import language
from binder.ui.outbox.state_words import TONES, chip_word, state_sentence, time_of

if TYPE_CHECKING:
    from binder.storage.database import Binder


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What the list shows of a paper; `thing` is what it is about."""

    thing: OutboxEntry | SigningRequest
    chip: str
    tone: str
    sentence: str
    when: datetime
    standing: str = ""

    @property
    def title(self) -> str:
        """The paper."""
        return self.thing.title


def rows(binder: Binder) -> list[Row]:
    """Colleagues' papers that wait for an answer first, then all others, the newest first."""
    asked = [_of_request(binder, request) for request in cosign.requests(binder)]
    own = [row_of_entry(e, cosign.standing_of(binder, e.paper_key)) for e in hand_in.entries(binder)]
    waiting = [row for row in asked if row.tone == "warn"]
    rest = [row for row in asked if row.tone != "warn"]
    return [*waiting, *own, *rest]


def row_of_entry(entry: OutboxEntry, found: Standing) -> Row:
    """An own paper in the list."""
    return Row(
        thing=entry,
        chip=chip_word(entry.state),
        tone=TONES[entry.state],
        sentence=state_sentence(entry.state),
        when=time_of(entry),
        standing=_words(found) if found.is_joint or not found.is_complete else "",
    )


def _of_request(binder: Binder, request: SigningRequest) -> Row:
    found = cosign.standing_of(binder, request.paper_key)
    answer = cosign.answer_here(found)
    word, tone = _chip(answer)
    return Row(
        thing=request,
        chip=word,
        tone=tone,
        sentence=word,
        when=answer.at if answer is not None else request.received_at,
        standing=_words(found),
    )


def _chip(answer: SigningStep | None) -> tuple[str, str]:
    if answer is None:
        return QCoreApplication.translate("outbox", "Att skriva under"), "warn"
    words = {
        Step.SIGNED: (QCoreApplication.translate("outbox", "Undertecknad"), "ok"),
        Step.REFUSED: (QCoreApplication.translate("outbox", "Du avstod"), "info"),
        Step.WITHDRAWN: (QCoreApplication.translate("outbox", "Tillbakadragen"), "error"),
    }
    return words[answer.step]


def _words(found: Standing) -> str:
    from binder.wording.cosigning import standing_words

    return standing_words(found, language())
