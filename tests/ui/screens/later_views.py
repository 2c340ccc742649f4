"""The views of what came later: a meeting of an invented kommun, and the list that replaced its first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.changes import Kind
from binder.domain.ids import AgendaItemId, MeetingId
from binder.domain.outcome import Outcome
from binder.domain.yrkande import YrkandeKind
from binder.services import (
    annotate,
    import_kallelse,
    open_binder,
    read_meeting,
    record_outcome,
    write_draft,
)
from binder.services.read_paper import open_paper
from tests.services.later_files import a_pdf, a_proposal, an_item
from tests.services.one_later_file import confirm_merge, propose_merge

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from binder.storage.database import Binder
    from tests.ui.screens.stage import Stage

POOL = (
    "Tjänsteskrivelse. Simhallens taxor 2027. Diarienummer KS-2026/15. Förslag till beslut. "
    "Simhallens taxor höjs med fem procent från årsskiftet. Barn under sju år badar gratis även nästa år. "
    "Sammanfattning av ärendet. Kostnaden för uppvärmning har ökat med två miljoner kronor på tre år. "
    "Nämnden har yttrat sig om höjningen och godtar den. En jämförelse med grannkommunerna visar att "
    "taxorna är lägre i Ekvik än i fyra av dem. Förvaltningen har prövat att korta öppettiderna. "
    "Det skulle ge en mindre besparing än höjningen"
)
NEW_POOL = (
    POOL.replace("med fem procent från", "med sju procent från")
    .replace(
        "har yttrat sig om höjningen och godtar den", "har avstyrkt höjningen och vill se den delad på två år"
    )
    .replace(". Förvaltningen har prövat att korta öppettiderna", "")
    .replace("En jämförelse", "Ett föräldramöte hölls den 20 februari. En jämförelse")
)
APPENDIX = (
    "Bilaga till ärendet. Badvattnets temperatur. Den hålls vid tjugosju grader under hösten. "
    "Mätningen görs varje morgon"
)
NEW_APPENDIX = (
    "Bilaga till ärendet. Snöröjning vid simhallen. Plogarna kör på natten. Parkeringen sandas före sju"
)
DEPTH = "Tjänsteskrivelse. Hamnens djup. Mätningen görs av kommunens egen båt och redovisas varje vår"
BRIDGE = "Tjänsteskrivelse. Bron över ån. Arbetet börjar i maj och är klart till hösten"


def what_came_later(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    """News in the agenda and at the paper, versions, comparison, the notes' review, the ärende's history."""
    folder = _furnish(stage)
    workspace = stage.open_workspace(folder)
    place = workspace.prepare
    workspace.show_meeting(read_meeting.meetings(stage.reader)[0].id)
    follow_up = place.follow_up
    # However long a picture takes, nothing on it has been looked at.
    follow_up.arrivals._timer.setInterval(1_000_000)
    place.agenda.select(_item(stage, "Simhallens taxor 2027"))
    workspace.later.begin()
    stage.picture(stage.window)
    yield "news", stage.window
    window = stage.window
    window.registry.action("history").trigger()
    window.registry.action("earlier-version").trigger()
    yield "earlier-version", window
    window.registry.action("compare").trigger()
    yield "compare", window
    window.registry.action("news").trigger()
    yield "all-news", window
    window.registry.action("review-notes").trigger()
    yield "review-notes", window
    follow_up.uncover()


def _furnish(stage: Stage) -> Path:
    folder = stage.room / "later"
    open_binder.create(folder, "björkarna vid ån")
    with open_binder.open_binder(folder, open_binder.unlock(folder, "björkarna vid ån")) as binder:
        _committee(binder, stage)
        meeting_id = _first_list(binder, stage)
        _second_list(binder, stage, meeting_id)
    return folder


def _committee(binder: Binder, stage: Stage) -> None:
    """The ärende two weeks before."""
    came = import_kallelse.enter_meeting(
        binder, municipality="Ekvik", body="Kommunstyrelsens arbetsutskott", date=date(2026, 2, 18)
    )
    meeting = MeetingId(came.first(Kind.MEETING))
    made = import_kallelse.add_item(binder, meeting, number="7", title="Simhallens taxor", dnr="KS-2026/15")
    item = AgendaItemId(made.first(Kind.AGENDA_ITEM))
    annotate.note_item(binder, item, "Fråga om barnfamiljerna", stage.now)
    write_draft.begin(binder, item, YrkandeKind.AVSLAG, now=stage.now)
    record_outcome.set_outcome(binder, item, Outcome.REJECTED)
    read_meeting.set_stance(binder, item, "avslag")


def _first_list(binder: Binder, stage: Stage) -> MeetingId:
    source = a_pdf(stage.room / "kallelse.pdf", "Kallelse till kommunstyrelsen", POOL, APPENDIX, DEPTH)
    proposal = a_proposal(
        an_item("1", "Simhallens taxor", "KS-2026/15", ("Tjänsteskrivelse", 2), ("Bilaga", 3)),
        an_item("2", "Hamnens djup", "KS-2026/16", ("Tjänsteskrivelse", 4)),
        an_item("3", "Motion om träd", "KS-2026/17"),
        pages=4,
    )
    came = import_kallelse.confirm(binder, proposal, source, municipality="Ekvik", now=stage.now)
    item = AgendaItemId(came.first(Kind.AGENDA_ITEM))
    version = read_meeting.papers_of(binder, item)[0].version_id
    notes = (
        (2, "Nämnden har yttrat sig om höjningen", "Vad sade de om barnen?"),
        (2, "Barn under sju år badar gratis", "Bra"),
        (3, "tjugosju grader", "Varmt"),
    )
    with open_paper(binder, version) as paper:
        for page, words, text in notes:
            start = paper.characters(page).find(words)
            selection = paper.between(page, start, start + len(words))
            anchor = paper.anchor(selection) if selection is not None else None
            if anchor is not None:
                annotate.comment(binder, item, anchor, text, now=stage.now)
    return MeetingId(came.first(Kind.MEETING))


def _second_list(binder: Binder, stage: Stage, meeting_id: MeetingId) -> None:
    source = a_pdf(stage.room / "kallelse-2.pdf", "Kallelse, ny lista", BRIDGE, NEW_POOL, NEW_APPENDIX)
    proposal = a_proposal(
        an_item("1", "Bron över ån", "KS-2026/99", ("Tjänsteskrivelse", 2)),
        an_item("2", "Simhallens taxor 2027", "KS-2026/15", ("Tjänsteskrivelse", 3), ("Bilaga", 4)),
        an_item("3", "Motion om träd", "KS-2026/17"),
        pages=4,
    )
    merge = propose_merge(binder, meeting_id, proposal, source)
    answers = {each.id: each.suggested or each.choices[0] for each in merge.questions}
    confirm_merge(binder, merge.answered(answers), source, stage.now + timedelta(minutes=-30))


def _item(stage: Stage, title: str) -> AgendaItemId:
    meeting = read_meeting.meetings(stage.reader)[0]
    rows = read_meeting.agenda(stage.reader, meeting.id)
    return next(row.item.id for row in rows if row.item.title == title)
