"""The letterhead's picture and foot are in both forms of the file, with words for the picture."""

from __future__ import annotations

import zipfile
from io import BytesIO
from xml.etree import ElementTree as ET

import odfdo
import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Pt
from PIL import Image

from binder.office.docx_file import as_docx
from binder.office.odt_file import as_odt
from binder.office.page_edges import PageEdges, Picture
from binder.wording.paper_parts import paper_parts
from tests.domain.changing import yrkande
from tests.office.test_docx_file import ABOUT

WORDS = 'Norrbys "vapen" & krona'
FOOT = ("Box 1, 123 45 Norrby", "Telefon <0555>")


def png() -> bytes:
    data = BytesIO()
    Image.new("RGB", (60, 30), (200, 30, 40)).save(data, "PNG")
    return data.getvalue()


EDGES = PageEdges(picture=Picture(png=png(), alternative=WORDS, width=92, height=46), foot=FOOT)
PARTS = paper_parts(yrkande())
WRITERS = pytest.mark.parametrize("write", [as_docx, as_odt])


@pytest.fixture(scope="module")
def word():
    return Document(BytesIO(as_docx(PARTS, ABOUT, EDGES)))


@pytest.fixture(scope="module")
def odt() -> zipfile.ZipFile:
    return zipfile.ZipFile(BytesIO(as_odt(PARTS, ABOUT, EDGES)))


def test_in_word_the_picture_stands_first_in_its_size(word):
    (drawn,) = word.inline_shapes
    assert (drawn.width, drawn.height) == (Pt(92), Pt(46))
    assert word.paragraphs[0]._p.findall(f".//{qn('w:drawing')}")


def test_in_word_the_picture_stands_at_the_margin(word):
    (drawn,) = word.inline_shapes
    assert drawn._inline.get("distL") == "0"


def test_in_word_the_picture_has_its_words(word):
    (drawn,) = word.inline_shapes
    assert drawn._inline.docPr.get("descr") == WORDS


def test_in_word_the_foot_is_the_first_page_s_alone(word):
    section = word.sections[0]
    assert section.different_first_page_header_footer
    assert [paragraph.text for paragraph in section.first_page_footer.paragraphs] == list(FOOT)
    assert section.footer.is_linked_to_previous


def test_in_opendocument_the_picture_is_in_the_file_and_listed(odt):
    assert odt.read("Pictures/brevhuvud.png") == png()
    assert "Pictures/brevhuvud.png" in odt.read("META-INF/manifest.xml").decode()


def test_in_opendocument_the_picture_has_its_words_and_size(odt):
    content = ET.fromstring(odt.read("content.xml"))  # noqa: S314 - our own
    (title,) = [each.text for each in content.iter() if each.tag.endswith("}title")]
    assert title == WORDS
    assert b'svg:width="92.00pt" svg:height="46.00pt"' in odt.read("content.xml")


def test_in_opendocument_the_foot_is_the_first_page_s_alone(odt):
    styles = odt.read("styles.xml").decode()
    first = styles.partition("<style:footer-first>")[2].partition("</style:footer-first>")[0]
    assert "Box 1, 123 45 Norrby" in first
    assert "Telefon &lt;0555&gt;" in first
    assert "<style:footer><text:p/></style:footer>" in styles


def test_another_library_opens_the_opendocument_text():
    opened = odfdo.Document(BytesIO(as_odt(PARTS, ABOUT, EDGES)))
    assert [image.url for image in opened.body.get_images()] == ["Pictures/brevhuvud.png"]


@WRITERS
def test_the_same_edges_make_the_same_file(write):
    assert write(PARTS, ABOUT, EDGES) == write(PARTS, ABOUT, EDGES)
    assert write(PARTS, ABOUT, EDGES) != write(PARTS, ABOUT)


@WRITERS
def test_without_edges_there_is_neither_picture_nor_foot(write):
    with zipfile.ZipFile(BytesIO(write(PARTS, ABOUT))) as made:
        assert not any("png" in name or "footer" in name for name in made.namelist())
