"""The smallest PySide6 window that shows one label, painted and closed: what a first paint costs at least."""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel


class Label(QLabel):
    """Ends the program once it has been painted."""

    def paintEvent(self, event) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, QApplication.quit)


app = QApplication(sys.argv)
label = Label("Mötespärmen")
label.resize(1200, 700)
label.show()
app.exec()
