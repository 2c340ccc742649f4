"""The makes in which invented papers are printed, after the ways of several parties and cities."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from dataclasses import replace

from tests.yrkandetext.invented_papers import Invented, numbered

GAP = " " * 20


def _row(*cells: str) -> str:
    return GAP.join(cell for cell in cells if cell)


def _place(paper: Invented) -> str:
    return ", ".join(text for text in (paper.item[0], paper.dnr[0]) if text)


def _day(paper: Invented) -> str:
    return " ".join(text for text in (paper.date[0], paper.revised and f"Reviderad {paper.revised}") if text)


def _decision(paper: Invented, between: str = "\n\n") -> str:
    parts = [paper.decision_heading] if paper.decision_heading else []
    for line, points in numbered(paper):
        parts += [line] if line else []
        parts.append(between.join(points))
    return "\n\n".join(parts)


def _close(paper: Invented) -> str:
    """Points below each other; without any mark only an empty line parts them."""
    return _decision(paper, "\n" if paper.mark else "\n\n")


def _reasons(paper: Invented) -> str:
    if not paper.reasons:
        return ""
    return f"{paper.motivation_heading}\n" + "\n\n".join(paper.reasons)


def columns(paper: Invented) -> tuple[Invented, str]:
    """As one city's template sets it: the head in two columns."""
    other = _row(paper.other_row, "FI") if paper.other_row else ""
    rows = [_row(paper.head_kind, paper.parties[0]), other, _row(_day(paper), _place(paper))]
    head = "\n".join(row for row in rows if row)
    parts = [paper.body, head, paper.title_line, _decision(paper), _reasons(paper), paper.left_over]
    return paper, "\n\n".join(part for part in parts if part)


def stored(paper: Invented) -> tuple[Invented, str]:
    """The same paper after a machine took its text out and lost most ends of lines."""
    if paper.mark not in ("1.", "1)") or (paper.groups and not paper.groups[0].line):
        paper = replace(
            paper,
            groups=(),
            mark="",
            kind="Yttrande",
            head_kind="Yttrande",
            title_kind="Yttrande",
            decision_heading="",
        )
    paper = replace(
        paper,
        motivation_heading=_one_word(paper),
        connector=" angående ",
        left_over="",
        decision_heading=paper.decision_heading and "Förslag till beslut",
        title=paper.title.rstrip("."),
    )
    head = [paper.body, _row(paper.head_kind, paper.parties[0]), _row(_day(paper), _place(paper))]
    body = " ".join(
        [
            paper.title_line,
            paper.decision_heading,
            *(f"{line}\n\n{' '.join(points)}" for line, points in numbered(paper)),
        ]
    )
    reasons = f"{paper.motivation_heading} {' '.join(paper.reasons)}" if paper.reasons else ""
    return paper, "\n\n".join([*head[:2], f"{head[2]} {body}".strip(), reasons])


def one_line(paper: Invented) -> tuple[Invented, str]:
    """The same, with no end of line left at all."""
    paper, text = stored(paper)
    return paper, " ".join(text.split())


def _one_word(paper: Invented) -> str:
    return "Yrkandet" if paper.groups else "Yttrandet"


def labelled(paper: Invented) -> tuple[Invented, str]:
    """A head of labels and values, below a title of its own."""
    day = re.sub(r"^Datum:? ", "", paper.date[0])
    item = re.sub(r"^\D*", "", paper.item[0])
    dnr = re.sub(r"^(?:[Dd]nr|Diarienummer|Diarienr|D\.nr\.):? ", "", paper.dnr[0])
    rows = {
        "Organ": paper.body,
        "Datum": day,
        "Diarienummer": dnr,
        "Ärende nr": item,
        "Parti": paper.parties[0],
    }
    head = "\n".join(f"{name}: {value}" for name, value in rows.items() if value)
    paper = replace(paper, revised="", other_row="", date=(day, paper.date[1]))
    parts = [
        paper.head_kind.upper(),
        head,
        paper.title_line,
        _decision(paper),
        _reasons(paper),
        paper.left_over,
    ]
    return paper, "\n\n".join(part for part in parts if part)


def block(paper: Invented) -> tuple[Invented, str]:
    """Lines one below the other, the parties only in the signature, points close together."""
    head = [paper.head_kind.upper(), f"{paper.body} {_day(paper)}".strip(), _place(paper)]
    sign = f"{paper.signer} {_bracketed(paper)}".strip()
    paper = replace(paper, other_row="")
    parts = [
        "\n".join(line for line in head if line),
        paper.title_line,
        _close(paper),
        _reasons(paper),
        paper.left_over,
        sign,
    ]
    return paper, "\n\n".join(part for part in parts if part)


def _bracketed(paper: Invented) -> str:
    return " ".join(f"({letter})" for letter in paper.parties[1])


def markdown(paper: Invented) -> tuple[Invented, str]:
    """Headings marked with #, the kind only in the title."""
    paper = replace(paper, head_kind="", other_row="", left_over="")
    head = "  \n".join(text for text in (paper.body, _day(paper), _place(paper)) if text)
    title, decision = f"## {paper.title_line}", _decision(paper)
    decision = f"### {decision}" if paper.decision_heading else decision
    reasons = f"### {_reasons(paper)}" if paper.reasons else ""
    sign = f"För {paper.parties[0]}" if paper.parties[0] else ""
    return paper, "\n\n".join(part for part in (head, title, decision, reasons, sign) if part)


def letter(paper: Invented) -> tuple[Invented, str]:
    """A letter: the reasons first and without a heading, then what is proposed."""
    heading = "Vi yrkar:" if paper.decision_heading and not paper.groups[0].line else paper.decision_heading
    paper = replace(paper, head_kind="", other_row="", decision_heading=heading, left_over="")
    sign = f"För {paper.parties[0]}\n\n{paper.signer}" if paper.parties[0] else paper.signer
    reasons = "\n\n".join(paper.reasons)
    head = "\n".join(text for text in (paper.body, _day(paper), _place(paper)) if text)
    parts = [head, paper.title_line, reasons, _close(paper), sign]
    return paper, "\n\n".join(part for part in parts if part)


def wrapped(paper: Invented) -> tuple[Invented, str]:
    """In columns, with every paragraph broken at the edge and a page foot amid the text."""
    paper, text = columns(paper)
    lines = [line if GAP in line else "\n".join(textwrap.wrap(line, 70)) for line in text.split("\n")]
    return paper, "\n".join(lines)


MAKES: dict[str, Callable[[Invented], tuple[Invented, str]]] = {
    make.__name__: make for make in (columns, stored, one_line, labelled, block, markdown, letter, wrapped)
}
