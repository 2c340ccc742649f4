"""Every fault that the program can mend is mended by its button, and every finding leads to its field."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from binder.domain.finding import FindingCode, Mend
from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, Yrkande, YrkandeKind
from binder.services import write_draft
from binder.ui.commands import CommandRegistry
from binder.ui.drafting.draft_panel import DraftPanel
from binder.wording.findings import mend_label
from tests.ui.conftest import NOW


def points(*texts: str) -> tuple[Beslutspunkt, ...]:
    return tuple(Beslutspunkt(text=text) for text in texts)


SENTENCE = "Solbacken tar fram en strategi för samarbeten."
RELATION = RelationToMain(relation=Relation.BIFALL_I_OVRIGT)
SOUND: dict[str, Any] = {
    "points": points(SENTENCE),
    "motivation": "Samarbetet behövs.",
    "relation": RELATION,
    "written_on": date(2024, 3, 5),
}


@dataclass(frozen=True)
class Case:
    """A fault, the finding it gives, and what reads otherwise once its button is pressed."""

    code: FindingCode
    fault: dict[str, Any]
    mended: dict[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.code.value


CASES = [
    Case(FindingCode.DNR_MISMATCH, {"dnr": "KS-2022/9999"}),
    Case(FindingCode.NO_DNR, {"dnr": None}),
    Case(FindingCode.ITEM_MISMATCH, {"item_number": "23"}),
    Case(FindingCode.NO_ITEM_NUMBER, {"item_number": None}),
    Case(FindingCode.TITLE_MISMATCH, {"title": "Taxa för lokaler"}),
    Case(FindingCode.BODY_MISMATCH, {"body": "Barnnämnden"}),
    Case(FindingCode.DATE_MISMATCH, {"meeting_date": date(2024, 3, 7)}),
    Case(FindingCode.NO_RELATION, {"relation": None}),
    Case(FindingCode.NO_FULL_STOP, {"points": points(SENTENCE.rstrip("."))}),
    Case(FindingCode.EMPTY_HEADING, {"points": points(SENTENCE, "")}),
    Case(
        FindingCode.MISSING_GLYPH,
        {"motivation": "Behövs: \uf0b7 nu"},
        {"motivation": "Behövs: • nu"},
    ),
]


@pytest.fixture
def panel(qtbot, session, filled):
    made = DraftPanel(session, CommandRegistry(session))
    qtbot.addWidget(made)
    made.resize(460, 700)
    made.show()
    made.show_item(filled.items[1])
    made.begin(YrkandeKind.TILLAGG)
    qtbot.waitUntil(lambda: made.draft_id is not None)
    return made


@pytest.fixture
def show(qtbot, panel, session):
    """Puts a yrkande with these changes into the open draft."""

    def put(**changes: Any) -> Yrkande:
        before = write_draft.draft(session.reader, panel.draft_id).yrkande
        yrkande = replace(before, **{**SOUND, **changes})
        session.run(partial(write_draft.save, draft_id=panel.draft_id, yrkande=yrkande, now=NOW))
        qtbot.waitUntil(lambda: panel.form.yrkande() == yrkande)
        return yrkande

    return put


def row_of(panel, code: FindingCode):
    if panel.page.banner.more.isVisible():
        panel.page.banner.more.setChecked(True)
    return next((row for row in panel.page.banner.row_widgets() if row.finding.code is code), None)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_its_button_mends_the_fault(panel, show, case):
    show(**case.fault)
    row = row_of(panel, case.code)
    assert row is not None
    row.mend.click()
    assert row_of(panel, case.code) is None


@pytest.mark.parametrize("case", [c for c in CASES if c.code is not FindingCode.NO_RELATION], ids=str)
def test_a_mended_yrkande_reads_as_the_sound_one(panel, show, case):
    sound = show(**case.mended)
    show(**case.fault)
    row_of(panel, case.code).mend.click()
    assert panel.form.yrkande() == sound


def test_a_mended_relation_is_the_choice_that_takes_least_away(panel, show):
    show(relation=None)
    row_of(panel, FindingCode.NO_RELATION).mend.click()
    assert panel.form.yrkande().relation.relation is Relation.BIFALL_I_OVRIGT
    assert panel.form.relation.choice.hasFocus()


def test_a_sound_yrkande_has_nothing_to_mend(panel, show):
    show()
    assert panel.page.banner.isHidden()


@pytest.mark.parametrize("case", CASES[:2], ids=str)
def test_the_mend_is_saved_by_itself(qtbot, panel, session, show, case):
    show(**case.fault)
    row_of(panel, case.code).mend.click()
    mended = panel.form.yrkande()
    qtbot.waitUntil(lambda: write_draft.draft(session.reader, panel.draft_id).yrkande == mended)


def test_a_finding_that_no_longer_fits_only_leads_to_its_field(qtbot, panel, show):
    show(points=points(SENTENCE, ""))
    row = row_of(panel, FindingCode.EMPTY_HEADING)
    panel.form.points.rows[1].editor.set_text("Två.")
    qtbot.waitUntil(panel.isActiveWindow)
    row.mend.click()
    assert panel.form.yrkande().points == points(SENTENCE, "Två.")
    assert panel.form.points.rows[1].editor.hasFocus()


def test_every_kind_of_mend_has_a_name(panel, show):
    named = set()
    for case in CASES:
        show(**case.fault)
        finding = row_of(panel, case.code).finding
        assert mend_label(finding)
        named.add(finding.mend)
    elsewhere = {Mend.DROP_ATT, Mend.ADD_ATT, Mend.USE_KIND, Mend.UPDATE_CITATION, Mend.REMOVE_CITATION}
    assert named >= set(Mend) - elsewhere


def test_a_minority_that_is_none_in_the_styrelse_becomes_a_common_aterremiss(panel, show):
    show(kind=YrkandeKind.MINORITETSATERREMISS, points=(), relation=None, addressee="nämnden")
    row = row_of(panel, FindingCode.WRONG_BODY)
    assert "återremissyrkande" in mend_label(row.finding)
    panel._on_mend(row.finding)
    assert panel.form.yrkande().kind is YrkandeKind.ATERREMISS


PLACES = {
    FindingCode.DNR_MISMATCH: ({"dnr": "KS-2022/9999"}, "facts.dnr"),
    FindingCode.TITLE_MISMATCH: ({"title": "Taxa för lokaler"}, "facts.title"),
    FindingCode.DATE_MISMATCH: ({"meeting_date": date(2024, 3, 7)}, "facts.meeting_date"),
    FindingCode.DATE_AFTER_MEETING: ({"written_on": date(2024, 3, 7)}, "facts.written_on"),
    FindingCode.NO_DATE: ({"written_on": None}, "facts.written_on"),
    FindingCode.NO_RELATION: ({"relation": None}, "relation.choice"),
    FindingCode.NO_MOTIVATION: ({"motivation": ""}, "motivation"),
    FindingCode.NO_POINT: ({"points": ()}, "points.rows.0.editor"),
    FindingCode.NO_FULL_STOP: ({"points": points(SENTENCE, "Två")}, "points.rows.1.editor"),
    FindingCode.NO_SENDER: ({"signatories": ()}, "signatories.rows.0.name"),
}
"""Where the cursor goes for each finding."""


def part(form: object, path: str) -> QWidget:
    for name in path.split("."):
        form = form[int(name)] if name.isdigit() else getattr(form, name)
    return form


@pytest.mark.parametrize("code", PLACES)
def test_choosing_a_finding_puts_the_cursor_where_it_is(qtbot, panel, show, code):
    fault, place = PLACES[code]
    show(**fault)
    qtbot.waitUntil(panel.isActiveWindow)
    row_of(panel, code).sentence.click()
    assert part(panel.form, place).hasFocus()


def test_a_left_over_of_the_template_is_selected(qtbot, panel, show):
    show(motivation="🙂 Samarbetet behövs från [datum] på.")
    qtbot.waitUntil(panel.isActiveWindow)
    row_of(panel, FindingCode.PLACEHOLDER).sentence.click()
    assert panel.form.motivation.textCursor().selectedText() == "[datum]"
