"""A start with and without the view that was left: what is shown when, and that it gives way."""

from __future__ import annotations

import shutil
import time
from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtTest import QTest

from binder.domain.errors import BinderError, ErrorCode
from binder.services import open_binder, settings
from binder.services.early_key import parts_of
from binder.storage import first_view
from binder.ui import theme as themes
from binder.ui.application import Program
from binder.ui.arguments import Arguments
from binder.ui.opening import Opening
from binder.ui.settings.unlock_page import UnlockPage
from binder.ui.settings.welcome_page import WelcomePage
from tests.e2e.traces import pieces_of, traces
from tests.ui.conftest import dress, look_of


class Answered:
    """An early key that has been found, with what was read beside it; or with a trouble."""

    has_answered = True

    def __init__(self, filled, trouble=None):
        view = b"" if trouble else first_view.read(filled.folder, filled.key)
        self.first_view = parts_of(view)
        self._key, self._trouble = filled.key, trouble
        self.was_dropped = False

    def result(self):
        if self._trouble is not None:
            raise BinderError(self._trouble)
        return self._key

    def drop(self):
        self.was_dropped = True

    def wait(self, seconds):
        """There is nothing to wait for."""


def _picture(binder):
    return binder.folder / "first-view"


def _above_status(program):
    """What is in the window but for the line below, which soon says that all is saved."""
    return program.window.grab().toImage().copy(0, 0, 1000, 660)


def _differing(one, other):
    """The share of pixels that differ."""
    pixels = [memoryview(image.constBits()).cast("I") for image in (one, other)]
    return sum(a != b for a, b in zip(*pixels, strict=True)) / len(pixels[0])


class Starts:
    """Starts the program on a binder; whatever was started is closed at the end."""

    def __init__(self, qapp, binder):
        self._qapp, self._binder = qapp, binder
        self._programs = []

    def __call__(self, trouble=None, folder=None):
        key = Answered(self._binder, trouble)
        arguments = Arguments(folder=folder or self._binder.folder)
        program = Program(self._qapp, arguments, settings.load(), key)
        self._programs.append(program)
        # The screen without a screen is smaller than the window must be.
        program.window.resize(1000, 700)
        program.start()
        return program, key

    def close(self):
        for program in self._programs:
            program.window.close()
            program.window.deleteLater()
            program.deleteLater()


def _stands(program):
    until = time.monotonic() + 20
    while program.workspace is None or not program.workspace.later.is_done:
        QTest.qWait(20)
        assert time.monotonic() < until


@pytest.fixture(scope="module")
def once():
    with pytest.MonkeyPatch.context() as patch:
        # What the process keeps when a program ends is not for other tests.
        patch.setattr("binder.ui.faults.Faults", lambda _window: SimpleNamespace(close=lambda: None))
        patch.setattr("signal.signal", lambda *_: None)
        yield patch


@pytest.fixture(scope="module")
def _left(qapp, once, _template, tmp_path_factory):
    """A binder as it is after a start that was closed when everything stood."""
    folder, look = tmp_path_factory.mktemp("left"), look_of(qapp)
    themes.load_fonts()
    once.setenv("BINDER_CONFIG_DIR", str(folder / "config"))
    shutil.copytree(_template.folder, folder / "binder")
    # Where there is no such file there is no binder to be opened; nobody reads it here.
    (folder / "binder" / "key.json").write_text("{}")
    begin = Starts(qapp, replace(_template, folder=folder / "binder"))
    program, _ = begin()
    _stands(program)
    begin.close()
    program._store.sync()
    dress(qapp, *look)
    return replace(_template, folder=folder / "binder")


@pytest.fixture
def left(_left, tmp_path, monkeypatch):
    """A copy: times are copied as well, so what was kept is true there; and so are the panels' widths."""
    shutil.copytree(_left.folder.parent / "config", tmp_path / "config")
    monkeypatch.setenv("BINDER_CONFIG_DIR", str(tmp_path / "config"))
    shutil.copytree(_left.folder, tmp_path / "binder")
    return replace(_left, folder=tmp_path / "binder")


@pytest.fixture
def start(qapp, left):
    begin = Starts(qapp, left)
    yield begin
    begin.close()


def test_without_a_picture_the_binder_is_shown_all_the_same(start, left):
    _picture(left).unlink()
    program, _ = start()
    assert program._opening.first_view is None
    waiting = _above_status(program)
    _stands(program)
    assert _differing(_above_status(program), waiting) > 0.01
    assert program.window.pages.currentWidget() is program.workspace.prepare


def test_what_was_left_is_shown_before_anything_was_opened(start, left):
    assert _picture(left).exists()
    program, _ = start()
    assert program._opening.first_view is not None
    assert program.workspace is None


@pytest.fixture
def seen_bare(monkeypatch):
    """Whether the window was shown, and covered, when nothing stood in it yet."""
    seen, furnish = [], Program._furnish

    def look(program):
        seen.append((program.window.was_painted, program._opening.first_view is not None))
        furnish(program)

    monkeypatch.setattr(Program, "_furnish", look)
    return seen


def test_what_was_left_is_painted_before_anything_is_made(start, left, seen_bare):
    start()
    assert seen_bare == [(True, True)]


def test_an_empty_window_is_not_shown(start, left, seen_bare):
    _picture(left).unlink()
    start()
    assert seen_bare == [(False, False)]


def test_a_window_closed_under_its_picture_is_closed(start, left, monkeypatch):
    monkeypatch.setattr(Program, "_show_picture", lambda program: program.window.close())
    program, _ = start()
    assert program.is_closed


def test_the_picture_gives_way_to_the_same_view(start, left, qtbot):
    program, _ = start()
    shown = _above_status(program)
    _stands(program)
    qtbot.waitUntil(lambda: program._opening.first_view is None)
    # A hidden window, as it was when the picture was taken, shows no focus: a ring may be new.
    assert _differing(_above_status(program), shown) < 0.01


def test_an_example_is_not_remembered_for_the_next_start(start, tmp_path):
    program, _ = start()
    program._arguments = Arguments()
    program._remember(tmp_path / f"{open_binder.EXAMPLE}x" / "binder")
    assert settings.load().last_binder is None
    program._remember(tmp_path / "binder")
    assert settings.load().last_binder == tmp_path / "binder"


def test_the_picture_is_on_no_disk_while_the_binder_is_open(start, left):
    program, _ = start()
    _stands(program)
    assert not _picture(left).exists()


def test_a_thief_finds_nothing_of_the_picture(left):
    packed = first_view.read(left.folder, left.key)
    pieces = [*pieces_of(packed), *pieces_of(bytes(parts_of(packed)[2]))]
    assert traces(left.folder, ("light", "Kommunstyrelsen"), pieces) == []
    _picture(left).write_bytes(packed)
    assert traces(left.folder, ("light",), pieces)


def test_a_key_shows_what_is_beneath_at_once(start, left, qtbot):
    program, _ = start()
    qtbot.waitUntil(lambda: program.workspace is not None, timeout=10_000)
    qtbot.keyClick(program.window.windowHandle(), "x")
    assert program._opening.first_view is None


def test_a_window_of_another_size_waits_for_the_real_thing(start, left):
    program, _ = start()
    program._opening.uncover()
    program.window.resize(program.window.width() - 40, program.window.height())
    program._opening.cover()
    assert program._opening.first_view is None


def test_where_a_file_is_to_be_read_nothing_is_covered(start, left):
    program, key = start()
    program._opening.uncover()
    for may_cover in (False, True):
        opening = Opening(program.window, left.folder, key, may_cover=may_cover)
        opening.cover()
        assert (opening.first_view is not None) == may_cover


def test_a_binder_changed_elsewhere_is_not_shown_as_it_was(start, left):
    from binder.storage.database import Binder

    Binder.open(left.folder, left.key).close()
    program, _ = start()
    assert program._opening.first_view is None


def test_without_a_key_the_passphrase_is_asked_for(start, qtbot):
    program, _ = start(ErrorCode.NO_KEY)
    qtbot.waitUntil(lambda: isinstance(program.window.pages.currentWidget(), UnlockPage))


def test_without_a_binder_the_key_is_no_longer_looked_for(start, qtbot, tmp_path):
    program, key = start(folder=tmp_path / "none")
    qtbot.waitUntil(lambda: isinstance(program.window.pages.currentWidget(), WelcomePage))
    assert key.was_dropped
