"""A draft is given to the secretary as a file or for the minutes, and it is said what became of it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from binder.services.export_paper import PaperFormat, Source, as_bytes
from binder.ui.giving_out import GivingOut
from tests.domain.changing import replaced, yrkande

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
PAPER = yrkande(replaced(2, "Nämnden ska bygga vägen."))


@pytest.fixture
def giving(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    made = GivingOut(window)
    made.source_wanted.connect(lambda: made.take(Source(yrkande=PAPER, look=None, when=NOW)))
    yield made
    made.shut_down()


def test_the_text_for_the_minutes_is_copied_by_one_click(qtbot, giving):
    with qtbot.waitSignal(giving.told) as told:
        giving.minutes.trigger()
    assert QGuiApplication.clipboard().text().startswith("Ändringsyrkande av Åsa Törnkvist (Liberalerna)")
    assert told.args[1] == "ok"


@pytest.mark.parametrize("form", PaperFormat)
def test_a_file_is_proposed_by_name_and_written(qtbot, giving, tmp_path, form):
    giving.forms[form].trigger()
    dialog = giving.parent().findChild(QFileDialog)
    path = tmp_path / f"yrkande{form.value}"
    with qtbot.waitSignal(giving.told) as told:
        dialog.fileSelected.emit(str(path))
    dialog.reject()
    assert path.read_bytes() == as_bytes(PAPER, form, when=NOW)
    assert "inte krypterad" in told.args[0]


def test_a_folder_that_is_gone_is_told(qtbot, giving, tmp_path):
    giving.take(Source(yrkande=PAPER, look=None, when=NOW))
    with qtbot.waitSignal(giving.told) as told:
        giving.save_to(str(tmp_path / "saknas" / "a.docx"))
    assert told.args[1] == "error"


def test_without_a_paper_nothing_happens(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    made = GivingOut(window)
    with qtbot.assertNotEmitted(made.told):
        made.minutes.trigger()
        made.save_to("ingenstans")
