"""Taking in a paper that came for signing, or came back: a new one, a newer version, or one signed apart."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from binder.domain.changes import Changes, changed
from binder.domain.cosigning import SigningStep, Source, Step
from binder.domain.errors import BinderError, ErrorCode
from binder.services import apart_copies
from binder.services.cosign import RoundPaper, asked, known_paper, told, with_bytes
from binder.services.member import member
from binder.services.undoing import absent, undoable
from binder.storage import cosigning, outbox
from binder.storage.columns import moment_text

if TYPE_CHECKING:
    from binder.services.arriving_paper import ArrivedPaper
    from binder.storage.database import Binder
    from binder.storage.rows import RowValues


def take_in(binder: Binder, arrived: ArrivedPaper, now: datetime) -> Changes:
    """Keep a paper that came: a new one to sign, or one that is known with more signatures and answers.

    What was signed side by side with what is here is kept beside it; bytes that were here stay in the binder.
    Raises SIGNED_PAPER_TAMPERED where a signature does not hold, SIGNED_APART where nothing shows that the
    text is the same, PAPER_NOT_TO_SIGN for a paper that nobody waits for; nothing is kept then.
    """
    if any(not report.valid for report in arrived.facts.signatures):
        raise BinderError(ErrorCode.SIGNED_PAPER_TAMPERED, path=arrived.file_name)
    with binder.transaction():
        found = known_paper(binder, arrived.key)
        if found is None:
            return _new_request(binder, arrived, now)
        return _newer(binder, found, arrived, now)


def _new_request(binder: Binder, arrived: ArrivedPaper, now: datetime) -> Changes:
    if not arrived.wants_signatures:
        raise BinderError(ErrorCode.PAPER_NOT_TO_SIGN, path=arrived.file_name)
    request_id = cosigning.insert_request(
        binder,
        paper_key=arrived.key,
        title=arrived.title,
        file_name=arrived.file_name,
        pdf=arrived.pdf,
        now=now,
    )
    cosigning.keep_places(binder, arrived.key, arrived.places)
    came = SigningStep(step=Step.RECEIVED, name=member(binder).name, at=now)
    earlier = [*absent("signing_request", [request_id], moment_text(now))]
    news = [came, *_signatures(binder, arrived), *_answers(binder, arrived)]
    earlier += told(binder, arrived.key, news, now)
    return undoable("Ta emot handling för underskrift", earlier, {asked(request_id).touched})


def _newer(binder: Binder, found: RoundPaper, arrived: ArrivedPaper, now: datetime) -> Changes:
    present = outbox.pdf_with_hash(binder, found.sha256)
    cosigning.keep_places(binder, arrived.key, arrived.places)
    label = "Ta emot fler underskrifter"
    earlier: list[RowValues] = []
    if present.startswith(arrived.pdf):
        news = _answers(binder, arrived)
    elif arrived.pdf.startswith(present):
        earlier += with_bytes(binder, found, outbox.store_pdf(binder, arrived.pdf))
        news = [*_signatures(binder, arrived), *_answers(binder, arrived)]
    else:
        # Both begin with the same paper, so somebody signed without seeing what was signed before.
        label = "Ta emot exemplar som skrevs under för sig"
        earlier += apart_copies.keep(binder, found, present, arrived, now)
        news = _answers(binder, arrived)
    earlier += told(binder, arrived.key, news, now)
    touched = {found.ref.touched}
    return undoable(label, earlier, touched) if earlier else changed(*touched)


def _signatures(binder: Binder, arrived: ArrivedPaper) -> list[SigningStep]:
    """The signatures that are not known yet."""
    steps = cosigning.steps_of(binder, arrived.key)
    signed = {(step.field, step.fingerprint) for step in steps if step.step is Step.SIGNED}
    return [step for step in arrived.signature_steps if (step.field, step.fingerprint) not in signed]


def _answers(binder: Binder, arrived: ArrivedPaper) -> list[SigningStep]:
    """The refusals and withdrawals that are not known yet; nobody else's letter speaks for this member."""
    steps = cosigning.steps_of(binder, arrived.key)
    own_fields = {step.field for step in steps if step.source is Source.HERE and step.step.is_answer}
    answered = {(step.field, step.step, step.at) for step in steps}
    fields = {place.field for place in arrived.places} - own_fields
    return [
        step
        for step in arrived.answers
        if step.field in fields and (step.field, step.step, step.at) not in answered
    ]
