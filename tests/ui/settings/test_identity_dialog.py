"""Who signs, and bringing along a certificate of one's own."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QPointingDevice, QTabletEvent
from PySide6.QtWidgets import QWidget

from binder.domain.drawn_signature import PenLines, drawn_from
from binder.services import identity, settings
from binder.signing.identity import make_identity
from binder.ui.session import local_now
from binder.ui.settings.handwriting import DrawingDialog
from binder.ui.settings.identity_dialog import IdentityDialog


@pytest.fixture
def dialog(qtbot, session):
    parent = QWidget()
    qtbot.addWidget(parent)
    made = IdentityDialog(session, parent)
    made.open()
    qtbot.waitUntil(lambda: made.who.proves.text() != "", timeout=10_000)
    # A yield, not a return: the parent must live as long as the dialog.
    yield made
    parent.close()


@pytest.fixture
def certificate(tmp_path):
    file = tmp_path / "eget.p12"
    file.write_bytes(make_identity("Åsa Björkelund", local_now(), "hemligt lösen").pkcs12)
    return file


def test_before_the_first_signature_it_says_when_one_is_made(dialog):
    assert "första gången du signerar" in dialog.who.status.text()
    assert "BankID" in dialog.who.proves.text()


def test_a_certificate_of_ones_own_signs_from_then_on(dialog, session, certificate, qtbot):
    dialog.choose(str(certificate))
    dialog.own.password.setText("hemligt lösen")
    dialog.own.take.click()
    qtbot.waitUntil(lambda: "Åsa Björkelund, med eget certifikat" in dialog.who.status.text(), timeout=10_000)
    assert identity.identity_status(session.reader).own is False
    assert dialog.own.password.text() == ""


def test_a_wrong_password_is_said_in_the_dialog_and_nothing_is_kept(dialog, session, certificate, qtbot):
    dialog.choose(str(certificate))
    dialog.own.password.setText("fel")
    dialog.own.take.click()
    qtbot.waitUntil(dialog.banner.isVisible, timeout=10_000)
    assert identity.identity_status(session.reader) is None
    assert dialog.own.take.isEnabled()


def test_enter_after_the_password_uses_the_certificate_and_leaves_the_dialog_open(dialog, certificate, qtbot):
    dialog.choose(str(certificate))
    dialog.own.password.setText("fel")
    dialog.own.password.setFocus()
    qtbot.keyClick(dialog.own.password, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.banner.isVisible, timeout=10_000)
    assert dialog.isVisible()


def test_nothing_can_be_used_before_a_file_is_chosen(dialog):
    assert not dialog.own.take.isEnabled()


def test_the_closed_dialog_is_freed(dialog, qtbot):
    with qtbot.waitSignal(dialog.destroyed):
        dialog.accept()


def write_name(pad, qtbot):
    """A line with the mouse, from left to right."""
    qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(60, 120))
    for x in range(70, 300, 20):
        qtbot.mouseMove(pad, QPoint(x, 120 - x % 60))
    qtbot.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(300, 90))


@pytest.fixture
def signed_before(session, dialog, qtbot):
    session.run(partial(identity.ensure_identity, name="Stina Wallin", now=local_now()))
    qtbot.waitUntil(lambda: "skapad i programmet" in dialog.who.status.text(), timeout=10_000)
    return dialog


def test_the_name_is_written_with_the_mouse_and_kept_with_the_identity(signed_before, session, qtbot):
    signed_before.hand.draw.click()
    pad = signed_before.findChild(DrawingDialog)
    write_name(pad.pad, qtbot)
    pad.accept()
    qtbot.waitUntil(signed_before.hand.view.isVisible, timeout=10_000)
    kept = drawn_from(identity.identity_status(session.reader).drawn)
    assert isinstance(kept, PenLines)
    assert len(kept.lines[0]) > 5


def test_a_name_that_is_written_is_not_wiped_out_by_enter(signed_before, qtbot):
    signed_before.hand.draw.click()
    dialog = signed_before.findChild(DrawingDialog)
    write_name(dialog.pad, qtbot)
    dialog.again.setFocus()
    qtbot.keyClick(dialog.again, Qt.Key.Key_Return)
    assert dialog.pad.drawn() is not None


def test_a_wiped_sheet_and_a_line_can_be_taken_back(signed_before, qtbot):
    signed_before.hand.draw.click()
    dialog = signed_before.findChild(DrawingDialog)
    write_name(dialog.pad, qtbot)
    written = dialog.pad.drawn()
    dialog.again.click()
    dialog.pad.take_back()
    assert dialog.pad.drawn() == written
    dialog.pad.take_back()
    assert dialog.pad.drawn() is None


def test_an_empty_sheet_is_not_kept(signed_before):
    signed_before.hand.draw.click()
    dialog = signed_before.findChild(DrawingDialog)
    assert dialog.trouble() == "Skriv ditt namn på linjen först."


def test_a_pen_writes_like_the_mouse(signed_before, qapp):
    signed_before.hand.draw.click()
    pad = signed_before.findChild(DrawingDialog).pad
    for kind, x in (
        (QEvent.Type.TabletPress, 40),
        (QEvent.Type.TabletMove, 90),
        (QEvent.Type.TabletRelease, 90),
    ):
        place = QPointF(x, 100)
        pen = QTabletEvent(
            kind, QPointingDevice.primaryPointingDevice(), place, place, 0.5, 0, 0, 0, 0, 0,
            Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton,
        )  # fmt: skip
        qapp.sendEvent(pad, pen)
    assert len(pad.drawn().lines[0]) == 2


def test_a_picture_that_is_none_is_told_in_the_dialog(signed_before, tmp_path, qtbot):
    (tmp_path / "namn.png").write_text("inte en bild")
    signed_before.choose_picture(str(tmp_path / "namn.png"))
    qtbot.waitUntil(lambda: signed_before.banner.property("tone") == "error", timeout=10_000)


def test_two_identities_are_there_to_choose_from(signed_before, session, certificate, qtbot):
    signed_before.choose(str(certificate))
    signed_before.own.password.setText("hemligt lösen")
    signed_before.own.take.click()
    qtbot.waitUntil(lambda: signed_before.who.choice.count() == 2, timeout=10_000)
    signed_before.who.choice.setCurrentIndex(1)
    qtbot.waitUntil(lambda: "Stina Wallin" in signed_before.who.status.text(), timeout=10_000)
    assert identity.identity_status(session.reader).name == "Stina Wallin"


def test_a_time_stamp_address_that_is_none_is_told(dialog, tmp_path, monkeypatch):
    monkeypatch.setenv("BINDER_CONFIG_DIR", str(tmp_path))
    dialog.stamp.address.setText("tid")
    dialog.stamp.save.click()
    assert dialog.banner.property("tone") == "error"
    dialog.stamp.address.setText("https://tid.example")
    dialog.stamp.save.click()
    assert settings.load().timestamp_server == "https://tid.example"


def test_a_driver_that_is_none_is_told(dialog, tmp_path, qtbot):
    (tmp_path / "drivrutin.so").write_bytes(b"nej")
    dialog.token.module.setText(str(tmp_path / "drivrutin.so"))
    dialog.token.look.click()
    qtbot.waitUntil(lambda: dialog.banner.property("tone") == "error", timeout=10_000)
    assert dialog.token.look.isEnabled()
