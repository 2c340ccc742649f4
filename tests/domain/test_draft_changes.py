"""What differs between two texts, word by word."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from binder.domain.draft_changes import Change, changes, count, lines_of
from binder.domain.motivation import write
from tests.domain.papers import FAULTLESS
from tests.domain.texts import BLOCKS


def words(pieces, *kinds):
    return " ".join(piece.text for piece in pieces if piece.change in kinds).split()


@given(BLOCKS, BLOCKS)
def test_both_texts_can_be_read_out_of_the_changes(old, new):
    before, after = (replace(FAULTLESS, motivation=write(blocks)) for blocks in (old, new))
    pieces = changes(before, after)
    assert words(pieces, Change.KEPT, Change.STRUCK) == " ".join(lines_of(before)).split()
    assert words(pieces, Change.KEPT, Change.ADDED) == " ".join(lines_of(after)).split()


def test_what_was_struck_stands_before_what_came_instead():
    pieces = changes(replace(FAULTLESS, motivation="Ett två."), replace(FAULTLESS, motivation="Ett tre."))
    assert [(p.change, p.text) for p in pieces if p.change is not Change.KEPT] == [
        (Change.STRUCK, "två."),
        (Change.ADDED, "tre."),
    ]


def test_equal_texts_differ_in_nothing():
    pieces = changes(FAULTLESS, FAULTLESS)
    assert count(pieces, Change.KEPT) == len(" ".join(lines_of(FAULTLESS)).split())
    assert (count(pieces, Change.STRUCK), count(pieces, Change.ADDED)) == (0, 0)
