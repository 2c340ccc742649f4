"""Writes the binder of the present schema that later programs must still open; run once per released schema.

python -m tests.storage.make_stored_binder
"""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

from binder.domain.yrkande import YrkandeKind
from binder.storage import drafts, key_file, outbox
from binder.storage.annotations import AnnotationKind, NewAnnotation, insert_annotation
from binder.storage.database import Binder
from binder.storage.full_text import index_pages
from binder.storage.member import write_member
from binder.storage.schema import SCHEMA_VERSION
from tests.storage.some_rows import a_meeting, a_version, a_yrkande, an_anchor, an_item

STORED = Path(__file__).parent / "stored"
PASSPHRASE = "gröna båtar på Mälaren"
PAPER = b"%PDF-1.7 kallelse"
SIGNED = b"%PDF-1.7 undertecknad"
NOW = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)


def fill(binder: Binder) -> None:
    """A meeting with a paper, a note in it, a signed draft and its PDF."""
    siv = {"name": "Siv Ekman", "role": "Ledamot", "party": "X", "municipality_id": "ekvik", "email": ""}
    write_member(binder, siv)
    item_id = an_item(binder, a_meeting(binder, NOW))
    version_id = a_version(binder, NOW, PAPER)
    index_pages(binder, version_id, 1, ["Kallelse till möte"] * 9)
    anchor = an_anchor(version_id)
    note = NewAnnotation(kind=AnnotationKind.COMMENT, item_id=item_id, anchor=anchor, text="Varför?")
    insert_annotation(binder, note, NOW)
    draft_id = drafts.insert_draft(binder, item_id, a_yrkande(kind=YrkandeKind.TILLAGG), NOW)
    outbox.insert_entry(
        binder,
        draft_id=draft_id,
        revision_id=drafts.finalise(binder, draft_id, NOW),
        item_id=item_id,
        title="Tilläggsyrkande",
        file_name="tillaggsyrkande.pdf",
        pdf=SIGNED,
        recipient="kansli@ekvik.example",
        now=NOW,
    )


def main() -> None:
    """Make it anew."""
    folder = STORED / f"schema-{SCHEMA_VERSION}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    key, _ = key_file.make_key(folder, PASSPHRASE)
    with Binder.create(folder, key) as binder:
        fill(binder)
    (folder / "binder.lock").unlink()


if __name__ == "__main__":
    main()
