"""Lists, headings, quotations, emphasis and attachments as Word and OpenDocument files have them."""

from __future__ import annotations

import zipfile
from io import BytesIO
from xml.etree import ElementTree as ET

import odfdo
import pytest
from docx import Document

from binder.domain.yrkande import Attachment, Beslutspunkt, YrkandeKind
from binder.office.docx_file import as_docx
from binder.office.odt_file import as_odt
from binder.wording.paper_parts import paper_parts
from tests.domain.changing import yrkande
from tests.office.test_docx_file import ABOUT

PLAN = Attachment(title="Plan & karta", file_name="plan.pdf", sha256="1", page_count=2)
TEXT = (
    "# Bakgrund\n\nDet är **brått** och *viktigt*.\n\n- barnen\n- de äldre\n\n## Kostnad\n\n"
    "1. i år\n2. sedan\n\n> Utbytet är begränsat.\n> [tjänsteutlåtandet, s. 4](källa:12:4:1,2,3,4)"
)
PAPER = yrkande(
    Beslutspunkt(text="Nämnden bygger vägen."),
    kind=YrkandeKind.TILLAGG,
    motivation=TEXT,
    attachments=(PLAN,),
)


@pytest.fixture(scope="module")
def word():
    return Document(BytesIO(as_docx(paper_parts(PAPER), ABOUT)))


@pytest.fixture(scope="module")
def odt() -> bytes:
    return as_odt(paper_parts(PAPER), ABOUT)


@pytest.fixture(scope="module")
def content(odt) -> str:
    return zipfile.ZipFile(BytesIO(odt)).read("content.xml").decode()


def styled(word, style: str) -> list[str]:
    return [paragraph.text for paragraph in word.paragraphs if paragraph.style.name == style]


@pytest.mark.parametrize(
    ("style", "texts"),
    [
        ("Heading 3", ["Bakgrund"]),
        ("Heading 4", ["Kostnad"]),
        ("List Bullet", ["barnen", "de äldre"]),
        ("Quote", ["Utbytet är begränsat."]),
        ("Source", ["tjänsteutlåtandet, s. 4"]),
    ],
)
def test_in_word_each_paragraph_has_its_style(word, style, texts):
    assert styled(word, style) == texts


def test_in_word_the_numbered_points_and_attachments_are_lists(word):
    assert styled(word, "List Number")[-3:] == ["i år", "sedan", "Plan & karta (2 sidor)"]


def test_in_word_emphasis_is_kept(word):
    (paragraph,) = [each for each in word.paragraphs if "brått" in each.text]
    assert [run.text for run in paragraph.runs if run.bold] == ["brått"]
    assert [run.text for run in paragraph.runs if run.italic] == ["viktigt"]


def test_in_word_each_list_counts_from_one(word):
    numbered = [each for each in word.paragraphs if each.style.name == "List Number"]
    ids = [each._p.pPr.numPr.numId.val for each in numbered[-3:]]
    assert ids[0] == ids[1] != ids[2]


def test_in_opendocument_headings_have_their_levels(odt):
    headed = [
        (int(each.level), str(each).strip()) for each in odfdo.Document(BytesIO(odt)).body.get_headers()
    ]
    assert [each for each in headed if each[0] > 2] == [(3, "Bakgrund"), (4, "Kostnad")]


@pytest.mark.parametrize("words", ["barnen", "de äldre", "i år", "sedan", "Plan &amp; karta (2 sidor)"])
def test_in_opendocument_points_are_items_of_lists(content, words):
    before = content[: content.index(words)]
    assert before.rindex("<text:list-item") > before.rindex("<text:list ")
    assert before.rindex("<text:list ") > before.rfind("</text:list>")


def test_in_opendocument_a_quotation_and_its_source_have_their_styles(content):
    assert 'text:style-name="Quotations">Utbytet' in content
    assert 'text:style-name="Source">tjänsteutlåtandet' in content


def test_in_opendocument_emphasis_is_kept(content):
    spans = [
        (each.get(f"{{{TEXT_NS}}}style-name"), "".join(each.itertext()))
        for each in ET.fromstring(content).iter(f"{{{TEXT_NS}}}span")  # noqa: S314 - our own
    ]
    looks = {text: style for style, text in spans}
    assert {"brått", "viktigt"} <= looks.keys()
    assert looks["brått"] != looks["viktigt"]


TEXT_NS = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
