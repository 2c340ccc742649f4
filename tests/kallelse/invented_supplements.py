"""Invented agendas and what a later list makes of them, with the truth of what became of each item."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from random import Random

from binder.kallelse.known import Incoming, KnownItem, KnownMeeting
from binder.kallelse.proposal import Proposal, ProposalKind, ProposedItem, Read

DAY = date(2026, 3, 4)
_MATTERS = (
    "Svar på motion om cykelväg till {place}",
    "Svar på motion om belysning vid {place}",
    "Detaljplan för {place}, samråd",
    "Detaljplan för {place}, antagande",
    "Taxa för {place} {year}",
    "Taxa för upplåtelse av {place} {year}",
    "Val av ersättare i styrelsen för {place}",
    "Val av ledamot i styrelsen för {place}",
    "Ansvarsfrihet för {place} {year}",
    "Årsredovisning för {place} {year}",
    "Remiss: riktlinjer för {place}",
    "Investeringsbudget {year}, {place}",
    "Interpellation om öppettider på {place}",
    "Yttrande över granskning av {place}",
)
_PLACES = (
    "Björkängen 3:14",
    "Björkängen 3:15",
    "Ekviks simhall",
    "Ekviks ishall",
    "Granviks skola",
    "Granviks förskola",
    "hamnen",
    "torget",
    "södra torget",
    "biblioteket",
    "vattenverket",
    "räddningstjänsten",
)
_STANDING = (
    "Val av justerare",
    "Fastställande av dagordning",
    "Information från förvaltningen",
    "Anmälan av delegationsbeslut",
    "Meddelanden",
    "Inkomna skrivelser",
    "Övriga frågor",
)
_LATER = ("januari–mars", "tertial 1", "ny beredning", "komplettering", "reviderat förslag")
_FEWEST, _MOST = 6, 40


@dataclass(frozen=True, kw_only=True)
class Truth:
    """The later list's item for each known one by place, None for a withdrawn one; others are new."""

    later: dict[int, int | None]


@dataclass(frozen=True, kw_only=True)
class Invented:
    """A known meeting, a later list, and the truth."""

    known: KnownMeeting
    incoming: Incoming
    truth: Truth


def agenda(random: Random, *, dnr_share: float = 0.8) -> list[KnownItem]:
    """A numbered agenda: standing items, matters that differ in a word, some of one diarienummer."""
    titles = random.sample(_STANDING, random.randint(1, len(_STANDING)))
    wanted = random.randint(_FEWEST, _MOST)
    while len(titles) < wanted:
        matter = _matter(random)
        # Once in a while two items have one title: then only their numbers part them.
        if matter not in titles or random.random() < 0.1:
            titles.append(matter)
    serial = random.randint(1, 400)
    items = []
    for at, title in enumerate(titles, 1):
        serial += random.choice((0, 1, 1, 1, 2, 7))
        has_dnr = title not in _STANDING and random.random() < dnr_share
        dnr = f"KS-2026/{serial}" if has_dnr else None
        items.append(KnownItem(key=100 + at, number=str(at), title=title, dnr=dnr))
    return items


def _matter(random: Random) -> str:
    return random.choice(_MATTERS).format(place=random.choice(_PLACES), year=random.choice((2025, 2026)))


def later_list(random: Random, known: list[KnownItem]) -> tuple[list[ProposedItem], Truth]:
    """The list issued again: some withdrawn, some new, some retitled, one moved, and all renumbered."""
    kept = [at for at in range(len(known)) if random.random() > 0.1]
    order: list[int | None] = list(kept)
    titles = {item.title for item in known}
    new = []
    for _ in range(random.randint(0, 3)):
        title = _matter(random)
        if title not in titles:
            titles.add(title)
            new.append(title)
            order.insert(random.randint(0, len(order)), None)
    if order and random.random() < 0.5:
        order.insert(random.randint(0, len(order) - 1), order.pop(random.randint(0, len(order) - 1)))
    items = [
        _again(random, known[at], number)
        if at is not None
        else _new(new.pop(), number, _dnr_of_new(random, known, number))
        for number, at in enumerate(order, 1)
    ]
    later: dict[int, int | None] = dict.fromkeys(range(len(known)))
    later.update({at: place for place, at in enumerate(order) if at is not None})
    return items, Truth(later=later)


def _again(random: Random, item: KnownItem, number: int) -> ProposedItem:
    title, dnr = item.title, item.dnr
    if random.random() < 0.15:
        title = f"{title}, {random.choice(_LATER)}"
    elif dnr is not None and random.random() < 0.05:
        title = _matter(random)
    elif dnr is not None and random.random() < 0.12:
        dnr = random.choice((dnr.removeprefix("KS-"), None, f"{dnr}1", "KS-2026/"))
    return ProposedItem(number=Read(f"{number}."), title=Read(title), dnr=Read(dnr))


def _dnr_of_new(random: Random, known: list[KnownItem], number: int) -> str | None:
    """Mostly a number of its own; sometimes that of a known matter, or none."""
    return random.choice((f"KS-2026/{900 + number}",) * 5 + (random.choice(known).dnr, None))


def _new(title: str, number: int, dnr: str | None) -> ProposedItem:
    return ProposedItem(number=Read(f"{number}."), title=Read(title), dnr=Read(dnr))


def invented(seed: int, *, dnr_share: float = 0.8) -> Invented:
    """A meeting and its list issued again; the same for the same seed."""
    random = Random(seed)  # noqa: S311 - the same agendas every time
    known = agenda(random, dnr_share=dnr_share)
    items, truth = later_list(random, known)
    return Invented(known=a_meeting(known), incoming=a_list(items), truth=truth)


def invented_supplement(seed: int) -> Invented:
    """A meeting and a supplement with some of its items again and some new, numbered in one of three ways."""
    random = Random(seed)  # noqa: S311 - the same agendas every time
    known = agenda(random)
    places: list[int | None] = list(random.sample(range(len(known)), random.randint(0, 2)))
    titles = {item.title for item in known}
    fresh = [title for title in (_matter(random) for _ in range(3)) if title not in titles]
    places += [None] * len(fresh)
    random.shuffle(places)
    numbers = random.choice(([str(at) for at in range(1, 9)], [f"{at} a." for at in range(3, 11)], [""] * 8))
    items = [
        _again(random, known[at], place + 1)
        if at is not None
        else _new(fresh.pop(), place + 1, f"KS-2026/{900 + place}")
        for place, at in enumerate(places)
    ]
    for item, number in zip(items, numbers, strict=False):
        item.number = Read(number or None)
    later: dict[int, int | None] = {at: place for place, at in enumerate(places) if at is not None}
    incoming = a_list(items, kind=ProposalKind.SUPPLEMENT)
    return Invented(known=a_meeting(known), incoming=incoming, truth=Truth(later=later))


def a_meeting(items: list[KnownItem], **values: object) -> KnownMeeting:
    """A meeting with these items."""
    return replace(KnownMeeting(body="Kommunstyrelsen", date=DAY, items=tuple(items)), **values)


def a_list(
    items: list[ProposedItem], *, kind: ProposalKind = ProposalKind.KALLELSE, text: str = ""
) -> Incoming:
    """A later list of the same meeting."""
    proposal = Proposal(
        kind=kind,
        body=Read("Kommunstyrelsen"),
        date=Read(DAY),
        items=items,
        page_count=1,
        agenda_pages=(1, 1),
    )
    return Incoming(proposal=proposal, file_name="kallelse.pdf", pages=(text,))
