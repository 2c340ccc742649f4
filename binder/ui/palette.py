"""Ctrl+K: one field that searches commands, ärenden, papers, notes and drafts alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from binder.domain.ids import AgendaItemId
from binder.domain.search_query import Filters
from binder.services import read_meeting, search
from binder.ui.commands import CommandRegistry
from binder.ui.hit_delegate import ASIDE_ROLE, CONTEXT_ROLE, MATCHES_ROLE, HitDelegate
from binder.ui.paper_pages import shown_page
from binder.ui.parts import button, label
from binder.ui.search_filters import SearchFilters
from binder.ui.session import Session

if TYPE_CHECKING:
    from binder.domain.hit import Hit

DELAY_MS = 80
MOST_HITS = 30
MOST_OTHER_NAMES = 4
"""Commands by other names that stand above what was found in the binder."""
WIDTH, HEIGHT = 640, 480


@dataclass(frozen=True, slots=True)
class Choice:
    """What a row of the palette leads to: a command or a place in the binder."""

    action: QAction | None = None
    hit: Hit | None = None


class Palette(QFrame):
    """A panel over the window; Enter takes the marked row, Esc closes it."""

    hit_chosen = Signal(object)

    def __init__(self, session: Session, registry: CommandRegistry, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self._session = session
        self._registry = registry
        self._window = parent
        self._before: QWidget | None = None
        self._choices: list[Choice] = []
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(DELAY_MS)
        self._delay.timeout.connect(self._search)
        self._field = QLineEdit(self)
        self._field.setObjectName("paletteInput")
        self._field.setPlaceholderText(self.tr("Sök handlingar, anteckningar, yrkanden och kommandon"))
        self._field.setAccessibleName(self.tr("Sök i pärmen"))
        self._field.textChanged.connect(self._delay.start)
        self._field.installEventFilter(self)
        self._field.setAccessibleDescription(
            self.tr("Ord i citattecken står bredvid varandra. Skriv år:2025, organ:ks eller typ:anteckning.")
        )
        # Enter does it too; but whoever has no keys can choose a row without taking it.
        self._open = button(self.tr("Öppna"), name=self.tr("Öppna den valda träffen"))
        self._open.clicked.connect(self._take_chosen)
        self._filters = SearchFilters(self)
        self._filters.changed.connect(self._search)
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Träffar"))
        self._list.setItemDelegate(HitDelegate(self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemActivated.connect(self._take)
        self._list.itemClicked.connect(self._take)
        self._nothing = label(
            self.tr("Inget i pärmen innehåller de orden. Pröva ett annat."), "meta", wrap=True
        )
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        row = QHBoxLayout()
        layout.addLayout(row)
        row.addWidget(self._field, 1)
        row.addWidget(self._open)
        layout.addWidget(self._filters)
        layout.addWidget(self._list, 1)
        self._nothing.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self._nothing)
        layout.addStretch()
        # Qt goes by the order of making; the button came into the row last.
        QWidget.setTabOrder(self._field, self._open)

    @property
    def words(self) -> str:
        """What was typed."""
        return self._field.text().strip()

    def open(self) -> None:
        """Show the panel in the upper middle of the window, ready to be typed into."""
        window = self._window
        self._before = QApplication.focusWidget()
        width = min(WIDTH, window.width() - 48)
        self.setGeometry((window.width() - width) // 2, 64, width, min(HEIGHT, window.height() - 128))
        self._filters.offer(self._session.reader)
        self._field.clear()
        self._search()
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list while the cursor stays in the field."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            key = Qt.Key(event.key())
            if key in steps:
                self._move(steps[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take_chosen()
                return True
            if key is Qt.Key.Key_Escape:
                self.close_panel()
                return True
        return super().eventFilter(watched, event)

    def close_panel(self) -> None:
        """Hide the panel and give the focus back to where it was."""
        before = self._before if self._before is not None and isValid(self._before) else self._window
        self.hide()
        before.setFocus(Qt.FocusReason.OtherFocusReason)

    def shut_down(self) -> None:
        """The binder is being closed: nothing is searched any more."""
        self._delay.stop()
        self.hide()

    def _move(self, by: int) -> None:
        if self._list.count():
            self._list.setCurrentRow((self._list.currentRow() + by) % self._list.count())

    def _search_now(self) -> None:
        if self._delay.isActive():
            self._delay.stop()
            self._search()

    def _take_chosen(self) -> None:
        self._search_now()
        self._take(self._list.currentItem())

    def _search(self) -> None:
        words = self._field.text().strip()
        self._list.clear()
        self._choices = []
        filters = self._filters.chosen
        commands = self._commands(words) if filters == Filters() else []
        for action in commands:
            keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
            self._add(action.text(), "", keys, Choice(action=action))
        if words:
            secret = self._filters.confidential.isChecked()
            for hit in search.search(
                self._session.reader, words, limit=MOST_HITS, filters=filters, also_confidential=secret
            ):
                self._add_hit(hit)
        self._list.setCurrentRow(self._nearest(words, commands))
        self._nothing.setVisible(not self._choices)
        self._list.setVisible(bool(self._choices))

    def _commands(self, words: str) -> list[QAction]:
        enabled = [action for action in self._registry.all() if action.isEnabled()]
        if not words:
            return enabled[:40]
        # Read when somebody asks: the window comes up without the list of other names.
        from binder.ui.command_words import rank

        ranked = [(rank(words, action.text(), action.objectName()), action) for action in enabled]
        by_rank = [[action for found, action in ranked if found == wanted] for wanted in (0, 1)]
        return [*by_rank[0], *by_rank[1][:MOST_OTHER_NAMES]][:8]

    def _nearest(self, words: str, commands: list[QAction]) -> int:
        # "motion" is in the papers and another name of a command: Enter opens the paper.
        if not words or not commands or len(commands) == len(self._choices):
            return 0
        from binder.ui.command_words import rank

        first = commands[0]
        return 0 if rank(words, first.text(), first.objectName()) == 0 else len(commands)

    def _add_hit(self, hit: Hit) -> None:
        context = "" if hit.context == hit.title else hit.context
        row = self._add(hit.title, context, self._place(hit), Choice(hit=hit))
        row.setData(MATCHES_ROLE, hit.matches)

    def _add(self, text: str, context: str, aside: str, choice: Choice) -> QListWidgetItem:
        self._choices.append(choice)
        row = QListWidgetItem(text)
        row.setData(CONTEXT_ROLE, context)
        row.setData(ASIDE_ROLE, aside)
        row.setData(Qt.ItemDataRole.AccessibleTextRole, f"{text}. {aside}. {context}".strip(". "))
        self._list.addItem(row)
        return row

    def _place(self, hit: Hit) -> str:
        kinds = {"item": self.tr("Ärende"), "note": self.tr("Anteckning"), "draft": self.tr("Yrkande")}
        place = self._page(hit) if hit.kind == "page" else kinds.get(hit.kind, "")
        return self.tr("{}, läst av maskin").format(place) if hit.by_machine else place

    def _page(self, hit: Hit) -> str:
        if hit.page is None:
            return ""
        reader = self._session.reader
        papers = [] if hit.item_id is None else read_meeting.papers_of(reader, AgendaItemId(hit.item_id))
        return self.tr("Sidan {}").format(shown_page(papers, hit.version_id or 0, hit.page))

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        choice = self._choices[self._list.row(item)]
        self.close_panel()
        if choice.action is not None:
            choice.action.trigger()
        else:
            self.hit_chosen.emit(choice.hit)
