"""Schema 2: withdrawn items, earlier versions of papers, and what is new since the member read."""

from __future__ import annotations

SQL = """
ALTER TABLE agenda_item ADD COLUMN withdrawn_at TEXT;

CREATE TABLE earlier_version (
    id INTEGER PRIMARY KEY,
    paper_id INTEGER NOT NULL REFERENCES paper,
    version_id INTEGER NOT NULL REFERENCES paper_version,
    title TEXT NOT NULL, kind TEXT,
    first_page INTEGER NOT NULL, last_page INTEGER NOT NULL,
    replaced_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE INDEX earlier_version_by_paper ON earlier_version (paper_id);
CREATE INDEX earlier_version_by_version ON earlier_version (version_id);

CREATE TABLE news (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meeting,
    item_id INTEGER REFERENCES agenda_item,
    paper_id INTEGER REFERENCES paper,
    kind TEXT NOT NULL,
    field TEXT, before TEXT, after TEXT,
    came_at TEXT NOT NULL, read_at TEXT, deleted_at TEXT
) STRICT;
CREATE INDEX news_by_item ON news (item_id);
CREATE INDEX news_by_meeting ON news (meeting_id);
"""
