"""Words are found where they stand, with å, ä and ö as letters of their own."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from binder.domain.hit import Hit
from binder.domain.ids import MeetingId, PaperVersionId
from binder.storage import drafts, full_text, meetings
from binder.storage.annotations import AnnotationKind, NewAnnotation, insert_annotation
from binder.storage.database import Binder
from binder.storage.full_text import find, index_pages
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


def pages(found: list[Hit]) -> set[int | None]:
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


def test_forms_and_compounds_are_found_and_other_letters_are_not(
    binder: Binder, meeting: MeetingId, version: PaperVersionId
) -> None:
    texts = ["Grundskolornas lokaler", "Kolan var god", "Skolskjutsar", "Skålen", "Förskoleklass"]
    index_pages(binder, version, 5, texts)
    assert pages(find(binder, "skola", 9)) == {5, 7, 9}
    assert pages(find(binder, "skål", 9)) == {8}
    assert pages(find(binder, "kola", 9)) == {6}


def test_a_phrase_is_found_in_pages_and_titles(
    binder: Binder, meeting: MeetingId, version: PaperVersionId
) -> None:
    index_pages(binder, version, 5, ["Taxa för allmän\nplats", "Plats, allmän"])
    item = an_item(binder, meeting, title="Upplåtelse av allmän plats")
    found = find(binder, '"allmän plats"', 9)
    assert [(hit.kind, hit.page, hit.item_id) for hit in found] == [("item", None, item), ("page", 5, None)]


@pytest.mark.parametrize(
    "typed", ["ks 2022/1011", "KS-2022-1011", "2022/KS 1011", "Dnr KS/2022:1011", "2022/1011"]
)
def test_a_diarienummer_is_found_in_any_spelling(
    binder: Binder, meeting: MeetingId, version: PaperVersionId, typed: str
) -> None:
    item = an_item(binder, meeting, dnr="KS-2022/1011.107")
    index_pages(binder, version, 5, ["Dnr KS 2022/01011", "KS-2022/101", "BN-2021/1011"])
    found = find(binder, typed, 9)
    assert [(hit.kind, hit.page) for hit in found] == [("item", None), ("page", 5)]
    assert found[0].item_id == item


def test_year_body_and_kind_narrow_down(binder: Binder, now: datetime, meeting: MeetingId) -> None:
    earlier = a_meeting(binder, now, date="2025-03-04", body="Miljönämnden")
    here, there = an_item(binder, meeting, title="Vattenplan"), an_item(binder, earlier, title="Vattenplan")
    assert [hit.item_id for hit in find(binder, "vatten år:2025", 9)] == [there]
    assert [hit.item_id for hit in find(binder, "vatten organ:ks", 9)] == [here]
    assert find(binder, "vatten typ:sida", 9) == []


def test_pages_are_narrowed_down_by_their_meeting(
    binder: Binder, meeting: MeetingId, version: PaperVersionId
) -> None:
    assert pages(find(binder, "motorväg år:2026 organ:kommunstyr", 9)) == {2}
    assert find(binder, "motorväg år:2025", 9) == []


def test_the_word_itself_comes_before_words_that_begin_so(binder: Binder, meeting: MeetingId) -> None:
    for title in ("Planeringen", "Plan för vatten", "Översiktsplanen"):
        an_item(binder, meeting, title=title)
    assert [hit.title for hit in find(binder, "plan", 9)][-1] == "Planeringen"


def test_a_title_comes_before_what_is_proposed_and_newer_before_older(
    binder: Binder, now: datetime, meeting: MeetingId
) -> None:
    earlier = a_meeting(binder, now, date="2024-03-04")
    old = an_item(binder, earlier, title="Badhuset")
    proposed = an_item(binder, meeting, title="Avtal", decision_proposal="Badhuset byggs.")
    new = an_item(binder, meeting, title="Badhuset")
    assert [hit.item_id for hit in find(binder, "badhus", 9)] == [new, old, proposed]


def test_a_paper_is_found_by_a_title_of_its_own(binder: Binder, meeting: MeetingId) -> None:
    item = an_item(binder, meeting, title="Vägen")
    for number, title in enumerate(("Vägen", "Bullerutredning"), 1):
        version = binder.papers.add(bytes([number]), file_name="a.pdf", page_count=1, now=datetime.now(UTC))
        paper = {"meeting_id": meeting, "item_id": item, "version_id": version, "title": title}
        meetings.insert_paper(binder, {**paper, "kind": None, "first_page": 1, "last_page": 1})
    assert [(hit.kind, hit.title) for hit in find(binder, "buller", 9)] == [("page", "Bullerutredning")]
    assert [hit.kind for hit in find(binder, "vägen", 9)] == ["item"]


def test_pages_close_to_all_words_come_first(binder: Binder, version: PaperVersionId) -> None:
    far = "Simhallen. " + "annat " * 60 + "taxa"
    index_pages(binder, version, 5, [far, "Taxa för simhallen", far])
    assert find(binder, "simhall taxa", 9)[0].page == 6


def test_a_page_that_was_taken_out_is_not_found(binder: Binder, version: PaperVersionId) -> None:
    full_text.forget_pages(binder, version, 2, 2)
    assert find(binder, "motorväg", 9) == []


def test_a_page_put_anew_is_found_by_its_new_words(binder: Binder, version: PaperVersionId) -> None:
    full_text.put_page(binder, version, 2, "Cykelväg", by_machine=True)
    assert find(binder, "motorväg", 9) == []
    (hit,) = find(binder, "cykelväg", 9)
    assert (hit.page, hit.by_machine) == (2, True)


def test_what_a_machine_read_is_not_the_files_own_text(binder: Binder, version: PaperVersionId) -> None:
    index_pages(binder, version, 5, ["Skolan"] * 5)
    full_text.put_page(binder, version, 2, "Cykelväg", by_machine=True)
    assert full_text.page_texts(binder, version)[1:3] == ("", "Möten och mötesformer")


def test_newer_files_come_first(binder: Binder, meeting: MeetingId, version: PaperVersionId) -> None:
    later = binder.papers.add(b"later", file_name="b.pdf", page_count=1, now=datetime.now(UTC))
    paper = {"meeting_id": meeting, "item_id": None, "version_id": later, "title": "Senare"}
    meetings.insert_paper(binder, {**paper, "kind": None, "first_page": 1, "last_page": 1})
    index_pages(binder, later, 1, ["En motorväg till"])
    assert [hit.version_id for hit in find(binder, "motorväg", 1)] == [later]


def test_what_can_be_narrowed_down_to_is_told(binder: Binder, now: datetime, meeting: MeetingId) -> None:
    a_meeting(binder, now, date="2024-01-01", body="Miljönämnden")
    assert full_text.bodies_and_years(binder) == (["Kommunstyrelsen", "Miljönämnden"], [2026, 2024])
