"""The words of papers, items, notes and drafts, and where they stand."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from binder.domain.ids import PaperVersionId
from binder.storage.database import Binder
from binder.storage.trouble import database_errors_told

if TYPE_CHECKING:
    import sqlite3

BEGIN_MATCH = "\x02"
END_MATCH = "\x03"
_SNIPPET_WORDS = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A row that has the words; `context` has BEGIN_MATCH and END_MATCH around each of them."""

    kind: str
    title: str
    context: str
    meeting_id: int
    item_id: int | None
    page: int | None = None
    version_id: int | None = None


def index_pages(binder: Binder, version_id: PaperVersionId, first_page: int, texts: Iterable[str]) -> int:
    """Keep the text of consecutive pages, and that they are done; the last page's number."""
    page = first_page - 1
    with binder.transaction():
        rows = []
        for page, text in enumerate(texts, first_page):
            rows.append({"version_id": version_id, "page": page, "text": unicodedata.normalize("NFC", text)})
        binder.db.table("page_text").insert_all(rows, ignore=True)
        binder.db.table("paper_version").update(version_id, {"indexed_pages": page})
    return page


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
    """The kept texts of a file's pages, if all of them are kept; else none."""
    query = """SELECT t.text FROM page_text t JOIN paper_version v ON v.id = t.version_id
        WHERE v.id = ? AND v.indexed_pages >= v.page_count ORDER BY t.page"""
    count = "SELECT page_count FROM paper_version WHERE id = ?"
    with database_errors_told():
        texts = tuple(str(row[0]) for row in binder.connection.execute(query, (version_id,)))
        row = binder.connection.execute(count, (version_id,)).fetchone()
    return texts if row and len(texts) == row[0] else ()


def leave_out(binder: Binder, version_id: PaperVersionId) -> None:
    """Stop trying to index a file that cannot be read; what is indexed of it stays."""
    with binder.transaction():
        binder.connection.execute(
            "UPDATE paper_version SET indexed_pages = page_count WHERE id = ?", (version_id,)
        )


def match_expression(words: str) -> str | None:
    """The user's words as an FTS5 expression: all of them, each as a word's beginning; None for no words.

    Whatever is typed is quoted, so that no sign of it means anything to FTS5.
    """
    normal = unicodedata.normalize("NFC", words).replace("\x00", " ")
    quoted = ('"' + word.replace('"', '""') + '"*' for word in normal.split() if _has_token(word))
    return " ".join(quoted) or None


def find(binder: Binder, words: str, limit: int) -> list[Found]:
    """Items, notes, drafts and pages that have all the words, the best of each kind first.

    At most `limit` in all, shared between the kinds: a word in every title does not hide the pages.
    """
    expression = match_expression(words)
    if expression is None:
        return []
    values = {"words": expression, "limit": limit}
    with database_errors_told():
        kinds = [
            binder.connection.execute(query, values).fetchall() for query in (_ITEMS, _NOTES, _DRAFTS, _PAGES)
        ]
    shares = _shares([len(rows) for rows in kinds], limit)
    return [_found(row) for rows, share in zip(kinds, shares, strict=True) for row in rows[:share]]


def _shares(lengths: list[int], limit: int) -> list[int]:
    shares = [0] * len(lengths)
    while sum(shares) < min(limit, sum(lengths)):
        for place, length in enumerate(lengths):
            if shares[place] < length and sum(shares) < limit:
                shares[place] += 1
    return shares


def _has_token(word: str) -> bool:
    # A phrase without a token matches nothing and would make the whole search empty.
    return any(character.isalnum() for character in word)


def _found(row: sqlite3.Row) -> Found:
    return Found(
        kind=row["kind"],
        title=row["title"],
        context=row["context"],
        meeting_id=row["meeting_id"],
        item_id=row["item_id"],
        page=row["page"],
        version_id=row["version_id"],
    )


def _snippet(table: str) -> str:
    return f"snippet({table}, -1, '{BEGIN_MATCH}', '{END_MATCH}', '…', {_SNIPPET_WORDS})"


_ITEMS = f"""
SELECT 'item' AS kind, i.title, {_snippet("agenda_item_fts")} AS context,
  i.meeting_id, i.id AS item_id, NULL AS page, NULL AS version_id
FROM agenda_item_fts JOIN agenda_item i ON i.id = agenda_item_fts.rowid
JOIN meeting m ON m.id = i.meeting_id
WHERE agenda_item_fts MATCH :words AND i.deleted_at IS NULL AND m.deleted_at IS NULL
ORDER BY agenda_item_fts.rank, m.date DESC LIMIT :limit
"""
_NOTES = f"""
SELECT 'note' AS kind, i.title, {_snippet("annotation_fts")} AS context,
  i.meeting_id, i.id AS item_id, a.page, a.version_id
FROM annotation_fts JOIN annotation a ON a.id = annotation_fts.rowid
JOIN agenda_item i ON i.id = a.item_id
WHERE annotation_fts MATCH :words AND a.deleted_at IS NULL AND i.deleted_at IS NULL
ORDER BY annotation_fts.rank LIMIT :limit
"""
_DRAFTS = f"""
SELECT 'draft' AS kind, i.title, {_snippet("draft_fts")} AS context,
  i.meeting_id, i.id AS item_id, NULL AS page, NULL AS version_id
FROM draft_fts JOIN draft d ON d.id = draft_fts.rowid JOIN agenda_item i ON i.id = d.item_id
WHERE draft_fts MATCH :words AND d.deleted_at IS NULL AND i.deleted_at IS NULL
ORDER BY draft_fts.rank LIMIT :limit
"""
# A page belongs to the narrowest paper that has it: the item's rather than the meeting's.
_PAGES = f"""
SELECT 'page' AS kind, p.title, {_snippet("page_text_fts")} AS context,
  p.meeting_id, p.item_id, t.page, t.version_id
FROM page_text_fts JOIN page_text t ON t.id = page_text_fts.rowid
JOIN paper p ON p.id = (
  SELECT q.id FROM paper q
  WHERE q.version_id = t.version_id AND t.page BETWEEN q.first_page AND q.last_page AND q.deleted_at IS NULL
  ORDER BY q.item_id IS NULL, q.last_page - q.first_page, q.id DESC LIMIT 1)
WHERE page_text_fts MATCH :words
ORDER BY page_text_fts.rank LIMIT :limit
"""
