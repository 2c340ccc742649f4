"""A confidential paper is covered until it is asked for, and no word or picture of it gets out of the reader.

Each way out has a twin: without the mark the same is there.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QListView

from binder.domain.sekretess import Sekretess
from binder.services import annotate, read_meeting, sekretess
from binder.storage.database import Binder
from binder.ui.no_copying import NoCopying
from binder.ui.prepare.reading_order import Scope
from binder.ui.prepare.side_panel import DRAFT
from tests.ui.conftest import NOW

BEFORE = "vad som låg där förut"
WORDS = "Gå till sida två"


@pytest.fixture
def is_marked():
    """Whether the first item's paper is confidential when the window opens."""
    return True


@pytest.fixture
def received(received, filled, is_marked):
    if is_marked:
        with Binder.open(filled.folder, filled.key) as binder:
            (paper,) = read_meeting.papers_of(binder, filled.items[0])
            sekretess.mark(binder, paper.id)
    return received


@pytest.fixture
def shown(place, qtbot, is_marked):
    """The paper is read."""
    if is_marked:
        place.order.confidential.cover_page.reveal.click()
        qtbot.waitUntil(lambda: place.reader.pages.is_settled)
    qtbot.waitUntil(lambda: place.later.is_done)
    place.reader.setFocus()
    return place


open_too = pytest.mark.parametrize("is_marked", [True, False])


def press(place, key, modifiers=Qt.KeyboardModifier.ControlModifier):
    reader = place.reader
    widget = reader.text if reader.shows_text else reader.pages
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers))


def select_all(place, qtbot):
    press(place, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: place.reader.selected_anchor() is not None)


def clipboard(mode=QClipboard.Mode.Clipboard):
    return QGuiApplication.clipboard().text(mode)


def paper_of(place, filled, number=0):
    return read_meeting.papers_of(place._session.reader, filled.items[number])[0]


def test_it_is_covered_when_the_window_opens(place):
    assert place.reader.kept_in.is_covered
    assert place.reader.pages.page_layout is None
    assert place.order.confidential.cover_page.isVisible()


@pytest.mark.parametrize("is_marked", [False])
def test_an_open_paper_is_not_covered(place):
    assert not place.reader.kept_in.is_covered
    assert place.reader.pages.page_layout is not None


def test_the_rest_of_the_window_is_built_behind_the_cover(place):
    assert place.later.has_begun


def test_it_is_shown_when_that_is_asked_for(shown):
    assert not shown.reader.kept_in.is_covered
    assert shown.order.confidential.strip.isVisible()
    assert "Sekretess" in shown.order.confidential.strip.word.text()


def test_an_open_paper_has_no_row_over_it(shown, filled, qtbot):
    shown.agenda.select(filled.items[1])
    qtbot.waitUntil(lambda: shown.reader.pages.is_settled)
    assert shown.order.confidential.strip.isHidden()
    assert not shown.reader.kept_in.is_confidential


@open_too
def test_copying_is_refused_with_a_sentence(shown, qtbot, is_marked):
    QGuiApplication.clipboard().setText(BEFORE)
    select_all(shown, qtbot)
    press(shown, Qt.Key.Key_C)
    assert (clipboard() == BEFORE) is is_marked
    assert ("kopieras" in shown.reader.kept_in.said) is is_marked


@open_too
def test_the_menu_copies_nothing_either(shown, qtbot, registry, is_marked):
    QGuiApplication.clipboard().setText(BEFORE)
    select_all(shown, qtbot)
    registry.action("copy").trigger()
    assert (clipboard() == BEFORE) is is_marked


@pytest.fixture
def text(shown, qtbot):
    """The text view with all its words selected."""
    shown.reader.show_text(True)
    qtbot.waitUntil(lambda: WORDS in shown.reader.text.toPlainText())
    shown.reader.text.setFocus()
    shown.reader.text.selectAll()
    return shown.reader.text


@open_too
def test_the_text_view_is_not_copied_from(shown, text, is_marked):
    QGuiApplication.clipboard().setText(BEFORE)
    press(shown, Qt.Key.Key_C)
    assert (clipboard() == BEFORE) is is_marked


@open_too
def test_what_is_dragged_or_pasted_from_the_text_view_is_empty(text, is_marked):
    assert (text.createMimeDataFromSelection().text() == "") is is_marked


def test_a_screen_reader_still_gets_the_words(text):
    assert WORDS in text.toPlainText()


@open_too
def test_no_selected_words_come_into_the_field_for_finding(shown, qtbot, registry, is_marked):
    select_all(shown, qtbot)
    registry.action("find").trigger()
    assert (shown.reader.tools.find_bar.input.text() == "") is is_marked


@open_too
def test_no_words_are_quoted_in_a_draft(shown, qtbot, filled, is_marked):
    select_all(shown, qtbot)
    shown._marking.quote()
    assert ("yrkande" in shown.reader.kept_in.said) is is_marked
    assert (shown.side.tab() == DRAFT) is not is_marked


@open_too
def test_there_are_no_miniatures(shown, registry, is_marked):
    registry.action("contents").trigger()
    is_shown = shown.reader.tools.contents.isVisible()
    assert is_shown is not is_marked
    assert ("miniatyrer" in shown.reader.kept_in.said) is is_marked


@open_too
def test_an_address_in_it_is_neither_opened_nor_copied(shown, is_marked):
    said = shown.reader.tools.show_address("https://solbacken.example/")
    assert ("kopieras den inte" in said) is is_marked
    assert (shown.reader.tools.notice is None) is is_marked


def test_covering_leaves_no_picture_behind(shown):
    shown.order.confidential.cover_now()
    pages = shown.reader.pages
    assert (pages._cache.used, pages._stand_ins.used, pages._frames) == (0, 0, {})
    assert shown.reader.kept_in.is_covered


def test_going_on_to_another_paper_leaves_no_picture_behind(shown, filled, qtbot):
    pages, key = shown.reader.pages, shown.reader.pages._key
    shown.agenda.select(filled.items[1])
    qtbot.waitUntil(lambda: pages.is_settled)
    assert not any(piece.paper == key for piece in pages._cache._pieces)


@pytest.mark.parametrize("is_marked", [False])
def test_of_an_open_paper_the_pictures_are_kept(shown, filled, qtbot):
    pages, key = shown.reader.pages, shown.reader.pages._key
    shown.agenda.select(filled.items[1])
    qtbot.waitUntil(lambda: pages.is_settled)
    assert any(piece.paper == key for piece in pages._cache._pieces)


def test_covering_closes_the_file(shown, qtbot):
    shown.order.confidential.cover_now()
    qtbot.waitUntil(lambda: shown.reader.pages.reading._paper is None)


def test_it_is_covered_after_a_time_without_use(shown, qtbot):
    shown.order.confidential.use.begin([shown.reader], 1)
    qtbot.waitUntil(lambda: shown.reader.kept_in.is_covered)


def test_use_begins_the_time_anew(shown):
    use = shown.order.confidential.use
    before = use._timer.remainingTime()
    use._timer.start(10)
    press(shown, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
    assert use._timer.remainingTime() <= 10
    assert before > 4 * 60_000


def test_a_minimised_window_covers_it(shown, qtbot):
    shown.window().showMinimized()
    qtbot.waitUntil(lambda: shown.reader.kept_in.is_covered)


def test_a_locked_screen_covers_it(shown):
    shown.order.confidential._lock.on_active(True)
    assert shown.reader.kept_in.is_covered


def test_an_unlocked_screen_covers_nothing(shown):
    shown.order.confidential._lock.on_active(False)
    assert not shown.reader.kept_in.is_covered


def test_it_comes_back_where_it_was(shown, qtbot):
    confidential = shown.order.confidential
    confidential.cover_now()
    confidential.cover_page.reveal.click()
    qtbot.waitUntil(lambda: shown.reader.pages.is_settled)
    assert shown.reader.pages.page == 1
    assert shown.window().focusWidget() is shown.reader.pages


def test_where_one_wanted_to_go_while_it_was_covered_is_gone_to(place, qtbot):
    place.reader.go_to(1)
    assert place.reader.kept_in.wanted == (1, None)
    place.order.confidential.reveal()
    qtbot.waitUntil(lambda: place.reader.pages.is_settled)


@pytest.mark.parametrize("is_marked", [False])
def test_marking_covers_the_paper_that_is_read(shown, registry, qtbot, session, filled):
    registry.action("confidential").trigger()
    qtbot.waitUntil(lambda: shown.reader.kept_in.is_covered)
    assert paper_of(shown, filled).sekretess is Sekretess.MARKED
    session.undo()
    qtbot.waitUntil(lambda: not shown.reader.kept_in.is_covered)
    assert paper_of(shown, filled).sekretess is Sekretess.OPEN


def test_taking_the_mark_off_shows_it(place, registry, qtbot):
    qtbot.waitUntil(lambda: place.later.is_done)
    assert registry.action("confidential").text() == "Ta bort sekretessmärkningen"
    registry.action("confidential").trigger()
    qtbot.waitUntil(lambda: not place.reader.kept_in.is_covered)
    assert registry.action("confidential").text() == "Märk handlingen som sekretess"


def test_it_is_never_among_papers_read_in_a_row(shown, filled, qtbot):
    shown.agenda.select(filled.items[1])
    shown.order.choose(Scope.MEETING)
    qtbot.waitUntil(lambda: shown.reader.pages.is_settled)
    assert [span.first for span in shown.reader.shown.run.spans] == [2]


@pytest.mark.parametrize("is_marked", [False])
def test_a_paper_marked_meanwhile_is_taken_out_of_the_row(shown, filled, qtbot, session):
    shown.agenda.select(filled.items[1])
    shown.order.choose(Scope.MEETING)
    qtbot.waitUntil(lambda: len(shown.reader.shown.run.spans) == 2)
    first = paper_of(shown, filled).id
    session.run(lambda binder: sekretess.mark(binder, first))
    qtbot.waitUntil(lambda: len(shown.reader.shown.run.spans) == 1)


def test_changing_what_is_read_in_a_row_does_not_uncover_it(place):
    place.order.choose(Scope.MEETING)
    assert place.reader.kept_in.is_covered


@open_too
def test_the_notes_beside_do_not_quote_it(shown, qtbot, session, filled, is_marked):
    select_all(shown, qtbot)
    anchor, item = shown.reader.selected_anchor(), filled.items[0]
    session.run(lambda binder: annotate.highlight(binder, item, anchor, now=NOW))
    qtbot.waitUntil(lambda: len(shown.side.notes.numbers()) == 1)
    (note,) = shown.side.notes._notes
    assert (note.anchor.quote.exact == "") is is_marked


def test_the_word_stands_in_agenda_and_bar(place, filled):
    (chip,) = place.agenda.model.chips(place.agenda.row(filled.items[0]))
    assert (chip.text, chip.icon) == ("Sekretess", "lock")
    (tab,) = place.bar._tabs
    assert tab.accessibleName().startswith("Sekretess: ")
    assert not tab.icon().isNull()


@pytest.mark.parametrize("is_marked", [False])
def test_a_paper_that_says_so_is_asked_about_in_place(shown, filled, session, qtbot):
    version = paper_of(shown, filled).version_id
    session.run(lambda binder: _noticed(binder, version))
    qtbot.waitUntil(lambda: shown.reader.kept_in.is_covered)
    cover = shown.order.confidential.cover_page
    assert "Sekretess enligt OSL 25 kap" in cover.accessibleDescription()
    assert "svarat" in shown.banner.accessibleName()
    cover.refuse.click()
    qtbot.waitUntil(lambda: not shown.reader.kept_in.is_covered)


def test_a_list_gives_no_row_away(qtbot, qapp):
    from PySide6.QtCore import QStringListModel

    refused = []
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(QStringListModel([WORDS], view))
    view.setCurrentIndex(view.model().index(0, 0))
    QGuiApplication.clipboard().setText(BEFORE)
    NoCopying(view, lambda: refused.append(True))
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert (clipboard(), refused) == (BEFORE, [True])


def test_without_that_a_list_gives_its_row_away(qtbot):
    from PySide6.QtCore import QStringListModel

    view = QListView()
    qtbot.addWidget(view)
    view.setModel(QStringListModel([WORDS], view))
    view.setCurrentIndex(view.model().index(0, 0))
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard() == WORDS


def _noticed(binder, version):
    from binder.domain.changes import Kind, changed

    (paper_id,) = sekretess.notice(binder, version, {1: "Sekretess enligt OSL 25 kap. 1 §"})
    return changed((Kind.PAPER, int(paper_id)))
