"""Another passphrase, another recovery code, and a keyring that is told to forget."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import keyring
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from binder.domain.errors import BinderError
from binder.services import open_binder
from binder.storage import key_file
from binder.ui.session import Session
from binder.ui.settings.security_dialog import SecurityDialog
from tests.storage.test_key_file import Drawer

PHRASE, NEW = "gröna båtar på Mälaren", "röda båtar på Vänern"


@pytest.fixture(autouse=True)
def quick_derivation(monkeypatch):
    monkeypatch.setattr(key_file, "_MEMORY_KIB", 64)


@pytest.fixture(autouse=True)
def drawer() -> Iterator[Drawer]:
    """A keyring of the test's own."""
    before, made = keyring.get_keyring(), Drawer()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture
def code(tmp_path):
    return open_binder.create(tmp_path / "pärm", PHRASE)


@pytest.fixture
def session(code, tmp_path):
    folder = tmp_path / "pärm"
    made = Session(folder, open_binder.unlock(folder, PHRASE))
    yield made
    made.close()


@pytest.fixture
def dialog(qtbot, session):
    parent = QWidget()
    qtbot.addWidget(parent)
    made = opened(qtbot, session, parent)
    yield made
    parent.close()


def opened(qtbot, session, parent):
    made = SecurityDialog(session, parent)
    made.open()
    qtbot.waitUntil(lambda: "…" not in made.computer.text())
    return made


def fill(dialog, present, new="", again=""):
    dialog.present.setText(present)
    dialog.new.setText(new)
    dialog.again.setText(again)


def said(dialog):
    return dialog.banner.accessibleName() if dialog.banner.isVisible() else ""


def test_a_new_passphrase_opens_the_binder_and_the_old_one_no_longer(dialog, session, code, qtbot):
    fill(dialog, PHRASE, NEW, NEW)
    dialog.change.click()
    qtbot.waitUntil(lambda: "Lösenfrasen är bytt" in said(dialog))
    assert open_binder.unlock(session.folder, NEW).raw == open_binder.unlock(session.folder, code).raw
    with pytest.raises(BinderError):
        open_binder.unlock(session.folder, PHRASE)


def test_no_secret_stays_in_the_fields(dialog, qtbot):
    fill(dialog, PHRASE, NEW, NEW)
    dialog.change.click()
    qtbot.waitUntil(lambda: "Lösenfrasen är bytt" in said(dialog))
    assert [field.text() for field in (dialog.present, dialog.new, dialog.again)] == ["", "", ""]


def test_a_wrong_present_passphrase_is_said_and_changes_nothing(dialog, session, qtbot):
    fill(dialog, "något helt annat", NEW, NEW)
    dialog.change.click()
    qtbot.waitUntil(lambda: "stämmer inte" in said(dialog))
    assert dialog.present.hasSelectedText()
    assert dialog.change.isEnabled()
    assert open_binder.unlock(session.folder, PHRASE)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (("", NEW, NEW), "Skriv först den nuvarande"),
        ((PHRASE, "", ""), "Skriv den nya"),
        ((PHRASE, NEW, "röda båtar"), "inte lika"),
        ((PHRASE, "kort", "kort"), "för kort"),
    ],
)
def test_what_cannot_be_changed_is_told_why(dialog, session, qtbot, typed, words):
    fill(dialog, *typed)
    dialog.change.click()
    qtbot.waitUntil(lambda: words in said(dialog))
    assert open_binder.unlock(session.folder, PHRASE)


def test_enter_in_a_field_changes_the_passphrase_and_closes_nothing(dialog, qtbot):
    fill(dialog, PHRASE, NEW, NEW)
    qtbot.keyClick(dialog.again, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Lösenfrasen är bytt" in said(dialog))
    assert dialog.isVisible()


def test_passphrases_are_tried_beside_the_window(dialog, monkeypatch, qtbot):
    threads = []
    before = open_binder.unlock

    def noting(*args):
        threads.append(threading.current_thread())
        return before(*args)

    monkeypatch.setattr(open_binder, "unlock", noting)
    fill(dialog, PHRASE, NEW, NEW)
    dialog.change.click()
    qtbot.waitUntil(lambda: "Lösenfrasen är bytt" in said(dialog))
    assert threads
    assert threading.main_thread() not in threads


def test_a_new_code_is_shown_once_and_ends_the_old_one(dialog, session, code, qtbot):
    fill(dialog, PHRASE)
    dialog.renew.click()
    qtbot.waitUntil(dialog.code.isVisible)
    assert open_binder.unlock(session.folder, dialog.code.text())
    with pytest.raises(BinderError):
        open_binder.unlock(session.folder, code)


def test_the_new_code_can_be_copied(dialog, qtbot):
    fill(dialog, PHRASE)
    dialog.renew.click()
    qtbot.waitUntil(dialog.copy.isVisible)
    dialog.copy.click()
    assert QApplication.clipboard().text() == dialog.code.text()


def test_the_new_code_needs_the_passphrase(dialog, session, code):
    dialog.renew.click()
    assert "Skriv först" in said(dialog)
    assert open_binder.unlock(session.folder, code)


def test_without_a_key_in_the_keyring_there_is_nothing_to_forget(dialog):
    assert not dialog.forget.isVisible()
    assert "vid varje start" in dialog.computer.text()


def test_the_keyring_is_told_to_forget(session, qtbot):
    open_binder.remember_key(session.folder, session.key)
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = opened(qtbot, session, parent)
    dialog.forget.click()
    qtbot.waitUntil(lambda: not dialog.forget.isVisible())
    assert not open_binder.is_remembered(session.folder)


def test_the_dialog_is_freed_though_it_is_closed_while_it_works(dialog, session, qtbot):
    fill(dialog, PHRASE, NEW, NEW)
    dialog.change.click()
    job = dialog._job
    with qtbot.waitSignal(dialog.destroyed):
        dialog.accept()
    assert job.wait()  # asked of its thread: it may have said that it is finished before anybody listened
    qtbot.wait(0)
    assert open_binder.unlock(session.folder, NEW)
