"""What the letter says, and how its parts are held together on the page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from binder.domain.kind_forms import Need, form_of
from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, Signatory, Yrkande, YrkandeKind
from binder.pdf.column import LEFT, MEASURE, RIGHT, Column
from binder.pdf.compose import compose
from binder.pdf.faces import width
from binder.pdf.letter import (
    BODY,
    SENDER,
    SUBTITLE,
    TITLE,
    set_letter,
)
from binder.pdf.letter_points import HEADING, LEAD
from binder.pdf.rows import Field, PlacedRow, Row, Text, paginate
from binder.pdf.structure import Element, Role
from tests.pdf.structure import faults, structure_text
from tests.pdf.yrkanden import WHEN, YRKANDE, long_yrkande, numbered_points, signatories


def rows_of(yrkande: Yrkande) -> list[Row]:
    column = Column()
    set_letter(yrkande, Element(Role.DOCUMENT), column)
    return column.rows


def drawn(row: Row) -> list[str]:
    return [mark.text for mark in row.marks if isinstance(mark, Text)]


def said(yrkande: Yrkande) -> list[str]:
    """The rows' text, one string each."""
    return [" ".join(drawn(row)) for row in rows_of(yrkande) if drawn(row)]


def pages_of(yrkande: Yrkande) -> list[list[PlacedRow]]:
    return paginate(rows_of(yrkande), top=784, top_of_next=750, bottom=84)


def test_points_that_begin_with_att_get_the_subject_they_lack() -> None:
    points = (Beslutspunkt(text="att anta planen,"), Beslutspunkt(text="att avslå motionen."))
    assert "Kommunstyrelsen beslutar" in said(replace(YRKANDE, points=points))


def test_points_of_several_bodies_stand_under_each() -> None:
    points = (Beslutspunkt(text="Ett."), Beslutspunkt(text="Två.", decider="Kommunfullmäktige"))
    rows = said(replace(YRKANDE, points=points))
    start = rows.index("I kommunstyrelsen:")
    assert rows[start : start + 4] == ["I kommunstyrelsen:", "1. Ett.", "I kommunfullmäktige:", "2. Två."]


def test_the_only_body_is_not_named_twice() -> None:
    assert not any(row.startswith("I kommunstyrelsen") for row in said(YRKANDE))


def test_a_relation_alone_is_the_whole_proposal() -> None:
    bifall = replace(
        YRKANDE, kind=YrkandeKind.BIFALL, points=(), relation=RelationToMain(relation=Relation.BIFALL)
    )
    rows = said(bifall)
    assert rows[rows.index("Förslag till beslut") + 1] == "Förvaltningens förslag till beslut bifalls."


def test_what_is_not_there_leaves_no_heading() -> None:
    bare = said(replace(YRKANDE, points=(), relation=None, motivation=" \n\n "))
    assert not {"Förslag till beslut", "Motivering"} & set(bare)


def test_numbers_hang_in_the_margin() -> None:
    labels = [
        mark
        for row in rows_of(replace(YRKANDE, points=numbered_points(12)))
        for mark in row.marks
        if isinstance(mark, Text) and mark.element.role is Role.LABEL
    ]
    ends = {round(label.x + width(label.text, BODY.face, BODY.size), 3) for label in labels}
    assert len(labels) == 12
    assert ends == {LEFT - 9}


def test_the_senders_end_at_the_right_edge() -> None:
    sender = next(
        mark for mark in rows_of(YRKANDE)[0].marks if isinstance(mark, Text) and mark.text == "Liberalerna"
    )
    assert sender.x + width("Liberalerna", SENDER.face, SENDER.size) == pytest.approx(RIGHT)


def test_a_line_holds_about_seventy_characters() -> None:
    full = [len(text) for text in said(long_yrkande(9)) if text.count(" ") > 6]
    assert 60 <= sorted(full)[len(full) // 2] <= 76


def test_long_names_and_roles_stay_under_their_field() -> None:
    wide = Signatory(
        name="Lång-Långström " * 4, role="Ersättare i stadsbyggnadsnämndens utskott", party="Liberalerna"
    )
    people = rows_of(replace(YRKANDE, signatories=(wide, wide)))[-1]
    ends = [
        mark.x + width(mark.text, mark.style.face, mark.style.size) for mark in people.marks if mark.x == LEFT
    ]
    assert max(ends) <= LEFT + MEASURE / 2


@pytest.mark.parametrize("paragraphs", range(1, 12))
def test_the_signature_is_never_alone_on_a_page(paragraphs: int) -> None:
    for page in pages_of(long_yrkande(paragraphs)):
        fields = [n for n, placed in enumerate(page) if any(isinstance(m, Field) for m in placed.row.marks)]
        if fields:
            body = [p for p in page[: fields[0]] if "Ekvalla kommun, 2" not in "".join(drawn(p.row))]
            assert len(body) >= 3  # "För Liberalerna" and two lines of text


def test_every_heading_holds_what_comes_next() -> None:
    points = (Beslutspunkt(text="Ett."), Beslutspunkt(text="Två.", decider="Kommunfullmäktige"))
    rows = rows_of(replace(YRKANDE, points=points))
    styles = [{mark.style for mark in row.marks if isinstance(mark, Text)} for row in rows]
    after = [rows[n + 1] for n, found in enumerate(styles) if found & {HEADING, LEAD, TITLE, SUBTITLE}]
    assert len(after) == 6
    assert not any(row.may_start_page for row in after)


def test_a_name_stays_with_its_field() -> None:
    rows = rows_of(replace(YRKANDE, signatories=signatories(5)))
    fields = [n for n, row in enumerate(rows) if any(isinstance(mark, Field) for mark in row.marks)]
    assert [rows[n + 1].may_start_page for n in fields] == [False, False, False]


@pytest.mark.parametrize(("count", "alone"), [(2, 0), (6, 0), (7, 2), (40, 18)])
def test_few_signatories_stand_on_one_page_and_the_last_ones_never_alone(count: int, alone: int) -> None:
    rows = rows_of(replace(YRKANDE, signatories=signatories(count)))
    fields = [row for row in rows if any(isinstance(mark, Field) for mark in row.marks)]
    assert sum(row.may_start_page for row in fields) == alone
    assert not fields[-1].may_start_page


@pytest.mark.parametrize("count", [1, 2, 7, 40])
def test_any_number_of_signatories_fit(count: int) -> None:
    placed = [entry for page in pages_of(replace(YRKANDE, signatories=signatories(count))) for entry in page]
    fields = [mark for entry in placed for mark in entry.row.marks if isinstance(mark, Field)]
    assert [field.name for field in fields] == [f"Underskrift{n}" for n in range(1, count + 1)]


words = st.text(alphabet="abcåäö ÅÄÖ,.-–§0123456789\u00a0éж", max_size=120)
yrkanden = st.builds(
    replace,
    st.just(YRKANDE),
    kind=st.sampled_from(YrkandeKind),
    municipality=words,
    body=words,
    title=words,
    dnr=st.none() | words,
    item_number=st.none() | words,
    points=st.lists(st.builds(Beslutspunkt, text=words, decider=st.none() | words), max_size=5).map(tuple),
    motivation=st.lists(words, max_size=8).map("\n\n".join),
    signatories=st.lists(st.builds(Signatory, name=words, role=words, party=words), max_size=4).map(tuple),
)


@given(yrkanden)
@settings(max_examples=15, deadline=None)
def test_any_yrkande_becomes_a_sound_paper_with_all_its_words(yrkande: Yrkande) -> None:
    data = compose(yrkande, when=WHEN)
    read = " ".join(text for _, text in structure_text(data))
    assert faults(data) == []
    # Points that the kind has no place for are kept in the draft, not printed.
    printed = yrkande.points if form_of(yrkande.kind).points is not Need.NONE else ()
    for text in (yrkande.title, *yrkande.paragraphs, *(point.text for point in printed)):
        assert " ".join(text.replace("\u00a0", " ").split()) in " ".join(read.split())
