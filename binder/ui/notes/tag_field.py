"""Tags as chips that can be clicked and taken away, and a field in which new ones are typed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QRect, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QPushButton, QSizePolicy, QWidget

from binder.domain.tags import clean_tags
from binder.ui import theme as themes
from binder.ui.parts import button

GAP = 6
NARROWEST = 120
"""Pixels at 100 % that the field keeps beside the chips; with less it stands below them."""
OFFERED = 12


class TagEdit(QLineEdit):
    """A line for tags: a comma or Enter ends one; what was begun is kept when one goes elsewhere."""

    entered = Signal(list)
    taken_back = Signal()
    """Backspace in an empty line."""
    given_up = Signal()

    def __init__(self, offered: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(200)
        self.setPlaceholderText(self.tr("Ny etikett"))
        self._words = QStringListModel(list(offered), self)
        completer = QCompleter(self._words, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(OFFERED)
        if (popup := completer.popup()) is not None:
            popup.setObjectName("offered")
        completer.activated.connect(self._on_offered, Qt.ConnectionType.QueuedConnection)
        self.setCompleter(completer)
        self.textEdited.connect(self._on_edited)

    def offer(self, tags: Sequence[str]) -> None:
        """Complete to these tags."""
        self._words.setStringList(list(tags))

    def take(self) -> None:
        """End what is being typed."""
        tags = list(clean_tags(self.text().split(",")))
        self.clear()
        if tags:
            self.entered.emit(tags)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends a tag, Escape gives up, Backspace in an empty line takes the last one back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
        elif event.key() == Qt.Key.Key_Escape and not self.text():
            self.given_up.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.taken_back.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was typed, unless it is only the offered tags that have the keys now."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.take()

    def _on_edited(self, text: str) -> None:
        if "," in text:
            self.take()

    def _on_offered(self, _tag: str) -> None:
        # Queued: the completer writes the tag into the line after it has told of it.
        self.take()


class TagField(QWidget):
    """The tags of one note, and the line; as many rows as they need."""

    changed = Signal(list)
    tag_chosen = Signal(str)
    given_up = Signal()

    def __init__(self, of_what: str, offered: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tags: tuple[str, ...] = ()
        self._chips: list[tuple[QPushButton, QPushButton]] = []
        self._before: QWidget | None = None
        self.edit = TagEdit(offered, self)
        self.edit.setAccessibleName(self.tr("Ny etikett på {}").format(of_what))
        self.edit.setToolTip(self.tr("Skriv en etikett och tryck Enter. Backsteg tar bort den sista."))
        self.edit.entered.connect(self._on_entered)
        self.edit.taken_back.connect(self._on_taken_back)
        self.edit.given_up.connect(self._on_given_up)
        self.edit.hide()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags that are shown."""
        return self._tags

    def follow(self, before: QWidget) -> None:
        """Let Tab come here from that widget."""
        self._before = before
        self._follow_tabs()

    def write(self) -> None:
        """Show the line, with the cursor in it."""
        self.edit.show()
        self._arrange()
        self.updateGeometry()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_tags(self, tags: Iterable[str]) -> None:
        """Show a note's tags; what is being typed stays."""
        if tuple(tags) == self._tags and self._chips:
            return
        self._tags = tuple(tags)
        for pair in self._chips:
            for part in pair:
                part.hide()
                part.deleteLater()
        self._chips = [self._chip(tag) for tag in self._tags]
        self._follow_tabs()
        self._arrange()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as its rows are at the present width."""
        width = self.width() if self.isVisible() else 300
        return QSize(200, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        """The height of the rows of chips, and of the line below or beside them."""
        return max((place.bottom() + 1 for _, place in self._places(width)), default=0)

    def hasHeightForWidth(self) -> bool:
        """Less width takes more rows."""
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the chips into other rows."""
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete and Backspace on a chip take its tag away."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        ):
            self._remove(str(watched.property("tag")))
            return True
        return super().eventFilter(watched, event)

    def _chip(self, tag: str) -> tuple[QPushButton, QPushButton]:
        shown = button(
            f"#{tag}".replace("&", "&&"), "tag", name=self.tr("Visa alla med etiketten {}").format(tag)
        )
        shown.setToolTip(self.tr("Visa alla med etiketten"))
        away = button("×", "tag-away", name=self.tr("Ta bort etiketten {}").format(tag))
        away.setToolTip(self.tr("Ta bort etiketten (går att ångra)"))
        shown.clicked.connect(self._on_chosen)
        away.clicked.connect(self._on_away)
        for made in (shown, away):
            made.setParent(self)
            made.setProperty("tag", tag)
            made.setAutoDefault(False)
            made.installEventFilter(self)
            made.show()
        return shown, away

    def _on_chosen(self) -> None:
        self.tag_chosen.emit(str(self.sender().property("tag")))

    def _on_away(self) -> None:
        self._remove(str(self.sender().property("tag")))

    def _on_entered(self, tags: list[str]) -> None:
        self._change(clean_tags((*self._tags, *tags)))

    def _on_taken_back(self) -> None:
        self._change(self._tags[:-1])

    def _on_given_up(self) -> None:
        self.edit.hide()
        self._arrange()
        self.updateGeometry()
        self.given_up.emit()

    def _remove(self, tag: str) -> None:
        self._change(tuple(each for each in self._tags if each != tag))
        # The chip that had the keys is gone.
        (self._chips[-1][0] if self._chips else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _change(self, tags: tuple[str, ...]) -> None:
        if tags != self._tags:
            self.show_tags(tags)
            self.changed.emit(list(tags))

    def _follow_tabs(self) -> None:
        stops: list[QWidget] = [*(part for pair in self._chips for part in pair), self.edit]
        if self._before is not None:
            stops.insert(0, self._before)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _arrange(self) -> None:
        for widget, place in self._places(self.width()):
            widget.setGeometry(place)

    def _places(self, width: int) -> list[tuple[QWidget, QRect]]:
        """Each chip with its cross, then the line, from left to right in as many rows as needed."""
        found: list[tuple[QWidget, QRect]] = []
        left = top = row = 0
        for shown, away in self._chips:
            sizes = [shown.sizeHint(), away.sizeHint()]
            whole = min(sizes[0].width() + sizes[1].width(), width)
            row = max(size.height() for size in sizes)
            if left and left + whole > width:
                left, top = 0, top + row + GAP
            words = whole - sizes[1].width()
            found.append((shown, QRect(left, top, words, row)))
            found.append((away, QRect(left + words, top, sizes[1].width(), row)))
            left += whole + GAP
        if self.edit.isHidden():
            return found
        high = self.edit.sizeHint().height()
        if left and width - left < themes.current().px(NARROWEST):
            left, top, row = 0, top + row + GAP, high
        down = max(0, (row - high) // 2) if left else 0
        found.append((self.edit, QRect(left, top + down, width - left, high)))
        return found
