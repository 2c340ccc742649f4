"""Taking files in: what was refused is told when all are read, and the keyboard stays with the row."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from binder.ui.drafting.attaching import Attaching
from binder.ui.drafting.attachment_list import AttachmentList
from tests.pdf.papers_to_read import many_pages
from tests.ui.drafting.test_attachments import MAP, PLAN, titles
from tests.ui.full_disk import fill_disk, make_room


@pytest.fixture
def shown(qtbot) -> AttachmentList:
    made = AttachmentList()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def attaching(session, shown) -> Attaching:
    return Attaching(session, shown)


@pytest.fixture
def files(tmp_path):
    (tmp_path / "plan.pdf").write_bytes(many_pages(2))
    (tmp_path / "brev.docx").write_bytes(b"PK")
    (tmp_path / "lista.txt").write_bytes(b"hej")
    return tmp_path


def test_a_refused_file_is_still_told_when_a_later_one_was_taken(attaching, shown, files, qtbot):
    attaching.take([files / "brev.docx", files / "plan.pdf"])
    qtbot.waitUntil(lambda: titles(shown) == ["plan"])
    assert "brev.docx kan inte bifogas" in shown.note.text()


def test_all_refused_files_are_told(attaching, shown, files, qtbot):
    attaching.take([files / "brev.docx", files / "lista.txt"])
    qtbot.waitUntil(lambda: "lista.txt kan" in shown.note.text())
    assert "brev.docx kan" in shown.note.text()


def test_the_next_file_that_is_taken_clears_what_was_told(attaching, shown, files, qtbot):
    attaching.take([files / "brev.docx"])
    qtbot.waitUntil(lambda: "brev.docx kan" in shown.note.text())
    attaching.take([files / "plan.pdf"])
    qtbot.waitUntil(lambda: titles(shown) == ["plan"])
    assert shown.note.isHidden()


def test_while_a_file_is_read_its_name_is_told(attaching, shown, files):
    attaching.take([files / "plan.pdf"])
    assert shown.note.text() == "Läser plan.pdf …"
    attaching.forget()
    assert shown.note.isHidden()


def test_a_file_that_the_full_disk_refused_is_not_attached_and_told(attaching, shown, files, session, qtbot):
    (files / "stor.pdf").write_bytes(many_pages(2) + b"%" * 3_000_000)
    session.run(fill_disk)
    attaching.take([files / "stor.pdf"])
    qtbot.waitUntil(lambda: "disken" in shown.note.text().lower())
    assert titles(shown) == []


def test_after_a_full_disk_files_are_taken_again(attaching, shown, files, session, qtbot):
    (files / "stor.pdf").write_bytes(many_pages(2) + b"%" * 3_000_000)
    session.run(fill_disk)
    attaching.take([files / "stor.pdf"])
    qtbot.waitUntil(lambda: "disken" in shown.note.text().lower())
    session.run(make_room)
    attaching.take([files / "stor.pdf"])
    qtbot.waitUntil(lambda: titles(shown) == ["stor"])


def test_files_are_asked_for_by_the_keyboard(attaching, shown, qtbot):
    shown.add.setFocus()
    qtbot.keyClick(shown.add, Qt.Key.Key_Space)
    (dialog,) = shown.findChildren(QFileDialog)
    assert "*.pdf" in dialog.nameFilters()[0]
    dialog.reject()


def test_a_new_row_is_ready_to_be_named(shown, qtbot):
    shown.add_attachment(PLAN)
    assert shown.rows[0].title.hasFocus()
    assert shown.rows[0].title.selectedText() == "Plan"


def test_a_row_that_rose_to_the_top_keeps_the_keyboard(shown, qtbot):
    shown.show_attachments([PLAN, MAP])
    shown.rows[1].rise.setFocus()
    qtbot.keyClick(shown.rows[1].rise, Qt.Key.Key_Space)
    assert titles(shown) == ["Karta", "Plan"]
    assert shown.rows[0].title.hasFocus()


def test_a_row_that_can_rise_again_keeps_its_button(shown, qtbot):
    shown.show_attachments([PLAN, MAP, PLAN])
    shown.rows[2].rise.setFocus()
    qtbot.keyClick(shown.rows[2].rise, Qt.Key.Key_Space)
    assert shown.rows[1].rise.hasFocus()


def test_taking_a_row_away_leaves_the_keyboard_where_one_is_added(shown, qtbot):
    shown.show_attachments([PLAN])
    shown.rows[0].remove.setFocus()
    qtbot.keyClick(shown.rows[0].remove, Qt.Key.Key_Space)
    assert shown.rows == ()
    assert shown.add.hasFocus()


@pytest.mark.parametrize(("pages", "told"), [(1, "1 sida"), (12, "12 sidor")])
def test_a_row_says_how_long_its_file_is(shown, pages, told):
    from dataclasses import replace

    shown.show_attachments([replace(PLAN, page_count=pages)])
    assert told in [each.text() for each in shown.rows[0].findChildren(type(shown.note))]


def test_showing_the_same_again_leaves_the_row_that_is_written_in(shown):
    shown.show_attachments([PLAN, MAP])
    before = shown.rows
    shown.show_attachments([PLAN, MAP])
    assert shown.rows == before
