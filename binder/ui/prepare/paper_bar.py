"""The bar over the paper: which of the papers is shown, what a selection can become, and which page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from binder.domain.paper import Paper
from binder.ui import theme as themes
from binder.ui.agenda.agenda_model import sekretess_word
from binder.ui.commands import CommandRegistry
from binder.ui.icons import icon
from binder.ui.parts import button, shortened

LONGEST_NAME, ALONE_NAME = 22, 40
SHORTENED = 170
"""Pixels of a name, at 100 %, that stay when the tools need room."""
GAP = 4
SIGN, NOT_DRESSED = 50, 3
"""Pixels of a tool without words, at 100 %, and how many come after the first page: they keep their room."""
WHOLE_NAME = "wholeName"
PEN = 2
"""The number of the pen among the tools."""
WITH_WORDS = 3
"""The first tools have words where there is room, the others only icons."""
TOOLS = (
    ("highlight", "highlighter"),
    ("comment", "message-square"),
    ("pen", "pen-line"),
    ("find", "search"),
    ("contents", "panel-left"),
    ("zoom-out", "zoom-out"),
    ("zoom-in", "zoom-in"),
)
"""The tools with their icons, what is needed least last."""
FORMS = ((7, True), (5, True), (4, True), (7, False), (5, False), (3, False))
"""How many tools stand there, and whether the first ones as words: the richest that fits."""
NARROWEST = 110
"""Pixels of a tab, at 100 %: more of them are a menu rather than shorter."""
MORE_MARKS = ("highlight", "underline", "comment", "quote", "pen", "spot-note", "")
MORE_PLACES = ("find", "links", "go-to-page", "contents", "", "zoom-in", "zoom-out")
MORE_VIEWS = ("zoom-fit", "zoom-page", "", "turn-pages", "turn-back", "two-pages", "text-view")
"""What the menu of tools has: all that can be done with a page, however narrow the bar is."""


class PaperBar(QFrame):
    """Tabs for as many papers as there is room for, a menu for the rest, tools, the page number."""

    paper_chosen = Signal(int)

    def __init__(self, registry: CommandRegistry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolBar")
        self._papers: Sequence[Paper] = ()
        self._shown: int | None = None
        self._is_dressed = False
        self._tabs: list[QPushButton] = []
        self._new: Mapping[int, str] = {}
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.paper_chosen)
        self._more = self._menu_button()
        self._row = QHBoxLayout()
        self._row.setSpacing(GAP)
        self._page = _tool(registry, "go-to-page", "")
        self._all = self._menu_of_tools(registry)
        self._tools = self._lay_out(registry)

    def show_papers(self, papers: Sequence[Paper], shown: int | None) -> None:
        """Fill the tabs; `shown` is the id of the paper in front."""
        self._papers, self._shown = papers, shown
        for tab in self._tabs:
            self._group.removeButton(tab)
            self._row.removeWidget(tab)
            tab.hide()
            tab.deleteLater()
        names = tab_names(papers, ALONE_NAME if len(papers) == 1 else LONGEST_NAME)
        self._tabs = [self._tab(paper, name) for paper, name in zip(papers, names, strict=True)]
        self._fit()

    def mark_new(self, words: Mapping[int, str]) -> None:
        """Say of these papers, by id, what is new about them: in front of their names, as a word."""
        if words != self._new:
            self._new = words
            self.show_papers(self._papers, self._shown)

    def mark(self, paper_id: int) -> None:
        """Show which paper is in front."""
        self._shown = paper_id
        if (tab := self._group.button(paper_id)) is not None:
            tab.setChecked(True)
        self._fit()

    def show_page(self, page: int, count: int) -> None:
        """As 2 / 6, and a click goes to another; empty where there is no paper."""
        text = f"{page} / {count}" if count else ""
        is_as_wide = len(text) == len(self._page.text())
        self._page.setText(text)
        self._page.setAccessibleName(self.tr("Sidan {} av {}").format(page, count))
        self._page.setEnabled(bool(count))
        # Counted for every page that one scrolls past: nothing else moves as long as it is as wide.
        if not is_as_wide:
            self._fit()

    def paper_at(self, at: QPoint) -> int | None:
        """The paper whose tab is there; None beside the tabs."""
        tab = self.childAt(at)
        return self._group.id(tab) if isinstance(tab, QPushButton) and tab in self._tabs else None

    def changeEvent(self, event: QEvent) -> None:
        """The icons have the colours of the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._is_dressed:
            self.dress()

    def dress(self) -> None:
        """Give the tools their icons; not needed for the first page."""
        self._is_dressed = True
        colour = themes.current().tokens.muted
        for tool, (_command, name) in zip(self._tools, TOOLS, strict=True):
            tool.setIcon(icon(name, colour))
        self._all.setIcon(icon("ellipsis", colour))
        self._fit()

    def show_pen(self, is_on: bool) -> None:  # noqa: FBT001 - a signal
        """Show whether the pen is in the hand."""
        self._tools[PEN].setChecked(is_on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer tabs have room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show the tabs that have room, the chosen one always, and count the others on the menu."""
        for tab in self._tabs:
            tab.setText(str(tab.property(WHOLE_NAME)))
        widths = [tab.sizeHint().width() + GAP for tab in self._tabs]
        chosen = next((n for n, paper in enumerate(self._papers) if int(paper.id) == self._shown), 0)
        least = themes.current().px(NARROWEST if len(widths) > 1 else SHORTENED)
        menu = self._more.sizeHint().width() + GAP if len(widths) > 1 else 0
        name = min([*widths[chosen : chosen + 1], themes.current().px(SHORTENED)]) + menu
        # All names before the rarer tools; all tools before names that are too many anyway.
        room = self._fit_tools(sum(min(width, least) for width in widths), name)
        shares = shared(widths, room, least)
        if shares and sum(shares) > room:
            room -= menu
            shares[chosen] = min(shares[chosen], room)
        for tab, width, share in zip(self._tabs, widths, shares, strict=True):
            self._shorten(tab, width - share)
        self._show_tabs(fitting(shares, room, chosen))

    def _fit_tools(self, *names: int) -> int:
        """Show the tools beside the first of the `names` (pixels) that leaves room for some; what is left."""
        room = self.width() - 2 * 12 - self._page.sizeHint().width() - GAP
        self._all.setVisible(self._is_dressed)
        self._show_all_as_word(is_word=False)
        room -= self._all.sizeHint().width() + GAP if self._is_dressed else 0
        taken = next((taken for name in names if (taken := self._show_tools(room - name))), 0)
        if self._is_dressed and not taken:
            room += self._all.sizeHint().width()
            self._show_all_as_word(is_word=True)
            room -= self._all.sizeHint().width()
        return room - taken

    def _show_all_as_word(self, *, is_word: bool) -> None:
        """Where it is the only way to the tools, their menu has a name that can be read."""
        style = Qt.ToolButtonStyle
        self._all.setToolButtonStyle(style.ToolButtonTextOnly if is_word else style.ToolButtonIconOnly)

    def _show_tools(self, room: int) -> int:
        """Show the tools in the richest form that fits, or none; the pixels that they take.

        With very large text the paper's name goes before them: they have keys and menu entries too.
        """
        if not self._is_dressed:
            room -= NOT_DRESSED * themes.current().px(SIGN)
        for count, is_word in FORMS if self._is_dressed else ((WITH_WORDS, True),):
            taken = self._form_tools(count, is_word=is_word)
            if taken <= room:
                break
        else:
            count = taken = 0
        for number, tool in enumerate(self._tools):
            tool.setVisible(number < count)
        return taken

    def _form_tools(self, count: int, *, is_word: bool) -> int:
        style = Qt.ToolButtonStyle
        for tool in self._tools[:WITH_WORDS]:
            tool.setToolButtonStyle(style.ToolButtonTextOnly if is_word else style.ToolButtonIconOnly)
        return sum(tool.sizeHint().width() + GAP for tool in self._tools[:count])

    def _show_tabs(self, shown: set[int]) -> None:
        for number, tab in enumerate(self._tabs):
            tab.setVisible(number in shown)
        self._more.setVisible(len(shown) < len(self._tabs))
        self._more.setText(self.tr("{} till …").format(len(self._tabs) - len(shown)))

    def _shorten(self, tab: QPushButton, by: int) -> None:
        """Cut a name at its end; a button would cut it at both."""
        metrics = tab.fontMetrics()
        width = metrics.horizontalAdvance(tab.text()) - by
        if by > 0:
            tab.setText(metrics.elidedText(tab.text(), Qt.TextElideMode.ElideRight, max(width, 0)))

    def _tab(self, paper: Paper, name: str) -> QPushButton:
        tab = button(name, "tab", name=self._titled(paper, paper.title))
        tab.setProperty(WHOLE_NAME, self._titled(paper, name))
        tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tab.setCheckable(True)
        tab.setChecked(int(paper.id) == self._shown)
        tab.setToolTip(paper.title)
        if paper.is_confidential:
            tab.setIcon(icon("lock", themes.current().tokens.warn))
        self._group.addButton(tab, int(paper.id))
        self._row.insertWidget(self._row.count() - 1, tab)
        return tab

    def _titled(self, paper: Paper, name: str) -> str:
        words = [sekretess_word(paper.sekretess)] if paper.is_confidential else []
        words += [word] if (word := self._new.get(int(paper.id))) else []
        return ": ".join((*words, name))

    def _menu_button(self) -> QToolButton:
        made = QToolButton(self)
        made.setAccessibleName(self.tr("Fler handlingar i ärendet"))
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(made)
        menu.aboutToShow.connect(self._fill_menu)
        menu.triggered.connect(self._on_more)
        made.setMenu(menu)
        return made

    def _fill_menu(self) -> None:
        menu = self._more.menu()
        menu.clear()
        for paper, tab in zip(self._papers, self._tabs, strict=True):
            if tab.isHidden():
                menu.addAction(self._titled(paper, paper.title)).setData(int(paper.id))

    def _menu_of_tools(self, registry: CommandRegistry) -> QToolButton:
        made = QToolButton(self)
        made.setText(self.tr("Verktyg"))
        made.setAccessibleName(self.tr("Alla verktyg för sidan"))
        made.setToolTip(self.tr("Alla verktyg för sidan"))
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(made)
        menu.aboutToShow.connect(partial(_fill, menu, registry))
        made.setMenu(menu)
        return made

    def _on_more(self, action: QAction) -> None:
        self.paper_chosen.emit(int(action.data()))

    def _lay_out(self, registry: CommandRegistry) -> list[QToolButton]:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.setSpacing(GAP)
        layout.addLayout(self._row)
        self._row.addWidget(self._more)
        layout.addStretch()
        words = (self.tr("Markera"), self.tr("Kommentera"), self.tr("Penna"))
        unnamed = ("",) * (len(TOOLS) - WITH_WORDS)
        tools = [
            _tool(registry, command_id, word)
            for (command_id, _icon), word in zip(TOOLS, (*words, *unnamed), strict=True)
        ]
        for tool in tools:
            layout.addWidget(tool)
        tools[PEN].setCheckable(True)
        layout.addWidget(self._all)
        layout.addWidget(self._page)
        return tools


def _fill(menu: QMenu, registry: CommandRegistry) -> None:
    """When it is first opened: building it takes time that the first page needs."""
    if menu.isEmpty():
        for command_id in (*MORE_MARKS, *MORE_PLACES, *MORE_VIEWS):
            if command_id:
                menu.addAction(registry.action(command_id))
            else:
                menu.addSeparator()


def fitting(widths: Sequence[int], room: int, chosen: int) -> set[int]:
    """Which tabs to show in `room` pixels: the chosen one, then from the left as long as they fit."""
    if not widths:
        return set()
    shown = {chosen}
    used = widths[chosen]
    for number, width in enumerate(widths):
        if number == chosen:
            continue
        if used + width > room:
            break
        shown.add(number)
        used += width
    return shown


def shared(widths: Sequence[int], room: int, narrowest: int) -> list[int]:
    """Widths with which all have room, the longest cut alike; as they are where that would be too narrow."""
    given = list(widths)
    if sum(given) <= room or sum(min(width, narrowest) for width in given) > room:
        return given
    for number in sorted(range(len(given)), key=given.__getitem__):
        behind = [width for width in given if width >= given[number]]
        share = (room - sum(width for width in given if width < given[number])) // len(behind)
        if share <= given[number]:
            return [min(width, share) for width in given]
    return given


def tab_names(papers: Sequence[Paper], longest: int = LONGEST_NAME) -> list[str]:
    """Short names for tabs; numbered where two would be alike."""
    names: list[str] = []
    seen: dict[str, int] = {}
    for paper in papers:
        short = shortened(paper.title, longest)
        seen[short] = seen.get(short, 0) + 1
        names.append(short if seen[short] == 1 else f"{short} ({seen[short]})")
    return names


def _tool(registry: CommandRegistry, command_id: str, text: str) -> QToolButton:
    action = registry.action(command_id)
    made = QToolButton()
    made.setText(text)
    made.setProperty("command", command_id)
    made.setAccessibleName(action.text())
    made.setToolTip(f"{action.text()} ({action.shortcut().toString()})")
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.clicked.connect(action.trigger)
    return made
