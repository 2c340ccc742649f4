"""A confidential paper's words are nowhere to be found, and come back when the mark is taken off."""

from __future__ import annotations

from datetime import datetime

import pytest

from binder.domain.annotation import AnnotationKind
from binder.domain.ids import AgendaItemId, PaperId, PaperVersionId
from binder.domain.machine_text import MachineText
from binder.domain.sekretess import Sekretess
from binder.storage import confidential, full_text, meetings, news, rows, scanned_pages
from binder.storage.annotations import NewAnnotation, insert_annotation
from binder.storage.database import Binder
from binder.storage.scanned_pages import ScannedPage, ScanState
from tests.storage.some_rows import a_meeting, a_version, an_anchor, an_item

TEXTS = [
    "kallelse",
    "kallelse",
    "hemligheten",
    "hemligheten",
    "bilaga",
    "bilaga",
    "bilaga",
    "bilaga",
    "bilaga",
]


class Filled:
    """A meeting whose pages 3 and 4 are a paper of an item, with a note on page 3."""

    def __init__(self, binder: Binder, now: datetime) -> None:
        self.binder, self.now = binder, now
        self.meeting = a_meeting(binder, now)
        self.item = an_item(binder, self.meeting)
        self.version = a_version(binder, now)
        self.whole = self.paper("Hela filen", 1, 9, item=None)
        self.secret = self.paper("Placeringen", 3, 4)
        full_text.index_pages(binder, self.version, 1, TEXTS)
        self.note()

    def paper(self, title: str, first: int, last: int, **values: AgendaItemId | None) -> PaperId:
        return meetings.insert_paper(
            self.binder,
            {
                "meeting_id": self.meeting,
                "item_id": values.get("item", self.item),
                "version_id": self.version,
                "title": title,
                "first_page": first,
                "last_page": last,
            },
        )

    def note(self, page: int = 3) -> None:
        note = NewAnnotation(
            kind=AnnotationKind.HIGHLIGHT, item_id=self.item, anchor=an_anchor(self.version, page), text="obs"
        )
        insert_annotation(self.binder, note, self.now)

    def mark(self, state: Sekretess = Sekretess.MARKED) -> None:
        confidential.set_state(self.binder, self.secret, state)

    def found(self, words: str) -> list[tuple[str, int | None]]:
        return [(hit.kind, hit.page) for hit in full_text.find(self.binder, words, 20)]

    def kept(self, table: str) -> int:
        query = f"SELECT count(*) FROM {table} WHERE version_id = ? AND page BETWEEN 3 AND 4"
        return int(self.binder.connection.execute(query, (self.version,)).fetchone()[0])


@pytest.fixture
def filled(binder: Binder, now: datetime) -> Filled:
    return Filled(binder, now)


def test_without_the_mark_everything_is_found(filled: Filled) -> None:
    assert filled.found("hemligheten") == [("page", 3), ("page", 4)]
    assert filled.found("avsluta") == [("note", 3)]
    assert filled.found("placeringen") == [("page", 3)]


def test_the_mark_takes_text_notes_and_title_out_at_once(filled: Filled) -> None:
    filled.mark()
    assert [filled.found(words) for words in ("hemligheten", "avsluta", "placeringen")] == [[], [], []]
    assert filled.kept("page_text") == 0
    assert len(filled.found("bilaga")) == 5


def test_a_paper_that_is_asked_about_is_not_found_either(filled: Filled) -> None:
    filled.mark(Sekretess.ASKED)
    assert filled.found("hemligheten") == []


def test_nobody_can_put_the_words_back_while_the_mark_stands(filled: Filled) -> None:
    filled.mark()
    full_text.put_page(filled.binder, filled.version, 3, "hemligheten", by_machine=True)
    full_text.index_pages(filled.binder, filled.version, 1, TEXTS)
    filled.note()
    assert filled.found("hemligheten") == filled.found("avsluta") == []


def test_a_note_on_an_open_page_is_found_beside_the_confidential(filled: Filled) -> None:
    filled.mark()
    filled.note(page=6)
    assert filled.found("avsluta") == [("note", 6)]


def test_without_the_mark_all_of_it_comes_back(filled: Filled) -> None:
    filled.mark()
    filled.mark(Sekretess.REFUSED)
    assert full_text.next_page_to_index(filled.binder, filled.version) == 3
    full_text.index_pages(filled.binder, filled.version, 3, TEXTS[2:])
    assert filled.found("hemligheten") == [("page", 3), ("page", 4)]
    assert filled.found("avsluta") == [("note", 3)]


def test_taking_the_mark_back_is_putting_the_row_back(filled: Filled) -> None:
    earlier = confidential.set_state(filled.binder, filled.secret, Sekretess.MARKED)
    rows.put_back(filled.binder, earlier)
    assert meetings.one_paper(filled.binder, filled.secret).sekretess is Sekretess.OPEN
    assert filled.found("avsluta") == [("note", 3)]


def test_what_a_machine_read_goes_and_is_not_read_again(filled: Filled) -> None:
    where = ScannedPage(version_id=filled.version, page=3)
    scanned_pages.mark_scanned(filled.binder, filled.version, [3])
    scanned_pages.keep_words(filled.binder, where, MachineText(()))
    filled.mark()
    scanned_pages.keep_words(filled.binder, where, MachineText(()))
    assert scanned_pages.machine_texts(filled.binder, filled.version) == {}
    assert scanned_pages.next_waiting(filled.binder) is None


def test_a_scanned_page_waits_again_without_the_mark(filled: Filled) -> None:
    filled.mark()
    scanned_pages.mark_scanned(filled.binder, filled.version, [3])
    filled.mark(Sekretess.REFUSED)
    assert scanned_pages.states(filled.binder, filled.version) == {3: ScanState.WAITING}


def test_the_version_before_is_hidden_too(filled: Filled, now: datetime) -> None:
    filled.mark()
    later = filled.binder.papers.add(b"%PDF-1.7 ny", file_name="ny.pdf", page_count=2, now=now)
    news.insert_earlier(filled.binder, filled.secret, now)
    values = {"version_id": later, "first_page": 1, "last_page": 2}
    rows.update_row(filled.binder, "paper", filled.secret, values)
    full_text.index_pages(filled.binder, later, 1, ["hemligheten"] * 2)
    full_text.index_pages(filled.binder, filled.version, 1, TEXTS)
    assert filled.found("hemligheten") == []
    assert confidential.confidential_pages(filled.binder).has(filled.version, 3)


def test_a_removed_paper_goes_on_hiding_its_pages(filled: Filled, now: datetime) -> None:
    filled.mark()
    meetings.mark_deleted(filled.binder, "paper", [filled.secret], now)
    full_text.index_pages(filled.binder, filled.version, 1, TEXTS)
    assert filled.found("hemligheten") == []


def test_opening_a_paper_opens_removed_ones_on_its_pages(filled: Filled, now: datetime) -> None:
    filled.mark()
    meetings.mark_deleted(filled.binder, "paper", [filled.secret], now)
    filled.secret = filled.paper("Placeringen", 3, 4)
    filled.mark(Sekretess.REFUSED)
    assert confidential.confidential_pages(filled.binder).ranges == ()


def test_the_whole_file_has_confidential_pages(filled: Filled) -> None:
    filled.mark()
    whole, open_one = (meetings.one_paper(filled.binder, p) for p in (filled.whole, filled.paper("B", 5, 6)))
    assert (whole.sekretess, whole.is_confidential) == (Sekretess.OPEN, True)
    assert not open_one.is_confidential


def test_the_agenda_knows_which_item_has_one(filled: Filled) -> None:
    filled.mark()
    other = an_item(filled.binder, filled.meeting)
    shown = {m.item.id: m.sekretess for m in meetings.items_with_marks(filled.binder, filled.meeting)}
    assert shown == {filled.item: "marked", other: "open"}


def test_the_setting_lets_them_be_kept_for_the_search(filled: Filled) -> None:
    filled.mark()
    confidential.let_search(filled.binder, allowed=True)
    full_text.index_pages(filled.binder, filled.version, 1, TEXTS)
    assert filled.kept("page_text") == 2
    confidential.let_search(filled.binder, allowed=False)
    assert filled.kept("page_text") == 0


def test_only_a_paper_that_was_never_spoken_of_is_asked_about(filled: Filled) -> None:
    assert confidential.ask(filled.binder, filled.version, 3, "Sekretess") == [filled.secret]
    assert confidential.what_it_says(filled.binder, filled.secret) == "Sekretess"
    filled.mark(Sekretess.REFUSED)
    assert confidential.ask(filled.binder, filled.version, 3, "Sekretess") == []


def test_the_meetings_own_papers_are_not_asked_about(filled: Filled) -> None:
    assert confidential.first_pages(filled.binder, filled.version, range(1, 10)) == {3}
    assert confidential.ask(filled.binder, PaperVersionId(99), 3, "Sekretess") == []
