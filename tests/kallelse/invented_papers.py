"""Invented papers as texts of pages, and what a later file makes of them, with the truth for every page."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from binder.kallelse.known import KnownPaper
from binder.kallelse.proposal import ProposedPaper

_TEXT = (
    "kommunen nämnden förslag beslut skola förskola hamn bro torg budget år kronor verksamhet ansvar plan "
    "yttrande remiss trafik miljö vatten avlopp barn äldre omsorg bygglov mark avtal hyra lokal taxa avgift "
    "utredning samråd granskning synpunkt invånare förening idrott kultur bibliotek personal ledning mål"
)
_WORDS = _TEXT.split()
_WORDS_ON_A_PAGE = 140


@dataclass(frozen=True, kw_only=True)
class PaperCase:
    """Known papers of an item, the later file's pages as it was parted, and where each known page went.

    `truth` leads from (paper's key, own page) to the page of the later file, None where it was taken out.
    """

    known: list[KnownPaper]
    proposed: list[ProposedPaper]
    pages: list[str]
    truth: dict[tuple[int, int], int | None]
    edited: set[tuple[int, int]]


def drawn(seed: int) -> Random:
    """The same draws every time."""
    return Random(seed)  # noqa: S311 - not for secrets


def page_text(random: Random, title: str, number: int, of: int) -> str:
    """A page of running words under a head, with its number in its paper."""
    words = [random.choice(_WORDS) for _ in range(_WORDS_ON_A_PAGE)]
    lines = [" ".join(words[at : at + 10]) for at in range(0, len(words), 10)]
    return "\n".join(["Ekviks kommun", title, *lines, f"Sida {number} ({of})"])


def edited_text(random: Random, text: str) -> str:
    """The page with some words others."""
    lines = text.splitlines()
    for at in random.sample(range(2, len(lines) - 1), 3):
        lines[at] = " ".join(random.choice(_WORDS) for _ in range(10))
    return "\n".join(lines)


def renumbered(text: str, number: int, of: int) -> str:
    """The page with another page number at its foot."""
    return "\n".join([*text.splitlines()[:-1], f"Sida {number} ({of})"])


def a_paper(random: Random, key: int, title: str, page_count: int) -> KnownPaper:
    """A known paper with so many pages."""
    pages = tuple(page_text(random, title, at, page_count) for at in range(1, page_count + 1))
    return KnownPaper(key=key, item=1, title=title, pages=pages, page_count=page_count)


def paper_case(seed: int) -> PaperCase:
    """An item's papers issued again: some edited, some with pages more or fewer, some gone, some new."""
    random = drawn(seed)
    known = [
        a_paper(random, 50 + at, f"Bilaga {at}", random.randint(1, 7)) for at in range(random.randint(1, 5))
    ]
    order = [paper for paper in known if random.random() > 0.15]
    if random.random() < 0.3:
        random.shuffle(order)
    case = PaperCase(known=known, proposed=[], pages=[], truth={}, edited=set())
    case.truth.update({(paper.key, at): None for paper in known for at in range(1, paper.page_count + 1)})
    for paper in order:
        _again(random, case, paper)
        if random.random() < 0.2:
            fresh = a_paper(random, 0, f"Ny bilaga {len(case.pages)}", random.randint(1, 4))
            _placed(case, list(fresh.pages), fresh.title)
    return case


def _again(random: Random, case: PaperCase, paper: KnownPaper) -> None:
    pages: list[tuple[str, int | None]] = [(text, at) for at, text in enumerate(paper.pages, 1)]
    if random.random() < 0.4:
        at = random.randrange(len(pages))
        pages[at] = (edited_text(random, pages[at][0]), pages[at][1])
        case.edited.add((paper.key, at + 1))
    if random.random() < 0.3:
        pages.insert(random.randint(1, len(pages)), (page_text(random, paper.title, 0, 0), None))
    elif len(pages) > 3 and random.random() < 0.2:
        del pages[random.randrange(len(pages))]
    first = len(case.pages) + 1
    case.truth.update({(paper.key, own): first + at for at, (_, own) in enumerate(pages) if own is not None})
    texts = [renumbered(text, at, len(pages)) for at, (text, _) in enumerate(pages, 1)]
    _placed(case, texts, paper.title)


def _placed(case: PaperCase, texts: list[str], title: str) -> None:
    first = len(case.pages) + 1
    case.pages.extend(texts)
    case.proposed.append(ProposedPaper(title=title, kind=None, first_page=first, last_page=len(case.pages)))
