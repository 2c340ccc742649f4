"""The picture of the window: the same pixels again, in the same window only."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QMainWindow

from binder.services.early_key import parts_of
from binder.ui import theme as themes
from binder.ui.first_view import FirstView, KeptView, frame_of, taken


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    qtbot.addWidget(made)
    made.setCentralWidget(QLabel("Ärende 22, sida 1"))
    made.resize(400, 300)
    made.show()
    return made


@pytest.fixture
def kept(window):
    return KeptView.of(parts_of(taken(window)))


def _pixels(window):
    return window.grab().toImage()


def test_what_was_taken_comes_back_pixel_by_pixel(window, kept):
    shown = _pixels(window)
    assert kept.picture.convertToFormat(shown.format()) == shown
    assert kept.frame == frame_of(window)


def test_it_covers_what_is_beneath_until_it_gives_way(window, kept):
    before = _pixels(window)
    window.setCentralWidget(QLabel("Öppnar pärmen …"))
    view = FirstView(window)
    view.cover(kept)
    assert _pixels(window) == before
    view.give_way()
    assert _pixels(window) != before


def test_the_picture_is_let_go_when_it_has_given_way(window, kept, qtbot):
    view = FirstView(window)
    view.cover(kept)
    with qtbot.waitSignal(view.destroyed):
        view.give_way()


def test_a_window_of_another_size_shows_another_frame(window, kept):
    window.resize(500, 300)
    assert frame_of(window) != kept.frame


@pytest.mark.parametrize(("name", "size"), [("dark", 100), ("light", 125)])
def test_another_look_is_another_frame(window, qapp, name, size):
    themes.apply(qapp, themes.choose("light", 100, system_is_dark=False))
    before = frame_of(window)
    themes.apply(qapp, themes.choose(name, size, system_is_dark=False))
    assert frame_of(window) != before


def test_another_language_is_another_frame(window, english):
    assert frame_of(window).split()[5] == "en"


@pytest.mark.parametrize(
    "view",
    [
        [],
        [b"frame", b"2 1 1.0", b"abcd"],
        [b"frame", b"two 1 1.0", b"abcdefgh"],
        [b"frame", b"2 1", b"abcdefgh"],
        [b"\xff\xfe", b"2 1 1.0", b"abcdefgh"],
    ],
)
def test_what_is_no_picture_is_not_shown(qapp, view):
    assert KeptView.of(view) is None


def test_a_right_picture_would_be_shown(qapp):
    assert KeptView.of([b"frame", b"2 1 1.0", b"abcdefgh"]) is not None


def test_what_covers_nothing_yet_is_not_seen(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    unused = FirstView(window)
    window.show()
    assert not unused.isVisible()
