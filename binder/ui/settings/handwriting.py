"""A name written by hand: drawn with pen, finger or mouse, and shown as it will stand on papers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QShortcut,
    QTabletEvent,
)
from PySide6.QtWidgets import QWidget

from binder.domain.drawn_signature import (
    MOST_POINTS,
    DrawnSignature,
    InkDots,
    PenLines,
    Point,
    drawn_from,
    kept,
    trimmed,
)
from binder.ui import theme as themes
from binder.ui.form_dialog import FormDialog, wide
from binder.ui.parts import button, label

PAPER, INK, LINE = QColor("#FFFFFF"), QColor("#1B2A4E"), QColor("#857F75")
PEN = 3.0
PAD_WIDTH, PAD_HEIGHT = 560, 200
VIEW_HEIGHT = 84
MARGIN = 10
NEAREST = 1.5
"""Pixels between two points of a line that are worth keeping."""


class HandwritingView(QWidget):
    """The written name on white, as on the paper, whatever the window looks like."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawn: DrawnSignature | None = None
        self.setMinimumHeight(themes.current().px(VIEW_HEIGHT))

    def show_drawn(self, data: bytes) -> None:
        """Show what is kept with the identity; nothing for no bytes."""
        self._drawn = drawn_from(data)
        said = self.tr("Din namnteckning") if self._drawn is not None else self.tr("Ingen namnteckning")
        self.setAccessibleName(said)
        self.setVisible(self._drawn is not None)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it in the middle, as large as it fits."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(self.rect(), PAPER)
        if self._drawn is not None:
            room = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
            draw_handwriting(painter, self._drawn, room)
        painter.end()


class DrawingPad(QWidget):
    """White paper with a line to write on; pens and fingers arrive as well as the mouse."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[list[Point]] = []
        self._before: list[list[Point]] = []
        self._is_down = False
        self.setMinimumSize(PAD_WIDTH, PAD_HEIGHT)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("Skriv ditt namn här med penna, finger eller mus"))

    def sizeHint(self) -> QSize:
        """A strip, like the one at the foot of a paper."""
        return QSize(PAD_WIDTH, PAD_HEIGHT)

    def drawn(self) -> PenLines | None:
        """What was written; None for nothing."""
        return trimmed(tuple(tuple(line) for line in self._lines), PEN)

    def clear(self) -> None:
        """A new sheet; the last one can be had back."""
        self._before, self._lines = self._lines or self._before, []
        self._tell()

    def take_back(self) -> None:
        """Without the last line; on a new sheet, the sheet before."""
        self._lines = self._lines[:-1] if self._lines else self._before
        self._tell()

    def tabletEvent(self, event: QTabletEvent) -> None:
        """A pen; the mouse events that Qt would make of it are not needed then."""
        kind = event.type()
        if kind is QEvent.Type.TabletPress:
            self._begin(event.position())
        elif kind is QEvent.Type.TabletMove:
            self._go_on(event.position())
        elif kind is QEvent.Type.TabletRelease:
            self._is_down = False
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The mouse, or a finger."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A line goes on while the button is down."""
        self._go_on(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The line ends."""
        self._is_down = self._is_down and event.button() is not Qt.MouseButton.LeftButton

    def paintEvent(self, event: QPaintEvent) -> None:
        """The paper, its line, and what is written."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(self.rect(), PAPER)
        painter.setPen(QPen(LINE, 1))
        low = round(self.height() * 0.78)
        painter.drawLine(2 * MARGIN, low, self.width() - 2 * MARGIN, low)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw_lines(painter, tuple(tuple(line) for line in self._lines), PEN)
        painter.end()

    def _begin(self, place: QPointF) -> None:
        self._is_down = True
        self._lines.append([(place.x(), place.y())])
        self._tell()

    def _go_on(self, place: QPointF) -> None:
        if not self._is_down or sum(map(len, self._lines)) >= MOST_POINTS:
            return
        x, y = self._lines[-1][-1]
        if abs(place.x() - x) + abs(place.y() - y) >= NEAREST:
            self._lines[-1].append((place.x(), place.y()))
            self._tell()

    def _tell(self) -> None:
        self.update()
        self.changed.emit()


class DrawingDialog(FormDialog):
    """Write the name; it is kept encrypted with the identity."""

    written = Signal(bytes)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("dialogs", "Skriv din namnteckning"),
            QCoreApplication.translate("dialogs", "Spara namnteckningen"),
            parent,
        )
        self.pad = DrawingPad()
        self.again = button(self.tr("Börja om"))
        # Enter saves what is written: it is no way to lose it.
        self.again.setAutoDefault(False)
        QShortcut(QKeySequence.StandardKey.Undo, self, self.pad.take_back)
        hint = self.tr("Den trycks på handlingen ovanför ditt namn. Det är certifikatet som skyddar texten.")
        self.body.addWidget(self.pad)
        self.body.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(label(hint, "meta", wrap=True))
        self.again.clicked.connect(self.pad.clear)
        self.pad.changed.connect(self.banner.hide)
        self.accepted.connect(self._on_accepted)
        self.setMinimumWidth(wide(620))

    def trouble(self) -> str:
        """Something must have been written."""
        return "" if self.pad.drawn() is not None else self.tr("Skriv ditt namn på linjen först.")

    def _on_accepted(self) -> None:
        drawn = self.pad.drawn()
        if drawn is not None:
            self.written.emit(kept(drawn))


def draw_handwriting(painter: QPainter, drawn: DrawnSignature, room: QRectF) -> None:
    """Draw it in the middle of `room`, as large as it fits."""
    scale = min(room.width() / drawn.width, room.height() / drawn.height)
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    left = room.center().x() - drawn.width * scale / 2
    painter.translate(left, room.center().y() - drawn.height * scale / 2)
    painter.scale(scale, scale)
    if isinstance(drawn, PenLines):
        _draw_lines(painter, drawn.lines, drawn.pen)
    else:
        painter.drawImage(QRectF(0, 0, drawn.width, drawn.height), _picture(drawn))
    painter.restore()


def _draw_lines(painter: QPainter, lines: tuple[tuple[Point, ...], ...], pen: float) -> None:
    round_pen = QPen(INK, pen, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(round_pen)
    for line in lines:
        path = QPainterPath(QPointF(*line[0]))
        for x, y in line[1:] or line:
            path.lineTo(x, y)
        painter.drawPath(path)


def _picture(dots: InkDots) -> QImage:
    bits = QImage(dots.bits, dots.width, dots.height, (dots.width + 7) // 8, QImage.Format.Format_Mono)
    bits.setColorTable([0x00FFFFFF, QColor(*dots.ink).rgb()])
    return bits.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
