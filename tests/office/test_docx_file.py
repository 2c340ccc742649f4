"""The Word file has real headings and lists, tracked changes, and nothing of the template's own."""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime
from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from binder.domain.yrkande import YrkandeKind
from binder.office.about import About
from binder.office.docx_file import as_docx
from binder.wording.paper_parts import paper_parts
from tests.domain.changing import MAIN, put_in, replaced, struck, yrkande
from tests.papers.examples import example

BUILD = "Nämnden ska bygga vägen."
CHANGED = yrkande(replaced(2, BUILD), struck(3), put_in(3, "Barnen tillfrågas."), main_points=MAIN)
ABOUT = About(
    title="Ändringsyrkande: Ärende 14. Plan för vägen",
    author="Åsa Törnkvist",
    subject="Plan för vägen, KS-2026/118",
    kind="Ändringsyrkande",
    when=datetime(2026, 3, 2, 9, 30, tzinfo=UTC),
)


@pytest.fixture(scope="module")
def made() -> bytes:
    return as_docx(paper_parts(CHANGED), ABOUT)


@pytest.fixture(scope="module")
def document(made):
    return Document(BytesIO(made))


def test_headings_are_headings(document):
    headed = [(p.style.name, p.text) for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert headed == [
        ("Heading 1", "Ändringsyrkande"),
        ("Heading 2", "Förslag till beslut"),
        ("Heading 2", "Ändringarna i förslaget"),
        ("Heading 2", "Motivering"),
        ("Heading 2", "Bilaga: Beslutet i sin helhet"),
    ]


def test_a_name_stands_on_no_page_without_place_and_party(document):
    ending = [p for p in document.paragraphs if p.style.name in ("Place and Day", "On Behalf", "Signatory")]
    assert [p.text for p in ending] == ["Ekvalla kommun, 2 mars 2026", "För Liberalerna", "Åsa Törnkvist"]
    assert all(p.style.paragraph_format.keep_with_next for p in ending)


def test_the_subject_is_set_as_on_the_signed_paper(document):
    style = document.styles["Subtitle"]
    assert style.font.bold
    assert style.element.rPr.find(qn("w:spacing")) is None


def test_changes_are_tracked_with_who_and_when(document):
    body = document.element.body
    tracked = [*body.iter(qn("w:ins")), *body.iter(qn("w:del"))]
    assert {each.get(qn("w:author")) for each in tracked} == {"Åsa Törnkvist"}
    assert {each.get(qn("w:date")) for each in tracked} == {"2026-03-02T09:30:00Z"}
    assert len({each.get(qn("w:id")) for each in tracked}) == len(tracked) == 4


def test_struck_words_are_deleted_text_and_added_ones_text(document):
    body = document.element.body
    assert [each.text for each in body.iter(qn("w:delText"))] == ["utreda ", "Kostnaden tas ur ramen."]
    added = [text.text for each in body.iter(qn("w:ins")) for text in each.iter(qn("w:t"))]
    assert added == ["bygga ", "Barnen tillfrågas."]


def test_each_list_begins_with_the_number_that_the_paper_says(document):
    listed = [p for p in document.paragraphs if p.style.name == "List Number"]
    identities = [p._p.pPr.numPr.numId.val for p in listed]
    starts = {
        int(num.numId): num.find(f"{qn('w:lvlOverride')}/{qn('w:startOverride')}").get(qn("w:val"))
        for num in document.part.numbering_part.element.findall(qn("w:num"))
        if num.find(qn("w:lvlOverride")) is not None
    }
    assert [starts[identity] for identity in identities] == ["2", "1", "1", "1"]
    assert len(set(identities)) == 2


def test_the_file_tells_of_the_paper_and_nothing_else(document, made):
    told = document.core_properties
    assert (told.author, told.last_modified_by, told.title) == (ABOUT.author, ABOUT.author, ABOUT.title)
    assert (told.comments, told.keywords, told.language) == ("", "", "sv-SE")
    assert not any("thumbnail" in name for name in zipfile.ZipFile(BytesIO(made)).namelist())


def test_the_language_is_swedish(document):
    languages = {each.get(qn("w:val")) for each in document.styles.element.iter(qn("w:lang"))}
    assert languages == {"sv-SE"}


def test_the_same_paper_is_the_same_file(made):
    assert as_docx(paper_parts(CHANGED), ABOUT) == made


def words_of(part):
    """What a part says, of a table each cell."""
    lines = part.table.lines if part.table else (part.text,)
    return (" ".join(line.split()) for line in lines)


@pytest.mark.parametrize("kind", YrkandeKind)
def test_every_kind_of_paper_says_all_that_its_parts_say(kind):
    parts = paper_parts(example(kind))
    body = Document(BytesIO(as_docx(parts, ABOUT))).element.body
    said = " ".join(" ".join(p.text for p in body.iter(qn("w:p"))).split())
    assert all(words in said for part in parts for words in words_of(part))


@settings(max_examples=10, deadline=None)
@given(st.text(max_size=60))
def test_any_text_makes_a_file(text):
    paper = yrkande(replaced(2, text, original=text[::-1] or "x"), title=text, motivation=text)
    assert Document(BytesIO(as_docx(paper_parts(paper), ABOUT))).paragraphs
