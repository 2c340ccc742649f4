"""Searching everything in the binder: items, notes, drafts and the pages of papers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from binder.domain.search_query import Filters, parse_query, with_filters

if TYPE_CHECKING:
    from binder.domain.hit import Hit
    from binder.pdf.selection import ReadableText
    from binder.storage.database import Binder


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What hits can be narrowed down to: the bodies that met, and the years, latest first."""

    bodies: tuple[str, ...]
    years: tuple[int, ...]


def search(
    binder: Binder,
    words: str,
    limit: int = 50,
    *,
    filters: Filters | None = None,
    also_confidential: bool = False,
) -> list[Hit]:
    """Places that have every word, in any form, as a part of a compound, or begun so.

    å, ä and ö are letters of their own. Words in quotes stand beside each other; a diarienummer is found
    however it is written; `år:2025`, `organ:ks` and `typ:anteckning` narrow down, as `filters` do.
    `also_confidential` looks in confidential papers too, where the member lets them be searched
    (`sekretess.let_search`).
    """
    from binder.storage import full_text

    query = with_filters(parse_query(words), filters or Filters())
    return full_text.find(binder, query, limit, also_confidential=also_confidential)


def places(page: ReadableText, words: str) -> list[tuple[int, int]]:
    """Which characters of a page, begin and end, are words that were looked for."""
    from binder.storage.word_search import found_words, wanted

    sought = wanted(parse_query(words))
    found = [] if sought is None else found_words(page.text, sought)
    return [page.characters(begin, end) for begin, end in found]


def choices(binder: Binder) -> Choices:
    """What hits can be narrowed down to in this binder."""
    from binder.storage import full_text

    bodies, years = full_text.bodies_and_years(binder)
    return Choices(bodies=tuple(bodies), years=tuple(years))
