"""Quotations in a draft, held against the newest version of the papers they are taken from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from binder.domain.citation_state import CitationState, CitedNow, cited
from binder.domain.ids import PaperVersionId
from binder.domain.motivation import Citation
from binder.domain.placement import CarryState
from binder.domain.yrkande import Yrkande
from binder.storage.cited_papers import newest_version
from binder.storage.database import Binder, BinderKey

if TYPE_CHECKING:
    from pathlib import Path

    from binder.services.place_notes import PlacedNote

_PAGES = re.compile(r"(?<=\bs\. )\d+(?:–\d+)?\b")


def stale(folder: Path, key: BinderKey, yrkande: Yrkande) -> list[CitedNow]:
    """As `check`, in a binder opened for it: it may take seconds, and has a thread of its own."""
    with Binder.open(folder, key, read_only=True) as binder:
        return check(binder, yrkande)


def needs_check(binder: Binder, yrkande: Yrkande) -> bool:
    """Whether some quotation is from a version that is no longer the newest; quick."""
    return any(_newer(binder, block.citation) for block in cited(yrkande) if block.citation)


def check(binder: Binder, yrkande: Yrkande) -> list[CitedNow]:
    """What became of each quotation whose paper has come in a newer version, or is gone."""
    found: list[CitedNow] = []
    for block in cited(yrkande):
        if block.citation is not None and (newer := _newer(binder, block.citation)) is not None:
            now = _found(binder, block.citation, block.words, *newer)
            is_kept = now.place is not None and now.place.text == block.citation.text
            if now.state is not CitationState.MOVED or not is_kept:
                found.append(now)
    return found


def _newer(binder: Binder, citation: Citation) -> tuple[PaperVersionId, int] | None:
    newest = newest_version(binder, citation.version_id, citation.page)
    if newest is None or newest[0] == citation.version_id:
        return None
    return newest


def _found(binder: Binder, citation: Citation, quoted: str, version: PaperVersionId, first: int) -> CitedNow:
    placed = _placed(binder, citation, version)
    if placed is None or placed.state is CarryState.ORPHAN or not placed.parts:
        return CitedNow(cited=citation, quoted=quoted, state=CitationState.GONE)
    part = placed.parts[0]
    page = part.page - first + 1
    text = _PAGES.sub(str(page), citation.text)
    place = Citation(text=text, version_id=version, page=part.page, quads=part.quads)
    words = " ".join(placed.text.split())
    is_same = placed.state is not CarryState.CHANGED
    state = CitationState.MOVED if is_same else CitationState.CHANGED
    return CitedNow(cited=citation, quoted=quoted, state=state, words=words, place=place)


def _placed(binder: Binder, citation: Citation, version: PaperVersionId) -> PlacedNote | None:
    from binder.domain.annotation import TextQuote
    from binder.domain.web_annotation import QuotedNote
    from binder.services.place_notes import place_between
    from binder.services.read_paper import open_paper
    from binder.services.read_versions import page_characters

    note = QuotedNote(id="1", quote=TextQuote(exact=""), page=citation.page, quads=citation.quads)
    with open_paper(binder, citation.version_id) as old, open_paper(binder, version) as new:
        read = [(paper, page_characters(paper)) for paper in (old, new)]
        found = place_between([note], *read)
    return found[0] if found else None
