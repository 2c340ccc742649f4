"""An ändringsyrkande on a proposal of three points, to build cases from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from binder.domain.main_proposal import main_points
from binder.domain.point_change import ChangeWay, PointChange
from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, Signatory, Yrkande, YrkandeKind

MAIN = main_points("1. Planen antas.\n2. Nämnden ska utreda vägen.\n3. Kostnaden tas ur ramen.")


def replaced(number: int, text: str, *, original: str = "", rank: int = 1) -> Beslutspunkt:
    """A point that rewords one of the main proposal."""
    known = next((point.text for point in MAIN if point.number == number), "")
    change = PointChange(way=ChangeWay.REPLACES, number=number, original=original or known)
    return Beslutspunkt(text=text, change=change, rank=rank)


def struck(number: int) -> Beslutspunkt:
    """A point that strikes one of the main proposal."""
    known = next((point.text for point in MAIN if point.number == number), "")
    return Beslutspunkt(text="", change=PointChange(way=ChangeWay.STRIKES, number=number, original=known))


def put_in(after: int, text: str) -> Beslutspunkt:
    """A new point after one of the main proposal."""
    return Beslutspunkt(text=text, change=PointChange(way=ChangeWay.FOLLOWS, number=after))


def yrkande(*points: Beslutspunkt, kind: YrkandeKind = YrkandeKind.ANDRING, **values: object) -> Yrkande:
    """A whole yrkande with these points, the main proposal approved in all else."""
    made = Yrkande(
        kind=kind,
        municipality="Ekvalla kommun",
        body="Kommunstyrelsen",
        meeting_date=date(2026, 3, 11),
        written_on=date(2026, 3, 2),
        item_number="14",
        title="Plan för vägen",
        dnr="KS-2026/118",
        points=points,
        relation=RelationToMain(relation=Relation.BIFALL_I_OVRIGT),
        motivation="Vägen behövs nu.",
        signatories=(Signatory(name="Åsa Törnkvist", role="Ledamot", party="Liberalerna"),),
    )
    return replace(made, **values)  # type: ignore[arg-type]
