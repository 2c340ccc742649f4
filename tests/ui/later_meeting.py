"""A meeting to which a later file came, in the places of the window, with a clock of today."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from binder.kallelse.proposal import Proposal
from binder.services import read_meeting
from binder.storage.database import Binder
from tests.services import later_files
from tests.services.later_files import KEY, Later, a_proposal, an_item, second_file, second_list
from tests.services.one_later_file import confirm_merge

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
OTHER_LETTER = "Simhallens taxor höjs med sju procent. Nämnden har sagt ja till höjningen och godtar den."
OTHER_APPENDIX = "Något helt annat om snöröjning. Plogarna kör på natten i alla stadsdelar."


@dataclass(frozen=True, kw_only=True)
class Came:
    """The folder of the binder and what is known of its meeting."""

    folder: Path
    meeting_id: int
    items: tuple[int, ...]
    merge: Callable[[Binder], object]
    """Write the later file into it, on whichever thread holds the binder."""


def rewritten_list() -> Proposal:
    """The first list again, its first item's papers about other things."""
    return a_proposal(
        an_item("1", "Simhallens taxor", "KS-2026/15", ("Tjänsteskrivelse", 2), ("Bilaga", 3)),
        an_item("2", "Hamnens djup", "KS-2026/16"),
        an_item("3", "Motion om träd", "KS-2026/17"),
        pages=3,
    )


def came(folder: Path, proposal: Proposal, make: Callable[[Later], Path]) -> Came:
    """A binder with the first list in it, and how the later one gets in."""
    later = later_files.made(folder, NOW)
    source = make(later)
    merge = later.merge(proposal, source)
    merge = merge.answered(
        {question.id: question.suggested or question.choices[0] for question in merge.questions}
    )
    later.binder.close()
    return Came(
        folder=folder / "parm",
        meeting_id=int(later.meeting_id),
        items=tuple(int(item) for item in later.items),
        merge=lambda binder: confirm_merge(binder, merge, source, datetime.now(UTC)),
    )


def _rewritten(later: Later) -> Path:
    return later.file("ny.pdf", "Kallelse igen", OTHER_LETTER, OTHER_APPENDIX)


@pytest.fixture
def to_come(tmp_path) -> Came:
    """The second list has not been merged yet."""
    return came(tmp_path, second_list(), second_file)


@pytest.fixture
def has_come(to_come) -> Came:
    """The second list has come: an item new, one withdrawn, one with a new title, number and letter."""
    with Binder.open(to_come.folder, KEY) as binder:
        to_come.merge(binder)
    return to_come


@pytest.fixture
def rewritten(tmp_path) -> Came:
    """The first item's papers were replaced: one note's words are others, one's are gone."""
    made = came(tmp_path, rewritten_list(), _rewritten)
    with Binder.open(made.folder, KEY) as binder:
        made.merge(binder)
    return made


class Opened:
    """A window on a binder."""

    def __init__(self, qtbot, came: Came, store: Path) -> None:
        from binder.ui.main_window import MainWindow
        from binder.ui.session import Session
        from binder.ui.workspace import Workspace

        self.came = came
        self.window = MainWindow()
        qtbot.addWidget(self.window)
        self.session = Session(came.folder, KEY)
        self.workspace = Workspace(
            self.window, self.session, QSettings(str(store / "window.ini"), QSettings.Format.IniFormat)
        )
        self.place = self.workspace.prepare
        self.window.show()
        self.place.follow_up  # noqa: B018 - asking builds it
        qtbot.waitUntil(self._stands)

    def _stands(self) -> bool:
        reader = self.place.reader
        return self.place.paper is None or reader.pages.is_settled or reader.kept_in.is_covered

    def papers(self, number: int) -> list[read_meeting.Paper]:
        """The papers of an item by its place in the first list."""
        return read_meeting.papers_of(self.session.reader, self.came.items[number])

    def call(self, command_id: str) -> None:
        """Do a command as its menu entry would."""
        self.window.registry.action(command_id).trigger()

    def close(self) -> None:
        """End its threads."""
        self.workspace.shut_down()


@pytest.fixture
def open_window(qtbot, tmp_path):
    """Opens windows that are closed when the test ends."""
    opened = []

    def open_one(came: Came) -> Opened:
        opened.append(Opened(qtbot, came, tmp_path))
        return opened[-1]

    yield open_one
    for each in opened:
        each.close()
