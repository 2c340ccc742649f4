"""The list of signed papers: title, state as a chip, and when; newest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from binder.domain.outbox import OutboxEntry
from binder.ui import theme as themes
from binder.ui.outbox.state_words import TONES, chip_word, moment_words, state_sentence, time_of

ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
PADDING, GAP = 12, 4
WRAP = Qt.TextFlag.TextWordWrap
Index = QModelIndex | QPersistentModelIndex


class OutboxList(QListView):
    """Arrow keys and clicks choose a paper."""

    chosen = Signal(object)
    """The `OutboxEntry`, or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("agendaList")
        self.setAccessibleName(self.tr("Signerade handlingar"))
        self.setModel(QStandardItemModel(self))
        self.setItemDelegate(OutboxDelegate(self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setWordWrap(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_entries(self, entries: Sequence[OutboxEntry], shown: int | None) -> None:
        """List these, with `shown` chosen, or the first."""
        model = QStandardItemModel(self)
        for entry in entries:
            model.appendRow(_item(entry))
        before = self.model()
        self.setModel(model)
        before.deleteLater()
        self.selectionModel().currentChanged.connect(self._on_current)
        rows = [row for row, entry in enumerate(entries) if int(entry.id) == shown]
        if entries:
            self.setCurrentIndex(model.index(rows[0] if rows else 0, 0))
        else:
            self.chosen.emit(None)

    def _on_current(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(ENTRY_ROLE))


class OutboxDelegate(QStyledItemDelegate):
    """Draws an entry; the height follows the text, so nothing is cut at 200 %."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the title's lines and the state below them."""
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        title = QFontMetrics(_title_font()).boundingRect(
            _text_rect(QRect(0, 0, width, 10_000)), WRAP, _title(index)
        )
        lines = 1 if _fits_beside(index, width - 2 * PADDING) else 2
        return QSize(width, title.height() + lines * themes.current().px(22) + GAP + 2 * PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one entry."""
        theme = themes.current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("selection" if selected else "bg"))
            painter.drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), 8, 8)
        place = _text_rect(option.rect)
        painter.setFont(_title_font())
        painter.setPen(theme.colour("text"))
        used = painter.boundingRect(place, WRAP, _title(index))
        painter.drawText(place, WRAP, _title(index))
        _paint_state(painter, QRect(place.left(), used.bottom() + GAP, place.width(), theme.px(22)), index)
        painter.restore()


def _paint_state(painter: QPainter, place: QRect, index: Index) -> None:
    theme = themes.current()
    entry: OutboxEntry = index.data(ENTRY_ROLE)
    tone = TONES[entry.state]
    painter.setFont(theme.font(themes.CAPTION, weight=QFont.Weight.DemiBold))
    word = chip_word(entry.state)
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
    painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, moment_words(time_of(entry)))


def _fits_beside(index: Index, width: int) -> bool:
    """Whether chip and moment stand on one line."""
    entry: OutboxEntry = index.data(ENTRY_ROLE)
    metrics = QFontMetrics(themes.current().font(themes.CAPTION, weight=QFont.Weight.DemiBold))
    words = chip_word(entry.state) + moment_words(time_of(entry))
    return metrics.horizontalAdvance(words) + 24 <= width


def _item(entry: OutboxEntry) -> QStandardItem:
    item = QStandardItem(entry.title)
    item.setData(entry, ENTRY_ROLE)
    item.setEditable(False)
    when = moment_words(time_of(entry))
    item.setData(f"{entry.title}. {state_sentence(entry.state)}, {when}", Qt.ItemDataRole.AccessibleTextRole)
    return item


def _title(index: Index) -> str:
    return str(index.data(Qt.ItemDataRole.DisplayRole))


def _title_font() -> QFont:
    return themes.current().font(14, weight=QFont.Weight.DemiBold)


def _text_rect(rect: QRect) -> QRect:
    return rect.adjusted(PADDING, PADDING, -PADDING, 0)
