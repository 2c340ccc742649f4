"""Signs of notes on spots, and choosing a spot with pointer and keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible

from binder.domain.annotation import AnnotationKind, PageAnchor, Quad
from binder.ui.reader.spot_placing import SpotPlacing
from tests.ui.reader.test_marks import note


def spot(identity: int, page: int, x: float, y: float, text: str = "Varför här?"):
    anchor = PageAnchor(version_id=3, page=page, area=Quad(x - 9, y - 9, x + 9, y + 9))
    return replace(note(identity, page, 600, text=text), kind=AnnotationKind.SPOT, anchor=anchor)


@pytest.fixture
def signs(reader):
    reader.set_annotations([spot(4, 1, 300, 600), spot(5, 9, 100, 100)])
    return reader.signs


@pytest.fixture
def placing(reader) -> SpotPlacing:
    made = SpotPlacing(reader.pages)
    made.begin()
    return made


def middle(reader, sign) -> QPoint:
    """How far a sign's middle is from its spot."""
    there = reader.pages.sight(sign.mark.page).rect_of(sign.mark.place).center().toPoint()
    return sign.geometry().center() - there


def test_only_spots_in_sight_have_signs(reader, signs):
    assert [sign.mark.id for sign in signs.signs] == [4]
    reader.pages.go_to(9)
    assert [sign.mark.id for sign in signs.signs] == [5]


@pytest.mark.parametrize("act", ["zoom_in", "zoom_out", "turn_pages", "scroll"])
def test_a_sign_stays_on_its_spot(qtbot, reader, signs, act):
    if act == "scroll":
        reader.pages.scroll_by(60)
    else:
        getattr(reader.pages, act)()
    qtbot.waitUntil(lambda: reader.pages.is_settled)
    assert middle(reader, signs.signs[0]).manhattanLength() <= 2


def test_a_sign_has_a_name_and_a_role(signs):
    heard = QAccessible.queryAccessibleInterface(signs.signs[0])
    assert heard.text(QAccessible.Text.Name) == "Notis 1 på sidan: Varför här?"
    assert heard.role() is QAccessible.Role.Button
    assert "Enter" in heard.text(QAccessible.Text.Description)


def test_an_empty_notis_says_so(reader):
    reader.set_annotations([spot(4, 1, 300, 600, text="")])
    assert reader.signs.signs[0].accessibleName() == "Notis 1 på sidan, tom"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_sign_is_opened_by_a_key(qtbot, reader, signs, key):
    with qtbot.waitSignal(reader.annotation_activated) as told:
        qtbot.keyClick(signs.signs[0], key)
    assert told.args == [4]


def test_a_sign_is_opened_by_a_click(qtbot, reader, signs):
    with qtbot.waitSignal(reader.annotation_activated) as told:
        qtbot.mouseClick(signs.signs[0], Qt.MouseButton.LeftButton)
    assert told.args == [4]


def test_a_sign_is_moved_by_arrows(qtbot, reader, signs):
    with qtbot.waitSignal(reader.spot_moved) as told:
        qtbot.keyClick(signs.signs[0], Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    annotation, page, (x, y) = told.args
    assert (annotation, page) == (4, 1)
    assert x - 300 == pytest.approx(12 / reader.pages.sight(1).scale, abs=2)
    assert y == pytest.approx(600, abs=2)


def test_a_sign_that_is_let_go_beside_the_pages_returns(qtbot, reader, signs):
    told = []
    reader.spot_moved.connect(lambda *where: told.append(where))
    signs.signs[0].moved_to.emit(QPoint(2, 2))
    assert told == []
    assert middle(reader, signs.signs[0]).manhattanLength() <= 2


def test_plain_arrows_on_a_sign_move_the_pages(qtbot, reader, signs):
    qtbot.keyClick(signs.signs[0], Qt.Key.Key_Down)
    assert reader.pages.verticalScrollBar().value() > 0


def test_signs_go_with_their_notes(reader, signs):
    reader.set_annotations([])
    assert signs.signs == []


def test_a_spot_is_chosen_by_arrows_and_enter(qtbot, reader, placing):
    keys = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return)
    with qtbot.waitSignal(placing.placed) as told:
        for key in keys:
            qtbot.keyClick(reader.pages, key)
    page, (x, y) = told.args
    shown = reader.pages.sight(page).rect_of(Quad(x, y, x, y)).topLeft().toPoint()
    off = shown - reader.pages.viewport().rect().center() - QPoint(12, 12)
    assert off.manhattanLength() <= 2


def test_at_the_edge_of_the_window_the_pages_move(qtbot, reader, placing):
    for _ in range(12):
        qtbot.keyClick(reader.pages, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert reader.pages.verticalScrollBar().value() > 100
    assert placing._place.y() <= reader.pages.viewport().height()


def test_the_sign_to_be_put_down_is_seen(reader, placing):
    centre = reader.pages.viewport().rect().center()
    with_sign = reader.pages.viewport().grab().toImage().pixelColor(centre)
    placing.end()
    assert reader.pages.viewport().grab().toImage().pixelColor(centre) != with_sign


def test_beside_the_pages_no_spot_is_chosen(qtbot, reader, placing):
    qtbot.mouseClick(reader.pages.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert placing.is_on


def test_other_keys_go_on_to_the_pages(qtbot, reader, placing):
    qtbot.keyClick(reader.pages, Qt.Key.Key_PageDown)
    assert reader.pages.verticalScrollBar().value() > 0
    assert placing.is_on


def test_without_a_paper_no_sign_is_left(reader, signs):
    reader.show_nothing()
    assert signs.signs == []


def test_whoever_types_a_word_puts_no_note_down(qtbot, reader, placing):
    told = []
    placing.placed.connect(lambda *place: told.append(place))
    qtbot.keyClicks(reader.pages, "kola")
    qtbot.keyClick(reader.pages, Qt.Key.Key_Return)
    assert (placing.is_on, told) == (False, [])
