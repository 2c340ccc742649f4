"""Schema 9: papers that several sign, each on a computer of their own, and identities of several kinds.

`paper_key` is the SHA-256 of the paper as it was set, before anybody signed. A step is never edited: what is
taken back is marked as deleted. An identity's `keeper` says what protects its key: the binder's own
encryption, a passphrase of somebody who signs here as a guest, or a card.
"""

from __future__ import annotations

SQL = """
ALTER TABLE outbox ADD COLUMN paper_key TEXT;

CREATE TABLE signing_place (
    id INTEGER PRIMARY KEY,
    paper_key TEXT NOT NULL, field TEXT NOT NULL, name TEXT NOT NULL, position INTEGER NOT NULL,
    UNIQUE (paper_key, field)
) STRICT;

CREATE TABLE signing_step (
    id INTEGER PRIMARY KEY,
    paper_key TEXT NOT NULL,
    step TEXT NOT NULL CHECK (step IN ('signed', 'refused', 'withdrawn', 'sent-round', 'received')),
    field TEXT NOT NULL, name TEXT NOT NULL, at TEXT NOT NULL,
    reason TEXT NOT NULL, fingerprint TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('here', 'paper', 'letter')),
    deleted_at TEXT
) STRICT;
CREATE INDEX signing_step_by_paper ON signing_step (paper_key);

CREATE TABLE signing_request (
    id INTEGER PRIMARY KEY,
    paper_key TEXT NOT NULL, title TEXT NOT NULL, file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES finished_pdf,
    received_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE INDEX signing_request_by_paper ON signing_request (paper_key);

ALTER TABLE identity ADD COLUMN keeper TEXT NOT NULL DEFAULT 'binder'
    CHECK (keeper IN ('binder', 'passphrase', 'card'));
ALTER TABLE identity ADD COLUMN rank INTEGER NOT NULL DEFAULT 0;
ALTER TABLE identity ADD COLUMN certificate BLOB;
ALTER TABLE identity ADD COLUMN card TEXT;
ALTER TABLE identity ADD COLUMN drawn BLOB;
"""
