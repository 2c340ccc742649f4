"""A late paper dropped on an ärende: put there at once, told, and taken back with one click."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from binder.domain.changes import Changes
from binder.domain.ids import AgendaItemId
from binder.services import import_kallelse, read_meeting
from binder.ui.session import Session, local_now

if TYPE_CHECKING:
    from binder.ui.agenda.agenda_panel import AgendaPanel
    from binder.ui.message_bar import MessageBar


class LatePapers(QObject):
    """Listens to the agenda; what was dropped is shown in its ärende."""

    def __init__(self, session: Session, agenda: AgendaPanel, banner: MessageBar) -> None:
        super().__init__(agenda)
        self._session = session
        self._agenda = agenda
        self._banner = banner
        self._dropped: tuple[AgendaItemId, str] | None = None
        agenda.papers_dropped.connect(self._on_dropped)

    def _on_dropped(self, item_id: int, papers: list[Path]) -> None:
        item = AgendaItemId(item_id)
        for paper in papers:
            self._dropped = (item, paper.name)
            command = partial(import_kallelse.attach_paper, item_id=item, path=paper, now=local_now())
            self._session.run(command, self._on_attached)

    def _on_attached(self, _changes: Changes) -> None:
        if self._dropped is None:
            return
        item_id, name = self._dropped
        self._agenda.select(item_id)
        title = read_meeting.item(self._session.reader, item_id).title
        text = self.tr("{file} ligger nu i ärendet ”{title}”.").format(file=name, title=title)
        self._banner.offer(text, self.tr("Ångra (Ctrl+Z)"), self._session.undo)
