from __future__ import annotations

from datetime import UTC, datetime

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import OutboxId
from binder.domain.yrkande import Yrkande, YrkandeKind
from binder.services.save_copy import save_copy
from binder.storage import drafts, outbox

NOW = datetime(2024, 3, 5, 12, 0, tzinfo=UTC)
PDF = b"%PDF-1.7 signed"


@pytest.fixture
def outbox_id(binder, item_id) -> OutboxId:
    yrkande = Yrkande(
        kind=YrkandeKind.BIFALL, municipality="x", body="y", meeting_date=None, written_on=None,
        item_number=None, title="Lekplats", dnr=None,
    )  # fmt: skip
    draft_id = drafts.insert_draft(binder, item_id, yrkande, NOW)
    return outbox.insert_entry(
        binder, draft_id=draft_id, revision_id=drafts.finalise(binder, draft_id, NOW), item_id=item_id,
        title="Lekplats", file_name="a.pdf", pdf=PDF, recipient=None, now=NOW,
    )  # fmt: skip


def test_the_copy_is_the_paper_byte_for_byte(binder, outbox_id, tmp_path):
    assert save_copy(binder, outbox_id, tmp_path / "kopia.pdf").read_bytes() == PDF


def test_a_name_without_an_ending_gets_one(binder, outbox_id, tmp_path):
    assert save_copy(binder, outbox_id, tmp_path / "kopia").name == "kopia.pdf"


def test_a_name_with_dots_keeps_them(binder, outbox_id, tmp_path):
    assert save_copy(binder, outbox_id, tmp_path / "KS-2022.107").name == "KS-2022.107.pdf"


def test_a_folder_that_is_not_there_is_told_with_the_path(binder, outbox_id, tmp_path):
    with pytest.raises(BinderError) as raised:
        save_copy(binder, outbox_id, tmp_path / "nej" / "kopia.pdf")
    assert raised.value.code is ErrorCode.CANNOT_WRITE
    assert raised.value.details["path"] == tmp_path / "nej" / "kopia.pdf"
