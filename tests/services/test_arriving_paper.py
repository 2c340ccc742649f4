"""What came to be signed is guessed, read and refused; a letter's answers are taken for what they are."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest

from binder.domain.cosigning import SigningStep, Source, Step
from binder.domain.errors import BinderError, ErrorCode
from binder.services.arriving_paper import (
    ANSWERS,
    ANSWERS_FORMAT,
    LARGEST,
    LONGEST_REASON,
    MOST_ANSWERS,
    SNIFFED,
    answers_in,
    answers_json,
    is_about_signing,
    read_arrived_here,
)
from tests.pdf.papers_to_read import many_pages

KEY = "ab" * 32
AT = datetime(2024, 3, 1, 9, 30, tzinfo=UTC)
TOLD = {"step": "refused", "field": "Underskrift2", "name": "Bo Ek", "at": AT.isoformat(), "reason": "Jäv"}


def letter(*answers: object, paper: str = KEY, form: str = ANSWERS_FORMAT) -> bytes:
    return json.dumps({"format": form, "paper": paper, "answers": list(answers)}).encode()


def read(data: bytes) -> list[SigningStep]:
    return list(answers_in(data, KEY))


def refusal(path: Path) -> ErrorCode:
    with pytest.raises(BinderError) as caught:
        read_arrived_here(path)
    return caught.value.code


def mail(folder: Path, *names: str) -> Path:
    message = EmailMessage()
    message.set_content("Hej!")
    for name in names:
        message.add_attachment(many_pages(1), maintype="application", subtype="pdf", filename=name)
    (folder / "brev.eml").write_bytes(bytes(message))
    return folder / "brev.eml"


def test_a_refusal_is_read_as_told_in_a_letter() -> None:
    (step,) = read(letter(TOLD))
    assert (step.step, step.name, step.field, step.reason) == (Step.REFUSED, "Bo Ek", "Underskrift2", "Jäv")
    assert (step.at, step.source) == (AT, Source.LETTER)


def test_no_letter_can_sign_for_anybody() -> None:
    assert read(letter(TOLD | {"step": "signed"}, TOLD | {"step": "received"})) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"step": "okänt"},
        {"step": ["refused"]},
        {"at": "i går"},
        {"at": None},
        {"at": "2024-03-01T09:30:00"},
    ],
)
def test_a_malformed_answer_is_passed_over_and_the_next_is_read(wrong: dict[str, object]) -> None:
    assert [step.name for step in read(letter(TOLD | wrong, TOLD))] == ["Bo Ek"]


@pytest.mark.parametrize("part", TOLD)
def test_an_answer_that_lacks_a_part_is_passed_over(part: str) -> None:
    assert read(letter({name: value for name, value in TOLD.items() if name != part})) == []


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[1]",
        b"\xff\xfe",
        b"[" * 100_000,
        letter(TOLD, paper="cd" * 32),
        letter(TOLD, form="annat/1"),
        json.dumps({"format": ANSWERS_FORMAT, "paper": KEY, "answers": TOLD}).encode(),
        letter("text", 3, None),
    ],
    ids=["empty", "cut", "list", "bytes", "deep", "other paper", "other form", "no list", "no rows"],
)
def test_what_tells_nothing_of_this_paper_is_no_answer(data: bytes) -> None:
    assert read(data) == []


def test_a_reason_is_one_line_of_bounded_length() -> None:
    (step,) = read(letter(TOLD | {"reason": "a\r\nb " * LONGEST_REASON}))
    assert step.reason.startswith("a b a b")
    assert len(step.reason) == LONGEST_REASON


def test_no_more_answers_are_read_than_there_can_be() -> None:
    assert len(read(letter(*[TOLD] * (MOST_ANSWERS + 5)))) == MOST_ANSWERS


def test_what_is_written_is_read_again_without_the_signatures() -> None:
    refused = SigningStep(step=Step.REFUSED, name="Å Ö", field="u", reason="Jäv", at=AT, source=Source.LETTER)
    signed = SigningStep(step=Step.SIGNED, name="Bo", field="v", at=AT)
    assert read(answers_json(KEY, [signed, refused])) == [refused]


@pytest.mark.parametrize(
    ("name", "content", "guess"),
    [
        ("a.pdf", b"%PDF-1.7 /ByteRange", True),
        ("A.PDF", b"%PDF-1.7 /FT/Sig", True),
        ("a.pdf", b"%PDF-1.7 text", False),
        ("a.txt", b"/ByteRange", False),
        ("a.eml", f"x {ANSWERS} x".encode(), True),
        ("a.eml", b"Hej!", False),
    ],
)
def test_a_quick_look_tells_what_is_about_signing(
    tmp_path: Path, name: str, content: bytes, guess: bool
) -> None:
    (tmp_path / name).write_bytes(content)
    assert is_about_signing(tmp_path / name) is guess


def test_signs_at_the_end_of_a_long_file_are_seen(tmp_path: Path) -> None:
    with (tmp_path / "a.pdf").open("wb") as file:
        file.truncate(SNIFFED * 3)
        file.seek(0, 2)
        file.write(b"/FT /Sig")
    assert is_about_signing(tmp_path / "a.pdf")


def test_a_file_that_is_gone_is_about_nothing(tmp_path: Path) -> None:
    assert not is_about_signing(tmp_path / "a.pdf")


@pytest.mark.parametrize("name", ["a.pdf", "a.eml"])
def test_a_file_that_is_gone_is_told(tmp_path: Path, name: str) -> None:
    assert refusal(tmp_path / name) is ErrorCode.FILE_MISSING


@pytest.mark.parametrize("name", ["a.pdf", "a.eml"])
def test_a_file_that_is_too_large_is_refused(tmp_path: Path, name: str) -> None:
    with (tmp_path / name).open("wb") as file:
        file.truncate(LARGEST + 1)
    assert refusal(tmp_path / name) is ErrorCode.FILE_TOO_LARGE


def test_what_is_no_pdf_is_refused_whatever_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"PK\x03\x04")
    assert refusal(tmp_path / "a.pdf") is ErrorCode.FILE_KIND_UNKNOWN


@pytest.mark.parametrize("names", [(), ("a.pdf", "b.pdf")])
def test_a_letter_without_exactly_one_paper_is_refused(tmp_path: Path, names: tuple[str, ...]) -> None:
    assert refusal(mail(tmp_path, *names)) is ErrorCode.FILE_KIND_UNKNOWN


def test_the_paper_of_a_letter_is_read(tmp_path: Path) -> None:
    made = read_arrived_here(mail(tmp_path, "Yrkande.pdf"))
    assert (made.file_name, made.signatures, made.answers) == ("Yrkande.pdf", (), ())
    assert not made.wants_signatures
