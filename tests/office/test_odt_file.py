"""The OpenDocument text has real headings and lists, tracked changes, and opens in another library."""

from __future__ import annotations

import zipfile
from io import BytesIO
from xml.etree import ElementTree as ET

import odfdo
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from binder.domain.yrkande import YrkandeKind
from binder.office.odt_file import MIME, as_odt
from binder.wording.paper_parts import paper_parts
from tests.domain.changing import replaced, yrkande
from tests.office.test_docx_file import ABOUT, CHANGED, words_of
from tests.papers.examples import example


@pytest.fixture(scope="module")
def made() -> bytes:
    return as_odt(paper_parts(CHANGED), ABOUT)


@pytest.fixture(scope="module")
def body(made):
    return odfdo.Document(BytesIO(made)).body


@pytest.mark.parametrize("name", ["Place", "Closing", "Signatory"])
def test_a_name_stands_on_no_page_without_place_and_party(made, name):
    styles = odfdo.Document(BytesIO(made)).get_part("styles.xml")
    (style,) = [each for each in styles.get_styles("paragraph") if each.name == name]
    assert style.get_properties(area="paragraph")["fo:keep-with-next"] == "always"


def test_headings_have_their_levels(body):
    headed = [(int(each.level), str(each).strip()) for each in body.get_headers()]
    assert headed[:2] == [(1, "Ändringsyrkande"), (2, "Förslag till beslut")]
    assert len(headed) == 5


def test_changes_are_tracked_with_who_and_when(body):
    regions = body.get_tracked_changes().get_changed_regions()
    infos = [region.get_change_info() for region in regions]
    assert {info.creator for info in infos} == {"Åsa Törnkvist"}
    assert {info.date.isoformat()[:19] for info in infos} == {"2026-03-02T09:30:00"}


def test_every_tracked_change_stands_in_the_text_once(made):
    text = zipfile.ZipFile(BytesIO(made)).read("content.xml").decode()
    for number in range(1, 5):
        assert text.count(f'text:id="change{number}"') == 1
        assert text.count(f'change-id="change{number}"') in (1, 2)
    assert 'text:id="change5"' not in text


def test_a_list_begins_with_the_number_that_the_paper_says(made):
    text = zipfile.ZipFile(BytesIO(made)).read("content.xml").decode()
    assert text.count("<text:list ") == text.count("</text:list>") == 2
    assert 'text:start-value="2"' in text


def test_the_type_of_the_file_comes_first_and_uncompressed(made):
    with zipfile.ZipFile(BytesIO(made)) as opened:
        first = opened.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert opened.read("mimetype").decode() == MIME


def test_every_part_is_well_formed_and_listed(made):
    with zipfile.ZipFile(BytesIO(made)) as opened:
        names = [name for name in opened.namelist() if name.endswith(".xml")]
        roots = {name: ET.fromstring(opened.read(name)) for name in names}  # noqa: S314 - our own
    listed = {entry.get(entry.keys()[0]) for entry in roots["META-INF/manifest.xml"]}
    assert {"content.xml", "styles.xml", "meta.xml"} <= listed


def test_the_same_paper_is_the_same_file(made):
    assert as_odt(paper_parts(CHANGED), ABOUT) == made


@pytest.mark.parametrize("kind", YrkandeKind)
def test_every_kind_of_paper_says_all_that_its_parts_say(kind):
    parts = paper_parts(example(kind))
    text = zipfile.ZipFile(BytesIO(as_odt(parts, ABOUT))).read("content.xml")
    said = " ".join("".join(ET.fromstring(text).itertext()).split())  # noqa: S314 - our own
    assert all(words in said for part in parts for words in words_of(part))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_any_text_makes_a_well_formed_file(text):
    paper = yrkande(replaced(2, text, original=text[::-1] or "x"), title=text, motivation=text)
    content = zipfile.ZipFile(BytesIO(as_odt(paper_parts(paper), ABOUT))).read("content.xml")
    assert ET.fromstring(content).tag.endswith("document-content")  # noqa: S314 - our own
