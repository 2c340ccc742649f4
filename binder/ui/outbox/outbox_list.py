"""The list of signed papers: title, state as a chip, and when; newest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from binder.ui import theme as themes
from binder.ui.outbox.rows import Row
from binder.ui.outbox.state_words import moment_words

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
PADDING, GAP = 12, 4
WRAP = Qt.TextFlag.TextWordWrap
Index = QModelIndex | QPersistentModelIndex


class OutboxList(QListView):
    """Arrow keys and clicks choose a paper."""

    chosen = Signal(object)
    """The `OutboxEntry` or `SigningRequest`, or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("agendaList")
        self.setAccessibleName(self.tr("Handlingar i utkorgen"))
        self.setModel(QStandardItemModel(self))
        self.setItemDelegate(OutboxDelegate(self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setWordWrap(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_rows(self, rows: Sequence[Row], shown: object | None) -> None:
        """List these, with the row of `shown` chosen (an entry or a request), or the first."""
        model = QStandardItemModel(self)
        for row in rows:
            model.appendRow(_item(row))
        before = self.model()
        self.setModel(model)
        before.deleteLater()
        self.selectionModel().currentChanged.connect(self._on_current)
        places = [place for place, row in enumerate(rows) if _is_same(row.thing, shown)]
        if rows:
            self.setCurrentIndex(model.index(places[0] if places else 0, 0))
        else:
            self.chosen.emit(None)

    def _on_current(self, index: QModelIndex) -> None:
        row: Row | None = index.data(ROW_ROLE)
        self.chosen.emit(row.thing if row is not None else None)


class OutboxDelegate(QStyledItemDelegate):
    """Draws an entry; the height follows the text, so nothing is cut at 200 %."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the title's lines and the state below them."""
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        title = QFontMetrics(_title_font()).boundingRect(
            _text_rect(QRect(0, 0, width, 10_000)), WRAP, _title(index)
        )
        lines = (1 if _fits_beside(index, width - 2 * PADDING) else 2) + bool(_row(index).standing)
        return QSize(width, title.height() + lines * themes.current().px(22) + GAP + 2 * PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one entry."""
        theme = themes.current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        themes.paint_row_ground(painter, option)
        place = _text_rect(option.rect)
        painter.setFont(_title_font())
        painter.setPen(theme.colour("text"))
        used = painter.boundingRect(place, WRAP, _title(index))
        painter.drawText(place, WRAP, _title(index))
        _paint_state(painter, QRect(place.left(), used.bottom() + GAP, place.width(), theme.px(22)), index)
        painter.restore()


def _paint_state(painter: QPainter, place: QRect, index: Index) -> None:
    theme = themes.current()
    row = _row(index)
    tone = row.tone
    painter.setFont(theme.font(themes.CAPTION, weight=QFont.Weight.DemiBold))
    word = row.chip
    box = QRect(place.left(), place.top(), painter.fontMetrics().horizontalAdvance(word) + 16, place.height())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(f"{tone}_bg"))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(theme.colour(tone))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)
    painter.setFont(theme.font(themes.CAPTION))
    painter.setPen(theme.colour("muted"))
    beside = _fits_beside(index, place.width())
    rest = place.adjusted(box.width() + 8, 0, 0, 0) if beside else place.translated(0, place.height())
    painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, moment_words(row.when))
    below = place.translated(0, place.height() * (1 if beside else 2))
    painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, row.standing)


def _fits_beside(index: Index, width: int) -> bool:
    """Whether chip and moment stand on one line."""
    row = _row(index)
    metrics = QFontMetrics(themes.current().font(themes.CAPTION, weight=QFont.Weight.DemiBold))
    words = row.chip + moment_words(row.when)
    return metrics.horizontalAdvance(words) + 24 <= width


def _item(row: Row) -> QStandardItem:
    item = QStandardItem(row.title)
    item.setData(row, ROW_ROLE)
    item.setEditable(False)
    parts = (f"{row.title}. {row.sentence}, {moment_words(row.when)}", row.standing)
    item.setData(". ".join(part for part in parts if part), Qt.ItemDataRole.AccessibleTextRole)
    return item


def _row(index: Index) -> Row:
    row: Row = index.data(ROW_ROLE)
    return row


def _is_same(thing: object, shown: object | None) -> bool:
    """Whether it is the same paper, whatever became of it since."""
    return type(thing) is type(shown) and getattr(thing, "id", None) == getattr(shown, "id", None)


def _title(index: Index) -> str:
    return str(index.data(Qt.ItemDataRole.DisplayRole))


def _title_font() -> QFont:
    return themes.current().font(14, weight=QFont.Weight.DemiBold)


def _text_rect(rect: QRect) -> QRect:
    return rect.adjusted(PADDING, PADDING, -PADDING, 0)
