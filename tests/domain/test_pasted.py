"""Pasted words: lists and emphasis are kept, and nothing of the program they come from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.domain.motivation import parse, write
from binder.domain.pasted_html import blocks_of_html, html_of
from binder.domain.pasted_text import blocks_of_plain, cleaned

WORD_POINT = (
    "<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]>"
    "<span style='font-family:Symbol'><span style='mso-list:Ignore'>{}<span style='font:7.0pt'>&nbsp;&nbsp; "
    "</span></span></span><![endif]>Punkt<o:p></o:p></p>"
)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p><b>Fet</b> och <i>kursiv</i></p>", "**Fet** och *kursiv*"),
        ("<p><span style='font-weight:700'>a</span> b</p>", "**a** b"),
        ("<b style='font-weight:normal'><p>a</p></b>", "a"),
        ("<ul><li>a</li><li><p>b</p></li></ul><p>c</p>", "- a\n- b\n\nc"),
        ("<ol><li>a</li></ol>", "1. a"),
        ("<h1>A</h1><h3>B</h3><p>c</p>", "# A\n\n## B\n\nc"),
        ("<blockquote>a</blockquote>", "> a"),
        ("<p>a<br>b</p>", "a\n\nb"),
        (WORD_POINT.format("·"), "- Punkt"),
        (WORD_POINT.format("2)"), "1. Punkt"),
        ("<style>p{}</style><script>x()</script><p>a</p><img src=x>", "a"),
        ("<p style='display:none'>dold</p><p>a</p>", "a"),
        ("<p>a <del cite='mailto:x'>struket </del><ins>nytt</ins></p>", "a nytt"),
        ("<p>a <span class=msoDel><del>struket</del></span> b</p>", "a b"),
        (
            (
                "<p>a<span class=MsoCommentReference><span><a class=msocomanchor href='#_msocom_1'>[A1]</a>"
                "<span style='mso-special-character:comment'>&nbsp;</span></span></span>.</p>"
                "<div style='mso-element:comment-list'><p class=MsoCommentText>Ta bort?</p></div>"
            ),
            "a.",
        ),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "a\n\nb"),
        ("<div><div>a</div></div>\n\n<p> b  c\n d </p>", "a\n\nb c d"),
        ("<p>– ett</p><p>– två</p>", "- ett\n- två"),
        ("bara ord & &lt;tecken&gt;", "bara ord & <tecken>"),
        ("<p>2 * 3</p>", "2 \\* 3"),
    ],
)
def test_formatted_text_becomes_blocks(html, text):
    assert write(blocks_of_html(html)) == text


@pytest.mark.parametrize(
    ("plain", "text"),
    [
        ("Ett.\nTvå.", "Ett.\n\nTvå."),
        ("En rad som går\növer två.", "En rad som går över två."),
        ("ett bind-\nestreck", "ett bindestreck"),
        ("• a\n• b", "- a\n- b"),
        ("1) a\n2) b", "1. a\n2. b"),
        ("a\r\n\r\nb", "a\n\nb"),
        ("# a", "\\# a"),
    ],
)
def test_plain_text_becomes_blocks(plain, text):
    assert write(blocks_of_plain(plain)) == text


@pytest.mark.parametrize(
    ("pasted", "clean"),
    [
        ("mjuk\u00adt binde\u200bstreck", "mjukt bindestreck"),
        ("“citat„ och ‘ord‚", "”citat” och ’ord’"),
        ("hårt\u00a0mellanslag", "hårt mellanslag"),
        (
            "2\u00a0500\u00a0kr, 5\u00a0§, §\u00a05, 7\u202f%",
            "2\u00a0500\u00a0kr, 5\u00a0§, §\u00a05, 7\u00a0%",
        ),
        ("ﬁnans", "finans"),
        ("“svenska” »citat« – och tankstreck", "”svenska” »citat« – och tankstreck"),
    ],
)
def test_odd_characters_are_cleaned(pasted, clean):
    assert cleaned(pasted) == clean


def test_what_is_given_to_other_programs_comes_back():
    text = "# A\n\nEtt **b *c*** & <d>.\n\n- e\n- f\n\n1. g\n\n> h"
    assert write(blocks_of_html(html_of(parse(text)))) == text


@given(st.text(alphabet="<>/abilpuo =\"'!-&;#\u00a0", max_size=80))
def test_no_text_breaks_the_reading(text):
    assert write(blocks_of_html(text)) == write(parse(write(blocks_of_html(text))))
    blocks_of_plain(text)
