"""Earlier values come back exactly, and what they replaced can come back too."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from binder.domain.errors import BinderError, ErrorCode
from binder.storage.database import Binder
from binder.storage.rows import RowValues, first_found, put_back, row_values, update_row
from tests.storage.contents import everything
from tests.storage.some_rows import a_meeting


def test_only_the_named_columns_are_kept(binder: Binder, now: datetime) -> None:
    meeting = a_meeting(binder, now, place="Rådhuset")
    (kept,) = row_values(binder, "meeting", [meeting], "place")
    assert kept == RowValues(table="meeting", id=int(meeting), values={"place": "Rådhuset"})


def test_rows_that_are_not_there_are_left_out(binder: Binder) -> None:
    assert row_values(binder, "meeting", [99], "place") == ()


def test_back_and_forth_ends_where_it_began(binder: Binder, now: datetime) -> None:
    meeting = a_meeting(binder, now, place="Rådhuset")
    before = everything(binder)
    earlier = row_values(binder, "meeting", [meeting], "place", "time")
    update_row(binder, "meeting", meeting, {"place": "Distans", "time": "09.00"})
    changed = everything(binder)
    later = put_back(binder, earlier)
    assert everything(binder) == before
    put_back(binder, later)
    assert everything(binder) == changed


def test_all_rows_come_back_or_none(binder: Binder, now: datetime) -> None:
    meeting = a_meeting(binder, now, place="Rådhuset")
    before = everything(binder)
    good = RowValues(table="meeting", id=int(meeting), values={"place": "Distans"})
    bad = RowValues(table="meeting", id=int(meeting), values={"body": None})
    with pytest.raises(sqlcipher.IntegrityError):
        put_back(binder, [good, bad])
    assert everything(binder) == before


def test_the_first_of_what_was_found_is_the_one() -> None:
    assert first_found(["this", "that"]) == "this"


def test_nothing_found_is_told() -> None:
    with pytest.raises(BinderError) as trouble:
        first_found([])
    assert trouble.value.code is ErrorCode.NOT_FOUND
