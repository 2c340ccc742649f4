"""Tables and points within points are real ones in Word and OpenDocument files."""

from __future__ import annotations

import zipfile
from io import BytesIO
from xml.etree import ElementTree as ET

import odfdo
import pytest
from docx import Document
from docx.oxml.ns import qn

from binder.domain.yrkande import Beslutspunkt, YrkandeKind
from binder.office.docx_file import as_docx
from binder.office.odt_file import as_odt
from binder.wording.paper_parts import paper_parts
from tests.domain.changing import yrkande
from tests.office.test_docx_file import ABOUT

TEXT = """|+ Kostnad & tid
| Åtgärd | 2026 |
| === | --- |
| *Väg* | 1 200 |
| **Lampor** |  |

1. ett
  1. under ett
    - längst in
  2. mer
2. två
  1. igen

- punkt
  - under

| ensam |
| --- |"""
PAPER = yrkande(Beslutspunkt(text="Nämnden bygger."), kind=YrkandeKind.TILLAGG, motivation=TEXT)
PARTS = paper_parts(PAPER)


@pytest.fixture(scope="module")
def word():
    return Document(BytesIO(as_docx(PARTS, ABOUT)))


@pytest.fixture(scope="module")
def content() -> str:
    return zipfile.ZipFile(BytesIO(as_odt(PARTS, ABOUT))).read("content.xml").decode()


def numbering_of(word, text: str) -> tuple[int, int, str]:
    """The level of a numbered paragraph (from 0), its list, and its style."""
    paragraph = next(each for each in word.paragraphs if each.text == text)
    properties = paragraph._p.pPr.numPr
    return properties.ilvl.val, properties.numId.val, paragraph.style.name


def test_word_has_the_cells_and_their_looks(word):
    table = word.tables[0]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Åtgärd", "2026"], ["Väg", "1\u00a0200"], ["Lampor", ""],
    ]  # fmt: skip
    run = table.cell(1, 0).paragraphs[0].runs[0]
    assert (run.italic, run.bold) == (True, True)
    assert table.cell(1, 1).paragraphs[0].runs[0].bold is None


def test_word_draws_the_header_on_every_page_and_splits_no_row(word):
    rows = [row._tr.trPr for row in word.tables[0].rows]
    assert [row.find(qn("w:tblHeader")) is not None for row in rows] == [True, False, False]
    assert all(row.find(qn("w:cantSplit")) is not None for row in rows)
    assert word.tables[0]._tbl.tblPr.find(qn("w:tblLook")).get(qn("w:firstColumn")) == "1"


def test_word_has_the_caption_above_and_numbers_to_the_right(word):
    styles = [paragraph.style.name for paragraph in word.paragraphs if paragraph.text == "Kostnad & tid"]
    assert styles == ["Table Caption"]
    sides = [word.tables[0].cell(row, 1).paragraphs[0]._p.pPr.jc for row in range(2)]
    assert [side.val.name for side in sides] == ["RIGHT", "RIGHT"]


def test_the_columns_of_word_fill_the_measure(word):
    widths = [int(column.get(qn("w:w"))) for column in word.tables[0]._tbl.tblGrid]
    assert sum(widths) == pytest.approx(7938, abs=3)
    assert widths[0] > widths[1]


def test_word_numbers_points_by_level_and_begins_lists_anew(word):
    first, second = numbering_of(word, "under ett"), numbering_of(word, "mer")
    assert (first, first[:2]) == ((1, first[1], "List Number 2"), second[:2])
    assert numbering_of(word, "igen")[1] != first[1]
    assert numbering_of(word, "ett")[:2] == numbering_of(word, "två")[:2]


def test_word_has_points_without_numbers_on_their_level(word):
    styles = {paragraph.text: paragraph.style.name for paragraph in word.paragraphs}
    assert (styles["längst in"], styles["punkt"], styles["under"]) == (
        "List Bullet 3",
        "List Bullet",
        "List Bullet 2",
    )


def test_opendocument_has_the_table_with_its_header_rows(content):
    table = odfdo.Document(BytesIO(as_odt(PARTS, ABOUT))).body.get_tables()[0]
    assert table.size == (2, 3)
    head = content.partition("<table:table-header-rows>")[2].partition("</table:table-header-rows>")[0]
    assert head.count("<table:table-row") == 1
    assert "Åtgärd" in head


def test_opendocument_has_a_caption_and_numbers_to_the_right(content):
    assert '<text:p text:style-name="Table_20_Caption">Kostnad &amp; tid</text:p><table:table' in content
    assert '<text:p text:style-name="Table_20_Text_20_Right">1\u00a0200</text:p>' in content


def test_opendocument_nests_its_lists(content):
    root = ET.fromstring(content)  # noqa: S314 - our own file
    name = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
    lists = root.findall(f".//{name}list/{name}list-item/{name}list")
    said = [[item.findtext(f"{name}p") for item in each.findall(f"{name}list-item")] for each in lists]
    assert sorted(said) == [["igen"], ["längst in"], ["under"], ["under ett", "mer"]]


def test_every_style_that_the_opendocument_names_is_there(content):
    file = zipfile.ZipFile(BytesIO(as_odt(PARTS, ABOUT)))
    styles = file.read("styles.xml").decode() + content.partition("<office:body>")[0]
    names = set(content.replace("table:style-name", "text:style-name").split('text:style-name="')[1:])
    assert all(f'style:name="{name.partition(chr(34))[0]}"' in styles for name in names)


def test_a_paper_without_tables_has_no_styles_for_them():
    plain = paper_parts(yrkande(kind=YrkandeKind.TILLAGG, motivation="a"))
    content = zipfile.ZipFile(BytesIO(as_odt(plain, ABOUT))).read("content.xml").decode()
    assert "table" not in content.partition("<office:body>")[2]
    assert "automatic-styles" not in content


def test_the_same_paper_is_the_same_bytes():
    assert as_docx(PARTS, ABOUT) == as_docx(PARTS, ABOUT)
    assert as_odt(PARTS, ABOUT) == as_odt(PARTS, ABOUT)
