"""Which item a paper that came as a file of its own belongs to, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath
from unicodedata import normalize

from rapidfuzz import fuzz

from binder.domain.diarienummer import Diarienummer, find_all, parse, same_matter
from binder.kallelse.labels import paper_kind
from binder.kallelse.lines import PageSource
from binder.kallelse.matters import heading_of
from binder.kallelse.proposal import ProposedItem
from binder.kallelse.starts import page_top

#: Titles this alike, in percent, are one; below the second they have nothing to do with each other.
SAME_TITLE = 88.0
LIKE_TITLE = 72.0
_LEAST_TITLE = 8
_LONGEST_HEAD = 600
_DATE = re.compile(r"(?<!\d)(?:19|20)\d{2}[-_ ]?(?:0\d|1[0-2])[-_ ]?[0-3]\d(?!\d)")
_NUMBER = re.compile(
    r"^(?:(?:ärende|arende|punkt|handling|bilaga till ärende|rättelse|rattelse|p|nr)[ _.-]*)?"
    r"(?P<number>\d{1,3})(?P<letter>[a-h])?(?:[_.](?P<part>\d{1,2}))?(?=[ _.)-]|$)",
    re.IGNORECASE,
)
_EXTENSION = re.compile(r"\.[A-Za-z]{2,5}$")
_KIND_IN_NAME = (
    (r"tj(?:ä|a)nste(?:skrivelse|utl(?:å|a)tande)|\btjskr?\b|\bts\b", "tjänsteskrivelse"),
    (r"protokollsutdrag|\bprot(?:okoll)?\b|\bpu\b", "protokollsutdrag"),
    (r"kallelse|f(?:ö|o)redragningslista|(?:ä|a)rendelista|dagordning", "kallelse"),
    (r"delegationsbeslut", "delegationsbeslut"),
    (r"interpellation", "interpellation"),
    (r"motion\b", "motion"),
    (r"remiss", "remiss"),
    (r"yttrande|synpunkt", "yttrande"),
    (r"yrkande", "yrkande"),
    (r"bilaga|\bbil\b", "bilaga"),
)


class Certainty(StrEnum):
    """How sure it is that a paper belongs to its item."""

    SURE = "sure"
    LIKELY = "likely"
    ASK = "ask"


@dataclass(frozen=True, slots=True, kw_only=True)
class LoosePaper:
    """A file that is no kallelse: what it is, and its item's place in the proposal, None if none fits."""

    name: str
    kind: str | None
    title: str
    dnr: str | None
    item: int | None
    certainty: Certainty
    page_count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFacts:
    """What a loose file tells of itself, before it is held against an agenda."""

    name: str
    kind: str | None
    title: str
    head: str = ""
    dnrs: tuple[Diarienummer, ...] = ()
    page_count: int = 1


def facts_of(name: str, source: PageSource | None) -> PaperFacts:
    """Return what name and first page tell; `source` is None for files that cannot be read."""
    plain = _plain_name(name)
    dnrs = [found.dnr for found in find_all(plain.replace("_", " "))]
    if source is None:
        return PaperFacts(name=name, kind=_kind_of_name(plain), title=_shown(plain), dnrs=tuple(dnrs))
    top = page_top(source, 1)
    title = heading_of(source.page(1)) or _shown(plain)
    kind = paper_kind(top.head) or _kind_of_name(plain)
    return PaperFacts(
        name=name,
        kind=kind,
        title=title,
        head=top.head[:_LONGEST_HEAD],
        dnrs=(*top.dnrs, *dnrs),
        page_count=source.page_count,
    )


def place(facts: PaperFacts, items: Sequence[ProposedItem]) -> LoosePaper:
    """Return the paper with its item: by the matter's number, the number in its name, or its title."""
    by_dnr = _by_dnr(facts, items)
    by_number = _by_number(facts, items)
    likeness = [_likeness(facts, item) for item in items]
    at, certainty = _decide(by_dnr, by_number, likeness)
    return LoosePaper(
        name=facts.name,
        kind=facts.kind,
        title=facts.title,
        dnr=facts.dnrs[0].printed if facts.dnrs else None,
        item=at,
        certainty=certainty,
        page_count=facts.page_count,
    )


def _decide(
    by_dnr: int | None, by_number: int | None, likeness: Sequence[float]
) -> tuple[int | None, Certainty]:
    """Weigh what the three say; what contradicts itself is asked."""
    by_title = _likest(likeness, SAME_TITLE)
    said = [each for each in (by_dnr, by_number, by_title) if each is not None]
    if not said:
        return _likest(likeness, LIKE_TITLE), Certainty.ASK
    first = said[0]
    if any(each != first for each in said):
        return first, Certainty.ASK
    if by_dnr is not None or len(said) > 1:
        return first, Certainty.SURE
    if by_number is not None and likeness[first] < LIKE_TITLE / 2:
        # Numbers are given anew when the list is changed: a title that is quite another speaks against it.
        return first, Certainty.ASK
    return first, Certainty.LIKELY


def _likest(likeness: Sequence[float], least: float) -> int | None:
    """Return the item whose title is likest, if it is as like as that."""
    best = max(range(len(likeness)), key=likeness.__getitem__, default=None)
    return best if best is not None and likeness[best] >= least else None


def _by_dnr(facts: PaperFacts, items: Sequence[ProposedItem]) -> int | None:
    """Return the only item of the paper's matter; a number that several items share tells nothing."""
    known = [parse(item.dnr.value or "") for item in items]
    for dnr in facts.dnrs:
        found = [at for at, own in enumerate(known) if own is not None and same_matter(own, dnr)]
        if len(found) == 1:
            return found[0]
    return None


def _by_number(facts: PaperFacts, items: Sequence[ProposedItem]) -> int | None:
    """Return the item whose number begins the file's name: `16_tjansteskrivelse.pdf`, `45_1.pdf`."""
    match = _NUMBER.match(_plain_name(facts.name).lstrip("_- "))
    if match is None:
        return None
    number = match["number"].lstrip("0") or "0"
    wanted = [f"{number}{match['letter'] or ''}".casefold(), number]
    if match["part"]:
        wanted.insert(0, f"{number}_{match['part']}")
    numbers = [_bare(item.number.value) for item in items]
    return next((numbers.index(each) for each in wanted if numbers.count(each) == 1), None)


def _bare(number: str | None) -> str:
    return (number or "").strip(" .§)").replace(" ", "").replace(".", "_").casefold()


def _likeness(facts: PaperFacts, item: ProposedItem) -> float:
    title = _words(item.title.value or "")
    if len(title) < _LEAST_TITLE:
        return 0.0
    return max(
        fuzz.token_set_ratio(title, _words(text)) if len(_words(text)) >= _LEAST_TITLE else 0.0
        for text in (facts.title, facts.head, _shown(_plain_name(facts.name)))
    )


def _words(text: str) -> str:
    """Return the letters of a text with blanks between; names of files often lack rings and dots."""
    plain = normalize("NFKD", text.casefold())
    return re.sub(r"[^a-z0-9]+", " ", "".join(c for c in plain if ord(c) < 0x300)).strip()  # noqa: PLR2004 - marks


def _plain_name(name: str) -> str:
    """Return a file's name without folder, extension and date."""
    last = normalize("NFC", PurePosixPath(name).name)
    return _DATE.sub("", _EXTENSION.sub("", last)).strip(" _-")


def _shown(plain: str) -> str:
    words = " ".join(_NUMBER.sub("", plain).replace("_", " ").split()).strip(" -.")
    shown = words or plain
    return shown[:1].upper() + shown[1:]


def _kind_of_name(plain: str) -> str | None:
    words = plain.replace("_", " ")
    return next((kind for form, kind in _KIND_IN_NAME if re.search(form, words, re.IGNORECASE)), None)
