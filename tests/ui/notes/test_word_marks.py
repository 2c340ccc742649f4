"""Words that two texts do not share are marked by line and weight."""

from __future__ import annotations

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from binder.domain.annotation import TextQuote
from binder.ui.notes.word_marks import amid, marked


def bare(text):
    return html.unescape(re.sub(r"</?[bus]>", "", text)).split()


def test_a_changed_word_is_struck_before_and_underlined_now():
    assert marked("höjs med fem procent", "höjs med sju procent") == (
        "höjs med <s>fem</s> procent",
        "höjs med <b><u>sju</u></b> procent",
    )


def test_equal_texts_have_no_marks():
    assert marked("samma ord", "samma ord") == ("samma ord", "samma ord")


def test_signs_of_a_text_are_no_tags():
    assert marked("a < b & c", "a < b") == ("a &lt; b <s>&amp; c</s>", "a &lt; b")


def test_the_surroundings_stand_around_the_words():
    quote = TextQuote(exact="fem", prefix="höjs med ", suffix=" procent <i>")
    assert amid("<s>fem</s>", quote) == "… höjs med <s>fem</s> procent &lt;i&gt; …"


def test_a_word_that_was_cut_in_the_surroundings_is_left_out():
    quote = TextQuote(
        exact="fem", prefix="n två miljoner kronor höjda med ", suffix=" procent från och med nästa år b"
    )
    assert amid("fem", quote) == "… två miljoner kronor höjda med fem procent från och med nästa år …"


def test_without_surroundings_the_words_stand_alone():
    assert amid("fem", TextQuote(exact="fem")) == "fem"


WORDS = st.lists(st.sampled_from(["ja", "nej", "<b>", "å", "&amp;"]), max_size=8).map(" ".join)


@given(WORDS, WORDS)
def test_nothing_but_marks_is_added_or_lost(before, now):
    left, right = marked(before, now)
    assert (bare(left), bare(right)) == (before.split(), now.split())
