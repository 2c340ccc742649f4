"""How well papers are read: facts right, faults found, and findings about nothing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from binder.yrkandetext.facts import read
from binder.yrkandetext.faults import faults
from binder.yrkandetext.lines import TextLine
from tests.yrkandetext import invented_truth
from tests.yrkandetext.invented_papers import Invented


@dataclass
class Score:
    """Counts over several papers; `wrong` tells what was read otherwise than it is."""

    facts: int = 0
    faults: int = 0
    findings: int = 0
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)

    def add(self, paper: Invented, lines: Iterable[TextLine]) -> None:
        reading = read(lines)
        found = reading.facts.as_dict()
        points = reading.facts.decision_points
        found["decision_points"] = [(point.number, point.text, point.organs) for point in points]
        for name, value in invented_truth.facts(paper).items():
            self.facts += 1
            if _plain(found[name]) != _plain(value):
                self.wrong.append(f"{paper.number} {name}: {found[name]!r}, not {value!r}")
        self._count_findings(paper, {finding.code.value for finding in faults(reading)})

    def _count_findings(self, paper: Invented, found: set[str]) -> None:
        there = invented_truth.codes(paper)
        self.faults += len(there)
        self.findings += len(found)
        self.missed += [f"{paper.number} {code}" for code in sorted(there - found)]
        self.false += [f"{paper.number} {code}" for code in sorted(found - there)]


def _plain(value: object) -> object:
    """Strings on one line, without blanks and hyphens, in small letters: how a paper is broken counts not."""
    if isinstance(value, str):
        return re.sub(r"[\s-]|\xad", "", unicodedata.normalize("NFC", value)).casefold()
    return [_plain(part) for part in value] if isinstance(value, list | tuple) else value
