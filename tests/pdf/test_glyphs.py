"""Characters make words, and words that share a baseline make lines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from binder.kallelse.lines import Box
from binder.pdf.glyphs import Glyph, lines_of


def _glyphs(text: str, x: float, y: float, start: int = 0, width: float = 6.0) -> list[Glyph]:
    """Set a text with one glyph per character; blanks only as breaks."""
    made: list[Glyph] = []
    blank = True
    for at, character in enumerate(text):
        if character == " ":
            blank = True
            continue
        box = Box(x + width * at, y, x + width * (at + 1), y + 10)
        made.append(Glyph(character, box, start + at, starts=blank))
        blank = False
    return made


def _plain(index: int) -> tuple[float, bool, bool]:
    return 10.0, False, True


def _askew(index: int) -> tuple[float, bool, bool]:
    return 10.0, False, False


def test_blanks_part_words() -> None:
    (line,) = lines_of(_glyphs("Val av justerare", 60, 100), _plain)
    assert [word.text for word in line.words] == ["Val", "av", "justerare"]


def test_a_gap_parts_words_without_a_blank() -> None:
    (line,) = lines_of([*_glyphs("Taxa", 60, 100), *_glyphs("KS", 200, 100)], _plain)
    assert [word.text for word in line.words] == ["Taxa", "KS"]


def test_a_line_is_read_from_left_to_right_whatever_was_drawn_first() -> None:
    (line,) = lines_of([*_glyphs("andra", 200, 101), *_glyphs("första", 60, 100)], _plain)
    assert line.text == "första andra"


def test_lines_come_from_the_top() -> None:
    lines = lines_of([*_glyphs("under", 60, 130), *_glyphs("över", 60, 100)], _plain)
    assert [line.text for line in lines] == ["över", "under"]


def test_text_on_end_is_left_out() -> None:
    assert lines_of(_glyphs("signerat", 20, 100), _askew) == ()


def test_a_lone_soft_hyphen_is_no_word() -> None:
    assert lines_of(_glyphs("\u00ad", 60, 100), _plain) == ()


def test_a_line_has_the_weight_of_its_first_word() -> None:
    glyphs = [*_glyphs("Fet", 60, 100), *_glyphs("mager", 120, 100, start=50)]
    (line,) = lines_of(glyphs, lambda index: (14.0 if index < 50 else 10.0, index < 50, True))
    assert (line.size, line.bold) == (14.0, True)


@given(st.lists(st.tuples(st.floats(0, 500), st.floats(0, 800), st.sampled_from("aÅ.\u00ad")), max_size=40))
def test_no_character_is_lost_or_doubled(places: list[tuple[float, float, str]]) -> None:
    glyphs = [Glyph(c, Box(x, y, x + 6, y + 10), at, starts=True) for at, (x, y, c) in enumerate(places)]
    read = "".join(word.text for line in lines_of(glyphs, _plain) for word in line.words)
    assert sorted(read) == sorted(c for _, _, c in places if c != "\u00ad")


def test_a_word_given_whole_is_a_word() -> None:
    whole = [
        Glyph("Taxa", Box(60, 100, 80, 110), 0, starts=True),
        Glyph("för", Box(83, 100, 95, 110), 5, starts=True),
        Glyph("torg", Box(95.5, 100, 110, 110), 8),
    ]
    lines = lines_of(whole, lambda _index: (10.0, False, True))
    assert [word.text for word in lines[0].words] == ["Taxa", "förtorg"]
    assert lines[0].words[1].box == Box(83, 100, 110, 110)
