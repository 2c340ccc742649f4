"""Late papers dropped on an ärende: put there at once, told, and taken back with one click."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from binder.domain.changes import Changes
from binder.domain.errors import UNREADABLE, BinderError
from binder.domain.ids import AgendaItemId
from binder.services import import_kallelse, read_meeting
from binder.ui.session import Session, local_now

if TYPE_CHECKING:
    from binder.storage.database import Binder
    from binder.ui.agenda.agenda_panel import AgendaPanel
    from binder.ui.message_bar import MessageBar


class LatePapers(QObject):
    """Listens to the agenda; what was dropped is shown in its ärende."""

    def __init__(self, session: Session, agenda: AgendaPanel, banner: MessageBar) -> None:
        super().__init__(agenda)
        self._session = session
        self._agenda = agenda
        self._banner = banner
        self._dropped: _Attaching | None = None
        agenda.papers_dropped.connect(self._on_dropped)

    def _on_dropped(self, item_id: int, papers: list[Path]) -> None:
        self._dropped = _Attaching(AgendaItemId(item_id), papers)
        self._session.run(self._dropped, self._on_attached)

    def _on_attached(self, _changes: Changes) -> None:
        done, self._dropped = self._dropped, None
        if done is None:
            return
        self._agenda.select(done.item_id)
        title = read_meeting.item(self._session.reader, done.item_id).title
        names = ", ".join(done.attached)
        text = self.tr("{file} ligger nu i ärendet ”{title}”.").format(file=names, title=title)
        text = "\n".join([text, *_sentences(done.unread)])
        self._banner.offer_undo(text, self._session)


class _Attaching:
    """Adds papers to an item as one step; those that cannot be read are left out, and known afterwards."""

    def __init__(self, item_id: AgendaItemId, papers: Sequence[Path]) -> None:
        self.item_id = item_id
        self._papers = tuple(papers)
        self.attached: list[str] = []
        self.unread: list[BinderError] = []

    def __call__(self, binder: Binder) -> Changes:
        """Add them; on the writer's thread. Raises what the first was refused for if none can be read."""
        done = [changes for paper in self._papers if (changes := self._attach(binder, paper)) is not None]
        if not done:
            raise self.unread[0]
        return import_kallelse.attached(done)

    def _attach(self, binder: Binder, paper: Path) -> Changes | None:
        try:
            changes = import_kallelse.attach_paper(binder, self.item_id, paper, local_now())
        except BinderError as error:
            if error.code not in UNREADABLE:
                raise
            self.unread.append(error)
            return None
        self.attached.append(paper.name)
        return changes


def _sentences(errors: Sequence[BinderError]) -> list[str]:
    from binder.ui.error_texts import error_text

    return [error_text(error) for error in errors]
