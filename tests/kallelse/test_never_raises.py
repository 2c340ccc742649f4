"""Whatever stands on the pages, reading them gives a proposal and no error."""

from __future__ import annotations

import time

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from binder.kallelse.lines import Bookmark, Box, Line, Page, ReadPages, Word
from binder.kallelse.reading import read_proposal

words = st.sampled_from(
    (
        "Kallelse|Ärenden|Ärende|Beteckning|Förslag|1|2.|3|0|Val|KS-2025/|2025-00014|Dnr|KS|2024/0107|TJÄNSTESKRIVELSE|"
        "1 (2)|Tid|den|31|mars|2025|kl.|13.00|(KF)|- |\u00ad|§|Handling|nr|ordförande|Plats|Sida|a)|"
        + "x"
        * 300
    ).split("|")
)
positions = st.floats(-50, 900, allow_nan=False)
sizes = st.floats(0, 40, allow_nan=False)


@st.composite
def lines(draw: st.DrawFn) -> Line:
    top, size = draw(positions), draw(sizes)
    placed = []
    for text in draw(st.lists(words | st.text(max_size=8), min_size=1, max_size=6)):
        left = draw(positions)
        placed.append(Word(text, Box(left, top, left + 6.0 * len(text), top + size)))
    box = Box(placed[0].box.left, top, placed[-1].box.right, top + size)
    return Line(words=tuple(placed), box=box, size=size, bold=draw(st.booleans()))


@st.composite
def sources(draw: st.DrawFn) -> ReadPages:
    rules = st.builds(lambda y: (Box(50, y, 540, y),), positions)
    pages = [
        Page(
            number=at,
            width=595,
            height=842,
            lines=tuple(draw(st.lists(lines(), max_size=14))),
            rules=draw(rules),
        )
        for at in range(1, draw(st.integers(1, 4)) + 1)
    ]
    marks = st.builds(Bookmark, title=words, level=st.integers(0, 3), page=st.none() | st.integers(1, 4))
    return ReadPages(pages, draw(st.lists(marks, max_size=4)))


@given(sources())
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
def test_odd_pages_give_a_proposal(source: ReadPages) -> None:
    proposal = read_proposal(source)
    assert proposal.page_count == source.page_count
    for item in proposal.items:
        assert item.title.value is None or item.title.value.strip()
        assert item.pages.value is None or 1 <= item.pages.value[0] <= item.pages.value[1]


def test_a_page_of_nothing_but_numbers_is_read_in_bounded_time() -> None:
    line = [
        Line(
            words=(Word(str(at % 900), Box(60, at, 70, at + 8)), Word("Kallelse", Box(80, at, 99, at + 8))),
            box=Box(60, at, 99, at + 8),
            size=8,
        )
        for at in range(5000)
    ]
    source = ReadPages([Page(number=1, width=595, height=5100, lines=tuple(line))])
    begun = time.process_time()
    read_proposal(source)
    assert time.process_time() - begun < 10


def test_no_text_makes_an_expression_run_away() -> None:
    nasty = [
        "A" * 3000,
        "Förslag till beslut " * 300,
        ". " * 2000,
        "(" * 3000,
        "1 " * 2000,
        "a b " * 1500,
        "-" * 3000,
    ]
    page = Page(
        number=1,
        width=595,
        height=842,
        lines=tuple(
            Line(
                words=(
                    Word("Kallelse", Box(50, 20 * at, 90, 20 * at + 9)),
                    Word(text, Box(95, 20 * at, 500, 20 * at + 9)),
                ),
                box=Box(50, 20 * at, 500, 20 * at + 9),
                size=9,
            )
            for at, text in enumerate([*nasty, *(f"{number} {text}" for number, text in enumerate(nasty))])
        ),
    )
    begun = time.process_time()
    read_proposal(ReadPages([page, page]))
    assert time.process_time() - begun < 5
