"""Choosing the language: kept in the settings, spoken from the next start."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, QSettings, QTranslator
from PySide6.QtWidgets import QWidget

from binder.services import settings
from binder.services.member import Member
from binder.services.settings import Settings
from binder.ui import qt_words
from binder.ui.appearance import Appearance
from binder.ui.application import Program
from binder.ui.arguments import Arguments
from binder.ui.error_texts import LANGUAGE, language
from binder.ui.main_window import MainWindow
from binder.ui.meeting_commands import MeetingCommands
from binder.ui.settings.settings_dialog import SettingsDialog
from binder.ui.workspace import Workspace

MEMBER = Member(name="Stina Wallin", role="ledamot", party="C", email="")


@pytest.fixture
def own_settings(tmp_path, monkeypatch):
    monkeypatch.setenv("BINDER_CONFIG_DIR", str(tmp_path / "config"))
    return tmp_path


@pytest.fixture
def as_before(qapp):
    """Takes back what a start of the program does to the whole application."""
    locale = QLocale()
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    qapp.setProperty(LANGUAGE, None)
    QLocale.setDefault(locale)


@pytest.fixture
def commands(qtbot, session, own_settings, qapp):
    window = MainWindow()
    qtbot.addWidget(window)
    store = QSettings(str(own_settings / "window.ini"), QSettings.Format.IniFormat)
    workspace = Workspace(window, session, store)
    yield MeetingCommands(window, session, workspace, Appearance(qapp, settings.load(), window))
    workspace.shut_down()


@pytest.fixture
def start(qapp, qtbot, own_settings, as_before):
    """Starts the program with a language, up to the window that is about to be shown."""

    def begin(chosen: str) -> Program:
        settings.save(replace(Settings(), language=chosen))
        program = Program(qapp, Arguments(folder=own_settings / "parm"), settings.load(), None)
        qtbot.addWidget(program.window)
        program._furnish()
        return program

    return begin


@pytest.mark.parametrize("chosen", ["sv", "en"])
def test_the_dialog_shows_the_language_that_was_chosen(qtbot, chosen):
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = SettingsDialog(replace(Settings(), language=chosen), MEMBER, parent)
    assert dialog.language.currentData() == chosen


def test_each_language_is_called_by_its_own_name(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    box = SettingsDialog(Settings(), MEMBER, parent).language
    assert [box.itemText(n) for n in range(box.count())] == ["Svenska", "English"]


def test_the_choice_is_kept(commands):
    commands._on_settings()
    commands._dialog.language.setCurrentIndex(commands._dialog.language.findData("en"))
    commands._dialog.accept()
    assert settings.load().language == "en"


def test_english_is_spoken_from_the_first_paint_on(start):
    program = start("en")
    assert program.window.registry.action("quit").text() == "Quit"
    assert (language(), QLocale().language()) == ("en", QLocale.Language.English)


def test_swedish_loads_no_catalogue_before_the_first_paint(start, monkeypatch):
    for speak in ("speak_swedish", "speak_english"):
        monkeypatch.setattr(qt_words, speak, pytest.fail)
    program = start("sv")
    assert program.window.registry.action("quit").text() == "Avsluta"
    assert language() == "sv"
