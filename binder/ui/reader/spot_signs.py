"""The signs of notes on spots: buttons on the page that open the note, can be moved, and can be heard."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygon
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from binder.domain.annotation import AnnotationKind
from binder.domain.ids import AnnotationId
from binder.ui import theme
from binder.ui.reader.page_painter import highlight_colour

if TYPE_CHECKING:
    from binder.ui.reader.marks import Mark
    from binder.ui.reader.page_view import PageView

SIZE = 28
_FOLD = 8
_STEP = 12
_LONGEST = 80
_ARROWS = {
    Qt.Key.Key_Left: QPoint(-_STEP, 0),
    Qt.Key.Key_Right: QPoint(_STEP, 0),
    Qt.Key.Key_Up: QPoint(0, -_STEP),
    Qt.Key.Key_Down: QPoint(0, _STEP),
}
_DELETE = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class SpotSign(QAbstractButton):
    """A sheet with a folded corner and the note's number. Dragged, or moved with Ctrl and an arrow."""

    moved_to = Signal(QPoint)
    """Its new middle in the window."""
    delete_wanted = Signal()

    def __init__(self, mark: Mark, window: QWidget) -> None:
        super().__init__(window)
        self.mark = mark
        self._grip: QPoint | None = None
        self._is_dragged = False
        self.setFixedSize(SIZE, SIZE)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_mark(mark)

    def show_mark(self, mark: Mark) -> None:
        """The note was changed."""
        self.mark = mark
        text = mark.text if len(mark.text) <= _LONGEST else f"{mark.text[:_LONGEST]}…"
        name = self.tr("Notis {number} på sidan: {text}") if text else self.tr("Notis {number} på sidan, tom")
        self.setAccessibleName(name.format(number=mark.number or "", text=text))
        self.setAccessibleDescription(
            self.tr("Enter öppnar notisen, Ctrl och pilarna flyttar den, Delete tar bort den.")
        )
        self.setToolTip(mark.text)
        self.update()

    @property
    def is_dragged(self) -> bool:
        """Whether it is in the user's hand now."""
        return self._is_dragged

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The sheet in the note's colour; on paper, which is light in both themes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = QColor(theme.LIGHT.focus if self.hasFocus() else theme.LIGHT.text)
        painter.setPen(QPen(ink, 3 if self.hasFocus() else 1.5))
        painter.setBrush(highlight_colour(self.mark.colour))
        low, high = 2, SIZE - 3
        edge = high - _FOLD
        sheet = [(low, low), (high, low), (high, edge), (edge, high), (low, high)]
        painter.drawPolygon(QPolygon([QPoint(x, y) for x, y in sheet]))
        painter.setPen(QPen(ink, 1.5))
        painter.drawPolyline([QPoint(high, edge), QPoint(edge, edge), QPoint(edge, high)])
        font = QFont(theme.FONT_FAMILY)
        font.setPixelSize(12)
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        painter.setPen(QColor(theme.LIGHT.text))
        number = "" if self.mark.number is None else str(self.mark.number)
        painter.drawText(QRect(0, 0, SIZE - 3, SIZE - 3), Qt.AlignmentFlag.AlignCenter, number)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """It may become a click or a drag."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._grip, self._is_dragged = event.position().toPoint(), False
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the hand, once it has moved far enough."""
        if self._grip is None:
            return
        step = event.position().toPoint() - self._grip
        if self._is_dragged or step.manhattanLength() >= QApplication.startDragDistance():
            self._is_dragged = True
            self.move(self.pos() + step)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go: it was moved, or clicked."""
        was_dragged, had_grip, self._grip, self._is_dragged = self._is_dragged, self._grip, None, False
        if was_dragged:
            self.moved_to.emit(self.geometry().center())
        elif had_grip is not None and event.button() is Qt.MouseButton.LeftButton:
            self.click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Ctrl and an arrow move, Delete deletes; all else goes to the pages."""
        key = Qt.Key(event.key())
        if key in _ARROWS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.moved_to.emit(self.geometry().center() + _ARROWS[key])
        elif key in _DELETE:
            self.delete_wanted.emit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.click()
        else:
            event.ignore()


class SpotSigns(QObject):
    """One sign for each note on a spot of the pages in sight; they move with the pages."""

    opened = Signal(int)
    moved = Signal(int, int, object)
    """This annotation is wanted on that page of the run, at a point of the file."""
    delete_wanted = Signal(int)

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._view, self._window = view, view.viewport()
        self._signs: dict[AnnotationId, SpotSign] = {}
        for moved in (
            view.verticalScrollBar().valueChanged,
            view.horizontalScrollBar().valueChanged,
            view.zoom_changed,
            view.pages_turned,
            view.paper_shown,
            view.reading.drawn,
        ):
            moved.connect(self.place)
        self._window.installEventFilter(self)
        self.place()

    @property
    def signs(self) -> list[SpotSign]:
        """Those that are in sight."""
        return list(self._signs.values())

    def place(self) -> None:
        """Put the signs of the pages in sight where their spots are; the others go."""
        marks = self._view.mark_layer.marks
        seen = {
            mark.id: mark
            for page in self._view.pages_in_sight()
            for mark in marks.get(page, ())
            if mark.kind is AnnotationKind.SPOT and mark.quads
        }
        for gone in self._signs.keys() - seen.keys():
            sign = self._signs.pop(gone)
            sign.hide()
            sign.deleteLater()
        for mark in seen.values():
            self._place(mark)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The window became larger or smaller."""
        if event.type() == QEvent.Type.Resize:
            self.place()
        return False

    def _place(self, mark: Mark) -> None:
        sight = self._view.sight(mark.page)
        sign = self._signs.get(mark.id)
        if sign is None:
            sign = self._signs[mark.id] = self._made(mark)
        if sign.mark != mark:
            sign.show_mark(mark)
        if not sign.is_dragged and mark.place is not None:
            middle = sight.rect_of(mark.place).center().toPoint()
            sign.move(middle - QPoint(SIZE // 2, SIZE // 2))
            sign.setVisible(sight.frame is not None)

    def _made(self, mark: Mark) -> SpotSign:
        sign = SpotSign(mark, self._window)
        sign.clicked.connect(partial(self.opened.emit, int(mark.id)))
        sign.moved_to.connect(partial(self._on_moved, mark.id))
        sign.delete_wanted.connect(partial(self.delete_wanted.emit, int(mark.id)))
        return sign

    def _on_moved(self, annotation: AnnotationId, middle: QPoint) -> None:
        sight = self._view.sight_at(middle.toPointF())
        point = sight.point_of(middle.toPointF()) if sight is not None else None
        if sight is None or point is None:
            # Beside the pages: back to where it was.
            self.place()
        else:
            self.moved.emit(int(annotation), sight.page, point)
