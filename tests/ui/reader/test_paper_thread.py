"""The thread that owns the paper: order, interruption, trouble and its end."""

from __future__ import annotations

import threading
import time
from functools import partial

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.pdf.engine import open_pdf
from binder.services import read_paper
from binder.ui.reader.paper_thread import GivenPaper, PaperThread
from binder.ui.reader.pieces import Look, pieces_of
from tests.pdf.papers_to_read import FailingFile, drawing, many_pages, with_lost_page

A4 = (595.28, 841.89)
ALL = (0.0, 0.0, 1e6, 1e6)
THREE = many_pages(3)


def piece(page: int, key: object = "k", scale: float = 1.0, tint: str = "#ffffff"):
    return pieces_of(Look(paper=key, scale=scale, tint=tint), page, A4, ALL)[0]


@pytest.fixture
def reading(qapp):
    made = PaperThread()
    made.start()
    yield made
    made.stop()


def shown(qtbot, reading, pdf, *, key="k", first=1, last=None):
    with qtbot.waitSignal(reading.opened) as told:
        reading.show_paper(key, partial(read_paper.open_bytes, pdf), first, last)
    return told.args[0]


def test_a_paper_is_opened_on_the_thread_and_its_sizes_are_told(qtbot, reading):
    where = []

    def opener():
        where.append(threading.current_thread().name)
        return read_paper.open_bytes(THREE)

    with qtbot.waitSignal(reading.opened) as told:
        reading.show_paper("k", opener, 2, 3)
    assert where == ["binder-paper"]
    assert (told.args[0].first, len(told.args[0].sizes)) == (2, 2)


def test_the_same_paper_is_not_opened_twice(qtbot, reading):
    shown(qtbot, reading, THREE)
    with qtbot.waitSignal(reading.opened):
        reading.show_paper("k", pytest.fail, 1, 1)


def test_a_paper_that_cannot_be_opened_is_told_by_its_code(qtbot, reading):
    with qtbot.waitSignal(reading.failed) as told:
        ticket = reading.show_paper("k", partial(read_paper.open_bytes, b"inte en pdf"), 1, None)
    assert (told.args[0], told.args[1].code) == (ticket, ErrorCode.PDF_DAMAGED)


def test_pieces_come_in_the_order_they_are_wanted(qtbot, reading):
    shown(qtbot, reading, THREE)
    order = []
    reading.drawn.connect(lambda drawn: order.append(drawn.piece.page))
    reading.want([piece(3), piece(1), piece(2)])
    qtbot.waitUntil(lambda: len(order) == 3)
    assert order == [3, 1, 2]


def test_a_picture_has_the_size_and_the_colour_that_were_asked_for(qtbot, reading):
    shown(qtbot, reading, THREE)
    with qtbot.waitSignal(reading.drawn) as told:
        reading.want([piece(1, scale=2.0, tint="#f2f0eb")])
    image = told.args[0].image
    assert (image.width(), image.height()) == (1191, 1684)
    assert image.pixelColor(5, 5).name() == "#f2f0eb"


def test_a_damaged_page_comes_as_trouble_and_not_as_a_picture(qtbot, reading):
    shown(qtbot, reading, with_lost_page(THREE))
    with qtbot.waitSignal(reading.drawn) as told:
        reading.want([piece(1)])
    assert told.args[0].error.code is ErrorCode.PAGE_DAMAGED
    assert told.args[0].image.isNull()


def test_a_question_is_answered_while_a_page_is_drawn(qtbot, reading):
    shown(qtbot, reading, drawing(4000))
    events = []
    reading.drawn.connect(lambda _drawn: events.append("drawn"))
    reading.answered.connect(lambda answer: events.append(answer.value))
    reading.want([piece(1, scale=1.9)])
    time.sleep(0.02)
    reading.ask("t", lambda paper: paper.page_text(1))
    qtbot.waitUntil(lambda: len(events) == 2, timeout=20_000)
    assert events == ["Karta över Solbacken", "drawn"]


def test_what_is_no_longer_wanted_is_not_drawn_to_its_end(qtbot, reading):
    shown(qtbot, reading, drawing(4000))
    reading.want([piece(1, scale=1.9)])
    time.sleep(0.02)
    with qtbot.waitSignal(reading.drawn) as told:
        reading.want([piece(1, scale=0.1)])
    assert told.args[0].piece.scale == 0.1


def test_waiting_questions_of_a_topic_are_replaced(qtbot, reading):
    shown(qtbot, reading, THREE)
    held, values = threading.Event(), []
    reading.answered.connect(lambda answer: values.append(answer.value))
    reading.ask("other", lambda _paper: held.wait(5))
    for number in range(5):
        reading.ask("drag", lambda _paper, number=number: number, replace=True)
    held.set()
    qtbot.waitUntil(lambda: 4 in values)
    assert values == [True, 4]


def test_a_question_that_meets_trouble_is_answered_with_none(qtbot, reading):
    shown(qtbot, reading, THREE)

    def ask(_paper):
        raise BinderError(ErrorCode.PAGE_DAMAGED)

    with qtbot.waitSignal(reading.answered) as told:
        reading.ask("t", ask)
    assert told.args[0].value is None


def test_a_paper_whose_file_failed_is_opened_anew(qtbot, reading):
    file = FailingFile(many_pages(60))
    with qtbot.waitSignal(reading.opened):
        reading.show_paper("k", partial(open_pdf, file), 1, 1)
    file.gone = True
    with qtbot.waitSignal(reading.drawn) as told:
        reading.want([piece(59)])
    assert told.args[0].error.code is ErrorCode.FILE_UNREADABLE
    shown(qtbot, reading, many_pages(60))
    with qtbot.waitSignal(reading.drawn) as told:
        reading.want([piece(59)])
    assert told.args[0].error is None


def test_an_open_paper_that_is_given_is_closed_with_the_next_one(qtbot, reading):
    given = read_paper.open_bytes(THREE)
    with qtbot.waitSignal(reading.opened):
        reading.show_paper("given", GivenPaper(given), 1, None)
    shown(qtbot, reading, THREE, key="next")
    with pytest.raises(ValueError, match="closed"):
        given.page_text(1)


def test_memory_is_given_back_after_a_rest_and_reading_goes_on(qtbot, reading, monkeypatch):
    monkeypatch.setattr("binder.ui.reader.paper_thread._RESTS_AFTER", 0.02)
    shown(qtbot, reading, THREE)
    qtbot.waitUntil(lambda: reading._is_resting)
    with qtbot.waitSignal(reading.drawn):
        reading.want([piece(2)])


def test_the_thread_ends_in_the_middle_of_a_page(qtbot, reading):
    shown(qtbot, reading, drawing(4000))
    reading.want([piece(1, scale=1.9)])
    time.sleep(0.02)
    began = time.perf_counter()
    reading.stop()
    assert time.perf_counter() - began < 0.5
    assert not reading._thread.is_alive()
