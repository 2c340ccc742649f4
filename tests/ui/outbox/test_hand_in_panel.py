"""Handing in: what goes wrong is told in place, what was done can be taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog

from binder.domain.errors import ErrorCode
from binder.domain.outbox import OutboxState
from binder.services import hand_in, sign_paper
from binder.ui.outbox.errands import Errand
from binder.ui.outbox.hand_in_panel import HandInPanel
from binder.ui.outbox.print_run import PrintRun

NOW = datetime(2024, 3, 5, 13, 0, tzinfo=UTC)
ADDRESS = "registrator@solbacken.example"
SLOW = 20_000


@pytest.fixture
def panel(qtbot, signed, session, tmp_path):
    made = HandInPanel(session)
    qtbot.addWidget(made)
    made.resize(440, 900)
    made.messages = tmp_path / "brev"
    made.show_entry(entry(session))
    made.show()
    session.bus.changed.connect(partial(reread, made, session))
    yield made
    made.shut_down()


def entry(session):
    return hand_in.entries(session.reader)[0]


def reread(panel, session, _changes):
    panel.show_entry(entry(session))


def tone(panel) -> str:
    return panel.banner.property("tone")


def file_printer(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


@pytest.fixture
def no_mail(monkeypatch):
    monkeypatch.setenv("PATH", "")


@pytest.fixture
def written(qtbot, panel, no_mail):
    """A message that no mail program took."""
    panel.deliver.recipient.setText(ADDRESS)
    panel.deliver.mail.click()
    qtbot.waitUntil(lambda: tone(panel) == "error", timeout=SLOW)
    return panel


def test_a_missing_mail_program_leaves_the_letter_and_says_where(written):
    assert written.show_message.isVisible()
    assert written._message.suffix == ".eml"
    assert written._message.exists()


def test_after_trouble_everything_can_be_tried_again(written):
    assert written.deliver.mail.isEnabled()
    assert written.deliver.save.isEnabled()


def test_the_letter_is_addressed_as_was_typed(written):
    assert ADDRESS.encode() in written._message.read_bytes()


def test_the_next_errand_takes_the_old_letter_s_button_away(qtbot, written, tmp_path):
    written.save_to(str(tmp_path / "kopia.pdf"))
    qtbot.waitUntil(lambda: tone(written) == "ok", timeout=SLOW)
    assert written.show_message.isHidden()


def test_enter_in_the_address_opens_the_mail_program(qtbot, panel, no_mail):
    panel.deliver.recipient.setText(ADDRESS)
    qtbot.keyClick(panel.deliver.recipient, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tone(panel) == "error", timeout=SLOW)
    assert panel.show_message.isVisible()


def test_an_address_outlives_a_mail_program_that_could_not_be_opened(qtbot, panel, no_mail):
    panel.deliver.recipient.clear()
    qtbot.keyClicks(panel.deliver.recipient, "namnd@solbacken.example")
    qtbot.keyClick(panel.deliver.recipient, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tone(panel) == "error", timeout=SLOW)
    reader, entry_id = panel._session.reader, panel._entry.id
    qtbot.waitUntil(lambda: hand_in.recipient_of(reader, entry_id) == "namnd@solbacken.example", timeout=SLOW)


def test_while_an_errand_runs_no_other_can_be_begun(panel, no_mail):
    panel.deliver.recipient.setText(ADDRESS)
    panel.deliver.mail.click()
    assert not panel.deliver.mail.isEnabled()
    assert not panel.deliver.print.isEnabled()
    assert "Öppnar" in panel.banner.accessibleName()


@pytest.mark.usefixtures("signed_later")
def test_a_slow_mail_program_marks_the_paper_that_it_got(qtbot, signed, panel, session, monkeypatch):
    monkeypatch.setattr(hand_in, "open_in_mail_program", lambda _path: True)
    panel.deliver.recipient.setText(ADDRESS)
    panel.deliver.mail.click()
    panel.show_entry(next(e for e in hand_in.entries(session.reader) if e.id == signed))
    qtbot.waitUntil(lambda: entry(session).state is OutboxState.HANDED_OVER, timeout=SLOW)
    other = next(e for e in hand_in.entries(session.reader) if e.id == signed)
    assert (other.state, other.recipient) == (OutboxState.SIGNED, None)


@pytest.mark.parametrize(
    "address", ["registrator", "a@b@c", "två ord@solbacken.example", "x@y.se\nBcc: z@y.se"]
)
def test_what_is_no_address_is_told_and_no_letter_written(qtbot, panel, no_mail, address):
    panel.deliver.recipient.setText(address)
    panel.deliver.mail.click()
    qtbot.waitUntil(lambda: tone(panel) == "error", timeout=SLOW)
    assert list(panel.messages.rglob("*.eml")) == []


def test_a_folder_that_cannot_be_made_is_told(qtbot, panel, no_mail, tmp_path):
    (tmp_path / "fil").write_text("i vägen")
    panel.messages = tmp_path / "fil" / "brev"
    panel.deliver.recipient.setText(ADDRESS)
    panel.deliver.mail.click()
    qtbot.waitUntil(lambda: tone(panel) == "error", timeout=SLOW)
    assert panel.show_message.isHidden()
    assert panel.deliver.mail.isEnabled()


def test_a_copy_s_name_begins_as_the_paper_s(panel):
    panel.deliver.save.click()
    dialog = panel.findChild(QFileDialog)
    assert dialog.selectedFiles()[0].endswith(".pdf")
    assert "Tilläggsyrkande" in dialog.selectedFiles()[0]
    dialog.close()


def test_a_saved_copy_is_said_to_be_unencrypted(qtbot, panel, tmp_path):
    panel.save_to(str(tmp_path / "kopia.pdf"))
    qtbot.waitUntil(lambda: tone(panel) == "ok", timeout=SLOW)
    assert "inte krypterad" in panel.banner.accessibleName()


def test_an_existing_file_is_not_spoilt_by_a_copy_that_fails(qtbot, panel, tmp_path):
    folder = tmp_path / "mapp.pdf"
    folder.mkdir()
    panel.save_to(str(folder))
    qtbot.waitUntil(lambda: tone(panel) == "error", timeout=SLOW)
    assert folder.is_dir()


@pytest.mark.parametrize("state", [OutboxState.SENT, OutboxState.CONFIRMED])
def test_a_mark_is_kept_with_the_address_and_can_be_undone(qtbot, panel, session, state):
    panel.deliver.recipient.setText(ADDRESS)
    button = panel.report.sent if state is OutboxState.SENT else panel.report.confirmed
    button.click()
    qtbot.waitUntil(lambda: entry(session).state is state and panel.report.sent.isHidden())
    session.undo()
    qtbot.waitUntil(panel.report.sent.isVisible)
    assert entry(session).state is OutboxState.SIGNED


def test_what_was_sent_cannot_be_sent_again_but_confirmed(qtbot, panel):
    panel.report.sent.click()
    qtbot.waitUntil(panel.report.sent.isHidden)
    assert panel.report.confirmed.isVisible()


def test_a_withdrawn_paper_asks_for_no_report(panel, session):
    panel.show_entry(replace(entry(session), state=OutboxState.WITHDRAWN))
    assert panel.report.isHidden()
    assert panel.state.text() == "Återkallad"


def test_what_was_sent_can_be_withdrawn_and_says_when(qtbot, panel, session):
    panel.report.sent.click()
    qtbot.waitUntil(panel.report.withdrawn.isVisible)
    panel.report.withdrawn.click()
    qtbot.waitUntil(lambda: panel.state.text() == "Återkallad")
    assert "Återkallad" in panel.history.text()
    session.undo()
    qtbot.waitUntil(lambda: panel.state.text() == "Skickad")


def test_what_is_not_sent_cannot_be_withdrawn(panel):
    assert not panel.report.withdrawn.isVisible()


def test_what_the_banner_asked_for_is_gone_once_it_is_done(qtbot, panel):
    panel.banner.say("Skicka brevet.", tone="ok")
    panel.report.sent.click()
    qtbot.waitUntil(lambda: panel.state.text() == "Skickad")
    assert panel.banner.isHidden()
    assert panel.deliver.mail.property("kind") != "primary"


def test_the_button_says_again_once_the_letter_was_handed_over(panel, session):
    panel.show_entry(replace(entry(session), state=OutboxState.HANDED_OVER, handed_over_at=NOW))
    assert panel.deliver.mail.text() == "Öppna i e-posten igen"
    assert "Överlämnad till e-postprogrammet" in panel.history.text()


def test_the_address_typed_stays_while_the_state_changes(qtbot, panel):
    panel.deliver.recipient.setText(ADDRESS)
    panel.report.sent.click()
    qtbot.waitUntil(panel.report.sent.isHidden)
    assert panel.deliver.recipient.text() == ADDRESS


def test_another_paper_takes_the_messages_of_the_last_away(signed_later, signed, panel, session):
    panel.banner.say("Sparad.")
    panel.signature.say(True, "Giltig.")
    panel.show_entry(next(e for e in hand_in.entries(session.reader) if e.id == signed))
    assert panel.banner.isHidden()
    assert panel.signature.verdict.isHidden()


def test_a_verdict_that_comes_late_is_not_said_of_another_paper(signed_later, signed, qtbot, panel, session):
    panel.signature.check.click()
    with qtbot.waitSignal(panel.signature._job.finished, timeout=SLOW):
        panel.show_entry(next(e for e in hand_in.entries(session.reader) if e.id == signed))
    assert panel.signature.verdict.isHidden()


def test_a_verdict_on_a_changed_file_is_an_error_in_words(panel):
    panel.signature.say(False, "Ogiltig underskrift av Stina Wallin.")
    assert panel.signature.verdict.property("tone") == "error"
    assert panel.signature.verdict.accessibleName().startswith("Ogiltig")


def test_a_signature_that_cannot_be_checked_is_told(qtbot, panel, filled):
    (filled.folder / "binder.db").rename(filled.folder / "borta.db")
    panel.signature.check.click()
    qtbot.waitUntil(panel.signature.check.isEnabled, timeout=SLOW)
    (filled.folder / "borta.db").rename(filled.folder / "binder.db")
    assert panel.signature.verdict.property("tone") == "error"


def test_printing_to_a_file_is_noted_as_printed(qtbot, panel, session, tmp_path):
    panel.printing._errand = panel._errand()
    panel.printing.print_on(file_printer(tmp_path / "utskrift.pdf"))
    qtbot.waitUntil(lambda: "Utskriven på papper" in panel.history.text(), timeout=SLOW)
    assert (tmp_path / "utskrift.pdf").stat().st_size > 10_000
    assert entry(session).paper_printed_at is not None


@pytest.mark.qt_log_ignore("QPainter::begin", "QPdf")
def test_a_printer_that_takes_nothing_is_told(qtbot, panel, session, tmp_path):
    panel.printing._errand = panel._errand()
    panel.printing.print_on(file_printer(tmp_path / "finns-inte" / "utskrift.pdf"))
    qtbot.waitUntil(lambda: tone(panel) == "error", timeout=SLOW)
    assert entry(session).paper_printed_at is None


def test_printing_can_be_cancelled_between_pages(signed, tmp_path, filled):
    from binder.domain.errors import Cancelled

    def stop(_done, _total):
        raise Cancelled

    errand = Errand(filled.folder, filled.key, signed)
    with pytest.raises(Cancelled):
        errand.print_on(file_printer(tmp_path / "utskrift.pdf"), stop)


def test_a_print_dialog_that_was_cancelled_prints_nothing(qtbot, panel):
    run = PrintRun(panel)
    with qtbot.assertNotEmitted(run.printed, wait=20):
        run._on_answered(0)
    assert run._job is None


def test_the_letter_shown_is_the_letter_sent(written, session):
    written.deliver.show_letter.click()
    subject, text = hand_in.message_text(session.reader, entry(session).id)
    assert written.deliver.letter.text().split() == f"{subject}\n\n{text}".split()


def test_without_an_entry_there_is_no_errand(qtbot, session):
    bare = HandInPanel(session)
    qtbot.addWidget(bare)
    with pytest.raises(ValueError, match="no entry"):
        bare._errand()


def test_the_focus_goes_to_what_is_done_next(qtbot, panel):
    qtbot.waitUntil(panel.isActiveWindow)
    panel.deliver.recipient.setText(ADDRESS)
    panel.focus_first()
    assert panel.deliver.mail.hasFocus()


def test_the_signed_paper_is_what_an_errand_saves(signed, session, filled, tmp_path):
    errand = Errand(filled.folder, filled.key, signed)
    saved = errand.save(tmp_path / "kopia")
    assert saved.read_bytes() == sign_paper.finished_pdf(session.reader, signed)
    assert errand.check_signature()[0]


def test_a_copy_of_a_paper_that_is_not_there_is_refused(filled, signed, tmp_path):
    from binder.domain.errors import BinderError

    with pytest.raises(BinderError) as told:
        Errand(filled.folder, filled.key, 99).save(tmp_path / "kopia.pdf")
    assert told.value.code is ErrorCode.NOT_FOUND
