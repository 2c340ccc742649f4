"""Schema 3: what became of each note in a newer version of its paper, with the place it had before."""

from __future__ import annotations

SQL = """
CREATE TABLE carried_note (
    id INTEGER PRIMARY KEY,
    annotation_id INTEGER NOT NULL REFERENCES annotation,
    state TEXT NOT NULL,
    score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
    old_version_id INTEGER NOT NULL REFERENCES paper_version,
    old_page INTEGER NOT NULL, old_quads TEXT NOT NULL,
    old_exact TEXT NOT NULL, old_prefix TEXT NOT NULL, old_suffix TEXT NOT NULL,
    new_version_id INTEGER NOT NULL REFERENCES paper_version,
    new_page INTEGER, new_quads TEXT, new_exact TEXT, new_prefix TEXT, new_suffix TEXT,
    carried_at TEXT NOT NULL, reviewed_at TEXT, deleted_at TEXT,
    CHECK ((state = 'orphan') = (new_page IS NULL))
) STRICT;
CREATE INDEX carried_note_by_annotation ON carried_note (annotation_id);
CREATE INDEX carried_note_by_new_version ON carried_note (new_version_id);
CREATE INDEX carried_note_by_old_version ON carried_note (old_version_id);
"""
