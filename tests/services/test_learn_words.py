"""Mended once, read right the next time: only what the file itself bears out, and only when it is wanted."""

from __future__ import annotations

import copy
from dataclasses import replace
from datetime import date

import pytest

from binder.domain.municipality import Meaning, OwnWord
from binder.kallelse.proposal import ProposedItem, Read
from binder.services.learn_words import lessons, lessons_here, may_teach, remember
from binder.services.member import profile_of
from binder.services.mend_proposal import mended
from binder.services.own_words import own_words, words_for
from binder.services.propose_file import propose_file
from binder.storage.learned_words import forget
from binder.wording.own_words import lesson
from tests.kallelse.drawing import Sheet, kallelse_head

HOME, DAY = "Lindeby kommun", date(2027, 3, 9)
MARCH = ("Taxa för torghandel", "Ny badplats i Linde", "Svar på remiss om vägar")
APRIL = ("Budget 2028", "Detaljplan för Ekedal", "Val av ombud till årsstämman")


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("BINDER_CONFIG_DIR", str(tmp_path / "config"))


@pytest.fixture
def kallelse(tmp_path):
    def draw(titles, name="kallelse.pdf", *, kommun=HOME):
        sheet = Sheet()
        kallelse_head(sheet)
        sheet.line(kommun)
        sheet.line("Ärenden", bold=True)
        for number, title in enumerate(titles, 1):
            if number == 2:
                sheet.line("Klubbärenden")
            sheet.line(f"{number}  {title}")
            sheet.line("    Uppdragsgivare: Tekniska nämnden")
        (tmp_path / name).write_bytes(sheet.bytes())
        return tmp_path / name

    return draw


def as_meant(read, titles):
    made = copy.deepcopy(read)
    for item, title, section in zip(made.items, titles, (None, "Klubbärenden", "Klubbärenden"), strict=True):
        item.title, item.section = mended(item.title, title), mended(item.section, section)
    return made


def values(proposal):
    return [(item.title.value, item.section.value) for item in proposal.items]


def learned_from(path):
    read = propose_file(path)
    return lessons_here(path, read=read, mended=as_meant(read, MARCH))


def test_a_kallelse_mended_once_makes_the_next_one_right(kallelse):
    first, second = kallelse(MARCH), kallelse(APRIL, "april.pdf")
    wanted = [(title, None if at == 0 else "Klubbärenden") for at, title in enumerate(APRIL)]
    assert values(propose_file(second)) != wanted
    remember(HOME, learned_from(first), file_name=first.name, day=DAY)
    assert values(propose_file(second)) == wanted


def test_what_is_learned_is_said_in_words(kallelse):
    told = {lesson(word) for word in learned_from(kallelse(MARCH))}
    assert told == {"”Klubbärenden” är ett avsnitt", "vid ”Uppdragsgivare” är rubriken slut"}


def test_nothing_is_remembered_by_looking_alone(kallelse):
    path = kallelse(MARCH)
    learned_from(path)
    assert own_words(HOME) == ()


def test_what_is_taken_back_is_not_read_with(kallelse):
    path = kallelse(MARCH)
    before = values(propose_file(path))
    words = learned_from(path)
    remember(HOME, words, file_name=path.name, day=DAY)
    forget(HOME, words)
    assert values(propose_file(path)) == before


def test_a_mend_that_the_file_does_not_bear_out_teaches_nothing(kallelse):
    path = kallelse(MARCH)
    read = propose_file(path)
    made = copy.deepcopy(read)
    made.items[0].section = mended(made.items[0].section, "Något helt annat")
    assert lessons_here(path, read=read, mended=made) == []


def test_an_untouched_proposal_teaches_nothing(kallelse):
    read = propose_file(kallelse(MARCH))
    assert not may_teach(read, copy.deepcopy(read))
    assert may_teach(read, as_meant(read, MARCH))


def test_the_file_is_read_in_a_process_of_its_own(kallelse):
    path = kallelse(MARCH)
    read = propose_file(path)
    assert OwnWord("Klubbärenden", Meaning.SECTION) in lessons(path, read, as_meant(read, MARCH), HOME)


def test_another_kommuns_kallelse_is_read_without_our_words(kallelse):
    path = kallelse(APRIL, kommun="Ekedals kommun")
    before = values(propose_file(path))
    remember(HOME, [OwnWord("Uppdragsgivare", Meaning.PART_LABEL)], file_name="k.pdf", day=DAY)
    remember("Ekedals kommun", [OwnWord("Annat", Meaning.SECTION)], file_name="k.pdf", day=DAY)
    assert values(propose_file(path)) == before


class Pages:
    """A file that names nothing."""

    page_count = 1

    def text(self, number):
        return f"Kallelse till sammanträde, sidan {number}"


def test_a_file_that_names_no_kommun_is_taken_for_that_of_the_only_one_known():
    word = OwnWord("Klubbärenden", Meaning.SECTION)
    remember(HOME, [word], file_name="k.pdf", day=DAY)
    assert words_for(Pages()) == (word,)
    remember("Ekedal", [word], file_name="k.pdf", day=DAY)
    assert words_for(Pages()) == ()


def test_what_was_learned_is_merged_over_the_kommuns_own_profile():
    words = [OwnWord("Trygghetsrummet", Meaning.BODY), OwnWord("Akt 25:14", Meaning.DNR_FORM)]
    remember("Tyresö kommun", words, file_name="k.pdf", day=DAY)
    profile = profile_of("tyreso")
    assert profile.body("trygghetsrummet") is not None
    assert profile.dnr_examples == ("2018/KS 0041 001", "2016KSM1221.042", "Akt 25:14")


def test_a_damaged_file_of_words_keeps_no_kallelse_from_being_read(kallelse, tmp_path):
    path = kallelse(MARCH)
    before = values(propose_file(path))
    (tmp_path / "config" / "learned").mkdir(parents=True)
    (tmp_path / "config" / "learned" / "lindeby.toml").write_text("words = ", encoding="utf-8")
    assert values(propose_file(path)) == before


def test_a_number_of_an_own_form_is_learned_from_being_accepted(tmp_path):
    sheet = Sheet()
    kallelse_head(sheet)
    for left, words in zip((60, 100, 400), ("Nr", "Ärende", "Dnr"), strict=True):
        sheet.text(left, words, bold=True)
    sheet.y += 16
    for number, title in enumerate(MARCH, 1):
        sheet.row([(60, 90, str(number)), (100, 390, title), (400, 540, f"Akt 25:{number}:A")])
    path = tmp_path / "k.pdf"
    path.write_bytes(sheet.bytes())
    read = propose_file(path)
    made = copy.deepcopy(read)
    made.items[0].dnr = Read(read.items[0].dnr.value, read.items[0].dnr.source)
    (word,) = lessons_here(path, read=read, mended=made)
    assert word == OwnWord("Akt 25:1:A", Meaning.DNR_FORM)


def item(number, title, dnr=None, proposal=None):
    values = {"title": title, "dnr": dnr, "decision_proposal": proposal}
    return ProposedItem(number=Read(str(number)), **{name: Read(value) for name, value in values.items()})


def taught(tmp_path, sheet, items, **meeting):
    """What a sheet teaches when its items, and values of its meeting, are mended to these."""
    path = tmp_path / "k.pdf"
    path.write_bytes(sheet.bytes())
    read = propose_file(path)
    made = replace(read, items=items, **{name: Read(value) for name, value in meeting.items()})
    return lessons_here(path, read=read, mended=made)


def headed(body="Kommunstyrelsen"):
    sheet = Sheet()
    kallelse_head(sheet, body)
    return sheet


def test_the_head_of_a_column_is_learned_from_what_stands_below_it(tmp_path):
    sheet, lefts = headed(), (60, 100, 300, 420)
    for left, words in zip(lefts, ("Nr", "Ärende", "Dnr", "Att-sats"), strict=True):
        sheet.text(left, words, bold=True)
    sheet.y += 16
    for number, title in enumerate(MARCH, 1):
        row = (str(number), title, f"2025-0001{number}", "Nämnden antar förslaget.")
        sheet.row([(left, left + 130, words) for left, words in zip(lefts, row, strict=True)])
    items = [
        item(number, title, f"2025-0001{number}", "Nämnden antar förslaget.")
        for number, title in enumerate(MARCH, 1)
    ]
    assert taught(tmp_path, sheet, items) == [OwnWord("Att-sats", Meaning.PROPOSAL_COLUMN)]


def listed(sheet, below):
    sheet.line("Ärenden", bold=True)
    for number, title in enumerate(MARCH, 1):
        sheet.line(f"{number}  {title}", bold=True)
        for line in below(number):
            sheet.line(line)
    return sheet


def test_the_label_of_a_proposal_is_learned_from_the_line_above_it(tmp_path):
    sheet = listed(headed(), lambda _number: ("Tilltänkt beslut:", "Nämnden antar förslaget."))
    items = [item(n, title, proposal="Nämnden antar förslaget.") for n, title in enumerate(MARCH, 1)]
    assert taught(tmp_path, sheet, items) == [OwnWord("Tilltänkt beslut", Meaning.PROPOSAL_LABEL)]


def test_a_body_is_learned_where_none_was_read(tmp_path):
    sheet = listed(headed("Trygghetsrummet"), lambda _number: ())
    items = [item(n, title) for n, title in enumerate(MARCH, 1)]
    assert taught(tmp_path, sheet, items, body="Trygghetsrummet") == [
        OwnWord("Trygghetsrummet", Meaning.BODY)
    ]
