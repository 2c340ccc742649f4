"""Proposals of others come out of their rows as they went in."""

from __future__ import annotations

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import OtherYrkandeId
from binder.domain.other_yrkande import OtherProposal
from binder.domain.yrkande import YrkandeKind
from binder.storage import other_yrkanden
from tests.storage.some_rows import a_meeting, an_item

OTHER = OtherProposal(party="Centerpartiet", kind=YrkandeKind.ANDRING, points=(2, 3), text="Bygg i år.")


def test_a_noted_proposal_is_kept_as_it_is(binder, now):
    item_id = an_item(binder, a_meeting(binder, now))
    other_id = other_yrkanden.insert_other(binder, item_id, OTHER, now)
    (kept,) = other_yrkanden.others_of_item(binder, item_id)
    assert (kept.id, kept.item_id, kept.proposal) == (other_id, item_id, OTHER)


def test_each_item_has_its_own(binder, now):
    meeting_id = a_meeting(binder, now)
    one, other = an_item(binder, meeting_id), an_item(binder, meeting_id, number="23", title="Taxor")
    other_yrkanden.insert_other(binder, one, OTHER, now)
    assert other_yrkanden.others_of_item(binder, other) == []


def test_one_that_is_not_there_is_told(binder):
    with pytest.raises(BinderError) as raised:
        other_yrkanden.one_other(binder, OtherYrkandeId(7))
    assert raised.value.code is ErrorCode.NOT_FOUND
