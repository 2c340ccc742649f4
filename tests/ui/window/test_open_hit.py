"""A search hit is opened on its page, and what was looked for is marked there."""

from __future__ import annotations

import pytest

from binder.services import search
from binder.storage import meetings
from binder.storage.database import Binder
from binder.storage.full_text import index_pages
from tests.pdf.papers_to_read import paper
from tests.ui.commanded import shown_workspace
from tests.ui.conftest import NOW

PAGES = (["Kallelse"], ["Grundskolornas lokaler", "och annat"], ["Taxa för skolan"])


@pytest.fixture
def received(filled):
    with Binder.open(filled.folder, filled.key) as binder:
        version = binder.papers.add(paper(*PAGES), file_name="kallelse.pdf", page_count=3, now=NOW)
        whose = {"meeting_id": filled.meeting_id, "version_id": version}
        for item, first, last in ((None, 1, 1), (filled.items[0], 2, 2), (filled.items[1], 3, 3)):
            values = {"title": f"Handling {first}", "first_page": first, "last_page": last, "item_id": item}
            meetings.insert_paper(binder, whose | values)
        index_pages(binder, version, 1, ["\n".join(lines) for lines in PAGES])


@pytest.fixture
def workspace(qtbot, received, session, store):
    with shown_workspace(qtbot, session, store) as made:
        yield made


def open_hit(workspace, words):
    (hit,) = [hit for hit in search.search(workspace._session.reader, words) if hit.kind == "page"]
    workspace._on_palette()
    workspace._palette._field.setText(words)
    workspace._palette.close_panel()
    workspace._on_hit(hit)
    return workspace._hits._sought


def test_the_page_is_opened_in_its_arende_and_its_words_are_marked(workspace, filled, qtbot):
    sought = open_hit(workspace, "lokal skola")
    qtbot.waitUntil(lambda: len(sought.boxes) == 2)
    assert workspace.prepare.shown_item() == filled.items[0]
    assert workspace.prepare.paper.first_page == 2


def test_another_paper_takes_the_marks_away(workspace, filled, qtbot):
    sought = open_hit(workspace, "taxa")
    qtbot.waitUntil(lambda: len(sought.boxes) == 1)
    workspace.prepare.agenda.select(filled.items[0])
    qtbot.waitUntil(lambda: sought.boxes == [])


def test_a_page_of_the_meeting_itself_is_opened_too(workspace, qtbot):
    sought = open_hit(workspace, "kallelse")
    qtbot.waitUntil(lambda: len(sought.boxes) == 1)
    assert workspace.prepare.paper.first_page == 1


def test_a_hit_on_an_item_shows_the_item(workspace, filled):
    (hit,) = [hit for hit in search.search(workspace._session.reader, "motion") if hit.kind == "item"]
    workspace._on_hit(hit)
    assert workspace.prepare.shown_item() == filled.items[2]
