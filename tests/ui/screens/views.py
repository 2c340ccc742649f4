"""The views that have reference pictures: how each is reached in a window on the example binder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from binder.domain.errors import BinderError, ErrorCode
from binder.kallelse.proposal import Doubt
from binder.resource_files import resources
from binder.services import member, read_meeting, settings, write_draft
from binder.services.municipality_profile import of_member
from tests.ui.screens.change_views import changing_the_proposal
from tests.ui.screens.confidential_views import confidential_papers
from tests.ui.screens.kind_views import papers_of_every_kind
from tests.ui.screens.later_views import what_came_later
from tests.ui.screens.note_views import notes_of_all
from tests.ui.screens.signing_views import signed_side_by_side, signing_together
from tests.ui.screens.tool_views import tools_of_the_page
from tests.ui.screens.writing_views import writing

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from binder.domain.ids import AgendaItemId
    from binder.kallelse.proposal import Proposal
    from binder.services.import_notes import NotesToTakeIn
    from binder.ui.municipality.profile_dialog import ProfileDialog
    from binder.ui.settings.security_dialog import SecurityDialog
    from tests.ui.screens.stage import Stage

KALLELSE = resources() / "example" / "kommunstyrelsen.pdf"
SIGNED, UNWRITTEN = "KS-2026/0412.311", "KS-2026/0299.109"
"""The ärende of the demonstration's signed yrkande, and one on which a draft is begun."""

Views = Iterator[tuple[str, "QWidget"]]
MAIN = frozenset(
    {
        "welcome",
        "review",
        "merge-asked",
        "notes",
        "find",
        "pages",
        "pen",
        "draft",
        "draft-text",
        "draft-history",
        "writing-beside",
        "decision",
        "sign",
        "meeting",
        "identity",
        "outbox",
        "outbox-to-sign",
        "settings",
        "security",
        "news",
        "earlier-version",
        "compare",
        "review-notes",
        "notes-all",
    }
)
"""Those that are drawn with text of 200 % too."""


def before_the_binder(stage: Stage) -> Views:
    """What is met before a binder is open, and when it cannot be."""
    from binder.ui.settings.recovery_page import RecoveryPage
    from binder.ui.settings.trouble_page import TroublePage
    from binder.ui.settings.unlock_page import UnlockPage
    from binder.ui.settings.welcome_page import WelcomePage

    welcome = WelcomePage(stage.folder)
    yield "welcome", stage.alone(welcome)
    yield "recovery", stage.alone(RecoveryPage("CZ8C-CCRD-05GC-2EVK-GTHQ-7HDW-AD5S-PRBD"))
    unlock = UnlockPage(stage.folder)
    unlock.say(BinderError(ErrorCode.WRONG_KEY))
    yield "unlock", stage.alone(unlock)
    yield "trouble", stage.alone(TroublePage(BinderError(ErrorCode.DISK_FULL)))


def empty_binder(stage: Stage) -> Views:
    """The places before there is anything in them."""
    workspace = stage.open_workspace(stage.empty_folder)
    yield "empty", stage.window
    workspace.show_place(2)
    yield "outbox-empty", stage.window


def importing(stage: Stage) -> Views:
    """A kallelse on its way into the binder."""
    from binder.services.propose_meeting import propose_here
    from binder.ui.importing.reading_page import ReadingPage
    from binder.ui.importing.review_page import ReviewPage

    reading = ReadingPage("Läser kallelse-mars.pdf", "", "Läser sida {} av {}")
    reading.show_progress(12, 41)
    yield "reading", stage.alone(reading)
    review = ReviewPage(propose_here(KALLELSE), KALLELSE, stage.now)
    stage.window.top_bar.show_meeting("Ny kallelse", KALLELSE.name)
    yield "review", stage.alone(review)
    review.close_reader()
    yield from _doubtful_review(stage)


def _doubtful_review(stage: Stage) -> Views:
    """Doubts, the papers of an item, and what may be remembered."""
    from binder.domain.municipality import Meaning, OwnWord
    from binder.services.propose_meeting import propose_here
    from binder.ui.importing.review_layout import PAPERS, VALUES
    from binder.ui.importing.review_page import ReviewPage

    review = ReviewPage(_doubted(propose_here(KALLELSE)), KALLELSE, stage.now)
    shown = stage.alone(review)
    yield "review-doubt", shown
    review._step(1)
    review.show_tab(PAPERS)
    yield "review-papers", shown
    review.show_tab(VALUES)
    words = [OwnWord("Klubbärenden", Meaning.SECTION), OwnWord("Uppdragsgivare", Meaning.PART_LABEL)]
    review.lessons.show_lessons(words)
    yield "review-learn", shown
    review.close_reader()


def later_files(stage: Stage) -> Views:
    """A supplement, a corrected paper and one that must be asked about on their way into their meeting."""
    from binder.services.import_set import beside_meeting
    from binder.ui.importing.import_messages import meeting_line
    from binder.ui.importing.merge_page import MergePage
    from binder.ui.importing.which_meeting_page import WhichMeetingPage
    from tests.services import sent_sets

    stage.room.joinpath("sent").mkdir()
    sent = sent_sets.made(stage.room / "sent", stage.now)
    with sent.binder:
        later = [sent.corrected, sent.of_no_item, sent.supplement]
        files = beside_meeting(sent.binder, sent.meeting_id, later)
        meetings = read_meeting.meetings(sent.binder)
    line = meeting_line(files.base)
    merge = MergePage(files, line, can_move=True)
    stage.window.top_bar.show_meeting("Komplettering", line)
    yield "merge-asked", stage.alone(merge)
    merge.table.selectRow(4)
    yield "merge-replaced", stage.alone(merge)
    merge.close_reader()
    yield "which-meeting", stage.alone(WhichMeetingPage(["synpunkter.pdf"], meetings))


def _doubted(proposal: Proposal) -> Proposal:
    """The proposal with a number cut in half and pages that may be another's."""
    half, unsure = proposal.items[3], proposal.items[5]
    half.dnr = replace(half.dnr, value="KS-2026/", doubts=(Doubt.HALF_DNR,))
    unsure.pages = replace(unsure.pages, doubts=(Doubt.PAGES_UNCERTAIN,))
    return proposal


def preparing(stage: Stage) -> Views:
    """Förbered with each of its tabs, the text of a page, and the search over it."""
    workspace = stage.open_workspace(stage.folder)
    workspace.show_meeting(read_meeting.item(stage.reader, stage.item(SIGNED)).meeting_id)
    workspace.prepare.agenda.select(stage.item(SIGNED))
    yield "notes", stage.window
    workspace.prepare.side.show_tab(2)
    yield "decision", stage.window
    stage.window.registry.action("text-view").trigger()
    yield "text-view", stage.window
    stage.window.registry.action("text-view").trigger()
    workspace.prepare.agenda.select(_begun(stage))
    workspace.prepare.side.show_tab(1)
    yield "draft", stage.window
    stage.window.registry.action("palette").trigger()
    stage.type_words("belysning")
    yield "palette", stage.window


def reading(stage: Stage) -> Views:
    """The paper with what helps finding one's way in it."""
    workspace = stage.open_workspace(stage.folder)
    workspace.show_meeting(read_meeting.item(stage.reader, stage.item(SIGNED)).meeting_id)
    workspace.prepare.agenda.select(stage.item(SIGNED))
    registry, reader = stage.window.registry, workspace.prepare.reader
    stage.picture(stage.window)
    registry.action("find").trigger()
    reader.tools.find_bar.open_with("kommun")
    yield "find", stage.window
    reader.tools.find_bar.close_bar()
    registry.action("read-meeting").trigger()
    registry.action("contents").trigger()
    stage.picture(stage.window)
    registry.action("go-to-page").trigger()
    yield "pages", stage.window
    reader.tools.go_to_bar.close_bar()
    reader.tools.contents.show_tab(1)
    registry.action("two-pages").trigger()
    registry.action("zoom-page").trigger()
    yield "contents", stage.window
    reader.tools.show_address("https://solbacken.example/detaljplaner/2026/karta-over-allmanna-platser")
    yield "link", stage.window
    reader.tools.leave_paper()
    registry.action("contents").trigger()
    registry.action("two-pages").trigger()
    registry.action("read-item").trigger()


def finishing(stage: Stage) -> Views:
    """A draft on its way out, the meeting and the outbox."""
    workspace = stage.open_workspace(stage.folder)
    item = stage.item(SIGNED)
    workspace.show_meeting(read_meeting.item(stage.reader, item).meeting_id)
    draft = write_draft.drafts_of(stage.reader, _begun(stage))[0]
    workspace.prepare.side.draft.preview_requested.emit(int(draft.id))
    yield "preview", stage.window
    workspace.prepare.side.draft.sign_requested.emit(int(draft.id))
    yield "sign", stage.window
    workspace.show_place(0)
    workspace.prepare.agenda.select(item)
    workspace.show_place(1)
    yield "meeting", stage.window
    workspace.show_place(2)
    yield "outbox", stage.window


def small_windows(stage: Stage) -> Views:
    """The dialogs, each by itself."""
    from binder.ui.agenda.dialogs import ItemDialog, MeetingChooser, MeetingDialog
    from binder.ui.help import AboutDialog, ShortcutsDialog
    from binder.ui.municipality.profile_dialog import ProfileDialog
    from binder.ui.note_exchange.dialogs import ExportNotesDialog, TakeInDialog
    from binder.ui.settings.security_dialog import SecurityDialog
    from binder.ui.settings.settings_dialog import SettingsDialog

    stage.open_workspace(stage.folder)
    window, reader = stage.window, stage.reader
    item = read_meeting.item(reader, stage.item(SIGNED))
    makers: dict[str, Callable[[], QWidget]] = {
        "settings": lambda: SettingsDialog(settings.Settings(), member.member(reader), window),
        "kommun": lambda: _on_deadlines(ProfileDialog(of_member("bjorkasa"), window)),
        "security": lambda: _looked(stage, SecurityDialog(stage.session, window)),
        "new-meeting": lambda: MeetingDialog(stage.now.date(), window),
        "edit-item": lambda: ItemDialog(item, window),
        "export-notes": lambda: ExportNotesDialog(read_meeting.meetings(reader)[-1], item, window),
        "take-in-notes": lambda: TakeInDialog(_notes_to_take_in(), "kommunstyrelsen.pdf", window),
        "choose-meeting": lambda: MeetingChooser(read_meeting.meetings(reader), window),
        "shortcuts": lambda: ShortcutsDialog(window.registry, window),
        "about": lambda: AboutDialog("1.0", window),
    }
    for name, make in makers.items():
        dialog = make()
        dialog.show()
        yield name, dialog
        dialog.close()


def _on_deadlines(dialog: ProfileDialog) -> ProfileDialog:
    dialog.show_page(2)
    return dialog


def _notes_to_take_in() -> NotesToTakeIn:
    """What a colleague's copy holds: two new notes, one that is here already, one without a place."""
    from binder.domain.annotation import AnnotationKind, NoteOrigin, NoteSource
    from binder.domain.ids import PaperVersionId
    from binder.services.import_notes import NotesToTakeIn
    from binder.storage.annotations import NewAnnotation
    from tests.noted_papers import a_note

    origin = NoteOrigin(source=NoteSource.NOTES_FILE, author="Ada Lind")
    new = NewAnnotation(kind=AnnotationKind.COMMENT, item_id=None, origin=origin)
    return NotesToTakeIn(
        version_id=PaperVersionId(1), file_name="x.pdf", new=(new, new), known=1, lost=(a_note(),)
    )


def _looked(stage: Stage, dialog: SecurityDialog) -> SecurityDialog:
    """The dialog once it knows whether the keyring has the key: how long that takes varies."""
    while dialog.computer.text().endswith("…"):
        stage.app.processEvents()
    return dialog


def _begun(stage: Stage) -> AgendaItemId:
    return stage.item(UNWRITTEN)


GROUPS = (
    before_the_binder,
    empty_binder,
    importing,
    later_files,
    preparing,
    reading,
    finishing,
    small_windows,
    what_came_later,
    papers_of_every_kind,
    signing_together,
    signed_side_by_side,
    changing_the_proposal,
    writing,
    notes_of_all,
    tools_of_the_page,
    confidential_papers,
)
