from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from binder.domain.draft import DraftState
from binder.services import hand_in, write_draft
from binder.ui.drafting.finished_page import FinishedPage
from binder.ui.session import local_now


def signed(qtbot, opened):
    opened.review.sign.click()
    qtbot.waitUntil(opened.hand_in.isVisible, timeout=20_000)
    return opened


def test_the_finished_paper_is_shown_before_signing(opened):
    assert opened.reader.place() is not None
    assert opened.steps.accessibleName() == "Steg 1 av 3: Granska"


def test_before_signing_one_reads_what_the_signature_proves_and_that_it_is_not_bankid(opened):
    assert "inte BankID" in opened.review.statement.text()
    assert opened.review.signer.text() == "Stina Wallin"


def test_before_signing_one_reads_that_the_paper_becomes_public(opened):
    assert "allmän" in opened.review.public.text()
    assert opened.review.public.isVisible()


def test_an_unready_paper_cannot_be_signed_and_says_why(qtbot, page, unready):
    page.open_draft(unready)
    qtbot.waitUntil(page.review.sign.isVisible, timeout=20_000)
    assert not page.review.sign.isEnabled()
    assert "kvar innan du kan signera" in page.review.sign.accessibleDescription()


def test_a_preview_offers_no_signing(qtbot, page, ready):
    with qtbot.waitSignal(page.reader.paper_shown, timeout=20_000):
        page.open_draft(ready, may_sign=False)
    assert page.review.sign.isHidden()
    assert page.heading.text() == "Förhandsgranskning"


def test_a_preview_of_a_ready_paper_leads_on_to_signing(qtbot, page, ready):
    with qtbot.waitSignal(page.reader.paper_shown, timeout=20_000):
        page.open_draft(ready, may_sign=False)
    with qtbot.waitSignal(page.reader.paper_shown, timeout=20_000):
        page.review.onward.click()
    assert page.review.sign.isEnabled()
    assert page.review.onward.isHidden()
    assert page.heading.text() == "Granska och signera"


def test_a_preview_of_an_unready_paper_has_no_way_on(qtbot, page, unready):
    with qtbot.waitSignal(page.reader.paper_shown, timeout=20_000):
        page.open_draft(unready, may_sign=False)
    assert page.review.onward.isHidden()


def test_signing_leads_on_to_handing_in(qtbot, opened, session, ready):
    signed(qtbot, opened)
    assert opened.steps.accessibleName() == "Steg 3 av 3: Lämna in"
    assert write_draft.draft(session.reader, ready).state is DraftState.FINALISED
    assert [entry.draft_id for entry in hand_in.entries(session.reader)] == [ready]


def test_signing_twice_in_a_row_signs_once(qtbot, opened, session):
    opened.review.sign.click()
    opened._on_sign()
    qtbot.waitUntil(opened.hand_in.isVisible, timeout=20_000)
    assert len(hand_in.entries(session.reader)) == 1


def test_a_signing_that_fails_stays_on_the_page_and_says_so(qtbot, opened, session, ready):
    blank = replace(write_draft.draft(session.reader, ready).yrkande, points=())
    session.run(partial(write_draft.save, draft_id=ready, yrkande=blank, now=local_now()))
    opened.review.sign.click()
    qtbot.waitUntil(opened.review.trouble.isVisible, timeout=20_000)
    assert opened.review.sign.isEnabled()
    assert hand_in.entries(session.reader) == []


def test_what_was_typed_last_is_on_the_preview(qtbot, page, session, ready):
    longer = replace(write_draft.draft(session.reader, ready).yrkande, title="Den sist skrivna rubriken")
    session.run(partial(write_draft.save, draft_id=ready, yrkande=longer, now=local_now()))
    with qtbot.waitSignal(page.reader.paper_shown, timeout=20_000):
        page.open_draft(ready)
    assert "Den sist skrivna rubriken" in page.review.title.text()


def test_escape_goes_back(qtbot, opened):
    with qtbot.waitSignal(opened.closed):
        qtbot.keyClick(opened.review.sign, Qt.Key.Key_Escape)


def test_choosing_a_finding_closes_the_page_and_names_the_finding(qtbot, page, unready):
    page.open_draft(unready)
    qtbot.waitUntil(page.review.findings.isVisible, timeout=20_000)
    with qtbot.waitSignals([page.closed, page.finding_chosen]):
        page.review.findings.row_widgets()[0].sentence.click()


def test_undoing_the_signature_closes_the_page(qtbot, opened, session, ready):
    signed(qtbot, opened)
    with qtbot.waitSignal(opened.closed):
        session.undo()
    assert write_draft.draft(session.reader, ready).state is DraftState.WRITING


def test_the_page_is_freed_after_it_is_closed(qtbot, session):
    import weakref

    page = FinishedPage(session)
    watched = weakref.ref(page)
    page.shut_down()
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    del page
    qtbot.waitUntil(lambda: watched() is None)


def test_the_button_that_signs_is_seen_however_low_the_window_is(qtbot, opened):
    opened.resize(1000, 360)
    panel = opened.review
    qtbot.waitUntil(lambda: panel.area.verticalScrollBar().maximum() > 0)
    corner = panel.sign.mapTo(panel, panel.sign.rect().bottomRight())
    assert panel.rect().contains(corner)
    assert panel.sign.visibleRegion().boundingRect() == panel.sign.rect()


def test_a_signed_paper_that_is_looked_at_is_not_signed_again(qtbot, opened, ready):
    signed(qtbot, opened)
    with qtbot.waitSignal(opened.reader.paper_shown, timeout=20_000):
        opened.open_draft(ready, may_sign=False)
    assert opened.review.onward.isHidden()


def test_misspelt_words_are_told_before_signing(qtbot, page, session, ready):
    wrong = replace(write_draft.draft(session.reader, ready).yrkande, motivation="Det behöfvs underlag.")
    session.run(partial(write_draft.save, draft_id=ready, yrkande=wrong, now=local_now()))
    page.know_misspelt(frozenset({"behöfvs"}))
    with qtbot.waitSignal(page.reader.paper_shown, timeout=20_000):
        page.open_draft(ready)
    told = [part.text() for part in page.review.findings.findChildren(QWidget) if hasattr(part, "text")]
    assert any("behöfvs" in str(text) for text in told)
    assert page.review.sign.isEnabled()
