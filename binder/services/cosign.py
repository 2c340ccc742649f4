"""Signing together: a paper goes from one computer to the next, and every binder keeps what became of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from binder.domain.changes import Changes, Kind
from binder.domain.cosigning import (
    Match,
    RequestId,
    SigningPlace,
    SigningRequest,
    SigningStep,
    Source,
    Standing,
    Step,
    paper_key,
    place_for,
    standing,
)
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import OutboxId
from binder.domain.outbox import OutboxEntry
from binder.services.member import member
from binder.services.undoing import absent, undoable
from binder.storage import cosigning, outbox, signing_copies
from binder.storage.columns import moment_text
from binder.storage.rows import RowValues, row_values, update_row

if TYPE_CHECKING:
    from binder.services.identity import SigningMeans
    from binder.storage.database import Binder

_TABLES = {Kind.OUTBOX: "outbox", Kind.SIGNING_REQUEST: "signing_request"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRef:
    """A paper that may be signed: one's own in the outbox, or a colleague's that came here."""

    kind: Kind
    id: int

    @property
    def touched(self) -> tuple[Kind, int]:
        """As it stands in `Changes`."""
        return self.kind, self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundPaper:
    """What own papers and colleagues' have in common."""

    ref: PaperRef
    paper_key: str
    title: str
    file_name: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedCopy:
    """A paper with one signature more, made but not kept yet."""

    ref: PaperRef
    before: str
    step: SigningStep
    means: SigningMeans = field(repr=False)
    pdf: bytes = field(repr=False)


def own(outbox_id: OutboxId) -> PaperRef:
    """The member's own paper."""
    return PaperRef(kind=Kind.OUTBOX, id=int(outbox_id))


def asked(request_id: RequestId) -> PaperRef:
    """A colleague's paper."""
    return PaperRef(kind=Kind.SIGNING_REQUEST, id=int(request_id))


def requests(binder: Binder) -> list[SigningRequest]:
    """The colleagues' papers that came here to be signed, newest first."""
    return cosigning.all_requests(binder)


def known_paper(binder: Binder, key: str) -> RoundPaper | None:
    """The paper with that key, one's own or a colleague's; None where it is not here."""
    for entry in outbox.all_entries(binder):
        if _key_of(binder, entry) == key:
            return paper(binder, own(entry.id))
    request = cosigning.request_with_key(binder, key)
    return paper(binder, asked(request.id)) if request is not None else None


def is_known(binder: Binder, key: str) -> bool:
    """Whether the paper with that key is in the outbox."""
    return known_paper(binder, key) is not None


def count_unanswered(binder: Binder) -> int:
    """How many colleagues' papers wait for the member's answer."""
    return sum(
        1 for request in requests(binder) if answer_here(standing_of(binder, request.paper_key)) is None
    )


def answer_here(found: Standing) -> SigningStep | None:
    """What was answered on this computer, if anything was."""
    answers = [state.answer for state in found.places if state.answer is not None]
    here = [answer for answer in answers if answer.source is Source.HERE]
    return here[-1] if here else None


def paper(binder: Binder, ref: PaperRef) -> RoundPaper:
    """The paper; NOT_FOUND."""
    found: OutboxEntry | SigningRequest
    if ref.kind is Kind.OUTBOX:
        found = outbox.one_entry(binder, OutboxId(ref.id))
    else:
        found = cosigning.one_request(binder, RequestId(ref.id))
    key = found.paper_key or paper_key(outbox.pdf_with_hash(binder, found.sha256))
    return RoundPaper(
        ref=ref, paper_key=key, title=found.title, file_name=found.file_name, sha256=found.sha256
    )


def pdf_of(binder: Binder, ref: PaperRef) -> bytes:
    """The paper's newest bytes; NOT_FOUND, PAPER_DAMAGED."""
    return outbox.pdf_with_hash(binder, paper(binder, ref).sha256)


def standing_of(binder: Binder, key: str | None) -> Standing:
    """Who has signed, refused or taken back; nothing for a paper whose places are not known."""
    if key is None:
        return Standing()
    apart = [step for copy in signing_copies.copies_of(binder, key) for step in copy.signatures]
    return standing(cosigning.places_of(binder, key), cosigning.steps_of(binder, key), apart)


def history_of(binder: Binder, key: str) -> list[SigningStep]:
    """Everything that happened to the paper on its round, in the order in which it became known here."""
    return cosigning.steps_of(binder, key)


def own_place(binder: Binder, key: str) -> tuple[SigningPlace | None, Match]:
    """The empty place under whose line the member's name stands, and how sure that is."""
    waiting = [state.place for state in standing_of(binder, key).places if not state.is_signed]
    return place_for(waiting, (member(binder).name,))


def own_signature(binder: Binder, key: str) -> SigningStep | None:
    """The signature that was put on the paper here, by the member, and not taken back."""
    states, name = standing_of(binder, key).places, member(binder).name
    place, match = place_for([state.place for state in states], (name,))
    if match is Match.CERTAIN:
        # Others may sign at this computer too, and their signatures are not the member's.
        states = tuple(state for state in states if state.place == place)
    answers = [state.answer for state in states if state.answer is not None and state.is_signed]
    here = [answer for answer in answers if answer.source is Source.HERE]
    mine = [answer for answer in here if _folded(answer.name) == _folded(name)]
    return next(iter(mine or here), None)


def keep_signed(
    binder: Binder, key: str, places: tuple[SigningPlace, ...], step: SigningStep
) -> tuple[RowValues, ...]:
    """Keep where signatures go on a paper that was signed here first; how that is taken back."""
    cosigning.keep_places(binder, key, places)
    return told(binder, key, [step], step.at)


def sign_copy(binder: Binder, ref: PaperRef, place: str, means: SigningMeans, *, now: datetime) -> SignedCopy:
    """Sign the paper's newest bytes in that place; nothing is kept, so a read-only binder will do.

    Raises what `signing.sign.sign_pdf` raises.
    """
    from binder.signing.sign import sign_pdf

    known = paper(binder, ref)
    pdf = outbox.pdf_with_hash(binder, known.sha256)
    signed = sign_pdf(
        pdf, means.identity, field=place, now=now, reason=known.title, timestamp=means.timestamp
    )
    return SignedCopy(ref=ref, before=known.sha256, step=means.step(place, now), means=means, pdf=signed)


def keep_copy(binder: Binder, copy: SignedCopy) -> Changes:
    """Make the signed copy the paper's newest version; SIGNING_FAILED if another became that meanwhile."""
    with binder.transaction():
        known = paper(binder, copy.ref)
        if known.sha256 != copy.before:
            raise BinderError(ErrorCode.SIGNING_FAILED)
        made = copy.means.kept(binder, copy.step.at)
        earlier = [*made, *with_bytes(binder, known, outbox.store_pdf(binder, copy.pdf))]
        earlier += told(binder, known.paper_key, [copy.step], copy.step.at)
    return undoable("Skriv under", earlier, {copy.ref.touched})


def sign(binder: Binder, ref: PaperRef, place: str, means: SigningMeans, *, now: datetime) -> Changes:
    """Sign and keep in one."""
    return keep_copy(binder, sign_copy(binder, ref, place, means, now=now))


def refuse(binder: Binder, ref: PaperRef, place: str, reason: str, now: datetime) -> Changes:
    """Note that the member does not sign, with the reason; the paper itself is not touched."""
    return _answered(binder, ref, Step.REFUSED, place=place, reason=reason, now=now)


def withdraw(binder: Binder, ref: PaperRef, place: str, reason: str, now: datetime) -> Changes:
    """Note that a signature is taken back; the signed bytes stay as they are, letters and cover say it."""
    return _answered(binder, ref, Step.WITHDRAWN, place=place, reason=reason, now=now)


def with_bytes(binder: Binder, found: RoundPaper, sha256: str) -> tuple[RowValues, ...]:
    """Let the row point to other bytes, which are kept already; how that is taken back."""
    table = _TABLES[found.ref.kind]
    earlier = row_values(binder, table, [found.ref.id], "sha256", "paper_key")
    update_row(binder, table, found.ref.id, {"sha256": sha256, "paper_key": found.paper_key})
    return earlier


def told(binder: Binder, key: str, steps: list[SigningStep], now: datetime) -> tuple[RowValues, ...]:
    """Keep what happened; how that is taken back."""
    ids = [cosigning.insert_step(binder, key, replace(step, at=step.at)) for step in steps]
    return absent("signing_step", ids, moment_text(now))


def _answered(
    binder: Binder, ref: PaperRef, step: Step, *, place: str, reason: str, now: datetime
) -> Changes:
    label = "Avstå från att skriva under" if step is Step.REFUSED else "Dra tillbaka underskrift"
    with binder.transaction():
        known = paper(binder, ref)
        state = standing_of(binder, known.paper_key).at(place)
        name = state.place.name if state is not None and state.place.name else member(binder).name
        said = SigningStep(step=step, field=place, name=name, at=now, reason=" ".join(reason.split()))
        earlier = told(binder, known.paper_key, [said], now)
    return undoable(label, earlier, {ref.touched})


def _key_of(binder: Binder, entry: OutboxEntry) -> str | None:
    """The key, also of a paper of before it was kept; None where its bytes are damaged."""
    try:
        return entry.paper_key or paper(binder, own(entry.id)).paper_key
    except BinderError:
        return None


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
