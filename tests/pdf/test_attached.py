"""Attachments of a paper: named on it, inside it as files, behind it as pages."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.municipality import AttachmentForm, PaperLook
from binder.domain.yrkande import Attachment
from binder.pdf.attached import MOST_APPENDED, AttachedFile, set_list, words_read
from binder.pdf.column import Column
from binder.pdf.compose import compose
from binder.pdf.engine import open_pdf
from binder.pdf.structure import Element, Role
from binder.services.attachments import LARGEST
from binder.wording.errors import sentence
from tests.pdf.papers_to_read import many_pages
from tests.pdf.structure import faults, structure_text
from tests.pdf.yrkanden import WHEN, YRKANDE

PLAN = Attachment(title="Plan för Åby", file_name="plan för åby.pdf", sha256="1", page_count=2)
MAP = Attachment(title="Karta", file_name="karta.pdf", sha256="2", page_count=1)
FILES = (
    AttachedFile(attachment=PLAN, content=many_pages(2)),
    AttachedFile(attachment=MAP, content=many_pages(1)),
)
PAPER = replace(YRKANDE, attachments=(PLAN, MAP))


def made(form: AttachmentForm) -> bytes:
    return compose(PAPER, when=WHEN, look=PaperLook(attachments=form), attached=FILES)


@pytest.mark.parametrize("form", AttachmentForm)
def test_the_paper_has_no_faults(form):
    assert faults(made(form)) == []


@pytest.mark.parametrize("form", AttachmentForm)
def test_the_attachments_are_named_with_their_length(form):
    said = [text for _, text in structure_text(made(form))]
    at = said.index("Bilagor")
    assert "Plan för Åby (2 sidor)" in " ".join(said[at : at + 5])
    assert "Karta (1 sida)" in " ".join(said[at : at + 6])


@pytest.mark.parametrize("count", [2, 3, 5])
def test_no_attachment_stands_alone_on_a_page(count):
    column = Column()
    set_list(replace(PAPER, attachments=(MAP,) * count), Element(Role.DOCUMENT), column)
    _, *rows = column.rows
    assert not rows[1].may_start_page
    assert not rows[-1].may_start_page


def test_files_beside_are_not_in_the_paper():
    with pikepdf.open(BytesIO(made(AttachmentForm.BESIDE))) as pdf:
        assert dict(pdf.attachments) == {}


def test_names_of_every_script_are_sorted_as_they_are_written():
    names = ("aö.pdf", "a–b.pdf", "b.pdf", "aŁ.pdf", "Дніпро.pdf")
    kept = tuple(replace(MAP, file_name=name) for name in names)
    files = [AttachedFile(attachment=one, content=FILES[1].content) for one in kept]
    look = PaperLook(attachments=AttachmentForm.EMBEDDED)
    pdf = compose(replace(PAPER, attachments=kept), when=WHEN, look=look, attached=files)
    assert faults(pdf) == []
    with pikepdf.open(BytesIO(pdf)) as opened:
        assert set(opened.attachments) == set(names)


@pytest.mark.parametrize(
    ("length", "ends"), [(16_000, "x" * 20), (16_001, "(sidan har mer text än som kan läsas upp)")]
)
def test_no_more_of_a_page_is_read_aloud_than_archives_take(length: int, ends: str):
    words = words_read("x" * length)
    assert len(words) == 16_000
    assert words.endswith(ends)


def test_signs_above_the_basic_plane_count_twice():
    words = words_read("\U0001d400" * 9_000)
    assert len(words.encode("utf-16-be")) <= 2 * 16_000
    assert words.startswith("\U0001d400" * 7_000)


def test_signs_without_a_meaning_are_not_read_aloud():
    assert words_read("sam\x02man\ufffe \uf0b7 punkt\x07 \ud83d\u200b\t slut") == "samman punkt slut"


def behind(width: float, height: float, title: str = "Plan") -> bytes:
    """The paper with a file of one page of that size behind it."""
    made, file = pikepdf.new(), BytesIO()
    made.add_blank_page(page_size=(width, height))
    made.save(file)
    plan = replace(PLAN, title=title, page_count=1)
    look = PaperLook(attachments=AttachmentForm.APPENDED)
    files = [AttachedFile(attachment=plan, content=file.getvalue())]
    return compose(replace(YRKANDE, attachments=(plan,)), when=WHEN, look=look, attached=files)


@pytest.mark.parametrize(("size", "columns"), [((595, 842), 1190), ((4768, 6740), 1822), ((298, 420), 877)])
def test_a_page_behind_is_drawn_as_sharp_as_print_shows(size: tuple[float, float], columns: int):
    with pikepdf.open(BytesIO(behind(*size))) as pdf:
        (drawn,) = pdf.pages[-1].Resources.XObject.values()
        assert drawn.Width == pytest.approx(columns, rel=0.02)


@pytest.mark.parametrize("title", ["Plan", "Utredningsförslagssammanställning " * 6])
def test_a_heading_of_any_length_stands_over_its_first_page(title: str):
    with pikepdf.open(BytesIO(behind(595, 842, title))) as pdf:
        assert len(pdf.pages[-1].Resources.XObject) == 1
        assert b"/H2 " in pdf.pages[-1].Contents.read_bytes()


def test_files_inside_come_out_byte_for_byte():
    with pikepdf.open(BytesIO(made(AttachmentForm.EMBEDDED))) as pdf:
        found = {name: spec.get_file().read_bytes() for name, spec in pdf.attachments.items()}
        assert found == {"karta.pdf": FILES[1].content, "plan för åby.pdf": FILES[0].content}
        assert [str(each.AFRelationship) for each in pdf.Root.AF] == ["/Supplement", "/Supplement"]


def test_a_paper_with_files_inside_calls_itself_pdf_a_3():
    with pikepdf.open(BytesIO(made(AttachmentForm.EMBEDDED))) as pdf:
        assert pdf.open_metadata().pdfa_status == "3A"
    with pikepdf.open(BytesIO(made(AttachmentForm.BESIDE))) as pdf:
        assert pdf.open_metadata().pdfa_status == "2A"


def test_pages_behind_are_pictures_that_say_their_words():
    pdf = made(AttachmentForm.APPENDED)
    with open_pdf(pdf) as paper, open_pdf(made(AttachmentForm.BESIDE)) as alone:
        assert paper.page_count == alone.page_count + 3
        assert "Bilaga 1. Plan för Åby" in paper.page_text(alone.page_count + 1)
    with pikepdf.open(BytesIO(pdf)) as file:
        dictionaries = [each for each in file.objects if isinstance(each, pikepdf.Dictionary)]
        said = [str(each.Alt) for each in dictionaries if each.get("/S") == "/Figure"]
    assert said[0].startswith("Bilaga 1, sida 1 av 2. Sida nummer 1")
    assert said[2].startswith("Bilaga 2, sida 1 av 1. Sida nummer 1")


def test_too_many_pages_behind_are_refused():
    long = AttachedFile(attachment=replace(PLAN, page_count=MOST_APPENDED + 1), content=many_pages(2))
    with pytest.raises(BinderError) as caught:
        compose(PAPER, when=WHEN, look=PaperLook(attachments=AttachmentForm.APPENDED), attached=[long])
    assert caught.value.code is ErrorCode.TOO_MANY_ATTACHED


@pytest.mark.parametrize("form", AttachmentForm)
def test_equal_papers_are_equal_files(form):
    assert made(form) == made(form)


def test_the_sentences_say_the_limits_that_hold():
    assert f" {MOST_APPENDED} sidor" in sentence(BinderError(ErrorCode.TOO_MANY_ATTACHED))
    assert f" {LARGEST // 1024**2} MB" in sentence(BinderError(ErrorCode.NOT_TO_ATTACH))
