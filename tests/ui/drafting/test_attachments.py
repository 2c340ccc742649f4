"""Files that go with the paper: taken in, named, put in order, taken away, and saved with the draft."""

from __future__ import annotations

from dataclasses import replace

import pytest

from binder.domain.yrkande import Attachment, YrkandeKind
from binder.services import write_draft
from binder.ui.commands import CommandRegistry
from binder.ui.drafting.attachment_list import AttachmentList
from binder.ui.drafting.draft_panel import DraftPanel
from tests.pdf.papers_to_read import many_pages
from tests.pdf.test_letter_picture import picture

PLAN = Attachment(title="Plan", file_name="plan.pdf", sha256="1", page_count=2)
MAP = Attachment(title="Karta", file_name="karta.pdf", sha256="2", page_count=1)


@pytest.fixture
def panel(qtbot, session):
    made = DraftPanel(session, CommandRegistry(session))
    qtbot.addWidget(made)
    made.resize(400, 640)
    made.show()
    return made


@pytest.fixture
def shown(qtbot) -> AttachmentList:
    made = AttachmentList()
    qtbot.addWidget(made)
    made.show_attachments([PLAN, MAP])
    return made


def titles(shown: AttachmentList) -> list[str]:
    return [each.title for each in shown.attachments()]


def test_what_is_shown_comes_back(shown):
    assert shown.attachments() == (PLAN, MAP)


def test_an_attachment_is_renamed(shown, qtbot):
    shown.rows[0].title.selectAll()
    with qtbot.waitSignal(shown.edited):
        qtbot.keyClicks(shown.rows[0].title, "Detaljplan")
    assert shown.attachments()[0] == replace(PLAN, title="Detaljplan")


def test_one_without_a_name_keeps_that_of_its_file(shown):
    shown.rows[0].title.setText("  ")
    assert titles(shown) == ["plan", "Karta"]


def test_one_is_moved_up(shown, qtbot):
    assert not shown.rows[0].rise.isEnabled()
    with qtbot.waitSignals([shown.edited, shown.left]):
        shown.rows[1].rise.click()
    assert titles(shown) == ["Karta", "Plan"]


def test_one_is_taken_away(shown, qtbot):
    with qtbot.waitSignals([shown.edited, shown.left]):
        shown.rows[0].remove.click()
    assert titles(shown) == ["Karta"]


def test_the_heading_is_there_with_the_first(qtbot):
    made = AttachmentList()
    qtbot.addWidget(made)
    assert made.heading.isHidden()
    made.add_attachment(PLAN)
    assert not made.heading.isHidden()


def test_files_are_taken_in_one_after_another_and_saved(panel, session, filled, qtbot, tmp_path):
    panel.show_item(filled.items[0])
    panel.begin(YrkandeKind.TILLAGG)
    qtbot.waitUntil(lambda: panel.draft_id is not None)
    (tmp_path / "plan.pdf").write_bytes(many_pages(2))
    (tmp_path / "karta.png").write_bytes(picture())
    panel.attaching.take([tmp_path / "plan.pdf", tmp_path / "karta.png"])
    qtbot.waitUntil(lambda: len(panel.form.attachments.rows) == 2)
    panel.flush()
    qtbot.waitUntil(lambda: len(kept(panel, session)) == 2)
    assert [each.page_count for each in kept(panel, session)] == [2, 1]


def kept(panel, session) -> tuple[Attachment, ...]:
    return write_draft.draft(session.reader, panel.draft_id).yrkande.attachments


def test_a_file_that_cannot_be_attached_is_told_and_the_next_is_taken(panel, filled, qtbot, tmp_path):
    panel.show_item(filled.items[0])
    panel.begin(YrkandeKind.TILLAGG)
    qtbot.waitUntil(lambda: panel.draft_id is not None)
    (tmp_path / "brev.docx").write_bytes(b"PK")
    (tmp_path / "plan.pdf").write_bytes(many_pages(2))
    panel.attaching.take([tmp_path / "plan.pdf", tmp_path / "brev.docx"])
    qtbot.waitUntil(lambda: "kan inte bifogas" in panel.form.attachments.note.text())
    assert titles(panel.form.attachments) == ["plan"]


def test_what_is_read_for_another_draft_is_not_put_into_this(panel, filled, qtbot, tmp_path):
    panel.show_item(filled.items[0])
    panel.begin(YrkandeKind.TILLAGG)
    qtbot.waitUntil(lambda: panel.draft_id is not None)
    (tmp_path / "plan.pdf").write_bytes(many_pages(2))
    panel.attaching.take([tmp_path / "plan.pdf"])
    panel.show_item(filled.items[1])
    panel.begin(YrkandeKind.AVSLAG)
    qtbot.waitUntil(lambda: panel.draft_id is not None)
    qtbot.wait(150)
    assert panel.form.attachments.rows == ()
