"""The long list: what is shown, filtered, chosen, changed and taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from binder.domain.annotation import HighlightColour
from binder.domain.note_list import ListedNote, NoteScope
from binder.services import annotate, list_notes
from binder.ui import theme
from binder.ui.notes.note_browser import NoteBrowser
from binder.ui.notes.note_list_model import Heading


@pytest.fixture
def browser(qtbot, ids, session, actions, filled):
    made = NoteBrowser(session, actions)
    qtbot.addWidget(made)
    made.resize(400, 700)
    made.show()
    qtbot.waitExposed(made)
    made.show_notes(NoteScope.MEETING, filled.meeting_id, filled.items[1])
    qtbot.waitUntil(lambda: made.source.is_read)
    yield made
    made.source.wait()


def shown(browser):
    return [int(row.note.id) for row in browser.model.rows if isinstance(row, ListedNote)]


def titles(browser):
    return [row.title for row in browser.model.rows if isinstance(row, Heading)]


def stored(session, note_id):
    return next((n.note for n in list_notes.of_all(session.reader) if n.note.id == note_id), None)


def press(browser, key):
    browser.view.setFocus()
    QTest.keyClick(browser.view, key)


def choose(box, text):
    box.setCurrentIndex(next(n for n in range(box.count()) if text in box.itemText(n)))


def test_a_meetings_notes_stand_under_their_items_and_its_own_last(browser, ids):
    assert shown(browser) == [ids[name] for name in ("taxa", "vänort", "ring", "möte")]
    assert titles(browser)[1:] == [
        "22  Förslag om att avsluta Solbackens vänortssamarbete",
        "Sammanträdet som helhet",
    ]
    assert browser.summary.text() == "4 anteckningar"


def test_the_items_own_notes_can_be_listed_too(browser, ids, filled, qtbot):
    browser.show_notes(NoteScope.ITEM, filled.meeting_id, filled.items[0])
    qtbot.waitUntil(lambda: shown(browser) == [ids["taxa"]])


@pytest.mark.parametrize(
    ("box", "text", "left"),
    [
        ("colours", "Grön", ["taxa"]),
        ("tags", "#fråga", ["vänort"]),
        ("kinds", "ärendet", ["ring"]),
    ],
)
def test_each_box_lets_through_what_it_says(browser, ids, box, text, left):
    choose(getattr(browser.filters, box), text)
    assert shown(browser) == [ids[name] for name in left]
    assert browser.summary.text() == f"{len(left)} av 4 anteckningar"


def test_only_what_is_important_where_that_is_ticked(browser, ids):
    browser.filters.important.setChecked(True)
    assert shown(browser) == [ids["ring"]]


def test_words_are_found_in_notes_and_in_what_they_hang_on(browser, ids):
    browser.words.setText("AVGIFTEN")
    assert shown(browser) == [ids["taxa"]]
    browser.words.setText("nu vänortssamarbete")
    assert shown(browser) == [ids["vänort"]]


def test_an_empty_result_says_so_and_one_button_shows_all_again(browser):
    browser.words.setText("finns inte")
    assert browser.empty.isVisible()
    assert "Visa alla" in browser.empty.text()
    browser.everything.click()
    assert len(shown(browser)) == 4


def test_important_notes_can_come_first(browser, ids):
    choose(browser.filters.groupings, "Utan")
    choose(browser.filters.orders, "Viktiga")
    assert shown(browser)[0] == ids["ring"]
    assert titles(browser) == []


def test_headings_and_order_are_told_to_be_remembered(browser, qtbot):
    with qtbot.waitSignal(browser.arranged_anew) as told:
        choose(browser.filters.groupings, "dag")
    assert told.args == ["day", "place"]


def test_a_click_on_a_note_and_enter_go_to_its_place(browser, ids, qtbot):
    browser.view.choose([ids["vänort"]], ids["vänort"])
    with qtbot.waitSignal(browser.place_wanted) as told:
        press(browser, Qt.Key.Key_Return)
    assert told.args[0].note.id == ids["vänort"]
    place = browser.view.visualRect(browser.model.index(browser.model.row_of(ids["taxa"]))).center()
    with qtbot.waitSignal(browser.place_wanted) as told:
        QTest.mouseClick(browser.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args[0].note.id == ids["taxa"]


def test_choosing_several_with_the_mouse_goes_nowhere(browser, ids, qtbot):
    view = browser.view
    with qtbot.assertNotEmitted(browser.place_wanted):
        for name in ("taxa", "ring"):
            place = view.visualRect(browser.model.index(browser.model.row_of(ids[name]))).center()
            QTest.mouseClick(
                view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, place
            )
    assert browser.bar.count.text() == "2 valda"


def test_several_notes_are_deleted_at_once_and_brought_back_at_once(browser, ids, session, qtbot):
    browser.view.choose([ids["taxa"], ids["ring"]], ids["ring"])
    press(browser, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: shown(browser) == [ids["vänort"], ids["möte"]])
    assert browser.view.chosen() == [ids["möte"]]
    session.undo()
    qtbot.waitUntil(lambda: len(shown(browser)) == 4)


def test_one_key_marks_as_important_and_takes_it_back(browser, ids, session, qtbot):
    browser.view.choose([ids["taxa"]], ids["taxa"])
    press(browser, Qt.Key.Key_V)
    qtbot.waitUntil(lambda: browser._listed(ids["taxa"]).note.is_important)
    press(browser, Qt.Key.Key_V)
    qtbot.waitUntil(lambda: not stored(session, ids["taxa"]).is_important)


def test_a_number_gives_the_colour(browser, ids, session, qtbot):
    browser.view.choose([ids["taxa"]], ids["taxa"])
    press(browser, Qt.Key.Key_4)
    qtbot.waitUntil(lambda: stored(session, ids["taxa"]).colour is HighlightColour.PINK)


def test_a_tag_is_set_on_all_that_are_chosen(browser, ids, session, qtbot):
    browser.view.choose([ids["taxa"], ids["vänort"]], ids["taxa"])
    press(browser, Qt.Key.Key_T)
    browser.bar.line.setText("budget")
    QTest.keyClick(browser.bar.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stored(session, ids["taxa"]).tags == ("budget",))
    assert stored(session, ids["vänort"]).tags == ("fråga", "budget")
    assert not browser.bar.line.isVisible()


def test_a_click_on_a_tag_shows_those_that_have_it(browser, ids, qtbot):
    view = browser.view
    row = view.visualRect(browser.model.index(browser.model.row_of(ids["vänort"])))
    with qtbot.assertNotEmitted(browser.place_wanted):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row.bottomLeft() + QPoint(24, -14))
    assert shown(browser) == [ids["vänort"]]
    assert browser.filters.tags.currentText() == "#fråga"


def test_f2_means_the_note_and_not_the_window(browser, ids):
    browser.view.choose([ids["ring"]], ids["ring"])
    browser.view.setFocus()
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier)
    asked.ignore()
    browser.view.event(asked)
    assert asked.isAccepted()


def test_a_note_is_written_on_where_it_stands(browser, ids, session, qtbot):
    browser.view.choose([ids["ring"]], ids["ring"])
    press(browser, Qt.Key.Key_F2)
    card = browser.view.edited
    card.edit.setPlainText("Ring i morgon")
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert browser.view.edited is None
    qtbot.waitUntil(lambda: stored(session, ids["ring"]).text == "Ring i morgon")


def test_the_row_is_as_high_as_the_card_over_it(browser, ids, qtbot):
    browser.edit(ids["vänort"])
    index = browser.model.index(browser.model.row_of(ids["vänort"]))
    card = browser.view.edited
    qtbot.waitUntil(lambda: browser.view.visualRect(index).height() == card.height())
    card.edit.setPlainText("\n".join("rad" for _ in range(6)))
    qtbot.waitUntil(lambda: browser.view.visualRect(index).height() == card.height() > 200)


def test_a_note_under_edit_stays_although_it_no_longer_has_what_is_asked_for(browser, ids, session, qtbot):
    browser.words.setText("ring")
    browser.edit(ids["ring"])
    browser.view.edited.edit.setPlainText("Skriv till föreningen")
    browser.view.edited.flush()
    qtbot.waitUntil(lambda: stored(session, ids["ring"]).text == "Skriv till föreningen")
    assert shown(browser) == [ids["ring"]]
    browser.view.close_card()
    qtbot.waitUntil(lambda: shown(browser) == [])


def test_a_note_that_is_deleted_elsewhere_takes_its_card_with_it(browser, ids, actions, qtbot):
    browser.edit(ids["ring"])
    actions.delete([ids["ring"]])
    qtbot.waitUntil(lambda: browser.view.edited is None)
    assert ids["ring"] not in shown(browser)


def test_a_new_note_comes_in_and_what_is_chosen_stays_chosen(browser, ids, session, filled, qtbot):
    browser.view.choose([ids["vänort"]], ids["vänort"])
    from tests.ui.conftest import NOW

    session.run(lambda binder: annotate.note_item(binder, filled.items[0], "Ny", NOW))
    qtbot.waitUntil(lambda: len(shown(browser)) == 5)
    assert browser.view.chosen() == [ids["vänort"]]


def test_a_screen_reader_hears_all_that_a_row_shows(browser, ids):
    spoken = [
        browser.model.data(browser.model.index(n), Qt.ItemDataRole.AccessibleTextRole) for n in range(7)
    ]
    comment, note = (text for text in spoken if "Kommentar" in text or "Ring" in text)
    assert all(
        word in comment for word in ("Varför nu?", "samarbetet avslutas", "s. 1", "Gul", "Etiketter: fråga")
    )
    assert note.startswith("Viktig. Anteckning på ärendet. Ring")


def test_what_was_typed_is_no_markup_in_a_tip(browser, ids, session, qtbot, actions):
    actions.set_tags(ids["ring"], ["<b>x</b>"])
    row = browser.model.index(browser.model.row_of(ids["ring"]))
    qtbot.waitUntil(lambda: "&lt;b&gt;" in browser.model.data(row, Qt.ItemDataRole.ToolTipRole))


def test_large_text_shows_filters_or_list_so_that_both_fit_a_low_screen(browser, qapp):
    theme.apply(qapp, theme.choose("light", 200, system_is_dark=False))
    browser.more.setChecked(True)
    assert (browser.filters.isVisible(), browser.view.isVisible()) == (True, False)
    assert browser.minimumSizeHint().height() < 500
    browser.more.setChecked(False)
    assert browser.view.isVisible()
