"""The choices over a long list of notes: what must be in them, under which headings, in which order."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QWidget

from binder.domain.annotation import AnnotationKind, HighlightColour
from binder.domain.note_list import ListedNote, NoteFilter, NoteGrouping, NoteOrder
from binder.ui.combo_names import name_combo
from binder.ui.notes.colour_menu import colour_icon
from binder.ui.notes.note_words import Meanings, colour_words, kind_name


class NoteFilters(QWidget):
    """Five boxes and a tick; only colours, tags and kinds that the notes have are offered."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colours = self._box(self.tr("Färg"))
        self.tags = self._box(self.tr("Etikett"))
        self.kinds = self._box(self.tr("Sort"))
        self.groupings = self._box(self.tr("Rubriker"))
        self.orders = self._box(self.tr("Ordning"))
        self.important = QCheckBox(self.tr("Bara viktiga"))
        self.important.toggled.connect(self.changed)
        self._fill_fixed()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        boxes = (self.colours, self.tags, self.kinds, self.important, self.groupings, self.orders)
        for number, box in enumerate(boxes):
            grid.addWidget(box, number // 2, number % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def chosen(self, words: str) -> NoteFilter:
        """What a note must have, with the words that are looked for."""
        colour, kind = self.colours.currentData(), self.kinds.currentData()
        return NoteFilter(
            words=words,
            colour=HighlightColour(colour) if colour else None,
            tag=self.tags.currentData(),
            kind=AnnotationKind(kind) if kind else None,
            only_important=self.important.isChecked(),
        )

    @property
    def grouping(self) -> NoteGrouping:
        """What the headings are."""
        return NoteGrouping(self.groupings.currentData())

    @property
    def order(self) -> NoteOrder:
        """Which note comes first."""
        return NoteOrder(self.orders.currentData())

    def arrange(self, grouping: str, order: str) -> None:
        """Headings and order as they were left; what is unknown stays as it is."""
        for box, value in ((self.groupings, grouping), (self.orders, order)):
            if (number := box.findData(value)) >= 0:
                blocked = QSignalBlocker(box)
                box.setCurrentIndex(number)
                blocked.unblock()

    def choose_tag(self, tag: str) -> None:
        """Ask for the notes with this tag."""
        if self.tags.findData(tag) < 0:
            self.tags.addItem(f"#{tag}", tag)
        self.tags.setCurrentIndex(self.tags.findData(tag))

    def clear(self) -> None:
        """Let everything through."""
        blockers = [QSignalBlocker(box) for box in (self.colours, self.tags, self.kinds, self.important)]
        for box in (self.colours, self.tags, self.kinds):
            box.setCurrentIndex(0)
        self.important.setChecked(False)
        for blocked in blockers:
            blocked.unblock()
        self.changed.emit()

    def offer(self, notes: Iterable[ListedNote], meanings: Meanings) -> None:
        """Offer what these notes have; what is chosen stays chosen."""
        notes = list(notes)
        colours = {listed.colour for listed in notes}
        kinds = {listed.note.kind for listed in notes}
        tags = sorted({tag for listed in notes for tag in listed.note.tags}, key=str.casefold)
        self._fill(
            self.colours,
            [
                (colour_words(each, meanings), each.value, colour_icon(each))
                for each in HighlightColour
                if each in colours
            ],
        )
        self._fill(self.tags, [(f"#{tag}", tag, QIcon()) for tag in tags])
        self._fill(self.kinds, [(kind_name(e), e.value, QIcon()) for e in AnnotationKind if e in kinds])

    def _box(self, name: str) -> QComboBox:
        box = QComboBox(self)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(6)
        box.setToolTip(name)
        box.setProperty("kind", "small")
        name_combo(box, name)
        box.currentIndexChanged.connect(self.changed)
        return box

    def _fill_fixed(self) -> None:
        blockers = [QSignalBlocker(box) for box in self.findChildren(QComboBox)]
        self.colours.addItem(self.tr("Alla färger"), None)
        self.tags.addItem(self.tr("Alla etiketter"), None)
        self.kinds.addItem(self.tr("Alla sorter"), None)
        for text, grouping in (
            (self.tr("Per ärende"), NoteGrouping.ITEM),
            (self.tr("Per handling"), NoteGrouping.PAPER),
            (self.tr("Per dag"), NoteGrouping.DAY),
            (self.tr("Utan rubriker"), NoteGrouping.NONE),
        ):
            self.groupings.addItem(text, grouping.value)
        for text, order in (
            (self.tr("Läsordning"), NoteOrder.PLACE),
            (self.tr("Nyast först"), NoteOrder.NEWEST),
            (self.tr("Viktiga först"), NoteOrder.IMPORTANT),
        ):
            self.orders.addItem(text, order.value)
        for blocked in blockers:
            blocked.unblock()

    def _fill(self, box: QComboBox, entries: list[tuple[str, str, QIcon]]) -> None:
        """New entries below the first; what was chosen and is no longer there stays until it is left."""
        chosen, shown = box.currentData(), box.currentText()
        if chosen is not None and chosen not in [value for _, value, _ in entries]:
            entries = [*entries, (shown, chosen, box.itemIcon(box.currentIndex()))]
        blocked = QSignalBlocker(box)
        while box.count() > 1:
            box.removeItem(1)
        for text, value, spot in entries:
            box.addItem(spot, text, value)
        box.setCurrentIndex(max(0, box.findData(chosen)) if chosen is not None else 0)
        blocked.unblock()
