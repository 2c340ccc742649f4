"""Where words are looked for: the questions to the database, one for each kind of text."""

from __future__ import annotations

from dataclasses import dataclass

PAGE_BITS = 20
"""A page's row has its file's number above these bits: newer files come first without being sorted."""

_WITHIN = "m.id IN ({meetings})"
_PAGES_WITHIN = (
    # Told from the row's number, before anything of the page is read.
    f"(k.rowid >> {PAGE_BITS}) IN (SELECT version_id FROM paper WHERE meeting_id IN ({{meetings}}))"
    f" AND {_WITHIN}"
)
_OPEN_PAGE = """NOT EXISTS (SELECT 1 FROM confidential_pages c
  WHERE c.version_id = t.version_id AND t.page BETWEEN c.first_page AND c.last_page)"""
_OPEN_PAPER = "NOT EXISTS (SELECT 1 FROM confidential_pages c WHERE c.paper_id = p.id)"
_OPEN_NOTE = """NOT EXISTS (SELECT 1 FROM confidential_pages c WHERE c.paper_id = a.paper_id
  OR (c.version_id = a.version_id AND a.page BETWEEN c.first_page AND c.last_page))"""


@dataclass(frozen=True, slots=True)
class Source:
    """Rows found by `:keys`, newest first, `:most` of them.

    Each has row, kind, title, text (to look into), heading (a title, or NULL), meeting_id, date, item_id,
    page, version_id and by_machine.
    """

    sql: str
    only: str = _WITHIN
    is_open: str = "TRUE"
    """That a row is of no confidential paper."""
    has_phrases: bool = False
    """Whether phrases can be looked up; elsewhere they are looked for in the texts."""

    def query(self, conditions: str) -> str:
        """The whole question, with more conditions, each begun with AND."""
        return f"{self.sql} {conditions} ORDER BY k.rowid DESC LIMIT :most"

    def within(self, meetings: str) -> str:
        """The condition that a row is of one of these meetings: ids parted by commas."""
        return " AND " + self.only.format(meetings=meetings)

    def without_confidential(self) -> str:
        """The condition that a row is of no confidential paper."""
        return f" AND {self.is_open}"


_ITEMS = """
SELECT i.id AS row, 'item' AS kind, i.title, i.title AS heading,
  concat_ws(char(10), i.title, i.dnr, i.decision_proposal) AS text,
  m.id AS meeting_id, m.date, i.id AS item_id, NULL AS page, NULL AS version_id, 0 AS by_machine
FROM agenda_item_keys_fts k CROSS JOIN agenda_item i ON i.id = k.rowid JOIN meeting m ON m.id = i.meeting_id
WHERE agenda_item_keys_fts MATCH :keys AND i.deleted_at IS NULL AND m.deleted_at IS NULL
"""
# A note on no item belongs to its meeting, or to the one whose paper it is on.
_NOTES = """
SELECT a.id AS row, 'note' AS kind, coalesce(i.title, m.body) AS title, NULL AS heading,
  concat_ws(char(10), nullif(a.text, ''), nullif(a.exact, ''), nullif(replace(a.tags, char(10), ', '), ''))
    AS text,
  m.id AS meeting_id, m.date, i.id AS item_id, a.page, a.version_id, 0 AS by_machine
FROM annotation_keys_fts k CROSS JOIN annotation a ON a.id = k.rowid
LEFT JOIN agenda_item i ON i.id = a.item_id AND i.deleted_at IS NULL
JOIN meeting m ON m.id = coalesce(i.meeting_id, a.meeting_id, (
  SELECT q.meeting_id FROM paper q
  WHERE a.item_id IS NULL AND q.deleted_at IS NULL AND (q.version_id = a.version_id OR q.id = a.paper_id)
  LIMIT 1))
WHERE annotation_keys_fts MATCH :keys AND a.deleted_at IS NULL AND m.deleted_at IS NULL
"""
_DRAFTS = """
SELECT d.id AS row, 'draft' AS kind, i.title, NULL AS heading, d.words AS text,
  m.id AS meeting_id, m.date, i.id AS item_id, NULL AS page, NULL AS version_id, 0 AS by_machine
FROM draft_keys_fts k CROSS JOIN draft d ON d.id = k.rowid
JOIN agenda_item i ON i.id = d.item_id JOIN meeting m ON m.id = i.meeting_id
WHERE draft_keys_fts MATCH :keys AND d.deleted_at IS NULL AND i.deleted_at IS NULL AND m.deleted_at IS NULL
"""
# A paper that is called as its item, be it with a number before, is found by the item.
_PAPERS = f"""
SELECT p.version_id << {PAGE_BITS} | p.first_page AS row, 'page' AS kind, p.title, p.title AS heading,
  p.title AS text, m.id AS meeting_id, m.date, p.item_id, p.first_page AS page, p.version_id, 0 AS by_machine
FROM paper_keys_fts k CROSS JOIN paper p ON p.id = k.rowid JOIN meeting m ON m.id = p.meeting_id
LEFT JOIN agenda_item i ON i.id = p.item_id
WHERE paper_keys_fts MATCH :keys AND p.deleted_at IS NULL AND m.deleted_at IS NULL
  AND (i.title IS NULL OR instr(p.title, i.title) = 0)
"""
# A page belongs to the narrowest paper that has it: the item's rather than the meeting's.
_PAGES = """
SELECT t.id AS row, 'page' AS kind, p.title, NULL AS heading, t.text,
  m.id AS meeting_id, m.date, p.item_id, t.page, t.version_id, t.by_machine
FROM page_text_keys_fts k CROSS JOIN page_text t ON t.id = k.rowid
JOIN paper p ON p.id = (
  SELECT q.id FROM paper q
  WHERE q.version_id = t.version_id AND t.page BETWEEN q.first_page AND q.last_page AND q.deleted_at IS NULL
  ORDER BY q.item_id IS NULL, q.last_page - q.first_page, q.id DESC LIMIT 1)
JOIN meeting m ON m.id = p.meeting_id
WHERE page_text_keys_fts MATCH :keys AND m.deleted_at IS NULL
"""

SOURCES: dict[str, tuple[Source, ...]] = {
    "item": (Source(_ITEMS),),
    "note": (Source(_NOTES, is_open=_OPEN_NOTE),),
    "draft": (Source(_DRAFTS),),
    "page": (
        Source(_PAPERS, is_open=_OPEN_PAPER),
        Source(_PAGES, only=_PAGES_WITHIN, is_open=_OPEN_PAGE, has_phrases=True),
    ),
}
"""What each kind of hit is looked for in, in the order in which the kinds are shown."""
