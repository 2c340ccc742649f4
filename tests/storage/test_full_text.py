"""Words are found where they stand, with å, ä and ö as letters of their own."""

from __future__ import annotations

import unicodedata
from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from binder.domain.ids import MeetingId, PaperVersionId
from binder.storage import drafts, full_text, meetings
from binder.storage.annotations import AnnotationKind, NewAnnotation, insert_annotation
from binder.storage.database import Binder
from binder.storage.full_text import Found, find, index_pages
from binder.storage.rows import update_row
from tests.storage.some_rows import a_meeting, a_version, a_yrkande, an_item

PAGES = ["Kallelse till möte", "Förslag om motorväg", "Möten och mötesformer", "Budget 2026"]


@pytest.fixture
def meeting(binder: Binder, now: datetime) -> MeetingId:
    return a_meeting(binder, now)


@pytest.fixture
def version(binder: Binder, now: datetime, meeting: MeetingId) -> PaperVersionId:
    version_id = a_version(binder, now)
    paper = {"meeting_id": meeting, "item_id": None, "version_id": version_id, "title": "Kallelse"}
    meetings.insert_paper(binder, {**paper, "kind": None, "first_page": 1, "last_page": 9})
    index_pages(binder, version_id, 1, PAGES)
    return version_id


def pages(found: list[Found]) -> set[int | None]:
    return {hit.page for hit in found}


def test_a_beginning_of_a_word_is_enough(binder: Binder, version: PaperVersionId) -> None:
    assert pages(find(binder, "möt", 9)) == {1, 3}


def test_dots_and_rings_make_other_letters(binder: Binder, version: PaperVersionId) -> None:
    assert pages(find(binder, "mot", 9)) == {2}


def test_a_letter_and_its_dots_are_one_however_they_are_composed(
    binder: Binder, version: PaperVersionId
) -> None:
    assert pages(find(binder, unicodedata.normalize("NFD", "möt"), 9)) == {1, 3}


def test_all_words_must_be_there(binder: Binder, version: PaperVersionId) -> None:
    assert pages(find(binder, "möt budget", 9)) == set()
    assert pages(find(binder, "MÖTESFORM möten", 9)) == {3}


def test_the_words_are_marked_in_their_surroundings(binder: Binder, version: PaperVersionId) -> None:
    (hit,) = find(binder, "motorv", 9)
    assert (hit.context, hit.matches) == ("Förslag om motorväg", ((11, 19),))


def test_a_diarienummer_is_found_by_its_parts(binder: Binder, meeting: MeetingId) -> None:
    item = an_item(binder, meeting, dnr="KS-2022/1011.107")
    for words in ("KS-2022/1011", "2022/1011.107", "1011"):
        assert [hit.item_id for hit in find(binder, words, 9)] == [item]


def test_notes_and_drafts_are_found(binder: Binder, now: datetime, meeting: MeetingId) -> None:
    item = an_item(binder, meeting)
    note = NewAnnotation(kind=AnnotationKind.ITEM_NOTE, item_id=item, text="Ring kulturchefen")
    insert_annotation(binder, note, now)
    drafts.insert_draft(binder, item, a_yrkande(motivation="Kulturskolan behövs."), now)
    assert {hit.kind for hit in find(binder, "kultur", 9)} == {"note", "draft"}


def test_a_changed_text_is_found_by_its_new_words_only(binder: Binder, meeting: MeetingId) -> None:
    item = an_item(binder, meeting, title="Simhallen")
    update_row(binder, "agenda_item", item, {"title": "Badhuset"})
    assert find(binder, "simhall", 9) == []
    assert len(find(binder, "badhus", 9)) == 1


def test_what_was_deleted_is_not_found(
    binder: Binder, now: datetime, meeting: MeetingId, version: PaperVersionId
) -> None:
    an_item(binder, meeting, title="Möteslokal")
    for table, ids in meetings.ids_of_meeting(binder, meeting).items():
        meetings.mark_deleted(binder, table, ids, now)
    assert find(binder, "möt", 9) == []


def test_a_page_belongs_to_its_items_paper(
    binder: Binder, meeting: MeetingId, version: PaperVersionId
) -> None:
    item = an_item(binder, meeting, title="Vägen")
    paper = {"meeting_id": meeting, "item_id": item, "version_id": version, "title": "Tjänsteskrivelse"}
    meetings.insert_paper(binder, {**paper, "kind": None, "first_page": 2, "last_page": 2})
    (hit,) = find(binder, "motorväg", 9)
    assert (hit.title, hit.item_id, hit.version_id) == ("Tjänsteskrivelse", item, version)


def test_a_word_in_every_title_does_not_hide_the_pages(
    binder: Binder, meeting: MeetingId, version: PaperVersionId
) -> None:
    for number in range(9):
        an_item(binder, meeting, title=f"Möte {number}")
    kinds = [hit.kind for hit in find(binder, "möt", 6)]
    assert kinds == ["item"] * 4 + ["page"] * 2


@pytest.mark.parametrize(
    ("lengths", "limit", "shares"),
    [([9, 0, 0, 9], 4, [2, 0, 0, 2]), ([1, 1, 1, 9], 9, [1, 1, 1, 6]), ([0, 0], 5, [0, 0]), ([2], 0, [0])],
)
def test_the_kinds_share_the_room(lengths: list[int], limit: int, shares: list[int]) -> None:
    assert full_text._shares(lengths, limit) == shares


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(words=st.text(max_size=30))
def test_whatever_is_typed_is_only_words(binder: Binder, version: PaperVersionId, words: str) -> None:
    find(binder, words, 5)


@pytest.mark.parametrize("words", ['"', "möt OR mot", "NEAR(möt mot)", "text:möt", "möt -mot", "^", "*"])
def test_signs_of_the_query_language_mean_nothing(
    binder: Binder, version: PaperVersionId, words: str
) -> None:
    assert pages(find(binder, words, 9)) <= {1, 3}


def test_signs_without_letters_do_not_spoil_the_rest(binder: Binder, version: PaperVersionId) -> None:
    assert pages(find(binder, "– möt !", 9)) == {1, 3}


def test_indexing_goes_on_where_it_was_interrupted(binder: Binder, version: PaperVersionId) -> None:
    assert full_text.next_page_to_index(binder, version) == 5
    index_pages(binder, version, 5, ["Skolan"] * 5)
    assert full_text.next_page_to_index(binder, version) is None
    assert full_text.versions_to_index(binder) == []


def test_a_page_indexed_twice_is_found_once(binder: Binder, version: PaperVersionId) -> None:
    index_pages(binder, version, 1, PAGES)
    assert len(find(binder, "motorväg", 9)) == 1
