"""A paper of every kind as a member would write it, on invented matters of an invented kommun."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from binder.domain.kind_forms import Assembly, form_of
from binder.domain.main_proposal import main_points
from binder.domain.point_change import ChangeWay, PointChange
from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, Signatory, Yrkande, YrkandeKind

COUNCIL = "Kommunfullmäktige"
ASA = Signatory(name="Åsa Törnkvist", role="Ledamot", party="Liberalerna")
BO = Signatory(name="Bo Ekeblad", role="Ersättare", party="Centerpartiet")
SCHOOL = (
    "Ekvalla har i tjugo år låtit cykelvägen mellan stationen och skolan vänta på bättre tider. Under samma "
    "tid har antalet barn i Norrby skola fördubblats, och de flesta av dem har mindre än två kilometer hem. "
    "En väg som är upplyst och plogad på vintern är inte en kostnad vid sidan av skolan utan en del av den."
)
COST = (
    "Förvaltningens utredning visar att sträckan kan byggas inom ramen för det underhåll som redan är "
    "beslutat, om arbetet samordnas med ledningsarbetena 2026."
)
RECKONED = """|+ Kostnad per sträcka, tkr
| Sträcka | 2026 | 2027 | Summa |
| === | --- | --- | --- |
| Norrby skola till stationen | 2 350 | 1 200 | 3 550 |
| Storgatan, med belysning | 475,5 | – | 475,5 |
| **Summa** | **2 825,5** | **1 200** | **4 025,5** |

Till nästa år vill vi att

1. arbetet samordnas med ledningsarbetena
  1. på Storgatan
  2. vid stationen
2. nämnden redovisar vad sträckan kostar att sköta"""
UNSAID = (
    "Underlaget svarar inte på vad vägen kostar att sköta, och barnen i Norrby har inte tillfrågats. Ett "
    "beslut i dag skulle binda kommunen vid en sträckning som ingen har räknat på."
)
LOST = (
    "Vi yrkade att cykelvägen till Norrby skola skulle byggas redan 2026. Majoriteten valde att skjuta upp "
    "den till nästa planperiod. Därmed får ytterligare tre årskullar barn ta sig till skolan längs en väg "
    "utan trottoar. Vi reserverar oss därför mot beslutet till förmån för eget yrkande."
)
BASE = Yrkande(
    kind=YrkandeKind.TILLAGG,
    municipality="Ekvalla kommun",
    body="Kommunstyrelsen",
    meeting_date=date(2026, 3, 11),
    written_on=date(2026, 3, 2),
    item_number="14",
    title="Trafikplan för Norrby",
    dnr="KS-2026/118",
    motivation=f"{SCHOOL}\n\n{COST}",
    signatories=(ASA,),
)


def points(*texts: str, rank: int = 1) -> tuple[Beslutspunkt, ...]:
    """Points with these texts."""
    return tuple(Beslutspunkt(text=text, rank=rank) for text in texts)


BUILD = "Tekniska nämnden får i uppdrag att bygga cykelvägen till Norrby skola under 2026."
LIGHT = "Tekniska nämnden får i uppdrag att belysa gångvägen längs Storgatan senast den 1 november 2026."
REPORT = "Tekniska nämnden får i uppdrag att redovisa kostnaden för sträckan senast i juni 2026."
MAIN = main_points(
    "1. Kommunstyrelsen antar trafikplan för Norrby, daterad 2026-01-12.\n"
    "2. Tekniska nämnden får i uppdrag att utreda cykelvägen till Norrby skola under 2027.\n"
    "3. Gångvägen längs Storgatan får vänta till nästa planperiod.\n"
    "4. Åtgärderna finansieras inom beslutad investeringsram."
)


def change(way: ChangeWay, number: int, text: str = "") -> Beslutspunkt:
    """A point that changes one of the main proposal."""
    original = "" if way is ChangeWay.FOLLOWS else MAIN[number - 1].text
    return Beslutspunkt(text=text, change=PointChange(way=way, number=number, original=original))


CHANGES = (
    change(
        ChangeWay.REPLACES,
        2,
        "Tekniska nämnden får i uppdrag att bygga cykelvägen till Norrby skola under 2026.",
    ),
    change(ChangeWay.STRIKES, 3),
    change(ChangeWay.FOLLOWS, 4, REPORT),
)
_PARTS: dict[YrkandeKind, dict[str, Any]] = {
    YrkandeKind.TILLAGG: {
        "points": points(BUILD, LIGHT),
        "relation": RelationToMain(relation=Relation.BIFALL_I_OVRIGT),
        "signatories": (ASA, BO),
    },
    YrkandeKind.ANDRING: {
        "points": CHANGES,
        "relation": RelationToMain(relation=Relation.BIFALL_I_OVRIGT),
        "main_points": MAIN,
        "written_on": date(2026, 2, 23),
        "revised_on": date(2026, 3, 2),
    },
    YrkandeKind.EGET_FORSLAG: {
        "points": (*points(BUILD), *points(REPORT, rank=2)),
        "relation": RelationToMain(relation=Relation.ERSATTER_HELT),
    },
    YrkandeKind.BIFALL: {"relation": RelationToMain(relation=Relation.BIFALL)},
    YrkandeKind.AVSLAG: {"relation": RelationToMain(relation=Relation.AVSLAG)},
    YrkandeKind.ATERREMISS: {
        "addressee": "tekniska förvaltningen",
        "missing": ("en kalkyl över driften i tio år", "en barnkonsekvensanalys"),
        "motivation": UNSAID,
    },
    YrkandeKind.MINORITETSATERREMISS: {
        "addressee": "kommunstyrelsen",
        "missing": ("en kalkyl över driften i tio år",),
        "motivation": UNSAID,
        "signatories": (ASA, BO, replace(BO, name="Siv Öhrn", party="Kristdemokraterna")),
    },
    YrkandeKind.BORDLAGGNING: {"until": "sammanträdet den 8 april 2026", "motivation": UNSAID},
    YrkandeKind.AJOURNERING: {"until": "i 15 minuter", "motivation": ""},
    YrkandeKind.RESERVATION: {"motivation": LOST, "signatories": (ASA, BO)},
    YrkandeKind.SARSKILT_YTTRANDE: {"motivation": f"{COST}\n\n{RECKONED}"},
    YrkandeKind.PROTOKOLLSANTECKNING: {"motivation": COST},
    YrkandeKind.ROSTFORKLARING: {"motivation": UNSAID},
    YrkandeKind.MOTION: {"title": "Säkra skolvägar i hela kommunen", "points": points(BUILD, LIGHT)},
    YrkandeKind.INTERPELLATION: {
        "title": "Barnens väg till Norrby skola",
        "addressee": "tekniska nämndens ordförande Leo Gran (S)",
        "points": points("När byggs cykelvägen till Norrby skola?", "Vad kostar den att sköta om vintern?"),
    },
    YrkandeKind.ENKEL_FRAGA: {
        "title": "Belysningen längs Storgatan",
        "addressee": "kommunstyrelsens ordförande Eva Lund (M)",
        "points": points("När tänds lamporna?"),
        "motivation": "Lamporna mellan torget och skolan har varit släckta sedan i januari.",
    },
    YrkandeKind.NAMNDINITIATIV: {
        "title": "Vinterväghållning vid skolorna",
        "body": "Tekniska nämnden",
        "points": points("Förvaltningen får i uppdrag att ploga skolvägarna före klockan sju."),
    },
}


def example(kind: YrkandeKind) -> Yrkande:
    """The example of that kind."""
    body = COUNCIL if form_of(kind).assembly is Assembly.COUNCIL else BASE.body
    made = replace(BASE, **{"kind": kind, "body": body, **_PARTS[kind]})
    is_about_item = form_of(kind).is_about_item
    return made if is_about_item else replace(made, item_number=None, dnr=None)
