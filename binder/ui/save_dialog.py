"""Where a file is saved: the question that every place asks in the same dialog."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
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
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(kind)
    dialog.setDefaultSuffix(kind.rpartition("*.")[2].removesuffix(")"))
    dialog.selectFile(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(save)
    dialog.open()
    return dialog
