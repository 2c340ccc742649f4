from __future__ import annotations

import sys
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from binder.domain.outbox import OutboxState
from binder.services import cosign, hand_in, sign_paper
from binder.ui.outbox import errands
from binder.ui.outbox.outbox_list import ROW_ROLE
from binder.ui.outbox.outbox_place import OutboxPlace
from binder.ui.tab_order import follow_layout

NOW = datetime(2024, 3, 5, 13, 0, tzinfo=UTC)


@pytest.fixture
def place(qtbot, signed, session):
    made = OutboxPlace(session)
    qtbot.addWidget(made)
    made.resize(1366, 680)
    made.show()
    yield made
    made.shut_down()


def entry(session):
    return hand_in.entries(session.reader)[0]


def mail_programs(folder: Path) -> Path:
    """What a Linux desktop has for opening messages, as scripts that take anything."""
    folder.mkdir()
    for name, line in (("xdg-mime", "echo mail.desktop"), ("xdg-open", "exit 0")):
        script = folder / name
        script.write_text(f"#!/bin/sh\n{line}\n")
        script.chmod(0o755)
    return folder


def test_an_empty_outbox_says_what_goes_there(qtbot, session):
    place = OutboxPlace(session)
    qtbot.addWidget(place)
    assert place.is_empty()
    place.shut_down()


def test_a_signed_paper_is_listed_with_its_state_in_words(place):
    row = place.list.model().index(0, 0)
    assert "Undertecknad" in row.data(Qt.ItemDataRole.AccessibleTextRole)
    assert row.data(ROW_ROLE).thing.state is OutboxState.SIGNED


def test_the_whole_checksum_is_there_for_a_screen_reader_and_its_beginning_in_sight(place, session):
    sha256 = entry(session).sha256
    assert sha256 in place.panel.signature.hash.accessibleName()
    assert sha256[:4] in place.panel.signature.hash.text()


def test_the_checksum_can_be_copied(place, session):
    place.panel.signature.copy.click()
    assert QGuiApplication.clipboard().text() == entry(session).sha256


def test_without_an_address_the_mail_program_waits_and_says_why(place):
    place.panel.deliver.recipient.clear()
    assert not place.panel.deliver.mail.isEnabled()
    assert place.panel.deliver.mail.accessibleDescription()


def test_marking_as_sent_is_kept_and_can_be_undone(qtbot, place, session):
    with qtbot.waitSignal(session.undo_stack.changed):
        place.panel.report.sent.click()
    assert entry(session).state is OutboxState.SENT
    session.undo()
    qtbot.waitUntil(lambda: entry(session).state is OutboxState.SIGNED)


def test_a_confirmed_paper_needs_no_further_report(qtbot, place):
    place.panel.report.confirmed.click()
    qtbot.waitUntil(place.panel.report.confirmed.isHidden)
    assert place.panel.report.sent.isHidden()
    assert place.panel.report.text.isHidden()
    assert "Bekräftad" in place.panel.history.text()


def test_the_signature_is_judged_in_plain_words(qtbot, place):
    place.panel.signature.check.click()
    qtbot.waitUntil(place.panel.signature.check.isEnabled, timeout=20_000)
    assert place.panel.signature.verdict.accessibleName().startswith("Giltig")


def test_a_copy_is_the_signed_paper_byte_for_byte(qtbot, place, session, tmp_path):
    target = tmp_path / "kopia.pdf"
    place.panel.save_to(str(target))
    qtbot.waitUntil(target.exists)
    assert target.read_bytes() == sign_paper.finished_pdf(session.reader, entry(session).id)


def test_a_copy_that_cannot_be_written_is_told(qtbot, place, tmp_path):
    place.panel.save_to(str(tmp_path / "finns-inte" / "kopia.pdf"))
    qtbot.waitUntil(lambda: place.panel.banner.property("tone") == "error")
    assert "kopia.pdf" in place.panel.banner.accessibleName()


def test_a_message_that_no_program_takes_is_told_and_the_state_stays(
    qtbot, place, session, tmp_path, monkeypatch
):
    monkeypatch.setenv("PATH", "")
    place.panel.messages = tmp_path
    place.panel.deliver.recipient.setText("registrator@solbacken.example")
    place.panel.deliver.mail.click()
    qtbot.waitUntil(lambda: place.panel.banner.property("tone") == "error", timeout=10_000)
    assert list(tmp_path.glob("**/*.eml"))
    assert entry(session).state is OutboxState.SIGNED


@pytest.mark.skipif(sys.platform != "linux", reason="the scripts stand for a Linux desktop's programs")
def test_a_message_that_was_taken_is_handed_over_and_no_more(qtbot, place, session, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(mail_programs(tmp_path / "bin")))
    place.panel.messages = tmp_path
    place.panel.deliver.recipient.setText("registrator@solbacken.example")
    place.panel.deliver.mail.click()
    qtbot.waitUntil(lambda: entry(session).state is OutboxState.HANDED_OVER, timeout=10_000)
    assert entry(session).recipient == "registrator@solbacken.example"


def test_a_bad_address_is_told_before_anything_is_opened(qtbot, place, tmp_path):
    place.panel.messages = tmp_path
    place.panel.deliver.recipient.setText("registrator")
    place.panel.deliver.mail.click()
    qtbot.waitUntil(lambda: place.panel.banner.property("tone") == "error")
    assert not list(tmp_path.glob("**/*.eml"))


def test_the_paper_is_printed_whole(qtbot, signed, session, tmp_path):
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "utskrift.pdf"))
    pdf = sign_paper.finished_pdf(session.reader, signed)
    assert errands.print_pdfs([pdf], printer, lambda _done, _total: None) == 1
    assert (tmp_path / "utskrift.pdf").stat().st_size > 10_000


def test_a_change_elsewhere_shows_in_the_list(qtbot, place, session):
    command = partial(hand_in.mark, outbox_id=entry(session).id, state=OutboxState.CONFIRMED, now=NOW)
    session.run(command)
    qtbot.waitUntil(
        lambda: place.list.model().index(0, 0).data(ROW_ROLE).thing.state is OutboxState.CONFIRMED
    )


def test_an_entry_can_be_asked_for(qtbot, signed, signed_later, session):
    place = OutboxPlace(session)
    qtbot.addWidget(place)
    place.show_paper(cosign.own(signed))
    assert place.list.currentIndex().data(ROW_ROLE).thing.id == signed != signed_later
    place.shut_down()


def test_the_letter_can_be_read_before_it_is_opened_in_the_mail_program(place):
    place.panel.deliver.show_letter.click()
    assert place.panel.deliver.letter.isVisible()
    assert "Tilläggsyrkande, ärende 22" in place.panel.deliver.letter.text()


def test_every_control_that_takes_focus_has_a_name(place):
    stops = [stop for stop in follow_layout(place.panel) if stop.isVisible()]
    assert len(stops) > 5
    assert [stop for stop in stops if not stop.accessibleName()] == []


def test_tab_goes_from_the_address_over_the_mail_program_to_the_signature(place):
    panel, stops = place.panel, follow_layout(place.panel)
    wanted = [
        panel.deliver.recipient,
        panel.deliver.mail,
        panel.deliver.print,
        panel.report.sent,
        panel.signature.check,
    ]
    assert [stop for stop in stops if stop in wanted] == wanted


def test_the_dialog_for_saving_is_freed_when_it_is_closed(qtbot, place):
    place.panel.deliver.save.click()
    dialog = place.panel.findChild(QFileDialog)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
    assert place.panel.findChild(QFileDialog) is None
