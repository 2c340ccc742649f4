from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from binder.domain.changes import Kind
from binder.domain.finding import Field, FindingCode
from binder.domain.ids import DraftId
from binder.domain.yrkande import Beslutspunkt, Yrkande, YrkandeKind
from binder.services import write_draft
from binder.services.check_draft import DraftCheck

NOW = datetime(2024, 3, 5, 12, 0, tzinfo=UTC)


@pytest.fixture
def yrkande(binder, item_id) -> Yrkande:
    changes = write_draft.begin(binder, item_id, YrkandeKind.TILLAGG, now=NOW)
    return write_draft.draft(binder, DraftId(changes.first(Kind.DRAFT))).yrkande


def test_a_new_draft_lacks_a_point_and_a_relation(binder, item_id, yrkande):
    codes = {finding.code for finding in DraftCheck(binder, item_id).findings(yrkande, date(2024, 3, 5))}
    assert {FindingCode.NO_POINT, FindingCode.NO_RELATION} <= codes


def test_what_the_agenda_filled_in_is_in_order(binder, item_id, yrkande):
    fields = {finding.field for finding in DraftCheck(binder, item_id).findings(yrkande, date(2024, 3, 5))}
    assert not fields & {Field.BODY, Field.DNR, Field.TITLE, Field.ITEM_NUMBER, Field.DATE}


def test_a_character_that_the_letter_cannot_draw_is_found(binder, item_id, yrkande):
    from dataclasses import replace

    odd = replace(yrkande, points=(Beslutspunkt(text="Lekplatsen ska få en \U0001f6dd."),))
    codes = {finding.code for finding in DraftCheck(binder, item_id).findings(odd, date(2024, 3, 5))}
    assert FindingCode.MISSING_GLYPH in codes


def test_a_missing_relation_is_mended(binder, item_id, yrkande):
    check = DraftCheck(binder, item_id)
    (finding,) = [f for f in check.findings(yrkande, date(2024, 3, 5)) if f.code is FindingCode.NO_RELATION]
    mended = check.mended(finding, yrkande)
    assert mended is not None
    assert mended.relation is not None
