"""Förbered with a received file of two pages: the first belongs to ärende 21, the second to ärende 22."""

from __future__ import annotations

import pytest

from binder.storage import meetings
from binder.storage.database import Binder
from binder.ui.commands import CommandRegistry
from binder.ui.prepare.prepare_place import PreparePlace
from tests.pdf.papers_to_read import linked_paper
from tests.ui.conftest import NOW
from tests.ui.later_meeting import has_come, open_window, rewritten, to_come  # noqa: F401 - fixtures


@pytest.fixture
def registry(session):
    # The session tells what was saved even while it closes: the commands must be there as long.
    return CommandRegistry(session)


@pytest.fixture
def received(filled):
    """The version of the received file."""
    with Binder.open(filled.folder, filled.key) as binder:
        version = binder.papers.add(linked_paper(), file_name="kallelse.pdf", page_count=2, now=NOW)
        for page, item in enumerate(filled.items[:2], start=1):
            values = {"title": f"Handling {page}", "first_page": page, "last_page": page}
            whose = {"meeting_id": filled.meeting_id, "item_id": item, "version_id": version}
            meetings.insert_paper(binder, values | whose)
    return version


@pytest.fixture
def place(qtbot, received, session, registry, filled):
    made = PreparePlace(session, registry)
    qtbot.addWidget(made)
    made.resize(1366, 680)
    made.show()
    made.show_meeting(filled.meeting_id)
    qtbot.waitUntil(lambda: made.reader.pages.is_settled or made.reader.kept_in.is_covered)
    yield made
    made.shut_down()
