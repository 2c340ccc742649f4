from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from binder.domain.ids import MeetingId
from binder.domain.meeting import Meeting
from binder.kallelse.proposal import Doubt
from binder.wording import command_lines as words

ITEM: dict[str, Any] = {
    "number": "3.",
    "title": "Belysning",
    "dnr": "KS-2026/0412.311",
    "section": "Beslutsärenden",
    "pages": [5, 9],
    "decision_proposal": None,
    "goes_to_council": True,
    "doubts": ["half-dnr"],
}
MEETING: dict[str, Any] = {
    "body": "Kommunstyrelsen",
    "date": "2027-03-10",
    "time": "13.00",
    "place": "Granen",
    "kind": "kallelse",
    "items": [ITEM, {**ITEM, "number": None, "dnr": None, "pages": None, "doubts": []}],
}


def test_an_agenda_names_meeting_sections_and_items() -> None:
    lines = words.agenda_lines(MEETING)
    assert lines[:2] == ["Kommunstyrelsen, 2027-03-10 kl. 13.00", "Granen"]
    assert lines.count("  Beslutsärenden") == 1
    assert lines[-1] == "2 ärenden"


def test_an_item_says_where_its_papers_are_and_what_to_look_over() -> None:
    line = words.agenda_lines(MEETING)[4]
    assert "KS-2026/0412.311 · s. 5–9 · går till fullmäktige" in line
    assert "se över: ofullständigt dnr" in line


def test_every_doubt_has_a_word_of_its_own() -> None:
    lines = [words.agenda_lines({**MEETING, "items": [{**ITEM, "doubts": [d.value]}]})[4] for d in Doubt]
    assert [line for line, doubt in zip(lines, Doubt, strict=True) if doubt.value in line] == []


def test_what_is_missing_is_called_missing() -> None:
    first = words.agenda_lines({**MEETING, "body": None, "date": None, "time": None})[0]
    assert first == "Organ saknas, datum saknas"


def test_a_file_without_an_agenda_is_said_to_have_none() -> None:
    assert words.agenda_lines({**MEETING, "items": []}) == ["Ingen dagordning hittades i filen."]


@pytest.mark.parametrize(("doubtful", "asks"), [(0, False), (2, True)])
def test_an_import_asks_to_look_over_only_what_is_doubtful(doubtful: int, asks: bool) -> None:
    meeting = Meeting(
        id=MeetingId(1), municipality="Björkåsa", body="Kommunstyrelsen", date=date(2027, 3, 10)
    )
    line = words.imported_line(Path("a.pdf"), meeting, 17, doubtful)
    assert "a.pdf: Kommunstyrelsen 2027-03-10, 17 ärenden" in line
    assert ("Se över 2" in line) is asks


def test_a_finding_says_how_bad_what_where_and_its_code() -> None:
    finding = {
        "code": "no-dnr",
        "severity": "warning",
        "field": "dnr",
        "message": "Saknas",
        "where": "huvudet",
    }
    assert words.check_lines({"findings": [finding]})[0] == "Obs: Saknas (huvudet) [no-dnr]"


def test_a_paper_without_faults_is_said_to_have_none() -> None:
    assert words.check_lines({"findings": []}) == ["Inga anmärkningar."]


def test_a_signature_is_never_said_to_be_more_than_it_is() -> None:
    assert any("inte BankID" in line for line in words.signed_lines(Path("a.pdf"), "ab12", "Irma Solhage"))


def test_a_hit_names_paper_page_and_surroundings() -> None:
    hit = {"title": "Kallelse", "page": 3, "context": "passagen  vid\nSågbacken"}
    assert words.search_lines({"hits": [hit]}) == ["Kallelse, s. 3", "    passagen vid Sågbacken"]


def test_a_hit_on_a_scanned_page_says_who_read_it() -> None:
    hit = {"title": "Kallelse", "page": 3, "context": "passagen", "by_machine": True}
    assert words.search_lines({"hits": [hit]})[0] == "Kallelse, s. 3 (läst av maskin)"


def test_seconds_are_written_with_a_comma() -> None:
    assert words.step_lines("Skrev 1.5", 0.254, None, None) == ["Skrev 1.5  (0,25 s)"]
