"""A meeting for other programs: as OParl that comes back the same, and in the calendar."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from binder.services import annotate
from binder.services.exchange import ical, latest_meeting, oparl
from binder.services.propose_meeting import propose_here
from tests.services.world import World


def test_the_meeting_its_items_and_their_papers_are_objects(world: World) -> None:
    found = oparl(world.binder, world.meeting_id)["data"]
    assert [each["type"].rpartition("/")[2] for each in found[:3]] == ["Organization", "Meeting", "Paper"]
    meeting = found[1]
    assert [item["name"] for item in meeting["agendaItem"]][:2] == ["Vänort", "Simhall"]
    assert meeting["start"] == "2026-03-04T13:00:00+01:00"


def test_files_are_named_with_their_content_s_hash(world: World) -> None:
    paper = oparl(world.binder, world.meeting_id)["data"][2]
    assert paper["reference"] == "KS-2025/101"
    assert paper["mainFile"]["accessUrl"].startswith("urn:sha256:")
    assert paper["mainFile"]["mimeType"] == "application/pdf"


def test_ids_are_urns_of_their_own_and_the_same_each_time(world: World) -> None:
    text = json.dumps(oparl(world.binder, world.meeting_id))
    assert text == json.dumps(oparl(world.binder, world.meeting_id))
    objects = oparl(world.binder, world.meeting_id)["data"]
    ids = [each["id"] for each in [*objects, *objects[1]["agendaItem"]]]
    assert len(set(ids)) == len(ids)
    assert all(each.startswith("urn:uuid:") for each in ids)


def test_nothing_of_the_member_s_own_is_given_away(world: World) -> None:
    annotate.note_item(world.binder, world.item_id, "Hemlig tanke", now=world.now)
    text = json.dumps(oparl(world.binder, world.meeting_id), ensure_ascii=False)
    assert "Hemlig" not in text
    assert b"Hemlig" not in ical(world.binder, world.meeting_id, world.now)


def test_what_was_written_as_oparl_is_read_again(world: World, tmp_path: Path) -> None:
    path = tmp_path / "sammantrade.json"
    path.write_text(json.dumps(oparl(world.binder, world.meeting_id)), encoding="utf-8")
    read = propose_here(path)
    assert (read.body.value, str(read.date.value), read.time.value) == (
        "Kommunstyrelsen",
        "2026-03-04",
        "13:00",
    )
    assert read.place.value == "Rådhuset"
    assert [(i.number.value, i.dnr.value) for i in read.items][:2] == [
        ("1", "KS-2025/101"),
        ("2", "KS-2025/102"),
    ]


def test_the_calendar_has_the_meeting_and_the_day_of_the_minutes(world: World) -> None:
    text = ical(world.binder, world.meeting_id, world.now).decode().replace("\r\n ", "")
    assert text.count("BEGIN:VEVENT") == 2
    assert "DTSTART;TZID=Europe/Stockholm:20260304T130000" in text
    assert "DTSTART;VALUE=DATE:20260318" in text
    assert "1 Vänort\\n2 Simhall" in text


@pytest.mark.parametrize("ahead", [0, 1])
def test_the_meeting_is_found_by_its_day(world: World, ahead: int) -> None:
    from datetime import date

    found = latest_meeting(world.binder, date(2026, 3, 4 + ahead))
    assert (found is None) is bool(ahead)
