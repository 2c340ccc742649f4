"""Mending the agenda that is shown: its meeting's head, and an item or a paper that does not belong there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from binder.services import edit_agenda, read_meeting
from binder.ui.agenda.dialogs import MeetingDialog
from binder.ui.parts import shortened
from binder.ui.session import Session, local_now

if TYPE_CHECKING:
    from collections.abc import Callable

    from binder.domain.changes import Changes
    from binder.domain.ids import PaperId
    from binder.domain.meeting import Meeting
    from binder.domain.paper import Paper
    from binder.storage.database import Binder
    from binder.ui.main_window import MainWindow
    from binder.ui.workspace import Workspace

LONGEST = 60
"""Characters of a title in a message."""


class AgendaMending(QObject):
    """Changes what is in front; what is taken away is told with the work that was in it, and comes back."""

    def __init__(self, window: MainWindow, session: Session, workspace: Workspace) -> None:
        super().__init__(window)
        self._window, self._session, self._workspace = window, session, workspace
        self._dialog: MeetingDialog | None = None
        self._meeting: Meeting | None = None
        self._told = ""
        for command_id, handler in (
            ("edit-meeting", self.edit_meeting),
            ("remove-item", self.remove_item),
            ("remove-paper", self.remove_paper),
        ):
            window.registry.connect_handler(command_id, handler)

    def edit_meeting(self) -> None:
        """Ask for the body, day, time and place of the meeting that is shown."""
        self._meeting = self._workspace.meeting
        if self._meeting is not None:
            self._dialog = MeetingDialog(local_now().date(), self._window, meeting=self._meeting)
            self._dialog.accepted.connect(self._save_meeting)
            self._dialog.destroyed.connect(self._forget)
            self._dialog.open()

    def remove_item(self) -> None:
        """Take the ärende in front off the agenda, with all that is in it."""
        prepare = self._workspace.prepare
        item_id = prepare.shown_item()
        row = prepare.agenda.row(item_id) if item_id is not None else None
        if item_id is None or row is None:
            return
        prepare.flush()
        title = row.item.title
        removing = partial(edit_agenda.remove_item, item_id=item_id, now=local_now())
        self._told = self.tr("Ärendet ”{}” är borttaget från dagordningen").format(shortened(title, LONGEST))
        self._run(_Counting(removing, partial(edit_agenda.own_work, item_id=item_id)))

    def remove_paper(self) -> None:
        """Take the paper in front out of its ärende; the only kallelse stays as long as its meeting."""
        paper = self._workspace.prepare.paper
        if paper is None:
            return
        if paper.item_id is None and self._is_alone(paper):
            text = self.tr(
                "Kallelsen hör till hela sammanträdet. Ta bort sammanträdet i menyn Arkiv i stället."
            )
            self._window.banner.say(text, tone="info")
            return
        self._workspace.prepare.flush()
        removing = partial(edit_agenda.remove_paper, paper_id=paper.id, now=local_now())
        self._told = self.tr("Handlingen ”{}” är borttagen").format(shortened(paper.title, LONGEST))
        self._run(_Counting(removing, partial(_notes_on, paper_id=paper.id)))

    def _is_alone(self, paper: Paper) -> bool:
        return len(read_meeting.meeting_papers(self._session.reader, paper.meeting_id)) == 1

    def _save_meeting(self) -> None:
        if self._dialog is not None and self._meeting is not None:
            form = self._dialog.form
            command = partial(
                edit_agenda.edit_meeting,
                meeting_id=self._meeting.id,
                body=form.body.text().strip(),
                date=form.chosen_day(),
                time=form.time.text().strip() or None,
                place=form.place.text().strip() or None,
            )
            self._session.run(command)

    def _run(self, removal: _Counting) -> None:
        self._removal = removal
        self._session.run(removal, self._on_removed)

    def _on_removed(self, _changes: Changes) -> None:
        with_it = self._counted(*self._removal.counts)
        text = self.tr("{}, med {}.").format(self._told, with_it) if with_it else f"{self._told}."
        self._window.banner.offer_undo(text, self._session)

    def _counted(self, notes: int, drafts: int) -> str:
        words = []
        if notes:
            words.append(self.tr("1 anteckning") if notes == 1 else self.tr("{} anteckningar").format(notes))
        if drafts:
            words.append(self.tr("{} utkast").format(drafts))
        return self.tr(" och ").join(words)

    def _forget(self) -> None:
        self._dialog = None


class _Counting:
    """A removal that counts what goes with it in the same breath, on the writer's thread."""

    def __init__(
        self, remove: Callable[[Binder], Changes], count: Callable[[Binder], tuple[int, int]]
    ) -> None:
        self._remove, self._count = remove, count
        self.counts = (0, 0)

    def __call__(self, binder: Binder) -> Changes:
        """Count, then remove."""
        self.counts = self._count(binder)
        return self._remove(binder)


def _notes_on(binder: Binder, paper_id: PaperId) -> tuple[int, int]:
    return edit_agenda.notes_on(binder, paper_id), 0
