"""One proposed item in large fields, where it is mended."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from binder.kallelse.proposal import Doubt, ProposedItem, Read
from binder.ui import theme as themes
from binder.ui.importing.review_model import mended, pages_text, parse_pages
from binder.ui.notes.note_card import GrowingEdit
from binder.ui.parts import label, set_property


class ItemForm(QWidget):
    """Shows an item and gives back the mended one; values the user did not touch keep their doubts."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item: ProposedItem | None = None
        self._page_count = 0
        self.number = QLineEdit()
        self.dnr = QLineEdit()
        self.pages = QLineEdit()
        self.section = QLineEdit()
        self.title = GrowingEdit("", 1)
        self.proposal = _text_box(2)
        self.council = QCheckBox(self.tr("Går vidare till kommunfullmäktige"))
        self._lay_out()
        for line in (self.number, self.dnr, self.pages, self.section):
            line.textEdited.connect(self.edited)
        for box in (self.title, self.proposal):
            box.textChanged.connect(self.edited)
        self.council.toggled.connect(self.edited)

    def show_item(self, item: ProposedItem, page_count: int) -> None:
        """Fill the fields without telling that they were edited."""
        self._item, self._page_count = item, page_count
        blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.number.setText(item.number.value or "")
        self.dnr.setText(item.dnr.value or "")
        self.pages.setText(pages_text(item.pages.value))
        self.section.setText(item.section.value or "")
        self.title.setPlainText(item.title.value or "")
        self.proposal.setPlainText(item.decision_proposal.value or "")
        self.council.setChecked(item.goes_to_council)
        self.blockSignals(blocked)
        for field, read in self._values(item):
            set_property(field, "doubtful", "true" if read.doubts else "false")

    def item(self) -> ProposedItem | None:
        """The item with what the user wrote."""
        if self._item is None:
            return None
        old = self._item
        return replace(
            old,
            number=_written(old.number, self.number.text()),
            title=_written(old.title, self.title.toPlainText()),
            dnr=_written(old.dnr, self.dnr.text()),
            section=_written(old.section, self.section.text()),
            decision_proposal=_written_lines(old.decision_proposal, self.proposal.toPlainText()),
            goes_to_council=self.council.isChecked(),
            pages=self._written_pages(old.pages),
        )

    def _written_pages(self, old: Read[tuple[int, int]]) -> Read[tuple[int, int]]:
        text = self.pages.text().strip()
        if text == pages_text(old.value):
            return old
        pages = parse_pages(text, self._page_count)
        doubts = (Doubt.PAGES_UNCERTAIN,) if text and pages is None else ()
        set_property(self.pages, "faulty", "true" if doubts else "false")
        return Read(pages, old.source, doubts)

    def _values(self, item: ProposedItem) -> list[tuple[QWidget, Read[str] | Read[tuple[int, int]]]]:
        return [
            (self.number, item.number),
            (self.dnr, item.dnr),
            (self.pages, item.pages),
            (self.section, item.section),
        ]

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        narrow = (
            (self.tr("Nr"), self.number),
            (self.tr("Diarienummer"), self.dnr),
            (self.tr("Sidor"), self.pages),
            (self.tr("Avsnitt"), self.section),
        )
        self.pages.setToolTip(self.tr("Sidorna i filen som hör till ärendet, som 12–15"))
        self.section.setToolTip(self.tr("Rubriken som ärendet står under i dagordningen"))
        for column, (text, field) in enumerate(narrow):
            field.setAccessibleName(text)
            grid.addWidget(label(text, "label"), 0, column)
            grid.addWidget(field, 1, column)
        for row, (text, box) in enumerate(
            ((self.tr("Ärende"), self.title), (self.tr("Förslag till beslut"), self.proposal))
        ):
            box.setAccessibleName(text)
            grid.addWidget(label(text, "label"), 2 + 2 * row, 0, 1, 2)
            grid.addWidget(box, 3 + 2 * row, 0, 1, 4)
        # Beside the heading of the proposal, not below it: the table above needs the height.
        grid.addWidget(self.council, 4, 2, 1, 2, Qt.AlignmentFlag.AlignRight)
        QWidget.setTabOrder(self.title, self.council)
        QWidget.setTabOrder(self.council, self.proposal)
        for column, share in enumerate((1, 3, 2, 3)):
            grid.setColumnStretch(column, share)


def _text_box(lines: int) -> QPlainTextEdit:
    box = QPlainTextEdit()
    box.setTabChangesFocus(True)
    box.setFixedHeight(themes.current().px(20) * lines + 24)
    return box


def _written_lines(old: Read[str], text: str) -> Read[str]:
    value = text.strip() or None
    return old if value == ((old.value or "").strip() or None) else mended(old, value)


def _written(old: Read[str], text: str) -> Read[str]:
    value = " ".join(text.split()) or None
    return old if value == (old.value or None) else mended(old, value)
