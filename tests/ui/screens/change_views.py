"""The views of an ändringsyrkande: what is changed, the whole decision, and others' yrkanden."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QScrollArea

from binder.domain.changes import Kind
from binder.domain.ids import AgendaItemId, DraftId
from binder.domain.other_yrkande import OtherProposal
from binder.domain.point_change import ChangeWay, PointChange
from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, YrkandeKind
from binder.services import open_binder, other_yrkanden, read_meeting, write_draft
from binder.services.item_proposals import main_proposal
from binder.ui.drafting.other_dialog import OtherDialog
from tests.ui.screens.stage import PASSPHRASE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from binder.storage.database import Binder
    from tests.ui.screens.stage import Stage

NOTED = OtherProposal(
    party="Centerpartiet",
    kind=YrkandeKind.ANDRING,
    points=(2,),
    text="Åtgärderna för 2027 skjuts upp till 2028.",
)


def changing_the_proposal(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    """The proposal's points beside the own ones, the decision below them, the dialog, and the meeting."""
    item = _furnish(stage)
    workspace = stage.open_workspace(stage.folder)
    place = workspace.prepare
    workspace.show_meeting(read_meeting.item(stage.reader, item).meeting_id)
    place.show_draft()
    place.agenda.select(item)
    yield "draft-changes", stage.window
    form = place.side.draft.form
    form.outcome.opener.click()
    _scroll_to(form.outcome)
    yield "draft-outcome", stage.window
    dialog = OtherDialog(stage.window, NOTED)
    dialog.show()
    yield "other-yrkande", dialog
    dialog.close()
    workspace.show_place(1)
    yield "meeting-changes", stage.window


def _scroll_to(part: QWidget) -> None:
    area = part.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is not None and area.widget() is not None:
        part.layout().activate()
        bar = area.verticalScrollBar()
        bar.setValue(part.mapTo(area.widget(), part.rect().topLeft()).y() - 60)


def _furnish(stage: Stage) -> AgendaItemId:
    with open_binder.open_binder(stage.folder, open_binder.unlock(stage.folder, PASSPHRASE)) as binder:
        meeting = min(read_meeting.meetings(binder), key=lambda meeting: meeting.date)
        rows = read_meeting.agenda(binder, meeting.id)
        item = next(row.item.id for row in rows if len(main_proposal(binder, row.item.id)) > 1)
        _change(binder, item, stage)
        other_yrkanden.note(binder, item, NOTED, stage.now)
    return item


def _change(binder: Binder, item: AgendaItemId, stage: Stage) -> None:
    main = main_proposal(binder, item)
    draft = DraftId(write_draft.begin(binder, item, YrkandeKind.ANDRING, now=stage.now).first(Kind.DRAFT))
    reworded = PointChange(way=ChangeWay.REPLACES, number=2, original=main[1].text)
    follows = PointChange(way=ChangeWay.FOLLOWS, number=2)
    paid = main[1].text.replace("inom beslutad investeringsram", "ur investeringsreserven")
    told = "Förvaltningen får i uppdrag att redovisa skolvägarna senast i juni."
    points = (Beslutspunkt(text=paid, change=reworded), Beslutspunkt(text=told, change=follows))
    before = write_draft.draft(binder, draft).yrkande
    relation = RelationToMain(relation=Relation.BIFALL_I_OVRIGT)
    write_draft.save(binder, draft, replace(before, points=points, relation=relation), now=stage.now)
