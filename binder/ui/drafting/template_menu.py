"""Usual points in a menu, in their groups."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from binder.domain.municipality import PointStyle


class TemplateMenu(QMenu):
    """Filled when it is first opened; tells the text of the point that is chosen."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style: PointStyle | None = None
        self.aboutToShow.connect(self.fill)
        self.triggered.connect(self._on_triggered)

    def set_style(self, style: PointStyle | None) -> None:
        """How the kommun writes its points."""
        self._style = style

    def fill(self) -> None:
        """Read the templates, once."""
        from binder.services.point_templates import templates

        if self.actions():
            return
        groups: dict[str, QMenu] = {}
        for template in templates():
            menu = groups.get(template.group) or self.addMenu(template.group)
            groups[template.group] = menu
            menu.addAction(template.name).setData(template)

    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data().in_style(self._style))
