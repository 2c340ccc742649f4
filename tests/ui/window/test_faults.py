"""A bug of ours is told in the window, and the program goes on."""

from __future__ import annotations

import faulthandler
import sys
import threading

import pytest

from binder.services import fault_log
from binder.ui.faults import Faults
from binder.ui.main_window import MainWindow


@pytest.fixture
def window(qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("BINDER_CONFIG_DIR", str(tmp_path))
    # Put back whatever hooks the tests' own runner has.
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    made = MainWindow()
    qtbot.addWidget(made)
    made.show()
    faults = Faults(made)
    yield made
    faults.close()
    # The test runner's own watch was taken over: give it back.
    faulthandler.enable()


def raised(message):
    try:
        int(message)
    except ValueError as error:
        return type(error), error, error.__traceback__


def test_a_bug_is_told_and_written_down_without_its_message(window, capsys):
    sys.excepthook(*raised("Hemlig text"))
    assert "Ett fel inträffade" in window.banner.accessibleName()
    written = fault_log.log_file().read_text(encoding="utf-8") + capsys.readouterr().err
    assert "ValueError" in written
    assert "Hemlig text" not in written


def test_a_bug_on_another_thread_is_told_too(window, qtbot):
    def work():
        raise KeyError("Hemlig text")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    qtbot.waitUntil(window.banner.isVisible)
    assert "KeyError" in fault_log.log_file().read_text(encoding="utf-8")
