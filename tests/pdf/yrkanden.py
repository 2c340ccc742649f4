"""Invented yrkanden for the tests of the letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

from binder.domain.yrkande import (
    Beslutspunkt,
    Relation,
    RelationToMain,
    Signatory,
    Yrkande,
    YrkandeKind,
)

WHEN = datetime(2025, 4, 2, 8, 15, tzinfo=timezone(timedelta(hours=2)))

PARAGRAPH = (
    "Ekvalla har i tjugo år låtit cykelvägen mellan stationen och skolan vänta på bättre tider. "
    "Under samma tid har antalet barn i Norrby skola fördubblats, och de flesta av dem har mindre "
    "än två kilometer hem. En väg som är upplyst och plogad på vintern är inte en kostnad vid sidan "
    "av skolan utan en del av den."
)
SECOND_PARAGRAPH = (
    "Förvaltningens utredning visar att sträckan kan byggas inom ramen för det underhåll som redan "
    "är beslutat, om arbetet samordnas med ledningsarbetena 2026."
)

YRKANDE = Yrkande(
    kind=YrkandeKind.TILLAGG,
    municipality="Ekvalla kommun",
    body="Kommunstyrelsen",
    meeting_date=date(2025, 4, 9),
    written_on=date(2025, 4, 2),
    item_number="14",
    title="Trafikplan för Norrby",
    dnr="KS 2025/118",
    points=(Beslutspunkt(text="Tekniska nämnden får i uppdrag att bygga cykelvägen till Norrby skola."),),
    relation=RelationToMain(relation=Relation.BIFALL_I_OVRIGT),
    motivation=f"{PARAGRAPH}\n\n{SECOND_PARAGRAPH}",
    signatories=(Signatory(name="Åsa Törnkvist", role="Ledamot", party="Liberalerna"),),
)

EMPTY = Yrkande(
    kind=YrkandeKind.EGET_FORSLAG,
    municipality="",
    body="",
    meeting_date=None,
    written_on=None,
    item_number=None,
    title="",
    dnr=None,
)


def numbered_points(count: int) -> tuple[Beslutspunkt, ...]:
    """So many different points."""
    return tuple(
        Beslutspunkt(text=f"Nämnd {n} får i uppdrag att redovisa sina lokaler.") for n in range(1, count + 1)
    )


def signatories(count: int) -> tuple[Signatory, ...]:
    """So many different people of the same party."""
    return tuple(
        Signatory(name=f"Person Nummer{n}", role="Ledamot", party="Liberalerna") for n in range(1, count + 1)
    )


def long_yrkande(paragraphs: int) -> Yrkande:
    """A yrkande whose motivation has so many paragraphs."""
    return replace(YRKANDE, motivation="\n\n".join(f"{n}) {PARAGRAPH}" for n in range(1, paragraphs + 1)))
