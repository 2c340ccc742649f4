"""The stamp says who, when and with which certificate, in letters that are really in the file."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO

import pikepdf
import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.signing.stamp import StampText, draw_stamp

WIDTH, HEIGHT = 172.0, 49.0
SWEDEN = timezone(timedelta(hours=1))
TEXT = StampText(
    name="Åsa Björkelund", when=datetime(2024, 3, 6, 9, 30, tzinfo=SWEDEN), fingerprint="C2AD 6912 748A 58AE"
)


def stamp(**changes: object) -> bytes:
    values = {"name": TEXT.name, "when": TEXT.when, "fingerprint": TEXT.fingerprint, **changes}
    return draw_stamp(StampText(**values), width=WIDTH, height=HEIGHT)


def lines_of(pdf: bytes) -> list[str]:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    text_page = page.get_textpage()
    text: str = text_page.get_text_bounded()
    for part in (text_page, page, document):
        part.close()
    return [line.strip() for line in re.split(r"[\r\n]+", text) if line.strip()]


def test_it_says_who_when_and_which_certificate() -> None:
    assert lines_of(stamp()) == [
        "Elektroniskt undertecknat av",
        "Åsa Björkelund",
        "2024-03-06 kl. 09.30",
        "Certifikat C2AD 6912 748A 58AE",
    ]


def test_the_ring_of_a_name_is_clear_of_the_line_above_it() -> None:
    import pypdfium2

    document = pypdfium2.PdfDocument(stamp())
    page = document[0]
    text_page = page.get_textpage()
    text: str = text_page.get_text_range()
    first = next(i for i, char in enumerate(text) if char == "E")
    _, lower, _, _ = text_page.get_charbox(first)
    _, _, _, upper = text_page.get_charbox(text.index("Å"))
    for part in (text_page, page, document):
        part.close()
    assert upper < lower - 1


def test_the_time_is_that_of_the_signers_clock() -> None:
    assert "2024-03-06 kl. 08.30" in lines_of(stamp(when=TEXT.when.astimezone(UTC)))


def test_the_same_text_gives_the_same_bytes() -> None:
    assert stamp() == stamp()


def test_another_name_gives_other_bytes() -> None:
    assert stamp() != stamp(name="Bo Ek")


def test_the_page_is_as_large_as_the_field() -> None:
    with pikepdf.open(BytesIO(stamp())) as pdf:
        assert [float(edge) for edge in pdf.pages[0].MediaBox] == [0, 0, WIDTH, HEIGHT]


def test_every_font_is_embedded_and_can_be_read_aloud() -> None:
    with pikepdf.open(BytesIO(stamp())) as pdf:
        fonts = list(pdf.pages[0].Resources.Font.values())
        assert len(fonts) == 2
        assert all("/FontFile2" in font.FontDescriptor and "/ToUnicode" in font for font in fonts)


def test_a_long_name_is_set_smaller_and_whole() -> None:
    name = "Anna-Margareta Wallenstråhle Kärrström"
    assert name in lines_of(stamp(name=name))


def test_a_name_too_long_for_any_size_ends_in_an_ellipsis() -> None:
    (name,) = [line for line in lines_of(stamp(name="Margareta " * 12)) if line.startswith("Margareta")]
    assert name.endswith("…")


@pytest.mark.parametrize("name", ["Łukasz Żak", "Ελένη Παππά", "Ольга Белова", "Çağla Şahin"])
def test_names_from_elsewhere_are_drawn(name: str) -> None:
    assert name in lines_of(stamp(name=name))


def test_a_character_that_the_font_lacks_is_named() -> None:
    with pytest.raises(BinderError) as raised:
        stamp(name="Bo 漢 Ek")
    assert (raised.value.code, raised.value.details["characters"]) == (ErrorCode.GLYPH_MISSING, "漢")


@pytest.mark.parametrize("odd", ["\ue000", "\r", "\U0001f130"])
def test_a_character_without_a_meaning_of_its_own_is_named(odd: str) -> None:
    with pytest.raises(BinderError) as raised:
        stamp(name=f"Bo{odd} Ek")
    assert raised.value.details["characters"] == odd


def test_a_name_is_composed_and_without_what_cannot_be_seen() -> None:
    assert "Åsa Ek" in lines_of(stamp(name="A\u030asa\u200b E\u00adk"))


def test_a_small_field_still_holds_the_mark() -> None:
    assert draw_stamp(TEXT, width=60, height=20).startswith(b"%PDF-")


def test_each_code_of_its_fonts_means_a_character() -> None:
    with pikepdf.open(BytesIO(stamp())) as pdf:
        maps = [font.ToUnicode.read_bytes() for font in pdf.pages[0].Resources.Font.values()]
    assert len(maps) == 2
    for text in maps:
        assert b"<0000>" not in text
        assert int(re.search(rb"(\d+) beginbfchar", text)[1]) == len(
            re.findall(rb"^<..> <....>$", text, re.MULTILINE)
        )
