"""Who signs, and bringing along a certificate of one's own."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from binder.services import identity
from binder.signing.identity import make_identity
from binder.ui.session import local_now
from binder.ui.settings.identity_dialog import IdentityDialog


@pytest.fixture
def dialog(qtbot, session):
    parent = QWidget()
    qtbot.addWidget(parent)
    made = IdentityDialog(session, parent)
    made.open()
    qtbot.waitUntil(lambda: made.proves.text() != "", timeout=10_000)
    # A yield, not a return: the parent must live as long as the dialog.
    yield made
    parent.close()


@pytest.fixture
def certificate(tmp_path):
    file = tmp_path / "eget.p12"
    file.write_bytes(make_identity("Åsa Björkelund", local_now(), "hemligt lösen").pkcs12)
    return file


def test_before_the_first_signature_it_says_when_one_is_made(dialog):
    assert "första gången du signerar" in dialog.status.text()
    assert "BankID" in dialog.proves.text()


def test_a_certificate_of_ones_own_signs_from_then_on(dialog, session, certificate, qtbot):
    dialog.choose(str(certificate))
    dialog.password.setText("hemligt lösen")
    dialog.take.click()
    qtbot.waitUntil(lambda: "Åsa Björkelund, med eget certifikat" in dialog.status.text(), timeout=10_000)
    assert identity.identity_status(session.reader).own is False
    assert dialog.password.text() == ""


def test_a_wrong_password_is_said_in_the_dialog_and_nothing_is_kept(dialog, session, certificate, qtbot):
    dialog.choose(str(certificate))
    dialog.password.setText("fel")
    dialog.take.click()
    qtbot.waitUntil(dialog.banner.isVisible, timeout=10_000)
    assert identity.identity_status(session.reader) is None
    assert dialog.take.isEnabled()


def test_nothing_can_be_used_before_a_file_is_chosen(dialog):
    assert not dialog.take.isEnabled()


def test_the_closed_dialog_is_freed(dialog, qtbot):
    with qtbot.waitSignal(dialog.destroyed):
        dialog.accept()
