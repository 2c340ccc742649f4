"""The form shows the parts of its kind, each with a name, and keeps what the others hold."""

from __future__ import annotations

from dataclasses import replace

import pytest

from binder.domain.finding import Field, Finding, FindingCode, Severity
from binder.domain.kind_forms import as_printed
from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, YrkandeKind
from binder.ui.drafting.draft_form import DraftForm
from tests.domain.papers import AGENDA, FAULTLESS, findings, whole_paper

SENT_BACK = replace(
    whole_paper(YrkandeKind.ATERREMISS), missing=("en kalkyl", "en barnkonsekvensanalys"), until=""
)
POINTS = (Beslutspunkt(text="Bygg 2026."), Beslutspunkt(text="Bygg 2027.", rank=2))


@pytest.fixture
def form(qtbot):
    made = DraftForm()
    qtbot.addWidget(made)
    made.show()
    return made


def shown(form, yrkande):
    form.show_yrkande(yrkande, AGENDA, fresh=True)
    return form


def parts_of(form):
    named = {
        "addressee": form.parts.addressee.line, "missing": form.parts.missing, "until": form.parts.until.line,
        "points": form.points, "relation": form.relation, "text": form.motivation,
    }  # fmt: skip
    return {name for name, part in named.items() if part.isVisible()}


@pytest.mark.parametrize(
    ("kind", "parts"),
    [
        (YrkandeKind.TILLAGG, {"points", "relation", "text"}),
        (YrkandeKind.ATERREMISS, {"addressee", "missing", "text"}),
        (YrkandeKind.BORDLAGGNING, {"until", "text"}),
        (YrkandeKind.AJOURNERING, {"until", "text"}),
        (YrkandeKind.RESERVATION, {"text"}),
        (YrkandeKind.MOTION, {"points", "text"}),
        (YrkandeKind.INTERPELLATION, {"addressee", "points", "text"}),
    ],
)
def test_the_form_has_just_the_parts_of_the_kind(form, kind, parts):
    assert parts_of(shown(form, whole_paper(kind))) == parts


@pytest.mark.parametrize("kind", YrkandeKind)
def test_a_whole_paper_of_every_kind_comes_back(form, kind):
    assert shown(form, whole_paper(kind)).yrkande() == whole_paper(kind)


def test_what_is_missing_comes_back_line_by_line(form):
    assert shown(form, SENT_BACK).yrkande() == SENT_BACK
    form.parts.missing.set_text("en kalkyl\nen karta")
    assert form.yrkande().missing == ("en kalkyl", "en karta")


def test_what_another_kind_has_no_part_for_is_kept_but_not_printed(form):
    shown(form, SENT_BACK).kind.choose(YrkandeKind.RESERVATION)
    assert parts_of(form) == {"text"}
    assert form.yrkande().missing == SENT_BACK.missing
    assert (as_printed(form.yrkande()).missing, as_printed(form.yrkande()).addressee) == ((), "")


def test_what_was_kept_comes_back_with_its_kind(form):
    paper = replace(FAULTLESS, relation=RelationToMain(relation=Relation.BIFALL_I_OVRIGT))
    shown(form, paper).kind.choose(YrkandeKind.PROTOKOLLSANTECKNING)
    form.kind.choose(YrkandeKind.TILLAGG)
    assert form.yrkande() == paper


@pytest.mark.parametrize(
    ("kind", "heading"),
    [
        (YrkandeKind.ATERREMISS, "Skäl"),
        (YrkandeKind.ENKEL_FRAGA, "Bakgrund"),
        (YrkandeKind.RESERVATION, "Text"),
    ],
)
def test_the_text_is_called_what_it_is_called_on_the_paper(form, kind, heading):
    shown(form, whole_paper(kind))
    assert (form.text_heading.text(), form.motivation.accessibleName()) == (heading, heading)


def test_an_initiative_tells_before_it_asks(form):
    shown(form, whole_paper(YrkandeKind.MOTION))
    form.adjustSize()
    assert form.motivation.y() < form.points.y()
    shown(form, FAULTLESS)
    assert form.text_heading.text() == "Motivering"


def test_the_questions_stand_under_their_heading(form):
    shown(form, whole_paper(YrkandeKind.INTERPELLATION))
    assert form.deciding.isVisible()
    assert form.deciding.text() == "Frågor"


def test_a_matter_of_one_s_own_is_told_by_its_heading_and_has_no_number(form):
    paper = replace(whole_paper(YrkandeKind.MOTION), title="Upplysta gångvägar")
    facts = shown(form, paper).facts
    facts.change.click()
    assert facts.line.text().startswith("Upplysta gångvägar · Kommunfullmäktige · ")
    assert (facts.title.isVisible(), facts.number.isVisible(), facts.dnr.isVisible()) == (True, False, False)
    shown(form, FAULTLESS)
    assert facts.number.isVisible()


def test_questions_are_called_questions(form):
    shown(form, whole_paper(YrkandeKind.INTERPELLATION)).points.add_point()
    assert [row.editor.accessibleName() for row in form.points.rows] == ["Fråga 1", "Fråga 2"]
    assert form.points.add.text() == "Lägg till fråga"


@pytest.mark.parametrize("field", [Field.ADDRESSEE, Field.MISSING, Field.UNTIL])
def test_a_finding_stands_below_its_part_and_leads_to_it(form, qtbot, field):
    form.parts.show_kind(YrkandeKind.ATERREMISS)
    finding = Finding(code=FindingCode.PLACEHOLDER, severity=Severity.BLOCKING, field=field)
    form.show_findings([finding])
    told = {Field.ADDRESSEE: form.parts.addressee.note, Field.UNTIL: form.parts.until.note}
    assert told.get(field, form.parts.missing_note).text()


def test_a_question_to_nobody_is_told_at_the_line(form):
    paper = replace(whole_paper(YrkandeKind.INTERPELLATION), addressee="")
    shown(form, paper).show_findings(findings(paper, agenda=None))
    assert form.parts.addressee.line.accessibleDescription() == form.parts.addressee.note.text() != ""


def test_in_which_hand_is_asked_only_where_it_is_wanted(form):
    shown(form, replace(FAULTLESS, points=tuple(replace(point, rank=1) for point in POINTS)))
    assert not form.points.rows[0].rank.isVisible()
    form.points.rank.click()
    form.points.rows[1].rank.setCurrentIndex(1)
    assert form.yrkande().points == POINTS


def test_ranked_points_come_back_ranked_and_can_be_made_equal(form):
    shown(form, replace(FAULTLESS, points=POINTS))
    assert form.yrkande().points == POINTS
    form.points.rank.click()
    assert {point.rank for point in form.yrkande().points} == {1}


@pytest.mark.parametrize(
    ("kind", "part"), [(YrkandeKind.ATERREMISS, "addressee"), (YrkandeKind.BORDLAGGNING, "until")]
)
def test_writing_begins_where_the_kind_begins(form, qtbot, kind, part):
    shown(form, whole_paper(kind)).focus_first()
    qtbot.waitUntil(getattr(form.parts, part).line.hasFocus)


def test_a_paper_on_an_item_is_not_made_into_an_initiative(form):
    shown(form, FAULTLESS)
    offered = {form.kind.itemData(row) for row in range(form.kind.count())} - {None}
    assert YrkandeKind.MOTION.value not in offered
    assert YrkandeKind.ROSTFORKLARING.value in offered
