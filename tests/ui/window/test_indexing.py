"""New papers become searchable by themselves."""

from __future__ import annotations

from functools import partial

import pytest

from binder.resource_files import resources
from binder.services import import_kallelse, index_papers, search
from binder.services.propose_meeting import propose_here
from binder.ui.indexing import Indexing
from tests.ui.conftest import NOW

EXAMPLE = resources() / "example" / "miljo-och-byggnadsnamnden.pdf"


@pytest.fixture
def imported(session, qtbot):
    command = partial(
        import_kallelse.confirm,
        proposal=propose_here(EXAMPLE),
        source=EXAMPLE,
        municipality="Björkåsa",
        now=NOW,
    )
    with qtbot.waitSignal(session.bus.changed, timeout=10_000):
        session.run(command)
    return session


def test_the_words_of_an_imported_paper_are_found_without_asking(imported, qtbot):
    indexing = Indexing(imported)
    qtbot.waitUntil(lambda: index_papers.waiting(imported.reader) == [], timeout=15_000)
    indexing.stop()
    assert any(hit.kind == "page" for hit in search.search(imported.reader, "byggnadsnämnden"))


def test_a_stopped_indexing_takes_no_further_step(imported, qtbot):
    Indexing(imported).stop()
    qtbot.wait(400)
    assert index_papers.waiting(imported.reader) != []
