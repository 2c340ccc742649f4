"""What came is said in a word and in a sentence."""

from __future__ import annotations

import pytest

from binder.domain.ids import MeetingId, NewsId
from binder.domain.news import News, NewsKind
from binder.ui.agenda.news_words import LONGEST, news_sentence, news_word
from tests.ui.conftest import NOW


def news(kind, field=None, before=None, after=None):
    ids = {"id": NewsId(1), "meeting_id": MeetingId(1), "item_id": None, "paper_id": None}
    return News(**ids, kind=kind, field=field, before=before, after=after, came_at=NOW)


@pytest.mark.parametrize("kind", list(NewsKind))
def test_every_kind_has_a_word_and_a_sentence(qapp, kind):
    assert news_word(kind)
    assert news_sentence(news(kind, "title", "A", "B"), "Bilaga").endswith(".")


@pytest.mark.parametrize(
    ("field", "before", "after", "sentence"),
    [
        ("number", "5.", "6.", "Numret är nu ”6”. Förut: ”5”."),
        ("title", "Vänort", "Vänorter", "Rubriken är nu ”Vänorter”. Förut: ”Vänort”."),
        ("dnr", None, "KS-2026/1", "Diarienumret har kommit till: ”KS-2026/1”."),
        ("section", "Val", None, "Avsnittet är borttaget. Förut: ”Val”."),
        ("date", "2026-03-04", "2026-03-05", "Sammanträdets dag är nu ”5 mars 2026”. Förut: ”4 mars 2026”."),
        ("goes_to_council", "0", "1", "Ärendet går nu vidare till kommunfullmäktige."),
        ("goes_to_council", "1", "0", "Ärendet går inte längre vidare till kommunfullmäktige."),
    ],
)
def test_a_changed_value_is_told_as_it_is_and_was(qapp, field, before, after, sentence):
    assert news_sentence(news(NewsKind.CHANGED, field, before, after)) == sentence


def test_a_long_proposal_is_cut(qapp):
    told = news_sentence(news(NewsKind.CHANGED, "decision_proposal", "x" * 500, "y" * 500))
    assert len(told) < 2 * LONGEST + 80


def test_a_new_paper_is_called_by_its_name(qapp):
    assert news_sentence(news(NewsKind.NEW_PAPER), "Bilaga 2") == "Ny handling: Bilaga 2."


@pytest.mark.parametrize(("title", "end"), [("Bilaga.", "Bilaga."), ("Välkommen!", "Välkommen!")])
def test_a_title_that_ends_as_a_sentence_gets_no_second_full_stop(qapp, title, end):
    assert news_sentence(news(NewsKind.NEW_PAPER), title) == f"Ny handling: {end}"
