"""Schema 1: meetings, papers, notes, drafts, outbox and the words to search in."""

from __future__ import annotations

SQL = """
CREATE TABLE member (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL, role TEXT NOT NULL, party TEXT NOT NULL,
    municipality_id TEXT NOT NULL, email TEXT NOT NULL
) STRICT;

CREATE TABLE meeting (
    id INTEGER PRIMARY KEY,
    municipality TEXT NOT NULL, body TEXT NOT NULL, date TEXT NOT NULL, time TEXT, place TEXT,
    created_at TEXT NOT NULL, deleted_at TEXT
) STRICT;

CREATE TABLE arende (
    id INTEGER PRIMARY KEY,
    municipality TEXT NOT NULL, dnr TEXT NOT NULL, dnr_key TEXT NOT NULL, title TEXT NOT NULL
) STRICT;
CREATE INDEX arende_by_dnr ON arende (municipality, dnr_key);

CREATE TABLE agenda_item (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meeting,
    arende_id INTEGER REFERENCES arende,
    position INTEGER NOT NULL,
    number TEXT, title TEXT NOT NULL, dnr TEXT, section TEXT, decision_proposal TEXT,
    goes_to_council INTEGER NOT NULL DEFAULT 0,
    stance TEXT, read_at TEXT, outcome TEXT, reserved_at TEXT, deleted_at TEXT
) STRICT;
CREATE INDEX agenda_item_by_meeting ON agenda_item (meeting_id, position);
CREATE INDEX agenda_item_by_arende ON agenda_item (arende_id);

CREATE TABLE paper_version (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE, stored_as TEXT NOT NULL UNIQUE, file_name TEXT NOT NULL,
    byte_count INTEGER NOT NULL, page_count INTEGER NOT NULL, received_at TEXT NOT NULL,
    indexed_pages INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE paper (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meeting,
    item_id INTEGER REFERENCES agenda_item,
    version_id INTEGER NOT NULL REFERENCES paper_version,
    title TEXT NOT NULL, kind TEXT,
    first_page INTEGER NOT NULL CHECK (first_page >= 1),
    last_page INTEGER NOT NULL, deleted_at TEXT,
    CHECK (last_page >= first_page)
) STRICT;
CREATE INDEX paper_by_meeting ON paper (meeting_id, item_id);
CREATE INDEX paper_by_version ON paper (version_id);
CREATE INDEX paper_by_item ON paper (item_id);

CREATE TABLE annotation (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    item_id INTEGER REFERENCES agenda_item,
    version_id INTEGER REFERENCES paper_version,
    page INTEGER, quads TEXT, exact TEXT, prefix TEXT, suffix TEXT,
    colour TEXT NOT NULL, text TEXT NOT NULL,
    created_at TEXT NOT NULL, modified_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE INDEX annotation_by_item ON annotation (item_id);
CREATE INDEX annotation_by_version ON annotation (version_id, page);

CREATE TABLE draft (
    id INTEGER PRIMARY KEY,
    item_id INTEGER NOT NULL REFERENCES agenda_item,
    state TEXT NOT NULL, kind TEXT NOT NULL,
    words TEXT NOT NULL,
    created_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE INDEX draft_by_item ON draft (item_id);

CREATE TABLE revision (
    id INTEGER PRIMARY KEY,
    draft_id INTEGER NOT NULL REFERENCES draft,
    number INTEGER NOT NULL,
    content TEXT NOT NULL,
    begun_at TEXT NOT NULL, saved_at TEXT NOT NULL,
    frozen_at TEXT,
    UNIQUE (draft_id, number)
) STRICT;
CREATE TRIGGER a_frozen_revision_keeps_its_text
BEFORE UPDATE OF content, number, draft_id ON revision WHEN old.frozen_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a frozen revision keeps its text'); END;

CREATE TABLE finished_pdf (
    sha256 TEXT PRIMARY KEY, content BLOB NOT NULL
) STRICT;
CREATE TRIGGER a_finished_pdf_is_never_altered BEFORE UPDATE ON finished_pdf
BEGIN SELECT RAISE(ABORT, 'a finished PDF is never altered'); END;

CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    draft_id INTEGER NOT NULL REFERENCES draft,
    revision_id INTEGER NOT NULL REFERENCES revision,
    item_id INTEGER NOT NULL REFERENCES agenda_item,
    title TEXT NOT NULL, file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES finished_pdf,
    state TEXT NOT NULL, recipient TEXT,
    signed_at TEXT NOT NULL, handed_over_at TEXT, sent_at TEXT, confirmed_at TEXT,
    withdrawn_at TEXT, paper_printed_at TEXT, deleted_at TEXT
) STRICT;
CREATE INDEX outbox_by_item ON outbox (item_id);

CREATE TABLE identity (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL, pkcs12 BLOB NOT NULL, password TEXT NOT NULL,
    own INTEGER NOT NULL,
    created_at TEXT NOT NULL, deleted_at TEXT
) STRICT;

CREATE TABLE reading_place (
    paper_id INTEGER PRIMARY KEY REFERENCES paper,
    page INTEGER NOT NULL, offset REAL NOT NULL
) STRICT;
CREATE TABLE last_place (
    name TEXT PRIMARY KEY, id INTEGER NOT NULL
) STRICT;

CREATE TABLE page_text (
    id INTEGER PRIMARY KEY,
    version_id INTEGER NOT NULL REFERENCES paper_version,
    page INTEGER NOT NULL, text TEXT NOT NULL,
    UNIQUE (version_id, page)
) STRICT;

CREATE VIRTUAL TABLE page_text_fts USING fts5(
    text, content='page_text', content_rowid='id', tokenize='unicode61 remove_diacritics 0');
CREATE TRIGGER page_text_ai AFTER INSERT ON page_text BEGIN
    INSERT INTO page_text_fts (rowid, text) VALUES (new.id, new.text); END;
CREATE TRIGGER page_text_ad AFTER DELETE ON page_text BEGIN
    INSERT INTO page_text_fts (page_text_fts, rowid, text) VALUES ('delete', old.id, old.text); END;
CREATE TRIGGER page_text_au AFTER UPDATE OF text ON page_text BEGIN
    INSERT INTO page_text_fts (page_text_fts, rowid, text) VALUES ('delete', old.id, old.text);
    INSERT INTO page_text_fts (rowid, text) VALUES (new.id, new.text); END;

CREATE VIRTUAL TABLE agenda_item_fts USING fts5(
    title, dnr, decision_proposal,
    content='agenda_item', content_rowid='id', tokenize='unicode61 remove_diacritics 0');
CREATE TRIGGER agenda_item_ai AFTER INSERT ON agenda_item BEGIN
    INSERT INTO agenda_item_fts (rowid, title, dnr, decision_proposal)
    VALUES (new.id, new.title, new.dnr, new.decision_proposal); END;
CREATE TRIGGER agenda_item_ad AFTER DELETE ON agenda_item BEGIN
    INSERT INTO agenda_item_fts (agenda_item_fts, rowid, title, dnr, decision_proposal)
    VALUES ('delete', old.id, old.title, old.dnr, old.decision_proposal); END;
CREATE TRIGGER agenda_item_au AFTER UPDATE OF title, dnr, decision_proposal ON agenda_item BEGIN
    INSERT INTO agenda_item_fts (agenda_item_fts, rowid, title, dnr, decision_proposal)
    VALUES ('delete', old.id, old.title, old.dnr, old.decision_proposal);
    INSERT INTO agenda_item_fts (rowid, title, dnr, decision_proposal)
    VALUES (new.id, new.title, new.dnr, new.decision_proposal); END;

CREATE VIRTUAL TABLE annotation_fts USING fts5(
    text, exact, content='annotation', content_rowid='id', tokenize='unicode61 remove_diacritics 0');
CREATE TRIGGER annotation_ai AFTER INSERT ON annotation BEGIN
    INSERT INTO annotation_fts (rowid, text, exact) VALUES (new.id, new.text, new.exact); END;
CREATE TRIGGER annotation_ad AFTER DELETE ON annotation BEGIN
    INSERT INTO annotation_fts (annotation_fts, rowid, text, exact)
    VALUES ('delete', old.id, old.text, old.exact); END;
CREATE TRIGGER annotation_au AFTER UPDATE OF text, exact ON annotation BEGIN
    INSERT INTO annotation_fts (annotation_fts, rowid, text, exact)
    VALUES ('delete', old.id, old.text, old.exact);
    INSERT INTO annotation_fts (rowid, text, exact) VALUES (new.id, new.text, new.exact); END;

CREATE VIRTUAL TABLE draft_fts USING fts5(
    words, content='draft', content_rowid='id', tokenize='unicode61 remove_diacritics 0');
CREATE TRIGGER draft_ai AFTER INSERT ON draft BEGIN
    INSERT INTO draft_fts (rowid, words) VALUES (new.id, new.words); END;
CREATE TRIGGER draft_ad AFTER DELETE ON draft BEGIN
    INSERT INTO draft_fts (draft_fts, rowid, words) VALUES ('delete', old.id, old.words); END;
CREATE TRIGGER draft_au AFTER UPDATE OF words ON draft BEGIN
    INSERT INTO draft_fts (draft_fts, rowid, words) VALUES ('delete', old.id, old.words);
    INSERT INTO draft_fts (rowid, words) VALUES (new.id, new.words); END;
"""
