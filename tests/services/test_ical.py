"""Calendar files as RFC 5545 asks: folded, escaped, with the Swedish zone."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time

from hypothesis import given
from hypothesis import strategies as st

from binder.domain.swedish_time import in_stockholm
from binder.services.ical import LONGEST_LINE, Event, calendar, escaped

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def _lines(*events: Event) -> list[str]:
    return calendar(events, NOW).decode().replace("\r\n ", "").split("\r\n")


def _unescaped(text: str) -> str:
    return re.sub(r"\\([\\;,n])", lambda mark: "\n" if mark[1] == "n" else mark[1], text)


def test_a_meeting_at_an_hour_has_the_swedish_zone() -> None:
    begin = in_stockholm(date(2026, 3, 4), time(13))
    lines = _lines(
        Event(uid="a", summary="KS", begin=begin, end=begin.replace(hour=16), place="Eken, plan 2")
    )
    assert "DTSTART;TZID=Europe/Stockholm:20260304T130000" in lines
    assert "DTEND;TZID=Europe/Stockholm:20260304T160000" in lines
    assert "LOCATION:Eken\\, plan 2" in lines


def test_a_day_without_hour_is_all_day_and_does_not_block_it() -> None:
    lines = _lines(Event(uid="a", summary="KS", begin=date(2026, 12, 31)))
    assert "DTSTART;VALUE=DATE:20261231" in lines
    assert "DTEND;VALUE=DATE:20270101" in lines
    assert "TRANSP:TRANSPARENT" in lines


def test_the_frame_is_whole_and_the_moment_of_making_is_utc() -> None:
    lines = _lines(Event(uid="a", summary="KS", begin=date(2026, 3, 4)))
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert "DTSTAMP:20260301T120000Z" in lines


@given(st.text(st.characters(codec="utf-8"), max_size=400))
def test_no_line_is_too_long_and_no_character_is_lost(text: str) -> None:
    made = calendar([Event(uid="a", summary=text, begin=date(2026, 3, 4))], NOW)
    assert all(len(line) <= LONGEST_LINE for line in made.split(b"\r\n"))
    (summary,) = [line for line in made.decode().replace("\r\n ", "").split("\r\n") if line[:8] == "SUMMARY:"]
    kept = "".join(c for c in text.replace("\r\n", "\n").replace("\r", "\n") if c >= " " or c in "\t\n")
    assert _unescaped(summary[8:]) == kept


def test_text_cannot_add_lines_of_its_own() -> None:
    assert escaped("KS\r\nATTENDEE:x") == "KS\\nATTENDEE:x"
