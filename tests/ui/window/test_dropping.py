"""Files dropped on the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from binder.ui.main_window import MainWindow

PLACE = QPointF(300, 300)


@pytest.fixture
def window(qtbot):
    made = MainWindow()
    qtbot.addWidget(made)
    return made


def data(*urls: QUrl, text: str = "") -> QMimeData:
    made = QMimeData()
    if urls:
        made.setUrls(list(urls))
    made.setText(text)
    return made


def enter(carried: QMimeData) -> QDragEnterEvent:
    return QDragEnterEvent(
        PLACE.toPoint(),
        Qt.DropAction.CopyAction,
        carried,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )


def drop(carried: QMimeData) -> QDropEvent:
    return QDropEvent(
        PLACE, Qt.DropAction.CopyAction, carried, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )


def test_a_file_may_be_dropped(window, tmp_path):
    carried = data(QUrl.fromLocalFile(str(tmp_path / "kallelse.pdf")))
    event = enter(carried)
    event.ignore()
    window.dragEnterEvent(event)
    assert event.isAccepted()


def test_text_may_not_be_dropped(window):
    carried = data(text="Belysning")
    event = enter(carried)
    event.ignore()
    window.dragEnterEvent(event)
    assert not event.isAccepted()


def test_the_dropped_files_are_told(window, qtbot, tmp_path):
    paths = [tmp_path / "kallelse.pdf", tmp_path / "protokoll å.pdf"]
    carried = data(*(QUrl.fromLocalFile(str(path)) for path in paths))
    with qtbot.waitSignal(window.files_dropped) as told:
        window.dropEvent(drop(carried))
    assert told.args == [paths]


def test_what_lies_on_the_web_is_not_fetched(window, qtbot):
    carried = data(QUrl("https://example.org/kallelse.pdf"))
    with qtbot.assertNotEmitted(window.files_dropped):
        window.dropEvent(drop(carried))
