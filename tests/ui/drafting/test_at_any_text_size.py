"""No word of the views is cut, light or dark, at any text size."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollArea, QWidget

from binder.domain.yrkande import Beslutspunkt, Signatory, YrkandeKind
from binder.services import annotate, write_draft
from binder.ui import theme
from binder.ui.commands import CommandRegistry
from binder.ui.drafting.draft_panel import DraftPanel
from binder.ui.drafting.finished_page import FinishedPage
from binder.ui.meeting.meeting_place import MeetingPlace
from binder.ui.outbox.outbox_place import OutboxPlace
from binder.ui.session import local_now

SIZES = (100, 150, 200)
WIDTH, HEIGHT = 1366, 656
SIDE_PANEL = 520


LOOKS = [*((name, size, "sv") for name in ("light", "dark") for size in SIZES), ("light", 200, "en")]


@pytest.fixture(params=LOOKS, ids=lambda look: "-".join(str(part) for part in look))
def dressed(qapp, request):
    *look, language = request.param
    if language == "en":
        request.getfixturevalue("english")
    theme.load_fonts()
    theme.apply(qapp, theme.choose(*look, system_is_dark=False))
    return request.param


def cut_widgets(view: QWidget) -> list[str]:
    """What shows less than its words need, or sticks out of what scrolls it."""
    found = []
    for widget in view.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QPushButton | QLineEdit):
            continue
        text = widget.text()
        needs_width = isinstance(widget, QPushButton) or (
            isinstance(widget, QLabel) and not widget.wordWrap()
        )
        if needs_width and widget.width() < widget.minimumSizeHint().width():
            found.append(f"narrow: {text}")
        if (
            isinstance(widget, QLabel)
            and widget.wordWrap()
            and widget.height() < widget.heightForWidth(widget.width())
        ):
            found.append(f"low: {text}")
        area = scrolled_by(widget)
        if area and widget.mapTo(area.viewport(), widget.rect().topRight()).x() > area.viewport().width():
            found.append(f"sticks out: {text}")
    return found


def cut_in_the_end(qtbot, view: QWidget) -> list[str]:
    """What is cut once layouts have settled: they do so some events after a page was changed."""
    with contextlib.suppress(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: not cut_widgets(view), timeout=2_000)
    return cut_widgets(view)


def scrolled_by(widget: QWidget) -> QScrollArea | None:
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    return area


def shown(qtbot, view, width=WIDTH, height=HEIGHT):
    view.resize(width, height)
    view.show()
    qtbot.waitExposed(view)
    QApplication.processEvents()
    return view


def test_the_detector_sees_a_button_that_is_too_narrow(qtbot, dressed):
    page = QWidget()
    qtbot.addWidget(page)
    QPushButton("Signera och skicka", page).setGeometry(0, 0, 30, 30)
    assert cut_widgets(shown(qtbot, page))


def test_the_empty_panel_cuts_no_word(qtbot, dressed, session, filled):
    registry = CommandRegistry()
    panel = DraftPanel(session, registry)
    qtbot.addWidget(panel)
    panel.show_item(filled.items[0])
    assert cut_in_the_end(qtbot, shown(qtbot, panel, SIDE_PANEL)) == []


def test_a_yrkande_full_of_faults_cuts_no_word(qtbot, dressed, unready, session, filled):
    text = "Förvaltningen får i uppdrag att informera [datum] vänorterna"
    yrkande = replace(
        write_draft.draft(session.reader, unready).yrkande,
        kind=YrkandeKind.ANDRING, dnr="KS-2022/1",
        points=(Beslutspunkt(text=text), Beslutspunkt(text="Två.", decider="Kommunfullmäktige")),
        signatories=(Signatory(name="Stina Wallin", role="ledamot", party="C"), Signatory(name="")),
    )  # fmt: skip
    with qtbot.waitSignal(session.saved):
        session.run(partial(write_draft.save, draft_id=unready, yrkande=yrkande, now=local_now()))
    registry = CommandRegistry()
    panel = DraftPanel(session, registry)
    qtbot.addWidget(panel)
    panel.show_item(filled.items[1])
    panel.form.facts.change.setChecked(True)
    panel.page.banner.more.setChecked(True)
    assert cut_in_the_end(qtbot, shown(qtbot, panel, SIDE_PANEL)) == []


def test_the_finished_page_cuts_no_word_before_and_after_signing(qtbot, dressed, ready, session):
    page = FinishedPage(session)
    qtbot.addWidget(page)
    page.open_draft(ready)
    shown(qtbot, page)
    qtbot.waitUntil(page.review.sign.isVisible, timeout=20_000)
    before = cut_in_the_end(qtbot, page)
    page.review.sign.click()
    qtbot.waitUntil(page.hand_in.isVisible, timeout=20_000)
    assert (before, cut_in_the_end(qtbot, page)) == ([], [])
    page.shut_down()


def test_an_empty_outbox_cuts_no_word(qtbot, dressed, session):
    place = OutboxPlace(session)
    qtbot.addWidget(place)
    assert cut_in_the_end(qtbot, shown(qtbot, place)) == []
    place.shut_down()


def test_the_meeting_cuts_no_word(qtbot, dressed, ready, session, filled):
    with qtbot.waitSignal(session.saved):
        note = partial(
            annotate.note_item, item_id=filled.items[1], text="En rad att säga.\n" * 4, now=local_now()
        )
        session.run(note)
    place = MeetingPlace(session)
    qtbot.addWidget(place)
    place.show_meeting(filled.meeting_id, filled.items[1])
    place.vote.choose(1)
    assert cut_in_the_end(qtbot, shown(qtbot, place)) == []
