"""Another theme while the window is open: safe from Python's collector, and quick."""

from __future__ import annotations

import gc
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from binder.ui import theme as themes

DARK, LIGHT = themes.Theme(themes.DARK), themes.Theme(themes.LIGHT)
ROOT = Path(__file__).resolve().parents[3]

LEFT_BEHIND = """
import gc, sys
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from binder.ui import theme as themes

class Busy(QLabel):
    def changeEvent(self, event):
        if event.type() == QEvent.Type.StyleChange:
            self.garbage = [[] for _ in range(9000)]

def leave_behind():
    page = QWidget()
    page.itself, page.labels, column = page, [], QVBoxLayout(page)
    for _ in range(10):
        page.labels.append(QLabel("text"))
        column.addWidget(page.labels[-1])
    page.show()
    page.hide()

app = QApplication([])
themes.apply(app, themes.Theme(themes.LIGHT))
gc.disable()
shown = []
for _ in range(40):
    shown.append(Busy("text"))
    shown[-1].show()
    leave_behind()
app.processEvents()
gc.set_threshold(8000, 1, 1)
gc.enable()
{restyle}
"""


class Witness(QLabel):
    """Notes, whenever it is restyled, whether Python may free other widgets just then."""

    def __init__(self) -> None:
        super().__init__("text")
        self.collector_was_on: list[bool] = []

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.collector_was_on.append(gc.isenabled())


def seconds(act) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def exit_status(restyle: str) -> int:
    program = LEFT_BEHIND.replace("{restyle}", restyle)
    return subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, check=False, capture_output=True
    ).returncode


@pytest.fixture
def collector_on():
    gc.enable()
    yield
    gc.disable()


def test_no_widget_is_freed_while_qt_restyles_them_all(qapp, qtbot, collector_on):
    witness = Witness()
    qtbot.addWidget(witness)
    witness.show()
    themes.apply(qapp, DARK)
    assert witness.collector_was_on
    assert not any(witness.collector_was_on)
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off(qapp):
    themes.apply(qapp, DARK)
    assert not gc.isenabled()


def test_widgets_left_behind_do_not_end_the_program():
    assert exit_status("themes.apply(app, themes.Theme(themes.DARK))") == 0


def test_without_care_they_would():
    assert exit_status("app.setStyleSheet(themes.stylesheet(themes.Theme(themes.DARK)))") != 0


def test_another_theme_costs_less_than_exchanging_the_sheet(qapp, qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    for _ in range(200):
        column.addWidget(QLabel("text"))
    page.show()
    themes.apply(qapp, LIGHT)
    sheet = themes.stylesheet(DARK)
    exchanged = seconds(lambda: qapp.setStyleSheet(sheet))
    applied = min(seconds(lambda theme=theme: themes.apply(qapp, theme)) for theme in (LIGHT, DARK))
    assert applied < exchanged
