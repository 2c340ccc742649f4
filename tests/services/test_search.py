"""A search tells where the words are and marks them."""

from __future__ import annotations

from binder.services import annotate, index_papers, search
from tests.services.world import World

PAGES = ["", "Kallelse", "Förslag om simhallens öppettider", "", "", "", "", "", ""]


def indexed(world: World) -> None:
    while index_papers.index_some(world.binder, world.version_id, lambda page: PAGES[page - 1]):
        pass


def test_a_page_is_found_in_the_paper_it_belongs_to(world: World) -> None:
    indexed(world)
    (hit,) = search.search(world.binder, "öppettid")
    assert (hit.kind, hit.title, hit.page) == ("page", "Tjänsteskrivelse", 3)
    assert (hit.item_id, hit.version_id) == (world.item_id, world.version_id)


def test_the_found_words_are_marked_in_plain_context(world: World) -> None:
    indexed(world)
    (hit,) = search.search(world.binder, "förslag öppet")
    assert hit.context == "Förslag om simhallens öppettider"
    assert [hit.context[begin:end] for begin, end in hit.matches] == ["Förslag", "öppettider"]


def test_items_come_before_notes_and_pages(world: World) -> None:
    indexed(world)
    annotate.note_item(world.binder, world.item_id, "Simhallen igen", world.now)
    assert [hit.kind for hit in search.search(world.binder, "simhall")] == ["item", "note", "page"]


def test_no_more_hits_than_wished(world: World) -> None:
    indexed(world)
    assert len(search.search(world.binder, "simhall", limit=1)) == 1


def test_no_words_find_nothing(world: World) -> None:
    assert search.search(world.binder, "  ") == []
    assert search.search(world.binder, "–") == []
