"""What became of each place on a joint paper, and which place is whose."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from binder.domain.cosigning import (
    Match,
    SigningPlace,
    SigningStep,
    Source,
    Step,
    paper_key,
    place_for,
    standing,
)

NOW = datetime(2024, 3, 1, 9, 30, tzinfo=UTC)
PLACES = tuple(
    SigningPlace(field=f"Underskrift{number}", name=name)
    for number, name in enumerate(("Åsa Björkelund", "Bo Ek", "Siv Dal"), start=1)
)


def step(kind: Step, number: int, hours: int = 0) -> SigningStep:
    return SigningStep(step=kind, field=f"Underskrift{number}", name="", at=NOW + timedelta(hours=hours))


def test_nobody_has_signed_at_first() -> None:
    found = standing(PLACES, [])
    assert (found.signed, found.total, found.is_complete, found.is_joint) == (0, 3, False, True)


def test_a_signature_that_was_taken_back_does_not_count() -> None:
    found = standing(PLACES, [step(Step.SIGNED, 1), step(Step.SIGNED, 2), step(Step.WITHDRAWN, 1, 3)])
    assert found.signed == 1
    assert [state.place.name for state in found.not_signed] == ["Åsa Björkelund", "Siv Dal"]


def test_who_refused_may_sign_after_all() -> None:
    assert standing(PLACES, [step(Step.REFUSED, 2), step(Step.SIGNED, 2, 1)]).signed == 1


def test_a_letter_that_tells_late_of_a_refusal_does_not_undo_the_signature_after_it() -> None:
    told = replace(step(Step.REFUSED, 2), source=Source.LETTER)
    assert standing(PLACES, [step(Step.SIGNED, 2, 1), told]).signed == 1


def test_what_is_withdrawn_here_is_withdrawn_whatever_the_clock_says() -> None:
    assert standing(PLACES, [step(Step.SIGNED, 2, 1), step(Step.WITHDRAWN, 2)]).signed == 0


def test_sending_on_is_no_answer() -> None:
    assert standing(PLACES, [step(Step.SENT_ROUND, 1)]).places[0].is_waiting


def test_all_signatures_make_it_complete() -> None:
    assert standing(PLACES, [step(Step.SIGNED, number) for number in (1, 2, 3)]).is_complete


@pytest.mark.parametrize(
    ("name", "field", "match"),
    [
        ("bo  ek", "Underskrift2", Match.CERTAIN),
        ("Ek Bo", "Underskrift2", Match.CERTAIN),
        ("Bosse Ek", "Underskrift2", Match.LIKELY),
        ("B. Ek", "Underskrift2", Match.LIKELY),
        ("Eva Ek", "", Match.NONE),
        ("Nils Alm", "", Match.NONE),
        ("", "", Match.NONE),
    ],
)
def test_the_place_is_found_by_the_name(name: str, field: str, match: Match) -> None:
    place, found = place_for(PLACES, (name,))
    assert (place.field if place else "", found) == (field, match)


def test_two_of_the_same_name_are_asked_about() -> None:
    twins = (*PLACES, SigningPlace(field="Underskrift4", name="Bo Ek"))
    assert place_for(twins, ("Bo Ek",)) == (None, Match.NONE)


def test_the_key_is_that_of_the_first_revision() -> None:
    assert paper_key(b"%PDF text %%EOF") == paper_key(b"%PDF text %%EOF\nmer %%EOF")
    assert paper_key(b"%PDF text %%EOF") != paper_key(b"%PDF annat %%EOF")
