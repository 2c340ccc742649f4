"""The views of what must not leave the binder, and of what leaves it for ever."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from binder.domain.changes import Kind
from binder.domain.ids import AgendaItemId, DraftId, MeetingId
from binder.domain.meeting import Meeting
from binder.domain.sekretess import Sekretess
from binder.domain.yrkande import YrkandeKind
from binder.services import open_binder, read_meeting, sekretess, write_draft
from binder.services.clear_meetings import LeftOver
from binder.storage import confidential
from tests.ui.screens.stage import PASSPHRASE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.ui.screens.stage import Stage

QUOTED = "> Stommen är rest och taket tätt.\n> [lägesrapporten, s. 1](källa:{version}:{page}:72,500,300,512)"


def confidential_papers(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    """A marked paper's cover with a draft that quotes it, the question, and clearing away."""
    marked, asked = _furnish(stage)
    workspace = stage.open_workspace(stage.folder)
    place = workspace.prepare
    workspace.show_meeting(read_meeting.item(stage.reader, marked).meeting_id)
    place.show_draft()
    place.agenda.select(marked)
    yield "confidential-quoted", stage.window
    place.agenda.select(asked)
    yield "confidential-asked", stage.window
    from binder.ui.clearing import ClearingDialog

    dialog = ClearingDialog(_left_over(), stage.window)
    dialog.show()
    yield "clear-meetings", dialog
    dialog.close()


def _furnish(stage: Stage) -> tuple[AgendaItemId, AgendaItemId]:
    with open_binder.open_binder(stage.folder, open_binder.unlock(stage.folder, PASSPHRASE)) as binder:
        meeting = min(read_meeting.meetings(binder), key=lambda meeting: meeting.date)
        rows = read_meeting.agenda(binder, meeting.id)
        free = [row.item.id for row in rows if row.draft_kind is None and row.has_papers]
        (paper, *_), (other, *_) = (read_meeting.papers_of(binder, item) for item in free[:2])
        draft = DraftId(
            write_draft.begin(binder, free[0], YrkandeKind.AVSLAG, now=stage.now).first(Kind.DRAFT)
        )
        quoted = QUOTED.format(version=paper.version_id, page=paper.first_page)
        yrkande = replace(write_draft.draft(binder, draft).yrkande, motivation=f"Skäl finns.\n\n{quoted}")
        write_draft.save(binder, draft, yrkande, now=stage.now)
        sekretess.mark(binder, paper.id)
        confidential.set_state(binder, other.id, Sekretess.ASKED)
        said = "UPDATE paper SET sekretess_said = 'Sekretess enligt 26 kap. 1 § OSL' WHERE id = ?"
        binder.connection.execute(said, (other.id,))
    return free[0], free[1]


def _left_over() -> LeftOver:
    meetings = tuple(
        Meeting(id=MeetingId(number), municipality="Björkåsa", body=body, date=date(2026, month, 4))
        for number, (body, month) in enumerate((("Kommunstyrelsen", 2), ("Kommunfullmäktige", 3)), start=1)
    )
    return LeftOver(
        meetings=meetings, files=3, notes=14, drafts=2, backups=1, signed=1, byte_count=48_300_000
    )
