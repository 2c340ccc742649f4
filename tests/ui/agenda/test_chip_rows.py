"""Chips stand beside each other where there is room, and none leaves its place."""

from __future__ import annotations

import pytest

from binder.ui.agenda.agenda_model import Chip
from binder.ui.agenda.chip_rows import LINE_GAP, chip_boxes, icon_room

CHIPS = [Chip(word, "info") for word in ("Avslag", "Tilläggsyrkande", "Ej lämnad")]


@pytest.fixture(autouse=True)
def fonts(qapp):
    from binder.ui import theme

    theme.load_fonts()


def test_chips_that_fit_stand_on_one_line():
    assert {box.top() for box in chip_boxes(CHIPS, 600)} == {0}


def test_a_chip_without_room_stands_on_the_next_line():
    boxes = chip_boxes(CHIPS, 150)
    assert boxes[-1].top() >= boxes[0].height() + LINE_GAP
    assert boxes[-1].left() == 0


def test_no_chip_is_wider_than_its_place():
    assert all(box.right() < 60 for box in chip_boxes(CHIPS, 60))


def test_chips_do_not_touch():
    first, second, _ = chip_boxes(CHIPS, 600)
    assert second.left() > first.right()


def test_no_chips_take_no_room():
    assert chip_boxes([], 200) == []


def test_an_icon_has_its_room_before_the_word():
    (plain,), (with_icon,) = (chip_boxes([Chip("Sekretess", "warn", icon)], 200) for icon in ("", "lock"))
    assert with_icon.width() == plain.width() + icon_room()
