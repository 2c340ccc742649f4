"""Where a file is saved: the question that every place asks in the same dialog."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where(
    parent: QWidget | None,
    title: str,
    *,
    name: str,
    kind: str,
    save: Callable[[str], object],
    folder: Path | None = None,
) -> QFileDialog:
    """Propose a file name, and give the path that is chosen to `save`, a method of whoever asks.

    `kind` is what Qt filters by, such as "PDF (*.pdf)": a name without an ending gets that one.
    """
    dialog = QFileDialog(parent, title, str(folder or ""))
    if folder is None:
        begin_at_home(dialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(kind)
    dialog.setDefaultSuffix(kind.rpartition("*.")[2].removesuffix(")"))
    dialog.selectFile(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(save)
    dialog.open()
    return dialog


def begin_at_home(dialog: QFileDialog) -> None:
    """Show the member's documents where Qt would show the folder that the program was started in.

    Whatever folder was chosen last is kept.
    """
    if dialog.directory() == QDir.current():
        places = QStandardPaths.StandardLocation
        documents = QStandardPaths.writableLocation(places.DocumentsLocation)
        dialog.setDirectory(documents if QDir(documents).exists() else QDir.homePath())
