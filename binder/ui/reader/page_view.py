"""The column of pages with the member's marks on it, and words that can be selected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHelpEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter
from PySide6.QtWidgets import QToolTip, QWidget

from binder.domain.annotation import Quad
from binder.domain.ids import AnnotationId
from binder.ui.reader.mark_layer import MarkLayer
from binder.ui.reader.marks import Mark
from binder.ui.reader.page_column import PageColumn
from binder.ui.reader.page_painter import (
    paint_caret,
    paint_outline,
    paint_selection,
)
from binder.ui.reader.page_sight import PageSight
from binder.ui.reader.paper_thread import Answer, PaperOpener
from binder.ui.reader.selecting import Selecting
from binder.ui.reader.walking import Walking

if TYPE_CHECKING:
    from collections.abc import Callable

    from binder.pdf.caret import Caret
    from binder.pdf.paper_to_read import PaperToRead
    from binder.pdf.selection import Selection

LINK, _PLACE = "link", "place"


class Overlay(Protocol):
    """Something more that is painted on pages."""

    def paint(self, painter: QPainter, sight: PageSight) -> None:
        """Paint what belongs on this page."""


class PageView(PageColumn):
    """Pages, marks and one selection."""

    selection_changed = Signal(object)
    annotation_activated = Signal(int)
    link_activated = Signal(object)
    """An address, or a page that is not one of these: by its number in the file, or a `PageElsewhere`."""
    jumped = Signal()
    """A link is about to lead to another page."""
    caret_mode_changed = Signal(bool)
    picked_by_key = Signal(str)
    copy_refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewport().setMouseTracking(True)
        self.mark_layer = MarkLayer(self.viewport().update)
        self._outlined: tuple[int, tuple[Quad, ...]] | None = None
        self._selection: Selection | None = None
        self._caret: Caret | None = None
        self.overlays: list[Overlay] = []
        self.may_be_copied = True
        """Whether selected words may go to the clipboard."""
        self._selecting = Selecting(self)
        self._walking = Walking(self)
        self._selecting.changed.connect(self._on_mouse_selection)
        self._walking.moved.connect(self._on_caret)
        self._walking.mode_changed.connect(self._on_caret_mode)
        self.reading.answered.connect(self._on_answer)

    @property
    def selection(self) -> Selection | None:
        """What is selected."""
        return self._selection

    def show_pages(self, key: object, opener: PaperOpener, first: int, last: int | None) -> None:
        """Show other pages; nothing is selected on them."""
        super().show_pages(key, opener, first, last)
        self._outlined = None
        self.select_nothing()

    def set_marks(self, marks: Mapping[int, list[Mark]]) -> None:
        """Show these marks on their pages."""
        self.mark_layer.marks = marks
        self.viewport().update()

    def set_active(self, annotation: AnnotationId | None) -> None:
        """Point out one annotation."""
        self.mark_layer.active = annotation
        self.viewport().update()

    def outline(self, page: int, quads: Sequence[Quad]) -> None:
        """Draw a line around boxes, such as where a value was read from; none takes it away."""
        self._outlined = (page, tuple(quads)) if quads else None
        self.viewport().update()

    def set_selection(self, selection: Selection | None) -> None:
        """Show what was selected, here or in the text view."""
        if selection != self._selection:
            self._selection = selection
            self.viewport().update()
            self.selection_changed.emit(selection)

    def select_nothing(self, *, goes_on: bool = False) -> None:
        """Take the selection away; with `goes_on` the keys walk on from where they stand."""
        self._selecting.forget()
        if goes_on:
            self._walking.let_go()
        else:
            self._walking.forget()
            self._caret = None
        self.set_selection(None)

    def copy(self) -> None:
        """Put the selected words on the clipboard as running text."""
        if self._selection is not None and self.may_be_copied:
            QGuiApplication.clipboard().setText(self._selection.running_text)
        elif self._selection is not None:
            self.copy_refused.emit()

    def toggle_caret(self) -> None:
        """Show or hide the text caret (F7)."""
        self._walking.toggle()

    def go_to_mark(self, direction: int) -> None:
        """To the next annotation (1) or the one before (-1), and say that it was activated."""
        layout = self.page_layout
        mark = None if layout is None else self.mark_layer.next(direction, layout.first, layout.last)
        if mark is not None:
            self._activate(mark)
            self.go_to(mark.page, mark.place)

    def point_at_top(self) -> tuple[float, float] | None:
        """The point of the file at the top of the page that is read, as far as it is in sight."""
        if self.page is None:
            return None
        sight = self.sight(self.page)
        return sight.point_of(QPointF(sight.rect.left() + 1, max(sight.rect.top(), 0.0)))

    def go_to_character(self, page: int, index: int) -> None:
        """Bring a character into sight, as soon as it is known where it stands."""
        self.reading.ask(_PLACE, partial(_place_of, page=page, index=index), replace=True)

    def paint_on_page(self, painter: QPainter, sight: PageSight) -> None:
        """Selection, marks, outline and caret."""
        for part in self._selection.parts if self._selection is not None else ():
            if part.page == sight.page:
                paint_selection(painter, sight, part.quads)
        for overlay in self.overlays:
            overlay.paint(painter, sight)
        self.mark_layer.paint(painter, sight)
        if self._outlined is not None and self._outlined[0] == sight.page:
            paint_outline(painter, sight, self._outlined[1])
        if self._walking.has_caret and self._caret is not None and self._caret.page == sight.page:
            paint_caret(painter, sight, self._caret.box)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection, or activate a marker."""
        sight = self.sight_at(event.position())
        if event.button() is not Qt.MouseButton.LeftButton or sight is None:
            super().mousePressEvent(event)
            return
        marker = self.mark_layer.marker_at(sight, event.position())
        if marker is not None:
            self._activate(marker)
            return
        self._selecting.press(event, sight)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second press of two is a press like any other: `Selecting` counts them."""
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with a selection, and show what the pointer would do."""
        self._selecting.move(event)
        if not event.buttons():
            self._show_pointer(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a selection; a click on a highlight activates it, elsewhere it selects nothing."""
        if event.button() is not Qt.MouseButton.LeftButton or not self._selecting.release():
            return
        sight = self.sight_at(event.position())
        mark = self.mark_layer.mark_at(sight, event.position()) if sight is not None else None
        if mark is not None:
            self._activate(mark)
        elif self.mark_layer.marker_at(sight, event.position()) is None:
            self._click(sight, event.position())

    def viewportEvent(self, event: QEvent) -> bool:
        """A marker shows its note while the pointer rests on it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = event.pos().toPointF()
            marker = self.mark_layer.marker_at(self.sight_at(place), place)
            QToolTip.showText(event.globalPos(), marker.text if marker else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, copy, let go; everything else moves the pages."""
        if self._walking.takes(event):
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll) and self.page is not None:
            self._selecting.select_page(self.page)
        elif event.key() == Qt.Key.Key_Escape and self._lets_go():
            return
        else:
            super().keyPressEvent(event)

    def when_selected(self, action: Callable[[], object]) -> None:
        """Do this with the selection, when the answer about the last drag is here."""
        self._selecting.then(action)

    def _lets_go(self) -> bool:
        if self._selection is not None:
            self.select_nothing()
        elif self._walking.has_caret:
            self._walking.toggle()
        else:
            return False
        return True

    def _click(self, sight: PageSight | None, place: QPointF) -> None:
        had = self._selection
        self.set_selection(None)
        point = sight.point_of(place) if sight is not None else None
        if sight is not None and point is not None:
            self._walking.place_at(sight.page, point)
            self.reading.ask(LINK, partial(link_at, page=sight.page, point=point), replace=True)
        elif had is None:
            self._walking.forget()

    def _on_mouse_selection(self, selection: Selection | None) -> None:
        self._caret = None
        self.set_selection(selection)

    def _on_caret(self, caret: Caret) -> None:
        self._caret = caret
        self.set_selection(caret.selection)
        if self._walking.has_caret or caret.selection is not None:
            self.go_to(caret.page, caret.box)
        if caret.selection is not None:
            self.picked_by_key.emit(caret.selection.text)
        self.viewport().update()

    def _on_answer(self, answer: Answer) -> None:
        if answer.topic == _PLACE and answer.value is not None:
            self.go_to(*cast("tuple[int, Quad]", answer.value))
        if answer.topic != LINK or answer.value is None:
            return
        if isinstance(answer.value, int) and self._is_here(answer.value):
            self.jumped.emit()
            self.go_to(answer.value)
        else:
            self.link_activated.emit(answer.value)

    def _on_caret_mode(self, is_on: bool) -> None:  # noqa: FBT001 - a signal
        self.viewport().update()
        self.caret_mode_changed.emit(is_on)

    def _activate(self, mark: Mark) -> None:
        self.set_active(mark.id)
        self.annotation_activated.emit(mark.id)

    def _is_here(self, page: int) -> bool:
        layout = self.page_layout
        return layout is not None and layout.first <= page <= layout.last

    def _show_pointer(self, place: QPointF) -> None:
        sight = self.sight_at(place)
        if sight is None:
            self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        elif self.mark_layer.marker_at(sight, place) is not None:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.viewport().setCursor(Qt.CursorShape.IBeamCursor)


def link_at(paper: PaperToRead, *, page: int, point: tuple[float, float]) -> object:
    """Where the link at a point leads; asked under the topic `LINK`, the view goes there."""
    return paper.link_at(page, point)


def _place_of(paper: PaperToRead, *, page: int, index: int) -> tuple[int, Quad] | None:
    box = paper.box_of(page, index)
    return None if box is None else (page, box)
