"""A late paper on an ärende, and the mark that an ärende has been read."""

from __future__ import annotations

import pytest

from binder.resource_files import resources
from binder.services import read_meeting
from binder.ui.prepare import reading_mark
from tests.ui.commanded import shown_workspace

PAPER = resources() / "example" / "miljo-och-byggnadsnamnden.pdf"


@pytest.fixture
def place(qtbot, session, store, monkeypatch):
    monkeypatch.setattr(reading_mark, "LOOKED_AT_MS", 10)
    with shown_workspace(qtbot, session, store) as workspace:
        qtbot.waitUntil(lambda: workspace.later.is_done, timeout=20_000)
        yield workspace.prepare


def test_a_dropped_paper_is_in_its_item_and_told(place, session, filled, qtbot):
    place.agenda.papers_dropped.emit(int(filled.items[2]), [PAPER])
    qtbot.waitUntil(lambda: len(read_meeting.papers_of(session.reader, filled.items[2])) == 1, timeout=20_000)
    qtbot.waitUntil(lambda: not place.banner.isHidden())
    assert place.shown_item() == filled.items[2]
    assert PAPER.name in place.banner.accessibleName()


def test_several_papers_are_one_step_and_a_bad_one_is_told(place, session, filled, tmp_path, qtbot):
    other, bad = tmp_path / "bilaga.pdf", tmp_path / "trasig.pdf"
    other.write_bytes((PAPER.parent / "kommunfullmaktige.pdf").read_bytes())
    bad.write_bytes(b"%PDF-1.4 trasig")
    place.agenda.papers_dropped.emit(int(filled.items[2]), [PAPER, bad, other])
    qtbot.waitUntil(lambda: not place.banner.isHidden(), timeout=20_000)
    said = place.banner.accessibleName()
    assert f"{PAPER.name}, bilaga.pdf ligger nu" in said
    assert "trasig.pdf är skadad" in said
    place.banner._offer.click()
    qtbot.waitUntil(lambda: read_meeting.papers_of(session.reader, filled.items[2]) == [])


def test_a_paper_on_the_wrong_item_is_taken_back_from_the_message(place, session, filled, qtbot):
    place.agenda.papers_dropped.emit(int(filled.items[2]), [PAPER])
    qtbot.waitUntil(lambda: not place.banner.isHidden(), timeout=20_000)
    place.banner._offer.click()
    qtbot.waitUntil(lambda: read_meeting.papers_of(session.reader, filled.items[2]) == [])


def test_the_last_page_makes_an_item_read_without_a_step_to_undo(place, session, filled, qtbot):
    place.agenda.papers_dropped.emit(int(filled.items[0]), [PAPER])
    qtbot.waitUntil(lambda: not place.banner.isHidden(), timeout=20_000)
    qtbot.waitUntil(lambda: place.bar._page.text().startswith("1 / "), timeout=20_000)
    step = session.undo_stack.next_undo
    place.reader.page_changed.emit(3, 3)
    qtbot.waitUntil(lambda: place.agenda.row(filled.items[0]).is_read)
    assert session.undo_stack.next_undo is step


def test_an_item_without_papers_is_never_read(place, session, filled, qtbot):
    place.agenda.select(filled.items[1])
    place.reader.page_changed.emit(1, 1)
    qtbot.wait(60)
    assert not place.agenda.row(filled.items[1]).is_read


def test_an_item_without_papers_says_how_to_give_it_one(place, filled):
    place.agenda.select(filled.items[1])
    assert "Dra en PDF" in place.reader.pages.empty_text
