"""Which pages are scanned, and the words that a machine read on them: compressed JSON, a row a page."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from binder.domain.annotation import Quad
from binder.domain.ids import PaperVersionId
from binder.domain.machine_text import MachineText, MachineWord
from binder.storage.database import Binder
from binder.storage.trouble import database_errors_told

_BOX = 4


class ScanState(StrEnum):
    """How far a machine has come with a scanned page."""

    WAITING = "waiting"
    READ = "read"
    GIVEN_UP = "given-up"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScannedPage:
    """A page of a received file, from 1."""

    version_id: PaperVersionId
    page: int


def mark_scanned(binder: Binder, version_id: PaperVersionId, pages: Iterable[int]) -> None:
    """These pages are scanned; what is known of them already stays."""
    with binder.transaction():
        binder.connection.executemany(
            "INSERT OR IGNORE INTO scanned_page (version_id, page, state) VALUES (?, ?, 'waiting')",
            [(version_id, page) for page in pages],
        )


def next_waiting(binder: Binder) -> ScannedPage | None:
    """The page to read next: of the file received last, from its beginning."""
    query = """SELECT version_id, page FROM scanned_page WHERE state = 'waiting'
        ORDER BY version_id DESC, page LIMIT 1"""
    with database_errors_told():
        row = binder.connection.execute(query).fetchone()
    return None if row is None else ScannedPage(version_id=PaperVersionId(row[0]), page=row[1])


def counts(binder: Binder) -> tuple[int, int]:
    """How many scanned pages a machine is done with, and how many there are."""
    query = "SELECT count(*) FILTER (WHERE state <> 'waiting'), count(*) FROM scanned_page"
    with database_errors_told():
        done, total = binder.connection.execute(query).fetchone()
    return int(done), int(total)


def states(binder: Binder, version_id: PaperVersionId) -> dict[int, ScanState]:
    """The scanned pages of a file."""
    query = "SELECT page, state FROM scanned_page WHERE version_id = ?"
    with database_errors_told():
        return {row[0]: ScanState(row[1]) for row in binder.connection.execute(query, (version_id,))}


def has_waiting(binder: Binder, version_id: PaperVersionId) -> bool:
    """Whether a scanned page of a file has still to be read."""
    query = "SELECT EXISTS (SELECT 1 FROM scanned_page WHERE version_id = ? AND state = 'waiting')"
    with database_errors_told():
        return bool(binder.connection.execute(query, (version_id,)).fetchone()[0])


def keep_words(binder: Binder, where: ScannedPage, words: MachineText) -> None:
    """What a machine read on the page; nothing, where there is no print."""
    _set(binder, where, ScanState.READ, _packed(words))


def give_up(binder: Binder, where: ScannedPage) -> None:
    """No machine can read the page: it is not tried again."""
    _set(binder, where, ScanState.GIVEN_UP, None)


def machine_texts(binder: Binder, version_id: PaperVersionId) -> dict[int, bytes]:
    """The words of all pages of a file that a machine has read, as `unpacked` reads them."""
    query = "SELECT page, words FROM scanned_page WHERE version_id = ? AND state = 'read'"
    with database_errors_told():
        return {row[0]: bytes(row[1]) for row in binder.connection.execute(query, (version_id,))}


def unpacked(words: bytes) -> MachineText:
    """The words as they were kept."""
    lines = json.loads(zlib.decompress(words))
    return MachineText(
        tuple(
            tuple(
                MachineWord(text=word[0], box=Quad(*word[1 : 1 + _BOX]), confidence=word[1 + _BOX])
                for word in line
            )
            for line in lines
        )
    )


def _packed(words: MachineText) -> bytes:
    lines = [[_as_list(word) for word in line] for line in words.lines]
    return zlib.compress(json.dumps(lines, ensure_ascii=False, separators=(",", ":")).encode())


def _as_list(word: MachineWord) -> list[str | float]:
    edges = (word.box.left, word.box.bottom, word.box.right, word.box.top)
    return [word.text, *(round(edge, 2) for edge in edges), word.confidence]


def _set(binder: Binder, where: ScannedPage, state: ScanState, words: bytes | None) -> None:
    with binder.transaction():
        binder.connection.execute(
            "UPDATE scanned_page SET state = ?, words = ? WHERE version_id = ? AND page = ?",
            (state.value, words, where.version_id, where.page),
        )
