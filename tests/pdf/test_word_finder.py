"""Words are found in what the binder keeps of a page as they are on the page itself."""

from __future__ import annotations

from functools import partial

import pytest

from binder.domain.ids import PaperVersionId
from binder.pdf.bound_papers import BoundPapers
from binder.pdf.engine import open_pdf
from binder.pdf.finding import PageHits, folded, folded_kept
from binder.pdf.text import TextFile
from binder.ui.reader.page_run import PaperSection
from tests.pdf.kept_pages import KeptPages, LockedPages, kept_pages
from tests.pdf.papers_to_read import SENTENCES, many_pages, paper

VERSION = PaperVersionId(4)
HARD = paper(
    ["Mötet om motet och kafé Öppen dörr i Åmål", "gång- och cykelvägar"],
    ["Nämnden återkom-", "mer om gång-", "och cykelvägar den 2023-12-", "14 i § 12"],
    [],
    ["aaaa aa AA", "vård  och", "omsorg", "”Yttrande” – KS-2025/7"],
)
WORDS = (
    "mot",
    "MÖT",
    "kafe",
    "återkommer",
    "gång- och",
    "2023-12-14",
    "vård och omsorg",
    "aa",
    "§ 12",
    "o",
    "ks-2025/7",
)


def opened(pdf: bytes, kept: KeptPages | None = None):
    return open_pdf(pdf, version_id=VERSION, kept=kept)


@pytest.mark.parametrize("words", WORDS)
def test_kept_and_read_pages_have_the_same_hits(words):
    with opened(HARD, kept_pages(HARD)) as kept, opened(HARD) as read:
        known = [kept.finder.find_kept(page, folded(words)) for page in (1, 2, 4)]
        found = [read.finder.find(page, folded(words)) for page in (1, 2, 4)]
        assert [len(hits.downs) for hits in known] == [len(hits.words) for hits in found]
        assert any(hits.words for hits in found)


def test_a_page_that_is_known_is_not_read(monkeypatch):
    with opened(HARD, kept_pages(HARD)) as found:
        monkeypatch.setattr(found, "glance", pytest.fail)
        assert len(found.finder.find_kept(1, "mot").downs) == 1
        assert not found.finder.find_kept(2, "mot").downs


def test_of_a_page_that_is_not_kept_nothing_is_known():
    with opened(HARD, KeptPages({1: "Mötet"})) as partly, opened(HARD) as without:
        assert partly.finder.find_kept(2, "mot") is None
        assert without.finder.find_kept(1, "mot") is None
        assert len(without.finder.find(1, "mot").words) == 1


def test_what_is_kept_is_asked_for_once_and_many_pages_together():
    kept = kept_pages(many_pages(60))
    with opened(many_pages(60), kept) as found:
        for words in ("sida", "nummer"):
            assert all(found.finder.find_kept(page, words) for page in range(1, 61))
    assert kept.asked == [1, 51]
    assert kept.is_closed


def test_a_binder_that_cannot_be_asked_leaves_the_pages_to_be_read():
    with opened(HARD, LockedPages({})) as found:
        assert found.finder.find_kept(1, "mot") is None
        assert len(found.finder.find(1, "mot").words) == 1


def test_guessed_heights_go_down_the_page():
    with opened(many_pages(1), kept_pages(many_pages(1))) as found:
        downs = found.finder.find_kept(1, "n").downs
        assert list(downs) == sorted(downs)
        assert 0 < downs[0] < downs[-1] < 1


def test_hits_are_placed_with_their_boxes():
    with opened(paper(SENTENCES), kept_pages(paper(SENTENCES))) as found:
        hits, boxes = found.finder.place(1, folded("vänortsavtalen avslutas"))
        assert [len(quads) for quads in boxes] == [2]
        assert found.characters(1)[hits.words[0].start :].startswith("vänortsavtalen")


def test_words_that_only_the_kept_text_has_are_nowhere_on_the_page():
    with opened(paper(SENTENCES), KeptPages({1: "Något helt annat"})) as found:
        assert len(found.finder.find_kept(1, "annat").downs) == 1
        assert found.finder.place(1, "annat") == (PageHits(1, ()), [])


def test_in_bound_papers_each_page_is_that_of_its_file():
    pdf = many_pages(9)
    sections = [
        PaperSection(version_id=VERSION, opener=partial(open_pdf, pdf), first=first, last=first + 1, title="")
        for first in (5, 2)
    ]
    bound = BoundPapers(sections, kept=kept_pages(pdf))
    found = [page for page in range(1, 5) if bound.finder.find_kept(page, "nummer 3").downs]
    bound.close()
    assert found == [4]


@pytest.mark.corpus
def test_kept_and_read_pages_are_alike_in_real_papers(corpus):
    for path in sorted((corpus / "agendas").glob("*.pdf"))[::9]:
        with open_pdf(path) as read, TextFile(path) as source:
            for page in range(1, min(5, read.page_count) + 1):
                assert folded_kept(source.text(page)) == folded(read.characters(page))
