"""Whatever a later file brings or asks has its words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from binder.domain.ids import MeetingId
from binder.kallelse.comparison import CHANGE, KEEP, NEW, QuestionKind
from binder.kallelse.known import Incoming, KnownItem, KnownPaper
from binder.kallelse.proposal import Doubt, ProposalKind, ProposedItem, ProposedPaper, Read
from binder.kallelse.supplement import compare
from binder.services.import_reading import ReadFile
from binder.services.import_set import FileSet, Part
from binder.services.merge import Merge
from binder.ui.importing.merge_entries import RowKind, entries_of
from binder.ui.importing.merge_words import choice_text, explanation, how_of, question_text, rows_of, title_of
from tests.kallelse.invented_supplements import a_list, a_meeting, invented, invented_supplement

SEEDS = range(12)


def a_set(known, incoming, answers=None):
    file = ReadFile(name="lista.pdf", path=Path("lista.pdf"), sha256="x", proposal=incoming.proposal)
    merge = Merge(
        meeting_id=MeetingId(1), known=known, incoming=incoming, sha256="x", is_known=False,
        answers=answers or {}, comparison=compare(known, incoming, answers),
    )  # fmt: skip
    return FileSet(meeting_id=MeetingId(1), base=known, parts=(Part(file=file, merge=merge),))


def asked(files, kind):
    """The entry of the first question of that kind, with its part."""
    entry = next(e for e in entries_of(files) if e.question is not None and e.question.kind is kind)
    return entry, files.parts[0]


def choices(entry, part):
    return [choice_text(choice, entry.question, part, entry) for choice in entry.question.choices]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("make", [invented, invented_supplement])
def test_every_row_and_every_answer_has_words(qapp, make, seed):
    world = make(seed)
    files = a_set(world.known, world.incoming)
    for entry in entries_of(files):
        part = files.parts[0]
        texts = [title_of(entry, part), how_of(entry, part), explanation(entry, part)]
        if entry.question is not None:
            texts += [question_text(entry.question), *choices(entry, part)]
        assert all(texts), (entry.kind, texts)


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_is_left_to_ask_when_all_is_answered(qapp, seed):
    world = invented(seed)
    files = a_set(world.known, world.incoming)
    while files.questions:
        at, question = files.questions[0]
        files = files.answered(at, {question.id: question.choices[0]})
    kinds = {entry.kind for entry in entries_of(files)}
    assert RowKind.OPEN not in kinds


def a_known_item(**values):
    return KnownItem(**{"key": 1, "number": "1", "title": "Taxa för torget", "dnr": "KS-2026/12", **values})


def a_read_item(**values):
    read = {"number": Read("1"), "title": Read("Taxa för torget"), "dnr": Read("KS-2026/12"), **values}
    return ProposedItem(**read)


def test_a_doubtful_value_is_shown_beside_the_one_that_stands(qapp):
    doubtful = Read("Beredning", None, (Doubt.GUESSED,))
    files = a_set(a_meeting([a_known_item(section="Beslut")]), a_list([a_read_item(section=doubtful)]))
    entry, part = asked(files, QuestionKind.WHICH_VALUE)
    assert rows_of(entry, part) == [("Avsnitt", "Beslut", "Beredning")]
    assert choices(entry, part) == ["Den nya: Beredning", "Den som står i pärmen: Beslut"]
    assert entry.question.choices == (CHANGE, KEEP)


def test_another_day_is_asked_about_with_the_day_that_stands(qapp):
    incoming = a_list([a_read_item()])
    incoming.proposal.date = Read(date(2026, 3, 11))
    entry, part = asked(a_set(a_meeting([a_known_item()]), incoming), QuestionKind.WHICH_VALUE)
    assert rows_of(entry, part) == [("Datum", "onsdag 4 mars 2026", "onsdag 11 mars 2026")]


def test_a_value_that_is_sure_is_shown_before_and_now(qapp):
    files = a_set(a_meeting([a_known_item(title="Taxa för torg")]), a_list([a_read_item()]))
    entry = next(e for e in entries_of(files) if e.kind is RowKind.CHANGED)
    assert rows_of(entry, files.parts[0]) == [("Ärende", "Taxa för torg", "Taxa för torget")]
    assert how_of(entry, files.parts[0]) == "Ärende"


def test_a_new_number_is_told_in_the_list(qapp):
    files = a_set(a_meeting([a_known_item()]), a_list([a_read_item(number=Read("2."))]))
    entry = next(e for e in entries_of(files) if e.kind is RowKind.CHANGED)
    assert how_of(entry, files.parts[0]) == "Nummer 1 → 2"


def a_paper_question():
    """A paper of the same title with other words in it."""
    old, new = "Helt andra ord om torget och stånden där.", "Nya meningar som ingen har läst tidigare alls."
    paper = KnownPaper(key=7, item=1, title="Bilaga", kind="bilaga", pages=(old,), page_count=1)
    item = a_read_item(
        pages=Read((2, 2)), papers=[ProposedPaper(title="Bilaga", kind="bilaga", first_page=2, last_page=2)]
    )
    incoming = a_list([item])
    incoming.proposal.page_count = 2
    incoming = Incoming(proposal=incoming.proposal, file_name="lista.pdf", pages=("Kallelse", new))
    return asked(
        a_set(replace(a_meeting([a_known_item()]), papers=(paper,)), incoming), QuestionKind.WHICH_PAPER
    )


def test_whether_a_paper_replaces_another_is_asked_in_words(qapp):
    entry, part = a_paper_question()
    assert choices(entry, part) == [
        "Ersätter ”Bilaga” i ärende 1, Taxa för torget",
        "Nej, lägg den som en ny handling bredvid",
    ]
    assert entry.question.choices[1] == NEW


def one_page(title, page):
    return ProposedPaper(title=title, kind=None, first_page=page, last_page=page)


def test_a_paper_under_another_item_says_from_where_to_where(qapp):
    pages = ("Taxorna höjs.", "Badvattnet hålls vid tjugosju grader.")
    items = [KnownItem(key=key, title=title) for key, title in ((10, "Taxor"), (20, "Träd"))]
    papers = [
        KnownPaper(key=at, item=10, title=name, pages=(pages[at],), page_count=1)
        for at, name in enumerate(("Skrivelse", "Bilaga"))
    ]
    listed = [
        ProposedItem(title=Read("Taxor"), papers=[one_page("Skrivelse", 2)]),
        ProposedItem(title=Read("Träd"), papers=[one_page("Bilaga", 3)]),
    ]
    incoming = replace(a_list(listed, kind=ProposalKind.HANDLINGAR), pages=("Dagordning", *pages))
    files = a_set(a_meeting(items, papers=tuple(papers)), incoming)
    (entry,) = [each for each in entries_of(files) if each.kind is RowKind.MOVED_PAPER]
    assert "anteckningar följer med" in explanation(entry, files.parts[0])
    assert ("Ärende", "Taxor", "Träd") in rows_of(entry, files.parts[0])
