"""The review of a kallelse: doubts in words, mends that can be taken back, nothing thrown away by a key."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from binder.domain.errors import BinderError, ErrorCode
from binder.kallelse.proposal import Doubt, Proposal, ProposalKind, ProposedItem, Read
from binder.resource_files import resources
from binder.ui import theme as themes
from binder.ui.error_texts import error_text
from binder.ui.importing.import_flow import named
from binder.ui.importing.meeting_form import MeetingForm
from binder.ui.importing.review_page import ReviewPage

FILE = resources() / "example" / "kommunfullmaktige.pdf"
NOW = datetime(2027, 3, 5, 12, 0, tzinfo=UTC)


def item(number: str, title: str, *doubts: Doubt) -> ProposedItem:
    return ProposedItem(number=Read(number), title=Read(title), dnr=Read("KS-2027/1", None, doubts))


@pytest.fixture
def page(qapp, qtbot):
    themes.load_fonts()
    themes.apply(qapp, themes.Theme(themes.LIGHT))
    proposal = Proposal(
        items=[item("1", "Val av justerare"), item("2", "Taxa", Doubt.HALF_DNR), item("3", "Budget")],
        body=Read("Kommunstyrelsen"),
        date=Read(date(2027, 3, 10)),
        kind=ProposalKind.KALLELSE,
        page_count=3,
    )
    made = ReviewPage(proposal, FILE, NOW)
    qtbot.addWidget(made)
    made.resize(1366, 690)
    made.show()
    yield made
    made.close_reader()


def test_the_first_item_in_doubt_is_shown_first(page):
    assert page._row() == 1


def test_the_reason_of_a_doubt_stands_in_words(page):
    assert page._doubts.text() == "Se över: diarienumret är ofullständigt."
    page._select(0)
    assert page._doubts.isHidden()


def test_a_doubt_that_was_looked_at_is_gone(page):
    page._accept.click()
    assert page._doubts.isHidden()
    assert page.model.doubtful_count == 0


def test_there_is_nothing_to_take_back_before_the_first_mend(page):
    assert not page._undo.isEnabled()
    page._accept.click()
    assert page._undo.isEnabled()


def test_ctrl_z_takes_back_a_mend_even_where_the_window_has_its_own(page, qtbot):
    elsewhere = []
    QShortcut(QKeySequence("Ctrl+Z"), page, lambda: elsewhere.append(1))
    page._accept.click()
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.model.doubtful_count == 1
    assert elsewhere == []


def test_escape_leaves_an_untouched_review(page, qtbot):
    with qtbot.waitSignal(page.cancelled):
        page._on_escape()


def test_escape_does_not_throw_mends_away(page, qtbot):
    page._accept.click()
    with qtbot.assertNotEmitted(page.cancelled):
        page._on_escape()
    assert "Avbryt" in page.banner.accessibleName()


def test_at_least_six_rows_are_seen_on_a_small_laptop(page, qtbot):
    page._select(0)
    qtbot.waitUntil(page.table.isVisible)
    rows = page.table.viewport().height() // page.table.verticalHeader().defaultSectionSize()
    assert rows >= 6


def test_an_unreadable_file_is_called_by_its_name():
    error = named(BinderError(ErrorCode.PDF_DAMAGED), Path("kallelse-mars.pdf"))
    assert "kallelse-mars.pdf" in error_text(error)


def test_a_date_that_is_only_todays_looks_as_doubtful_as_other_fields(qtbot):
    form = MeetingForm()
    qtbot.addWidget(form)
    form.setStyleSheet(themes.stylesheet(themes.Theme(themes.LIGHT)))
    form.mark(body=False, day=False, time=False, place=False)
    form.show()
    before = form.day.grab().toImage()
    form.mark(body=False, day=True, time=False, place=False)
    assert form.day.grab().toImage() != before
