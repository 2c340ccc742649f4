"""A binder whose member's joint paper two colleagues have signed side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from binder.domain.changes import Kind
from binder.domain.ids import AgendaItemId, DraftId
from binder.domain.yrkande import Relation, RelationToMain, Signatory, YrkandeKind
from binder.services import cosign, sign_paper, write_draft
from binder.services.arriving_paper import read_arrived_here
from binder.services.cosign import PaperRef
from binder.services.take_in_paper import take_in
from binder.signing.identity import Identity, make_identity
from binder.signing.sign import sign_pdf
from binder.storage.database import Binder

NOW = datetime(2024, 3, 5, 13, 0, tzinfo=UTC)
BO, SIV = "Bo Ek", "Siv Dal"


def part(
    binder: Binder,
    item_id: AgendaItemId,
    folder: Path,
    *,
    now: datetime = NOW,
    signers: Mapping[str, Identity] | None = None,
) -> PaperRef:
    """Sign a paper for three, and take in Bo's copy and, half an hour younger, Siv's."""
    begun = write_draft.begin(binder, item_id, YrkandeKind.BIFALL, now=now)
    draft_id = DraftId(begun.first(Kind.DRAFT))
    text = write_draft.draft(binder, draft_id).yrkande
    people = tuple(Signatory(name=name, role="ledamot", party="C") for name in (BO, SIV))
    relation = RelationToMain(relation=Relation.BIFALL)
    joint = replace(
        text, relation=relation, motivation="Det är bra.", signatories=(*text.signatories, *people)
    )
    write_draft.save(binder, draft_id, joint, now=now)
    changes = sign_paper.sign(binder, draft_id, now=now)
    ref = next(PaperRef(kind=kind, id=number) for kind, number in changes.touched if kind is Kind.OUTBOX)
    base = cosign.pdf_of(binder, ref)
    for minutes, (number, name) in enumerate(((2, BO), (3, SIV)), start=1):
        at = now + timedelta(minutes=30 * minutes)
        signer = signers[name] if signers is not None else make_identity(name, now)
        pdf = sign_pdf(base, signer, field=f"Underskrift{number}", now=at)
        file = folder / f"{name}.pdf"
        file.write_bytes(pdf)
        take_in(binder, read_arrived_here(file), at + timedelta(minutes=5))
    return ref
