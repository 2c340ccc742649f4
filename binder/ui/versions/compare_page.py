"""Two versions of a paper: what changed as a list, and marked on the pages of both."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QListView,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from binder.domain.errors import BinderError
from binder.services import compare_papers, open_binder, read_paper, sekretess
from binder.services.compare_papers import Comparison, Excerpt
from binder.ui import theme as themes
from binder.ui.cover_bar import CoverBar
from binder.ui.elided_label import ElidedLabel
from binder.ui.error_texts import error_text
from binder.ui.lines_delegate import LinesDelegate
from binder.ui.no_copying import NoCopying
from binder.ui.parts import Banner, button, label
from binder.ui.reader.reader_view import ReaderView
from binder.ui.session import Session
from binder.ui.tasks import Job
from binder.ui.versions.change_list import ChangeList
from binder.ui.versions.change_marks import ChangeMarks

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from binder.storage.database import BinderKey

BOTH, OLD, NEW = range(3)
BATCH = 25
"""Rows of a long list that are measured at a time: some milliseconds."""


class ComparePage(QWidget):
    """Compares in the background; `names` are those of the two versions, the older first."""

    closed = Signal()

    def __init__(
        self, session: Session, title: str, names: tuple[str, str], old: Excerpt, new: Excerpt
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self._session = session
        self._comparison: Comparison | None = None
        self._excerpts = (old, new)
        hidden = sekretess.pages(session.reader)
        self.is_confidential = any(hidden.touches(e.version_id, e.first, e.last) for e in (old, new))
        """Whether words of a confidential paper are seen here."""
        self._model = ChangeList((old.first, new.first), self)
        self.list = self._list()
        self._summary = label(self.tr("Jämför sida för sida …"), "label", wrap=True)
        self._progress = QProgressBar()
        self._progress.setAccessibleName(self.tr("Så långt har jämförelsen kommit"))
        self.banner = Banner("error")
        self._marks = (ChangeMarks(), ChangeMarks())
        self.readers = (self._reader(names[0], 0), self._reader(names[1], 1))
        self.sides = [self._side(n, name) for n, name in enumerate(names)]
        self._tabs = QButtonGroup(self)
        self._lay_out(title)
        if self.is_confidential:
            NoCopying(self.list, self.readers[1].kept_in.refuse_copy)
        self._tabs.idClicked.connect(self.show_sides)
        self._job = Job(_comparing(session.folder, session.key, old, new))
        self._job.progressed.connect(self._on_progress)
        self._job.finished.connect(self._on_compared)
        self._job.failed.connect(self._on_failed)
        QShortcut(QKeySequence("Esc"), self, self.closed.emit)
        QShortcut(QKeySequence("V"), self, self.switch)

    def begin(self) -> None:
        """Open both versions and compare them."""
        for reader, excerpt in zip(self.readers, self._excerpts, strict=True):
            opener = partial(
                read_paper.open_stored, self._session.folder, self._session.key, excerpt.version_id
            )
            reader.show_paper(
                opener,
                excerpt.first,
                excerpt.last,
                version_id=excerpt.version_id,
                is_confidential=self.is_confidential,
            )
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._job.start()

    def shut_down(self) -> None:
        """Stop comparing, and end the readers' threads."""
        self._job.cancel()
        self._job.finished.disconnect(self._on_compared)
        for reader in self.readers:
            reader.pages.overlays.clear()
            reader.close_paper()

    def show_sides(self, which: int) -> None:
        """Show both versions, or only one of them in full width."""
        self._tabs.button(which).setChecked(True)
        for number, side in enumerate(self.sides, start=OLD):
            side.setVisible(which in (BOTH, number))
        self._go_to(self.list.currentIndex())

    def switch(self) -> None:
        """From the older to the newer version and back, each in the other's place."""
        self.show_sides(NEW if self._tabs.checkedId() == OLD else OLD)

    def _on_progress(self, done: int, total: int) -> None:
        self._progress.setMaximum(total)
        self._progress.setValue(done)

    def _on_compared(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._progress.hide()
        self._summary.setText(self._summed_up(len(comparison.changes)))
        for marks, reader, is_old in zip(self._marks, self.readers, (True, False), strict=True):
            marks.show(comparison.changes, is_old=is_old)
            reader.pages.viewport().update()
        self._model.show(comparison.changes)
        if comparison.changes:
            self.list.setCurrentIndex(self._model.index(0))

    def _on_failed(self, error: BinderError) -> None:
        self._progress.hide()
        self._summary.setText("")
        self.banner.say(error_text(error))

    def _summed_up(self, count: int) -> str:
        if not count:
            return self.tr("Orden är desamma i båda versionerna.")
        return self.tr("1 ändring") if count == 1 else self.tr("{} ändringar").format(count)

    def _on_chosen(self, chosen: QModelIndex, _left: QModelIndex) -> None:
        self._go_to(chosen)

    def _go_to(self, index: QModelIndex) -> None:
        """Bring a change into sight on both sides; where it is not, the page that faces it."""
        if not index.isValid() or self._comparison is None:
            return
        places = [marks.first_box(index.row()) for marks in self._marks]
        for side, (marks, reader) in enumerate(zip(self._marks, self.readers, strict=True)):
            marks.active = index.row()
            reader.pages.viewport().update()
            place, other = places[side], places[1 - side]
            if place is not None:
                reader.go_to(*place)
            elif other is not None and (page := self._facing(other[0], side)) is not None:
                reader.go_to(page)

    def _facing(self, page: int, side: int) -> int | None:
        """The page on a side that faces a page of the other side."""
        pairs = self._comparison.pages if self._comparison is not None else ()
        both = [(pair.old, pair.new) for pair in pairs]
        return next((pair[side] for pair in both if pair[1 - side] == page), None)

    def _list(self) -> QListView:
        view = QListView()
        view.setModel(self._model)
        view.setItemDelegate(LinesDelegate(view))
        view.setMouseTracking(True)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setLayoutMode(QListView.LayoutMode.Batched)
        view.setBatchSize(BATCH)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(self.tr("Ändringar"))
        view.setAccessibleDescription(
            self.tr("Pil upp och ned går mellan ändringarna, V växlar mellan versionerna.")
        )
        view.selectionModel().currentChanged.connect(self._on_chosen)
        return view

    def _reader(self, name: str, side: int) -> ReaderView:
        reader = ReaderView()
        reader.pages.setAccessibleName(name)
        reader.pages.overlays.append(self._marks[side])
        reader.failed.connect(self._on_failed)
        return reader

    def _side(self, number: int, name: str) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = ElidedLabel("label")
        head.setText(name)
        head.setContentsMargins(12, 4, 12, 4)
        column.addWidget(head)
        column.addWidget(self.readers[number], 1)
        return side

    def _lay_out(self, title: str) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(8, 8, 4, 4)
        column.addWidget(self._summary)
        column.addWidget(self._progress)
        column.addWidget(self.banner)
        column.addWidget(self.list, 1)
        panels = QSplitter(Qt.Orientation.Horizontal)
        panels.setChildrenCollapsible(False)
        for widget in (left, *self.sides):
            panels.addWidget(widget)
        panels.setSizes([300, 533, 533])
        left.setMinimumWidth(themes.current().px(180))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar(title))
        layout.addWidget(panels, 1)

    def _bar(self, title: str) -> CoverBar:
        names = (self.tr("Båda"), self.tr("Förut"), self.tr("Nu"))
        tabs = [self._tab(number, name) for number, name in enumerate(names)]
        bar = CoverBar(self.tr("Vad som ändrats i {}").format(title), *tabs)
        bar.back_wanted.connect(self.closed)
        return bar

    def _tab(self, number: int, name: str) -> QPushButton:
        made = button(name, "tab")
        made.setCheckable(True)
        made.setChecked(number == BOTH)
        made.setToolTip(self.tr("V växlar mellan versionerna"))
        self._tabs.addButton(made, number)
        return made


def _comparing(
    folder: Path, key: BinderKey, old: Excerpt, new: Excerpt
) -> Callable[[Callable[[int, int], None]], Comparison]:
    def work(step: Callable[[int, int], None]) -> Comparison:
        with open_binder.open_binder(folder, key, read_only=True) as binder:
            return compare_papers.compare_excerpts(binder, old, new, step)

    return work
