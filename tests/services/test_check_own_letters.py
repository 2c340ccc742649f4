"""What the program prints it reads back: every kind, relation and number of points, as it was meant."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, Signatory, Yrkande, YrkandeKind
from binder.pdf.compose import compose
from binder.services.check_paper import PaperCheck, check
from binder.services.export_paper import PaperFormat, as_bytes
from tests.domain.papers import FAULTLESS, whole_paper

WHEN = datetime(2026, 3, 1, 12, tzinfo=UTC)
NATURAL = {
    YrkandeKind.TILLAGG: Relation.BIFALL_I_OVRIGT,
    YrkandeKind.ANDRING: Relation.ERSATTER_PUNKTER,
    YrkandeKind.EGET_FORSLAG: Relation.ERSATTER_HELT,
    YrkandeKind.BIFALL: Relation.BIFALL,
    YrkandeKind.AVSLAG: Relation.AVSLAG,
}


def printed(folder: Path, paper: Yrkande = FAULTLESS, **changes: object) -> PaperCheck:
    path = folder / "yrkande.pdf"
    path.write_bytes(compose(replace(paper, **changes), when=WHEN))
    return check(path)


def of_kind(kind: YrkandeKind) -> Yrkande:
    relation = NATURAL.get(kind)
    chosen = RelationToMain(relation=relation, points=(2,)) if relation else None
    return replace(whole_paper(kind), relation=chosen)


@pytest.mark.parametrize("kind", YrkandeKind)
def test_a_letter_of_every_kind_is_read_as_that_kind_and_has_no_faults(tmp_path, kind):
    result = printed(tmp_path, of_kind(kind))
    assert result.facts["kind_header"] == kind.value
    assert [finding.code.value for finding in result.findings] == []


@pytest.mark.parametrize("kind", [YrkandeKind.ATERREMISS, YrkandeKind.MINORITETSATERREMISS])
def test_what_is_missing_is_read_with_the_sentence_that_sends_back(tmp_path, kind):
    missing = ("en kalkyl över driften", "en barnkonsekvensanalys")
    result = printed(tmp_path, of_kind(kind), missing=missing)
    (point,) = [point["text"] for point in result.facts["decision_points"]]
    assert point.startswith("Ärendet återremitteras till tekniska förvaltningen och kompletteras")
    assert all(each in point for each in missing)
    assert result.findings == []


def test_an_aterremiss_is_read_with_its_addressee(tmp_path):
    back = (Beslutspunkt(text="Ärendet återremitteras till tekniska nämnden för komplettering."),)
    result = printed(tmp_path, kind=YrkandeKind.ATERREMISS, relation=None, points=back)
    assert (result.findings, result.facts["kind_header"]) == ([], "återremissyrkande")


@pytest.mark.parametrize("relation", Relation)
def test_the_sentence_on_the_main_proposal_is_read_as_it_was_printed(tmp_path, relation):
    chosen = RelationToMain(relation=relation, points=(1, 3))
    found = printed(tmp_path, kind=YrkandeKind.ANDRING, relation=chosen).facts["relation_to_main_proposal"]
    assert chosen.sentence.endswith(" ".join(str(found).split()))


@pytest.mark.parametrize("count", [1, 2, 5, 12])
def test_every_point_is_read(tmp_path, count):
    points = tuple(
        Beslutspunkt(text=f"Nämnd {n} får i uppdrag att bygga väg {n} i Norrby.") for n in range(count)
    )
    found = printed(tmp_path, points=points).facts["decision_points"]
    texts = [point["text"] for point in found]
    assert texts[:count] == [point.text for point in points]


@pytest.mark.parametrize(
    ("name", "value", "fact"),
    [
        ("dnr", "KS-2022/1011.107", "dnr"),
        ("dnr", "SLK-2026-00402", "dnr"),
        ("item_number", "2.1.14", "item_number"),
        ("title", "Svar på motion av Bo Ek (C) om cykelvägar, etapp 2", "title"),
        ("title", "Inriktning för idrotten – återremiss från kommunfullmäktige", "title"),
    ],
)
def test_each_value_of_the_head_is_read(tmp_path, name, value, fact):
    assert printed(tmp_path, **{name: value}).facts[fact] == value


def test_the_parties_of_all_who_sign_are_read(tmp_path):
    people = (*FAULTLESS.signatories, Signatory(name="Bo Ek", role="ersättare", party="Centerpartiet"))
    assert printed(tmp_path, signatories=people).facts["parties"] == ["L", "C"]


def test_the_day_on_the_paper_is_the_one_it_was_written(tmp_path):
    assert printed(tmp_path, written_on=date(2026, 2, 20)).facts["date"] == "2026-02-20"


@pytest.mark.parametrize(("name", "code"), [("dnr", "no-dnr"), ("item_number", "no-item-number")])
def test_what_was_left_out_is_told_of_the_print_too(tmp_path, name, code):
    assert [finding.code.value for finding in printed(tmp_path, **{name: None}).findings] == [code]


def test_a_letter_of_several_pages_is_read_whole(tmp_path):
    long = "\n\n".join(f"Stycke {n}. " + "Barnen cyklar till skolan varje dag. " * 12 for n in range(14))
    result = printed(tmp_path, motivation=long)
    assert (result.findings, result.facts["has_motivation"]) == ([], True)


def test_nothing_is_left_over_in_what_the_program_prints(tmp_path):
    facts: dict[str, object] = printed(tmp_path).facts
    assert (facts["placeholders"], facts["empty_headings"], facts["kind_conflict"]) == ([], [], False)


def test_the_facts_name_the_deciding_body(tmp_path):
    yrkande: Yrkande = FAULTLESS
    assert printed(tmp_path).facts["organs"] == [yrkande.body]


@pytest.mark.parametrize("form", PaperFormat)
@pytest.mark.parametrize("kind", [YrkandeKind.TILLAGG, YrkandeKind.ATERREMISS, YrkandeKind.MOTION])
def test_a_paper_given_out_to_the_secretary_says_the_same(tmp_path, form, kind):
    paper = of_kind(kind)
    (tmp_path / f"yrkande{form.value}").write_bytes(as_bytes(paper, form, when=WHEN))
    given, known = check(tmp_path / f"yrkande{form.value}").facts, printed(tmp_path, paper).facts
    for fact in ("kind_header", "dnr", "date", "decision_points"):
        assert given[fact] == known[fact], fact
