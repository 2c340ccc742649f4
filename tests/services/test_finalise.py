"""Looking at the paper before it is signed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from binder.domain.changes import Kind
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import DraftId, OutboxId
from binder.pdf.compose import compose
from binder.services import check_paper, finalise, sign_paper, write_draft
from tests.pdf.structure import faults, structure_text
from tests.services.a_binder import DNR, NOW, TITLE, Prepared, prepared


@pytest.fixture
def drafting(tmp_path: Path) -> Iterator[Prepared]:
    made = prepared(tmp_path / "binder")
    yield made
    made.binder.close()


def saved(drafting: Prepared, motivation: str) -> None:
    yrkande = write_draft.draft(drafting.binder, drafting.draft_id).yrkande
    write_draft.save(drafting.binder, drafting.draft_id, replace(yrkande, motivation=motivation), now=NOW)


def test_the_preview_is_the_paper_that_would_be_signed(drafting: Prepared) -> None:
    kept = write_draft.draft(drafting.binder, drafting.draft_id).yrkande
    assert finalise.preview(drafting.binder, drafting.draft_id, now=NOW) == compose(kept, when=NOW)


def test_the_preview_follows_the_newest_text(drafting: Prepared) -> None:
    saved(drafting, "Nyss ändrat.")
    texts = structure_text(finalise.preview(drafting.binder, drafting.draft_id, now=NOW))
    assert ("P", "Nyss ändrat.") in texts


def test_signing_leaves_the_structure_sound(drafting: Prepared) -> None:
    before = finalise.preview(drafting.binder, drafting.draft_id, now=NOW)
    changes = sign_paper.sign(drafting.binder, drafting.draft_id, now=NOW)
    signed = sign_paper.finished_pdf(drafting.binder, OutboxId(changes.first(Kind.OUTBOX)))
    assert faults(signed) == []
    assert structure_text(signed) == structure_text(before)


def test_the_paper_reads_as_a_registrar_would_wish(drafting: Prepared, tmp_path: Path) -> None:
    file = tmp_path / "yrkande.pdf"
    file.write_bytes(finalise.preview(drafting.binder, drafting.draft_id, now=NOW))
    checked = check_paper.check(file)
    assert checked.findings == []
    assert [
        checked.facts[name] for name in ("kind_header", "date", "dnr", "item_number", "title", "parties")
    ] == [
        "tilläggsyrkande",
        "2024-03-01",
        DNR,
        "22",
        TITLE,
        ["L"],
    ]


def test_an_unfinished_draft_can_be_looked_at(drafting: Prepared) -> None:
    saved(drafting, "")
    assert faults(finalise.preview(drafting.binder, drafting.draft_id, now=NOW)) == []


def test_a_character_that_cannot_be_drawn_is_named(drafting: Prepared) -> None:
    saved(drafting, "Bra 😀")
    with pytest.raises(BinderError) as caught:
        finalise.preview(drafting.binder, drafting.draft_id, now=NOW)
    assert caught.value.code is ErrorCode.GLYPH_MISSING


def test_a_draft_that_is_not_there_is_not_found(drafting: Prepared) -> None:
    with pytest.raises(BinderError) as caught:
        finalise.preview(drafting.binder, DraftId(4711), now=NOW)
    assert caught.value.code is ErrorCode.NOT_FOUND
