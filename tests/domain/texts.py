"""Texts with marks, odd ones among them, for property tests of what reads and writes motivations."""

from __future__ import annotations

from hypothesis import strategies as st

from binder.domain.annotation import Quad
from binder.domain.ids import PaperVersionId
from binder.domain.inline_runs import Run
from binder.domain.list_numbers import LEVELS
from binder.domain.motivation import HEADINGS, Block, BlockKind, Citation
from binder.domain.motivation_table import Align, table_of

LETTERS = st.text(alphabet="ab å|+=*\\#->[]().1 2\u00a0\n🙂_", max_size=12)
LINES = st.text(alphabet="ab å|+=*\\#->[]().1 2\u00a0🙂_", max_size=12)
RUNS = st.lists(st.builds(Run, LINES, st.booleans(), st.booleans()), max_size=4).map(tuple)
SIDES = st.integers(-99999, 99999).map(lambda hundredths: hundredths / 100)
CITATIONS = st.builds(
    Citation,
    text=LINES.filter(str.strip),
    version_id=st.integers(1, 10**9).map(PaperVersionId),
    page=st.integers(1, 999),
    quads=st.lists(st.builds(Quad, SIDES, SIDES, SIDES, SIDES), max_size=2).map(tuple),
)
HEADS = st.builds(
    Block, kind=st.sampled_from(HEADINGS), runs=LINES.filter(bool).map(lambda text: (Run(text),))
)
ITEMS = st.builds(
    Block,
    kind=st.sampled_from((BlockKind.BULLET, BlockKind.NUMBERED)),
    runs=RUNS,
    level=st.integers(1, LEVELS),
)
TABLES = st.builds(
    table_of,
    st.lists(st.lists(RUNS, min_size=1, max_size=3), min_size=1, max_size=3),
    caption=LINES,
    aligns=st.lists(st.sampled_from(Align), max_size=3),
    has_header_column=st.booleans(),
)
TABLE_BLOCKS = st.builds(Block, kind=st.just(BlockKind.TABLE), table=TABLES)
QUOTES = st.builds(Block, kind=st.just(BlockKind.QUOTE), runs=RUNS, citation=st.none() | CITATIONS)
BLOCKS = st.lists(QUOTES | HEADS | ITEMS | TABLE_BLOCKS | st.builds(Block, runs=RUNS), max_size=6).map(tuple)
MARKUP = st.lists(
    st.sampled_from(
        ("# ", "## ", "- ", "  1. ", "> ", "| a |", "\n| --- |", "|+ ", "\n", "\n\n", "*", "**", "\\")
    )
    | LETTERS,
    max_size=20,
).map("".join)
