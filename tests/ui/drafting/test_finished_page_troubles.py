"""The finished page when something is missing, goes wrong, or comes too late."""

from __future__ import annotations

import shutil
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt

from binder.domain.changes import Kind
from binder.domain.ids import DraftId
from binder.domain.outbox import OutboxState
from binder.domain.yrkande import YrkandeKind
from binder.services import hand_in, identity, write_draft
from tests.ui.conftest import NOW
from tests.ui.drafting.finished import SLOW
from tests.ui.drafting.test_full_disk import LONG, fill_disk


@pytest.fixture
def signed(qtbot, opened):
    opened.review.sign.click()
    qtbot.waitUntil(opened.hand_in.isVisible, timeout=SLOW)
    return opened


@pytest.fixture
def other(qtbot, session, ready) -> DraftId:
    """A second draft with the same text under another title."""
    text = write_draft.draft(session.reader, ready)
    begun = []

    def write(binder):
        changes = write_draft.begin(binder, text.item_id, YrkandeKind.ANDRING, now=NOW)
        begun.append(DraftId(changes.first(Kind.DRAFT)))
        yrkande = replace(text.yrkande, kind=YrkandeKind.ANDRING, title="Den andra handlingen")
        return write_draft.save(binder, begun[0], yrkande, now=NOW)

    with qtbot.waitSignal(session.saved):
        session.run(write)
    return begun[0]


def escape(qtbot, page):
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_the_signature_is_made_at_the_first_signing_and_that_is_said(qtbot, opened, session):
    assert identity.identity_status(session.reader) is None
    assert "första gången" in opened.review.statement.text()
    opened.review.sign.click()
    qtbot.waitUntil(opened.hand_in.isVisible, timeout=SLOW)
    assert identity.identity_status(session.reader).name == "Stina Wallin"


def test_the_second_time_nothing_is_said_of_making_a_signature(qtbot, signed, other):
    with qtbot.waitSignal(signed.reader.paper_shown, timeout=SLOW):
        signed.open_draft(other)
    assert "första gången" not in signed.review.statement.text()
    assert signed.review.signer.text() == "Stina Wallin"


def test_escape_while_the_paper_is_prepared_goes_back(qtbot, page, ready):
    page.open_draft(ready)
    escape(qtbot, page)


def test_escape_while_it_is_signed_leaves_a_signed_paper_in_the_outbox(qtbot, opened, session, ready):
    opened.review.sign.click()
    escape(qtbot, opened)
    qtbot.waitUntil(lambda: len(hand_in.entries(session.reader)) == 1, timeout=SLOW)
    assert hand_in.entries(session.reader)[0].draft_id == ready


def test_escape_before_handing_in_leaves_it_waiting_in_the_outbox(qtbot, signed, session):
    escape(qtbot, signed)
    assert hand_in.entries(session.reader)[0].state is OutboxState.SIGNED


def test_a_paper_prepared_too_late_does_not_take_the_place_of_the_next(qtbot, page, ready, other):
    page.open_draft(ready)
    page.open_draft(other)
    qtbot.waitUntil(lambda: "Den andra handlingen" in page.review.title.text(), timeout=SLOW)
    first = page._job
    page._prepare(None)
    first.finished.emit(None)
    assert "Den andra handlingen" in page.review.title.text()


def test_a_paper_signed_too_late_does_not_take_the_place_of_the_next(qtbot, opened, session, other):
    opened.review.sign.click()
    opened.open_draft(other)
    qtbot.waitUntil(lambda: len(hand_in.entries(session.reader)) == 1, timeout=SLOW)
    qtbot.waitUntil(lambda: "Den andra handlingen" in opened.review.title.text(), timeout=SLOW)
    assert opened.review.isVisible()
    assert opened.review.sign.text() == "Signera"


def test_a_text_the_disk_refuses_is_not_signed_in_its_older_form(qtbot, page, session, ready):
    with qtbot.waitSignal(session.saved):
        session.run(fill_disk)
    longer = replace(write_draft.draft(session.reader, ready).yrkande, motivation=LONG)
    session.run(partial(write_draft.save, draft_id=ready, yrkande=longer, now=NOW))
    page.open_draft(ready)
    qtbot.waitUntil(page.review.trouble.isVisible, timeout=SLOW)
    qtbot.waitUntil(lambda: not page._waits_for_disk)
    assert page._job is None
    assert page.review.sign.isHidden()


def test_a_draft_that_is_gone_is_told(qtbot, page, session, ready):
    with qtbot.waitSignal(session.saved):
        session.run(partial(write_draft.delete, draft_id=ready, now=NOW))
    page.open_draft(ready)
    qtbot.waitUntil(page.review.trouble.isVisible, timeout=SLOW)
    assert page.review.sign.isHidden()


def test_trouble_is_forgotten_when_another_draft_is_opened(qtbot, opened, other, session):
    opened.review.say_trouble("Något gick fel.")
    with qtbot.waitSignal(opened.reader.paper_shown, timeout=SLOW):
        opened.open_draft(other)
    assert opened.review.trouble.isHidden()


def test_an_unknown_registrar_is_said_before_signing(opened):
    assert "inte känd" in opened.review.recipient.text()


def test_without_an_address_the_cursor_waits_for_it(signed):
    assert signed.hand_in.deliver.recipient.text() == ""
    assert signed.hand_in.deliver.recipient.hasFocus()


def test_a_warning_alone_lets_one_sign(qtbot, page, session, ready):
    bare = replace(write_draft.draft(session.reader, ready).yrkande, motivation="")
    session.run(partial(write_draft.save, draft_id=ready, yrkande=bare, now=NOW))
    page.open_draft(ready)
    qtbot.waitUntil(page.review.sign.isVisible, timeout=SLOW)
    assert page.review.sign.isEnabled()
    assert page.review.findings.isVisible()


def test_the_heading_says_which_step_it_is(signed):
    assert signed.heading.text() == "Signerat"
    assert "återstår att lämna in" in signed.hand_in.banner.accessibleName()


def test_a_binder_that_went_away_is_told_and_nothing_is_signed(qtbot, page, ready, filled):
    shutil.move(filled.folder / "binder.db", filled.folder / "borta.db")
    page.open_draft(ready)
    qtbot.waitUntil(page.review.trouble.isVisible, timeout=SLOW)
    assert page.review.sign.isHidden()
    shutil.move(filled.folder / "borta.db", filled.folder / "binder.db")
