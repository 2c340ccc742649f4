"""A dropped yrkande is looked over first; everything else goes on to the import."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from binder.services.check_apart import MOST_BYTES, may_be_a_paper
from binder.services.export_paper import PaperFormat, as_bytes
from binder.ui.checking.check_dialog import CheckDialog
from binder.ui.checking.paper_check import PaperChecking
from binder.ui.main_window import MainWindow
from tests.domain.papers import FAULTLESS

WHEN = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def checking(qtbot):
    window = MainWindow()
    qtbot.addWidget(window)
    made = PaperChecking(window)
    yield made
    made.shut_down()


@pytest.fixture
def yrkande(tmp_path):
    path = tmp_path / "tillägg.docx"
    path.write_bytes(as_bytes(replace(FAULTLESS, dnr=None), PaperFormat.DOCX, when=WHEN))
    return path


def dialogs(checking) -> list[CheckDialog]:
    return checking.parent().findChildren(CheckDialog)


def test_a_yrkande_is_shown_with_its_faults(checking, yrkande, qtbot):
    assert checking.takes([yrkande])
    qtbot.waitUntil(lambda: bool(dialogs(checking)), timeout=15000)
    assert any("Diarienummer" in line.sentence for line in dialogs(checking)[0].lines)


def test_from_there_it_is_read_into_the_binder(checking, yrkande, qtbot):
    checking.takes([yrkande])
    qtbot.waitUntil(lambda: bool(dialogs(checking)), timeout=15000)
    with qtbot.waitSignal(checking.import_wanted) as asked:
        dialogs(checking)[0].try_accept()
    assert asked.args == [[yrkande]]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("protokoll.txt", "Protokoll\n\nAllt är väl."),
        ("x.pdf", "inget"),
        ("yrkande.txt", "Yrkande\n\nSe bilagan."),
    ],
)
def test_what_is_no_yrkande_goes_on_to_the_import(checking, tmp_path, qtbot, name, text):
    (tmp_path / name).write_text(text, encoding="utf-8")
    with qtbot.waitSignal(checking.import_wanted, timeout=15000):
        assert checking.takes([tmp_path / name])
    assert dialogs(checking) == []


@pytest.mark.parametrize("name", ["Kallelse KS.pdf", "handlingar.pdf", "bild.png", "finns inte.pdf"])
def test_what_cannot_be_one_is_not_even_read(tmp_path, name):
    if "finns inte" not in name:
        (tmp_path / name).write_bytes(b"%PDF-")
    assert not may_be_a_paper(tmp_path / name)


def test_a_large_file_is_not_read(tmp_path):
    (tmp_path / "x.pdf").write_bytes(bytes(MOST_BYTES + 1))
    assert not may_be_a_paper(tmp_path / "x.pdf")


def test_several_files_are_a_matter_of_the_import(checking, yrkande):
    assert not checking.takes([yrkande, yrkande])
