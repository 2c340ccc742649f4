"""The choices under the search field: which body, which year and which kind of thing is looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from binder.domain.search_query import Filters
from binder.services import search, sekretess
from binder.ui.combo_names import name_combo

if TYPE_CHECKING:
    from binder.storage.database import Binder


class SearchFilters(QWidget):
    """Three boxes, the first entry of which lets everything through, and one for confidential papers."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bodies = self._box(self.tr("Organ"), self.tr("Alla organ"))
        self._years = self._box(self.tr("År"), self.tr("Alla år"))
        self._kinds = self._box(self.tr("Typ"), self.tr("Allt"))
        for text, kind in (
            (self.tr("Ärenden"), "item"),
            (self.tr("Anteckningar"), "note"),
            (self.tr("Yrkanden"), "draft"),
            (self.tr("Handlingar"), "page"),
        ):
            self._kinds.addItem(text, kind)
        self.confidential = QCheckBox(self.tr("Sök även i sekretessbelagda"), self)
        self.confidential.toggled.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        column.addLayout(row)
        column.addWidget(self.confidential)
        row.setSpacing(8)
        for box, share in ((self._bodies, 3), (self._years, 1), (self._kinds, 2)):
            row.addWidget(box, share)

    @property
    def chosen(self) -> Filters:
        """What is let through."""
        return Filters(
            year=self._years.currentData(), body=self._bodies.currentData(), kind=self._kinds.currentData()
        )

    def offer(self, binder: Binder) -> None:
        """Begin anew, with the bodies and years that are in the binder."""
        choices = search.choices(binder)
        self._fill(self._bodies, [(body, body) for body in choices.bodies])
        self._fill(self._years, [(str(year), year) for year in choices.years])
        self._kinds.setCurrentIndex(0)
        # Asked for anew each time, and only where the member lets them be searched at all.
        blocked = QSignalBlocker(self.confidential)
        self.confidential.setChecked(False)
        blocked.unblock()
        self.confidential.setVisible(sekretess.is_searched(binder))

    def _box(self, name: str, everything: str) -> QComboBox:
        box = QComboBox(self)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.addItem(everything, None)
        name_combo(box, name)
        box.currentIndexChanged.connect(self.changed)
        return box

    def _fill(self, box: QComboBox, entries: list[tuple[str, str]] | list[tuple[str, int]]) -> None:
        blocked = QSignalBlocker(box)
        while box.count() > 1:
            box.removeItem(1)
        for text, value in entries:
            box.addItem(text, value)
        box.setCurrentIndex(0)
        blocked.unblock()
