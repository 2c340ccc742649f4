"""Words that invented papers are made of: each is given as it is printed, with what it says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar
from zlib import crc32

T = TypeVar("T")


@dataclass(frozen=True)
class Choice:
    """Picks from lists by the number of the paper, so that a paper is the same in every run."""

    seed: int

    def of(self, what: str, pool: tuple[T, ...]) -> T:
        return pool[crc32(f"{self.seed} {what}".encode()) % len(pool)]

    def one_in(self, count: int, what: str) -> bool:
        return crc32(f"{self.seed} {what}".encode()) % count == 0


BODIES = (
    "Kommunstyrelsen",
    "Kommunfullmäktige",
    "Socialnämnden Centrum",
    "Stadsbyggnadsnämnden",
    "Nämnden för demokrati och medborgarservice",
    "Utbildningsnämnden",
)

MATERIAL = ("Tilläggsyrkande", "Ändringsyrkande", "Yrkande", "Avslagsyrkande")
STATEMENTS = ("Yttrande", "Särskilt yttrande")

PARTIES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("M, D, L, KD", ("M", "D", "L", "KD")),
    ("M, D, L och KD", ("M", "D", "L", "KD")),
    ("(S)", ("S",)),
    ("S, V och MP", ("S", "V", "MP")),
    ("S, V & MP", ("S", "V", "MP")),
    ("S V MP", ("S", "V", "MP")),
    ("S/V/MP", ("S", "V", "MP")),
    ("(SVMP)", ("S", "V", "MP")),
    ("(S, V, MP)", ("S", "V", "MP")),
    ("(S) (V) (MP)", ("S", "V", "MP")),
    ("D", ("D",)),
    ("SD", ("SD",)),
    ("(sd)", ("SD",)),
    ("Centerpartiet", ("C",)),
    ("CENTERPARTIET", ("C",)),
    ("Centerpartiet (C)", ("C",)),
    ("Socialdemokraterna", ("S",)),
    ("Socialdemokraterna (S) och Vänsterpartiet (V)", ("S", "V")),
    ("Socialdemokraterna, Vänsterpartiet och Miljöpartiet", ("S", "V", "MP")),
    ("Moderaterna, Demokraterna, Liberalerna, Kristdemokraterna", ("M", "D", "L", "KD")),
    ("Miljöpartiet de gröna", ("MP",)),
    ("Sverigedemokraterna", ("SD",)),
    ("Kristdemokraterna", ("KD",)),
    ("Vänsterpartiet", ("V",)),
)

DATES: tuple[tuple[str, str], ...] = (
    ("2024-04-17", "2024-04-17"),
    ("2023-11-03", "2023-11-03"),
    ("2025-02-28", "2025-02-28"),
    ("Datum 2024-05-03", "2024-05-03"),
    ("Datum: 2024-05-03", "2024-05-03"),
    ("Göteborg den 17 april 2024", "2024-04-17"),
    ("Göteborg 2024-04-17", "2024-04-17"),
    ("17 april 2024", "2024-04-17"),
    ("den 3 maj 2024", "2024-05-03"),
    ("onsdag 17 april 2024", "2024-04-17"),
    ("240417", "2024-04-17"),
    ("20240417", "2024-04-17"),
    ("17/4 2024", "2024-04-17"),
    ("17/4-2024", "2024-04-17"),
    ("2024-4-17", "2024-04-17"),
    ("2024–04–17", "2024-04-17"),
    ("2024.04.17", "2024-04-17"),
    ("17 APRIL 2024", "2024-04-17"),
)
UNFILLED_DATES = (
    "2024-04-XX",
    "2024-XX-XX",
    "2024-04-xx",
    "202X-04-17",
    "ÅÅÅÅ-MM-DD",
    "XX april 2024",
    "2024-04-??",
)

ITEMS: tuple[tuple[str, str | None], ...] = (
    ("Ärende nr 14", "14"),
    ("Ärende nr 2.1.4", "2.1.4"),
    ("Ärende nr: 14", "14"),
    ("Ärende nr. 14", "14"),
    ("Ärendenr 14", "14"),
    ("Ärende 14", "14"),
    ("ärende 14", "14"),
    ("Ärende: 14", "14"),
    ("Ärende 2.1.5", "2.1.5"),
    ("Ärendenummer 7", "7"),
    ("Ärende #7", "7"),
    ("Punkt 12", "12"),
    ("punkt 2.2.12", "2.2.12"),
    ("Dagordningspunkt 12", "12"),
    ("Nr 27", "27"),
    ("nr 27", "27"),
    ("Nr. 27", "27"),
    ("Nr: 27", "27"),
    ("2.1.14", "2.1.14"),
    ("23", "23"),
)

DNRS: tuple[tuple[str, str], ...] = (
    ("SLK-2024-00402", "SLK-2024-00402"),
    ("Dnr SLK-2024-00402", "SLK-2024-00402"),
    ("Dnr: KS-2022/1011.107", "KS-2022/1011.107"),
    ("dnr 0402/23", "0402/23"),
    ("KS 2024/118", "KS 2024/118"),
    ("KS/2024:788", "KS/2024:788"),
    ("Diarienummer: KSKF/2023:12", "KSKF/2023:12"),
    ("Diarienr 2024-00708", "2024-00708"),
    ("D.nr. SBF 2024-00123", "SBF 2024-00123"),
)

TITLES = (
    "Trafikplan för Norrby",
    "Delårsrapport mars 2023",
    "Planeringsstrategi 2024-2027",
    "Översyn av riktlinjer för stadens råd för äldre och personer med funktionsnedsättning",
    "Svar på remiss om en ny väg 158 förbi Ekvalla, etapp 2",
    "motion av Åsa Törnkvist (L) om cykelvägar till alla skolor",
    "Redovisning av uppdrag att minska administrationen, § 12 i budget 2024",
    "Antagande av detaljplan för bostäder vid Ekgatan inom stadsdelen Norrby.",
    "Inriktning för idrottens anläggningar – återremiss från kommunfullmäktige",
    "Hemställan från Ekvalla Parkering AB avseende garaget vid torget",
    "Bo Eks initiativ om att avsluta vänortssamarbetet",
    "Göteborgs Stads plan för arbetet med civil beredskap",
)
CONNECTORS = (
    " angående – ",
    " angående ",
    " – ",
    " gällande ",
    " avseende ",
    ": ",
    " ang. ",
    " rörande ",
    " om ",
    " angående: ",
)

FORMAL_HEADINGS = ("Förslag till beslut", "Förslag till beslut:", "FÖRSLAG TILL BESLUT", "Beslutsförslag")
SPOKEN_HEADINGS = (
    "Förslag till yrkande",
    "Yrkanden",
    "Yrkande:",
    "Vi yrkar",
    "Vi yrkar att:",
    "Vi föreslår därför:",
    "Vi föreslår att",
    "Därför yrkar vi:",
    "Mot bakgrund av ovanstående yrkar vi följande:",
    "Med anledning av detta föreslås:",
    "Att-satser:",
    "Förslag",
)
ORGAN_LINES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("I kommunstyrelsen:", ("Kommunstyrelsen",)),
    ("I kommunstyrelsen", ("Kommunstyrelsen",)),
    ("I Kommunstyrelsen:", ("Kommunstyrelsen",)),
    ("I kommunfullmäktige:", ("Kommunfullmäktige",)),
    ("I kommunstyrelsen och kommunfullmäktige:", ("Kommunstyrelsen", "Kommunfullmäktige")),
    ("I kommunstyrelsen och i kommunfullmäktige:", ("Kommunstyrelsen", "Kommunfullmäktige")),
    ("I kommunstyrelsen samt kommunfullmäktige:", ("Kommunstyrelsen", "Kommunfullmäktige")),
    ("I kommunstyrelse och kommunfullmäktige:", ("Kommunstyrelse", "Kommunfullmäktige")),
    ("I socialnämnden Centrum:", ("Socialnämnden Centrum",)),
    ("I stadsbyggnadsnämnden:", ("Stadsbyggnadsnämnden",)),
    ("I grundskolenämnden:", ("Grundskolenämnden",)),
    ("I Nämnden för demokrati och medborgarservice:", ("Nämnden för demokrati och medborgarservice",)),
    ("Kommunstyrelsen beslutar:", ("Kommunstyrelsen",)),
    ("Kommunstyrelsen beslutar att:", ("Kommunstyrelsen",)),
    ("Kommunstyrelsen föreslår kommunfullmäktige besluta:", ("Kommunstyrelsen", "Kommunfullmäktige")),
    ("Kommunstyrelsen föreslår att kommunfullmäktige beslutar:", ("Kommunstyrelsen", "Kommunfullmäktige")),
    ("Förslag till beslut i kommunstyrelsen", ("Kommunstyrelsen",)),
    ("Förslag till kommunfullmäktige:", ("Kommunfullmäktige",)),
)

MEASURES = (
    "Tekniska nämnden får i uppdrag att bygga en cykelväg till Norrby skola.",
    "Kommunstyrelsen får i uppdrag att utreda hur administrationen kan minska och återkomma med förslag.",
    "Samtliga bolag får i uppdrag att ta fram åtgärder. Uppdraget ska återredovisas senast 2024-12-31.",
    "Stadsledningskontoret ges i uppdrag att redovisa kostnaderna per stadsdel, inklusive 2023 års utfall.",
    "Göteborgs Stads Ek AB får i uppdrag att i samverkan med nämnden snabbutreda en placering av garaget.",
    "Nämnden ska årligen, i samband med delårsrapporten, redovisa antalet ärenden.",
    "Handlingsplanens namn revideras till ”Handlingsplan för trygga torg 2030”.",
    "Under rubriken Mål i riktlinjen infogas följande mening: ”Alla barn ska kunna cykla till skolan.”",
    "Redovisningen av uppdraget enligt § 12 antecknas.",
    "Uppdraget om att inrätta en samordnare avslutas.",
    "Stadens plan kompletteras med ett avsnitt om tillgänglighet.",
    "Arbetet med garaget i sin nuvarande form avbryts.",
    "Kommunfullmäktige förklarar beslutet omedelbart justerat.",
)
ATT_MEASURES = (
    "ge tekniska nämnden i uppdrag att bygga en cykelväg till Norrby skola",
    "kommunstyrelsen får i uppdrag att utreda hur administrationen kan minska",
    "uppdra åt stadsledningskontoret att redovisa kostnaderna per stadsdel",
    "planen kompletteras med ett avsnitt om tillgänglighet",
    "nämnden årligen redovisar antalet ärenden",
)
RELATIONS = (
    "I övrigt bifalla tjänsteutlåtandet.",
    "I övrigt bifalls förslaget.",
    "I övrigt bifalles tjänsteutlåtandet.",
    "I övriga bifalla tjänsteutlåtandet.",
    "I övrigt bifalla stadsledningskontorets förslag till beslut.",
    "I övrigt enligt tjänsteutlåtandet.",
    "I övrigt i enlighet med stadsledningskontorets förslag.",
    "I övrigt besluta i enlighet med tjänsteutlåtandet.",
    "Bifalla kontorets förslag.",
    "Bifalla tjänsteutlåtandet.",
    "Bifall till tjänsteutlåtandet i övrigt.",
    "Tjänsteutlåtandet bifalls i övrigt.",
    "Övriga delar av tjänsteutlåtandet bifalls.",
    "Avslå stadsledningskontorets förslag till beslut.",
    "Avslå tjänsteutlåtandet.",
    "Motionen avslås.",
    "Motionen bifalles.",
    "Avslå motionen.",
    "Tillstyrka motionen i sin helhet.",
    "Stadsbyggnadsnämndens förslag avslås.",
    "Punkt 2 utgår.",
    "Punkt 2 i tjänsteutlåtandet utgår.",
    "Punkterna 1 och 3 i förslaget avslås.",
    "Beslutspunkt 2 ersätts med ovanstående.",
    "Att-sats 3 stryks.",
    "Bifalla förslag till beslut punkt 1 och 2.",
    "Förslaget i tjänsteutlåtandet bifalls med ovanstående tillägg.",
)
ATT_RELATIONS = (
    "i övrigt bifalla förvaltningens förslag",
    "i övrigt bifalla tjänsteutlåtandet",
    "avslå motionen",
    "bifalla kontorets förslag",
    "punkt 2 utgår",
)
SENDING_BACK = (
    "Ärendet återremitteras till stadsledningskontoret för att kompletteras med kostnaderna.",
    "Ärendet återremitteras till Stadsbyggnadsnämnden som får i uppdrag att göra om planförslaget.",
    "Återremittera ärendet till tekniska nämnden i syfte att belysa trafiken.",
    "Riktlinjen återremitteras till förvaltningen så att stödet till familjerna förtydligas.",
)
SENDING_BACK_NOWHERE = (
    "Ärendet återremitteras i sin helhet för att kompletteras.",
    "Ärendet återremitteras.",
)

MOTIVATION_HEADINGS = (
    "Yrkandet",
    "Yrkandet:",
    "Motivering",
    "Motivering:",
    "MOTIVERING",
    "Bakgrund",
    "Bakgrund och motivering",
    "Motivering till yrkandet",
    "Skäl för yrkandet",
)
REASONS = (
    "Trafikplanen räknar med att barnen cyklar. Vägen de ska cykla på finns inte än.",
    "Kostnaderna har ökat. Fullmäktige beslutade 2021-04-22 (§ 6) att nämnden får i uppdrag att se över dem.",
    "Vi delar förvaltningens syn. Men vi menar, till skillnad från Moderaterna (M), att staden ska gå före.",
    "Det finns flera skäl att säga nej: kostnaden, tiden och läget. Mot bakgrund av detta yrkar vi som ovan.",
    "I övrigt är förslaget väl avvägt och Nr 3 i listan bör gå först. Vi ser fram emot fortsatt arbete.",
    "Göteborgarna förtjänar bättre. Därför behövs 1,5 miljoner kronor per år, 2.1 procent av budgeten.",
)
SIGNERS = ("Åsa Törnkvist", "Bo Ek", "Karin Almgren", "Nils Östlund")
LEFT_OVERS = (
    "TYP AV DOKUMENT",
    "Namn på organ",
    "[namn]",
    "Klicka här för att ange text",
    "Lorem ipsum dolor sit amet",
    "xxx",
)
