"""Compares what was read with the answers, value by value."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from binder.kallelse.proposal import Proposal, ProposedItem
from tests.kallelse.made.meeting import MadeItem, MadeMeeting


@dataclass(slots=True)
class Score:
    """How much of each value was right over many samples."""

    right: dict[str, int] = field(default_factory=dict)
    asked: dict[str, int] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def note(self, what: str, sample: object, wanted: object, read: object) -> None:
        """Count a value."""
        self.asked[what] = self.asked.get(what, 0) + 1
        is_right = _plain(wanted) == _plain(read)
        self.right[what] = self.right.get(what, 0) + is_right
        if not is_right:
            self.wrong.append(f"{sample} {what}: {wanted!r} read {read!r}")

    def part(self, what: str) -> float:
        """The part that was right."""
        return self.right.get(what, 0) / max(1, self.asked.get(what, 0))


def _plain(value: object) -> str:
    return re.sub(r"[\s\-\u00ad\u2010-\u2015.§]+", "", str(value or "")).casefold()


def judge(score: Score, sample: object, meeting: MadeMeeting, proposal: Proposal) -> None:
    """Count every value of a sample."""
    score.note("body", sample, meeting.body, proposal.body.value)
    score.note("date", sample, meeting.day, proposal.date.value)
    score.note("time", sample, meeting.time, proposal.time.value)
    score.note("place", sample, meeting.place, proposal.place.value)
    left = list(proposal.items)
    for item in meeting.items:
        found = _found(item, left)
        score.note("recall", sample, item.title, item.title if found else None)
        if found is not None:
            left.remove(found)
            _judge_item(score, sample, item, found)
    for _ in range(len(proposal.items) - len(left)):
        score.note("precision", sample, 1, 1)
    for extra in left:
        score.note("precision", sample, None, extra.title.value or "?")


def _found(item: MadeItem, left: list[ProposedItem]) -> ProposedItem | None:
    wanted = _plain(item.title)
    same = [each for each in left if _plain(each.title.value) == wanted]
    near = [each for each in left if _plain(each.title.value)[:14] == wanted[:14]]
    return next(iter([*same, *near]), None)


def _judge_item(score: Score, sample: object, item: MadeItem, found: ProposedItem) -> None:
    score.note("title", sample, item.title, found.title.value)
    score.note("number", sample, item.number, found.number.value)
    score.note("dnr", sample, item.dnr, found.dnr.value)
    score.note("section", sample, item.section, found.section.value)
    if item.proposal:
        read = _plain(found.decision_proposal.value)
        score.note("proposal", sample, item.proposal[:60], read[: len(_plain(item.proposal[:60]))])
