"""Deadlines of the kommun's own rules: in the check, in the outbox and in the calendar."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from binder.domain.finding import FindingCode
from binder.domain.ids import DraftId
from binder.services import deadlines, hand_in, read_meeting, sign_paper, write_draft
from binder.services.check_draft import DraftCheck
from binder.services.exchange import ical
from tests.services.a_binder import NOW, prepared
from tests.services.world import World

RULE = '[[deadlines]]\nkinds = ["tilläggsyrkande"]\nbefore = 2\nunit = "working-days"\nsource = "7 §"\n'


@pytest.fixture
def ruled(world: World, tmp_path, monkeypatch) -> World:
    """The kommun has a rule: two working days before the meeting on Wednesday 4 March 2026."""
    monkeypatch.setenv("BINDER_CONFIG_DIR", with_rule(tmp_path / "config", kommun(world)))
    return world


def with_rule(folder: Path, name: str) -> str:
    """A folder of settings where the kommun has the rule."""
    own = folder / "municipalities"
    own.mkdir(parents=True)
    (own / "egen.toml").write_text(f'name = "{name}"\n{RULE}', encoding="utf-8")
    return str(folder)


def kommun(world: World) -> str:
    return read_meeting.meeting(world.binder, world.meeting_id).municipality


def codes(world: World, today: date) -> list[FindingCode]:
    check = DraftCheck(world.binder, world.item_id)
    yrkande = write_draft.draft(world.binder, world.draft_id).yrkande
    return [finding.code for finding in check.findings(yrkande, today)]


def test_the_last_day_itself_is_in_time(ruled: World) -> None:
    assert FindingCode.AFTER_DEADLINE not in codes(ruled, date(2026, 3, 2))


def test_the_day_after_is_told(ruled: World) -> None:
    assert FindingCode.AFTER_DEADLINE in codes(ruled, date(2026, 3, 3))


def test_without_a_rule_nothing_is_claimed(world: World) -> None:
    assert FindingCode.AFTER_DEADLINE not in codes(world, date(2030, 1, 1))


def test_a_signed_paper_has_its_deadline(tmp_path: Path, monkeypatch) -> None:
    with closing(prepared(tmp_path / "binder").binder) as binder:
        sign_paper.sign(binder, DraftId(1), now=NOW)
        (entry,) = hand_in.entries(binder)
        (meeting,) = read_meeting.meetings(binder)
        monkeypatch.setenv("BINDER_CONFIG_DIR", with_rule(tmp_path / "config", meeting.municipality))
        deadline = deadlines.of_entry(binder, entry.id)
    assert deadline is not None
    assert (deadline.last, deadline.source) == (date(2024, 3, 4), "7 §")


def test_the_calendar_has_the_last_day(ruled: World) -> None:
    lines = ical(ruled.binder, ruled.meeting_id, ruled.now).decode().replace("\r\n ", "").splitlines()
    assert "DTSTART;VALUE=DATE:20260302" in lines
    assert any(line.startswith("SUMMARY:Sista dag att lämna in tilläggsyrkande") for line in lines)
