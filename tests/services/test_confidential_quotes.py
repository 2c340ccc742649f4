"""A draft and a signed paper that quote a paper marked later: told, stopped, and open again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from binder.domain.changes import Kind
from binder.domain.citation_words import quotation
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.finding import FindingCode
from binder.domain.ids import DraftId, OutboxId
from binder.domain.yrkande import Relation, RelationToMain, Signatory, YrkandeKind
from binder.services import hand_in, read_meeting, sekretess, sign_paper, write_draft
from binder.services.check_draft import DraftCheck
from tests.services.noted import a_noted_binder, anchor_on

STOP = FindingCode.CONFIDENTIAL_CITATION


@pytest.fixture
def noted(tmp_path, now):
    made = a_noted_binder(tmp_path / "pärm", now)
    yield made
    made.binder.close()


@pytest.fixture
def paper_id(noted):
    return read_meeting.papers_of(noted.binder, noted.item_id)[0].id


@pytest.fixture
def draft_id(noted) -> DraftId:
    begun = write_draft.begin(noted.binder, noted.item_id, YrkandeKind.AVSLAG, now=noted.now)
    made = DraftId(begun.first(Kind.DRAFT))
    quoted = quotation("Ekholm", "skrivelsen, s. 1", anchor_on(noted, 1, "Ekholm"))
    yrkande = replace(
        write_draft.draft(noted.binder, made).yrkande,
        relation=RelationToMain(relation=Relation.AVSLAG),
        motivation=f"Skäl.\n\n{quoted}\n\nSlut.",
        signatories=(Signatory(name="Åsa Törnkvist", role="Ledamot", party="Liberalerna"),),
    )
    write_draft.save(noted.binder, made, yrkande, now=noted.now)
    return made


def codes(noted, draft_id) -> list[FindingCode]:
    found = write_draft.findings(noted.binder, draft_id, today=noted.now.date())
    return [finding.code for finding in found]


def test_a_quotation_made_before_the_mark_is_told(noted, draft_id, paper_id):
    assert STOP not in codes(noted, draft_id)
    sekretess.mark(noted.binder, paper_id)
    assert codes(noted, draft_id)[0] is STOP


def test_while_it_is_typed_the_same_is_told_and_mended(noted, draft_id, paper_id):
    sekretess.mark(noted.binder, paper_id)
    yrkande = write_draft.draft(noted.binder, draft_id).yrkande
    check = DraftCheck(noted.binder, noted.item_id, draft_id)
    (finding,) = [each for each in check.findings(yrkande, noted.now.date()) if each.code is STOP]
    mended = check.mended(finding, yrkande)
    assert mended.motivation == "Skäl.\n\nSlut."
    assert STOP not in [each.code for each in check.findings(mended, noted.now.date())]


def test_once_the_mark_is_gone_nothing_is_told(noted, draft_id, paper_id):
    sekretess.mark(noted.binder, paper_id)
    sekretess.unmark(noted.binder, paper_id)
    assert STOP not in codes(noted, draft_id)


def test_it_is_not_signed(noted, draft_id, paper_id):
    sekretess.mark(noted.binder, paper_id)
    with pytest.raises(BinderError) as told:
        sign_paper.sign(noted.binder, draft_id, now=noted.now)
    assert told.value.code is ErrorCode.DRAFT_NOT_READY
    assert STOP.value in told.value.details["findings"]


def test_a_signed_paper_that_quotes_it_is_known(noted, draft_id, paper_id):
    signed = sign_paper.sign(noted.binder, draft_id, now=noted.now)
    entry = OutboxId(signed.first(Kind.OUTBOX))
    assert hand_in.quotes_confidential(noted.binder, entry) == 0
    sekretess.mark(noted.binder, paper_id)
    assert hand_in.quotes_confidential(noted.binder, entry) == 1
