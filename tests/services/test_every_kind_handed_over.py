"""From the agenda to the letter to the registrar: one way for papers of every kind."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from binder.domain.changes import Kind
from binder.domain.ids import DraftId, OutboxId
from binder.domain.kind_forms import Assembly, Need, form_of, is_neuter
from binder.domain.outbox import OutboxState
from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, Yrkande, YrkandeKind
from binder.services import hand_in, sign_paper, write_draft
from binder.services.begin_initiative import begin_initiative
from binder.services.check_paper import check
from binder.signing.verify import verify
from tests.services.world import World

RELATIONS = {YrkandeKind.AVSLAG: Relation.AVSLAG, YrkandeKind.EGET_FORSLAG: Relation.ERSATTER_HELT}


def begun(world: World, kind: YrkandeKind) -> DraftId:
    if form_of(kind).assembly is Assembly.COUNCIL:
        world.binder.connection.execute("UPDATE meeting SET body = 'Kommunfullmäktige'")
    if form_of(kind).is_about_item:
        changes = write_draft.begin(world.binder, world.item_id, kind, now=world.now)
    else:
        title = "Upplysta gångvägar"
        changes = begin_initiative(world.binder, world.meeting_id, kind, title=title, now=world.now)
    return DraftId(max(i for touched, i in changes.touched if touched is Kind.DRAFT))


def written(begun: Yrkande) -> Yrkande:
    """The draft with each part that its kind has."""
    form = form_of(begun.kind)
    sentence = "När får vänorten besked?" if form.asks_questions else "Vänorten får besked senast i juni."
    relation = RelationToMain(relation=RELATIONS.get(begun.kind, Relation.BIFALL))
    return replace(
        begun,
        points=() if form.points in (Need.NONE, Need.OPTIONAL) else (Beslutspunkt(text=sentence),),
        relation=relation if begun.kind.is_material else None,
        motivation="Vänorten har väntat på besked i två år.",
        addressee="" if form.addressee is Need.NONE else "kulturnämndens ordförande",
        until="" if form.until is Need.NONE else "nästa sammanträde",
    )


@pytest.fixture(params=list(YrkandeKind))
def signed(world: World, request: pytest.FixtureRequest) -> tuple[World, YrkandeKind, OutboxId]:
    draft_id = begun(world, request.param)
    text = written(write_draft.draft(world.binder, draft_id).yrkande)
    write_draft.save(world.binder, draft_id, text, now=world.now)
    changes = sign_paper.sign(world.binder, draft_id, now=world.now)
    return world, request.param, OutboxId(max(i for touched, i in changes.touched if touched is Kind.OUTBOX))


def mail_of(world: World, outbox_id: OutboxId, folder: Path) -> EmailMessage:
    to = "registrator@ekvik.example"
    mail = hand_in.write_message(world.binder, outbox_id, recipient=to, folder=folder, now=world.now)
    message = message_from_bytes(mail.read_bytes(), policy=default)
    assert isinstance(message, EmailMessage)
    return message


def test_the_letter_tells_the_registrar_what_comes(
    signed: tuple[World, YrkandeKind, OutboxId], tmp_path: Path
) -> None:
    world, kind, outbox_id = signed
    message = mail_of(world, outbox_id, tmp_path)
    body = message.get_body()
    article = "ett" if is_neuter(kind) else "en"
    assert str(message["Subject"]).startswith(kind.heading)
    assert body is not None
    assert f"Här kommer {article} {kind.value} som bifogad PDF." in body.get_content()


def test_the_paper_comes_whole_and_signed_to_the_registrar(
    signed: tuple[World, YrkandeKind, OutboxId], tmp_path: Path
) -> None:
    world, kind, outbox_id = signed
    (attached,) = mail_of(world, outbox_id, tmp_path).iter_attachments()
    paper = tmp_path / "kom.pdf"
    paper.write_bytes(attached.get_content())
    assert paper.read_bytes() == sign_paper.finished_pdf(world.binder, outbox_id)
    assert [report.valid for report in verify(paper.read_bytes())] == [True]
    assert check(paper).facts["kind_header"] == kind.value


def test_what_was_handed_over_is_told_in_the_outbox(signed: tuple[World, YrkandeKind, OutboxId]) -> None:
    world, kind, outbox_id = signed
    hand_in.mark(world.binder, outbox_id, OutboxState.SENT, world.now)
    entry = next(each for each in hand_in.entries(world.binder) if each.id == outbox_id)
    assert (entry.state, entry.title.startswith(kind.heading)) == (OutboxState.SENT, True)
