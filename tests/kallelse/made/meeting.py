"""Invents meetings of kommuner that do not exist: what a kallelse says, before anybody sets it in print."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

BODIES = (
    *("Kommunstyrelsen", "Kommunfullmäktige", "Socialnämnden", "Barn- och utbildningsnämnden"),
    *("Samhällsbyggnadsnämnden", "Kommunstyrelsens arbetsutskott", "Kultur- och fritidsnämnden"),
    *("Miljö- och byggnadsnämnden", "Överförmyndarnämnden", "Valnämnden", "Tekniska nämnden"),
    *("Nämnden för Omsorg & Stöd", "Individ- och familjeutskottet", "Regionstyrelsen", "Krisledningsnämnden"),
    *("Kommunala pensionärsrådet", "Utbildningsnämndens arbetsutskott", "Vård- och omsorgsnämnden"),
)
PLACES = (
    *("Ekrummet, Kommunhuset Linde", "Sessionssalen, Stadshuset", "Stora salen, Folkets hus, Ekeby"),
    *("Björken", "A-salen, plan 2, Torggatan 4", "Lindesalen", "Kommunkontoret, rum Hjorten"),
)
TITLES = (
    *("Detaljplan för Lindeby 3:12 med flera – beslut om samråd", "Budget 2026 och plan 2027–2028"),
    *("Svar på motion om gratis bussresor för pensionärer väckt av Ada Ekvall (S)", "Taxa för sotning"),
    "Revidering av riktlinjer för färdtjänst, HKF 9210, samt upphävande av dem som antogs 2014-03-05",
    *("Årsredovisning 2024 för Linde Bostads AB", "Medborgarförslag om en hundrastgård i Ekedal – svar"),
    "Yttrande över granskningsrapport om systematiskt kvalitetsarbete inom förskola och skola i kommunen",
    *(
        "Ekonomisk uppföljning per den 31 mars 2025",
        "Antagande av reglemente för arvoden, mandatperioden 2026–2030",
    ),
    *(
        "Utbetalning av kommunalt partistöd",
        "Försäljning av fastigheten Björken 7",
        "Uppföljning av internkontroll",
    ),
    *("Ansökan om bidrag från Föreningen Lindeby IF", "Remiss: Ett stärkt skydd för barn (SOU 2017:114)"),
    "Överenskommelse om samverkan kring IT-drift mellan Linde kommun och Ekeby kommun",
    *(
        "Ej verkställda beslut enligt 16 kap. 6 f § socialtjänstlagen, kvartal 1",
        "Medel till ny lekplats vid ån",
    ),
    *(
        "Val av ersättare i Linde Energi AB efter Bo Rask (M)",
        "Lokalförsörjningsplan 2025–2034",
        "Skolskjutsregler",
    ),
    "Interpellation till kommunstyrelsens ordförande från Per Alm (C) om bredband på landsbygden",
    *(
        "Delårsrapport januari–augusti",
        "Nytt avtal om snöröjning",
        "Planbesked för Må 3:13",
        "Digital strategi",
    ),
    "Begäran om tilläggsanslag för ombyggnad av Ekeskolans matsal och kök under läsåret 2025/26",
    *(
        "Plan för sociala insatser 2025",
        "Revisionsrapport – granskning av upphandling",
        "E-tjänster och AI i skolan",
    ),
    "Samarbetsavtal med Region Lindeland om familjecentralen, inklusive lokaler och gemensam personal",
    *(
        "Ändrad organisation för räddningstjänsten",
        "Namnsättning av gator i Ekeby",
        "Biblioteksplan 2025-2029",
    ),
)
OPENINGS = (
    *("Upprop", "Val av justerare", "Fastställande av dagordning", "Information från förvaltningen"),
    *("Protokollsjustering", "Anmälan av jäv"),
)
ENDINGS = ("Anmälan av delegationsbeslut", "Meddelanden", "Övriga frågor", "Redovisning av delegeringsbeslut")
SECTIONS = (
    *("Information", "Beslutsärenden", "Anmälningsärenden", "Ärenden för beslut i kommunfullmäktige"),
    *("Övriga ärenden", "Informationsärenden", "Delegationsärenden"),
)
WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
MONTHS = (
    *("januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober"),
    *("november", "december"),
)
DNR_FORMS: dict[str, Callable[[int, int], str]] = {
    "KS 2025/12": lambda year, n: f"KS {year}/{n}",
    "KS/2025:12": lambda year, n: f"KS/{year}:{n}",
    "KS-2025-00012": lambda year, n: f"KS-{year}-{n:05}",
    "2025-00012": lambda year, n: f"{year}-{n:05}",
    "KS 2025/00012": lambda year, n: f"KS {year}/{n:05}",
    "2025/12": lambda year, n: f"{year}/{n + 100}",
    "2025/KS 0012 010": lambda year, n: f"{year}/KS {n:04} {10 * (n % 90):03}",
    "2025KSM0012.042": lambda year, n: f"{year}KSM{n:04}.{n % 900 + 100}",
    "KS-2025/12.109": lambda year, n: f"KS-{year}/{n}.{n % 800 + 100}",
    "SÄN/2025:12": lambda year, n: f"SÄN/{year}:{n}",
    "SLK-2025-00012": lambda year, n: f"SLK-{year}-{n:05}",
    "KSKF/2025:12": lambda year, n: f"KSKF/{year}:{n}",
    "TT 2025/00012": lambda year, n: f"TT {year}/{n:05}",
    "KS2025/0012": lambda year, n: f"KS{year}/{n:04}",
    "Ks 12/2025": lambda year, n: f"Ks {n + 20}/{year}",
    "KS 2025.012": lambda year, n: f"KS {year}.{n:03}",
    "KS 2025-12": lambda year, n: f"KS {year}-{n + 100}",
    "12/2025 Kod 623": lambda year, n: f"{n}/{year} Kod {n % 900 + 100}",
    "0402/25": lambda year, n: f"{n:04}/{year % 100:02}",
    "2025-0156": lambda year, n: f"{year}-{n:04}",
    "SLK-2025-00009:52": lambda year, n: f"SLK-{year}-{n:05}:{n % 60 + 1}",
    "23KS123": lambda year, n: f"{year % 100}KS{n + 100}",
    "KS 2025/00012 102": lambda year, n: f"KS {year}/{n:05} {n % 800 + 100}",
    "2025/171-514": lambda year, n: f"{year}/{n}-{n % 800 + 100}",
    "12/25": lambda year, n: f"{n}/{year % 100:02}",
}


@dataclass(slots=True)
class MadeItem:
    """An item as it is to be read; `shown_number` is what is printed."""

    title: str
    number: str | None = None
    dnr: str | None = None
    section: str | None = None
    proposal: str | None = None
    to_council: bool = False


@dataclass(slots=True)
class MadeMeeting:
    """A meeting as it is to be read."""

    body: str
    day: date
    time: str
    place: str
    items: list[MadeItem] = field(default_factory=list)

    @property
    def long_day(self) -> str:
        """The day with its weekday."""
        return f"{WEEKDAYS[self.day.weekday()]}en den {self.plain_day}"

    @property
    def plain_day(self) -> str:
        """The day in words."""
        return f"{self.day.day} {MONTHS[self.day.month - 1]} {self.day.year}"


NUMBER_FORMS: dict[str, Callable[[int], str]] = {
    "1": str,
    "1.": lambda n: f"{n}.",
    "1)": lambda n: f"{n})",
    "§ 1": lambda n: f"§ {n}",
    "Ärende 1": lambda n: f"Ärende {n}",
    "Punkt 1": lambda n: f"Punkt {n}",
}


def meeting_of(seed: int, *, has_sections: bool, has_dnr: bool, has_proposals: bool) -> MadeMeeting:
    """Return a meeting; the same seed gives the same one."""
    random = Random(seed)  # noqa: S311 - the same seed gives the same meeting
    day = date(2014, 1, 7) + timedelta(days=random.randrange(4300))
    hour, minute = random.choice((8, 9, 13, 14, 17, 18)), random.choice(("00", "15", "30"))
    mark = random.choice(".:")
    time = f"{hour:02}{mark}{minute}"
    if random.random() < 0.3:
        time += f"-{hour + 3}{mark}00"
    meeting = MadeMeeting(random.choice(BODIES), day, time, random.choice(PLACES))
    titles = [
        *random.sample(OPENINGS, 2),
        *random.sample(TITLES, random.randrange(5, 18)),
        random.choice(ENDINGS),
    ]
    forms = random.sample(list(DNR_FORMS), 2)
    sections = _sections(random, len(titles)) if has_sections else [None] * len(titles)
    serials = random.sample(range(3, 900), len(titles))
    for at, title in enumerate(titles):
        formal = title in OPENINGS or title in ENDINGS
        form = DNR_FORMS[forms[0] if random.random() < 0.85 else forms[1]]
        year = day.year - random.randrange(2)
        item = MadeItem(title, section=sections[at])
        if has_dnr and not formal:
            item.dnr = form(year, serials[at])
        if has_proposals and not formal:
            item.proposal = _proposal(random, meeting.body)
        meeting.items.append(item)
    return meeting


def _sections(random: Random, count: int) -> list[str | None]:
    names = random.sample(SECTIONS, 3)
    cuts = sorted(random.sample(range(2, count - 1), 2))
    return [None if at < 2 else names[sum(at >= cut for cut in cuts)] for at in range(count)]


def _proposal(random: Random, body: str) -> str:
    return random.choice(
        (
            f"{body} antar förvaltningens förslag i dess helhet.",
            f"1. {body} godkänner rapporten. 2. Uppdraget förklaras avslutat från och med den 1 maj.",
            f"{body} beslutar att avslå ansökan med hänvisning till vad som anförs i tjänsteskrivelsen.",
            f"{body} noterar informationen och lägger den till handlingarna.",
        )
    )
