"""The outbox when a paper cannot be read or a program does not answer, and the print dialog."""

from __future__ import annotations

import pytest
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QDialog

from binder.domain.errors import BinderError, ErrorCode
from binder.services import cosign, hand_in
from binder.ui.outbox.outbox_place import OutboxPlace

SLOW = 20_000


@pytest.fixture
def place(qtbot, signed_later, session):
    made = OutboxPlace(session)
    qtbot.addWidget(made)
    made.resize(1366, 680)
    made.show()
    qtbot.waitUntil(lambda: made.reader.place() is not None, timeout=SLOW)
    yield made
    made.shut_down()


@pytest.fixture
def unreadable(monkeypatch):
    """Signed papers cannot be read, as when their file was damaged."""

    def refuse(_binder, _ref):
        raise BinderError(ErrorCode.PDF_DAMAGED)

    monkeypatch.setattr(cosign, "pdf_of", refuse)


@pytest.fixture
def asked(place, monkeypatch):
    """The print dialog of the program, not the desktop's, opened from the panel."""
    monkeypatch.setattr(QPrintDialog, "show", lambda _dialog: None)
    place.panel.deliver.print.click()
    return place.panel.findChild(QPrintDialog)


def test_a_paper_that_cannot_be_read_is_told_and_the_next_can_be(qtbot, place, unreadable, monkeypatch):
    place.list.setCurrentIndex(place.list.model().index(1, 0))
    assert place.banner.isVisible()
    assert place.reader.place() is None
    monkeypatch.undo()
    place.list.setCurrentIndex(place.list.model().index(0, 0))
    qtbot.waitUntil(lambda: place.reader.place() is not None, timeout=SLOW)
    assert place.banner.isHidden()


def test_what_is_known_of_an_unreadable_paper_is_still_shown(place, unreadable, signed):
    place.list.setCurrentIndex(place.list.model().index(1, 0))
    assert place.panel._entry.id == signed
    assert place.panel.deliver.mail.isVisible()


def test_a_reader_that_fails_is_told(place):
    place.reader.failed.emit(BinderError(ErrorCode.PDF_DAMAGED))
    assert place.banner.isVisible()


def test_the_letter_is_shown_in_its_folder_on_request(qtbot, place, tmp_path, monkeypatch):
    shown = []
    monkeypatch.setattr(hand_in, "show_file", shown.append)
    letter = tmp_path / "brev.eml"
    place.panel._on_failed(BinderError(ErrorCode.MAIL_PROGRAM_MISSING, path=letter))
    place.panel.show_message.click()
    qtbot.waitUntil(lambda: shown == [letter])


def test_the_print_dialog_is_for_the_paper_in_front(asked, place):
    assert asked.printer().docName() == place.panel._entry.title
    assert asked.printer().resolution() == 300


def test_accepting_the_print_dialog_prints(qtbot, asked, place, tmp_path):
    asked.printer().setOutputFileName(str(tmp_path / "utskrift.pdf"))
    with qtbot.waitSignal(place.panel.printing.printed, timeout=SLOW):
        asked.done(QDialog.DialogCode.Accepted)
    assert (tmp_path / "utskrift.pdf").stat().st_size > 10_000


def test_closing_the_print_dialog_prints_nothing(qtbot, asked, place):
    with qtbot.assertNotEmitted(place.panel.printing.printed):
        asked.done(QDialog.DialogCode.Rejected)
    assert place.panel.printing._job is None
