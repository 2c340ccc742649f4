"""Every view by keyboard, by screen reader and by an unsteady hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from binder.domain.changes import Changes, Kind
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import AgendaItemId, DraftId, MeetingId, PaperId, PaperVersionId
from binder.domain.note_list import NoteScope
from binder.domain.paper import Paper
from binder.domain.sekretess import Sekretess
from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, YrkandeKind
from binder.resource_files import resources
from binder.services import propose_meeting, read_meeting, settings, sign_paper, write_draft
from binder.services.import_set import beside_meeting
from binder.services.member import Member
from binder.storage.database import Binder
from binder.ui import theme
from binder.ui.agenda.dialogs import ItemDialog, MeetingChooser, MeetingDialog, NumberDialog
from binder.ui.drafting.table_dialog import TableDialog
from binder.ui.help import AboutDialog, ShortcutsDialog
from binder.ui.importing.merge_page import MergePage
from binder.ui.importing.reading_page import ReadingPage
from binder.ui.importing.review_page import ReviewPage
from binder.ui.importing.which_meeting_page import WhichMeetingPage
from binder.ui.main_window import MainWindow
from binder.ui.palette import Palette
from binder.ui.prepare.confidential_cover import ConfidentialCover
from binder.ui.prepare.side_panel import DECISION, DRAFT, NOTES
from binder.ui.settings.confidential_dialog import ConfidentialDialog
from binder.ui.settings.recovery_page import RecoveryPage
from binder.ui.settings.security_dialog import SecurityDialog
from binder.ui.settings.settings_dialog import SettingsDialog
from binder.ui.settings.trouble_page import TroublePage
from binder.ui.settings.unlock_page import UnlockPage
from binder.ui.settings.welcome_page import WelcomePage
from binder.ui.workspace import MEETING, OUTBOX, Workspace
from tests.services import sent_sets
from tests.ui.accessible import backward_steps, too_small, unnamed, unreached
from tests.ui.conftest import NOW

Check = Callable[[QWidget], list[str]]
"""Gives what is wrong with a view."""


def signed(binder: Binder, item: AgendaItemId) -> Changes:
    draft = DraftId(write_draft.begin(binder, item, YrkandeKind.TILLAGG, now=NOW).first(Kind.DRAFT))
    written = replace(
        write_draft.draft(binder, draft).yrkande,
        points=(Beslutspunkt(text="Solbacken tar fram en strategi för samarbeten."),),
        relation=RelationToMain(relation=Relation.BIFALL_I_OVRIGT),
        motivation="Samarbetet över gränser behövs.",
    )
    write_draft.save(binder, draft, written, now=NOW)
    return sign_paper.sign(binder, draft, now=NOW)


EXAMPLE = resources() / "example" / "kommunstyrelsen.pdf"


class Views:
    """Makes each view as the program does, in a window of the smallest supported size."""

    def __init__(self, qtbot, session, filled, folder: Path) -> None:
        self.qtbot, self.session, self.filled, self.folder = qtbot, session, filled, folder
        self.window = MainWindow()
        qtbot.addWidget(self.window)
        self.window.show()
        store = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        self.workspace = Workspace(self.window, session, store)

    def prepare(self, tab: int) -> QWidget:
        self.workspace.prepare.agenda.select(self.filled.items[1])
        self.workspace.prepare.side.show_tab(tab)
        return self.window

    def notes(self) -> QWidget:
        shown = self.prepare(NOTES)
        self.workspace.prepare.side.notes.add_note()
        self.wait_for(QWidget, "Text i anteckning 1")
        return shown

    def all_notes(self) -> QWidget:
        """The list with its filters, and a note that is edited in it."""
        shown = self.notes()
        place = self.workspace.prepare
        self.qtbot.waitUntil(lambda: place.note_views is not None)
        place.note_views.show_scope(NoteScope.ALL)
        browser = place.note_views.browser
        self.qtbot.waitUntil(lambda: browser.model.rowCount() > 1)
        browser.more.setChecked(True)
        browser.edit(browser.model.note_at(1).note.id)
        browser.view.edited.tools.write_tag()
        return shown

    def draft(self) -> QWidget:
        shown = self.prepare(DRAFT)
        self.workspace.prepare.side.draft.begin()
        form = self.workspace.prepare.side.draft.form
        self.qtbot.waitUntil(form.motivation.isVisible)
        return shown

    def meeting(self) -> QWidget:
        self.workspace.show_place(MEETING)
        return self.window

    def outbox(self) -> QWidget:
        with self.qtbot.waitSignal(self.session.saved, timeout=10_000):
            self.session.run(partial(signed, item=self.filled.items[1]))
        self.workspace.show_place(OUTBOX)
        return self.window

    def finished(self) -> QWidget:
        self.draft()
        draft_id = self.workspace.prepare.side.draft.draft_id
        self.workspace._open_finished(int(draft_id), may_sign=True)
        self.qtbot.waitUntil(self.workspace._finished.review.sign.isVisible, timeout=10_000)
        return self.window

    def review(self) -> QWidget:
        page = ReviewPage(propose_meeting.propose_here(EXAMPLE), EXAMPLE, NOW)
        self.qtbot.addWidget(page, before_close_func=ReviewPage.close_reader)
        return self.shown(page)

    def merging(self) -> QWidget:
        sent = sent_sets.made(self.folder, NOW)
        with sent.binder:
            files = beside_meeting(sent.binder, sent.meeting_id, [sent.corrected, sent.of_no_item])
        page = MergePage(files, "Kommunstyrelsen", can_move=True)
        self.qtbot.addWidget(page, before_close_func=MergePage.close_reader)
        return self.shown(page)

    def shown(self, view: QWidget) -> QWidget:
        view.setParent(self.window.centralWidget())
        view.setGeometry(0, 0, 1366, 700)
        view.show()
        return view

    def dialog(self, made: QWidget) -> QWidget:
        made.open()
        return made

    def wait_for(self, kind: type[QWidget], name: str) -> None:
        def is_there() -> bool:
            return any(widget.accessibleName() == name for widget in self.window.findChildren(kind))

        self.qtbot.waitUntil(is_there)


VIEWS: dict[str, Callable[[Views], QWidget]] = {
    "välkommen": lambda v: v.shown(WelcomePage(v.folder / "new")),
    "återställningskod": lambda v: v.shown(RecoveryPage("ABCD-EFGH")),
    "lås upp": lambda v: v.shown(UnlockPage(v.filled.folder)),
    "hinder": lambda v: v.shown(TroublePage(BinderError(ErrorCode.DISK_FULL, path=v.folder))),
    "läser": lambda v: v.shown(ReadingPage(f"Läser {EXAMPLE.name}", "", "Läser sida {} av {}")),
    "granskning": Views.review,
    "granskning av komplettering": Views.merging,
    "vilket möte": lambda v: v.shown(WhichMeetingPage(["a.pdf"], read_meeting.meetings(v.session.reader))),
    "anteckningar": Views.notes,
    "alla anteckningar": Views.all_notes,
    "inget yrkande": lambda v: v.prepare(DRAFT),
    "yrkande": Views.draft,
    "beslut": lambda v: v.prepare(DECISION),
    "möte": Views.meeting,
    "tom utkorg": lambda v: (v.workspace.show_place(OUTBOX), v.window)[1],
    "utkorg": Views.outbox,
    "färdig handling": Views.finished,
    "nytt sammanträde": lambda v: v.dialog(MeetingDialog(date(2027, 3, 10), v.window)),
    "nytt ärende": lambda v: v.dialog(ItemDialog(None, v.window)),
    "byt sammanträde": lambda v: v.dialog(MeetingChooser(read_meeting.meetings(v.session.reader), v.window)),
    "gå till": lambda v: v.dialog(NumberDialog(v.window)),
    "inställningar": lambda v: v.dialog(SettingsDialog(settings.Settings(), Member(), v.window)),
    "sekretess": lambda v: v.dialog(ConfidentialDialog(v.session, v.window)),
    "täckt handling": lambda v: v.shown(_cover()),
    "lösenfras": lambda v: v.dialog(SecurityDialog(v.session, v.window)),
    "kortkommandon": lambda v: v.dialog(ShortcutsDialog(v.window.registry, v.window)),
    "om": lambda v: v.dialog(AboutDialog("1", v.window)),
    "infoga tabell": lambda v: v.dialog(TableDialog(v.window)),
    "sök": lambda v: v.dialog(Palette(v.session, v.window.registry, v.window)),
}


def _cover() -> ConfidentialCover:
    cover = ConfidentialCover()
    pages = {"version_id": PaperVersionId(1), "first_page": 1, "last_page": 2}
    where = {"id": PaperId(1), "meeting_id": MeetingId(1), "item_id": None}
    asked = Paper(title="Placering", sekretess=Sekretess.ASKED, **where, **pages)
    cover.tell(asked, said="Sekretess enligt OSL 26 kap. 1 §", minutes=5, was_shown=False)
    return cover


@pytest.fixture
def views(qapp, qtbot, session, filled, tmp_path):
    theme.load_fonts()
    theme.apply(qapp, theme.choose("light", 100, system_is_dark=False))
    made = Views(qtbot, session, filled, tmp_path)
    yield made
    made.workspace.shut_down()


@pytest.fixture(scope="module")
def looked_at() -> dict[str, dict[Check, list[str]]]:
    """What was found in the views that a test of this process has built."""
    return {}


@pytest.fixture(params=VIEWS)
def found(request, qapp, qtbot, looked_at) -> dict[Check, list[str]]:
    """What each check finds in the view: building it takes far longer than to look at it in every way."""
    name = request.param
    if name not in looked_at:
        view = VIEWS[name](request.getfixturevalue("views"))
        qtbot.waitExposed(view.window())
        qtbot.wait(20)
        looked_at[name] = {check: check(view) for check in (unnamed, too_small, unreached, backward_steps)}
    return looked_at[name]


def test_every_control_says_what_it_is(found):
    assert found[unnamed] == []


def test_every_target_can_be_hit(found):
    assert found[too_small] == []


def test_tab_leads_to_every_control(found):
    assert found[unreached] == []


def test_tab_goes_in_the_direction_of_reading(found):
    assert found[backward_steps] == []


def test_the_choice_about_the_main_proposal_is_tied_to_its_question(views):
    views.draft()
    choice = QAccessible.queryAccessibleInterface(views.workspace.prepare.side.draft.form.relation.choice)
    labels = [other.text(QAccessible.Text.Name) for other, _ in choice.relations()]
    assert labels == ["Vad händer med huvudförslaget?"]


def row_of(*parts: QWidget) -> QWidget:
    made = QWidget()
    layout = QHBoxLayout(made)
    for part in parts:
        layout.addWidget(part)
    return made


@pytest.fixture
def show(qtbot):
    def shown(page: QWidget) -> QWidget:
        qtbot.addWidget(page)
        page.show()
        return page

    return shown


def test_a_field_without_a_name_is_found(show):
    assert unnamed(show(row_of(QLineEdit(), QPushButton("Spara")))) == ["QLineEdit ''"]


def test_a_combo_box_needs_a_name_besides_its_choice(show):
    choice = QComboBox()
    choice.addItem("Det bifalls i övrigt")
    assert unnamed(show(row_of(choice))) == ["QComboBox ''"]


def test_a_small_target_is_found(show):
    small, large = QPushButton("x"), QPushButton("Bifall")
    large.setProperty("kind", "large")
    for target, width, height in ((small, 31, 40), (large, 80, 43)):
        sides = f"min-width: {width}px; max-width: {width}px; min-height: {height}px; max-height: {height}px"
        target.setStyleSheet(f"border: 0; padding: 0; {sides}")
    assert too_small(show(row_of(small, large))) == ["QPushButton 'x' 31×40", "QPushButton 'Bifall' 80×43"]


def test_a_tab_order_that_goes_back_and_forth_is_found(show):
    one, two, three, four = (QPushButton(name) for name in ("1", "2", "3", "4"))
    page = show(row_of(one, two, three, four))
    assert backward_steps(page) == []
    QWidget.setTabOrder(three, two)
    QWidget.setTabOrder(two, four)
    assert "QPushButton '3' → QPushButton '2'" in backward_steps(page)


def test_a_box_that_keeps_tab_for_itself_is_found(show):
    trap = QPlainTextEdit()
    trap.setAccessibleName("Motivering")
    page = show(row_of(trap, QPushButton("Spara")))
    assert unreached(page) == ["QPushButton 'Spara'"]
    trap.setTabChangesFocus(True)
    assert unreached(page) == []
