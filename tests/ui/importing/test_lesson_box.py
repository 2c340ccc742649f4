"""What mends teach: looked for in the background, said in words, kept only when it is chosen."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from binder.domain.municipality import Meaning, OwnWord
from binder.services.own_words import own_words
from binder.services.propose_file import propose_file
from binder.ui.importing.lesson_box import LessonBox
from tests.kallelse.drawing import Sheet, kallelse_head

HOME = "Lindeby kommun"
HEADING = OwnWord("Klubbärenden", Meaning.SECTION)
LABEL = OwnWord("Uppdragsgivare", Meaning.PART_LABEL)


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("BINDER_CONFIG_DIR", str(tmp_path / "config"))
    return tmp_path / "config"


@pytest.fixture
def box(qtbot):
    made = LessonBox()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def kallelse(tmp_path):
    sheet = Sheet()
    kallelse_head(sheet)
    sheet.line("Ärenden", bold=True)
    sheet.line("1  Taxa för torghandel")
    sheet.line("Klubbärenden")
    sheet.line("2  Ny badplats i Linde")
    path = tmp_path / "kallelse.pdf"
    path.write_bytes(sheet.bytes())
    return path


def checks(box):
    return list(box._boxes.values())


def test_nothing_is_offered_where_there_is_nothing_to_learn(box):
    box.show_lessons([])
    assert box.isHidden()


def test_a_lesson_is_said_in_words_and_is_not_chosen_by_itself(box):
    box.show_lessons([HEADING])
    (check,) = checks(box)
    assert check.text() == "”Klubbärenden” är ett avsnitt"
    assert check.accessibleName() == "Kom ihåg till nästa gång: ”Klubbärenden” är ett avsnitt"
    assert box.chosen() == []


def test_what_was_chosen_stays_chosen_when_more_is_found(box):
    box.show_lessons([HEADING])
    checks(box)[0].setChecked(True)
    box.show_lessons([HEADING, LABEL])
    assert box.chosen() == [HEADING]


def mend(page):
    page._select(0)
    page.item.title.setPlainText("Taxa för torghandel")
    page._select(1)
    page.item.section.setText("Klubbärenden")
    page.item.section.textEdited.emit("Klubbärenden")


def test_a_mended_section_is_offered_and_kept_when_it_is_chosen(made_page, kallelse, qtbot):
    page = made_page(propose_file(kallelse), kallelse, municipality=HOME)
    mend(page)
    page._finder._timer.setInterval(0)
    with qtbot.waitSignal(page._finder.found, timeout=20_000):
        page._finder.look_later(page.mended_proposal())
    assert page.lessons.isVisible()
    checks(page.lessons)[0].setChecked(True)
    page._on_save()
    assert own_words(HOME) == (HEADING,)


def test_nothing_is_kept_that_was_not_chosen(made_page, kallelse, qtbot):
    page = made_page(propose_file(kallelse), kallelse, municipality=HOME)
    page.lessons.show_lessons([HEADING])
    with qtbot.waitSignal(page.confirmed):
        page._on_save()
    assert own_words(HOME) == ()


def test_without_a_kommun_nothing_is_looked_for(made_page, kallelse):
    page = made_page(propose_file(kallelse), kallelse)
    mend(page)
    assert not page._finder._timer.isActive()


def test_what_cannot_be_kept_is_told_and_the_next_press_saves(made_page, kallelse, qtbot, own_folder):
    own_folder.write_text("a file where the folder should be", encoding="utf-8")
    page = made_page(propose_file(kallelse), kallelse, municipality=HOME)
    page.lessons.show_lessons([HEADING])
    checks(page.lessons)[0].setChecked(True)
    with qtbot.assertNotEmitted(page.confirmed):
        page._on_save()
    assert "Det går inte att spara än" in page.doubts.banner.accessibleName()
    with qtbot.waitSignal(page.confirmed):
        page._on_save()


def test_a_mend_that_teaches_nothing_takes_the_offer_away(made_page, kallelse, qtbot):
    read = propose_file(kallelse)
    page = made_page(read, kallelse, municipality=HOME)
    page.lessons.show_lessons([HEADING])
    page._finder._timer.setInterval(0)
    with qtbot.waitSignal(page._finder.found):
        page._finder.look_later(replace(read))
    assert page.lessons.isHidden()


def test_a_page_that_goes_away_does_not_wait_for_what_is_being_looked_for(made_page, kallelse, qtbot):
    page = made_page(propose_file(kallelse), kallelse, municipality=HOME)
    page._finder._timer.setInterval(0)
    mend(page)
    qtbot.waitUntil(lambda: page._finder._job is not None, timeout=5000)
    begun = time.monotonic()
    page.close_reader()
    assert time.monotonic() - begun < 3.0


def test_a_page_that_goes_away_looks_no_more(made_page, kallelse):
    page = made_page(propose_file(kallelse), kallelse, municipality=HOME)
    mend(page)
    page.close_reader()
    assert not page._finder._timer.isActive()
