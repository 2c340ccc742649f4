"""Schema 5: which notes came from a file, who made them there, and what they are called there."""

from __future__ import annotations

SQL = """
CREATE TABLE note_origin (
    id INTEGER PRIMARY KEY,
    annotation_id INTEGER NOT NULL UNIQUE REFERENCES annotation,
    source TEXT NOT NULL,
    name TEXT NOT NULL, author TEXT NOT NULL
) STRICT;
"""
