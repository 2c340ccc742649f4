"""A yrkande that is shown comes back as it was, whatever stands in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from binder.domain.agenda_facts import AgendaFacts
from binder.domain.yrkande import (
    Beslutspunkt,
    Relation,
    RelationToMain,
    Signatory,
    Yrkande,
    YrkandeKind,
)
from binder.ui.drafting.draft_form import COUNCIL, DraftForm
from binder.ui.drafting.relation_choice import ORDER

FULL = Yrkande(
    kind=YrkandeKind.TILLAGG, municipality="Solbacken", body="Kommunstyrelsen", meeting_date=date(2024, 3, 6),
    written_on=date(2024, 3, 5), item_number="22", title="Vänorter i Österled", dnr="KS-2022/1011.107",
    points=(Beslutspunkt(text="Ett."), Beslutspunkt(text="Två.", decider=COUNCIL)),
    relation=RelationToMain(relation=Relation.BIFALL_I_OVRIGT, main_proposal="nämndens förslag"),
    motivation="Första stycket.\n\nAndra stycket, med 2\u00a0kap. 9\u00a0§ och 🙂.",
    signatories=(
        Signatory(name="Stina Wallin", role="ledamot", party="C"),
        Signatory(name="Åke Öberg", role="ersättare", party=""),
    ),
)  # fmt: skip
FACTS = AgendaFacts(
    municipality="Solbacken", body="Kommunstyrelsen", meeting_date=date(2024, 3, 6), item_number="22",
    title="Vänorter", dnr="KS-2022/1011.107", goes_to_council=True, main_proposal="nämndens förslag",
)  # fmt: skip
BARE = Yrkande(
    kind=YrkandeKind.EGET_FORSLAG, municipality="", body="", meeting_date=None, written_on=None,
    item_number=None, title="", dnr=None,
)  # fmt: skip


@pytest.fixture
def form(qtbot):
    made = DraftForm()
    qtbot.addWidget(made)
    made.show()
    return made


def shown(form, yrkande, facts=FACTS):
    form.show_yrkande(yrkande, facts, fresh=True)
    return form


def choose_kind(form, kind):
    form.kind.choose(kind)


@pytest.mark.parametrize("kind", [kind for kind in YrkandeKind if kind.is_material])
def test_a_full_yrkande_of_every_kind_comes_back(form, kind):
    yrkande = replace(FULL, kind=kind)
    assert shown(form, yrkande).yrkande() == yrkande


@pytest.mark.parametrize("relation", ORDER)
def test_every_relation_comes_back(form, relation):
    numbers = (2, 3) if relation is Relation.ERSATTER_PUNKTER else ()
    chosen = RelationToMain(relation=relation, main_proposal="nämndens förslag", points=numbers)
    assert shown(form, replace(FULL, relation=chosen)).yrkande().relation == chosen


def test_every_relation_can_be_chosen():
    assert set(ORDER) == set(Relation)


def test_a_yrkande_with_nothing_in_it_comes_back(form):
    assert shown(form, BARE, None).yrkande() == BARE


def test_one_draft_after_another_leaves_nothing_behind(form):
    shown(form, FULL)
    assert shown(form, BARE, None).yrkande() == BARE
    assert shown(form, FULL).yrkande() == FULL


def test_an_aterremiss_loses_its_relation_and_nothing_else(form):
    yrkande = replace(FULL, kind=YrkandeKind.ATERREMISS)
    assert shown(form, yrkande).yrkande() == replace(yrkande, relation=None)


def test_a_kind_chosen_and_taken_back_keeps_the_relation(form):
    shown(form, FULL)
    choose_kind(form, YrkandeKind.ATERREMISS)
    assert form.yrkande().relation is None
    choose_kind(form, YrkandeKind.TILLAGG)
    assert form.yrkande() == FULL


def test_an_empty_point_among_others_is_kept_while_one_writes(form):
    points = (Beslutspunkt(text="Ett."), Beslutspunkt(text=""))
    assert shown(form, replace(FULL, points=points)).yrkande().points == points


def test_spaces_around_number_and_dnr_are_not_part_of_them(form):
    shown(form, FULL).facts.dnr.setText("  KS-2024/1 ")
    form.facts.number.setText(" 7 ")
    assert (form.yrkande().dnr, form.yrkande().item_number) == ("KS-2024/1", "7")


def test_who_decides_stands_once_where_only_one_body_may(form):
    shown(form, FULL, None)
    assert form.deciding.isVisible()
    assert not form.points.rows[0].decider.isVisible()


def test_each_point_says_who_decides_where_the_council_may(form):
    shown(form, FULL)
    assert form.deciding.isHidden()
    assert [row.decider.currentText() for row in form.points.rows] == [
        "Kommunstyrelsen beslutar",
        "Kommunfullmäktige beslutar",
    ]


def test_a_council_has_nobody_above_it(form):
    shown(form, replace(FULL, body=COUNCIL, points=(Beslutspunkt(text="Ett."),)))
    assert form.deciding.text() == "Kommunfullmäktige beslutar"


def test_another_body_typed_shows_who_decides(qtbot, form):
    shown(form, FULL, None).facts.change.setChecked(True)
    form.facts.body.clear()
    qtbot.keyClicks(form.facts.body, "Revisionen")
    assert form.deciding.text() == "Revisionen beslutar"


def test_the_replaced_points_are_typed_as_people_write_them(qtbot, form):
    shown(form, replace(FULL, relation=None))
    form.relation.choice.setCurrentIndex(ORDER.index(Relation.ERSATTER_PUNKTER) + 1)
    qtbot.keyClicks(form.relation.points, "2 och 4")
    assert form.yrkande().relation.points == (2, 4)
    assert "2 och 4" in form.relation.sentence.text()


def test_the_saved_numbers_do_not_rewrite_what_is_being_typed(qtbot, form):
    shown(form, replace(FULL, relation=None))
    form.relation.choice.setCurrentIndex(ORDER.index(Relation.ERSATTER_PUNKTER) + 1)
    qtbot.keyClicks(form.relation.points, "2 och ")
    form.show_yrkande(form.yrkande(), FACTS, fresh=False)
    assert form.relation.points.text() == "2 och "


def test_a_relation_that_waits_for_numbers_is_asked_for_there(form):
    shown(form, replace(FULL, relation=None))
    form.relation.choice.setCurrentIndex(ORDER.index(Relation.ERSATTER_PUNKTER) + 1)
    assert form.relation.sentence.isHidden()
    form.relation.focus()
    assert form.relation.points.hasFocus()


def test_numbers_stand_only_where_points_are_replaced(form):
    shown(form, replace(FULL, relation=RelationToMain(relation=Relation.ERSATTER_PUNKTER, points=(2,))))
    form.relation.choice.setCurrentIndex(ORDER.index(Relation.AVSLAG) + 1)
    assert form.yrkande().relation.points == ()
    assert not form.relation.points.isVisible()


def test_a_quotation_stands_in_a_paragraph_of_its_own(form):
    shown(form, FULL).add_to_motivation("”Utbytet har varit begränsat.” (Tjänsteutlåtande, s. 2)")
    assert form.yrkande().paragraphs[-1] == "”Utbytet har varit begränsat.” (Tjänsteutlåtande, s. 2)"
    assert form.yrkande().motivation.startswith(FULL.motivation)


def test_a_quotation_in_an_empty_motivation_begins_it(form):
    shown(form, BARE, None).add_to_motivation("”Ord.”")
    assert form.yrkande().motivation == "”Ord.”"


def test_typing_in_any_field_is_an_edit(qtbot, form):
    shown(form, FULL).facts.change.setChecked(True)
    row = form.signatories.rows[0]
    for field in (
        form.facts.title,
        form.facts.dnr,
        row.name,
        row.role,
        form.motivation,
        form.points.rows[0].editor,
    ):
        with qtbot.waitSignal(form.edited, timeout=1_000):
            qtbot.keyClick(field, Qt.Key.Key_X)


def test_before_anything_is_shown_there_is_no_yrkande(form):
    with pytest.raises(ValueError, match="no yrkande"):
        form.yrkande()
