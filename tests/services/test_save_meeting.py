"""A meeting saved for other programs: whole or not at all, named after itself, read back as it was."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.services import read_meeting
from binder.services.propose_file import propose_file
from binder.services.save_meeting import file_name, save_calendar, save_oparl


@pytest.fixture
def binder(world):
    return world.binder


@pytest.fixture
def meeting(world):
    return read_meeting.meeting(world.binder, world.meeting_id)


def test_the_file_is_named_after_body_and_day(meeting):
    assert file_name(meeting) == f"{meeting.body} {meeting.date.isoformat()}"


def test_a_name_has_no_signs_that_a_system_refuses(meeting):
    assert file_name(replace(meeting, body="Kultur/Fritid: A")).startswith("Kultur Fritid A ")
    assert file_name(replace(meeting, body="??")).startswith("Sammanträde ")


def test_the_endings_are_added_where_they_lack(binder, meeting, tmp_path, now):
    assert save_oparl(binder, meeting.id, tmp_path / "a").name == "a.json"
    assert save_calendar(binder, meeting.id, tmp_path / "a.ICS", now).name == "a.ICS"


def test_what_is_saved_as_oparl_is_read_back_with_its_items(binder, meeting, tmp_path):
    read = propose_file(save_oparl(binder, meeting.id, tmp_path / "m.json"))
    rows = read_meeting.agenda(binder, meeting.id)
    assert (read.body.value, read.date.value) == (meeting.body, meeting.date)
    assert [item.title.value for item in read.items] == [row.item.title for row in rows]


def test_nothing_of_the_members_own_is_in_the_file(binder, meeting, tmp_path):
    item = read_meeting.agenda(binder, meeting.id)[0].item
    read_meeting.set_stance(binder, item.id, "bifall")
    content = json.loads(save_oparl(binder, meeting.id, tmp_path / "m.json").read_text(encoding="utf-8"))
    assert "bifall" not in json.dumps(content["data"][1])


def test_the_calendar_has_the_meeting(binder, meeting, tmp_path, now):
    text = save_calendar(binder, meeting.id, tmp_path / "m.ics", now).read_text(encoding="utf-8")
    assert text.count("BEGIN:VEVENT") == 2
    assert meeting.body in text


def test_a_place_that_cannot_be_written_is_told_with_its_path(binder, meeting, tmp_path):
    target = tmp_path / "not-there" / "m.json"
    with pytest.raises(BinderError) as caught:
        save_oparl(binder, meeting.id, target)
    assert caught.value.code in (ErrorCode.CANNOT_WRITE, ErrorCode.FILE_MISSING)
    assert caught.value.details["path"] == target
