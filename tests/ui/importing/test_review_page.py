"""The review of a kallelse: doubts in words, mends that can be taken back, nothing thrown away by a key."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from binder.domain.errors import BinderError, ErrorCode
from binder.kallelse.lines import Box
from binder.kallelse.proposal import Doubt, Read, Source
from binder.ui import theme as themes
from binder.ui.importing.meeting_form import MeetingForm
from binder.ui.importing.review_layout import PAPERS
from tests.ui.importing.review_room import item, numbers, proposal, titles

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def told(page):
    return page.doubts.banner.accessibleName()


def focused(page, field):
    return page.item.fields[field].hasFocus()


# Doubts


def test_the_first_item_in_doubt_is_shown_first(page):
    assert page._row() == 1


def test_a_doubt_says_where_it_is_and_why(page):
    assert "Att se över (1 av 1): Ärende 2, diarienummer" in told(page)
    assert "Programmet fyller aldrig i resten" in told(page)


def test_a_doubt_that_was_looked_at_is_gone(page):
    page.doubts.accept.click()
    assert page.model.remarks() == []
    assert "3 ärenden lästes in" in told(page)


def test_each_doubtful_value_is_looked_at_by_itself(made_page):
    twice = item("1", "Taxa", Doubt.HALF_DNR)
    twice.title = Read("Taxa för", None, (Doubt.TITLE_MAY_BE_CUT,))
    page = made_page(proposal([twice]))
    page.doubts.accept.click()
    assert [remark.field for remark in page.model.remarks()] == ["dnr"]


def test_the_meetings_own_doubts_come_first(made_page):
    page = made_page(proposal(time=Read(None, None, (Doubt.MISSING,))))
    assert "Att se över (1 av 2): Tid" in told(page)


def test_f8_leads_from_doubt_to_doubt_with_the_focus_in_the_field(made_page, qtbot):
    page = made_page(
        proposal([item("1", "A", Doubt.HALF_DNR), item("2", "B"), item("3", "C", Doubt.GUESSED)])
    )
    qtbot.waitExposed(page)
    qtbot.keyClick(page.table, Qt.Key.Key_F8)
    assert page._row() == 2
    qtbot.keyClick(page.item.dnr, Qt.Key.Key_F8, SHIFT)
    assert page._row() == 0
    assert page.focusWidget() is page.item.dnr


def test_a_title_that_is_missing_cannot_be_called_right(made_page):
    page = made_page(proposal([item("1", "")]))
    page.model.change((page.model.items[0],))
    missing = item("1", "")
    missing.title = Read(None, None, (Doubt.MISSING,))
    page = made_page(proposal([missing]))
    assert not page.doubts.accept.isVisible()
    page._on_accept()
    assert len(page.model.remarks()) == 1


def test_all_doubts_are_listed_in_the_menu(made_page):
    page = made_page(proposal([item("1", "A", Doubt.HALF_DNR), item("2", "B", Doubt.GUESSED)]))
    page.doubts._fill_menu()
    texts = [action.text() for action in page.doubts._menu.actions()]
    assert [text.partition(":")[0] for text in texts] == ["Ärende 1, diarienummer", "Ärende 2, diarienummer"]
    page.doubts._on_menu(page.doubts._menu.actions()[1])
    assert page._row() == 1


# Taking back


def test_there_is_nothing_to_take_back_before_the_first_mend(page):
    assert not page.buttons.undo.isEnabled()
    page.doubts.accept.click()
    assert page.buttons.undo.isEnabled()


def test_ctrl_z_takes_back_a_mend_even_where_the_window_has_its_own(page, qtbot):
    elsewhere = []
    QShortcut(QKeySequence("Ctrl+Z"), page, lambda: elsewhere.append(1))
    page.doubts.accept.click()
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Z, CTRL)
    assert len(page.model.remarks()) == 1
    assert elsewhere == []


def test_ctrl_z_in_a_field_takes_back_what_was_written_there(page, qtbot):
    page._select(0)
    page.item.number.setFocus()
    qtbot.keyClicks(page.item.number, "45")
    assert page.model.items[0].number.value == "451"
    qtbot.keyClick(page.item.number, Qt.Key.Key_Z, CTRL)
    assert (page.item.number.text(), page.model.items[0].number.value) == ("1", "1")
    qtbot.keyClick(page.item.number, Qt.Key.Key_Z, CTRL | SHIFT)
    assert page.item.number.text() == "451"


def test_a_space_that_is_being_typed_stays(page):
    page._select(0)
    page.item.title.setPlainText("Val av ")
    assert page.item.title.toPlainText() == "Val av "
    assert page.model.items[0].title.value == "Val av"


def test_a_title_is_mended_from_its_end_and_enter_leads_back_to_the_list(qtbot, page):
    page._select(0)
    qtbot.keyClick(page.table, Qt.Key.Key_F2)
    qtbot.keyClicks(page.item.title, " 2")
    qtbot.keyClick(page.item.title, Qt.Key.Key_Return)
    assert page.item.title.toPlainText() == page.model.items[0].title.value == "Val av justerare 2"
    assert page.focusWidget() is page.table


def test_undoing_shows_the_row_it_concerns(page):
    page._select(0)
    page.item.title.setPlainText("Annat")
    page._select(2)
    page.model.undo()
    assert (page._row(), page.item.title.toPlainText()) == (0, "Val av justerare")


def test_a_mended_meeting_is_taken_back(page):
    page.meeting.place.setText("Ekrummet")
    page.meeting.place.textEdited.emit("Ekrummet")
    page.model.undo()
    assert (page.meeting.place.text(), page.model.state.place.value) == ("", None)


def test_escape_leaves_an_untouched_review(page, qtbot):
    with qtbot.waitSignal(page.cancelled):
        page._on_escape()


def test_escape_does_not_throw_mends_away(page, qtbot):
    page.doubts.accept.click()
    with qtbot.assertNotEmitted(page.cancelled):
        page._on_escape()
    assert "Avbryt" in told(page)


# The list


@pytest.mark.parametrize(
    ("keys", "after"),
    [
        ((Qt.Key.Key_M, CTRL | SHIFT), ["Val av justerare Taxa", "Budget"]),
        ((Qt.Key.Key_Delete, CTRL | SHIFT), ["Val av justerare", "Budget"]),
        ((Qt.Key.Key_N, CTRL | SHIFT), ["Val av justerare", "Taxa", "", "Budget"]),
        ((Qt.Key.Key_Up, ALT | SHIFT), ["Taxa", "Val av justerare", "Budget"]),
        ((Qt.Key.Key_Down, ALT | SHIFT), ["Val av justerare", "Budget", "Taxa"]),
    ],
)
def test_the_list_is_mended_by_keyboard_and_taken_back(page, qtbot, keys, after):
    before = titles(page)
    page._select(1)
    qtbot.keyClick(page.table, *keys)
    assert titles(page) == after
    page.model.undo()
    assert titles(page) == before


def test_an_item_is_divided_at_the_cursor(page):
    page._select(0)
    cursor = page.item.title.textCursor()
    cursor.setPosition(len("Val av"))
    page.item.title.setTextCursor(cursor)
    page.commands.divide()
    assert titles(page)[:2] == ["Val av", "justerare"]
    assert page._row() == 1


def test_dividing_without_a_place_says_where_to_put_the_cursor(page):
    page._select(0)
    page.commands.divide()
    assert "Ställ markören i rubriken" in told(page)
    assert len(titles(page)) == 3


def test_numbers_below_are_counted_on(page):
    page._select(0)
    page.item.number.setText("7")
    page.item.number.textEdited.emit("7")
    page.commands.renumber_below()
    assert numbers(page) == ["7", "8", "9"]


def test_counting_on_from_nothing_says_what_is_needed(page):
    page.commands.add()
    page.commands.renumber_below()
    assert "Skriv först" in told(page)


def test_alt_and_an_arrow_go_to_the_next_item_from_any_field(page, qtbot):
    page._select(0)
    qtbot.keyClick(page.item.dnr, Qt.Key.Key_Down, ALT)
    assert (page._row(), page.item.title.toPlainText()) == (1, "Taxa")


def test_the_section_is_given_to_the_items_below(page):
    page._select(0)
    page.item.section.setText("Val")
    page.item.section.textEdited.emit("Val")
    page.commands.section_below()
    assert [each.section.value for each in page.model.items] == ["Val"] * 3


# Words from the page


def test_words_from_the_page_become_the_value_of_the_field(page):
    page._select(1)
    place = Source(2, Box(1, 2, 3, 4))
    page.take_words("dnr", "KS-2027/0412:", place)
    assert page.model.items[1].dnr == Read("KS-2027/0412", place)
    assert page.item.dnr.text() == "KS-2027/0412"


def test_words_from_the_page_become_the_day_of_the_meeting(page):
    page.take_words("date", "onsdagen den 17 mars 2027 kl. 13", None)
    assert page.model.state.date.value == date(2027, 3, 17)
    assert page.meeting.chosen_day() == date(2027, 3, 17)


def test_words_that_are_no_day_are_refused(page):
    page.take_words("date", "Ekrummet", None)
    assert "ingen dag" in told(page)


def test_the_offer_names_the_field_that_was_last_in(page):
    page._on_entered("dnr")
    page.offer.offer("KS-2027/0412", page._field)
    assert page.offer.take.accessibleName() == "Använd ”KS-2027/0412” som Diarienummer"
    page.offer.offer("", page._field)
    assert page.offer.isHidden()


# Saving


def saved(page, qtbot):
    with qtbot.waitSignal(page.confirmed) as told_of:
        page._on_save()
    return told_of.args[0]


def test_what_is_confirmed_is_the_mended_proposal(page, qtbot):
    page._select(0)
    page.item.title.setPlainText("Frågestund")
    made = saved(page, qtbot)
    assert made.items[0].title == Read("Frågestund", made.items[0].title.source)
    assert page.model.read.items[0].title.value == "Val av justerare"


def test_a_meeting_without_a_day_is_not_saved_on_todays(made_page, qtbot):
    page = made_page(proposal(date=Read(None, None, (Doubt.MISSING,))))
    with qtbot.assertNotEmitted(page.confirmed):
        page._on_save()
    assert "Välj vilken dag" in told(page)


def test_todays_date_is_taken_when_it_is_called_right(made_page, qtbot):
    page = made_page(proposal(date=Read(None, None, (Doubt.MISSING,))))
    page.doubts.accept.click()
    assert saved(page, qtbot).date.value == date(2027, 3, 5)


def test_an_item_without_title_stops_saving_and_says_why(page, qtbot):
    page.commands.add()
    with qtbot.assertNotEmitted(page.confirmed):
        page._on_save()
    assert "saknar namn" in told(page)


def test_a_file_without_a_list_can_be_filled_by_hand(made_page):
    page = made_page(proposal([]))
    assert "Ingen ärendelista hittades" in told(page)
    page.commands.add()
    assert (titles(page), page._row(), page.item.isEnabled()) == ([""], 0, True)


def test_at_least_six_rows_are_seen_on_a_small_laptop(page, qtbot):
    page._select(0)
    qtbot.waitUntil(page.table.isVisible)
    rows = page.table.viewport().height() // page.table.verticalHeader().defaultSectionSize()
    assert rows >= 6


def test_a_file_without_pages_says_so_in_their_place(made_page, tmp_path, qtbot):
    other = tmp_path / "kallelse.json"
    other.write_text("{}", encoding="utf-8")
    page = made_page(source=other)
    with qtbot.waitSignal(page.reader.failed, timeout=5000):
        pass
    assert "går inte att visa" in page.reader.pages.empty_text


def test_the_papers_are_gone_to_where_they_are_looked_at(papers, qtbot):
    qtbot.waitSignal(papers.reader.paper_shown, timeout=5000).wait()
    papers.show_tab(PAPERS)
    papers._select(1)
    assert papers.reader.pages.place()[0] == 5 or papers.reader.pages.page_layout.last < 5


def test_an_unreadable_file_is_called_by_its_name():
    from binder.ui.error_texts import error_text

    error = BinderError(ErrorCode.PDF_DAMAGED, path=Path("kallelse-mars.pdf").name)
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


def test_enter_on_an_item_leads_to_its_title(page, qtbot):
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.focusWidget() is page.item.title
