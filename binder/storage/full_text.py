"""The words of papers, items, notes and drafts, and where they stand."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from binder.domain.hit import Hit
from binder.domain.ids import PaperVersionId
from binder.domain.search_query import Filters, Query, body_matches, parse_query
from binder.storage.database import Binder
from binder.storage.search_sources import PAGE_BITS, SOURCES, Source
from binder.storage.trouble import database_errors_told
from binder.storage.word_search import Wanted, context, wanted

if TYPE_CHECKING:
    import sqlite3

_WEIGHED = 2
"""Pages that are looked into for each that is wanted: the best of the newest."""
_MOST_WEIGHED = 200
_COUNTED = 3
"""More hits than this on a page say nothing more."""


def index_pages(binder: Binder, version_id: PaperVersionId, first_page: int, texts: Iterable[str]) -> int:
    """Keep the text of consecutive pages, and that they are done; the last page's number."""
    page = first_page - 1
    with binder.transaction():
        rows = []
        for page, text in enumerate(texts, first_page):
            rows.append(_page_row(version_id, page, text))
        binder.db.table("page_text").insert_all(rows, ignore=True)
        binder.db.table("paper_version").update(version_id, {"indexed_pages": page})
    return page


def put_page(binder: Binder, version_id: PaperVersionId, page: int, text: str, *, by_machine: bool) -> None:
    """Keep the text of one page instead of what was kept of it."""
    with binder.transaction():
        forget_pages(binder, version_id, page, page)
        row = _page_row(version_id, page, text) | {"by_machine": int(by_machine)}
        binder.db.table("page_text").insert(row)


def forget_pages(binder: Binder, version_id: PaperVersionId, first: int, last: int) -> None:
    """Take pages out of the search, as if they had never been read."""
    with binder.transaction():
        binder.connection.execute(
            "DELETE FROM page_text WHERE version_id = ? AND page BETWEEN ? AND ?", (version_id, first, last)
        )


def next_page_to_index(binder: Binder, version_id: PaperVersionId) -> int | None:
    """The first page whose text is not kept yet, or None when all are."""
    query = "SELECT indexed_pages, page_count FROM paper_version WHERE id = ?"
    row = binder.connection.execute(query, (version_id,)).fetchone()
    return row[0] + 1 if row and row[0] < row[1] else None


def versions_to_index(binder: Binder) -> list[PaperVersionId]:
    """Received files with pages whose text is not kept yet, latest first."""
    query = "SELECT id FROM paper_version WHERE indexed_pages < page_count ORDER BY id DESC"
    with database_errors_told():
        return [PaperVersionId(row[0]) for row in binder.connection.execute(query)]


def page_texts(binder: Binder, version_id: PaperVersionId) -> tuple[str, ...]:
    """The kept texts of a file's pages, if all of them are kept; else none.

    What a machine read on a scanned page is not the file's own: such a page has an empty text here.
    """
    query = """SELECT iif(t.by_machine, '', t.text)
        FROM page_text t JOIN paper_version v ON v.id = t.version_id
        WHERE v.id = ? AND v.indexed_pages >= v.page_count ORDER BY t.page"""
    count = "SELECT page_count FROM paper_version WHERE id = ?"
    with database_errors_told():
        texts = tuple(str(row[0]) for row in binder.connection.execute(query, (version_id,)))
        row = binder.connection.execute(count, (version_id,)).fetchone()
    return texts if row and len(texts) == row[0] else ()


def texts_between(binder: Binder, version_id: PaperVersionId, first: int, last: int) -> dict[int, str]:
    """The kept texts of the pages `first`..`last` of a file, what a machine read among them."""
    query = "SELECT page, text FROM page_text WHERE id BETWEEN ? AND ?"
    bounds = version_id << PAGE_BITS | first, version_id << PAGE_BITS | last
    with database_errors_told():
        return {int(row[0]): str(row[1]) for row in binder.connection.execute(query, bounds)}


def leave_out(binder: Binder, version_id: PaperVersionId) -> None:
    """Stop trying to index a file that cannot be read; what is indexed of it stays."""
    with binder.transaction():
        binder.connection.execute(
            "UPDATE paper_version SET indexed_pages = page_count WHERE id = ?", (version_id,)
        )


def find(binder: Binder, words: str | Query, limit: int, *, also_confidential: bool = False) -> list[Hit]:
    """Items, notes, drafts and pages that have all the words, the best of each kind first.

    At most `limit` in all, shared between the kinds: a word in every title does not hide the pages.
    Confidential papers are never among them unless the member lets them be searched, and asks for it here.
    """
    query = parse_query(words) if isinstance(words, str) else words
    sought = wanted(query)
    if sought is None or limit <= 0:
        return []
    kinds = [kind for kind in SOURCES if query.filters.kind in (None, kind)]
    with database_errors_told():
        meetings = _meetings(binder, query.filters)
        hides = not also_confidential and _has_searched_confidential(binder)
        looking = _Search(binder.connection, sought, meetings, limit, hides_confidential=hides)
        found = [looking.of_kind(kind) for kind in kinds]
    shares = _shares([len(rows) for rows in found], limit)
    return [row for rows, share in zip(found, shares, strict=True) for row in rows[:share]]


def bodies_and_years(binder: Binder) -> tuple[list[str], list[int]]:
    """What can be chosen among: the bodies by name, and the years, latest first."""
    with database_errors_told():
        rows = binder.connection.execute(
            "SELECT DISTINCT body, substr(date, 1, 4) FROM meeting WHERE deleted_at IS NULL"
        ).fetchall()
    return sorted({row[0] for row in rows}), sorted({int(row[1]) for row in rows}, reverse=True)


def _page_row(version_id: PaperVersionId, page: int, text: str) -> dict[str, Any]:
    return {
        "id": version_id << PAGE_BITS | page,
        "version_id": version_id,
        "page": page,
        "text": unicodedata.normalize("NFC", text),
    }


def _has_searched_confidential(binder: Binder) -> bool:
    """Without the member's leave nothing of them is kept, and nothing need be left out."""
    query = "SELECT EXISTS (SELECT 1 FROM confidential_search) AND EXISTS (SELECT 1 FROM confidential_pages)"
    return bool(binder.connection.execute(query).fetchone()[0])


def _meetings(binder: Binder, filters: Filters) -> str | None:
    """The ids of the meetings that the filters let through, as a list in SQL; None for all."""
    if filters.year is None and filters.body is None:
        return None
    rows = binder.connection.execute("SELECT id, body, date FROM meeting WHERE deleted_at IS NULL")
    ids = [
        str(int(row["id"]))
        for row in rows
        if (filters.year is None or row["date"].startswith(str(filters.year)))
        and (filters.body is None or body_matches(row["body"], filters.body))
    ]
    return ", ".join(ids)


# The plus keeps SQLite from asking for the keys anew with every page that has the phrase.
_WITH_PHRASES = " AND +k.rowid IN (SELECT rowid FROM page_text_fts WHERE page_text_fts MATCH :phrases)"


@dataclass(frozen=True, slots=True)
class _Search:
    """What is looked for in every kind; `meetings` are ids parted by commas, None for all."""

    connection: sqlite3.Connection
    sought: Wanted
    meetings: str | None
    limit: int
    hides_confidential: bool = False

    def of_kind(self, kind: str) -> list[Hit]:
        """The best of a kind: whole words before beginnings, more of it close together first, then newer."""
        weighed: dict[int, tuple[_Weight, Hit]] = {}
        passes = (True, False) if self.sought.begun != self.sought.exact else (True,)
        for is_exact in passes:
            if len(weighed) < self.limit:
                for row in self._rows(kind, is_exact=is_exact):
                    if row["row"] not in weighed:
                        weighed[row["row"]] = _weighed(row, self.sought, is_exact=is_exact)
        return [found for _, found in sorted(weighed.values(), key=_weight, reverse=True)]

    def _rows(self, kind: str, *, is_exact: bool) -> list[sqlite3.Row]:
        expression = self.sought.exact if is_exact else self.sought.begun
        return [row for source in SOURCES[kind] for row in self._rows_of(source, expression)]

    def _rows_of(self, source: Source, expression: str) -> list[sqlite3.Row]:
        values: dict[str, Any] = {"keys": expression, "most": min(self.limit * _WEIGHED, _MOST_WEIGHED)}
        conditions = "" if self.meetings is None else source.within(self.meetings)
        if self.hides_confidential:
            conditions += source.without_confidential()
        if source.has_phrases and self.sought.phrases:
            conditions += _WITH_PHRASES
            values["phrases"] = self.sought.phrase_expression
        rows = self.connection.execute(source.query(conditions), values).fetchall()
        return [row for row in rows if self.sought.has_phrases(row["text"])]


_Weight = tuple[bool, bool, int, int, str, int]


def _weight(weighed: tuple[_Weight, Hit]) -> _Weight:
    return weighed[0]


def _weighed(row: sqlite3.Row, sought: Wanted, *, is_exact: bool) -> tuple[_Weight, Hit]:
    around = context(row["heading"] or "", sought)
    in_title = around.together == len(sought.terms)
    if not in_title:
        around = context(row["text"], sought)
    found = Hit(
        kind=row["kind"],
        title=row["title"],
        context=around.text,
        meeting_id=row["meeting_id"],
        item_id=row["item_id"],
        page=row["page"],
        version_id=row["version_id"],
        matches=around.matches,
        by_machine=bool(row["by_machine"]),
    )
    count = min(around.count, _COUNTED)
    return (is_exact, in_title, around.together, count, row["date"], -(row["page"] or 0)), found


def _shares(lengths: list[int], limit: int) -> list[int]:
    shares = [0] * len(lengths)
    while sum(shares) < min(limit, sum(lengths)):
        for place, length in enumerate(lengths):
            if shares[place] < length and sum(shares) < limit:
                shares[place] += 1
    return shares
