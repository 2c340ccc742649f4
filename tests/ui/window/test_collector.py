"""Rings of objects with widgets in them are freed by the window's thread, whoever fills the memory."""

from __future__ import annotations

import gc
import threading
import weakref
from functools import partial

import pytest
from PySide6.QtCore import QObject

from binder.garbage import collect_due
from binder.ui.collector import EVERY_MS, Collector

MANY = 200_000
"""Objects enough for Python's own collector to have looked through the youngest many times."""


class Ring:
    """Something of the window that only the collector can free."""

    def __init__(self) -> None:
        self.object = QObject()
        self.itself = self


@pytest.fixture
def collector(qapp):
    gc.enable()
    made = Collector(qapp)
    yield made
    made.setParent(None)


@pytest.fixture
def freed_on():
    """The threads on which a ring was freed."""
    told: list[int] = []
    gc.collect()
    weakref.finalize(Ring(), lambda: told.append(threading.get_ident()))
    return told


@pytest.fixture
def memory():
    """What lies there: only what is more than before is a reason to collect."""
    kept: list[list[int]] = []
    return kept


def fill(memory):
    memory.extend([number] for number in range(MANY))


def in_another_thread(work):
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


def test_another_thread_frees_nothing(collector, freed_on, memory):
    in_another_thread(partial(fill, memory))
    assert freed_on == []


def test_left_to_python_another_thread_would_free_it(qapp, freed_on, memory):
    gc.enable()
    in_another_thread(partial(fill, memory))
    gc.disable()
    assert len(freed_on) == 1


def test_the_windows_thread_frees_it_when_it_is_due(collector, freed_on, memory):
    in_another_thread(partial(fill, memory))
    collect_due()
    assert freed_on == [threading.get_ident()]


def test_it_is_asked_again_and_again(qtbot, collector, freed_on, memory):
    fill(memory)
    qtbot.waitUntil(lambda: len(freed_on) == 1, timeout=3 * EVERY_MS)


def test_what_is_not_due_is_left_alone(collector, freed_on):
    gc.collect()
    before = gc.get_stats()[0]["collections"]
    collect_due()
    assert gc.get_stats()[0]["collections"] == before
