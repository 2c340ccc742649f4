"""Help: every command with its keys, and what the program is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QScrollArea, QWidget

from binder.ui.commands import CONTEXT, CommandRegistry, Menu
from binder.ui.form_dialog import FormDialog, wide
from binder.ui.parts import label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from binder.ui.main_window import MainWindow

_Group = tuple[QLabel, list[tuple[QLabel, QLabel]]]
"""A heading, and keys and names under it."""


class ShortcutsDialog(FormDialog):
    """All commands and their keys, read from the same list as the menus; a word finds one."""

    def __init__(self, registry: CommandRegistry, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("help", "Kortkommandon"),
            QCoreApplication.translate("help", "Stäng"),
            parent,
            may_cancel=False,
        )
        self.sought = QLineEdit()
        self.sought.setPlaceholderText(self.tr("Sök bland kortkommandona"))
        self.sought.setAccessibleName(self.tr("Sök bland kortkommandona"))
        self.sought.setClearButtonEnabled(True)
        self.sought.textChanged.connect(self._seek)
        self.nothing = label(self.tr("Inget kortkommando heter så."), "meta")
        self.nothing.hide()
        page = QWidget()
        self._grid = QGridLayout(page)
        self._grid.setHorizontalSpacing(32)
        self._grid.setColumnStretch(1, 1)
        self._groups = [self._group(title, rows) for title, rows in _groups(registry) if rows]
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(page)
        area.setAccessibleName(self.tr("Kortkommandon"))
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for part in (self.sought, self.nothing, area):
            self.body.addWidget(part)
        self.resize(wide(620), 560)

    def _group(self, title: str, rows: Sequence[tuple[str, str]]) -> _Group:
        heading = label(title, "heading")
        heading.setContentsMargins(0, 12, 0, 0)
        self._grid.addWidget(heading, self._grid.rowCount(), 0, 1, 2)
        made = []
        for name, keys in rows:
            row = self._grid.rowCount()
            parts = label(keys, "label"), label(name)
            for column, part in enumerate(parts):
                self._grid.addWidget(part, row, column)
            made.append(parts)
        return heading, made

    def _seek(self, text: str) -> None:
        """Show the commands that have the word in their name or their keys, under their headings."""
        word = text.casefold().strip()
        found = False
        for heading, rows in self._groups:
            hits = [any(word in _sought(part.text()) for part in parts) for parts in rows]
            heading.setVisible(any(hits))
            found = found or any(hits)
            for is_hit, parts in zip(hits, rows, strict=True):
                for part in parts:
                    part.setVisible(is_hit)
        self.nothing.setVisible(not found)


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


def _sought(text: str) -> str:
    """What a name or keys are found by: keys as they are shown, and as every keyboard has them."""
    keys = QKeySequence.fromString(text, QKeySequence.SequenceFormat.NativeText)
    return f"{text}\n{keys.toString(QKeySequence.SequenceFormat.PortableText)}".casefold()


def _groups(registry: CommandRegistry) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    yield QCoreApplication.translate("help", "I handlingen"), _paper_keys()
    yield QCoreApplication.translate("help", "I Möte"), _meeting_keys()
    for menu in Menu:
        rows = [(name, _keys(a.shortcuts())) for name, a in registry.by_name(menu) if a.shortcuts()]
        yield QCoreApplication.translate(CONTEXT, menu.value), rows


def _paper_keys() -> list[tuple[str, str]]:
    return [
        (QCoreApplication.translate("help", "Markera vald text i handlingen"), "H"),
        (QCoreApplication.translate("help", "Kommentera vald text i handlingen"), "N"),
        (QCoreApplication.translate("help", "Citera vald text i motiveringen"), "C"),
        (QCoreApplication.translate("help", "Stryk under vald text"), "U"),
        (QCoreApplication.translate("help", "Markera vald text i en av färgerna"), "1–4"),
        (QCoreApplication.translate("help", "Rita med penna"), "P"),
        (QCoreApplication.translate("help", "Skriv en notis på ett ställe"), "S"),
    ]


def _meeting_keys() -> list[tuple[str, str]]:
    arrows = ", ".join(_keys([QKeySequence(key)]) for key in (Qt.Key.Key_Left, Qt.Key.Key_Right))
    return [
        (QCoreApplication.translate("help", "Gå till ärendet med det numret"), "0–9"),
        (QCoreApplication.translate("help", "Föregående och nästa ärende"), arrows),
        (QCoreApplication.translate("help", "Skriv en anteckning på ärendet"), "N"),
    ]
