"""Files dropped on the agenda: a PDF goes to the ärende under it, everything else to the window."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent


def carried(*names):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(f"/hem/{name}") for name in names])
    return data


def drop(panel, row, data):
    place = QPointF(panel.view.visualRect(panel.model.index(row)).center())
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(place, Qt.DropAction.CopyAction, data, button, keys)
    event.ignore()
    panel.view.dropEvent(event)
    return event.isAccepted()


def test_a_pdf_goes_to_the_item_under_it(panel, filled, qtbot):
    with qtbot.waitSignal(panel.papers_dropped) as told:
        assert drop(panel, 1, carried("Bordlagt.PDF"))
    assert told.args[0] == int(filled.items[1])
    assert [paper.name for paper in told.args[1]] == ["Bordlagt.PDF"]


def test_other_files_are_left_to_the_window(panel, qtbot):
    with qtbot.assertNotEmitted(panel.papers_dropped):
        assert not drop(panel, 1, carried("bild.png"))


def test_a_file_beside_the_items_is_left_to_the_window(panel):
    place, action = panel.view.viewport().rect().bottomLeft(), Qt.DropAction.CopyAction
    event = QDragEnterEvent(
        place, action, carried("a.pdf"), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    panel.view.dragEnterEvent(event)
    assert not event.isAccepted()


def test_the_item_under_a_dragged_file_is_framed(panel):
    row = panel.model.index(1)
    before = panel.view.grab().toImage()
    panel.view._mark(row)
    assert panel.view.grab().toImage() != before
