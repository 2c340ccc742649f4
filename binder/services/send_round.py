"""Sending a paper on for signing: the letter to the next one, or a copy for a stick."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.apart_copy import CopyId, parting
from binder.domain.changes import Changes
from binder.domain.cosigning import SigningStep, Step
from binder.services.arriving_paper import ANSWERS, answers_json
from binder.services.cosign import PaperRef, history_of, paper, standing_of
from binder.services.hand_in import KEPT_FOR
from binder.services.member import member
from binder.services.new_files import told_of, with_ending
from binder.services.undoing import absent, undoable
from binder.storage import cosigning, outbox
from binder.storage.columns import moment_text
from binder.storage.signing_copies import one_copy
from binder.wording.apart_copies import again_letter, again_subject
from binder.wording.cosigning import round_letter, round_subject

if TYPE_CHECKING:
    from binder.storage.database import Binder


def round_text(binder: Binder, ref: PaperRef) -> tuple[str, str]:
    """Subject and text of the letter that goes round: nothing leaves the laptop unseen."""
    known = paper(binder, ref)
    found = standing_of(binder, known.paper_key)
    text = round_letter(known.title, found, sender=member(binder).name, sha256=known.sha256)
    return round_subject(known.title, found), text


def again_text(binder: Binder, ref: PaperRef, copy_id: CopyId) -> tuple[str, str]:
    """Subject and text of the letter to who signed another copy: to sign this one too."""
    known = paper(binder, ref)
    parted = parting(one_copy(binder, copy_id), standing_of(binder, known.paper_key))
    text = again_letter(known.title, parted, sender=member(binder).name, sha256=known.sha256)
    return again_subject(known.title), text


def write_round(
    binder: Binder,
    ref: PaperRef,
    *,
    recipient: str,
    folder: Path,
    now: datetime,
    again: CopyId | None = None,
) -> Path:
    """Write the letter as .eml with the PDF and the answers so far, as `hand_in.write_message` does.

    With `again` it is the letter to who signed that copy. Raises BAD_ADDRESS, NOT_FOUND, PAPER_DAMAGED,
    DISK_FULL and CANNOT_WRITE.
    """
    from binder.mail.parcel import clear_parcels, write_parcel

    known = paper(binder, ref)
    pdf = outbox.pdf_with_hash(binder, known.sha256)
    clear_parcels(folder, before=now - KEPT_FOR)
    return write_parcel(folder, _message(binder, ref, pdf, recipient, again), {known.file_name: pdf})


def save_round(binder: Binder, ref: PaperRef, path: Path) -> Path:
    """Write the PDF to `path`, on a stick for instance; CANNOT_WRITE, DISK_FULL. The copy is not encrypted.

    Where somebody refused or took a signature back, what says so lies beside it.
    """
    from binder.storage.durable import write_whole

    target = with_ending(path, ".pdf")
    known = paper(binder, ref)
    pdf = outbox.pdf_with_hash(binder, known.sha256)
    steps = history_of(binder, known.paper_key)
    with told_of(target):
        write_whole(target, pdf)
        if any(step.step in (Step.REFUSED, Step.WITHDRAWN) for step in steps):
            answers = target.with_name(f"{target.stem}.{ANSWERS}")
            write_whole(answers, answers_json(known.paper_key, steps))
    return target


def mark_sent(binder: Binder, ref: PaperRef, recipient: str, now: datetime) -> Changes:
    """Note to whom the paper was sent on; the program itself never claims that it arrived."""
    known = paper(binder, ref)
    step = SigningStep(step=Step.SENT_ROUND, name=recipient, at=now)
    step_id = cosigning.insert_step(binder, known.paper_key, step)
    earlier = absent("signing_step", [step_id], moment_text(now))
    return undoable("Skicka vidare för underskrift", earlier, {ref.touched})


def _message(binder: Binder, ref: PaperRef, pdf: bytes, recipient: str, again: CopyId | None) -> bytes:
    from binder.mail.message import Attachment, draft_message

    known = paper(binder, ref)
    subject, text = round_text(binder, ref) if again is None else again_text(binder, ref, again)
    answers = answers_json(known.paper_key, history_of(binder, known.paper_key))
    return draft_message(
        recipient=recipient,
        sender=member(binder).email,
        subject=subject,
        text=text,
        file_name=known.file_name,
        pdf=pdf,
        beside=(Attachment(ANSWERS, "application/json", answers),),
    )
