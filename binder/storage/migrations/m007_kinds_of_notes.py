"""Schema 7: notes on places, pages, papers and meetings, ink, tags, importance, and what colours mean.

`strokes` is NULL for a note on words; for one on a place it is a list, empty where nothing was drawn.
`tags` are lines. A comment that was taken in without words on a small sign is a note on a spot from now on.
"""

from __future__ import annotations

_SIGN = 40
"""Points: what is wider or higher was a box around something."""

SQL = f"""
ALTER TABLE annotation ADD COLUMN strokes TEXT;
ALTER TABLE annotation ADD COLUMN paper_id INTEGER REFERENCES paper;
ALTER TABLE annotation ADD COLUMN meeting_id INTEGER REFERENCES meeting;
ALTER TABLE annotation ADD COLUMN tags TEXT NOT NULL DEFAULT '';
ALTER TABLE annotation ADD COLUMN is_important INTEGER NOT NULL DEFAULT 0;
CREATE INDEX annotation_by_paper ON annotation (paper_id) WHERE paper_id IS NOT NULL;
CREATE INDEX annotation_by_meeting ON annotation (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX annotation_with_tags ON annotation (tags) WHERE tags != '';
ALTER TABLE carried_note ADD COLUMN old_strokes TEXT;
ALTER TABLE carried_note ADD COLUMN new_strokes TEXT;

UPDATE annotation SET kind = 'spot', strokes = '[]'
WHERE kind = 'comment' AND exact = '' AND json_array_length(quads) = 1
  AND json_extract(quads, '$[0][2]') - json_extract(quads, '$[0][0]') <= {_SIGN}
  AND json_extract(quads, '$[0][3]') - json_extract(quads, '$[0][1]') <= {_SIGN};

CREATE TABLE colour_meaning (
    id INTEGER PRIMARY KEY,
    colour TEXT NOT NULL UNIQUE,
    meaning TEXT NOT NULL
) STRICT;
INSERT INTO colour_meaning (colour, meaning) VALUES ('yellow', ''), ('green', ''), ('blue', ''), ('pink', '');

DROP TRIGGER annotation_keys_ai; DROP TRIGGER annotation_keys_au;
CREATE TRIGGER annotation_keys_ai AFTER INSERT ON annotation BEGIN
    INSERT INTO annotation_keys_fts (rowid, keys)
    VALUES (new.id, word_keys(new.text, new.exact, new.tags)); END;
CREATE TRIGGER annotation_keys_au AFTER UPDATE OF text, exact, tags ON annotation BEGIN
    DELETE FROM annotation_keys_fts WHERE rowid = old.id;
    INSERT INTO annotation_keys_fts (rowid, keys)
    VALUES (new.id, word_keys(new.text, new.exact, new.tags)); END;
"""
