"""The page of a finished paper, empty and with one that is ready to be signed."""

from __future__ import annotations

import pytest

from binder.ui.drafting.finished_page import FinishedPage

SLOW = 20_000
"""Milliseconds for a paper to be composed and drawn on a busy machine."""


@pytest.fixture
def page(qtbot, unready, session):
    made = FinishedPage(session)
    qtbot.addWidget(made)
    made.resize(1366, 680)
    made.show()
    yield made
    made.shut_down()


@pytest.fixture
def opened(qtbot, page, ready):
    with qtbot.waitSignal(page.reader.paper_shown, timeout=SLOW):
        page.open_draft(ready)
    return page
