from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from binder.domain.finding import Field, Finding, FindingCode, Mend, Severity
from binder.domain.yrkande import Relation, RelationToMain, Signatory, Yrkande, YrkandeKind
from binder.ui.drafting.draft_form import DraftForm
from binder.ui.drafting.findings_banner import SHOWN_AT_FIRST, FindingsBanner
from binder.ui.drafting.kind_names import number_word
from binder.ui.drafting.paper_facts import read_date
from binder.ui.drafting.relation_choice import ORDER, RelationChoice, point_numbers
from binder.ui.drafting.signatories import SignatoryRow

YRKANDE = Yrkande(
    kind=YrkandeKind.TILLAGG, municipality="Solbacken", body="Kommunstyrelsen", meeting_date=date(2024, 3, 6),
    written_on=date(2024, 3, 5), item_number="22", title="Vänorter", dnr="KS-2022/1011",
    signatories=(Signatory(name="Stina Wallin", role="ledamot", party="C"),),
)  # fmt: skip
NO_RELATION = Finding(
    code=FindingCode.NO_RELATION, severity=Severity.BLOCKING, field=Field.RELATION,
    details={"value": Relation.BIFALL_I_OVRIGT.value}, mend=Mend.CHOOSE_RELATION,
)  # fmt: skip
NO_MOTIVATION = Finding(code=FindingCode.NO_MOTIVATION, severity=Severity.WARNING, field=Field.MOTIVATION)


@pytest.fixture
def form(qtbot):
    made = DraftForm()
    qtbot.addWidget(made)
    made.show()
    made.show_yrkande(YRKANDE, None, fresh=True)
    return made


@pytest.fixture
def choice(qtbot):
    made = RelationChoice()
    qtbot.addWidget(made)
    made.show()
    made.show_relation(None, "förslaget")
    return made


@pytest.fixture
def banner(qtbot):
    made = FindingsBanner()
    qtbot.addWidget(made)
    return made


def test_what_is_shown_comes_back_unchanged(form):
    assert form.yrkande() == YRKANDE


@pytest.mark.parametrize("kind", list(YrkandeKind))
def test_every_kind_can_be_chosen(form, kind):
    form.show_yrkande(replace(YRKANDE, kind=kind), None, fresh=False)
    assert form.yrkande().kind is kind


def test_showing_a_draft_is_not_an_edit(qtbot, form):
    with qtbot.assertNotEmitted(form.edited):
        form.show_yrkande(replace(YRKANDE, motivation="Skäl.", kind=YrkandeKind.AVSLAG), None, fresh=True)


def test_an_aterremiss_has_no_relation(form):
    form.show_yrkande(replace(YRKANDE, kind=YrkandeKind.ATERREMISS), None, fresh=True)
    assert form.relation.isHidden()


def test_an_emptied_date_is_no_date(form):
    form.facts.written_on.setText("")
    assert form.yrkande().written_on is None


@pytest.mark.parametrize(
    ("text", "day"), [("2024-03-06", date(2024, 3, 6)), ("2024-04-XX", None), ("", None)]
)
def test_a_date_is_read_or_is_none(text, day):
    assert read_date(text) == day


def test_going_to_a_finding_in_the_facts_opens_them(form):
    finding = Finding(code=FindingCode.DNR_MISMATCH, severity=Severity.BLOCKING, field=Field.DNR)
    form.go_to(finding)
    assert form.facts.dnr.isVisible()


def test_going_to_a_left_over_selects_the_very_words(form):
    form.motivation.setPlainText("Vi vill [text] nu")
    details = {"found": "[text]", "start": "8"}
    finding = Finding(
        code=FindingCode.PLACEHOLDER, severity=Severity.BLOCKING, field=Field.MOTIVATION, details=details
    )
    form.go_to(finding)
    assert form.motivation.textCursor().selectedText() == "[text]"


def test_a_further_signatory_is_added_and_removed(form):
    form.signatories.add.click()
    assert len(form.yrkande().signatories) == 2
    form.signatories.rows[1].remove.click()
    assert form.yrkande().signatories == YRKANDE.signatories


def test_the_only_signatory_has_no_button_to_go(form):
    assert form.signatories.rows[0].remove.isHidden()


def test_the_printed_sentence_stands_below_the_choice(choice):
    choice.choice.setCurrentIndex(ORDER.index(Relation.AVSLAG) + 1)
    assert choice.sentence.text() == "”Förslaget avslås.”"


def test_nothing_is_chosen_for_the_member(choice):
    assert choice.relation() is None
    assert choice.sentence.isHidden()


def test_replacing_points_asks_which(choice):
    choice.choice.setCurrentIndex(ORDER.index(Relation.ERSATTER_PUNKTER) + 1)
    assert choice.points.isVisible()
    choice.points.setText("2 och 3")
    assert choice.relation() == RelationToMain(
        relation=Relation.ERSATTER_PUNKTER, main_proposal="förslaget", points=(2, 3)
    )


@pytest.mark.parametrize(
    ("text", "numbers"), [("2", (2,)), ("3, 2 och 2", (2, 3)), ("2–4", (2, 3, 4)), ("x", ())]
)
def test_point_numbers_are_read_as_people_write_them(text, numbers):
    assert point_numbers(text) == numbers


def test_the_banner_counts_what_stops_signing(banner):
    banner.show_findings([NO_RELATION, NO_MOTIVATION])
    assert banner.heading.text() == "En sak kvar innan du kan signera"


def test_warnings_alone_do_not_stop_signing(banner):
    banner.show_findings([NO_MOTIVATION])
    assert banner.heading.text() == "Du kan signera. En sak att se över"


def test_many_findings_are_shown_on_request(banner):
    findings = [replace(NO_MOTIVATION, where=str(number)) for number in range(5)]
    banner.show_findings(findings)
    assert len(banner.row_widgets()) == SHOWN_AT_FIRST
    banner.more.click()
    assert len(banner.row_widgets()) == len(findings)


def test_a_finding_that_only_the_member_can_mend_has_no_button(banner):
    banner.show_findings([NO_MOTIVATION])
    assert banner.row_widgets()[0].mend is None


def test_a_banner_without_findings_is_hidden(banner):
    banner.show_findings([NO_RELATION])
    banner.show_findings([])
    assert banner.isHidden()


def test_small_numbers_are_words():
    assert [number_word(n) for n in (1, 2, 12, 13)] == ["En", "Två", "Tolv", "13"]


def test_findings_that_are_the_same_as_before_are_shown_again(banner):
    banner.show_findings([NO_RELATION])
    banner.hide()
    banner.show_findings([NO_RELATION])
    assert not banner.isHidden()


def test_a_long_party_is_shown_from_its_beginning(qtbot):
    row = SignatoryRow()
    qtbot.addWidget(row)
    row.show_signatory(Signatory(name="Stina Wallin", role="ledamot", party="Björkåsa framåt (BF)"))
    assert row.party.cursorPosition() == 0
