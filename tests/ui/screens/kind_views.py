"""The views of papers of every kind: begun, written, and what follows a lost vote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from binder.domain.changes import Kind
from binder.domain.ids import AgendaItemId, DraftId
from binder.domain.outcome import Outcome
from binder.domain.yrkande import Beslutspunkt, Yrkande, YrkandeKind
from binder.services import open_binder, read_meeting, record_outcome, write_draft
from binder.services.begin_initiative import begin_initiative
from binder.ui.drafting.initiative_dialog import InitiativeDialog
from tests.ui.screens.stage import PASSPHRASE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from binder.storage.database import Binder
    from tests.ui.screens.stage import Stage

UNANSWERED = (
    "Underlaget svarar inte på vad vägen kostar att sköta, och barnen i Norrby har inte tillfrågats. "
    "Ett beslut i dag skulle binda kommunen vid en sträckning som ingen har räknat på."
)


def papers_of_every_kind(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    """The empty page, three forms, a matter of one's own and the card of the reservation."""
    first, second, third = _furnish(stage)
    workspace = stage.open_workspace(stage.folder)
    place = workspace.prepare
    workspace.show_meeting(read_meeting.item(stage.reader, first).meeting_id)
    place.show_draft()
    for name, item in (("draft-kinds", third), ("draft-aterremiss", first), ("draft-ranked", second)):
        place.agenda.select(item)
        yield name, stage.window
    own = [row.item.id for row in place.agenda.model.items() if row.item.is_own]
    place.agenda.select(own[0])
    place.agenda.view.scrollToBottom()
    yield "draft-interpellation", stage.window
    dialog = InitiativeDialog("Kommunstyrelsen", None, stage.window)
    dialog.show()
    yield "initiative", dialog
    dialog.close()
    place.agenda.select(second)
    workspace.show_place(1)
    yield "meeting-lost", stage.window


def _furnish(stage: Stage) -> tuple[AgendaItemId, AgendaItemId, AgendaItemId]:
    """Three ärenden of one meeting: with an återremiss, with alternatives that were lost, with nothing."""
    with open_binder.open_binder(stage.folder, open_binder.unlock(stage.folder, PASSPHRASE)) as binder:
        meeting = min(read_meeting.meetings(binder), key=lambda meeting: meeting.date)
        rows = read_meeting.agenda(binder, meeting.id)
        first, second, third = [row.item.id for row in rows if row.draft_kind is None][-4:-1]
        _aterremiss(binder, first, stage)
        _alternatives(binder, second, stage)
        changes = begin_initiative(
            binder,
            meeting.id,
            YrkandeKind.INTERPELLATION,
            title="Barnens väg till skolan",
            now=stage.now,
        )
        question = Beslutspunkt(text="När byggs cykelvägen till skolan?")
        _save(binder, stage, changes.first(Kind.DRAFT), points=(question,), motivation=UNANSWERED)
    return first, second, third


def _aterremiss(binder: Binder, item: AgendaItemId, stage: Stage) -> None:
    begun = write_draft.begin(binder, item, YrkandeKind.ATERREMISS, now=stage.now)
    lacks = ("en kalkyl över driften i tio år", "en barnkonsekvensanalys")
    draft = begun.first(Kind.DRAFT)
    _save(binder, stage, draft, addressee="tekniska förvaltningen", missing=lacks, motivation=UNANSWERED)


def _alternatives(binder: Binder, item: AgendaItemId, stage: Stage) -> None:
    begun = write_draft.begin(binder, item, YrkandeKind.EGET_FORSLAG, now=stage.now)
    points = (
        Beslutspunkt(text="Nämnden får i uppdrag att bygga cykelvägen under 2026."),
        Beslutspunkt(text="Nämnden får i uppdrag att redovisa kostnaden senast i juni.", rank=2),
    )
    _save(binder, stage, begun.first(Kind.DRAFT), points=points)
    record_outcome.set_outcome(binder, item, Outcome.REJECTED)


def _save(binder: Binder, stage: Stage, draft: int, **parts: object) -> None:
    before: Yrkande = write_draft.draft(binder, DraftId(draft)).yrkande
    write_draft.save(binder, DraftId(draft), replace(before, **parts), now=stage.now)
