from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from binder.domain.changes import Kind
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import DraftId
from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, YrkandeKind
from binder.services import example, import_kallelse, member, sign_file, write_draft
from binder.services.propose_meeting import propose_here
from binder.services.read_meeting import agenda, meetings
from binder.services.verify_paper import verify
from binder.storage.database import Binder, BinderKey
from tests.new_binder import new_binder

NOW = datetime(2027, 3, 5, 12, 0, tzinfo=UTC)


@pytest.fixture
def binder(tmp_path: Path) -> Iterator[Binder]:
    with new_binder(tmp_path / "parm", BinderKey(b"k" * 32)) as opened:
        member.set_member(opened, example.MEMBER)
        file = example.files()[2]
        import_kallelse.confirm(opened, propose_here(file), file, municipality=example.MUNICIPALITY, now=NOW)
        yield opened


def _draft_on_item_2(binder: Binder, relation: RelationToMain | None) -> None:
    item = next(
        row.item for row in agenda(binder, meetings(binder)[0].id) if (row.item.number or "")[:1] == "2"
    )
    draft_id = DraftId(write_draft.begin(binder, item.id, YrkandeKind.AVSLAG, now=NOW).first(Kind.DRAFT))
    yrkande = replace(
        write_draft.draft(binder, draft_id).yrkande,
        points=(Beslutspunkt(text="Ansökan om bygglov avslås."),),
        motivation="Huset är för stort för platsen.",
        relation=relation,
    )
    write_draft.save(binder, draft_id, yrkande, now=NOW)


def test_a_draft_is_signed_by_its_item_s_number(binder: Binder, tmp_path: Path) -> None:
    _draft_on_item_2(binder, RelationToMain(relation=Relation.AVSLAG))
    made = sign_file.sign_draft_on(binder, "2", tmp_path / "ut.pdf", now=NOW)
    assert made.signer == "Irma Solhage"
    assert verify(made.path).valid


def test_a_draft_with_findings_is_not_signed(binder: Binder, tmp_path: Path) -> None:
    _draft_on_item_2(binder, None)
    with pytest.raises(BinderError) as caught:
        sign_file.sign_draft_on(binder, "2", tmp_path / "ut.pdf", now=NOW)
    assert caught.value.code is ErrorCode.DRAFT_NOT_READY
    assert not (tmp_path / "ut.pdf").exists()


def test_an_item_without_a_draft_is_told(binder: Binder, tmp_path: Path) -> None:
    with pytest.raises(BinderError) as caught:
        sign_file.sign_draft_on(binder, "5", tmp_path / "ut.pdf", now=NOW)
    assert caught.value.code is ErrorCode.NOT_FOUND


def test_a_pdf_without_a_signature_field_is_refused(binder: Binder, tmp_path: Path) -> None:
    with pytest.raises(BinderError) as caught:
        sign_file.sign_with_own_identity(binder, example.files()[2], tmp_path / "ut.pdf", now=NOW)
    assert caught.value.code is ErrorCode.SIGNATURE_FIELD_MISSING
