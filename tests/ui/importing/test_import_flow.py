"""Importing in the real window: progress, review, saving, and leaving nothing behind."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QProgressBar

from binder.domain.changes import Kind
from binder.domain.ids import MeetingId
from binder.resource_files import resources
from binder.services import import_kallelse, read_meeting
from binder.ui.importing.import_flow import ImportFlow
from binder.ui.importing.reading_page import ReadingPage
from binder.ui.importing.which_meeting_page import WhichMeetingPage
from binder.ui.main_window import MainWindow
from tests import sent_files
from tests.services.sent_sets import a_file
from tests.storage.contents import visible
from tests.ui.conftest import NOW

EXAMPLE = resources() / "example" / "kommunfullmaktige.pdf"
PATIENCE = 30_000


@pytest.fixture
def window(qtbot, tmp_path):
    made = MainWindow()
    qtbot.addWidget(made)
    made.show()
    made.restore_geometry(QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat))
    return made


@pytest.fixture
def flow(window, session):
    made = ImportFlow(window, session)
    yield made
    made.shut_down()


@pytest.fixture
def sent(tmp_path):
    folder = tmp_path / "sent"
    folder.mkdir()
    sent_files.kallelse(folder / "kallelse.pdf")
    sent_files.supplement(folder / "tillagg.pdf")
    sent_files.corrected_letter(folder / "1_tjansteskrivelse_rev.pdf")
    sent_files.of_no_item(folder / "synpunkter.pdf")
    return folder


def reviewed(flow, qtbot, *sources):
    flow.start(sources or [EXAMPLE])
    qtbot.waitUntil(lambda: flow.pages.review is not None, timeout=PATIENCE)
    return flow.pages.review


def merging(flow, qtbot, *sources):
    flow.start(sources)
    qtbot.waitUntil(lambda: flow.pages.merge is not None, timeout=PATIENCE)
    return flow.pages.merge


def saved(flow, qtbot, page):
    with qtbot.waitSignal(flow.finished, timeout=PATIENCE) as done:
        page._on_save()
    return MeetingId(done.args[0])


def with_kallelse(flow, qtbot, sent):
    """The kallelse in the binder, without the window: that has its own tests."""
    file = a_file(sent / "kallelse.pdf")
    command = partial(
        import_kallelse.confirm, proposal=file.proposal, source=file.path, municipality="Ekvik", now=NOW
    )
    with qtbot.waitSignal(flow._session.bus.changed, timeout=PATIENCE) as done:
        flow._session.run(command)
    return MeetingId(done.args[0].first(Kind.MEETING))


def meetings(session):
    return read_meeting.meetings(session.reader)


def numbers(session, meeting_id):
    return [row.item.number for row in read_meeting.agenda(session.reader, meeting_id)]


def test_a_reviewed_kallelse_is_saved_with_the_mended_title(flow, session, qtbot):
    review = reviewed(flow, qtbot)
    review.table.selectRow(1)
    review.item.title.setPlainText("Frågestund för alla")
    meeting_id = saved(flow, qtbot, review)
    rows = read_meeting.agenda(session.reader, meeting_id)
    assert rows[1].item.title == "Frågestund för alla"


def test_cancelling_the_review_leaves_nothing(flow, session, filled, qtbot):
    review = reviewed(flow, qtbot)
    with qtbot.waitSignal(flow.finished) as done:
        review.cancelled.emit()
    assert done.args == [0]
    assert len(meetings(session)) == 1
    assert list((filled.folder / "papers").glob("*")) == []


def test_cancelling_while_reading_leaves_nothing(flow, session, qtbot):
    flow.start([EXAMPLE])
    page = flow.pages.seen
    assert isinstance(page, ReadingPage)
    with qtbot.waitSignal(flow.finished, timeout=PATIENCE) as done:
        page._stop.click()
    assert (done.args, flow.is_running, len(meetings(session))) == ([0], False, 1)


def test_the_page_count_is_told_while_reading(qtbot):
    page = ReadingPage("Läser handlingar.pdf", "", "Läser sida {} av {}")
    qtbot.addWidget(page)
    page.show_progress(120, 286)
    assert page._words.text() == "Läser sida 120 av 286"
    assert page.findChild(QProgressBar).value() == 120


def test_a_file_that_cannot_be_read_is_told_in_the_window(flow, window, tmp_path, qtbot):
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"this is no PDF")
    with qtbot.waitSignal(flow.finished, timeout=PATIENCE):
        flow.start([bad])
    assert "bad.pdf" in window.banner.accessibleName()
    assert not flow.is_running


def test_an_undone_import_takes_the_meeting_away(flow, session, qtbot):
    saved(flow, qtbot, reviewed(flow, qtbot))
    session.undo()
    qtbot.waitUntil(lambda: len(meetings(session)) == 1)


def test_a_supplement_and_a_corrected_paper_come_in_as_one_step(flow, session, sent, qtbot):
    meeting_id = with_kallelse(flow, qtbot, sent)
    before = visible(session.reader)
    page = merging(flow, qtbot, sent / "tillagg.pdf", sent / "1_tjansteskrivelse_rev.pdf")
    assert saved(flow, qtbot, page) == meeting_id
    assert numbers(session, meeting_id) == ["1", "2", "3", "4", "5", "6", "7"]
    session.undo()
    qtbot.waitUntil(lambda: visible(session.reader) == before)


def test_what_was_done_is_told_with_a_way_back(flow, window, session, sent, qtbot):
    meeting_id = with_kallelse(flow, qtbot, sent)
    saved(flow, qtbot, merging(flow, qtbot, sent / "tillagg.pdf"))
    assert "2 nya ärenden, 1 ärende utgår, 1 ny handling" in window.banner.accessibleName()
    window.banner._offer.click()
    qtbot.waitUntil(lambda: len(numbers(session, meeting_id)) == 5)


def test_the_same_file_again_leads_to_its_meeting(flow, window, session, sent, qtbot):
    meeting_id = with_kallelse(flow, qtbot, sent)
    with qtbot.waitSignal(flow.finished, timeout=PATIENCE) as done:
        flow.start([sent / "kallelse.pdf"])
    assert (done.args, len(meetings(session))) == ([int(meeting_id)], 2)
    assert "finns redan i pärmen" in window.banner.accessibleName()


def test_a_folder_is_a_meeting_with_its_papers(flow, session, sent, qtbot):
    review = reviewed(flow, qtbot, sent)
    review._on_save()
    qtbot.waitUntil(lambda: flow.pages.merge is not None, timeout=PATIENCE)
    page = flow.pages.merge
    page.detail.choices.buttons[-1].click()
    meeting_id = saved(flow, qtbot, page)
    assert numbers(session, meeting_id)[-2:] == ["6", "7"]
    session.undo()
    qtbot.waitUntil(lambda: len(meetings(session)) == 1)


def test_cancelling_the_papers_leads_back_to_the_mended_agenda(flow, sent, qtbot):
    review = reviewed(flow, qtbot, sent)
    review._on_save()
    qtbot.waitUntil(lambda: flow.pages.merge is not None, timeout=PATIENCE)
    flow.pages.merge.cancelled.emit()
    assert flow.pages.seen is review
    assert flow.pages.merge is None


def test_a_paper_of_an_uncertain_meeting_is_asked_about(flow, session, sent, qtbot):
    meeting_id = with_kallelse(flow, qtbot, sent)
    flow.start([sent / "synpunkter.pdf"])
    qtbot.waitUntil(lambda: isinstance(flow.pages.seen, WhichMeetingPage), timeout=PATIENCE)
    flow.pages.seen.chosen.emit(int(meeting_id))
    qtbot.waitUntil(lambda: flow.pages.merge is not None, timeout=PATIENCE)
    flow.pages.merge.detail.choices.buttons[-1].click()
    saved(flow, qtbot, flow.pages.merge)
    assert "synpunkter" in read_meeting.meeting_papers(session.reader, meeting_id)[-1].title.casefold()


def test_another_meeting_can_be_chosen_in_the_review(flow, sent, qtbot):
    with_kallelse(flow, qtbot, sent)
    merging(flow, qtbot, sent / "tillagg.pdf").other_meeting.emit()
    assert isinstance(flow.pages.seen, WhichMeetingPage)
    with qtbot.waitSignal(flow.finished):
        flow.pages.seen.cancelled.emit()


def test_an_unreadable_file_in_a_set_is_told_and_the_rest_comes_in(flow, window, session, sent, qtbot):
    meeting_id = with_kallelse(flow, qtbot, sent)
    (sent / "trasig.pdf").write_bytes(b"%PDF-1.4 trasig")
    page = merging(flow, qtbot, sent / "tillagg.pdf", sent / "trasig.pdf")
    saved(flow, qtbot, page)
    assert "trasig.pdf är skadad" in window.banner.accessibleName()
    assert len(numbers(session, meeting_id)) == 7


def test_a_merge_that_cannot_be_stored_keeps_the_answers(flow, window, session, sent, qtbot):
    with_kallelse(flow, qtbot, sent)
    page = merging(flow, qtbot, sent / "tillagg.pdf")
    sent_files.of_no_item(sent / "tillagg.pdf")
    with qtbot.waitSignal(session.failed, timeout=PATIENCE):
        page._on_save()
    assert flow.pages.seen is page
    assert page._save.isEnabled()


def test_closing_the_window_in_the_middle_leaves_nothing(flow, session, filled, sent, qtbot):
    flow.start([sent])
    flow.shut_down()
    assert not flow.is_running
    assert list((filled.folder / "papers").glob("*")) == []


def test_files_that_come_during_a_review_wait_for_their_turn(flow, window, session, sent, qtbot):
    with_kallelse(flow, qtbot, sent)
    review = reviewed(flow, qtbot)
    flow.start([sent / "tillagg.pdf"])
    assert flow.pages.seen is review
    assert window.banner.accessibleName().startswith("tillagg.pdf läses in när")
    review._on_save()
    qtbot.waitUntil(lambda: flow.pages.merge is not None, timeout=PATIENCE)
    saved(flow, qtbot, flow.pages.merge)
    assert (len(meetings(session)), flow.is_running) == (3, False)


def test_files_that_waited_are_read_when_the_review_is_given_up(flow, window, sent, qtbot):
    with_kallelse(flow, qtbot, sent)
    review = reviewed(flow, qtbot)
    flow.start([sent / "tillagg.pdf"])
    review.cancelled.emit()
    # It is no longer true that they wait.
    assert window.banner.isHidden()
    qtbot.waitUntil(lambda: flow.pages.merge is not None, timeout=PATIENCE)


def test_what_was_saved_is_told_also_when_what_waited_is_given_up(flow, window, sent, qtbot):
    with_kallelse(flow, qtbot, sent)
    merge = merging(flow, qtbot, sent / "tillagg.pdf")
    flow.start([EXAMPLE])
    merge._on_save()
    qtbot.waitUntil(lambda: flow.pages.review is not None, timeout=PATIENCE)
    with qtbot.waitSignal(flow.finished):
        flow.pages.review.cancelled.emit()
    assert "2 nya ärenden" in window.banner.accessibleName()
    assert window.banner._offer.isVisible()


def test_after_a_fault_in_the_program_what_was_answered_can_be_saved_again(
    flow, session, sent, qtbot, monkeypatch
):
    meeting_id = with_kallelse(flow, qtbot, sent)
    merge = merging(flow, qtbot, sent / "tillagg.pdf")

    def faulty(*_args, **_values):
        raise AttributeError

    with monkeypatch.context() as patched, qtbot.captureExceptions():
        patched.setattr("binder.services.import_confirm.confirm_set", faulty)
        patched.setattr("threading.excepthook", lambda _args: None)
        merge._on_save()
        qtbot.waitUntil(lambda: flow._storing is None)
    saved(flow, qtbot, merge)
    assert numbers(session, meeting_id)[-2:] == ["6", "7"]
