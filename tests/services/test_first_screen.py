"""The first screen is read without any of the slow libraries."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.services.world import KEY, World

READING = """
import sys
from pathlib import Path
from binder.services import annotate, arende_history, news, open_binder, read_meeting, reading_place, search
from binder.storage.binder_key import BinderKey
folder, key = Path(sys.argv[1]), BinderKey(bytes.fromhex(sys.argv[2]))
with open_binder.open_binder(folder, key, read_only=True) as binder:
    (meeting,) = read_meeting.meetings(binder)
    items = [row.item.id for row in read_meeting.agenda(binder, meeting.id)]
    papers = read_meeting.papers_of(binder, items[0]) + read_meeting.meeting_papers(binder, meeting.id)
    assert annotate.of_item(binder, items[0]) and annotate.of_version(binder, papers[0].version_id)
    reading_place.last_item(binder), reading_place.place(binder, papers[0].id)
    assert search.search(binder, "vän")
    assert arende_history.history(binder, items[0]) == news.new_since(binder, meeting.id) == []
    assert news.earlier_versions(binder, papers[0].id) == []
    binder.papers.open_bytes(papers[0].version_id).read(8)
print(*sorted(sys.modules))
"""

SLOW = (
    "sqlite_utils",
    "numpy",
    "cryptography",
    "keyring",
    "platformdirs",
    "pypdfium2",
    "reportlab",
    "pyhanko",
)


@pytest.fixture
def modules(world: World) -> set[str]:
    world.binder.close()
    command = [sys.executable, "-c", READING, str(world.binder.folder), KEY.raw.hex()]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    return set(done.stdout.split())


def test_no_slow_library_is_imported(modules: set[str]) -> None:
    assert modules.isdisjoint(SLOW)


def test_the_check_sees_what_is_imported(modules: set[str]) -> None:
    assert {"sqlcipher3", "binder.storage.database"} <= modules


def test_the_first_write_is_what_brings_sqlite_utils(world: World) -> None:
    world.binder.db.table("meeting")
    assert "sqlite_utils" in sys.modules
