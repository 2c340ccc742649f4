"""The identity that signs: made once, replaced when it must be, imported when the member has a better one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from binder.domain.changes import Kind
from binder.domain.errors import BinderError, ErrorCode
from binder.services import identity
from binder.signing.identity import make_identity
from binder.storage.database import Binder
from tests.new_binder import new_binder
from tests.services.a_binder import KEY, NAME, NOW
from tests.signing.certificates import identity_with, issued_identity

LATER = NOW + timedelta(days=6 * 366)


@pytest.fixture
def binder(tmp_path: Path) -> Iterator[Binder]:
    with new_binder(tmp_path / "binder", KEY) as made:
        yield made


def fingerprint(binder: Binder) -> str:
    status = identity.identity_status(binder)
    assert status is not None
    return status.certificate.fingerprint


def refused(binder: Binder, path: Path, password: str | None = None) -> ErrorCode:
    with pytest.raises(BinderError) as raised:
        identity.import_identity(binder, path, password, NOW)
    return raised.value.code


def p12(folder: Path, data: bytes) -> Path:
    path = folder / "min.p12"
    path.write_bytes(data)
    return path


def test_at_first_there_is_none(binder: Binder) -> None:
    assert identity.identity_status(binder) is None
    with pytest.raises(BinderError):
        identity.signing_identity(binder)


def test_it_is_made_once(binder: Binder) -> None:
    assert identity.ensure_identity(binder, NAME, NOW).touches(Kind.IDENTITY)
    first = fingerprint(binder)
    assert not identity.ensure_identity(binder, f" {NAME} ", NOW).touches(Kind.IDENTITY)
    assert fingerprint(binder) == first


@pytest.mark.parametrize(("name", "when"), [("Åsa Ek", NOW), (NAME, LATER)])
def test_a_new_name_or_the_end_of_its_time_makes_another(name: str, when: object, binder: Binder) -> None:
    identity.ensure_identity(binder, NAME, NOW)
    first = fingerprint(binder)
    identity.ensure_identity(binder, name, when)
    assert fingerprint(binder) != first


def test_undo_brings_the_earlier_one_back(binder: Binder) -> None:
    identity.ensure_identity(binder, NAME, NOW)
    first = fingerprint(binder)
    undo = identity.ensure_identity(binder, "Åsa Ek", NOW).undo
    assert undo is not None
    undo.command(binder)
    assert fingerprint(binder) == first


def test_the_key_is_the_same_after_the_binder_was_closed(tmp_path: Path) -> None:
    with new_binder(tmp_path / "binder", KEY) as binder:
        identity.ensure_identity(binder, NAME, NOW)
        kept = identity.signing_identity(binder).pkcs12
    with Binder.open(tmp_path / "binder", KEY) as binder:
        assert identity.signing_identity(binder).certificate.subject == NAME
        assert len(identity.signing_identity(binder).pkcs12) == len(kept)


def test_the_key_lies_nowhere_in_the_clear(tmp_path: Path) -> None:
    with new_binder(tmp_path / "binder", KEY) as binder:
        identity.ensure_identity(binder, NAME, NOW)
        secret = identity.signing_identity(binder).pkcs12[80:120]
    files = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert files
    assert not any(secret in data or NAME.encode() in data for data in files)


def test_an_imported_identity_signs_from_then_on(binder: Binder, tmp_path: Path) -> None:
    identity.ensure_identity(binder, NAME, NOW)
    exported = make_identity("Bo Ek", NOW, "lösen på åäö")
    identity.import_identity(binder, p12(tmp_path, exported.pkcs12), "lösen på åäö", NOW)
    status = identity.identity_status(binder)
    assert status is not None
    assert (status.name, status.own) == ("Bo Ek", False)


def test_an_imported_identity_is_not_replaced_by_itself(binder: Binder, tmp_path: Path) -> None:
    identity.import_identity(binder, p12(tmp_path, make_identity("Bo Ek", NOW).pkcs12), None, NOW)
    assert not identity.ensure_identity(binder, NAME, LATER).touches(Kind.IDENTITY)


def test_a_wrong_password_keeps_the_present_one(binder: Binder, tmp_path: Path) -> None:
    identity.ensure_identity(binder, NAME, NOW)
    first = fingerprint(binder)
    exported = p12(tmp_path, make_identity("Bo Ek", NOW, "hemligt").pkcs12)
    assert refused(binder, exported, "fel") is ErrorCode.IDENTITY_WRONG_PASSWORD
    assert fingerprint(binder) == first


def test_rubbish_is_told_with_the_files_name(binder: Binder, tmp_path: Path) -> None:
    path = p12(tmp_path, b"rubbish")
    with pytest.raises(BinderError) as raised:
        identity.import_identity(binder, path, "x", NOW)
    assert raised.value.code is ErrorCode.IDENTITY_UNREADABLE
    assert raised.value.details == {"path": path, "reason": "not-pkcs12"}


def test_a_file_that_is_not_there_or_far_too_large_is_told(binder: Binder, tmp_path: Path) -> None:
    assert refused(binder, tmp_path / "borta.p12") is ErrorCode.FILE_MISSING
    assert refused(binder, tmp_path) is ErrorCode.FILE_UNREADABLE
    assert refused(binder, p12(tmp_path, b"0" * (2 << 20))) is ErrorCode.IDENTITY_UNREADABLE


def test_one_whose_time_is_over_is_not_imported(binder: Binder, tmp_path: Path) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    old = identity_with(key, "Bo Ek", NOW - timedelta(days=500))
    assert refused(binder, p12(tmp_path, old.pkcs12)) is ErrorCode.CERTIFICATE_NOT_VALID_NOW


def test_the_statement_says_that_it_is_not_bankid(binder: Binder) -> None:
    identity.ensure_identity(binder, NAME, NOW)
    assert "ingen annan har kontrollerat vem du är" in identity.statement(binder)
    assert identity.statement(binder).endswith("Det är inte BankID.")
    assert identity.statement(binder, "en").endswith("It is not BankID.")


def test_the_statement_names_the_issuer_of_an_imported_one(binder: Binder, tmp_path: Path) -> None:
    path = p12(tmp_path, issued_identity("Bo Ek", NOW).pkcs12)
    identity.import_identity(binder, path, None, NOW)
    assert "utfärdat av Ekvalla CA" in identity.statement(binder)


def test_the_statement_is_there_before_the_first_identity(binder: Binder) -> None:
    assert "inte BankID" in identity.statement(binder)
