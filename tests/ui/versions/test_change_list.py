"""A change in the list tells its kind, its pages as the window counts them, and the words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex

from binder.domain.annotation import Quad
from binder.domain.passage_changes import ChangeKind
from binder.services.compare_papers import MarkedChange, MarkedPassage
from binder.ui.versions.change_list import LONGEST, ChangeList


def passage(page, text):
    return MarkedPassage(page=page, quads=(Quad(0, 0, 1, 1),), text=text)


def text_of(old, new):
    kind = ChangeKind.CHANGED if old and new else ChangeKind.REMOVED if old else ChangeKind.ADDED
    model = ChangeList((11, 21))
    model.show([MarkedChange(kind=kind, old=old, new=new)])
    return model.data(model.index(0)).split("\n")


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        (passage(12, "fem"), passage(22, "sju"), ["≠  Ändrades · sidan 2", "Förut: fem", "Nu: sju"]),
        (passage(12, "fem"), passage(23, "sju"), ["≠  Ändrades · sidan 3, förut 2", "Förut: fem", "Nu: sju"]),
        (None, passage(21, "sju"), ["+  Tillkom · sidan 1", "Nu: sju"]),
        (passage(11, "fem"), None, ["−  Togs bort · förut sidan 1", "Förut: fem"]),
    ],
)
def test_a_change_says_what_was_done_and_where(qapp, old, new, lines):
    assert text_of(old, new) == lines


def test_a_long_passage_is_cut_in_the_list(qapp):
    words = text_of(None, passage(21, "ord " * 200))[1]
    assert words.endswith("…")
    assert len(words) < LONGEST + 10


def test_there_is_a_row_for_each_change_and_none_below_them(qapp):
    model = ChangeList((1, 1))
    model.show([MarkedChange(kind=ChangeKind.ADDED, old=None, new=passage(1, "a"))] * 3)
    assert (model.rowCount(), model.rowCount(model.index(0))) == (3, 0)
    assert model.data(QModelIndex()) is None
