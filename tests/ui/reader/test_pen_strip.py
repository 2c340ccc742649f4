"""How the pen is set, seen and heard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from binder.domain.annotation import HighlightColour
from binder.ui import theme
from binder.ui.reader.pen import BROAD, THIN, Pen
from binder.ui.reader.pen_strip import PenStrip


@pytest.fixture
def pen(reader) -> Pen:
    return Pen(reader.pages)


@pytest.fixture
def strip(qtbot, pen) -> PenStrip:
    made = PenStrip(pen)
    qtbot.addWidget(made)
    made.show()
    return made


def checked(strip) -> list[str]:
    tools = (*strip.colours, strip.rubber, *strip.widths)
    return [tool.accessibleName() for tool in tools if tool.isChecked()]


def test_the_pen_begins_thin_and_blue(strip):
    assert checked(strip) == ["Rita med blått", "Tunt streck"]


def test_a_colour_and_a_width_are_chosen(pen, strip):
    strip.colours[1].click()
    strip.widths[1].click()
    assert (pen.colour, pen.width) == (HighlightColour.PINK, BROAD)
    assert checked(strip) == ["Rita med rosa", "Brett streck"]


def test_the_rubber_is_taken_and_a_colour_puts_it_back(pen, strip):
    strip.rubber.click()
    assert pen.is_rubber
    assert checked(strip)[0].startswith("Sudda")
    strip.colours[2].click()
    assert not pen.is_rubber


def test_a_width_after_the_rubber_draws_again(pen, strip):
    strip.rubber.click()
    strip.widths[0].click()
    assert (pen.is_rubber, pen.width) == (False, THIN)


@pytest.mark.parametrize("act", ["button", "key"])
def test_done_and_escape_put_the_pen_off(qtbot, strip, act):
    with qtbot.waitSignal(strip.closed):
        if act == "button":
            strip.done.click()
        else:
            qtbot.keyClick(strip.rubber, Qt.Key.Key_Escape)


def test_every_tool_has_a_name_and_tells_colours_by_words(strip):
    tools = (*strip.colours, strip.rubber, *strip.widths, strip.done)
    assert all(tool.accessibleName() and tool.toolTip() for tool in tools)
    assert [tool.text() for tool in strip.colours] == ["Blå", "Rosa", "Grön", "Gul"]


def test_with_large_text_the_strip_is_as_narrow_as_the_paper(qtbot, qapp, pen):
    theme.apply(qapp, theme.Theme(theme.LIGHT, 2.0))
    strip = PenStrip(pen)
    qtbot.addWidget(strip)
    assert strip.minimumSizeHint().width() <= 440


def test_each_colour_says_what_the_member_means_by_it(strip):
    strip.tell_meanings({HighlightColour.YELLOW: "fråga", HighlightColour.BLUE: ""})
    names = {made.accessibleName() for made in strip.colours}
    assert {"Rita med gult: fråga", "Rita med blått"} <= names
    strip.tell_meanings({})
    assert "Rita med gult" in {made.toolTip() for made in strip.colours}
