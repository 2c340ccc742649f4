"""Help: every command with its keys, and what the program is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from binder.ui.commands import CommandRegistry
from binder.ui.form_dialog import FormDialog, wide
from binder.ui.parts import label

if TYPE_CHECKING:
    from binder.ui.main_window import MainWindow


class ShortcutsDialog(FormDialog):
    """All commands and their keys, read from the same list as the menus."""

    def __init__(self, registry: CommandRegistry, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("help", "Kortkommandon"),
            QCoreApplication.translate("help", "Stäng"),
            parent,
            may_cancel=False,
        )
        page = QWidget()
        grid = QGridLayout(page)
        grid.setHorizontalSpacing(32)
        rows = [
            *_more_keys(),
            *((name, _keys(a.shortcuts())) for name, a in registry.by_name() if a.shortcuts()),
        ]
        for row, (name, keys) in enumerate(rows):
            grid.addWidget(label(keys, "label"), row, 0)
            grid.addWidget(label(name), row, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(page)
        area.setAccessibleName(self.tr("Kortkommandon"))
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.body.addWidget(area)
        self.resize(wide(620), 560)


class AboutDialog(FormDialog):
    """What the program is and is not."""

    def __init__(self, version: str, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("help", "Om Mötespärmen"),
            QCoreApplication.translate("help", "Stäng"),
            parent,
            may_cancel=False,
        )
        self.body.addWidget(label(self.tr("Version {}").format(version), "meta"))
        text = self.tr(
            "Programmet läser kallelser, sparar dina anteckningar krypterat på den här datorn och "
            "hjälper dig att skriva yrkanden i rätt form. Det ger inte juridisk rådgivning. "
            "Fri programvara under MIT-licensen."
        )
        self.body.addWidget(label(text, wrap=True))
        self.setMinimumWidth(wide(520))


class Help(QObject):
    """Connects the help commands."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.registry.connect_handler("help", self._on_shortcuts)
        window.registry.connect_handler("about", self._on_about)

    def _on_shortcuts(self) -> None:
        ShortcutsDialog(self._window.registry, self._window).open()

    def _on_about(self) -> None:
        from importlib.metadata import version

        AboutDialog(version("motesparm"), self._window).open()


def _keys(sequences: list[QKeySequence]) -> str:
    return sequences[0].toString(QKeySequence.SequenceFormat.NativeText)


def _more_keys() -> list[tuple[str, str]]:
    return [
        (QCoreApplication.translate("help", "Markera vald text i handlingen"), "H"),
        (QCoreApplication.translate("help", "Kommentera vald text i handlingen"), "N"),
        (QCoreApplication.translate("help", "Citera vald text i motiveringen"), "C"),
    ]
