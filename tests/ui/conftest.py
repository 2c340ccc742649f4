"""A real encrypted binder with one meeting, and a session on it."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from binder.domain.ids import AgendaItemId, MeetingId
from binder.services.member import Member, set_member
from binder.storage import meetings
from binder.storage.database import Binder, BinderKey

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPalette

    from binder.ui.theme import Theme

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

KEY = BinderKey(b"k" * 32)
NOW = datetime(2024, 3, 5, 12, 0, tzinfo=UTC)
MEETING = {
    "municipality": "solbacken",
    "body": "Kommunstyrelsen",
    "date": "2024-03-06",
    "time": "16.00",
    "place": "Sessionssalen",
}
ITEMS = (
    {"number": "21", "title": "Taxa för upplåtelse av allmän plats", "dnr": "KS-2023/1890"},
    {
        "number": "22",
        "title": "Förslag om att avsluta Solbackens vänortssamarbete",
        "dnr": "KS-2022/1011.107",
        "decision_proposal": "1. Solbackens vänortssamarbeten avslutas.\n2. Vänorterna underrättas.",
        "goes_to_council": 1,
    },
    {"number": "23", "title": "Redovisning av obesvarade motioner", "dnr": "KS-2024/0101"},
)


@dataclass(frozen=True, slots=True)
class FilledBinder:
    """Where the binder lies, its meeting and the ids of its items in order."""

    folder: Path
    key: BinderKey
    meeting_id: MeetingId
    items: tuple[AgendaItemId, ...]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Generator[None]:
    """No test leaves a wrapper behind that a later test could be given for something else."""
    from tests.ui.strays import strays

    yield
    assert strays() == {}, "PySide keeps these although they may be gone: decisions/layout-items.md"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None]:
    """What a window leaves behind is freed by the thread that it belongs to, as in the program."""
    yield
    if "qapp" in getattr(item, "fixturenames", ()):
        gc.collect(1)


@pytest.fixture(autouse=True)
def look_as_found(request) -> Iterator[None]:
    """What a test makes of the whole application's look ends with the test, and what it copied."""
    if "qapp" not in request.fixturenames:
        yield
        return
    qapp = request.getfixturevalue("qapp")
    before = look_of(qapp)
    yield
    bury(qapp)
    # What was cut in our editor is a Python object: without a screen Qt would free it after Python has gone.
    qapp.clipboard().clear()
    if look_of(qapp) != before:
        dress(qapp, *before)


def bury(qapp) -> None:
    """Let go of the widgets that are to be deleted: outside an event loop they stay, and are restyled too."""
    from PySide6.QtCore import QEvent

    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def look_of(qapp) -> tuple[Theme, str, QPalette, QFont]:
    """All that makes the application's look."""
    from binder.ui import theme

    return theme.current(), qapp.styleSheet(), qapp.palette(), qapp.font()


def dress(qapp, look: Theme, sheet: str, palette: QPalette, font: QFont) -> None:
    """Give the application that look."""
    from binder.ui import theme

    # Widgets that only the collector would free must not go in the middle of restyling.
    gc.collect()
    if theme.current() != look:
        theme.apply(qapp, look)
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture
def filled(tmp_path, _template) -> FilledBinder:
    """A copy of one that each test process builds once."""
    shutil.copytree(_template.folder, tmp_path / "binder")
    return replace(_template, folder=tmp_path / "binder")


@pytest.fixture(scope="session")
def _template(tmp_path_factory) -> FilledBinder:
    folder = tmp_path_factory.mktemp("template") / "binder"
    with Binder.create(folder, KEY) as binder:
        set_member(
            binder, Member(name="Stina Wallin", role="ledamot", party="C", email="stina@solbacken.example")
        )
        meeting_id = meetings.insert_meeting(binder, MEETING, NOW)
        items = tuple(meetings.insert_item(binder, meeting_id, dict(item)) for item in ITEMS)
    return FilledBinder(folder, KEY, meeting_id, items)


@pytest.fixture
def session(qapp, filled):
    from binder.ui.session import Session

    made = Session(filled.folder, filled.key)
    yield made
    made.close()


@pytest.fixture
def store(tmp_path):
    """Where a window keeps its size and its panels."""
    from PySide6.QtCore import QSettings

    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def english(qapp):
    """The window speaks English in this test alone."""
    from PySide6.QtCore import QLocale, QTranslator

    from binder.ui import qt_words
    from binder.ui.error_texts import LANGUAGE

    before = QLocale()
    assert qt_words.speak_english(qapp)
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    qapp.setProperty(LANGUAGE, None)
    QLocale.setDefault(before)
