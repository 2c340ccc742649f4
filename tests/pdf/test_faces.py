"""Widths and kerning of the letter's faces."""

from __future__ import annotations

import pytest

from binder.pdf.faces import LETTER_FACES, Face, font_file, kerned, load, shortened, width


@pytest.mark.parametrize("face", LETTER_FACES)
def test_each_face_has_true_type_outlines_and_may_be_embedded(face: Face) -> None:
    # Loading fails for a font whose fsType forbids embedding.
    assert load(face).face.get_table("glyf")


@pytest.mark.parametrize("face", LETTER_FACES)
def test_each_face_has_its_licence_beside_it(face: Face) -> None:
    licences = [path.read_text("utf-8") for path in font_file(face).parent.glob("OFL-*.txt")]
    assert len(licences) == 2
    assert all("SIL OPEN FONT LICENSE Version 1.1" in text for text in licences)


def test_kerned_text_is_narrower_than_its_letters() -> None:
    apart = width("T", Face.TITLE, 27) + width("ä", Face.TITLE, 27)
    assert width("Tä", Face.TITLE, 27) == pytest.approx(apart - 0.037 * 27)


def test_text_is_cut_where_it_is_kerned() -> None:
    assert kerned("nATä", Face.TITLE)[-2:] == [("T", -37), ("ä", 0)]


def test_text_without_kerning_is_whole() -> None:
    assert kerned("min", Face.LABEL) == [("min", 0)]


def test_cut_text_is_still_the_text() -> None:
    text = "AVTAL: ”Tyvärr, för Västra Yttertavle.”"
    assert "".join(part for part, _ in kerned(text, Face.TEXT)) == text


def test_text_that_is_too_wide_ends_in_an_ellipsis() -> None:
    shown = shortened("Förslag om vägar och torg", Face.LABEL, 8, 60)
    assert shown.endswith("…")
    assert 50 < width(shown, Face.LABEL, 8) <= 60
    assert shortened("Förslag", Face.LABEL, 8, 60) == "Förslag"


def test_empty_text_has_no_width() -> None:
    assert width("", Face.TEXT, 11) == 0
