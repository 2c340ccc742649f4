"""Schema 7 makes of what was taken in on a small sign a note on a spot, and leaves all else as it was."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from binder.storage import schema
from binder.storage.binder_key import BinderKey
from binder.storage.cipher import connect
from binder.storage.migrations import STEPS

SIGN, BOX, TWO = "[[20, 700, 38, 718]]", "[[20, 500, 300, 718]]", "[[1, 2, 3, 4], [5, 6, 7, 8]]"


@pytest.fixture
def before(folder: Path, key: BinderKey) -> Iterator[sqlcipher.Connection]:
    """A binder as schema 6 left it, with one received file."""
    folder.mkdir(parents=True, exist_ok=True)
    with closing(connect(folder / "before.db", key, mode="rwc")) as connection:
        schema.migrate(connection, folder, key, STEPS[:6])
        connection.execute(
            "INSERT INTO paper_version"
            " (id, sha256, stored_as, file_name, byte_count, page_count, received_at)"
            " VALUES (1, 'a', 'a', 'a.pdf', 1, 9, '2026')"
        )
        yield connection


def note(connection: sqlcipher.Connection, kind: str, quads: str | None, exact: str | None) -> None:
    connection.execute(
        "INSERT INTO annotation"
        " (kind, version_id, page, quads, exact, prefix, suffix, colour, text, created_at, modified_at)"
        " VALUES (?, ?, ?, ?, ?, '', '', 'yellow', 'Varför', '2026', '2026')",
        (kind, 1 if quads else None, 3 if quads else None, quads, exact),
    )


@pytest.mark.parametrize(
    ("made", "becomes"),
    [
        (("comment", SIGN, ""), ("spot", "[]")),
        (("comment", SIGN, "väg"), ("comment", None)),
        (("comment", BOX, ""), ("comment", None)),
        (("comment", TWO, ""), ("comment", None)),
        (("highlight", SIGN, ""), ("highlight", None)),
        (("item-note", None, None), ("item-note", None)),
    ],
)
def test_only_signs_without_words_become_spots(
    before: sqlcipher.Connection,
    folder: Path,
    key: BinderKey,
    made: tuple[str, str | None, str | None],
    becomes: tuple[str, str | None],
) -> None:
    note(before, *made)
    schema.migrate(before, folder, key, STEPS[:7])
    row = before.execute("SELECT kind, strokes, quads, text, tags, is_important FROM annotation").fetchone()
    assert tuple(row) == (*becomes, made[1], "Varför", "", 0)


def test_every_colour_has_a_row_for_its_meaning(
    before: sqlcipher.Connection, folder: Path, key: BinderKey
) -> None:
    schema.migrate(before, folder, key, STEPS[:7])
    rows = before.execute("SELECT colour, meaning FROM colour_meaning ORDER BY id").fetchall()
    assert [tuple(row) for row in rows] == [("yellow", ""), ("green", ""), ("blue", ""), ("pink", "")]
