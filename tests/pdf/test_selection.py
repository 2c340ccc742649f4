"""What is selected: clean words, quotes, bounds and boxes, without any PDF."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.domain.annotation import Quad
from binder.pdf.selection import (
    clean,
    line_bounds,
    lines_of,
    merged_lines,
    quote_of,
    readable,
    sentence_bounds,
    word_bounds,
)

TWO_LINES = "Nämnden åter\ufffekommer\r\nmed en stra\u00adtegi. Därefter beslutas."


def words(text: str, bounds: tuple[int, int]) -> str:
    return text[bounds[0] : bounds[1]]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("förvalt\ufffening", "förvaltning"),
        ("förvalt\ufffe\r\nning", "förvaltning"),
        ("förvalt\x02ning", "förvaltning"),
        ("en\r\nrad", "en rad"),
        ("gång\ufffeoch cykelväg", "gång- och cykelväg"),
        ("gång\ufffeocker", "gångocker"),
        ("den 2023-12-\r\n14", "den 2023-12-14"),
        ("KS-\r\n2022/1011", "KS-2022/1011"),
        ("två -\r\n3 stycken", "två - 3 stycken"),
        ("  två \t blanka\u00a0tecken ", "två blanka tecken"),
        ("A\u030angest", "Ångest"),
        ("KS-2022/1011.107", "KS-2022/1011.107"),
        ("", ""),
    ],
)
def test_clean_text_has_whole_words_and_single_spaces(raw, expected):
    assert clean(raw) == expected


@given(st.text(alphabet="ab å\r\n\ufffe\u00ad.", max_size=60))
def test_cleaning_twice_changes_nothing_more(raw):
    assert clean(clean(raw)) == clean(raw)


def test_lines_are_kept_where_a_page_is_read_line_by_line():
    assert lines_of("en \r\nrad\r\noch hal\ufffev") == "en\nrad\noch halv"


def test_a_quote_has_thirty_two_clean_characters_on_either_side():
    before, after = "lång inledning " * 9, " lång avslutning" * 9
    raw = f"{before}just\r\ndetta{after}"
    quote = quote_of(raw, len(before), len(before) + len("just\r\ndetta"))
    assert quote.exact == "just detta"
    assert (len(quote.prefix), len(quote.suffix)) == (32, 32)
    assert clean(raw).find(quote.prefix + quote.exact + quote.suffix) >= 0


def test_a_quote_at_the_start_of_a_page_has_no_prefix():
    quote = quote_of("Först och främst", 0, 5)
    assert (quote.prefix, quote.exact, quote.suffix) == ("", "Först", " och främst")


@given(st.text(alphabet="abå \r\n\ufffe", min_size=3, max_size=80), st.data())
def test_prefix_exact_and_suffix_stand_together_in_the_clean_page(raw, data):
    start = data.draw(st.integers(0, len(raw) - 1))
    end = data.draw(st.integers(start + 1, len(raw)))
    quote = quote_of(raw, start, end)
    glued = clean(quote.prefix + quote.exact + quote.suffix).replace(" ", "")
    assert glued in clean(raw).replace(" ", "")


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("Nämnden", "Nämnden"),
        ("kommer", "åter\ufffekommer"),
        ("tegi", "stra\u00adtegi"),
        (". D", "."),
    ],
)
def test_a_word_is_whole_over_a_hyphen_and_a_sign_is_alone(at, expected):
    assert words(TWO_LINES, word_bounds(TWO_LINES, TWO_LINES.index(at))) == expected


@pytest.mark.parametrize("word", ["vänorts-avtal", "KL:s", "2022-11"])
def test_a_sign_inside_a_word_belongs_to_it(word):
    assert words(f"se {word} här", word_bounds(f"se {word} här", 4)) == word


def test_a_line_ends_at_the_line_end_and_after_a_hyphen():
    assert words(TWO_LINES, line_bounds(TWO_LINES, 2)) == "Nämnden åter\ufffe"
    assert words(TWO_LINES, line_bounds(TWO_LINES, 15)) == "kommer"
    assert words(TWO_LINES, line_bounds(TWO_LINES, len(TWO_LINES))).endswith("beslutas.")


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("En mening. En till.", "till", "En till."),
        ("Se bl.a. bilagan. Slut.", "bilagan", "Se bl.a. bilagan."),
        ("Enligt 5 kap. 3 § gäller detta. Slut.", "3 §", "Enligt 5 kap. 3 § gäller detta."),
        ("Rubrik\n\nText följer.", "Text", "Text följer."),
        ("Rubrik\n\nText följer.", "Rubrik", "Rubrik"),
        ("4. Antagande av regler\n\n5. Svar", "Antagande", "4. Antagande av regler"),
        ("Är det så? Ja.", "Ja", "Ja."),
        ("En rad\r\nsom går vidare. Slut.", "vidare", "En rad\r\nsom går vidare."),
    ],
)
def test_a_sentence_ends_at_its_full_stop_or_with_its_paragraph(text, at, expected):
    assert words(text, sentence_bounds(text, text.index(at))) == expected


def test_readable_text_runs_on_and_leads_back_to_the_characters():
    page = "Rubrik\n\nNämnden åter\ufffekommer\r\nmed svar."
    read = readable(page)
    assert read.text == "Rubrik\nNämnden återkommer med svar."
    start = read.text.index("återkommer")
    assert words(page, read.characters(start, start + len("återkommer"))) == "åter\ufffekommer"


def test_readable_text_is_joined_as_clean_text_is():
    page = "gång\ufffeoch cykelväg den 2023-12-\r\n14"
    assert readable(page).text == clean(page) == "gång- och cykelväg den 2023-12-14"


@given(st.text(alphabet="ab å\r\n\ufffe.", max_size=60))
def test_readable_text_has_an_index_for_each_of_its_characters(raw):
    read = readable(raw)
    assert len(read.text) == len(read.indexes)
    assert list(read.indexes) == sorted(read.indexes)


def test_boxes_on_one_line_become_one():
    boxes = [Quad(10, 100, 50, 112), Quad(52, 101, 90, 111), Quad(10, 84, 60, 96)]
    assert merged_lines(boxes) == (Quad(10, 100, 90, 112), Quad(10, 84, 60, 96))


def test_a_wide_gap_between_columns_is_not_marked():
    boxes = [Quad(10, 100, 50, 112), Quad(300, 100, 350, 112)]
    assert merged_lines(boxes) == tuple(boxes)
