"""Schema 8: confidential papers; their pages stay out of the search, whoever writes to it.

What is kept out follows from the mark on the paper, so triggers hold it: setting the mark takes words, keys
and what a machine read away at once; taking it off lets them be read anew. A paper that was replaced hides
what it was before, and a removed one hides its pages for as long as it bears the mark. `sekretess_said` is
what the paper says of itself.
"""

from __future__ import annotations

_CONFIDENTIAL = "{}sekretess IN ('asked', 'marked')"
_OLD, _NEW = _CONFIDENTIAL.format("old."), _CONFIDENTIAL.format("new.")
_SEARCHED = "EXISTS (SELECT 1 FROM confidential_search)"


def _kept_out(row: str) -> str:
    """Whether the page that a row speaks of must not be found."""
    return f"""EXISTS (SELECT 1 FROM unsearched_pages u
        WHERE u.version_id = {row}.version_id AND {row}.page BETWEEN u.first_page AND u.last_page)"""


def _note_kept_out(note: str) -> str:
    """Whether a note on a page, or on a paper as a whole, must not be found."""
    return f"""({_kept_out(note)} OR EXISTS (SELECT 1 FROM unsearched_pages u
        WHERE u.paper_id = {note}.paper_id))"""


def _note_keys(note: str) -> str:
    return f"word_keys({note}.text, {note}.exact, {note}.tags)"


_TABLES = f"""
ALTER TABLE paper ADD COLUMN sekretess TEXT NOT NULL DEFAULT 'open'
    CHECK (sekretess IN ('open', 'asked', 'marked', 'refused'));
ALTER TABLE paper ADD COLUMN sekretess_said TEXT;
CREATE INDEX paper_confidential ON paper (version_id) WHERE {_CONFIDENTIAL.format("")};

CREATE TABLE confidential_search (id INTEGER PRIMARY KEY CHECK (id = 1)) STRICT;

CREATE VIEW confidential_pages (paper_id, version_id, first_page, last_page) AS
SELECT id, version_id, first_page, last_page FROM paper WHERE {_CONFIDENTIAL.format("")}
UNION ALL
SELECT p.id, e.version_id, e.first_page, e.last_page
FROM earlier_version e JOIN paper p ON p.id = e.paper_id WHERE {_CONFIDENTIAL.format("p.")};

CREATE VIEW unsearched_pages AS
SELECT * FROM confidential_pages WHERE NOT {_SEARCHED};
"""

_TAKE_AWAY = """
DELETE FROM page_text WHERE id IN (
    SELECT t.id FROM unsearched_pages u
    JOIN page_text t ON t.version_id = u.version_id AND t.page BETWEEN u.first_page AND u.last_page);
DELETE FROM annotation_keys_fts WHERE rowid IN (
    SELECT a.id FROM unsearched_pages u
    JOIN annotation a ON a.version_id = u.version_id AND a.page BETWEEN u.first_page AND u.last_page
    UNION SELECT a.id FROM unsearched_pages u JOIN annotation a ON a.paper_id = u.paper_id);
UPDATE scanned_page SET state = 'given-up', words = NULL WHERE state <> 'given-up' AND id IN (
    SELECT s.id FROM unsearched_pages u
    JOIN scanned_page s ON s.version_id = u.version_id AND s.page BETWEEN u.first_page AND u.last_page);
"""


def _put_back(ranges: str) -> str:
    """Let these pages be read anew, and find the notes on them again; still hidden ones stay hidden."""
    notes = f"""SELECT n.id FROM ({ranges}) r
        JOIN annotation n ON n.version_id = r.version_id AND n.page BETWEEN r.first_page AND r.last_page
        UNION SELECT n.id FROM ({ranges}) r JOIN annotation n ON n.paper_id = r.paper_id"""
    return f"""
UPDATE paper_version SET indexed_pages = min(
        indexed_pages, (SELECT min(r.first_page) - 1 FROM ({ranges}) r WHERE r.version_id = paper_version.id))
    WHERE id IN (SELECT version_id FROM ({ranges}));
UPDATE scanned_page SET state = 'waiting' WHERE state = 'given-up' AND NOT {_kept_out("scanned_page")}
    AND EXISTS (SELECT 1 FROM ({ranges}) r WHERE r.version_id = scanned_page.version_id
        AND scanned_page.page BETWEEN r.first_page AND r.last_page);
DELETE FROM annotation_keys_fts WHERE rowid IN ({notes});
INSERT INTO annotation_keys_fts (rowid, keys)
    SELECT a.id, {_note_keys("a")} FROM annotation a WHERE NOT {_note_kept_out("a")} AND a.id IN ({notes});
"""


_OF_UNMARKED = """
    SELECT new.id AS paper_id, new.version_id AS version_id,
        new.first_page AS first_page, new.last_page AS last_page
    UNION ALL SELECT new.id, e.version_id, e.first_page, e.last_page
        FROM earlier_version e WHERE e.paper_id = new.id"""
_OF_ALL = "SELECT * FROM confidential_pages"

_MARKS = f"""
CREATE TRIGGER paper_comes_confidential AFTER INSERT ON paper WHEN {_NEW}
BEGIN {_TAKE_AWAY} END;
CREATE TRIGGER paper_becomes_confidential
AFTER UPDATE OF sekretess, version_id, first_page, last_page ON paper WHEN {_NEW}
BEGIN {_TAKE_AWAY} END;
CREATE TRIGGER paper_becomes_open AFTER UPDATE OF sekretess ON paper WHEN {_OLD} AND NOT {_NEW}
BEGIN {_put_back(_OF_UNMARKED)} END;
CREATE TRIGGER confidential_is_searched AFTER INSERT ON confidential_search
BEGIN {_put_back(_OF_ALL)} UPDATE paper SET title = title WHERE {_CONFIDENTIAL.format("")}; END;
CREATE TRIGGER confidential_is_not_searched AFTER DELETE ON confidential_search
BEGIN {_TAKE_AWAY} UPDATE paper SET title = title WHERE {_CONFIDENTIAL.format("")}; END;
"""

_GUARDS = f"""
CREATE TRIGGER page_text_is_kept_out BEFORE INSERT ON page_text WHEN {_kept_out("new")}
BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER scanned_page_is_not_read AFTER INSERT ON scanned_page WHEN {_kept_out("new")}
BEGIN UPDATE scanned_page SET state = 'given-up', words = NULL WHERE id = new.id; END;
CREATE TRIGGER scanned_words_are_kept_out BEFORE UPDATE OF words ON scanned_page
WHEN new.words IS NOT NULL AND {_kept_out("new")}
BEGIN SELECT RAISE(IGNORE); END;

DROP TRIGGER annotation_keys_ai; DROP TRIGGER annotation_keys_au;
CREATE TRIGGER annotation_keys_ai AFTER INSERT ON annotation WHEN NOT {_note_kept_out("new")}
BEGIN INSERT INTO annotation_keys_fts (rowid, keys) VALUES (new.id, {_note_keys("new")}); END;
CREATE TRIGGER annotation_keys_au AFTER UPDATE OF text, exact, tags, version_id, page ON annotation BEGIN
    DELETE FROM annotation_keys_fts WHERE rowid = old.id;
    INSERT INTO annotation_keys_fts (rowid, keys)
        SELECT new.id, {_note_keys("new")} WHERE NOT {_note_kept_out("new")}; END;

DROP TRIGGER paper_keys_ai; DROP TRIGGER paper_keys_au;
CREATE TRIGGER paper_keys_ai AFTER INSERT ON paper
WHEN NOT {_NEW} OR {_SEARCHED}
BEGIN INSERT INTO paper_keys_fts (rowid, keys) VALUES (new.id, word_keys(new.title)); END;
CREATE TRIGGER paper_keys_au AFTER UPDATE OF title, sekretess ON paper BEGIN
    DELETE FROM paper_keys_fts WHERE rowid = old.id;
    INSERT INTO paper_keys_fts (rowid, keys) SELECT new.id, word_keys(new.title)
        WHERE NOT {_NEW} OR {_SEARCHED}; END;
"""

SQL = _TABLES + _MARKS + _GUARDS
