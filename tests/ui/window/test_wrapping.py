"""Titles over several lines, and very long ones cut where they no longer help."""

from __future__ import annotations

import pytest

from binder.ui import theme as themes
from binder.ui.wrapping import first_lines, lines_of

TITLE = "Yttrande över granskningshandling för detaljplan avseende bostäder och förskola " * 5


@pytest.fixture
def font(qapp):
    themes.load_fonts()
    return themes.Theme(themes.LIGHT).font(14)


def test_no_word_is_lost_between_the_lines(font):
    assert " ".join(lines_of(TITLE, font, 220)) == TITLE.strip()


def test_a_title_of_a_few_lines_is_shown_whole(font):
    assert first_lines("Taxa för torghandel", font, 220, 6) == lines_of("Taxa för torghandel", font, 220)


def test_a_very_long_title_ends_in_an_ellipsis(font):
    lines = first_lines(TITLE, font, 220, 6)
    assert len(lines) == 6
    assert lines[-1].endswith("…")
