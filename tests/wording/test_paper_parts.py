"""The parts of a paper that is given out: lists, headings, quotations and attachments are what they are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from binder.domain.inline_runs import Run
from binder.domain.municipality import Letterhead, PaperLook, PartOrder
from binder.domain.yrkande import Attachment, Beslutspunkt, Yrkande, YrkandeKind
from binder.wording.paper_parts import Part, PartRole, paper_parts
from binder.wording.plain_paper import plain_paper
from tests.domain.changing import yrkande
from tests.papers.examples import example

CITED = "> Utbytet är begränsat.\n> [tjänsteutlåtandet, s. 4](källa:12:4:1,2,3,4)"
PLAN = Attachment(title="Detaljplan", file_name="plan.pdf", sha256="1", page_count=12)
MAP = Attachment(title="Karta", file_name="karta.pdf", sha256="2", page_count=1)


def parts_of(motivation: str = "Skäl.", look: PaperLook | None = None, **values: object) -> tuple[Part, ...]:
    point = Beslutspunkt(text="Nämnden bygger vägen.")
    kind = YrkandeKind.TILLAGG
    return paper_parts(yrkande(point, kind=kind, motivation=motivation, **values), look)


def said(parts: tuple[Part, ...], *roles: PartRole) -> list[str]:
    return [f"{part.label} {part.text}".strip() for part in parts if part.role in roles]


@pytest.mark.parametrize(
    ("motivation", "role", "text"),
    [
        ("# Bakgrund\n\na", PartRole.SUBHEADING, "Bakgrund"),
        ("## Kostnad\n\na", PartRole.LOWEST_HEADING, "Kostnad"),
        ("- barnen", PartRole.BULLET, "– barnen"),
        ("> Utbytet är litet.", PartRole.QUOTE, "Utbytet är litet."),
        (CITED, PartRole.SOURCE, "tjänsteutlåtandet, s. 4"),
    ],
)
def test_each_block_of_the_motivation_is_its_own_kind_of_part(
    motivation: str, role: PartRole, text: str
) -> None:
    assert said(parts_of(motivation), role) == [text]


def test_points_of_a_list_have_their_numbers_and_each_list_begins_anew() -> None:
    found = said(parts_of("1. ett\n2. två\n\nOch:\n\n1. tre"), PartRole.NUMBERED)
    assert found[-3:] == ["1. ett", "2. två", "1. tre"]


def test_strong_and_emphasised_words_keep_their_look() -> None:
    (part,) = [part for part in parts_of("Det är **brått** nu.") if "brått" in part.text]
    assert [(run.text, run.strong) for run in part.runs] == [
        ("Det är ", False),
        ("brått", True),
        (" nu.", False),
    ]


def test_attachments_are_named_with_their_length() -> None:
    parts = parts_of(attachments=(PLAN, MAP))
    assert said(parts, PartRole.HEADING)[-1] == "Bilagor"
    assert said(parts, PartRole.NUMBERED)[-2:] == ["1. Detaljplan (12 sidor)", "2. Karta (1 sida)"]


def test_one_attachment_has_its_own_heading() -> None:
    assert said(parts_of(attachments=(MAP,)), PartRole.HEADING)[-1] == "Bilaga"


def test_without_attachments_there_is_no_heading_for_them() -> None:
    assert not [text for text in said(parts_of(), PartRole.HEADING) if text.startswith("Bilag")]


def test_attachments_stand_before_the_signatures() -> None:
    roles = [part.role for part in parts_of(attachments=(MAP,))]
    assert max(place for place, role in enumerate(roles) if role is PartRole.NUMBERED) < roles.index(
        PartRole.NAME
    )


@pytest.mark.parametrize("line", ["Bilagor\n\n1. Detaljplan (12 sidor)\n2. Karta (1 sida)"])
def test_the_plain_text_has_the_attachments_as_a_list(line: str) -> None:
    assert line in plain_paper(yrkande(attachments=(PLAN, MAP)))


def test_the_order_of_the_parts_is_the_kommuns() -> None:
    headings = said(parts_of(look=PaperLook(part_order=PartOrder.MOTIVATION_FIRST)), PartRole.HEADING)
    assert headings == list(reversed(said(parts_of(), PartRole.HEADING)))


def test_the_lines_of_the_letterhead_follow_the_body() -> None:
    look = PaperLook(letterhead=Letterhead(lines=("Rådhuset", "123 45 Ekvalla")))
    assert said(parts_of(look=look), PartRole.SENDER)[1:4] == [
        "Kommunstyrelsen",
        "Rådhuset",
        "123 45 Ekvalla",
    ]


@pytest.mark.parametrize(
    ("changes", "gone"),
    [
        ({"dnr": None}, "Diarienummer"),
        ({"meeting_date": None}, "Sammanträde"),
        ({"written_on": None}, "Datum"),
    ],
)
def test_what_is_not_known_leaves_no_hole(changes: dict[str, None], gone: str) -> None:
    made = yrkande(kind=YrkandeKind.TILLAGG, **changes)
    facts = said(paper_parts(made), PartRole.FACT)
    assert not [fact for fact in facts if fact.startswith(gone)]
    assert len(facts) == len(said(parts_of(), PartRole.FACT)) - 1


def test_a_question_says_whom_it_is_put_to() -> None:
    asked = replace(example(YrkandeKind.INTERPELLATION), addressee="Kommunstyrelsens ordförande")
    assert "Ställs till Kommunstyrelsens ordförande" in said(paper_parts(asked), PartRole.FACT)


def test_a_paper_that_nobody_signs_has_no_closing() -> None:
    assert said(parts_of(signatories=()), PartRole.CLOSING, PartRole.NAME, PartRole.ROLE) == []


def test_a_part_says_its_words_with_single_spaces() -> None:
    part = Part(role=PartRole.PARAGRAPH, runs=(Run("ett "), Run(" två\n", strong=True)))
    assert part.text == "ett två"


@pytest.mark.parametrize("kind", YrkandeKind)
def test_no_part_is_empty(kind: YrkandeKind) -> None:
    made: Yrkande = example(kind)
    assert all(part.text or part.changes for part in paper_parts(made))
