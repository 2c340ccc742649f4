"""What an invented paper says and what is wrong with it, known from its making."""

from __future__ import annotations

from tests.yrkandetext import invented_words as words
from tests.yrkandetext.invented_papers import Invented, label


def facts(paper: Invented) -> dict[str, object]:
    """The facts that a reader of the print should find."""
    head, title = (kind.casefold() or None for kind in (paper.head_kind, paper.title_kind))
    unfilled = paper.date[0] if paper.date[1] is None else ""
    return {
        "kind_header": head,
        "kind_title": title,
        "kind_conflict": None not in (head, title) and head != title,
        "parties": list(paper.parties[1]),
        "date": paper.date[1] or (None if unfilled else paper.revised or None),
        "date_placeholder": bool(unfilled),
        "dnr": paper.dnr[1],
        "item_number": paper.item[1],
        "title": paper.title,
        "organs": list(_organs(paper)),
        "decision_points": _points(paper),
        "relation_to_main_proposal": relation(paper),
        "has_motivation": bool(paper.reasons),
        "empty_headings": [],
        "placeholders": [text for text in (unfilled, paper.left_over) if text],
        "revised": paper.revised or None,
    }


def _organs(paper: Invented) -> tuple[str, ...]:
    named = tuple(dict.fromkeys(organ for group in paper.groups for organ in group.organs))
    return named or (() if paper.is_statement or not paper.body else (paper.body,))


def _points(paper: Invented) -> list[tuple[str | None, str, tuple[str, ...]]]:
    owners = [group.organs or _organs(paper) for group in paper.groups for _ in group.points]
    numbers = [label(paper, place) for place in range(len(owners))]
    return [
        (number if number[:1].isalnum() else None, point, owner)
        for number, point, owner in zip(numbers, paper.points, owners, strict=True)
    ]


def relation(paper: Invented) -> str | None:
    """The point that says what becomes of the main proposal."""
    known = {_bare(text) for text in (*words.RELATIONS, *words.ATT_RELATIONS)}
    return next((point for point in paper.points if _bare(point) in known), None)


def _bare(point: str) -> str:
    return point.removeprefix("att ").removeprefix("Att ").rstrip(".,").casefold()


_NOWHERE = frozenset(_bare(text) for text in words.SENDING_BACK_NOWHERE)


def codes(paper: Invented) -> set[str]:
    """The codes of the faults that were put into the paper."""
    found = {
        "no-dnr": not paper.dnr[1],
        "no-item-number": not paper.item[1],
        "no-date": not (paper.date[0] or paper.revised),
        "date-placeholder": bool(paper.date[0]) and paper.date[1] is None,
        "no-sender": not paper.parties[1],
        "placeholder": bool(paper.left_over),
        "no-kind": not (paper.head_kind or paper.title_kind),
        "kind-conflict": bool(facts(paper)["kind_conflict"]),
        **_codes_of_points(paper),
    }
    return {code for code, is_there in found.items() if is_there}


def _codes_of_points(paper: Invented) -> dict[str, bool]:
    kinds = {kind for kind in (paper.head_kind, paper.title_kind) if kind}
    if kinds and kinds <= set(words.STATEMENTS):
        return {}
    sends_back = "Återremissyrkande" in {*kinds, paper.kind}
    measures = [point for point in paper.points if point != relation(paper)]
    is_numbered = label(paper, 0)[:1].isalnum()
    nowhere = any(_bare(point) in _NOWHERE for point in paper.points)
    return {
        "no-point": not paper.points,
        "no-relation": bool(paper.points) and not sends_back and bool(kinds) and relation(paper) is None,
        "unnumbered-points": len(measures) > 1 and not is_numbered,
        "no-full-stop": _lacks_stop(paper),
        "no-motivation": not paper.reasons,
        "aterremiss-without-reason": sends_back
        and not paper.reasons
        and _bare(paper.points[0]) == "ärendet återremitteras",
        "aterremiss-without-addressee": sends_back and (nowhere or paper.kind != "Återremissyrkande"),
    }


def _lacks_stop(paper: Invented) -> bool:
    last = len(paper.points) - 1
    return any(
        not point.endswith((".", "”")) and not (point.endswith(",") and place < last)
        for place, point in enumerate(paper.points)
    )
