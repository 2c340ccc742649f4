"""An ändringsyrkande on two points, from the ärende to the paper in the secretary's hands."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO

import pytest

from binder.domain.changes import Kind
from binder.domain.finding import FindingCode
from binder.domain.ids import DraftId, OutboxId
from binder.domain.point_change import ChangeWay, PointChange
from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, YrkandeKind
from binder.services import export_paper, sign_paper, write_draft
from binder.services.export_paper import PaperFormat
from binder.services.item_proposals import main_proposal
from binder.services.member import Member, set_member
from binder.signing.verify import verify
from binder.storage import meetings

PROPOSED = "1. Lekplatsen byggs 2028.\n2. Kostnaden tas ur ramen.\n3. Föräldrarna underrättas."


@pytest.fixture
def item(binder, now):
    set_member(binder, Member(name="Åsa Törnkvist", role="Ledamot", party="Liberalerna"))
    meeting = {"municipality": "generic", "body": "Kommunstyrelsen", "date": "2026-03-11"}
    meeting_id = meetings.insert_meeting(binder, meeting, now)
    values = {"number": "7", "title": "Lekplats i Solbacken", "dnr": "KS-2024/12"}
    return meetings.insert_item(binder, meeting_id, values | {"decision_proposal": PROPOSED})


@pytest.fixture
def draft_id(binder, item, now):
    made = DraftId(write_draft.begin(binder, item, YrkandeKind.ANDRING, now=now).first(Kind.DRAFT))
    main = main_proposal(binder, item)
    earlier = PointChange(way=ChangeWay.REPLACES, number=1, original=main[0].text)
    struck = PointChange(way=ChangeWay.STRIKES, number=2, original=main[1].text)
    yrkande = replace(
        write_draft.draft(binder, made).yrkande,
        points=(
            Beslutspunkt(text="Lekplatsen i Solbacken byggs 2027.", change=earlier),
            Beslutspunkt(text="", change=struck),
        ),
        relation=RelationToMain(relation=Relation.BIFALL_I_OVRIGT),
        motivation="Barnen i Solbacken kan inte vänta.",
        main_points=main,
    )
    write_draft.save(binder, made, yrkande, now=now)
    return made


def test_nothing_stops_it(binder, draft_id, now):
    assert write_draft.findings(binder, draft_id, today=now.date()) == []


def test_a_proposal_that_is_reworded_later_is_told_of(binder, draft_id, item, now):
    meetings_row = PROPOSED.replace("2028", "2029")
    binder.db.table("agenda_item").update(item, {"decision_proposal": meetings_row})
    found = write_draft.findings(binder, draft_id, today=now.date())
    assert [finding.code for finding in found] == [FindingCode.CHANGED_ORIGINAL]


def test_it_is_signed_and_given_to_the_secretary_with_its_changes_tracked(binder, draft_id, now, tmp_path):
    outbox_id = OutboxId(sign_paper.sign(binder, draft_id, now=now).first(Kind.OUTBOX))
    (report,) = verify(sign_paper.finished_pdf(binder, outbox_id))
    source = export_paper.of_entry(binder, outbox_id)
    path = export_paper.save(source, tmp_path / "yrkande.docx", PaperFormat.DOCX)
    content = zipfile.ZipFile(BytesIO(path.read_bytes())).read("word/document.xml").decode()
    assert report.valid
    assert (content.count("<w:ins "), content.count("<w:del ")) == (1, 2)


def test_the_minutes_get_the_points_that_are_decided(binder, draft_id, now):
    said = export_paper.for_the_minutes(export_paper.of_draft(binder, draft_id, now=now))
    assert "1. Lekplatsen i Solbacken byggs 2027.\n\nPunkt 2 utgår." in said
