"""Copies of a joint paper that were signed side by side: kept, told apart, exchanged, handed in together."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.apart_copy import ApartCopy, CopyId, Parting, outstanding, parting
from binder.domain.changes import Changes
from binder.domain.cosigning import SigningStep, Standing, Step
from binder.domain.errors import BinderError, ErrorCode
from binder.services.cosign import PaperRef, RoundPaper, paper, standing_of, told, with_bytes
from binder.services.new_files import write_at
from binder.services.undoing import absent, undoable
from binder.storage import cosigning, outbox, signing_copies
from binder.storage.columns import moment_text

if TYPE_CHECKING:
    from binder.services.arriving_paper import ArrivedPaper
    from binder.storage.database import Binder
    from binder.storage.rows import RowValues
    from binder.wording.apart_copies import Exemplar


def copies_of(binder: Binder, key: str | None) -> list[ApartCopy]:
    """All copies that were signed apart, also those whose signatures have come together since."""
    return signing_copies.copies_of(binder, key) if key is not None else []


def partings(binder: Binder, key: str | None) -> list[Parting]:
    """What parts each copy that is still needed from the paper."""
    found = standing_of(binder, key)
    return [parting(copy, found) for copy in outstanding(copies_of(binder, key), found)]


def going_along(binder: Binder, key: str | None) -> list[ApartCopy]:
    """The copies that are handed in beside the paper."""
    return [parted.copy for parted in partings(binder, key) if parted.copy.goes_along]


def exemplars(binder: Binder, known: RoundPaper) -> tuple[Exemplar, ...]:
    """The files that are handed in together: the paper itself, and the copies that go along."""
    from binder.wording.apart_copies import Exemplar, copy_name, names_of

    found = standing_of(binder, known.paper_key)
    signers = tuple(step.name for step in _signed_here(found))
    made = [Exemplar(file_name=known.file_name, signers=signers, sha256=known.sha256)]
    for parted in partings(binder, known.paper_key):
        if parted.copy.goes_along:
            name = copy_name(known.file_name, names_of(parted.only_there))
            signers = tuple(step.name for step in parted.copy.signatures)
            made.append(Exemplar(file_name=name, signers=signers, sha256=parted.copy.sha256))
    return tuple(made)


def files(binder: Binder, known: RoundPaper) -> list[bytes]:
    """The bytes of those files, in the same order; NOT_FOUND, PAPER_DAMAGED."""
    return [outbox.pdf_with_hash(binder, one.sha256) for one in exemplars(binder, known)]


def pdf_of(binder: Binder, copy_id: CopyId) -> bytes:
    """The copy's bytes; NOT_FOUND, PAPER_DAMAGED."""
    return outbox.pdf_with_hash(binder, signing_copies.one_copy(binder, copy_id).sha256)


def save(binder: Binder, copy_id: CopyId, path: Path) -> Path:
    """Write the copy to `path`, with .pdf at its end; CANNOT_WRITE, DISK_FULL. It is not encrypted."""
    return write_at(path, ".pdf", pdf_of(binder, copy_id))


def keep(
    binder: Binder, found: RoundPaper, present: bytes, arrived: ArrivedPaper, now: datetime
) -> tuple[RowValues, ...]:
    """Keep what was signed apart, beside `present`, the paper's own bytes; how that is taken back.

    Raises SIGNED_APART where no signature stands in both: nothing shows then that both say the same.
    """
    if not any(0 < report.covered <= _common(present, arrived.pdf) for report in arrived.signatures):
        raise BinderError(ErrorCode.SIGNED_APART, path=arrived.file_name)
    for copy in copies_of(binder, found.paper_key):
        held = outbox.pdf_with_hash(binder, copy.sha256)
        if held.startswith(arrived.pdf):
            return ()
        if arrived.pdf.startswith(held):
            sha256 = outbox.store_pdf(binder, arrived.pdf)
            return signing_copies.exchange(binder, copy.id, sha256, arrived.signature_steps)
    if _is_all_here(binder, found, arrived):
        return ()
    copy_id = signing_copies.insert_copy(
        binder,
        found.paper_key,
        file_name=arrived.file_name,
        pdf=arrived.pdf,
        signatures=arrived.signature_steps,
        now=now,
    )
    return absent(signing_copies.TABLE, [copy_id], moment_text(now))


def go_on_from(binder: Binder, ref: PaperRef, copy_id: CopyId, now: datetime) -> Changes:
    """Let the others sign that copy from now on; what was the paper before is kept as a copy."""
    with binder.transaction():
        found, copy = paper(binder, ref), signing_copies.one_copy(binder, copy_id)
        state = standing_of(binder, found.paper_key)
        parted = parting(copy, state)
        earlier = [*with_bytes(binder, found, copy.sha256)]
        earlier += signing_copies.exchange(binder, copy.id, found.sha256, _signed_here(state))
        earlier += cosigning.drop_signatures(binder, found.paper_key, parted.only_here, now)
        earlier += told(binder, found.paper_key, _only_in(copy, state), now)
    return undoable("Fortsätta med det andra exemplaret", earlier, {ref.touched})


def let_go_along(binder: Binder, ref: PaperRef, copy_id: CopyId, *, goes: bool) -> Changes:
    """Hand the copy in beside the paper, or keep it at home."""
    earlier = signing_copies.let_go_along(binder, copy_id, goes=goes)
    label = "Lämna in båda exemplaren" if goes else "Lämna in ett av exemplaren"
    return undoable(label, earlier, {ref.touched})


def _is_all_here(binder: Binder, found: RoundPaper, arrived: ArrivedPaper) -> bool:
    """Whether the paper has all of the copy's signatures, and the copy is only an older way to them."""
    here = {(step.field, step.fingerprint) for step in _signed_here(standing_of(binder, found.paper_key))}
    return {(step.field, step.fingerprint) for step in arrived.signature_steps} <= here


def _signed_here(state: Standing) -> list[SigningStep]:
    answers = [place.answer for place in state.places if place.answer is not None]
    return [answer for answer in answers if answer.step is Step.SIGNED]


def _only_in(copy: ApartCopy, state: Standing) -> list[SigningStep]:
    """The copy's signatures that the paper does not have, save what was refused or taken back since."""
    here = {(step.field, step.fingerprint) for step in _signed_here(state)}
    settled = {
        place.place.field
        for place in state.places
        if place.answer is not None and place.answer.step is not Step.SIGNED and place.apart is None
    }
    return [
        step
        for step in copy.signatures
        if (step.field, step.fingerprint) not in here and step.field not in settled
    ]


def _common(first: bytes, second: bytes) -> int:
    """How many bytes both begin with."""
    low, high = 0, min(len(first), len(second))
    while low < high:
        middle = (low + high + 1) // 2
        if first[low:middle] == second[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
