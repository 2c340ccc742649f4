"""Papers invented by number: their parts as printed, beside what each part says."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tests.yrkandetext import invented_words as words
from tests.yrkandetext.invented_words import Choice

NUMBERED = ("1.", "1)", "a)")
MARKS = ("1.", "1.", "1.", "1)", "a)", "-", "•", "–", "", "att", "- att", "Att", "1. att")


@dataclass(frozen=True, kw_only=True)
class Group:
    """Points below the line that says who decides them."""

    line: str
    organs: tuple[str, ...]
    points: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Invented:
    """A paper; what is not printed is an empty string, and a pair is what is printed and what it says."""

    number: int
    kind: str
    head_kind: str
    title_kind: str
    body: str
    connector: str
    title: str
    parties: tuple[str, tuple[str, ...]]
    other_row: str
    date: tuple[str, str | None]
    revised: str
    item: tuple[str, str | None]
    dnr: tuple[str, str | None]
    decision_heading: str
    groups: tuple[Group, ...]
    mark: str
    motivation_heading: str
    reasons: tuple[str, ...]
    left_over: str
    signer: str

    @property
    def title_line(self) -> str:
        return f"{self.title_kind}{self.connector}{self.title}" if self.title_kind else self.title

    @property
    def is_statement(self) -> bool:
        return self.kind in words.STATEMENTS

    @property
    def points(self) -> tuple[str, ...]:
        return tuple(point for group in self.groups for point in group.points)


def invent(number: int) -> Invented:
    """The paper of this number, with some of the faults that real papers have."""
    pick = Choice(number)
    kind = pick.of("kind", (*words.MATERIAL, *words.MATERIAL, "Återremissyrkande", *words.STATEMENTS))
    other = pick.of("other", ("Yrkande", "Tilläggsyrkande", kind))
    mark = pick.of("mark", MARKS)
    groups = () if kind in words.STATEMENTS else _groups(pick, kind, mark)
    is_silent = kind not in words.STATEMENTS and pick.one_in(12, "no reasons")
    return Invented(
        number=number,
        kind=kind,
        head_kind=other if pick.one_in(4, "head") else kind,
        title_kind=other if pick.one_in(4, "title") else kind,
        body=pick.of("body", words.BODIES),
        connector=pick.of("connector", words.CONNECTORS),
        title=pick.of("title name", words.TITLES),
        parties=("", ()) if pick.one_in(14, "no sender") else pick.of("parties", words.PARTIES),
        other_row="Särskilt yttrande" if pick.one_in(7, "other row") else "",
        date=_date(pick),
        revised="2025-03-02" if pick.one_in(9, "revised") else "",
        item=("", None) if pick.one_in(4, "no item") else pick.of("item", words.ITEMS),
        dnr=("", None) if pick.one_in(2, "no dnr") else pick.of("dnr", words.DNRS),
        decision_heading=_decision_heading(pick, groups),
        groups=groups,
        mark=mark,
        motivation_heading="" if is_silent else pick.of("why", words.MOTIVATION_HEADINGS),
        reasons=() if is_silent else tuple({pick.of(f"reason {n}", words.REASONS): n for n in range(3)}),
        left_over=pick.of("left over", words.LEFT_OVERS) if pick.one_in(9, "left over") else "",
        signer=pick.of("signer", words.SIGNERS),
    )


def _date(pick: Choice) -> tuple[str, str | None]:
    if pick.one_in(10, "unfilled"):
        return pick.of("unfilled date", words.UNFILLED_DATES), None
    return ("", None) if pick.one_in(14, "no date") else pick.of("date", words.DATES)


def _decision_heading(pick: Choice, groups: tuple[Group, ...]) -> str:
    if not groups or groups[0].line.startswith("Förslag"):
        return ""
    if groups[0].line:
        return pick.of("heading", words.FORMAL_HEADINGS)
    return pick.of("heading", (*words.FORMAL_HEADINGS, *words.SPOKEN_HEADINGS))


def _groups(pick: Choice, kind: str, mark: str) -> tuple[Group, ...]:
    points = [_as_att(point, mark) for point in _sentences(pick, kind, mark)]
    if "att" in mark and "- " not in mark:
        points = [f"{point}," for point in points[:-1]] + [f"{points[-1]}."]
    elif mark == "Att":
        points = [f"{point}." for point in points]
    if pick.one_in(9, "no stop"):
        points[-1] = points[-1].rstrip(".")
    line, organs = ("", ()) if pick.one_in(3, "no organ") else pick.of("organ", words.ORGAN_LINES)
    if len(points) > 1 and line.startswith("I ") and mark not in ("a)", "att") and pick.one_in(4, "two"):
        other, others = "I kommunfullmäktige:", ("Kommunfullmäktige",)
        return (
            Group(line=line, organs=organs, points=tuple(points[:1])),
            Group(line=other, organs=others, points=tuple(points[1:])),
        )
    return (Group(line=line, organs=organs, points=tuple(points)),)


def _sentences(pick: Choice, kind: str, mark: str) -> list[str]:
    is_att = "tt" in mark
    if kind == "Återremissyrkande":
        nowhere = pick.one_in(4, "nowhere")
        back = pick.of("back", words.SENDING_BACK_NOWHERE if nowhere else words.SENDING_BACK)
        return [back[:1].lower() + back[1:].rstrip(".") if is_att else back]
    measures = words.ATT_MEASURES if is_att else words.MEASURES
    chosen = {pick.of(f"measure {n}", measures): n for n in range(pick.of("count", (1, 1, 2, 3)))}
    if pick.one_in(5, "no relation"):
        return list(chosen)
    return [*chosen, pick.of("relation", words.ATT_RELATIONS if is_att else words.RELATIONS)]


def _as_att(sentence: str, mark: str) -> str:
    if "tt" not in mark:
        return sentence
    return f"{'Att' if mark == 'Att' else 'att'} {sentence}"


def label(paper: Invented, place: int) -> str:
    """What stands in front of the point, counted from 0 through the whole paper."""
    match = re.match(r"([1a])([.)])", paper.mark)
    if match:
        return (str(place + 1) if match.group(1) == "1" else "abcdefgh"[place]) + match.group(2)
    return paper.mark[:1] if paper.mark[:1] in ("-", "•", "–") else ""


def numbered(paper: Invented) -> list[tuple[str, list[str]]]:
    """Each group's line, with its points as they are printed."""
    place = 0
    printed = []
    for group in paper.groups:
        points = [f"{label(paper, place + n)} {point}".strip() for n, point in enumerate(group.points)]
        place += len(points)
        printed.append((group.line, points))
    return printed
