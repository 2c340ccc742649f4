"""Clearing removed meetings away in the window: what goes is told first, and nothing goes by itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from binder.domain.changes import Changes
from binder.services import clear_meetings
from binder.services.clear_meetings import LeftOver
from binder.ui.error_texts import error_text, language
from binder.ui.form_dialog import FormDialog, wide
from binder.ui.parts import label
from binder.ui.session import Session
from binder.ui.tasks import Job
from binder.wording.dates import long_date

if TYPE_CHECKING:
    from binder.domain.errors import BinderError
    from binder.domain.meeting import Meeting
    from binder.ui.main_window import MainWindow

WIDTH = 520
MOST_NAMED = 12


class ClearingDialog(FormDialog):
    """What goes and what stays, and that there is no way back."""

    def __init__(self, found: LeftOver, parent: QWidget) -> None:
        heading = QCoreApplication.translate("ClearingDialog", "Rensa borttagna möten")
        super().__init__(heading, QCoreApplication.translate("ClearingDialog", "Rensa för alltid"), parent)
        self.setMinimumWidth(wide(WIDTH))
        named = [_name(meeting) for meeting in found.meetings[:MOST_NAMED]]
        if len(found.meetings) > MOST_NAMED:
            named.append(self.tr("… och {count} till").format(count=len(found.meetings) - MOST_NAMED))
        self.meetings = label("\n".join(named), wrap=True)
        self.goes = label(self._goes(found), wrap=True)
        self.stays = label(self._stays(found), wrap=True)
        self.warning = label(self._warning(), wrap=True)
        for title, text in (
            (self.tr("Möten"), self.meetings),
            (self.tr("Det här försvinner"), self.goes),
            (self.tr("Det här finns kvar"), self.stays),
            (self.tr("Går inte att ångra"), self.warning),
        ):
            self.body.addWidget(label(title, "label"))
            self.body.addWidget(text)
        self.body.addStretch(1)
        self.save_button.setAutoDefault(False)
        cancel = (each for each in self.findChildren(QPushButton) if each is not self.save_button)
        self.cancel = next(cancel)
        told = (self.meetings, self.goes, self.stays, self.warning)
        self.setAccessibleDescription(" ".join(each.text() for each in told))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where nothing happens: Space must not clear anything before it was read."""
        super().showEvent(event)
        self.cancel.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def _goes(self, found: LeftOver) -> str:
        counts = (
            (found.files, self.tr("1 fil"), self.tr("{count} filer")),
            (found.notes, self.tr("1 anteckning"), self.tr("{count} anteckningar")),
            (found.drafts, self.tr("1 utkast"), self.tr("{count} utkast")),
        )
        told = [one if count == 1 else many.format(count=count) for count, one, many in counts if count]
        lines = [", ".join([self.tr("Mötenas dagordningar"), *told]) + "."]
        if found.backups:
            lines.append(self.tr("Kopiorna från före programmets uppdateringar, för mötena finns i dem."))
        size = QLocale().formattedDataSize(found.byte_count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
        lines.append(self.tr("Det ger minst {size} ledigt på disken.").format(size=size))
        return "\n".join(lines)

    def _stays(self, found: LeftOver) -> str:
        text = self.tr("Allt i utkorgen, och filer som ett annat möte, utkast eller en anteckning använder.")
        if found.signed == 1:
            text += " " + self.tr("Ett signerat papper hör till de här mötena.")
        elif found.signed:
            words = self.tr("{count} signerade papper hör till de här mötena.")
            text += " " + words.format(count=found.signed)
        return text

    def _warning(self) -> str:
        return self.tr(
            "Mötena kan inte hämtas tillbaka, och det du har gjort i dem kan inte längre ångras. "
            "Kopior som du själv har gjort av pärmen har dem kvar."
        )


class MeetingClearing(QObject):
    """Looks, asks and clears; says what became of it in the window's banner."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._found = LeftOver()
        self._job: Job | None = None

    def begin(self) -> None:
        """Look on a thread what there is to clear, and ask."""
        if self._job is not None:
            return
        folder, key = self._session.folder, self._session.key
        self._job = Job(lambda _step: clear_meetings.look(folder, key), self)
        self._job.finished.connect(self._on_found)
        self._job.failed.connect(self._on_failed)
        self._job.start()

    def _on_found(self, found: LeftOver) -> None:
        self._job, self._found = None, found
        if not found.meetings:
            self._window.banner.say(self.tr("Det finns inga borttagna möten att rensa."), tone="info")
            return
        dialog = ClearingDialog(found, self._window)
        dialog.accepted.connect(self._on_accepted)
        dialog.open()

    def _on_failed(self, error: BinderError) -> None:
        self._job = None
        self._window.banner.say(error_text(error), tone="error")

    def _on_accepted(self) -> None:
        # Before anything goes: a step taken back meanwhile must not look for what is being cleared.
        self._session.undo_stack.forget(self._found.gone)
        wanted = tuple(meeting.id for meeting in self._found.meetings)
        self._session.run(partial(clear_meetings.clear, wanted=wanted), self._on_cleared)

    def _on_cleared(self, _changes: Changes) -> None:
        count = len(self._found.meetings)
        one, many = self.tr("Ett borttaget möte är rensat."), self.tr("{count} borttagna möten är rensade.")
        self._window.banner.say(one if count == 1 else many.format(count=count), tone="ok")


def _name(meeting: Meeting) -> str:
    return f"{meeting.body}, {long_date(meeting.date, language())}"
