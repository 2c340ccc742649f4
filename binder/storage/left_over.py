"""Which rows belong to meetings that were taken out, and to nothing else any more."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

_HANGING = {
    "out_meeting": """SELECT id FROM meeting
        WHERE deleted_at IS NOT NULL AND id IN (SELECT value FROM json_each(:meetings))""",
    "out_item": "SELECT id FROM agenda_item WHERE meeting_id IN out_meeting",
    "out_paper": "SELECT id FROM paper WHERE meeting_id IN out_meeting",
    "kept_draft": "SELECT draft_id AS id FROM outbox WHERE deleted_at IS NULL AND item_id IN out_item",
    "gone_draft": "SELECT id FROM draft WHERE item_id IN out_item AND id NOT IN kept_draft",
    "gone_outbox": "SELECT id FROM outbox WHERE deleted_at IS NOT NULL AND item_id IN out_item",
    "out_note": """SELECT id FROM annotation
        WHERE item_id IN out_item OR paper_id IN out_paper OR meeting_id IN out_meeting""",
}
"""What hangs on the meetings themselves; a signature that was undone is none."""

_VERSIONS = {
    "asked_version": """SELECT version_id AS id FROM paper WHERE id IN out_paper
        UNION SELECT version_id FROM earlier_version WHERE paper_id IN out_paper
        UNION SELECT version_id FROM annotation WHERE id IN out_note AND version_id IS NOT NULL
        UNION SELECT old_version_id FROM carried_note WHERE annotation_id IN out_note
        UNION SELECT new_version_id FROM carried_note WHERE annotation_id IN out_note""",
    "other_text": """SELECT json_extract(r.content, '$.motivation') AS text FROM revision r
        JOIN draft d ON d.id = r.draft_id WHERE d.item_id NOT IN out_item""",
    "other_note": "SELECT * FROM annotation WHERE item_id IS NOT NULL AND id NOT IN out_note",
    "gone_version": """SELECT v.id FROM asked_version v
        WHERE NOT EXISTS (SELECT 1 FROM paper p WHERE p.version_id = v.id AND p.id NOT IN out_paper)
        AND NOT EXISTS (
            SELECT 1 FROM earlier_version e WHERE e.version_id = v.id AND e.paper_id NOT IN out_paper)
        AND NOT EXISTS (SELECT 1 FROM other_note a WHERE a.version_id = v.id)
        AND NOT EXISTS (SELECT 1 FROM carried_note c JOIN other_note a ON a.id = c.annotation_id
            WHERE v.id IN (c.old_version_id, c.new_version_id))
        AND NOT EXISTS (SELECT 1 FROM other_text t WHERE instr(t.text, '(källa:' || v.id || ':'))""",
    "gone_note": """SELECT id FROM out_note UNION SELECT id FROM annotation WHERE version_id IN gone_version
        UNION SELECT annotation_id FROM carried_note
            WHERE old_version_id IN gone_version OR new_version_id IN gone_version""",
}
"""Received files that nothing else is made of, marked in, or quoted from; and the notes left on them."""

_KEPT = {
    "kept_paper": """SELECT id, item_id, meeting_id FROM paper WHERE id IN out_paper
        AND sekretess IN ('asked', 'marked') AND version_id NOT IN gone_version""",
    "gone_paper": "SELECT id FROM out_paper WHERE id NOT IN (SELECT id FROM kept_paper)",
    "kept_item": """SELECT item_id AS id FROM draft WHERE id IN kept_draft
        UNION SELECT item_id FROM kept_paper WHERE item_id IS NOT NULL""",
    "gone_item": "SELECT id FROM out_item WHERE id NOT IN kept_item",
    "kept_meeting": """SELECT meeting_id AS id FROM agenda_item WHERE id IN kept_item
        UNION SELECT meeting_id FROM kept_paper""",
    "gone_meeting": "SELECT id FROM out_meeting WHERE id NOT IN kept_meeting",
    "gone_earlier": """SELECT id FROM earlier_version
        WHERE paper_id IN gone_paper OR version_id IN gone_version""",
    "gone_revision": "SELECT id FROM revision WHERE draft_id IN gone_draft",
    "gone_key": """SELECT paper_key AS id FROM outbox WHERE id IN gone_outbox AND paper_key IS NOT NULL
        EXCEPT SELECT paper_key FROM outbox WHERE id NOT IN gone_outbox
        EXCEPT SELECT paper_key FROM signing_request EXCEPT SELECT paper_key FROM signing_copy""",
    "named_pdf": """SELECT r.id AS revision, json_extract(a.value, '$.sha256') AS sha256
        FROM revision r, json_each(r.content, '$.attachments') a""",
}
"""A confidential paper goes on hiding its pages where they are another's too; a signed one has its item."""


def _of(table: str, column: str, gone: str) -> str:
    return f"SELECT id FROM {table} WHERE {column} IN {gone}"


_ROWS = {
    "meeting": "SELECT id FROM gone_meeting",
    "agenda_item": "SELECT id FROM gone_item",
    "paper": "SELECT id FROM gone_paper",
    "earlier_version": "SELECT id FROM gone_earlier",
    "annotation": "SELECT id FROM gone_note",
    "note_origin": _of("note_origin", "annotation_id", "gone_note"),
    "carried_note": _of("carried_note", "annotation_id", "gone_note"),
    "other_yrkande": _of("other_yrkande", "item_id", "out_item"),
    "news": "SELECT id FROM news WHERE meeting_id IN out_meeting",
    "reading_place": "SELECT paper_id FROM reading_place WHERE paper_id IN out_paper",
    "last_place": """SELECT name FROM last_place WHERE (name = 'item' AND id IN out_item)
        OR name IN (SELECT 'turn of paper ' || id FROM out_paper)
        OR name IN (SELECT 'paper of item ' || id FROM out_item)""",
    "draft": "SELECT id FROM gone_draft",
    "revision": "SELECT id FROM gone_revision",
    "outbox": "SELECT id FROM gone_outbox",
    "arende": """SELECT arende_id FROM agenda_item WHERE id IN gone_item AND arende_id IS NOT NULL
        EXCEPT SELECT arende_id FROM agenda_item WHERE id NOT IN gone_item""",
    "paper_version": "SELECT id FROM gone_version",
    "page_text": _of("page_text", "version_id", "gone_version"),
    "scanned_page": _of("scanned_page", "version_id", "gone_version"),
    "signing_step": _of("signing_step", "paper_key", "gone_key"),
    "signing_place": _of("signing_place", "paper_key", "gone_key"),
    "finished_pdf": """SELECT sha256 FROM (
            SELECT sha256 FROM named_pdf WHERE revision IN gone_revision
            UNION SELECT sha256 FROM outbox WHERE id IN gone_outbox)
        EXCEPT SELECT sha256 FROM named_pdf WHERE revision NOT IN gone_revision
        EXCEPT SELECT sha256 FROM outbox WHERE id NOT IN gone_outbox
        EXCEPT SELECT sha256 FROM signing_request EXCEPT SELECT sha256 FROM signing_copy""",
}
_WITH = "WITH " + ", ".join(
    f"{name} AS ({query})" for name, query in {**_HANGING, **_VERSIONS, **_KEPT}.items()
)


def left_over(connection: sqlite3.Connection, meetings: Iterable[int]) -> Mapping[str, tuple[int | str, ...]]:
    """The keys of the rows of these meetings, by table, as far as they were taken out of the binder."""
    values = {"meetings": json.dumps(list(meetings))}
    return {
        table: tuple(sorted(row[0] for row in connection.execute(f"{_WITH} {query}", values)))
        for table, query in _ROWS.items()
    }
