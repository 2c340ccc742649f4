"""Schema 4: scanned pages with the words a machine read on them, and keys that every word is found by.

`word_keys` is a function of this program (`storage.word_keys`), which every connection has. The text of
pages is read anew in the background: it can always be had from the papers again.
"""

from __future__ import annotations

_KEYS = (
    "fts5(keys, content='', contentless_delete=1, detail=none, prefix='2 3 4 5 6', "
    "tokenize='unicode61 remove_diacritics 0')"
)


def _kept_in_keys(table: str, *columns: str) -> str:
    """The index of a table's words, what fills it now, and the triggers that keep it true."""
    keys = f"{table}_keys_fts"
    new = ", ".join(f"new.{column}" for column in columns)
    return f"""
CREATE VIRTUAL TABLE {keys} USING {_KEYS};
INSERT INTO {keys} (rowid, keys) SELECT id, word_keys({", ".join(columns)}) FROM {table};
CREATE TRIGGER {table}_keys_ai AFTER INSERT ON {table} BEGIN
    INSERT INTO {keys} (rowid, keys) VALUES (new.id, word_keys({new})); END;
CREATE TRIGGER {table}_keys_ad AFTER DELETE ON {table} BEGIN
    DELETE FROM {keys} WHERE rowid = old.id; END;
CREATE TRIGGER {table}_keys_au AFTER UPDATE OF {", ".join(columns)} ON {table} BEGIN
    DELETE FROM {keys} WHERE rowid = old.id;
    INSERT INTO {keys} (rowid, keys) VALUES (new.id, word_keys({new})); END;
"""


def _without_old(table: str) -> str:
    return f"""
DROP TRIGGER {table}_ai; DROP TRIGGER {table}_ad; DROP TRIGGER {table}_au; DROP TABLE {table}_fts;
"""


_SCANNED = """
CREATE TABLE scanned_page (
    id INTEGER PRIMARY KEY,
    version_id INTEGER NOT NULL REFERENCES paper_version,
    page INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'read', 'given-up')),
    words BLOB,
    UNIQUE (version_id, page),
    CHECK ((state = 'read') = (words IS NOT NULL))
) STRICT;
CREATE INDEX scanned_page_waiting ON scanned_page (version_id) WHERE state = 'waiting';
"""

_PAGES = """
DROP TABLE page_text;
CREATE TABLE page_text (
    id INTEGER PRIMARY KEY,
    version_id INTEGER NOT NULL REFERENCES paper_version,
    page INTEGER NOT NULL, text TEXT NOT NULL,
    by_machine INTEGER NOT NULL DEFAULT 0,
    UNIQUE (version_id, page)
) STRICT;
UPDATE paper_version SET indexed_pages = 0;

CREATE VIRTUAL TABLE page_text_fts USING fts5(
    text, content='page_text', content_rowid='id', tokenize='unicode61 remove_diacritics 0');
CREATE TRIGGER page_text_ai AFTER INSERT ON page_text BEGIN
    INSERT INTO page_text_fts (rowid, text) VALUES (new.id, new.text); END;
CREATE TRIGGER page_text_ad AFTER DELETE ON page_text BEGIN
    INSERT INTO page_text_fts (page_text_fts, rowid, text) VALUES ('delete', old.id, old.text); END;
CREATE TRIGGER page_text_au AFTER UPDATE OF text ON page_text BEGIN
    INSERT INTO page_text_fts (page_text_fts, rowid, text) VALUES ('delete', old.id, old.text);
    INSERT INTO page_text_fts (rowid, text) VALUES (new.id, new.text); END;
"""

SQL = "".join(
    (
        _SCANNED,
        *(_without_old(table) for table in ("page_text", "agenda_item", "annotation", "draft")),
        _PAGES,
        _kept_in_keys("page_text", "text"),
        _kept_in_keys("agenda_item", "title", "dnr", "decision_proposal"),
        _kept_in_keys("annotation", "text", "exact"),
        _kept_in_keys("draft", "words"),
        _kept_in_keys("paper", "title"),
    )
)
