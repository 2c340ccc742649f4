"""Schema 12: copies of a joint paper that were signed side by side.

The paper itself has the bytes that others sign on; a copy has the same text and other signatures, which
`signatures` tells as JSON. `goes_along` says whether it is handed in beside the paper.
"""

from __future__ import annotations

SQL = """
CREATE TABLE signing_copy (
    id INTEGER PRIMARY KEY,
    paper_key TEXT NOT NULL, file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES finished_pdf,
    signatures TEXT NOT NULL,
    goes_along INTEGER NOT NULL DEFAULT 1 CHECK (goes_along IN (0, 1)),
    received_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE INDEX signing_copy_by_paper ON signing_copy (paper_key);
"""
