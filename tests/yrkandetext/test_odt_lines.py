"""An OpenDocument text is read as it is seen on paper, and what it hides is named."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest

from binder.yrkandetext.odt_lines import NotOpenDocumentError, from_odt, hidden_in_odt, is_odt

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "style")
)
NUMBERED = '<text:list-style style:name="N"><text:list-level-style-number text:level="1"/></text:list-style>'


def odt(body: str, styles: str = "", *, automatic: str = "") -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.text", ZIP_STORED)
        content = f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        content += f"<office:body><office:text>{body}</office:text></office:body>"
        packed.writestr(
            "content.xml", f"<office:document-content {SPACES}>{content}</office:document-content>"
        )
        if styles:
            packed.writestr(
                "styles.xml", f"<office:document-styles {SPACES}>{styles}</office:document-styles>"
            )
    return made.getvalue()


def lines(body: str, **more: str) -> list[str]:
    return [line.text for line in from_odt(odt(body, **more))]


def test_headings_and_paragraphs_come_in_order() -> None:
    read = from_odt(odt('<text:h text:outline-level="2">Motivering</text:h><text:p>Skälet.</text:p>'))
    assert [(line.text, line.level) for line in read] == [("Motivering", 2), ("Skälet.", 0)]


def test_tabs_part_columns_and_breaks_part_lines() -> None:
    read = from_odt(odt("<text:p>Datum<text:tab/>2027-03-01<text:line-break/>Dnr</text:p>"))
    assert [line.cells for line in read] == [("Datum", "2027-03-01"), ()]


def test_numbered_points_keep_their_numbers() -> None:
    body = '<text:list text:style-name="N">'
    body += "".join(f"<text:list-item><text:p>{word}</text:p></text:list-item>" for word in ("Ett", "Två"))
    assert lines(f"{body}</text:list>", automatic=NUMBERED) == ["1. Ett", "2. Två"]


def test_a_list_that_does_not_count_has_bullets() -> None:
    body = "<text:list><text:list-item><text:p>Ett</text:p></text:list-item></text:list>"
    assert lines(body) == ["• Ett"]


def test_a_row_of_a_table_is_a_line_with_cells() -> None:
    cells = "".join(f"<table:table-cell><text:p>{word}</text:p></table:table-cell>" for word in ("A", "B"))
    read = from_odt(odt(f"<table:table><table:table-row>{cells}</table:table-row></table:table>"))
    assert [(line.text, line.cells) for line in read] == [("A B", ("A", "B"))]


def test_the_head_of_the_page_comes_first_and_its_foot_last() -> None:
    styles = "<style:header><text:p>Kommunen</text:p></style:header>"
    styles += "<style:footer><text:p>Sida</text:p></style:footer>"
    assert lines("<text:p>Text.</text:p>", styles=styles) == ["Kommunen", "Text.", "Sida"]


HIDDEN = {
    "kommentarer": "<text:p>Syns<office:annotation><text:p>dolt</text:p></office:annotation>.</text:p>",
    "spårade ändringar": "<text:tracked-changes><text:p>dolt</text:p></text:tracked-changes>"
    "<text:p>Syns.</text:p>",
    "dold text": "<text:p>Syns<text:hidden-text>dolt</text:hidden-text>.</text:p>",
}


@pytest.mark.parametrize("words", HIDDEN)
def test_what_is_not_seen_is_named_and_not_read(words: str) -> None:
    assert hidden_in_odt(odt(HIDDEN[words])) == (words,)
    assert lines(HIDDEN[words]) == ["Syns."]


def test_a_plain_text_hides_nothing() -> None:
    assert hidden_in_odt(odt("<text:p>Syns.</text:p>")) == ()


@pytest.mark.parametrize("content", [b"PK\x03\x04nonsense", b"", odt("<text:p>x</text:p>")[:200]])
def test_what_is_none_is_refused(content: bytes) -> None:
    with pytest.raises(NotOpenDocumentError):
        from_odt(content)


def test_an_entity_is_not_followed(tmp_path) -> None:
    (tmp_path / "x").write_text("hemligt", encoding="utf-8")
    entity = f'<!DOCTYPE x [<!ENTITY far SYSTEM "{(tmp_path / "x").as_uri()}">]>'
    made = BytesIO()
    with ZipFile(BytesIO(odt("<text:p>A&far;B</text:p>"))) as packed, ZipFile(made, "w") as changed:
        changed.writestr("content.xml", entity.encode() + packed.read("content.xml"))
    assert "hemligt" not in " ".join(line.text for line in from_odt(made.getvalue()))


def test_its_kind_is_seen_in_the_first_bytes() -> None:
    assert is_odt(odt(""))
    assert not is_odt(b"PK\x03\x04word/document.xml")
