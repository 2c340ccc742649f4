"""A paper from elsewhere: its faults, what it says of itself, and the way on."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

from binder.services.check_paper import check
from binder.services.export_paper import PaperFormat, as_bytes
from binder.ui.checking.check_dialog import CheckDialog
from tests.domain.papers import FAULTLESS

WHEN = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def shown(qtbot, tmp_path):
    parent = QWidget()
    qtbot.addWidget(parent)

    def opened(**changes) -> CheckDialog:
        path = tmp_path / "yrkande.docx"
        path.write_bytes(as_bytes(replace(FAULTLESS, **changes), PaperFormat.DOCX, when=WHEN))
        made = CheckDialog(path.name, check(path), parent)
        made.open()
        return made

    return opened


def words(dialog: CheckDialog) -> str:
    return "\n".join(each.text() for each in dialog.findChildren(QLabel))


def test_a_sound_paper_has_nothing_to_say(shown):
    dialog = shown()
    assert (dialog.verdict.accessibleName(), dialog.lines) == ("Inga anmärkningar.", [])
    assert dialog.copy.isHidden()


def test_a_fault_is_told_with_its_reason(shown):
    dialog = shown(motivation="Namn på organ ska fyllas i.", signatories=())
    assert "bör inte lämnas in" in dialog.verdict.accessibleName()
    assert dialog.lines[0].sentence in words(dialog)


def test_what_the_registrar_reads_is_shown(shown):
    assert FAULTLESS.dnr in words(shown())
    assert "står inte" in words(shown(dnr=None))


def test_the_findings_go_to_the_clipboard_for_who_wrote_it(shown):
    dialog = shown(dnr=None)
    dialog.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("yrkande.docx:\n- ")
    assert "Diarienummer saknas" in copied


def test_the_closed_dialog_is_freed(shown, qtbot):
    dialog = shown()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()
