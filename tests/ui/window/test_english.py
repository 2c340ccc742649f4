"""The window in English: every text has its English, and every view speaks it."""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from binder.domain.errors import BinderError, ErrorCode
from binder.resource_files import resources
from binder.ui import qt_words
from binder.ui.agenda.dialogs import ItemDialog
from binder.ui.commands import CommandRegistry
from binder.ui.drafting.draft_page import DraftPage
from binder.ui.error_texts import error_text, language
from binder.ui.main_window import MainWindow
from binder.ui.meeting.vote_card import VoteCard
from binder.ui.outbox.hand_in_parts import DeliverCard

ROOT = Path(__file__).resolve().parents[3]
CATALOGUE = resources() / "i18n" / "binder_en.ts"
RENEW = "run sh packaging/translate"
Texts = dict[tuple[str, str], str]


def texts(catalogue: Path) -> Texts:
    """English by context and Swedish; empty where it is unfinished."""
    found: Texts = {}
    for context in ET.parse(catalogue).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            english = message.find("translation")
            done = english.text if english.get("type") is None else ""
            found[context.findtext("name") or "", message.findtext("source") or ""] = done or ""
    return found


@pytest.fixture(scope="module")
def fresh(tmp_path_factory) -> Texts:
    """What lupdate finds in the code now."""
    target = tmp_path_factory.mktemp("i18n") / "binder_en.ts"
    tool = Path(sys.executable).parent / "pyside6-lupdate"
    command = [
        str(tool),
        "-silent",
        "-locations",
        "none",
        "-extensions",
        "py",
        str(ROOT / "binder" / "ui"),
        "-ts",
        str(target),
    ]
    subprocess.run(command, check=True, capture_output=True)
    return texts(target)


def spoken(view: QWidget) -> set[str]:
    parts = [view, *view.findChildren(QWidget)]
    words = {part.accessibleName() for part in parts} | {part.toolTip() for part in parts}
    return words | {part.text() for part in parts if isinstance(part, QLabel | QAbstractButton)}


def swedish_left(view: QWidget) -> set[str]:
    return spoken(view) & {source for (_, source), text in texts(CATALOGUE).items() if source != text}


def test_every_text_of_the_window_is_in_the_catalogue(fresh):
    assert set(fresh) == set(texts(CATALOGUE)), RENEW


def test_every_text_has_its_english():
    assert [key for key, text in texts(CATALOGUE).items() if not text] == [], RENEW


def test_the_compiled_catalogue_says_the_same(qapp):
    compiled = QTranslator()
    assert compiled.load(str(CATALOGUE.with_suffix(".qm")))
    said = {key: compiled.translate(*key) for key in texts(CATALOGUE)}
    assert {key: text for key, text in texts(CATALOGUE).items() if said[key] != text} == {}, RENEW


def test_what_is_filled_in_is_filled_in_in_english_too():
    def fields(text: str) -> list[str]:
        return sorted(re.findall(r"\{\w*\}", text))

    assert [key for key, text in texts(CATALOGUE).items() if fields(key[1]) != fields(text)] == []


def test_every_text_is_asked_for_where_it_is_looked_up():
    """`parent.tr(…)` in a class is read under a name that nothing asks for when the program runs."""
    contexts = {context for context, _ in texts(CATALOGUE)}
    assert contexts & {"", "parent", "dialog", "window"} == set()


def test_the_commands_speak_english(english):
    registry = CommandRegistry()
    assert registry.action("settings").text() == "Settings …"
    assert registry.action("turn-pages").text() == "Rotate the page"


@pytest.mark.parametrize(
    "view", [MainWindow, DraftPage, VoteCard, DeliverCard], ids=lambda view: view.__name__
)
def test_no_swedish_is_left_in_a_view(english, qtbot, view):
    made = view()
    qtbot.addWidget(made)
    assert swedish_left(made) == set()


def test_swedish_that_is_left_would_be_seen(english, qtbot):
    label = QLabel("Utkorgen är tom")
    qtbot.addWidget(label)
    assert swedish_left(label) == {"Utkorgen är tom"}


def test_a_text_of_a_parent_class_is_found(english, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    dialog = ItemDialog(None, window)
    assert {"Cancel", "New item", "Save the item"} <= spoken(dialog)
    assert swedish_left(dialog) == set()


def test_trouble_is_told_in_english(english):
    assert language() == "en"
    assert error_text(BinderError(ErrorCode.PDF_DAMAGED)).isascii()


def test_without_a_choice_the_window_is_swedish(qapp):
    assert language() == "sv"
    assert QCoreApplication.translate("commands", "Avsluta") == "Avsluta"


def test_without_the_catalogue_the_window_stays_swedish(qapp, monkeypatch):
    monkeypatch.setattr(qt_words, "ENGLISH", "no-such-catalogue")
    assert not qt_words.speak_english(qapp)
    assert language() == "sv"


def test_every_text_names_its_context_where_the_translator_looks():
    hidden = re.compile(r'translate\(\s*[A-Z_]+,\s*"')
    assert [
        p.name for p in (ROOT / "binder" / "ui").rglob("*.py") if hidden.search(p.read_text(encoding="utf-8"))
    ] == []
