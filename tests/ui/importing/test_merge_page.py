"""The review of later files: what is asked comes first, and everything can be done by keyboard."""

from __future__ import annotations

import weakref

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel

from binder.domain.errors import ErrorCode
from binder.kallelse.comparison import KEEP, MEETING, WITHDRAWN, Question, QuestionKind
from binder.services.import_reading import UnreadFile
from binder.services.import_set import beside_meeting
from binder.ui.importing.merge_detail import MOST_BUTTONS, parted
from binder.ui.importing.merge_entries import RowKind
from binder.ui.importing.merge_model import HOW, WHAT
from binder.ui.importing.merge_page import MergePage
from binder.ui.importing.wrapping_choice import WrappingChoice
from tests.services import sent_sets
from tests.ui.conftest import NOW

BAD = UnreadFile(name="trasig.pdf", code=ErrorCode.PDF_DAMAGED, details={})


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    sent = sent_sets.made(tmp_path_factory.mktemp("sent"), NOW)
    with sent.binder:
        return beside_meeting(
            sent.binder, sent.meeting_id, [sent.corrected, sent.of_no_item, sent.supplement]
        )


@pytest.fixture
def page(qtbot, files):
    made = MergePage(files, "Kommunstyrelsen, onsdag 14 april 2027", unread=[BAD], can_move=True)
    qtbot.addWidget(made, before_close_func=MergePage.close_reader)
    made.resize(1366, 700)
    made.show()
    return made


def kinds(page):
    return [entry.kind for entry in page.model.entries]


def select(page, kind):
    page.table.selectRow(kinds(page).index(kind))


def words(page):
    return [shown.text() for shown in page.detail.findChildren(QLabel) if not shown.isHidden()]


def press(page, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QApplication.sendEvent(page, QKeyEvent(QEvent.Type.KeyPress, key, modifiers))


def test_questions_come_first_then_trouble_then_changes(page):
    assert kinds(page) == [
        RowKind.OPEN,
        RowKind.UNREAD,
        RowKind.NEW_ITEM,
        RowKind.NEW_ITEM,
        RowKind.WITHDRAWN,
        RowKind.REPLACED,
        RowKind.NEW_PAPER,
    ]
    assert page.table.currentIndex().row() == 0


def test_the_question_is_told_in_words_with_its_answers(page):
    assert "Vart hör handlingen?" in words(page)
    assert [button.text() for button in page.detail.choices.buttons] == ["Lägg under mötet"]
    others = [page.detail.choices.box.itemText(row) for row in range(page.detail.choices.box.count())]
    assert "Ny handling i ärende 7, Val av ersättare i valberedningen" in others


def test_saving_waits_for_the_answer(page, qtbot):
    with qtbot.assertNotEmitted(page.confirmed):
        page._on_save()
    assert "går inte att spara än" in page.banner.accessibleName()


def test_an_answer_by_button_makes_it_ready_to_save(page, qtbot):
    page.detail.choices.buttons[0].click()
    assert kinds(page)[0] is RowKind.ANSWERED
    with qtbot.waitSignal(page.confirmed) as done:
        page._on_save()
    assert done.args[0].questions == ()


def test_an_answer_from_the_list_is_shown_as_given(page):
    box = page.detail.choices.box
    box.setCurrentIndex(2)
    box.activated.emit(2)
    given = page.model.entries[0].choice
    assert page.model.entries[0].kind is RowKind.ANSWERED
    assert given is not None
    assert given != MEETING
    assert next(button for button in page.detail.choices.buttons if button.isChecked())


def test_ctrl_z_takes_the_answer_back(page):
    page.detail.choices.buttons[0].click()
    press(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert kinds(page)[0] is RowKind.OPEN
    assert not page.model.can_undo


def test_escape_leaves_at_once_only_where_nothing_was_answered(page, qtbot):
    page.detail.choices.buttons[0].click()
    with qtbot.assertNotEmitted(page.cancelled):
        page._on_escape()
    page.model.undo()
    with qtbot.waitSignal(page.cancelled):
        page._on_escape()


def test_next_question_brings_the_focus_to_its_answers(page, qtbot):
    select(page, RowKind.REPLACED)
    page._on_next()
    assert page.table.currentIndex().row() == 0
    qtbot.waitUntil(page.detail.choices.buttons[0].hasFocus)


def test_a_replaced_paper_shows_before_and_now_side_by_side(page):
    select(page, RowKind.REPLACED)
    shown = words(page)
    assert {"Förut", "Nu", "kallelse.pdf", "1_tjansteskrivelse_rev.pdf"} <= set(shown)
    assert page.detail.choices.buttons[0].isChecked()


def test_a_sure_place_can_be_chosen_otherwise(page):
    select(page, RowKind.REPLACED)
    page.detail.choices.buttons[-1].click()
    assert RowKind.REPLACED not in kinds(page)
    assert kinds(page).count(RowKind.NEW_PAPER) == 2


def test_a_file_that_could_not_be_read_says_why(page):
    select(page, RowKind.UNREAD)
    assert any("skadad" in text for text in words(page))


def test_the_page_of_the_chosen_row_is_shown(page, qtbot):
    select(page, RowKind.NEW_PAPER)
    qtbot.waitUntil(lambda: page.reader.place() is not None and page.reader.place()[0] == 2, timeout=10_000)


def test_each_cell_has_its_words(page):
    for row in range(page.model.rowCount()):
        assert page.model.index(row, WHAT).data()
        assert page.model.index(row, HOW).data()


def test_what_stays_is_told_when_all_is_answered(page):
    page.detail.choices.buttons[0].click()
    assert "4 ärenden står som förut" in page.banner.accessibleName()


def test_many_choices_are_parted_into_buttons_and_a_list():
    every = ("paper:1", "item:1", MEETING, *(f"item:{key}" for key in range(2, 20)))
    question = Question(id="place", kind=QuestionKind.WHICH_PLACE, about="a.pdf", choices=every)
    near, others = parted(question, None)
    assert near == ["paper:1", "item:1", MEETING]
    assert [*near, *others] == list(every)
    assert parted(question, "item:9")[0][0] == "item:9"


def test_few_choices_are_all_buttons():
    question = Question(
        id="q", kind=QuestionKind.IS_WITHDRAWN, about="Taxa", choices=(WITHDRAWN, KEEP), suggested=KEEP
    )
    assert len(question.choices) < MOST_BUTTONS
    assert parted(question, None) == ([WITHDRAWN, KEEP], [])


def test_the_page_is_freed_when_it_is_gone(qtbot, files):
    made = MergePage(files, "Kommunstyrelsen")
    gone = weakref.ref(made)
    made.close_reader()
    with qtbot.waitSignal(made.destroyed):
        made.deleteLater()
    del made
    assert gone() is None


@pytest.mark.parametrize("width", [900, 1366])
def test_a_long_choice_is_broken_into_lines_and_pushes_nothing_away(page, width):
    page.resize(width, 700)
    select(page, RowKind.OPEN)
    choice = page.detail.choices.buttons[0]
    whole = choice.accessibleName()
    long = WrappingChoice(f"{whole} och vad som annars står där, & " * 5)
    page.detail.choices.layout().addWidget(long)
    QApplication.processEvents()
    area = page._area
    assert area.widget().width() <= area.viewport().width()
    assert long.text().count("\n") >= 1
    assert long.height() >= long.heightForWidth(long.width())
    assert "&" in long.accessibleName()
