"""What the member says that colours mean is kept in the binder and can be taken back."""

from __future__ import annotations

from binder.domain.annotation import HighlightColour
from binder.domain.changes import Kind
from binder.services.colour_meanings import meanings, set_meaning
from binder.storage.database import Binder


def test_at_first_no_colour_means_anything(binder: Binder) -> None:
    assert meanings(binder) == dict.fromkeys(HighlightColour, "")


def test_a_meaning_is_kept_for_its_colour_alone(binder: Binder) -> None:
    changes = set_meaning(binder, HighlightColour.PINK, "  Emot  ")
    assert {colour: words for colour, words in meanings(binder).items() if words} == {
        HighlightColour.PINK: "Emot"
    }
    assert changes.touches(Kind.COLOUR_MEANING)


def test_a_meaning_can_be_taken_back(binder: Binder) -> None:
    set_meaning(binder, HighlightColour.PINK, "Emot")
    undo = set_meaning(binder, HighlightColour.PINK, "").undo
    assert undo is not None
    undo.command(binder)
    assert meanings(binder)[HighlightColour.PINK] == "Emot"
