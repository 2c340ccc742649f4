"""The review of later files before they come into a meeting: what they bring, and what must be asked."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QItemSelection, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from binder.kallelse.comparison import ItemFate
from binder.services import read_paper
from binder.services.import_reading import UnreadFile
from binder.services.import_set import FileSet
from binder.ui import theme as themes
from binder.ui.importing.merge_detail import MergeDetail
from binder.ui.importing.merge_entries import Entry
from binder.ui.importing.merge_model import HOW, WHAT, MergeModel
from binder.ui.importing.row_table import set_rows
from binder.ui.parts import Banner, button, label
from binder.ui.reader.reader_view import ReaderView
from binder.ui.reflow_row import ReflowRow

ROW = 34
DETAIL = 270
_TOUCHING = frozenset({ItemFate.CHANGED, ItemFate.NEW, ItemFate.WITHDRAWN, ItemFate.RESTORED})
PAGE_WIDTH = 520


class MergePage(QWidget):
    """Shows a set of files; `confirmed` carries it with all answers, `cancelled` leaves nothing behind.

    `other_meeting` asks for another meeting than the one it was set beside.
    """

    confirmed = Signal(object)
    cancelled = Signal()
    other_meeting = Signal()

    def __init__(
        self,
        files: FileSet,
        meeting: str,
        *,
        unread: Sequence[UnreadFile] = (),
        can_move: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.model = MergeModel(files, unread, self)
        self.detail = MergeDetail()
        self.reader = ReaderView()
        self.banner = Banner("warn")
        self._shown: Path | None = None
        self._meeting = label(meeting, "meta", wrap=True)
        self._move = button(self.tr("Hör till ett annat möte …"), "link-small")
        self._move.setVisible(can_move)
        self.table = self._table()
        self._lay_out()
        self._connect()
        self._say_state()
        self._select(self.model.next_open(-1) or 0)

    def close_reader(self) -> None:
        """End the reader's thread before the page goes away."""
        self.reader.close_paper()

    def allow_saving(self) -> None:
        """Saving failed or was stopped; the user may try again."""
        self._save.setEnabled(True)

    def _table(self) -> QTableView:
        table = _Rows()
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Vad filerna för med sig"))
        set_rows(table, height=ROW, least=140, wide=(WHAT, HOW))
        return table

    def _lay_out(self) -> None:
        layout, head = QVBoxLayout(self), QHBoxLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        head.setContentsMargins(20, 8, 20, 8)
        head.setSpacing(16)
        head.addWidget(label(self.tr("Granska innan du sparar"), "heading"))
        head.addWidget(self.banner, 1)
        self._cancel = button(self.tr("Avbryt"))
        self._save = button(self.tr("Spara i pärmen"), "primary")
        self._save.setToolTip(self.tr("Ctrl+S"))
        head.addWidget(self._cancel)
        head.addWidget(self._save)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.reader)
        splitter.addWidget(self._right())
        # Larger text needs the room more than the page, which can be zoomed.
        page = themes.current().px(PAGE_WIDTH) - PAGE_WIDTH
        splitter.setSizes([max(320, PAGE_WIDTH - page), 846 + page])
        splitter.setChildrenCollapsible(False)
        layout.addWidget(splitter, 1)

    def _right(self) -> QScrollArea:
        right = QWidget()
        right.setObjectName("page")
        column = QVBoxLayout(right)
        column.setContentsMargins(16, 0, 20, 8)
        column.setSpacing(6)
        column.addWidget(ReflowRow(self._meeting, self._move, stretch=(1, 0)))
        column.addWidget(self.table, 1)
        self._undo = button(self.tr("Ångra"), name=self.tr("Ångra det senaste svaret"))
        self._next = button(self.tr("Nästa fråga"))
        self._next.setToolTip(self.tr("Ctrl+Enter"))
        buttons = QHBoxLayout()
        column.addLayout(buttons)
        buttons.addStretch(1)
        buttons.addWidget(self._undo)
        buttons.addWidget(self._next)
        # So high that the list above keeps its height while one goes through it.
        self.detail.setMinimumHeight(themes.current().px(DETAIL))
        column.addWidget(self.detail)
        # With large text or a small window there is more than fits: it scrolls, and nothing is pressed flat.
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(right)
        return self._area

    def _connect(self) -> None:
        self._cancel.clicked.connect(self.cancelled)
        self._save.clicked.connect(self._on_save)
        self._move.clicked.connect(self.other_meeting)
        self._undo.clicked.connect(self.model.undo)
        self._next.clicked.connect(self._on_next)
        self.detail.chosen.connect(self._on_chosen)
        self.table.selectionModel().selectionChanged.connect(self._on_row)
        self.reader.paper_shown.connect(self._show_place)
        self.model.modelAboutToBeReset.connect(self._remember_row)
        self.model.answered.connect(self._on_answered)
        for keys, handler in (
            ("Ctrl+S", self._on_save),
            ("Ctrl+Return", self._on_next),
            ("Esc", self._on_escape),
        ):
            QShortcut(
                QKeySequence(keys), self, handler, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
            )

    def event(self, event: QEvent) -> bool:
        """Here Ctrl+Z takes back an answer; the window's own Ctrl+Z would take back what was done before."""
        if isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo):
            if event.type() is QEvent.Type.KeyPress:
                self.model.undo()
            event.accept()
            return True
        return super().event(event)

    def _entry(self) -> Entry | None:
        row = self.table.currentIndex().row()
        return self.model.entries[row] if 0 <= row < self.model.rowCount() else None

    def _select(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            self.table.selectRow(row)

    def _on_row(self, _chosen: QItemSelection, _left: QItemSelection) -> None:
        entry = self._entry()
        if entry is not None:
            self._show(entry)

    def _show(self, entry: Entry) -> None:
        part = self.model.part_of(entry)
        self.detail.show_entry(entry, part)
        if part is None:
            return
        if part.file.path != self._shown:
            self._shown = part.file.path
            self.reader.show_paper(partial(read_paper.open_file, part.file.path))
        self._show_place()

    def _show_place(self) -> None:
        entry = self._entry()
        part = self.model.part_of(entry) if entry is not None else None
        if entry is not None and part is not None and part.file.path == self._shown and entry.first_page:
            self.reader.go_to(entry.first_page)

    def _remember_row(self) -> None:
        entry = self._entry()
        self._kept = entry.key if entry is not None else ""

    def _on_chosen(self, choice: str) -> None:
        entry = self._entry()
        if entry is not None:
            self.model.answer(entry, choice)

    def _on_answered(self) -> None:
        row = self.model.row_of(self._kept)
        self._select(row if row is not None else 0)
        self._say_state()
        if self.detail.choices.buttons and row is not None:
            chosen = next((each for each in self.detail.choices.buttons if each.isChecked()), None)
            if chosen is not None:
                chosen.setFocus()

    def _on_next(self) -> None:
        row = self.model.next_open(self.table.currentIndex().row())
        if row is None:
            self._save.setFocus()
            return
        self._select(row)
        buttons = self.detail.choices.buttons
        if buttons:
            buttons[0].setFocus()
            QTimer.singleShot(0, self, self._bring_answers_into_sight)

    def _bring_answers_into_sight(self) -> None:
        self._area.ensureWidgetVisible(self.detail.choices)

    def _on_escape(self) -> None:
        """One key must not throw away what was answered; the button says what it does."""
        if self.model.can_undo:
            text = self.tr(
                "Du har svarat på frågor. Välj Spara i pärmen, eller Avbryt om du inte vill spara."
            )
            self.banner.say(text, tone="info")
        else:
            self.cancelled.emit()

    def _on_save(self) -> None:
        if self.model.open_count:
            self._on_next()
            self.banner.say(
                self.tr("Svara på det som är markerat med ett frågetecken. Ingenting har sparats."),
                heading=self.tr("Det går inte att spara än"),
                tone="error",
            )
        elif self._save.isEnabled():
            self._save.setEnabled(False)
            self.confirmed.emit(self.model.files)

    def _say_state(self) -> None:
        self._undo.setEnabled(self.model.can_undo)
        count = self.model.open_count
        self._next.setEnabled(bool(count))
        if count:
            heading = (
                self.tr("{} frågor att svara på").format(count)
                if count > 1
                else self.tr("En fråga att svara på")
            )
            text = self.tr("Jämför med sidan till vänster. Allt du har skrivit blir kvar.")
            self.banner.say(text, heading=heading, tone="warn")
        else:
            self.banner.say(self._settled_text(), heading=self.tr("Klart att spara"), tone="ok")

    def _settled_text(self) -> str:
        """How much stays as it is: that is what one worries about."""
        files = self.model.files
        if files.opening is not None:
            return self.tr("Mötet och handlingarna sparas tillsammans.")
        touched = {
            item.known
            for part in files.parts
            for item in part.merge.comparison.items
            if item.fate in _TOUCHING
        }
        same = sum(item.key not in touched for item in files.base.items)
        return self.tr("{} ärenden står som förut. Allt du har skrivit blir kvar.").format(same)


class _Rows(QTableView):
    """Keeps the chosen row in sight when what stands below takes room from it."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())
