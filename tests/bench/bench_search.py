"""Measures searching as one types, in binders of invented pages, and prints JSON: ms, and bytes a page.

Use: bench_search.py [--write] [PAGES ...], from packaging/bench; without numbers 2,000 and 100,000 pages.
--write renews its part of resources/docs/performance.md.
"""

from __future__ import annotations

import itertools
import json
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

HEADING = "## Search as you type"
_TEXT = """{heading}

Made by `sh packaging/bench search --write`: ten searches typed letter by letter in encrypted binders of
invented pages, in all words, forms and compounds. The goals are medians of 15 ms in 2,000 pages and 60 ms in
100,000, and an index that grows with the pages.

| pages | median | 19 of 20 within | longest | indexing a page | kept for a page |
|---|---|---|---|---|---|
{rows}
"""
SIZES = (2_000, 100_000)
PAGES_OF_A_FILE = 250
WORDS_OF_A_PAGE = 320
DIFFERENT_PAGES = 4_000
AT_A_TIME = 250
TYPED = (
    "förskola",
    "översiktsplan skola",
    "kommunstyrelsens beslut",
    "badhus energi",
    "skolskjuts avgift",
    '"kommunen beslutar"',
    "KS-2019/412",
    "vattenplan år:2024",
    "omsorg organ:ks",
    "xylofon",
)
_ELEMENTS = (  # noqa: SIM905 - easier to read
    "kommun skol förskole grund plan vatten energi bad hus väg gatu park mark bostads social omsorgs "
    "kultur fritids bygg miljö trafik buss cykel barn elev äldre vård stöd avgifts budget revisions "
    "fastighets lokal närings arbets invånar säkerhets rädd nings tillsyns avfalls avlopps fjärrvärme "
    "snö skogs strand"
).split()
_HEADS = (  # noqa: SIM905 - easier to read
    "skola plan nämnd avgift beslut utredning förvaltning verksamhet bygge program strategi policy "
    "område väg park hus fråga grupp taxa stöd arbete chef budget rapport yttrande motion"
).split()
_SMALL = (  # noqa: SIM905 - easier to read
    "och att i det som en på är av för med till den har de inte om ett men ska kan vid från under efter "
    "enligt samt kommunen beslutar föreslår ärendet nämnden kommunstyrelsen förslag år kronor ny nya "
    "hela"
).split()
_ENDINGS = ("", "n", "en", "er", "erna", "s", "ens", "or")


def main(arguments: list[str]) -> int:
    """Measure and print."""
    sizes = [int(each) for each in arguments if each.isdigit()] or SIZES
    figures = {pages: measure(pages) for pages in sizes}
    print(json.dumps(figures, indent=1))
    if "--write" in arguments:
        from measure import write_part

        write_part(HEADING, _part(figures))
    return 0


def _part(figures: dict[int, dict[str, float]]) -> str:
    rows = "\n".join(
        f"| {pages:,} | {got['search_median']:.1f} ms | {got['search_p95']:.1f} ms"
        f" | {got['search_max']:.0f} ms"
        f" | {got['index_ms_per_page']:.1f} ms | {got['bytes_per_page'] / 1024:.1f} KB |"
        for pages, got in figures.items()
    )
    return _TEXT.format(heading=HEADING, rows=rows)


def measure(pages: int) -> dict[str, float]:
    """Fill a binder with so many pages, and type all searches letter by letter."""
    from binder.services import search
    from binder.storage.database import Binder, BinderKey

    key = BinderKey(bytes(32))
    with tempfile.TemporaryDirectory(prefix="motesparm-bench-") as name:
        folder = Path(name) / "parm"
        began = time.perf_counter()
        with Binder.create(folder, key) as binder:
            _fill(binder, pages)
        filled = time.perf_counter() - began
        size = sum(file.stat().st_size for file in folder.glob("binder.db*"))
        with Binder.open(folder, key, read_only=True) as binder:
            search.search(binder, "uppvärmning")
            times = sorted(_timed(binder, typed) for typed in _as_typed())
    return {
        "search_median": round(statistics.median(times), 2),
        "search_p95": round(times[int(len(times) * 0.95)], 2),
        "search_max": round(times[-1], 2),
        "index_ms_per_page": round(filled / pages * 1e3, 2),
        "bytes_per_page": round(size / pages),
    }


def _timed(binder, typed: str) -> float:
    from binder.services import search

    began = time.perf_counter()
    search.search(binder, typed, limit=30)
    return (time.perf_counter() - began) * 1e3


def _as_typed() -> list[str]:
    """Every beginning of every search, from two letters on."""
    return [typed[:length] for typed in TYPED for length in range(2, len(typed) + 1)]


def _fill(binder, pages: int) -> None:
    from binder.storage import full_text

    texts = itertools.cycle(_texts())
    for number in range(-(-pages // PAGES_OF_A_FILE)):
        version = _received(binder, number)
        for first in range(1, PAGES_OF_A_FILE + 1, AT_A_TIME):
            full_text.index_pages(binder, version, first, itertools.islice(texts, AT_A_TIME))


def _received(binder, number: int) -> int:
    """A meeting with ten items and a file whose pages belong to them."""
    from binder.storage import meetings

    now = datetime(2026, 1, 1, tzinfo=UTC)
    day = date(2026, 1, 1) - timedelta(days=7 * number)
    body = ("Kommunstyrelsen", "Kommunfullmäktige", "Miljönämnden")[number % 3]
    known = {"municipality": "Ekvik", "body": body, "date": day.isoformat()}
    with binder.transaction():
        meeting = meetings.insert_meeting(binder, known, now)
        version = binder.papers.add(
            str(number).encode(), file_name="bok.pdf", page_count=PAGES_OF_A_FILE, now=now
        )
        for item in range(10):
            dnr = f"KS-{day.year}/{number + item}"
            title = {"number": str(item + 1), "title": f"{_HEADS[item]} {number}", "dnr": dnr}
            item_id = meetings.insert_item(binder, meeting, title)
            first = item * PAGES_OF_A_FILE // 10 + 1
            whose = {"meeting_id": meeting, "item_id": item_id, "version_id": version, "kind": None}
            last = first + PAGES_OF_A_FILE // 10 - 1
            meetings.insert_paper(
                binder, {**whose, "title": "Tjänsteskrivelse", "first_page": first, "last_page": last}
            )
    return version


def _texts() -> Iterator[str]:
    """Pages with common small words, compounds in all forms, and now and then a number."""
    chance = random.Random(11)  # noqa: S311 - the same pages every time
    for _ in range(DIFFERENT_PAGES):
        words = [_word(chance) for _ in range(WORDS_OF_A_PAGE)]
        words.append(f"KS-{chance.randint(2010, 2026)}/{chance.randint(1, 900)}")
        yield "\n".join(" ".join(words[start : start + 11]) for start in range(0, len(words), 11))


def _word(chance: random.Random) -> str:
    if chance.random() < 0.55:
        return chance.choice(_SMALL)
    first = chance.choice(_ELEMENTS) if chance.random() < 0.7 else ""
    return first + chance.choice(_HEADS) + chance.choice(_ENDINGS)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    sys.exit(main(sys.argv[1:]))
