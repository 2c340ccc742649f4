"""Whatever a draft holds, a mend takes its finding away, stays mended, and leaves the rest alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from binder.domain import mends
from binder.domain.finding import Field, Finding, FindingCode, Mend
from binder.domain.municipality import PointStyle
from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, Signatory, Yrkande, YrkandeKind
from tests.domain.papers import AGENDA, FAULTLESS, MEETING, TODAY, findings

WORDS = st.sampled_from(
    [
        "Nämnden får i uppdrag att bygga", "att vägen byggs", "att ", "Vägen byggs,", "Vägen\u00a0byggs.",
        "", " ", "Kommunfullmäktige beslutar om vägen.", "Ärendet återremitteras.", "[namn]", "Vägen byggs; ",
        "att ge nämnden i uppdrag att bygga", "I övrigt bifalls förslaget", "Vägen ☃ byggs",
    ]
)  # fmt: skip
TEXTS = st.one_of(WORDS, st.text(max_size=30))
AGENDAS = [
    AGENDA,
    replace(AGENDA, point_style=PointStyle.SENTENCE),
    replace(AGENDA, point_style=PointStyle.ATT_SATS),
]

DRAFTS = st.builds(
    Yrkande,
    kind=st.sampled_from(YrkandeKind),
    municipality=st.just("Ekvalla kommun"),
    body=st.sampled_from(["Kommunstyrelsen", "", "Tekniska\u202fnämnden"]),
    meeting_date=st.sampled_from([MEETING, None, date(2026, 3, 5)]),
    written_on=st.sampled_from([TODAY, None, date(2026, 4, 1)]),
    item_number=st.sampled_from(["14", "15", "", None]),
    title=st.one_of(st.sampled_from(["Trafikplan för Norrby", "", "Yrkande om bad"]), TEXTS),
    dnr=st.sampled_from(["KS-2026/118", "KS-2026/119", "", None, "inget"]),
    points=st.lists(st.builds(Beslutspunkt, text=TEXTS), max_size=3).map(tuple),
    relation=st.none() | st.builds(RelationToMain, relation=st.sampled_from(Relation)),
    motivation=TEXTS,
    signatories=st.lists(
        st.builds(Signatory, name=st.sampled_from(["Åsa\u00a0Ek", ""]), role=st.just("ledamot"), party=TEXTS),
        max_size=2,
    ).map(tuple),
)


def is_drawable(character: str) -> bool:
    return character not in "\u00a0\u202f☃"


def of(draft: Yrkande, agenda: object) -> list[Finding]:
    return findings(draft, agenda, is_drawable)


def likeness(finding: Finding) -> tuple[object, ...]:
    """What makes two findings the same one, wherever the point moved."""
    details = finding.details
    return finding.code, finding.field, details.get("part"), details.get("found"), details.get("point")


@settings(max_examples=60, deadline=None)
@given(DRAFTS, st.sampled_from(AGENDAS))
def test_a_mend_takes_its_finding_away(draft, agenda):
    for finding in of(draft, agenda):
        mended = mends.apply(finding, draft, agenda)
        if mended is None or finding.mend is Mend.REMOVE_TEXT:
            continue
        assert likeness(finding) not in {likeness(left) for left in of(mended, agenda)}


@settings(max_examples=60, deadline=None)
@given(DRAFTS, st.sampled_from(AGENDAS))
def test_a_finding_that_offers_a_mend_has_one(draft, agenda):
    for finding in of(draft, agenda):
        assert (mends.apply(finding, draft, agenda) is None) == (finding.mend is None)


@settings(max_examples=40, deadline=None)
@given(DRAFTS, st.sampled_from(AGENDAS))
def test_a_mend_touches_only_its_own_field(draft, agenda):
    for finding in of(draft, agenda):
        mended = mends.apply(finding, draft, agenda) or draft
        others = [name for name, field in FIELD_OF.items() if field is not finding.field]
        assert all(getattr(mended, name) == getattr(draft, name) for name in others)


FIELD_OF = {
    "kind": Field.KIND,
    "body": Field.BODY,
    "meeting_date": Field.DATE,
    "written_on": Field.DATE,
    "item_number": Field.ITEM_NUMBER,
    "title": Field.TITLE,
    "dnr": Field.DNR,
    "points": Field.POINTS,
    "relation": Field.RELATION,
    "motivation": Field.MOTIVATION,
    "signatories": Field.SIGNATORIES,
}


@settings(max_examples=40, deadline=None)
@given(DRAFTS, st.sampled_from(AGENDAS))
def test_mending_comes_to_an_end(draft, agenda):
    for _ in range(40):
        mendable = [finding for finding in of(draft, agenda) if finding.mend is not None]
        if not mendable:
            return
        draft = mends.apply(mendable[0], draft, agenda) or draft
    pytest.fail("the mends go round in a circle")


@settings(max_examples=40, deadline=None)
@given(DRAFTS)
def test_removing_an_empty_point_leaves_one_point_less_and_no_word_less(draft):
    for finding in of(draft, AGENDA):
        if finding.mend is Mend.REMOVE_TEXT:
            mended = mends.apply(finding, draft, AGENDA)
            assert mended is not None
            assert (len(mended.points), mended.filled_points) == (len(draft.points) - 1, draft.filled_points)


@pytest.mark.parametrize("field", [Field.KIND, Field.SIGNATORIES, Field.PAPER, Field.RELATION])
def test_a_value_can_be_used_only_where_a_field_is_one_text(field):
    from binder.domain.finding import Severity

    finding = Finding(
        code=FindingCode.NO_DNR,
        severity=Severity.WARNING,
        field=field,
        details={"value": "x"},
        mend=Mend.USE_VALUE,
    )
    assert mends.apply(finding, FAULTLESS, AGENDA) is None


def test_a_mend_without_the_value_it_needs_does_nothing():
    (finding,) = findings(replace(FAULTLESS, dnr="KS-2026/119"))
    without = replace(finding, details={})
    assert mends.apply(without, FAULTLESS, AGENDA) is None


@pytest.mark.parametrize("point", ["0", "2", "99"])
def test_a_mend_of_a_point_that_is_not_there_does_nothing(point):
    spoilt = replace(FAULTLESS, points=(Beslutspunkt(text="Vägen byggs"),))
    stop = next(f for f in findings(spoilt) if f.mend is Mend.ADD_FULL_STOP)
    assert mends.apply(replace(stop, details={"point": point}), spoilt, AGENDA) is None
