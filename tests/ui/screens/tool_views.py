"""The views of what is drawn and noted on a page: the pen, notes on spots, and a page that was turned."""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, pi, sin
from typing import TYPE_CHECKING

from binder.domain.annotation import HighlightColour, TextAnchor
from binder.domain.ink import InkPoint, Stroke
from binder.services import annotate, open_binder, read_meeting, read_paper
from binder.services.ink_notes import Drawing
from binder.services.place_on_page import spot_anchor
from tests.ui.screens.stage import PASSPHRASE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from binder.domain.ids import AgendaItemId
    from binder.storage.database import Binder
    from tests.ui.screens.stage import Stage

DNR = "KS-2026/0412.311"


def tools_of_the_page(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    """A page with ink, an underlined line and a notis: the pen on, a notis to be put down, turned."""
    item = _furnish(stage)
    workspace = stage.open_workspace(stage.folder)
    workspace.show_meeting(read_meeting.item(stage.reader, item).meeting_id)
    workspace.prepare.agenda.select(item)
    stage.picture(stage.window)
    act = stage.window.registry.action
    act("pen").trigger()
    yield "pen", stage.window
    act("pen").trigger()
    act("spot-note").trigger()
    yield "spot-note", stage.window
    workspace.prepare._marking.tools.put_away()
    act("turn-pages").trigger()
    yield "turned", stage.window
    act("turn-back").trigger()


def _furnish(stage: Stage) -> AgendaItemId:
    with open_binder.open_binder(stage.folder, open_binder.unlock(stage.folder, PASSPHRASE)) as binder:
        meeting = min(read_meeting.meetings(binder), key=lambda meeting: meeting.date)
        rows = read_meeting.agenda(binder, meeting.id)
        item = next(row.item.id for row in rows if row.item.dnr == DNR)
        paper = read_meeting.papers_of(binder, item)[0]
        drawing = Drawing(item, paper.version_id, paper.first_page)
        for stroke in (_ring(), _tick()):
            drawing.add(binder, stroke, now=stage.now)
        spot = spot_anchor(paper.version_id, paper.first_page, (480, 560))
        text = "Vad kostar driften efter 2030?"
        annotate.note_spot(binder, item, spot, text, colour=HighlightColour.GREEN, now=stage.now)
        line = _line(binder, paper.version_id, paper.first_page)
        if line is not None:
            annotate.underline(binder, item, line, HighlightColour.PINK, now=stage.now)
    return item


def _ring() -> Stroke:
    turns = (pi + step / 20 * 1.03 for step in range(126))
    return Stroke(points=tuple(InkPoint(290 + 225 * cos(t), 640 + 32 * sin(t)) for t in turns), width=2)


def _tick() -> Stroke:
    corners = ((60, 470, 0.3), (68, 458, 0.8), (86, 492, 0.4))
    return Stroke(points=tuple(InkPoint(*corner) for corner in corners), width=3)


def _line(binder: Binder, version_id: int, page: int) -> TextAnchor | None:
    with read_paper.open_paper(binder, version_id) as paper:
        selected = paper.line_at(page, (150, 520))
        return None if selected is None else paper.anchor(selected)
