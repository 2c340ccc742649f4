"""What is read in a paper given as text."""

from __future__ import annotations

from binder.yrkandetext.facts import PaperFacts, read
from binder.yrkandetext.faults import faults
from binder.yrkandetext.lines import from_text


def facts(text: str) -> PaperFacts:
    return read(from_text(text)).facts


def codes(text: str) -> list[str]:
    return [finding.code.value for finding in faults(read(from_text(text)))]


def points(text: str) -> list[str]:
    return [point.text for point in facts(text).decision_points]
