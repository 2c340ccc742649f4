"""Which words of a text are looked up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.domain.spelt_words import LONGEST, words_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Gång- och cykelväg.", ["Gång-", "och", "cykelväg"]),
        ("”citat” (inom)", ["citat", "inom"]),
        ("och/eller", ["och", "eller"]),
        ("KS-2022/1011 enligt KF", ["enligt"]),
        ("www.ekvalla.se a@b.se http://x.y/z", []),
        ("2:a 25 % 3 st", ["st"]),
        ("EU:s regler", ["EU:s", "regler"]),
        ("å i", []),
        ("a" * (LONGEST + 1), []),
    ],
)
def test_words(text, words):
    assert [word for _, word in words_in(text)] == words


@given(st.text(alphabet="abå -.:/'’()\n🙂", max_size=60))
def test_every_word_stands_where_it_is_said_to(text):
    for start, word in words_in(text):
        assert text[start : start + len(word)].replace("’", "'") == word
