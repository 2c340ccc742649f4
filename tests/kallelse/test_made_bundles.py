"""Invented combined files: the pages that belong to each item, whatever heads its papers have."""

from __future__ import annotations

import io

from binder.kallelse.reading import read_proposal
from binder.pdf.text import TextFile
from tests.kallelse.made.bundles import bundle_of

SAMPLES = 20


def test_items_get_the_pages_of_their_papers() -> None:
    wrong, asked = [], 0
    for seed in range(SAMPLES):
        bundle = bundle_of(seed)
        with TextFile(io.BytesIO(bundle.pdf)) as source:
            read = {item.title.value: item.pages.value for item in read_proposal(source).items}
        asked += len(bundle.pages)
        wrong += [(seed, title) for title, pages in bundle.pages.items() if read.get(title) != pages]
    assert asked > 5 * SAMPLES
    assert len(wrong) <= 0.03 * asked, wrong
