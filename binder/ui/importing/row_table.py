"""How the tables of both reviews are set: whole rows, one at a time, as high as the text size asks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from binder.ui import theme as themes


def set_rows(table: QTableView, *, height: int, least: int, wide: Sequence[int]) -> None:
    """Set rows of `height` in a table of at least `least` (pixels at 100 % text); `wide` columns give way."""
    px = themes.current().px
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.setMinimumHeight(px(least))
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(px(height))
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    for column in wide:
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
