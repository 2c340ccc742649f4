"""What comes out of the printer is the finished paper: every page of it, in order, the whole sheet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, Yrkande, YrkandeKind
from binder.pdf.compose import compose
from binder.services import read_paper
from binder.ui.outbox.errands import print_pdfs
from binder.ui.outbox.print_run import PrintRun
from tests.ui.outbox.conftest import NOW

ALIKE, ROUGH = 1, 6
"""Lightness, of 255, that spots of so many points may differ: 300 dpi and back moves edges by a hair."""
SLOW = 20_000
YRKANDE = Yrkande(
    kind=YrkandeKind.TILLAGG, municipality="Solbacken", body="Kommunstyrelsen", meeting_date=date(2024, 3, 6),
    written_on=date(2024, 3, 5), item_number="22", title="Vänorter", dnr="KS-2022/1011",
    points=(Beslutspunkt(text="En strategi tas fram."),),
    relation=RelationToMain(relation=Relation.BIFALL_I_OVRIGT),
    motivation="\n\n".join(f"{n}. Samarbetet över gränser behövs, nu som förr." for n in range(24)),
)  # fmt: skip


@pytest.fixture(scope="module")
def finished() -> bytes:
    return compose(YRKANDE, when=NOW)


@pytest.fixture
def printer(qapp, tmp_path):
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setResolution(300)
    made.setOutputFileName(str(tmp_path / "utskrift.pdf"))
    return made


class Carried:
    """The errand of a paper that is in memory."""

    def __init__(self, pdf: bytes) -> None:
        self.pdf = pdf

    def print_on(self, printer, step):
        return print_pdfs([self.pdf], printer, step)


def pages(pdf: bytes) -> list[Image.Image]:
    """Every page in grey, one pixel to a point."""
    drawn = []
    with read_paper.open_bytes(pdf) as paper:
        for number in range(1, paper.page_count + 1):
            bitmap = paper.render(number, 1.0)
            size = (bitmap.width, bitmap.height)
            image = Image.frombuffer("RGB", size, bitmap.pixels, "raw", "BGRX", bitmap.stride, 1)
            drawn.append(image.convert("L"))
    return drawn


def difference(one: Image.Image, other: Image.Image) -> float:
    """The mean difference in lightness, 0 to 255."""
    rough = [
        page.resize((one.width // ROUGH, one.height // ROUGH), Image.Resampling.BOX) for page in (one, other)
    ]
    return ImageStat.Stat(ImageChops.difference(*rough)).mean[0]


def printed(tmp_path) -> list[Image.Image]:
    return pages((tmp_path / "utskrift.pdf").read_bytes())


def test_each_printed_page_is_the_page_of_the_finished_paper(finished, printer, tmp_path):
    print_pdfs([finished], printer, lambda _done, _total: None)
    expected = pages(finished)
    assert len(expected) > 1
    assert [difference(*pair) < ALIKE for pair in zip(expected, printed(tmp_path), strict=True)] == [
        True for _ in expected
    ]


def test_another_page_or_another_paper_would_be_found(finished):
    first, second, *_ = pages(finished)
    changed = pages(compose(replace(YRKANDE, title="Något helt annat", motivation="Kort."), when=NOW))
    assert difference(first, second) > ALIKE
    assert difference(first, changed[0]) > ALIKE


def test_the_answer_of_the_dialog_prints_on_the_printer_that_was_chosen(qtbot, finished, printer, tmp_path):
    window = QWidget()
    qtbot.addWidget(window)
    run = PrintRun(window)
    run.ask(Carried(finished), "Tilläggsyrkande")
    dialog = window.findChild(QPrintDialog)
    assert dialog.printer().docName() == "Tilläggsyrkande"
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(printer.outputFileName())
    with qtbot.waitSignal(run.printed, timeout=SLOW):
        dialog.done(QDialog.DialogCode.Accepted)
    assert len(printed(tmp_path)) == len(pages(finished))


def test_a_cancelled_dialog_prints_nothing_and_is_freed(qtbot, finished):
    window = QWidget()
    qtbot.addWidget(window)
    run = PrintRun(window)
    run.ask(Carried(finished), "Tilläggsyrkande")
    dialog = window.findChild(QPrintDialog)
    with qtbot.waitSignal(dialog.destroyed), qtbot.assertNotEmitted(run.printed):
        dialog.reject()
