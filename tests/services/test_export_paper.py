"""Drafts and finished papers are given out in every form, whole or not at all."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import OutboxId
from binder.domain.municipality import Letterhead, PaperLook
from binder.services import export_paper
from binder.services.export_paper import PaperFormat
from binder.storage import drafts, outbox
from tests.domain.changing import replaced, struck, yrkande
from tests.pdf.test_letter_picture import picture

CHANGED = yrkande(replaced(2, "Nämnden ska bygga vägen."), struck(3))
FORMS = pytest.mark.parametrize("form", PaperFormat)


@pytest.fixture
def draft_id(binder, item_id, now):
    return drafts.insert_draft(binder, item_id, CHANGED, now)


@FORMS
def test_a_draft_is_written_in_the_form_asked_for(binder, draft_id, now, tmp_path, form):
    source = export_paper.of_draft(binder, draft_id, now=now)
    path = export_paper.save(source, tmp_path / "yrkande", form)
    assert path == tmp_path / f"yrkande{form.value}"
    assert path.read_bytes() == export_paper.as_bytes(CHANGED, form, when=now)


@FORMS
def test_the_proposed_name_says_what_the_paper_is(binder, draft_id, now, form):
    source = export_paper.of_draft(binder, draft_id, now=now)
    assert export_paper.proposed_name(source, form) == f"Ändringsyrkande ärende 14 KS-2026-118{form.value}"


def test_a_signed_paper_is_given_out_as_it_was_signed(binder, draft_id, item_id, now):
    outbox_id = outbox.insert_entry(
        binder,
        draft_id=draft_id,
        revision_id=drafts.finalise(binder, draft_id, now),
        item_id=item_id,
        title="t",
        file_name="t.pdf",
        pdf=b"%PDF",
        recipient=None,
        now=now,
    )
    drafts.reopen(binder, draft_id)
    drafts.save_text(binder, draft_id, replace(CHANGED, points=()), now)
    source = export_paper.of_entry(binder, OutboxId(outbox_id))
    assert (source.yrkande, source.when) == (CHANGED, now)


def test_the_minutes_get_the_decision(binder, draft_id, now):
    source = export_paper.of_draft(binder, draft_id, now=now)
    assert "Punkt 3 utgår." in export_paper.for_the_minutes(source)


@pytest.mark.parametrize("form", [PaperFormat.DOCX, PaperFormat.ODT])
def test_the_letterhead_goes_along(now, form):
    head = Letterhead(logo=picture(), alternative="Vapen", foot=("Box 1",))
    made = export_paper.as_bytes(CHANGED, form, when=now, look=PaperLook(letterhead=head))
    with ZipFile(BytesIO(made)) as opened:
        said = "".join(opened.read(name).decode() for name in opened.namelist() if name.endswith(".xml"))
        assert any(name.endswith(".png") for name in opened.namelist())
    assert '"Vapen"' in said or ">Vapen<" in said
    assert "Box 1" in said


def test_a_letterhead_whose_picture_is_none_is_told(now):
    look = PaperLook(letterhead=Letterhead(logo=b"\x89PNG", alternative="Vapen"))
    with pytest.raises(BinderError) as raised:
        export_paper.as_bytes(CHANGED, PaperFormat.ODT, when=now, look=look)
    assert raised.value.code is ErrorCode.LOGO_UNREADABLE


def test_a_folder_that_is_not_there_is_told(binder, draft_id, now, tmp_path):
    source = export_paper.of_draft(binder, draft_id, now=now)
    with pytest.raises(BinderError) as raised:
        export_paper.save(source, tmp_path / "saknas" / "x.txt", PaperFormat.TEXT)
    assert raised.value.code is ErrorCode.CANNOT_WRITE


@pytest.mark.parametrize(
    ("name", "form"), [("a.DOCX", PaperFormat.DOCX), ("b.odt", PaperFormat.ODT), ("c.pdf", None), ("d", None)]
)
def test_the_form_is_told_by_the_name(tmp_path, name, form):
    assert export_paper.form_of_name(tmp_path / name) is form
