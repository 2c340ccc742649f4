"""Which characters can be drawn, and what becomes of those that cannot be seen."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.pdf.characters import can_draw, clean, coverage, drawable, missing_characters
from binder.pdf.faces import LETTER_FACES, Face, load


@pytest.mark.parametrize("char", "aåäöÅÄÖéüżąłŁőčšžøæðþßñçœğș§–—’”…«»€½²°•×−≤αΩжЯїЄ\u00a0\n\t")
def test_the_letters_of_europe_can_be_drawn(char: str) -> None:
    assert can_draw(char)


@pytest.mark.parametrize("char", "😀🅪مש中\ue000\ufffd\x07\ud83d")
def test_what_has_no_glyph_or_no_meaning_cannot(char: str) -> None:
    assert not can_draw(char)


def test_a_character_is_judged_as_it_will_be_set() -> None:
    # The Greek numeral sign has a glyph, but NFC makes it a modifier letter that has none.
    assert not can_draw("\u0374")


def test_missing_characters_are_named_once_in_order() -> None:
    assert missing_characters("中a😀b中") == "中😀"


def test_a_letter_that_only_has_its_composed_form_is_not_missing() -> None:
    assert missing_characters("s\u030c") == ""


def test_clean_composes_letters() -> None:
    assert clean("A\u030a") == "Å"
    assert clean("A\u00ad\u030a") == "Å"


@pytest.mark.parametrize(
    ("text", "shown"), [("A\u0325 Bo", "? Bo"), ("漢 o\u0308", "? ö"), ("h\u00adej", "hej")]
)
def test_what_cannot_be_drawn_becomes_a_question_mark_as_it_is_set(text: str, shown: str) -> None:
    assert drawable(text) == shown
    assert missing_characters(drawable(text)) == ""


@pytest.mark.parametrize("hidden", ["\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff", "\u202e", "\ufe0f"])
def test_clean_drops_what_cannot_be_seen(hidden: str) -> None:
    assert clean(f"a{hidden}b") == "ab"


@pytest.mark.parametrize(("space", "becomes"), [("\t", " "), ("\u2009", " "), ("\u202f", "\u00a0")])
def test_clean_makes_spaces_plain(space: str, becomes: str) -> None:
    assert clean(f"a{space}b") == f"a{becomes}b"


@pytest.mark.parametrize("face", LETTER_FACES)
def test_the_coverage_is_what_reportlab_finds_in_the_font(face: Face) -> None:
    # reportlab adds a no-break space to fonts without one; ours have it.
    assert coverage(face) == {point for point, glyph in load(face).face.charToGlyph.items() if glyph}


@given(st.text())
def test_clean_text_is_left_alone(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text())
def test_cleaning_neither_adds_nor_hides_what_is_missing(text: str) -> None:
    assert missing_characters(clean(text)) == missing_characters(text)


def test_asking_while_one_types_does_not_import_reportlab() -> None:
    program = (
        "import sys\nfrom binder.pdf.compose import can_draw\ncan_draw('å')\n"
        "print('reportlab' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
    assert run.stdout.strip() == "False"
