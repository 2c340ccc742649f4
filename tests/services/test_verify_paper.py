"""Any PDF on the disk is judged, in words and in JSON that stays the same."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.services import verify_paper
from binder.signing.identity import make_identity
from binder.signing.sign import sign_pdf
from tests.services.a_binder import NOW
from tests.signing.papers import letter

KEYS = {"file", "signed", "valid", "verdict", "signatures"}
SIGNATURE_KEYS = {
    "field",
    "kind",
    "signer",
    "valid",
    "intact",
    "coverage",
    "changed_after_signing",
    "change",
    "signed_at",
    "timestamped_at",
    "timestamped_by",
    "certificate",
    "revocation",
    "problems",
}


@pytest.fixture(scope="module")
def signed() -> bytes:
    return sign_pdf(letter(), make_identity("Åsa Björkelund", NOW), now=NOW)


def file(folder: Path, data: bytes, name: str = "yrkande.pdf") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def code_of(path: Path) -> ErrorCode:
    with pytest.raises(BinderError) as raised:
        verify_paper.verify(path)
    assert raised.value.details["path"] == path
    return raised.value.code


def test_a_good_paper_is_told_as_valid(signed: bytes, tmp_path: Path) -> None:
    result = verify_paper.verify(file(tmp_path, signed))
    assert (result.file, result.signed, result.valid) == ("yrkande.pdf", True, True)
    said = verify_paper.lines(result)[0]
    assert said.startswith("Giltig: handlingen är oförändrad sedan den undertecknades av Åsa Björkelund")
    assert said.endswith("Det är inte BankID.")


def test_each_signature_says_when_by_whose_clock_and_what_it_covers(signed: bytes, tmp_path: Path) -> None:
    said = verify_paper.lines(verify_paper.verify(file(tmp_path, signed)))
    here = NOW.astimezone()
    assert f"  När: {here:%Y-%m-%d} kl. {here:%H.%M} enligt undertecknarens egen klocka" in said
    assert "  Omfattar: hela filen som den är nu" in said
    assert "  Efteråt: ingenting har ändrats" in said


def test_the_json_has_its_keys_and_goes_through_json(signed: bytes, tmp_path: Path) -> None:
    value = verify_paper.as_json(verify_paper.verify(file(tmp_path, signed)))
    assert json.loads(json.dumps(value)) == value
    assert set(value) == KEYS
    assert set(value["signatures"][0]) == SIGNATURE_KEYS


def test_the_json_says_who_when_and_what(signed: bytes, tmp_path: Path) -> None:
    value = verify_paper.as_json(verify_paper.verify(file(tmp_path, signed)))
    (signature,) = value["signatures"]
    assert (signature["signer"], signature["kind"]) == ("Åsa Björkelund", "signature")
    assert datetime.fromisoformat(signature["signed_at"]) == NOW
    assert signature["problems"] == ["identity-claimed-by-signer"]
    assert (signature["certificate"]["self_signed"], len(signature["certificate"]["sha256"])) == (True, 64)


def test_a_tampered_paper_is_told_as_invalid(signed: bytes, tmp_path: Path) -> None:
    result = verify_paper.verify(file(tmp_path, signed.replace(b"ReportLab", b"reportLab", 1)))
    assert (result.signed, result.valid) == (True, False)
    assert verify_paper.lines(result)[0].startswith("Ogiltig underskrift av Åsa Björkelund")
    assert "Det undertecknade innehållet är ändrat." in verify_paper.lines(result)[0]


def test_junk_behind_the_end_is_in_the_json(signed: bytes, tmp_path: Path) -> None:
    value = verify_paper.as_json(verify_paper.verify(file(tmp_path, signed + b"junk")))
    (signature,) = value["signatures"]
    assert (signature["coverage"], signature["changed_after_signing"]) == ("bytes-after", True)
    assert (value["valid"], signature["intact"]) == (False, True)


def test_an_unsigned_paper_is_not_valid_and_not_wrong(tmp_path: Path) -> None:
    result = verify_paper.verify(file(tmp_path, letter()))
    assert (result.signed, result.valid, result.signatures) == (False, False, ())
    assert verify_paper.lines(result) == ["Handlingen är inte undertecknad."]


def test_two_signers_have_a_line_each(tmp_path: Path) -> None:
    first = sign_pdf(letter(2), make_identity("Åsa Björkelund", NOW), now=NOW)
    both = sign_pdf(first, make_identity("Bo Ek", NOW), field="Underskrift2", now=NOW)
    said = verify_paper.lines(verify_paper.verify(file(tmp_path, both)))
    assert "av Åsa Björkelund och Bo Ek" in said[0]
    first = next(line for line in said if line.startswith("Underskrift1: Giltig underskrift av Åsa"))
    assert first.endswith("Efteråt har bara fler underskrifter lagts till.")
    assert "  Efteråt: bara fler underskrifter har lagts till" in said


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", ErrorCode.FILE_EMPTY),
        (b"hello", ErrorCode.FILE_KIND_UNKNOWN),
        (b"%PDF-1.7\n", ErrorCode.PDF_DAMAGED),
        (b"x" * 2000 + b"%PDF-1.7", ErrorCode.FILE_KIND_UNKNOWN),
    ],
)
def test_what_is_no_paper_is_told(data: bytes, code: ErrorCode, tmp_path: Path) -> None:
    assert code_of(file(tmp_path, data)) is code


def test_a_file_that_is_not_there_or_a_folder_is_told(tmp_path: Path) -> None:
    assert code_of(tmp_path / "borta.pdf") is ErrorCode.FILE_MISSING
    assert code_of(tmp_path) is ErrorCode.FILE_UNREADABLE


def test_a_file_that_is_far_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "stor.pdf"
    with path.open("wb") as sparse:
        sparse.truncate(verify_paper.LARGEST + 1)
    assert code_of(path) is ErrorCode.FILE_TOO_LARGE
