"""Small controls: buttons that show an icon and say their name, choices that fit a narrow panel."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPalette, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLabel, QToolButton, QWidget

from binder.ui import theme
from binder.ui.combo_names import name_combo
from binder.ui.icons import icon

SIZE = 18


class IconButton(QToolButton):
    """An icon in the colour of the window's text, tinted and sized anew when the theme changes."""

    def __init__(self, icon_name: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self.setToolTip(name)
        self.setAccessibleName(name)
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        """Take the theme's colour."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._tint()

    def _tint(self) -> None:
        colour = self.palette().color(QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText)
        size = theme.current().px(SIZE)
        self.setIconSize(QSize(size, size))
        self.setIcon(icon(self._icon_name, colour.name(), size))


def icon_button(icon_name: str, name: str) -> IconButton:
    """An icon button with a name."""
    return IconButton(icon_name, name)


class Choice(QComboBox):
    """A choice that may be narrower than its longest entry, and that the wheel scrolls past.

    In a form that scrolls, the wheel would otherwise change whatever choice happens to pass below it.
    """

    def __init__(self, name: str, parent: QWidget | None = None, *, shown: QLabel | None = None) -> None:
        super().__init__(parent)
        name_combo(self, name, shown)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form."""
        event.ignore()
