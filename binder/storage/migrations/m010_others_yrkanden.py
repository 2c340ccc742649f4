"""Schema 10: what others propose on an ärende; `points` are numbers of the main proposal as JSON."""

from __future__ import annotations

SQL = """
CREATE TABLE other_yrkande (
    id INTEGER PRIMARY KEY,
    item_id INTEGER NOT NULL REFERENCES agenda_item,
    party TEXT NOT NULL, kind TEXT NOT NULL, points TEXT NOT NULL, text TEXT NOT NULL,
    noted_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE INDEX other_yrkande_by_item ON other_yrkande (item_id);
"""
