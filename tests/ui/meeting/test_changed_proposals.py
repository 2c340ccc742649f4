"""A changed proposal is read aloud as it is decided, and others' stand in the order of the vote."""

from __future__ import annotations

from functools import partial

import pytest

from binder.domain.other_yrkande import OtherProposal, vote_turn
from binder.domain.statements import first_words
from binder.domain.yrkande import YrkandeKind
from binder.services import other_yrkanden
from binder.ui.meeting.meeting_place import MeetingPlace
from binder.ui.meeting.spoken import read_aloud
from tests.domain.changing import replaced, struck, yrkande
from tests.ui.conftest import NOW

CHANGED = yrkande(replaced(2, "Nämnden ska bygga vägen."), struck(3))


@pytest.fixture
def place(qtbot, filled, session):
    made = MeetingPlace(session)
    qtbot.addWidget(made)
    made.show()
    made.show_meeting(filled.meeting_id, filled.items[1])
    return made


def test_each_change_is_read_with_its_place():
    assert read_aloud(CHANGED).splitlines() == [
        "Punkt 2 får följande lydelse:",
        "2. Nämnden ska bygga vägen.",
        "Punkt 3 utgår.",
        "I övrigt bifalls förvaltningens förslag till beslut.",
    ]


def test_a_reservation_tells_what_was_changed():
    said = first_words(YrkandeKind.RESERVATION, CHANGED)
    assert "Punkt 2 får följande lydelse: Nämnden ska bygga vägen.\n\nPunkt 3 utgår." in said


def test_without_others_there_is_no_card(place):
    assert place.others.isHidden()


def test_others_stand_in_the_order_in_which_they_are_decided(qtbot, place, session, filled):
    kinds = (YrkandeKind.TILLAGG, YrkandeKind.ANDRING, YrkandeKind.ATERREMISS)
    for kind in kinds:
        noted = OtherProposal(party=kind.name, kind=kind, points=(2,), text="Så.")
        session.run(partial(other_yrkanden.note, item_id=filled.items[1], proposal=noted, now=NOW))
    qtbot.waitUntil(lambda: place.others.text.text().count("\n") == 2)
    parties = [line.split(":")[0] for line in place.others.text.text().splitlines()]
    assert parties == ["ATERREMISS", "ANDRING", "TILLAGG"]
    assert "ändringsyrkande om punkt 2. Så." in place.others.text.text()


def test_formal_yrkanden_are_decided_before_the_matter_and_tillagg_after_it():
    assert [vote_turn(kind) for kind in (YrkandeKind.BORDLAGGNING, YrkandeKind.AVSLAG)] == [0, 2]
    assert vote_turn(YrkandeKind.MINORITETSATERREMISS) < vote_turn(YrkandeKind.BIFALL)
