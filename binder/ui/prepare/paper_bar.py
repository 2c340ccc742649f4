"""The bar over the paper: which of the papers is shown, what a selection can become, and which page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from binder.domain.paper import Paper
from binder.ui.commands import CommandRegistry
from binder.ui.parts import button, clear_layout, label

SHOWN_AS_TABS = 3
LONGEST_NAME = 22


class PaperBar(QFrame):
    """Tabs for the first papers, a menu for the rest, the two tools, and the page number."""

    paper_chosen = Signal(int)

    def __init__(self, registry: CommandRegistry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolBar")
        self._tabs = QHBoxLayout()
        self._tabs.setSpacing(4)
        self._group: QButtonGroup | None = None
        self._page = label("", "meta")
        self._page.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(4)
        row.addLayout(self._tabs)
        row.addStretch()
        for command_id, text in (("highlight", self.tr("Markera")), ("comment", self.tr("Notis"))):
            row.addWidget(_tool(registry, command_id, text))
        row.addSpacing(8)
        row.addWidget(self._page)

    def show_papers(self, papers: Sequence[Paper], shown: int | None) -> None:
        """Fill the tabs; `shown` is the id of the paper in front."""
        clear_layout(self._tabs)
        self._group = QButtonGroup(self)
        names = tab_names([paper.title for paper in papers])
        for paper, name in list(zip(papers, names, strict=True))[:SHOWN_AS_TABS]:
            tab = button(name, "tab")
            tab.setCheckable(True)
            tab.setChecked(paper.id == shown)
            tab.setToolTip(paper.title)
            self._group.addButton(tab, int(paper.id))
            self._tabs.addWidget(tab)
        self._group.idClicked.connect(self.paper_chosen)
        if len(papers) > SHOWN_AS_TABS:
            self._tabs.addWidget(self._more(papers[SHOWN_AS_TABS:]))

    def mark(self, paper_id: int) -> None:
        """Show which paper is in front."""
        if self._group is not None and (tab := self._group.button(paper_id)) is not None:
            tab.setChecked(True)

    def show_page(self, page: int, count: int) -> None:
        """As 2 / 6; empty where there is no paper."""
        self._page.setText(f"{page} / {count}" if count else "")
        self._page.setAccessibleName(self.tr("Sidan {} av {}").format(page, count))

    def _more(self, papers: Sequence[Paper]) -> QToolButton:
        made = QToolButton(self)
        made.setText(self.tr("{} till …").format(len(papers)))
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(made)
        for paper in papers:
            action = menu.addAction(paper.title)
            action.setData(int(paper.id))
        menu.triggered.connect(self._on_more)
        made.setMenu(menu)
        return made

    def _on_more(self, action: object) -> None:
        self.paper_chosen.emit(int(action.data()))  # type: ignore[attr-defined]


def tab_names(titles: Sequence[str]) -> list[str]:
    """Short names for tabs: cut in the middle of nothing, numbered where two would be alike."""
    names: list[str] = []
    for title in titles:
        short = title if len(title) <= LONGEST_NAME else title[: LONGEST_NAME - 1].rstrip() + "…"
        alike = sum(1 for name in names if name.split("\u2009(")[0] == short)
        names.append(f"{short}\u2009({alike + 1})" if alike else short)
    return names


def _tool(registry: CommandRegistry, command_id: str, text: str) -> QToolButton:
    action = registry.action(command_id)
    made = QToolButton()
    made.setText(text)
    made.setAccessibleName(action.text())
    made.setToolTip(f"{action.text()} ({action.shortcut().toString()})")
    made.clicked.connect(action.trigger)
    return made
