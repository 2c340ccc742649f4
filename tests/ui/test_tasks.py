"""A job whose dialog was closed meanwhile ends without a word."""

from __future__ import annotations

import threading

import pytest
import shiboken6
from PySide6.QtCore import QObject

from binder.domain.errors import BinderError, Cancelled, ErrorCode
from binder.ui.tasks import Job


def _done(_step):
    return "found"


def _refused(_step):
    raise BinderError(ErrorCode.NOT_FOUND)


def _stopped(_step):
    raise Cancelled


def _stepping(step):
    step(1, 2)


@pytest.mark.parametrize("work", [_done, _refused, _stopped, _stepping])
def test_a_job_outlives_what_asked_for_it(qapp, monkeypatch, work):
    troubles, may_go_on = [], threading.Event()
    monkeypatch.setattr(threading, "excepthook", troubles.append)
    owner = QObject()
    job = Job(lambda step: (may_go_on.wait(10), work(step))[1], owner)
    job.start()
    shiboken6.delete(owner)
    may_go_on.set()
    assert job.wait()
    assert troubles == []


def test_a_job_that_is_waited_for_tells_what_it_found(qtbot):
    job = Job(_done)
    with qtbot.waitSignal(job.finished) as told:
        job.start()
    assert told.args == ["found"]
