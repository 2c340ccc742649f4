"""Own words come out of their rows, and come and go without a trace of the other."""

from __future__ import annotations

from binder.storage import own_words
from binder.storage.rows import put_back

WHEN = "2026-03-02T09:00:00+00:00"


def test_a_word_is_kept_as_it_is_written(binder):
    for word in ("Östervåla", "avfallsplan", "Solbacken"):
        own_words.add_own_word(binder, word, WHEN)
    assert set(own_words.own_words(binder)) == {"Östervåla", "avfallsplan", "Solbacken"}


def test_a_word_added_twice_is_one(binder):
    first, _ = own_words.add_own_word(binder, "Solbacken", WHEN)
    again, _ = own_words.add_own_word(binder, "Solbacken", WHEN)
    assert (first, own_words.own_words(binder)) == (again, ["Solbacken"])


def test_what_was_added_can_be_taken_back_and_come_again(binder):
    _, earlier = own_words.add_own_word(binder, "Solbacken", WHEN)
    forward = put_back(binder, earlier)
    assert own_words.own_words(binder) == []
    put_back(binder, forward)
    assert own_words.own_words(binder) == ["Solbacken"]


def test_a_dropped_word_can_be_added_anew(binder):
    own_words.add_own_word(binder, "Solbacken", WHEN)
    own_words.drop_own_word(binder, "Solbacken", WHEN)
    assert own_words.own_words(binder) == []
    own_words.add_own_word(binder, "Solbacken", WHEN)
    assert own_words.own_words(binder) == ["Solbacken"]
