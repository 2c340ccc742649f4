"""What a reservation or another statement begins with."""

from __future__ import annotations

from dataclasses import replace

import pytest

from binder.domain.kind_forms import Group, kinds_of
from binder.domain.statements import first_words
from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, Signatory, YrkandeKind
from tests.domain.papers import FAULTLESS

OWN = replace(FAULTLESS, relation=RelationToMain(relation=Relation.BIFALL_I_OVRIGT))
POINT = OWN.points[0].text


def test_a_reservation_says_what_was_proposed_and_in_whose_favour_it_is_made():
    assert first_words(YrkandeKind.RESERVATION, OWN).split("\n\n") == [
        "Jag yrkade följande:",
        POINT,
        "I övrigt bifalls förvaltningens förslag till beslut.",
        "Mitt yrkande avslogs. Jag reserverar mig därför mot beslutet till förmån för eget yrkande.",
    ]


def test_those_who_proposed_together_reserve_themselves_together():
    both = replace(OWN, signatories=(*OWN.signatories, Signatory(name="Bo Ek")))
    text = first_words(YrkandeKind.RESERVATION, both)
    assert text.startswith("Vi yrkade följande:")
    assert text.endswith(
        "Vårt yrkande avslogs. Vi reserverar oss därför mot beslutet till förmån för eget yrkande."
    )


def test_without_a_proposal_the_reservation_is_against_the_decision():
    assert first_words(YrkandeKind.RESERVATION, None) == "Jag reserverar mig mot beslutet."
    nothing = replace(OWN, points=(), relation=None)
    assert first_words(YrkandeKind.RESERVATION, nothing) == "Jag reserverar mig mot beslutet."


@pytest.mark.parametrize("kind", kinds_of(Group.STATEMENT)[1:])
def test_the_other_statements_reserve_nothing(kind):
    assert first_words(kind, None) == ""
    assert "reserverar" not in first_words(kind, OWN)
    assert POINT in first_words(kind, OWN)


def test_several_points_are_numbered_in_the_order_of_their_hands():
    points = (Beslutspunkt(text="Bygg 2027.", rank=2), Beslutspunkt(text="Bygg 2026."))
    text = first_words(YrkandeKind.RESERVATION, replace(OWN, points=points))
    assert "1. Bygg 2026.\n\n2. Bygg 2027." in text


def test_a_formal_yrkande_that_fell_is_told_in_its_own_words():
    back = replace(OWN, kind=YrkandeKind.ATERREMISS, points=(), addressee="nämnden", missing=("a", "b"))
    text = first_words(YrkandeKind.RESERVATION, back)
    assert "Ärendet återremitteras till nämnden och kompletteras med följande: a, b" in text
