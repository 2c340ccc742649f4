"""A passphrase can be read while it is typed, and by nobody afterwards."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit

from binder.ui.settings.show_secret import ShowSecret
from binder.ui.settings.unlock_page import UnlockPage
from binder.ui.settings.welcome_page import WelcomePage

HIDDEN, SHOWN = QLineEdit.EchoMode.Password, QLineEdit.EchoMode.Normal


@pytest.fixture
def fields(qtbot):
    made = QLineEdit(), QLineEdit()
    for field in made:
        qtbot.addWidget(field)
    return made


@pytest.fixture
def box(qtbot, fields):
    made = ShowSecret(*fields)
    qtbot.addWidget(made)
    made.show()
    return made


def modes(fields):
    return [field.echoMode() for field in fields]


def test_the_words_are_hidden_until_they_are_asked_for(box, fields):
    assert modes(fields) == [HIDDEN, HIDDEN]
    box.click()
    assert modes(fields) == [SHOWN, SHOWN]


def test_they_are_hidden_again_when_the_page_is_left(box, fields):
    box.click()
    box.hide()
    assert modes(fields) == [HIDDEN, HIDDEN]
    assert not box.isChecked()


@pytest.mark.parametrize("kind", [UnlockPage, WelcomePage])
def test_every_page_that_asks_for_a_passphrase_has_the_box(qtbot, tmp_path, kind):
    page = kind(tmp_path / "binder")
    qtbot.addWidget(page)
    box = page.findChild(ShowSecret)
    hidden = [field for field in page.findChildren(QLineEdit) if field.echoMode() is HIDDEN]
    assert hidden == list(box._fields)
