"""The parts of every kind, and what formal yrkanden ask for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from binder.domain.kind_forms import (
    Group,
    Need,
    form_of,
    formal_sentence,
    kinds_of,
    listed_missing,
    may_be_put_in,
    points_heading,
)
from binder.domain.yrkande import YrkandeKind
from tests.domain.papers import FAULTLESS


@pytest.mark.parametrize("kind", YrkandeKind)
def test_every_kind_has_a_form(kind):
    assert kind in kinds_of(form_of(kind).group)


@pytest.mark.parametrize("kind", YrkandeKind)
def test_just_the_material_kinds_say_what_becomes_of_the_main_proposal(kind):
    assert kind.is_material is (form_of(kind).group is Group.MATERIAL)


@pytest.mark.parametrize("kind", YrkandeKind)
def test_questions_have_somebody_to_answer_them(kind):
    form = form_of(kind)
    assert not form.asks_questions or form.addressee is Need.REQUIRED


@pytest.mark.parametrize(
    ("kind", "body", "has_a_place"),
    [
        (YrkandeKind.MINORITETSATERREMISS, "Kommunfullmäktige", True),
        (YrkandeKind.MINORITETSATERREMISS, "Kommunstyrelsen", False),
        (YrkandeKind.NAMNDINITIATIV, "Socialnämnden", True),
        (YrkandeKind.NAMNDINITIATIV, "Regionfullmäktige", False),
        (YrkandeKind.TILLAGG, "Kommunstyrelsen", True),
        (YrkandeKind.MOTION, "", True),
    ],
)
def test_some_kinds_have_a_place_in_some_bodies_only(kind, body, has_a_place):
    assert may_be_put_in(kind, body) is has_a_place


@pytest.mark.parametrize(
    ("kind", "parts", "sentence"),
    [
        (
            YrkandeKind.ATERREMISS,
            {"addressee": "tekniska förvaltningen"},
            "Ärendet återremitteras till tekniska förvaltningen.",
        ),
        (
            YrkandeKind.MINORITETSATERREMISS,
            {"addressee": "kommunstyrelsen", "missing": ("en karta", "en barnkonsekvensanalys")},
            "Ärendet återremitteras till kommunstyrelsen och kompletteras med följande:",
        ),
        (
            YrkandeKind.ATERREMISS,
            {"addressee": "kommunstyrelsen", "missing": ("En karta över Norrby. ",)},
            "Ärendet återremitteras till kommunstyrelsen och kompletteras med en karta över Norrby.",
        ),
        (YrkandeKind.ATERREMISS, {"missing": ("en karta",)}, "Ärendet kompletteras med en karta."),
        (YrkandeKind.ATERREMISS, {"missing": ("karta", "kalkyl")}, "Ärendet kompletteras med följande:"),
        (YrkandeKind.ATERREMISS, {}, ""),
        (YrkandeKind.BORDLAGGNING, {}, "Ärendet bordläggs."),
        (
            YrkandeKind.BORDLAGGNING,
            {"until": "sammanträdet den 3 juni 2026."},
            "Ärendet bordläggs till sammanträdet den 3 juni 2026.",
        ),
        (YrkandeKind.AJOURNERING, {"until": "i 15 minuter"}, "Sammanträdet ajourneras i 15 minuter."),
        (YrkandeKind.TILLAGG, {"until": "i morgon"}, ""),
    ],
)
def test_a_formal_yrkande_makes_its_own_sentence(kind, parts, sentence):
    assert formal_sentence(replace(FAULTLESS, kind=kind, **parts)) == sentence


def test_what_the_sentence_holds_is_not_listed_too():
    paper = replace(FAULTLESS, kind=YrkandeKind.ATERREMISS, missing=("en karta",))
    assert listed_missing(paper) == ()
    assert listed_missing(replace(paper, missing=("en karta", " ", "en kalkyl"))) == ("en karta", "en kalkyl")
    assert listed_missing(replace(paper, kind=YrkandeKind.TILLAGG, missing=("a", "b"))) == ()


@pytest.mark.parametrize(("count", "heading"), [(1, "Fråga"), (2, "Frågor")])
def test_one_question_is_headed_as_one(count, heading):
    paper = replace(FAULTLESS, kind=YrkandeKind.ENKEL_FRAGA, points=FAULTLESS.points * count)
    assert points_heading(paper) == heading
