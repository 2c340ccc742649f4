"""The ärende's other meetings: a tab beside the paper, and the way there and back."""

from __future__ import annotations

from datetime import date

import pytest

from binder.domain.changes import Kind
from binder.domain.ids import MeetingId
from binder.domain.outcome import Outcome
from binder.domain.yrkande import YrkandeKind
from binder.services import annotate, import_kallelse, read_meeting, record_outcome, write_draft
from binder.storage.database import Binder
from binder.ui.parts import Card
from binder.ui.prepare.side_panel import HISTORY, NOTES
from tests.services.later_files import KEY
from tests.ui.later_meeting import NOW


@pytest.fixture
def prepared(to_come):
    """The first item's ärende was in the committee two weeks before; the id of its item there."""
    with Binder.open(to_come.folder, KEY) as binder:
        came = import_kallelse.enter_meeting(
            binder,
            municipality="Ekvik",
            body="Arbetsutskottet",
            date=date(2026, 2, 18),
            time=None,
            place=None,
        )
        meeting = MeetingId(came.first(Kind.MEETING))
        made = import_kallelse.add_item(
            binder, meeting, number="7", title="Simhallens taxor", dnr="KS-2026/15"
        )
        item = made.first(Kind.AGENDA_ITEM)
        annotate.note_item(binder, item, "Fråga om barnfamiljer", NOW)
        record_outcome.set_outcome(binder, item, Outcome.REJECTED)
        read_meeting.set_stance(binder, item, "avslag")
        write_draft.begin(binder, item, YrkandeKind.AVSLAG, now=NOW)
    return item


@pytest.fixture
def window(prepared, to_come, open_window):
    made = open_window(to_come)
    made.workspace.show_meeting(MeetingId(to_come.meeting_id))
    made.place.agenda.select(to_come.items[0])
    return made


def words(window):
    # A card that was replaced may not be gone yet.
    card = window.place.side.history.findChildren(Card)[-1]
    return " ".join(label.text() for label in card.findChildren(type(card.heading)))


def tab(window):
    buttons = window.place.side._buttons
    return buttons[HISTORY] if len(buttons) > HISTORY else None


def test_the_tab_says_how_many_other_meetings_there_are(window):
    assert not tab(window).isHidden()
    assert tab(window).accessibleName() == "Tidigare i ärendet, 1 sammanträden"


def test_an_item_of_no_other_meeting_has_no_tab(window):
    window.call("history")
    window.place.agenda.select(window.came.items[1])
    assert tab(window).isHidden()
    assert window.place.side.tab() == NOTES


def test_the_card_tells_meeting_decision_notes_and_own_yrkande(window):
    window.call("history")
    told = words(window)
    for part in ("18 februari 2026", "Arbetsutskottet", "Avslogs", "Fråga om barnfamiljer", "Avslag"):
        assert part in told


def test_one_click_leads_there_and_one_key_back(window, prepared):
    window.call("history")
    (card,) = window.place.side.history.findChildren(Card)
    card.findChild(type(window.place.side._buttons[0])).click()
    assert window.place.shown_item() == prepared
    assert window.workspace.meeting.body == "Arbetsutskottet"
    window.call("back")
    assert window.place.shown_item() == window.came.items[0]
    assert window.workspace.meeting.id == window.came.meeting_id


def test_from_the_earlier_meeting_the_later_one_is_called_so(window, prepared):
    window.place.side.stage_wanted.emit(int(prepared))
    window.call("history")
    assert "Senare · 4 mars 2026" in words(window)


def test_a_note_made_there_meanwhile_is_shown(window, prepared, qtbot):
    window.call("history")
    window.session.run(lambda b: annotate.note_item(b, prepared, "Ring igen", NOW))
    qtbot.waitUntil(lambda: "Ring igen" in words(window))
