"""What is typed stays in the field while the disk takes nothing, and is saved once it does."""

from __future__ import annotations

import pytest

from binder.domain.changes import changed
from binder.domain.draft import DraftState
from binder.domain.errors import ErrorCode
from binder.domain.yrkande import YrkandeKind
from binder.services import write_draft
from binder.storage import drafts as rows
from binder.storage.database import Binder
from binder.ui.commands import CommandRegistry
from binder.ui.drafting.draft_panel import DraftPanel
from tests.ui.conftest import NOW
from tests.ui.full_disk import fill_disk, make_room

LONG = "Ett skäl som tar plats. " * 4_000


def finalise_all(binder):
    for row in binder.connection.execute("SELECT id FROM draft").fetchall():
        rows.finalise(binder, row["id"], NOW)
    return changed()


@pytest.fixture
def panel(qtbot, session, filled):
    made = DraftPanel(session, CommandRegistry(session))
    qtbot.addWidget(made)
    made.show_item(filled.items[1])
    made.begin(YrkandeKind.TILLAGG)
    qtbot.waitUntil(lambda: made.draft_id is not None)
    return made


@pytest.fixture
def impatient(panel):
    """What was refused is sent again after a moment, not after seconds."""
    panel._outgoing._again.setInterval(20)


@pytest.fixture
def refused(qtbot, panel, session):
    """A long motivation was typed, and the disk did not take it."""
    session.run(fill_disk)
    with qtbot.waitSignal(session.failed) as told:
        panel.form.motivation.set_text(LONG)
        panel.flush()
    assert told.args[0].code is ErrorCode.DISK_FULL
    return panel


def stored(session, draft_id):
    return write_draft.draft(session.reader, draft_id).yrkande.motivation


def test_what_was_refused_stays_in_the_field(refused, session):
    assert refused.form.motivation.text() == LONG
    assert stored(session, refused.draft_id) == ""


def test_it_is_saved_by_itself_once_there_is_room(qtbot, impatient, refused, session):
    session.run(make_room)
    qtbot.waitUntil(lambda: stored(session, refused.draft_id) == LONG)
    qtbot.waitUntil(lambda: refused._outgoing.text_of(refused.draft_id) is None)


def test_leaving_the_field_tries_again(qtbot, refused, session):
    session.run(make_room)
    refused.form.left.emit()
    qtbot.waitUntil(lambda: stored(session, refused.draft_id) == LONG)


def test_another_arende_and_back_loses_nothing(qtbot, impatient, refused, session, filled):
    refused.show_item(filled.items[0])
    refused.show_item(filled.items[1])
    assert refused.form.motivation.text() == LONG
    session.run(make_room)
    qtbot.waitUntil(lambda: stored(session, refused.draft_id) == LONG)


def test_closing_writes_it_if_there_is_room_by_then(refused, session, filled):
    draft_id = refused.draft_id
    session.run(make_room)
    refused.flush()
    session.close()
    with Binder.open(filled.folder, filled.key, read_only=True) as binder:
        assert write_draft.draft(binder, draft_id).yrkande.motivation == LONG


def test_what_is_typed_while_the_disk_is_full_is_what_is_saved_last(qtbot, refused, session):
    refused.form.motivation.set_text("Kortare.")
    session.run(make_room)
    refused.flush()
    qtbot.waitUntil(lambda: stored(session, refused.draft_id) == "Kortare.")
    qtbot.waitUntil(lambda: refused._outgoing.text_of(refused.draft_id) is None)


def test_a_text_refused_for_a_paper_signed_meanwhile_is_let_go(qtbot, refused, session):
    draft_id = refused.draft_id
    session.run(make_room)
    session.run(finalise_all)
    qtbot.waitUntil(lambda: write_draft.draft(session.reader, draft_id).state is DraftState.FINALISED)
    refused._outgoing.send_again()
    assert refused._outgoing.text_of(draft_id) is None


def test_nothing_is_called_saved_that_was_refused(qtbot, panel, session):
    with qtbot.waitSignal(session.saved):
        session.run(fill_disk)
    said = []
    session.saved.connect(said.append)
    with qtbot.waitSignals([session.failed, session._writer.idle]):
        panel.form.motivation.set_text(LONG)
        panel.flush()
    assert said == []
