"""The views that have reference pictures: how each is reached in a window on the example binder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.errors import BinderError, ErrorCode
from binder.resource_files import resources
from binder.services import member, read_meeting, settings, write_draft

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from binder.domain.ids import AgendaItemId
    from tests.ui.screens.stage import Stage

KALLELSE = resources() / "example" / "kommunstyrelsen.pdf"
SIGNED, UNWRITTEN = "KS-2026/0412.311", "KS-2026/0299.109"
"""The ärende of the demonstration's signed yrkande, and one on which a draft is begun."""

Views = Iterator[tuple[str, "QWidget"]]
MAIN = frozenset(
    {"welcome", "review", "notes", "draft", "decision", "sign", "meeting", "outbox", "settings", "security"}
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

    reading = ReadingPage(Path("kallelse-mars.pdf"))
    reading.show_progress(12, 41)
    yield "reading", stage.alone(reading)
    review = ReviewPage(propose_here(KALLELSE), KALLELSE, stage.now)
    stage.window.top_bar.show_meeting("Ny kallelse", KALLELSE.name)
    yield "review", stage.alone(review)
    review.close_reader()


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
    from binder.ui.settings.security_dialog import SecurityDialog
    from binder.ui.settings.settings_dialog import SettingsDialog

    stage.open_workspace(stage.folder)
    window, reader = stage.window, stage.reader
    item = read_meeting.item(reader, stage.item(SIGNED))
    makers: dict[str, Callable[[], QWidget]] = {
        "settings": lambda: SettingsDialog(settings.Settings(), member.member(reader), window),
        "security": lambda: SecurityDialog(stage.session, window),
        "new-meeting": lambda: MeetingDialog(stage.now.date(), window),
        "edit-item": lambda: ItemDialog(item, window),
        "choose-meeting": lambda: MeetingChooser(read_meeting.meetings(reader), window),
        "shortcuts": lambda: ShortcutsDialog(window.registry, window),
        "about": lambda: AboutDialog("1.0", window),
    }
    for name, make in makers.items():
        dialog = make()
        dialog.show()
        yield name, dialog
        dialog.close()


def _begun(stage: Stage) -> AgendaItemId:
    return stage.item(UNWRITTEN)


GROUPS = (before_the_binder, empty_binder, importing, preparing, finishing, small_windows)
