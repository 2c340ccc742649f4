"""Others' proposals are noted, changed and taken away, and each of it can be undone."""

from __future__ import annotations

from dataclasses import replace

from binder.domain.changes import Kind
from binder.domain.other_yrkande import OtherProposal
from binder.domain.yrkande import YrkandeKind
from binder.services import other_yrkanden
from tests.storage.some_rows import a_meeting, an_item

OTHER = OtherProposal(party="Centerpartiet", kind=YrkandeKind.ANDRING, points=(2,), text="Bygg i år.")


def proposals(binder, item_id):
    return [other.proposal for other in other_yrkanden.of_item(binder, item_id)]


def test_noting_one_touches_its_item_and_can_be_undone(binder, now):
    item_id = an_item(binder, a_meeting(binder, now))
    changes = other_yrkanden.note(binder, item_id, OTHER, now)
    assert changes.touches(Kind.AGENDA_ITEM, item_id)
    assert proposals(binder, item_id) == [OTHER]
    changes.undo.command(binder)
    assert proposals(binder, item_id) == []


def test_a_changed_one_gets_its_words_back(binder, now):
    item_id = an_item(binder, a_meeting(binder, now))
    other_yrkanden.note(binder, item_id, OTHER, now)
    (noted,) = other_yrkanden.of_item(binder, item_id)
    changes = other_yrkanden.edit(binder, noted.id, replace(OTHER, points=(1, 3)))
    assert proposals(binder, item_id) == [replace(OTHER, points=(1, 3))]
    changes.undo.command(binder)
    assert proposals(binder, item_id) == [OTHER]


def test_one_taken_away_comes_back(binder, now):
    item_id = an_item(binder, a_meeting(binder, now))
    other_yrkanden.note(binder, item_id, OTHER, now)
    (noted,) = other_yrkanden.of_item(binder, item_id)
    changes = other_yrkanden.remove(binder, noted.id, now)
    assert proposals(binder, item_id) == []
    changes.undo.command(binder)
    assert proposals(binder, item_id) == [OTHER]
