"""Review pages that end their threads."""

from __future__ import annotations

import pytest

from binder.ui import theme as themes
from binder.ui.importing.review_page import ReviewPage
from tests.ui.importing.review_room import FILE, NOW, combined, proposal


@pytest.fixture
def made_page(qapp, qtbot):
    wanted = themes.Theme(themes.LIGHT)
    # A sheet that is there already is not set anew: that takes longer than to build the page.
    if themes.current() != wanted or not qapp.styleSheet():
        themes.load_fonts()
        themes.apply(qapp, wanted)
    made = []

    def make(shown=None, source=FILE, **values):
        page = ReviewPage(shown or proposal(), source, NOW, **values)
        made.append(page)
        qtbot.addWidget(page)
        page.resize(1366, 690)
        page.show()
        return page

    yield make
    for page in made:
        page.close_reader()


@pytest.fixture
def page(made_page):
    return made_page()


@pytest.fixture
def papers(made_page):
    """A page on a combined file."""
    return made_page(proposal(combined(), pages=9))
