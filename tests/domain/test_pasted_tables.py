"""Pasted tables and lists inside lists: merged cells leave empty ones, and what is no table is words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.domain.motivation import parse, write
from binder.domain.pasted_html import blocks_of_html, html_of
from binder.domain.pasted_text import blocks_of_plain

WORD = (
    "<table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'><td width=302 valign=top>"
    "<p class=MsoNormal><b>Åtgärd<o:p></o:p></b></p></td><td><p class=MsoNormal>Tkr<o:p></o:p></p></td></tr>"
    "<tr><td><p class=MsoNormal>Väg</p></td><td><p class=MsoNormal>1&nbsp;200</p></td></tr></table>"
    "<p class=MsoNormal>Efter</p>"
)
LIBREOFFICE = (
    '<table width="100%" cellpadding="4"><col width="128*"/><thead><tr><th><p>Åtgärd</p></th><th><p>Tkr</p>'
    "</th></tr></thead><tbody><tr><td><p>Väg</p></td><td><p>1&nbsp;200</p></td></tr></tbody></table><p>Efter</p>"
)
EXCEL = (
    "<table border=0 style='width:96pt'><colgroup><col width=64></colgroup><tr><td>Åtgärd</td>"
    "<td>Tkr</td></tr><tr><td>Väg</td><td align=right x:num>1&nbsp;200</td></tr><tr><td></td><td></td></tr>"
    "</table>Efter"
)
SAID = "| Åtgärd | Tkr |\n| --- | --- |\n| Väg | 1\u00a0200 |\n\nEfter"


def html(*rows: str) -> str:
    return write(blocks_of_html(f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"))


@pytest.mark.parametrize("given", [WORD, LIBREOFFICE, EXCEL])
def test_tables_of_other_programs_are_tables(given: str) -> None:
    assert write(blocks_of_html(f"<p>Före</p>{given}")) == f"Före\n\n{SAID}"


def test_a_merged_cell_leaves_empty_ones_behind() -> None:
    wide = html(
        "<td colspan=2>a</td><td>b</td>", "<td rowspan=2>c</td><td>d</td><td>e</td>", "<td>f</td><td>g</td>"
    )
    assert wide == "| a |  | b |\n| --- | --- | --- |\n| c | d | e |\n|  | f | g |"


@pytest.mark.parametrize("span", ["-3", "0", "x", "99999999", ""])
def test_an_odd_span_breaks_nothing(span: str) -> None:
    assert "| a |" in html(f"<td colspan='{span}'>a</td><td>b</td>", "<td>c</td><td>d</td>")


def test_headers_of_rows_are_a_header_column() -> None:
    assert html("<th></th><th>a</th>", "<th>b</th><td>c</td>") == "|  | a |\n| === | --- |\n| b | c |"
    assert "===" not in html("<th>a</th><th>b</th>", "<td>c</td><td>d</td>")


def test_paragraphs_and_looks_in_a_cell_are_its_words() -> None:
    said = html("<td>a</td><td>b</td>", "<td><p>c <i>d</i></p><ul><li>e</li></ul></td><td>|</td>")
    assert said.endswith("| c *d* e | \\| |")


@pytest.mark.parametrize(
    "rows",
    [("<td>a</td><td>b</td>",), ("<td>a</td>", "<td>b</td>"), ("<td></td><td>a</td>", "<td></td><td>b</td>")],
)
def test_a_frame_around_words_is_no_table(rows: tuple[str, ...]) -> None:
    assert html(*rows) == "a\n\nb"


def test_a_table_inside_a_cell_is_the_words_in_it() -> None:
    inner = "<table><tr><td>x</td><td>y</td></tr><tr><td>z</td><td>w</td></tr></table>"
    assert html(f"<td>{inner}</td><td>b</td>", "<td>c</td><td>d</td>").startswith("| x y z w | b |")


def test_two_tables_after_each_other_are_two() -> None:
    one = "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>"
    assert [block.kind.value for block in blocks_of_html(one * 2)] == ["table", "table"]


def test_a_caption_is_kept() -> None:
    given = (
        "<table><caption>Kostnad</caption><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>"
    )
    assert write(blocks_of_html(given)).startswith("|+ Kostnad\n| a | b |")


def test_lines_with_tabs_are_a_table() -> None:
    said = write(blocks_of_plain("Före\n\nÅr\tTkr\n2026\t35\n\nEfter"))
    assert said == "Före\n\n| År | Tkr |\n| --- | --- |\n| 2026 | 35 |\n\nEfter"


@pytest.mark.parametrize("plain", ["a\tb", "1.\tett\n2.\ttvå", "a\n\tb\n\tc"])
def test_other_tabs_are_spaces(plain: str) -> None:
    assert all(block.table is None for block in blocks_of_plain(plain))


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ("<ul><li>a<ul><li>b<ol><li>c</li></ol></li></ul></li><li>d</li></ul>", "- a\n  - b\n    1. c\n- d"),
        ("<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>", "- a\n  - b\n- c"),
        ("<ol><li>a<ol><li>b</li></ol></li></ol>", "1. a\n  1. b"),
        ("<p style='mso-list:l0 level1 lfo1'>a</p><p style='mso-list:l0 level2 lfo1'>b</p>", "- a\n  - b"),
        ("<ul><ul><ul><ul><li>a</li></ul></ul></ul></ul>", "- a"),
    ],
)
def test_lists_inside_lists_keep_their_levels(given: str, text: str) -> None:
    assert write(blocks_of_html(given)) == text


def test_points_of_plain_text_keep_their_levels() -> None:
    assert write(blocks_of_plain("- a\n    - b\n        - c\n    - d\n- e")) == (
        "- a\n  - b\n    - c\n  - d\n- e"
    )
    assert write(blocks_of_plain("  • a\n  • b")) == "- a\n- b"


def test_what_is_given_to_other_programs_comes_back() -> None:
    text = "|+ K & L\n| a | <b> |\n| === | --- |\n| *c* | 1 |\n\n- d\n  - e\n    - f\n- g"
    assert write(blocks_of_html(html_of(parse(text)))) == text


TAGS = ("<table>", "</table>", "<tr>", "<td>", "</td>", "<th rowspan=3>", "<td colspan=2>", "<caption>")
PIECES = st.sampled_from((*TAGS, "å", " ", "<ul>", "<li>", "</ul>"))


@given(st.lists(PIECES, max_size=25).map("".join))
def test_no_table_breaks_the_reading_and_no_word_is_lost(given: str) -> None:
    said = write(blocks_of_html(given))
    assert write(parse(said)) == said
    assert said.count("å") == given.count("å")
