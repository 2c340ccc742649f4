"""The commands that write a meeting or an item by hand, choose a file, and change settings."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, QUrl
from PySide6.QtWidgets import QFileDialog

from binder.domain.changes import Changes, Kind
from binder.domain.ids import AgendaItemId, MeetingId
from binder.domain.yrkande import YrkandeKind
from binder.services import import_kallelse, member, read_meeting, settings
from binder.ui.agenda.dialogs import ItemDialog, MeetingChooser, MeetingDialog, NumberDialog
from binder.ui.agenda_mending import AgendaMending
from binder.ui.session import Session, local_now
from binder.ui.settings.settings_dialog import SettingsDialog

if TYPE_CHECKING:
    from binder.ui.appearance import Appearance
    from binder.ui.clearing import MeetingClearing
    from binder.ui.drafting.initiative_dialog import InitiativeBeginning
    from binder.ui.main_window import MainWindow
    from binder.ui.meeting_export import MeetingExport
    from binder.ui.note_exchange.exchange import NotesExchange
    from binder.ui.workspace import Workspace

READ_FILES = "*.pdf *.docx *.html *.htm *.txt *.eml *.zip *.json"
"""What an import can read; folders are dropped on the window."""


class MeetingCommands(QObject):
    """Opens the small windows and turns what they give into service commands."""

    def __init__(
        self, window: MainWindow, session: Session, workspace: Workspace, appearance: Appearance
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._workspace = workspace
        self._appearance = appearance
        self._dialog: QObject | None = None
        self._files = _downloads()
        self._exports: MeetingExport | None = None
        self._initiatives: InitiativeBeginning | None = None
        AgendaMending(window, session, workspace)
        handlers = {
            "import": self._on_import,
            "new-meeting": self._on_new_meeting,
            "meetings": self._on_choose_meeting,
            "remove-meeting": self._on_remove_meeting,
            "settings": self._on_settings,
            "security": self._on_security,
            "kommun": self._on_settings_of_kommun,
            "learned": self._on_learned,
            "export-oparl": self._on_export_oparl,
            "export-calendar": self._on_export_calendar,
            "go-to-item": self._on_go_to,
            "edit-item": self._on_edit_item,
            "add-item": self._on_add_item,
            "attach-paper": self._on_attach,
            "initiative": self._on_initiative,
        }
        for command_id, handler in handlers.items():
            window.registry.connect_handler(command_id, handler)
        self._notes = NoteCommands(window, session, workspace)
        self._clearing = ClearingCommand(window, session)

    def _on_import(self) -> None:
        chooser = self._file_chooser(self.tr("Öppna kallelse eller handlingar"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFiles)
        kinds = self.tr("Kallelser och handlingar ({})").format(READ_FILES)
        chooser.setNameFilters([kinds, self.tr("Alla filer (*)")])
        chooser.filesSelected.connect(self._on_files)
        chooser.open()

    def _on_files(self, paths: list[str]) -> None:
        self._files = Path(paths[0]).parent
        self._workspace.import_files([Path(path) for path in paths])

    def _on_attach(self) -> None:
        if self._workspace.prepare.shown_item() is not None:
            chooser = self._file_chooser(self.tr("Lägg handling i ärendet"))
            chooser.fileSelected.connect(self.attach)
            chooser.open()

    def attach(self, path: str) -> None:
        """Add a PDF to the ärende that is shown."""
        item = self._workspace.prepare.shown_item()
        self._files = Path(path).parent
        if item is not None:
            command = partial(import_kallelse.attach_paper, item_id=item, path=Path(path), now=local_now())
            self._session.run(command)

    def _file_chooser(self, title: str) -> QFileDialog:
        chooser = QFileDialog(self._window, title, str(self._files), self.tr("PDF-filer (*.pdf)"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # Seven endings are cut off where there is room for two; the words say enough.
        chooser.setOption(QFileDialog.Option.HideNameFilterDetails)
        places = dict.fromkeys((Path.home(), _downloads(), self._files))
        chooser.setSidebarUrls([QUrl.fromLocalFile(str(place)) for place in places])
        return chooser

    def _on_new_meeting(self) -> None:
        dialog = MeetingDialog(local_now().date(), self._window)
        dialog.accepted.connect(self._save_meeting)
        self._open(dialog)

    def _save_meeting(self) -> None:
        dialog = self._dialog
        if isinstance(dialog, MeetingDialog):
            form = dialog.form
            command = partial(
                import_kallelse.enter_meeting,
                municipality=member.municipality_name(self._session.reader),
                body=form.body.text().strip(),
                date=form.chosen_day(),
                time=form.time.text().strip() or None,
                place=form.place.text().strip() or None,
            )
            self._session.run(command, self._show_new_meeting)

    def _show_new_meeting(self, changes: Changes) -> None:
        self._workspace.show_meeting(MeetingId(changes.first(Kind.MEETING)))

    def _on_choose_meeting(self) -> None:
        meetings = read_meeting.meetings(self._session.reader)
        if meetings:
            shown = self._workspace.meeting
            dialog = MeetingChooser(meetings, self._window, shown=shown.id if shown else None)
            dialog.chosen.connect(self._show_chosen)
            self._open(dialog)

    def _show_chosen(self, meeting_id: int) -> None:
        self._workspace.show_meeting(MeetingId(meeting_id))

    def _on_remove_meeting(self) -> None:
        meeting = self._workspace.meeting
        if meeting is not None:
            from binder.ui.error_texts import language
            from binder.wording.dates import long_date

            self._workspace.prepare.flush()
            # A body has many meetings: which of them is gone must be seen.
            self._removed = f"{meeting.body} {long_date(meeting.date, language())}"
            command = partial(import_kallelse.remove_meeting, meeting_id=meeting.id, now=local_now())
            self._session.run(command, self._on_removed)

    def _on_removed(self, _changes: Changes) -> None:
        text = self.tr("{} är borttaget ur pärmen, med anteckningar och utkast.").format(self._removed)
        self._window.banner.offer_undo(text, self._session)

    def _on_export_oparl(self) -> None:
        from binder.ui.meeting_export import OPARL

        self._export(OPARL)

    def _on_export_calendar(self) -> None:
        from binder.ui.meeting_export import CALENDAR

        self._export(CALENDAR)

    def _export(self, kind: str) -> None:
        meeting = self._workspace.meeting
        if meeting is None:
            return
        if self._exports is None:
            from binder.ui.meeting_export import MeetingExport

            self._exports = MeetingExport(self._window, self._session)
        self._exports.ask(meeting, kind)

    def _on_initiative(self) -> None:
        action, meeting = self._window.registry.action("initiative"), self._workspace.meeting
        wanted = action.data()
        action.setData(None)
        if meeting is None:
            return
        if self._initiatives is None:
            from binder.ui.drafting.initiative_dialog import InitiativeBeginning

            self._initiatives = InitiativeBeginning(self._session, self._workspace.prepare, self._window)
        self._workspace.show_place(0)
        self._initiatives.ask(meeting, YrkandeKind(wanted) if wanted else None)

    def _on_add_item(self) -> None:
        if self._workspace.meeting is not None:
            dialog = ItemDialog(None, self._window)
            dialog.accepted.connect(self._save_new_item)
            self._open(dialog)

    def _save_new_item(self) -> None:
        dialog, meeting = self._dialog, self._workspace.meeting
        if isinstance(dialog, ItemDialog) and meeting is not None:
            command = partial(import_kallelse.add_item, meeting_id=meeting.id, **dialog.values())
            self._session.run(command, self._show_new_item)

    def _show_new_item(self, changes: Changes) -> None:
        self._workspace.prepare.agenda.select(AgendaItemId(changes.first(Kind.AGENDA_ITEM)))

    def _on_edit_item(self) -> None:
        item = self._workspace.prepare.shown_item()
        if item is not None:
            dialog = ItemDialog(read_meeting.item(self._session.reader, item), self._window)
            dialog.accepted.connect(self._save_item)
            self._open(dialog)

    def _save_item(self) -> None:
        dialog, item = self._dialog, self._workspace.prepare.shown_item()
        if isinstance(dialog, ItemDialog) and item is not None:
            self._session.run(partial(import_kallelse.edit_item, item_id=item, **dialog.values()))

    def _on_go_to(self) -> None:
        dialog = NumberDialog(self._window)
        dialog.accepted.connect(self._go_to_number)
        self._open(dialog)

    def _go_to_number(self) -> None:
        dialog = self._dialog
        if isinstance(dialog, NumberDialog):
            agenda = self._workspace.prepare.agenda
            item = agenda.find_number(dialog.number.text())
            if item is not None:
                agenda.select(item)
            else:
                text = self.tr("Det finns inget ärende {} på dagordningen.").format(
                    dialog.number.text().strip()
                )
                self._window.banner.say(text, tone="warn")

    def _on_settings(self) -> None:
        dialog = SettingsDialog(settings.load(), member.member(self._session.reader), self._window)
        dialog.accepted.connect(self._save_settings)
        dialog.security.clicked.connect(self._on_security)
        dialog.learned.clicked.connect(self._on_learned)
        dialog.kommun.clicked.connect(self._on_kommun)
        self._open(dialog)

    def _on_security(self) -> None:
        from binder.ui.settings.security_dialog import SecurityDialog

        above = self._dialog if isinstance(self._dialog, SettingsDialog) else self._window
        SecurityDialog(self._session, above).open()

    def _on_settings_of_kommun(self) -> None:
        # Above the settings, where the kommun is chosen: without one there is nothing to change.
        self._on_settings()
        self._on_kommun()

    def _on_kommun(self) -> None:
        dialog = self._dialog
        if not isinstance(dialog, SettingsDialog):
            return
        from binder.ui.municipality.errand import ProfileErrand

        ProfileErrand(self._session, dialog).begin(dialog.municipality.chosen())

    def _on_learned(self) -> None:
        from binder.ui.settings.learned_dialog import LearnedDialog

        LearnedDialog(self._dialog if isinstance(self._dialog, SettingsDialog) else self._window).open()

    def _save_settings(self) -> None:
        dialog = self._dialog
        if not isinstance(dialog, SettingsDialog):
            return
        chosen = replace(
            settings.load(),
            theme=str(dialog.theme.currentData()),
            text_size=int(dialog.text_size.currentData()),
            language=str(dialog.language.currentData()),
            spelling=dialog.spelling.isChecked(),
        )
        self._appearance.change(chosen)
        if (changed := dialog.changed_member()) is not None:
            self._session.run(partial(member.set_member, member=changed))

    def _open(
        self, dialog: MeetingDialog | ItemDialog | MeetingChooser | NumberDialog | SettingsDialog
    ) -> None:
        self._dialog = dialog
        dialog.destroyed.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        self._dialog = None


class NoteCommands(QObject):
    """The commands that give notes out and take them in; what they need is built when one is called."""

    def __init__(self, window: MainWindow, session: Session, workspace: Workspace) -> None:
        super().__init__(window)
        self._window, self._session, self._workspace = window, session, workspace
        self._built: NotesExchange | None = None
        window.registry.connect_handler("export-notes", self._on_export)
        window.registry.connect_handler("import-notes", self._on_file)
        window.registry.connect_handler("notes-in-paper", self._on_paper)

    @property
    def _exchange(self) -> NotesExchange:
        if self._built is None:
            from binder.ui.note_exchange.exchange import NotesExchange

            self._built = NotesExchange(self._window, self._session)
        return self._built

    def _on_export(self) -> None:
        if self._workspace.meeting is not None:
            self._workspace.prepare.flush()
            self._exchange.export(self._workspace.meeting, self._workspace.prepare.shown_item())

    def _on_file(self) -> None:
        paper = self._workspace.prepare.paper
        self._exchange.take_in_file(paper.version_id if paper is not None else None)

    def _on_paper(self) -> None:
        paper = self._workspace.prepare.paper
        if paper is not None:
            self._exchange.take_in_paper(paper.version_id)


class ClearingCommand(QObject):
    """Clears removed meetings away; what it needs is built when it is called."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._built: MeetingClearing | None = None
        window.registry.connect_handler("clear-meetings", self._on_clear)

    def _on_clear(self) -> None:
        if self._built is None:
            from binder.ui.clearing import MeetingClearing

            self._built = MeetingClearing(self._window, self._session)
        self._built.begin()


def _downloads() -> Path:
    """Where a kallelse usually lies: the folder for downloads, else the home folder."""
    place = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation))
    return place if place.is_dir() else Path.home()
