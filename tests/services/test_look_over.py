"""What is to be looked at: one remark for each doubt, in the order of the page, with its reason in words."""

from __future__ import annotations

import pytest

from binder.kallelse.lines import Box
from binder.kallelse.proposal import Doubt, ProposedItem, Read, Source
from binder.services.look_over import LOOSE_PAGES, remarks
from binder.wording.doubts import SENTENCES, field_name, reason

BOX = Box(1, 2, 3, 4)


def item(number="1", **values):
    return ProposedItem(**{"number": Read(number), "title": Read("Taxa"), **values})


def test_the_meetings_own_come_first_and_then_item_by_item():
    items = [
        item(dnr=Read("KS", None, (Doubt.HALF_DNR,))),
        item("2", title=Read(None, None, (Doubt.MISSING,))),
    ]
    found = remarks(items, {"time": Read(None, None, (Doubt.MISSING,))})
    assert [(each.row, each.field) for each in found] == [(None, "time"), (0, "dnr"), (1, "title")]


def test_each_doubtful_value_of_an_item_is_a_remark_of_its_own():
    twice = item(dnr=Read("KS", None, (Doubt.HALF_DNR,)), pages=Read((3, 5), None, (Doubt.PAGES_UNCERTAIN,)))
    assert [each.field for each in remarks([twice], {})] == ["dnr", "pages"]


def test_nothing_doubtful_gives_no_remark():
    assert remarks([item()], {"time": Read("13.00")}) == []


def test_pages_that_no_item_has_are_a_remark():
    found = remarks([item(pages=Read((3, 5)))], {}, page_count=9, agenda=(1, 2))
    assert [(each.field, each.value, each.page) for each in found] == [(LOOSE_PAGES, "6–9", 6)]


def test_a_kallelse_without_papers_has_no_loose_pages():
    assert remarks([item()], {}, page_count=9, agenda=(1, 2)) == []


def test_a_remark_knows_the_page_it_was_read_from():
    read = Read("KS", Source(2, BOX), (Doubt.HALF_DNR,))
    assert remarks([item(dnr=read)], {})[0].page == 2


def test_a_number_that_leaps_tells_the_one_before():
    items = [
        item("12"),
        item(None),
        ProposedItem(number=Read("14", None, (Doubt.NUMBER_OUT_OF_ORDER,)), title=Read("T")),
    ]
    found = remarks(items, {})[0]
    told = reason(found.field, found.doubt, value=found.value, before=found.before)
    assert told == "Numret 14 kommer efter 12: ett ärende däremellan kan ha missats."


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("field", ["body", "date", "dnr", "title", "section", "pages", LOOSE_PAGES])
@pytest.mark.parametrize("doubt", list(Doubt))
def test_every_doubt_has_a_sentence_in_both_languages(field, doubt, language):
    told = reason(field, doubt, language=language, value="7", before="5")
    assert told.endswith(".")
    assert "{" not in told


def test_one_page_is_spoken_of_as_one():
    assert reason(LOOSE_PAGES, "pages-uncertain", value="7").startswith("Sidan 7 ")
    assert reason(LOOSE_PAGES, "pages-uncertain", value="7–9").startswith("Sidorna 7–9 ")


def test_the_two_languages_differ():
    assert all(swedish != english for swedish, english in SENTENCES.values())
    assert (field_name("dnr"), field_name("dnr", "en")) == ("Diarienummer", "Diary number")
