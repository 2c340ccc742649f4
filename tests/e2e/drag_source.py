"""A file manager of one file: whoever drags from its window drags the file given as argument."""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class File(QLabel):
    """The file as a name to be dragged."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self._path = path
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        self.setAccessibleName("fil att dra")
        self.resize(200, 40)

    def mouseMoveEvent(self, _event: QMouseEvent) -> None:
        """Begin the drag; it lasts until the button is let go somewhere."""
        drag = QDrag(self)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(self._path)])
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)


if __name__ == "__main__":
    app = QApplication(["fil"])
    app.setApplicationName("filhanterare")
    file = File(sys.argv[1])
    file.show()
    file.move(20, 850)
    sys.exit(app.exec())
