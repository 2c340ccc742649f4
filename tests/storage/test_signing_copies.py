"""Copies that were signed side by side come out of their rows as they went in, and every change goes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from binder.domain.apart_copy import CopyId
from binder.domain.cosigning import SigningStep, Source, Step
from binder.domain.errors import BinderError, ErrorCode
from binder.storage import outbox, signing_copies
from binder.storage.database import Binder
from binder.storage.rows import put_back
from tests.storage.conftest import NOW

KEY = "ab" * 32
SIV = SigningStep(
    step=Step.SIGNED, field="Underskrift3", name="Siv Dal", at=NOW, fingerprint="cd", source=Source.PAPER
)


@pytest.fixture
def copy_id(binder: Binder) -> CopyId:
    return signing_copies.insert_copy(
        binder, KEY, file_name="yrkande.pdf", pdf=b"%PDF-1.7 Siv", signatures=[SIV], now=NOW
    )


def test_a_copy_knows_its_bytes_and_who_signed_it(binder: Binder, copy_id: CopyId) -> None:
    (found,) = signing_copies.copies_of(binder, KEY)
    assert outbox.pdf_with_hash(binder, found.sha256) == b"%PDF-1.7 Siv"
    assert (found.id, found.signatures, found.goes_along) == (copy_id, (SIV,), True)


def test_another_papers_copies_are_not_among_them(binder: Binder, copy_id: CopyId) -> None:
    assert signing_copies.copies_of(binder, "ef" * 32) == []
    assert signing_copies.one_copy(binder, copy_id).id == copy_id


def test_bytes_can_be_exchanged_and_put_back(binder: Binder, copy_id: CopyId) -> None:
    before = signing_copies.one_copy(binder, copy_id)
    other = replace(SIV, name="Bo Ek", at=NOW + timedelta(hours=1), source=Source.HERE)
    earlier = signing_copies.exchange(binder, copy_id, outbox.store_pdf(binder, b"%PDF-1.7 Bo"), [other])
    assert signing_copies.one_copy(binder, copy_id).signatures == (other,)
    put_back(binder, earlier)
    assert signing_copies.one_copy(binder, copy_id) == before


def test_a_copy_can_be_kept_at_home(binder: Binder, copy_id: CopyId) -> None:
    earlier = signing_copies.let_go_along(binder, copy_id, goes=False)
    assert not signing_copies.one_copy(binder, copy_id).goes_along
    put_back(binder, earlier)
    assert signing_copies.one_copy(binder, copy_id).goes_along


def test_a_copy_that_is_not_there_is_told(binder: Binder) -> None:
    with pytest.raises(BinderError) as raised:
        signing_copies.one_copy(binder, CopyId(7))
    assert raised.value.code is ErrorCode.NOT_FOUND
