"""The facts of a paper as rows."""

from __future__ import annotations

from binder.wording.paper_facts import fact_rows

FACTS = {
    "kind_header": "tilläggsyrkande",
    "dnr": None,
    "parties": ["V", "MP"],
    "decision_points": [{"text": "Planen antas."}, {"text": "Nämnden får i uppdrag."}],
}


def test_points_are_numbered_each_on_its_line() -> None:
    assert dict(fact_rows(FACTS))["Beslutspunkter"] == "1. Planen antas.\n2. Nämnden får i uppdrag."


def test_parties_stand_in_one_line() -> None:
    assert dict(fact_rows(FACTS))["Partier"] == "V, MP"


def test_what_is_missing_is_said() -> None:
    assert dict(fact_rows(FACTS))["Diarienummer"] == "står inte"
    assert dict(fact_rows(FACTS, "en"))["Reference number"] == "not there"
