"""The panels come back as they were left: their widths, and which of them are hidden."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from binder.ui import theme
from binder.ui.prepare.panels import WIDTHS, Panels

LEFT = [240, 636, 490]


def part() -> QWidget:
    """Something that has a least width, as all that is shown has."""
    made = QWidget()
    made.setMinimumWidth(20)
    return made


@pytest.fixture
def open_panels(qtbot, store):
    def make() -> Panels:
        made = Panels(part(), part(), part())
        qtbot.addWidget(made)
        made.resize(sum(WIDTHS) + 2 * made.handleWidth(), 600)
        made.restore(store)
        made.show()
        return made

    return make


def started_again(panels, open_panels, store):
    """The panels of the next start, which reads what is in the file."""
    panels.keep(store)
    panels.close()
    store.sync()
    return open_panels()


def shown(panels):
    return [not panels.widget(number).isHidden() for number in range(3)]


def near(sizes, wanted):
    """The panels at the sides; what is between them takes the rest, which the handles' width changes."""
    return sizes[::2] == pytest.approx(wanted[::2], abs=8)


def test_at_the_first_start_all_are_shown_as_wide_as_is_usual(open_panels):
    panels = open_panels()
    assert shown(panels) == [True, True, True]
    assert near(panels.sizes(), WIDTHS)


def test_widths_are_kept(open_panels, store):
    panels = open_panels()
    panels.setSizes(LEFT)
    assert near(started_again(panels, open_panels, store).sizes(), LEFT)


@pytest.mark.parametrize(("name", "left"), [("agenda", [False, True, True]), ("side", [True, True, False])])
def test_what_was_hidden_stays_hidden(open_panels, store, name, left):
    panels = open_panels()
    panels.toggle(name)
    assert shown(started_again(panels, open_panels, store)) == left


def test_a_hidden_panel_comes_back_as_wide_as_it_was(open_panels, store):
    panels = open_panels()
    panels.setSizes(LEFT)
    panels.toggle("side")
    again = started_again(panels, open_panels, store)
    again.toggle("side")
    assert near(again.sizes(), LEFT)


def test_hidden_and_shown_again_nothing_has_moved(open_panels):
    panels = open_panels()
    panels.setSizes(LEFT)
    panels.toggle("agenda")
    panels.toggle("agenda")
    assert near(panels.sizes(), LEFT)


def test_a_file_that_says_what_there_is_not_is_passed_over(open_panels, store):
    store.setValue("prepare/hidden", "agenda ruta")
    store.setValue("prepare/widths", [1, 2])
    assert shown(open_panels()) == [False, True, True]


def test_a_file_of_an_earlier_version_that_kept_no_width_of_what_was_hidden(open_panels, store):
    store.setValue("prepare/widths", [300, 1066, 0])
    assert open_panels().sizes()[2] > 200


def outer(panels):
    """The middle takes what is left, and the handles are as wide as the style makes them."""
    return panels.sizes()[0], panels.sizes()[2]


def in_large_text(qapp, qtbot, panels):
    panels.setSizes(LEFT)
    theme.apply(qapp, theme.Theme(theme.LIGHT, 2.0))
    qtbot.waitUntil(lambda: outer(panels) == (WIDTHS[0], WIDTHS[2]))
    panels.setSizes([350, 516, 500])
    return panels


def test_large_text_has_widths_of_its_own(qapp, qtbot, open_panels):
    panels = in_large_text(qapp, qtbot, open_panels())
    theme.apply(qapp, theme.Theme(theme.LIGHT, 1.0))
    qtbot.waitUntil(lambda: outer(panels) == (LEFT[0], LEFT[2]))


def test_the_widths_of_each_size_of_text_are_remembered(qapp, qtbot, open_panels, store):
    panels = in_large_text(qapp, qtbot, open_panels())
    again = started_again(panels, open_panels, store)
    assert outer(again) == pytest.approx((350, 500), abs=8)
    theme.apply(qapp, theme.Theme(theme.LIGHT, 1.0))
    assert outer(open_panels()) == pytest.approx((LEFT[0], LEFT[2]), abs=8)


class Growing(QWidget):
    """As a panel of words: large text needs 480 pixels."""

    def minimumSizeHint(self) -> QSize:
        return QSize(int(240 * theme.current().scale), 20)


def test_large_text_at_the_right_is_not_cut_off(qapp, qtbot):
    panels = Panels(part(), part(), Growing())
    qtbot.addWidget(panels)
    panels.widget(2).setMinimumWidth(260)
    panels.resize(sum(WIDTHS) + 2 * panels.handleWidth(), 600)
    panels.show()
    theme.apply(qapp, theme.Theme(theme.LIGHT, 2.0))
    qtbot.waitUntil(lambda: outer(panels) == (WIDTHS[0], 480))
