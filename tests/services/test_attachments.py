"""Files that go with a yrkande: taken in, kept by their hash, on the paper and in the letter."""

from __future__ import annotations

import os
from contextlib import closing
from dataclasses import replace
from email import message_from_bytes
from email.policy import SMTP
from pathlib import Path

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import DraftId
from binder.domain.municipality import AttachmentForm
from binder.pdf.engine import open_pdf
from binder.services import (
    attachments,
    finalise,
    hand_in,
    municipality_profile,
    read_meeting,
    sign_paper,
    write_draft,
)
from binder.storage.database import Binder
from tests.pdf.papers_to_read import many_pages
from tests.pdf.test_letter_picture import picture
from tests.services.a_binder import NOW, prepared

DRAFT = DraftId(1)


@pytest.fixture(autouse=True)
def own_settings(tmp_path, monkeypatch):
    monkeypatch.setenv("BINDER_CONFIG_DIR", str(tmp_path / "config"))


@pytest.fixture
def binder(tmp_path):
    with closing(prepared(tmp_path / "binder").binder) as made:
        yield made


def a_file(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def attach(binder: Binder, *paths: Path) -> None:
    made = [attachments.prepare(path) for path in paths]
    for each in made:
        attachments.keep(binder, each)
    yrkande = write_draft.draft(binder, DRAFT).yrkande
    write_draft.save(binder, DRAFT, replace(yrkande, attachments=tuple(m.attachment for m in made)), now=NOW)


def choose(binder: Binder, form: AttachmentForm) -> None:
    (meeting,) = read_meeting.meetings(binder)
    profile = municipality_profile.of_member(meeting.municipality)
    municipality_profile.save(binder, replace(profile, attachments=form))


def letter(binder: Binder, folder: Path) -> tuple[list[str], Path]:
    sign_paper.sign(binder, DRAFT, now=NOW)
    (entry,) = hand_in.entries(binder)
    path = hand_in.write_message(binder, entry.id, recipient="r@e.example", folder=folder, now=NOW)
    message = message_from_bytes(path.read_bytes(), policy=SMTP)
    return [part.get_filename() for part in message.iter_attachments()], path.parent


def test_a_pdf_is_taken_byte_for_byte(tmp_path: Path) -> None:
    made = attachments.prepare(a_file(tmp_path, "plan_för_åby.pdf", many_pages(3)))
    assert made.content == many_pages(3)
    assert (made.attachment.title, made.attachment.page_count) == ("plan för åby", 3)


@pytest.mark.parametrize(
    ("name", "title"), [(b"v\xe4g.pdf", "väg"), ("va\u0308g.pdf".encode(), "väg"), (b"en\nrad.pdf", "en rad")]
)
def test_a_file_with_an_odd_name_gets_one_that_can_be_written(
    tmp_path: Path, name: bytes, title: str
) -> None:
    made = attachments.prepare(a_file(tmp_path, os.fsdecode(name), many_pages(1)))
    assert (made.attachment.title, made.attachment.file_name) == (title, f"{title}.pdf")


def test_a_picture_becomes_a_page(tmp_path: Path) -> None:
    made = attachments.prepare(a_file(tmp_path, "karta.png", picture(900, 400)))
    assert (made.attachment.file_name, made.attachment.page_count) == ("karta.pdf", 1)
    with open_pdf(made.content) as paper:
        assert paper.frame_of(1).width <= 596


@pytest.mark.parametrize(("name", "content"), [("x.docx", b"PK"), ("x.png", b"nej"), ("x.txt", b"hej")])
def test_other_files_are_refused(tmp_path: Path, name: str, content: bytes) -> None:
    with pytest.raises(BinderError) as caught:
        attachments.prepare(a_file(tmp_path, name, content))
    assert caught.value.code is ErrorCode.NOT_TO_ATTACH


def test_a_damaged_pdf_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BinderError):
        attachments.prepare(a_file(tmp_path, "x.pdf", b"%PDF-1.7 nothing"))


def test_files_beside_go_in_the_letter_and_lie_by_it(binder: Binder, tmp_path: Path) -> None:
    attach(binder, a_file(tmp_path, "karta.pdf", many_pages(1)), a_file(tmp_path, "plan.pdf", many_pages(2)))
    names, folder = letter(binder, tmp_path / "brev")
    assert names[1:] == ["karta.pdf", "plan.pdf"]
    assert (folder / "plan.pdf").read_bytes() == many_pages(2)


def test_two_files_of_one_name_are_named_apart(binder: Binder, tmp_path: Path) -> None:
    (tmp_path / "andra").mkdir()
    attach(
        binder,
        a_file(tmp_path, "Karta.pdf", many_pages(1)),
        a_file(tmp_path / "andra", "karta.pdf", many_pages(2)),
    )
    assert letter(binder, tmp_path / "brev")[0][1:] == ["Karta.pdf", "karta (2).pdf"]


@pytest.mark.parametrize("form", [AttachmentForm.EMBEDDED, AttachmentForm.APPENDED])
def test_what_the_paper_holds_does_not_go_twice(binder: Binder, tmp_path: Path, form: AttachmentForm) -> None:
    attach(binder, a_file(tmp_path, "karta.pdf", many_pages(1)))
    choose(binder, form)
    assert len(letter(binder, tmp_path / "brev")[0]) == 1


def test_the_preview_has_the_pages_behind(binder: Binder, tmp_path: Path) -> None:
    attach(binder, a_file(tmp_path, "plan.pdf", many_pages(2)))
    with open_pdf(finalise.preview(binder, DRAFT, now=NOW)) as before:
        count = before.page_count
    choose(binder, AttachmentForm.APPENDED)
    with open_pdf(finalise.preview(binder, DRAFT, now=NOW)) as after:
        assert after.page_count == count + 2


def test_the_letter_names_them(binder: Binder, tmp_path: Path) -> None:
    attach(binder, a_file(tmp_path, "karta.pdf", many_pages(1)))
    sign_paper.sign(binder, DRAFT, now=NOW)
    (entry,) = hand_in.entries(binder)
    assert "Bilagor: karta" in hand_in.message_text(binder, entry.id)[1]
