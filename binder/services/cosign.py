"""Signing together: a paper goes from one computer to the next, and every binder keeps what became of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from binder.domain.changes import Changes, Kind, changed
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
from binder.storage import cosigning, outbox
from binder.storage.columns import moment_text
from binder.storage.rows import RowValues, row_values, update_row

if TYPE_CHECKING:
    from binder.services.arriving_paper import ArrivedPaper
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


def is_known(binder: Binder, key: str) -> bool:
    """Whether the paper with that key is in the outbox."""
    return _known(binder, key) is not None


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
    return standing(cosigning.places_of(binder, key), cosigning.steps_of(binder, key))


def history_of(binder: Binder, key: str) -> list[SigningStep]:
    """Everything that happened to the paper on its round, in the order in which it became known here."""
    return cosigning.steps_of(binder, key)


def own_place(binder: Binder, key: str) -> tuple[SigningPlace | None, Match]:
    """The empty place under whose line the member's name stands, and how sure that is."""
    waiting = [state.place for state in standing_of(binder, key).places if not state.is_signed]
    return place_for(waiting, (member(binder).name,))


def own_signature(binder: Binder, key: str) -> SigningStep | None:
    """The signature that was put on the paper here, by the member, and not taken back."""
    states = standing_of(binder, key).places
    answers = [state.answer for state in states if state.answer is not None and state.is_signed]
    here = [answer for answer in answers if answer.source is Source.HERE]
    mine = [answer for answer in here if _folded(answer.name) == _folded(member(binder).name)]
    return next(iter(mine or here), None)


def keep_signed(
    binder: Binder, key: str, places: tuple[SigningPlace, ...], step: SigningStep
) -> tuple[RowValues, ...]:
    """Keep where signatures go on a paper that was signed here first; how that is taken back."""
    cosigning.keep_places(binder, key, places)
    return _told(binder, key, [step], step.at)


def take_in(binder: Binder, arrived: ArrivedPaper, now: datetime) -> Changes:
    """Keep a paper that came: a new one to sign, or one that is known with more signatures and answers.

    The bytes that were there before stay in the binder. Raises SIGNED_PAPER_TAMPERED where a signature
    does not hold, SIGNED_APART where it was signed on a copy that lacks what is here, PAPER_NOT_TO_SIGN
    for a paper that nobody waits for; nothing is kept then.
    """
    if any(not report.valid for report in arrived.facts.signatures):
        raise BinderError(ErrorCode.SIGNED_PAPER_TAMPERED, path=arrived.file_name)
    with binder.transaction():
        known = _known(binder, arrived.key)
        if known is None:
            return _new_request(binder, arrived, now)
        return _newer(binder, known, arrived, now)


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
        earlier = [*made, *_with_bytes(binder, known, copy.pdf)]
        earlier += _told(binder, known.paper_key, [copy.step], copy.step.at)
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


def _answered(
    binder: Binder, ref: PaperRef, step: Step, *, place: str, reason: str, now: datetime
) -> Changes:
    label = "Avstå från att skriva under" if step is Step.REFUSED else "Dra tillbaka underskrift"
    with binder.transaction():
        known = paper(binder, ref)
        state = standing_of(binder, known.paper_key).at(place)
        name = state.place.name if state is not None and state.place.name else member(binder).name
        said = SigningStep(step=step, field=place, name=name, at=now, reason=" ".join(reason.split()))
        earlier = _told(binder, known.paper_key, [said], now)
    return undoable(label, earlier, {ref.touched})


def _known(binder: Binder, key: str) -> RoundPaper | None:
    for entry in outbox.all_entries(binder):
        if _key_of(binder, entry) == key:
            return paper(binder, own(entry.id))
    request = cosigning.request_with_key(binder, key)
    return paper(binder, asked(request.id)) if request is not None else None


def _key_of(binder: Binder, entry: OutboxEntry) -> str | None:
    """The key, also of a paper of before it was kept; None where its bytes are damaged."""
    try:
        return entry.paper_key or paper(binder, own(entry.id)).paper_key
    except BinderError:
        return None


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
    earlier += _told(binder, arrived.key, [came, *_news_in(binder, arrived)], now)
    return undoable("Ta emot handling för underskrift", earlier, {asked(request_id).touched})


def _newer(binder: Binder, known: RoundPaper, arrived: ArrivedPaper, now: datetime) -> Changes:
    present = outbox.pdf_with_hash(binder, known.sha256)
    is_longer = len(arrived.pdf) > len(present) and arrived.pdf.startswith(present)
    if not is_longer and not present.startswith(arrived.pdf):
        # Both begin with the same paper, so somebody signed without seeing what was signed before.
        raise BinderError(ErrorCode.SIGNED_APART, path=arrived.file_name, names=_strangers(binder, arrived))
    cosigning.keep_places(binder, arrived.key, arrived.places)
    earlier = [*_with_bytes(binder, known, arrived.pdf)] if is_longer else []
    earlier += _told(binder, arrived.key, _news_in(binder, arrived), now)
    touched = {known.ref.touched}
    return undoable("Ta emot fler underskrifter", earlier, touched) if earlier else changed(*touched)


def _strangers(binder: Binder, arrived: ArrivedPaper) -> tuple[str, ...]:
    """Who signed the arrived copy and not the one that is here."""
    known = {step.fingerprint for step in cosigning.steps_of(binder, arrived.key)}
    steps = _signature_steps(arrived)
    return tuple(step.name for step in steps if step.fingerprint not in known) or ("",)


def _news_in(binder: Binder, arrived: ArrivedPaper) -> list[SigningStep]:
    """The signatures and answers that are not known yet; nobody else's letter speaks for this member."""
    steps = cosigning.steps_of(binder, arrived.key)
    signed = {(step.field, step.fingerprint) for step in steps if step.step is Step.SIGNED}
    own_fields = {step.field for step in steps if step.source is Source.HERE and step.step.is_answer}
    answered = {(step.field, step.step, step.at) for step in steps}
    fields = {place.field for place in arrived.places}
    fresh = [step for step in _signature_steps(arrived) if (step.field, step.fingerprint) not in signed]
    told = [step for step in arrived.answers if step.field in fields - own_fields]
    return fresh + [step for step in told if (step.field, step.step, step.at) not in answered]


def _signature_steps(arrived: ArrivedPaper) -> list[SigningStep]:
    return [
        SigningStep(
            step=Step.SIGNED,
            field=report.field,
            name=report.signer or "",
            at=report.timestamped_at or report.signed_at or datetime.fromtimestamp(0).astimezone(),
            fingerprint=report.certificate.fingerprint if report.certificate else "",
            source=Source.PAPER,
        )
        for report in arrived.signatures
    ]


def _with_bytes(binder: Binder, known: RoundPaper, pdf: bytes) -> tuple[RowValues, ...]:
    """Let the row point to other bytes; the earlier ones stay kept."""
    table = _TABLES[known.ref.kind]
    earlier = row_values(binder, table, [known.ref.id], "sha256", "paper_key")
    values = {"sha256": outbox.store_pdf(binder, pdf), "paper_key": known.paper_key}
    update_row(binder, table, known.ref.id, values)
    return earlier


def _told(binder: Binder, key: str, steps: list[SigningStep], now: datetime) -> tuple[RowValues, ...]:
    ids = [cosigning.insert_step(binder, key, replace(step, at=step.at)) for step in steps]
    return absent("signing_step", ids, moment_text(now))


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
