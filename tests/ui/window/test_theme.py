"""Colours that can be read by everyone, and sizes that follow the setting."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from binder.ui import theme as themes

TEXT_PAIRS = [
    *((text, ground) for text in ("text", "muted", "accent") for ground in ("bg", "surface")),
    *((tone, f"{tone}_bg") for tone in ("ok", "warn", "error", "info", "mine")),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("text", "selection"),
    ("text", "sunken"),
]
CONTROL_PAIRS = [
    ("control_border", "surface"),
    ("control_border", "bg"),
    ("focus", "surface"),
    ("focus", "bg"),
]
BOTH = pytest.mark.parametrize("tokens", [themes.LIGHT, themes.DARK], ids=["light", "dark"])


def luminance(colour):
    parts = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in QColor(colour).getRgbF()[:3]
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(tokens, one, other):
    high, low = sorted((luminance(getattr(tokens, one)), luminance(getattr(tokens, other))), reverse=True)
    return (high + 0.05) / (low + 0.05)


@BOTH
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_has_the_contrast_that_wcag_aa_asks_for(tokens, text, ground):
    assert contrast(tokens, text, ground) >= 4.5


@BOTH
@pytest.mark.parametrize(("line", "ground"), CONTROL_PAIRS)
def test_borders_of_controls_can_be_seen(tokens, line, ground):
    assert contrast(tokens, line, ground) >= 3.0


@pytest.mark.parametrize(("asked", "given"), [(50, 1.0), (100, 1.0), (150, 1.5), (200, 2.0), (400, 2.0)])
def test_the_text_size_stays_between_100_and_200_per_cent(asked, given):
    assert themes.choose("light", asked, system_is_dark=False).scale == given


@pytest.mark.parametrize(
    ("name", "system", "dark"),
    [("system", True, True), ("system", False, False), ("light", True, False), ("dark", False, True)],
)
def test_the_users_choice_goes_before_the_systems(name, system, dark):
    assert themes.choose(name, 100, system_is_dark=system).is_dark is dark


@BOTH
def test_the_stylesheet_has_no_unfilled_places(tokens):
    assert "$" not in themes.stylesheet(themes.Theme(tokens))


def test_the_bundled_font_is_the_one_that_is_used(qapp):
    from PySide6.QtGui import QFontDatabase

    themes.load_fonts()
    assert themes.FONT_FAMILY in QFontDatabase.families()


@pytest.mark.parametrize("mark", ["faulty", "doubtful"])
def test_a_marked_field_shows_the_focus_as_any_other(qtbot, mark):
    page, field = QWidget(), QLineEdit()
    column = QVBoxLayout(page)
    column.addWidget(QLineEdit())
    column.addWidget(field)
    field.setProperty(mark, "true")
    page.setStyleSheet(themes.stylesheet(themes.Theme(themes.LIGHT)))
    qtbot.addWidget(page)
    page.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    assert field.grab().toImage().pixelColor(field.width() // 2, 0) == QColor(themes.LIGHT.focus)
