"""Where words stand in a paper of a binder, for hanging notes on them."""

from __future__ import annotations

from binder.domain.annotation import TextAnchor
from binder.domain.ids import PaperVersionId
from binder.services.read_paper import open_paper
from binder.storage.database import Binder


def anchor_in(binder: Binder, version: PaperVersionId, words: str) -> TextAnchor:
    """The first place in a file that has the words."""
    with open_paper(binder, version) as paper:
        for page in range(1, paper.page_count + 1):
            start = paper.characters(page).find(words)
            selection = paper.between(page, start, start + len(words)) if start >= 0 else None
            anchor = paper.anchor(selection) if selection is not None else None
            if anchor is not None:
                return anchor
    raise AssertionError(words)
