"""One proposed item in large fields, where it is mended."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from binder.kallelse.proposal import ProposedItem, Read
from binder.services.mend_proposal import mended
from binder.ui import theme as themes
from binder.ui.importing.review_model import pages_text, parse_pages
from binder.ui.notes.note_card import GrowingEdit
from binder.ui.parts import label, set_property

COUNCIL = "goes_to_council"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LARGE = 1.3
"""From this text size on the check box takes a line of its own."""


class ItemForm(QWidget):
    """Shows an item and gives each value as it was mended; what the user did not touch keeps its doubts."""

    edited = Signal(str)
    """The field that was written in, as `ProposedItem` names it."""
    entered = Signal(str)
    """The field that the focus came to."""
    title_done = Signal()
    """Enter in the title, which has no lines of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = ProposedItem(title=Read(""))
        self._page_count = 0
        self.number = QLineEdit()
        self.dnr = QLineEdit()
        self.pages = QLineEdit()
        self.section = QLineEdit()
        self.title = GrowingEdit("", 1)
        self.proposal = _text_box(2)
        self.council = QCheckBox(self.tr("Går vidare till kommunfullmäktige"))
        self.fields: dict[str, QLineEdit | QPlainTextEdit | QCheckBox] = {
            "number": self.number,
            "dnr": self.dnr,
            "pages": self.pages,
            "section": self.section,
            "title": self.title,
            COUNCIL: self.council,
            "decision_proposal": self.proposal,
        }
        self._lay_out()
        for name, field in self.fields.items():
            field.setObjectName(name)
            field.installEventFilter(self)
            self._connect(field)

    def show_item(self, item: ProposedItem, page_count: int) -> None:
        """Fill the fields without telling that they were edited."""
        self._item, self._page_count = item, page_count
        blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's signature
        for name in ("number", "dnr", "pages", "section", "title", "decision_proposal"):
            self._fill(name, _text(item, name))
        self.council.setChecked(item.goes_to_council)
        self.blockSignals(blocked)
        self.mark(item)

    def mark(self, item: ProposedItem) -> None:
        """Mark the fields whose values are in doubt."""
        self._item = item
        for name, field in self.fields.items():
            if name != COUNCIL:
                set_property(field, "doubtful", "true" if getattr(item, name).doubts else "false")
        if pages_text(item.pages.value) == self.pages.text().strip():
            set_property(self.pages, "faulty", "false")

    def offer(self, name: str, text: str) -> None:
        """Write a value into a field as if the user had typed it."""
        self._fill(name, text)

    def text(self, name: str) -> str:
        """What stands in a field."""
        field = self.fields[name]
        return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()

    def value(self, name: str) -> Read[str]:
        """A field's value as the user wrote it; the value as it was where it is the same."""
        old: Read[str] = getattr(self._item, name)
        text = self.text(name)
        value = (text.strip() if name == "decision_proposal" else " ".join(text.split())) or None
        return old if value == ((old.value or "").strip() or None) else mended(old, value)

    def written_pages(self) -> tuple[int, int] | None:
        """The pages that are written; None, and the field marked, where they are none of this file."""
        text = self.pages.text().strip()
        pages = parse_pages(text, self._page_count)
        set_property(self.pages, "faulty", "true" if text and pages is None else "false")
        return pages

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell which field the focus came to, and that the title is written."""
        if event.type() is QEvent.Type.FocusIn:
            self.entered.emit(watched.objectName())
        is_done = watched is self.title and isinstance(event, QKeyEvent) and event.key() in _ENTER
        if is_done and event.type() is QEvent.Type.KeyPress:
            self.title_done.emit()
        return is_done and event.type() is QEvent.Type.KeyPress

    def _fill(self, name: str, text: str) -> None:
        field = self.fields[name]
        if self.text(name) == text:
            return
        if isinstance(field, QPlainTextEdit):
            field.setPlainText(text)
        else:
            field.setText(text)
            if isinstance(field, QLineEdit):
                field.setCursorPosition(0)
                # Qt tells of typing only; here the one who offers tells.
                field.textEdited.emit(text)

    def _connect(self, field: QLineEdit | QPlainTextEdit | QCheckBox) -> None:
        if isinstance(field, QLineEdit):
            field.textEdited.connect(self._on_edited)
        elif isinstance(field, QCheckBox):
            field.toggled.connect(self._on_edited)
        else:
            field.textChanged.connect(self._on_edited)

    def _on_edited(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.edited.emit(sender.objectName())

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
        if themes.current().scale > _LARGE:
            grid.addWidget(self.council, 6, 0, 1, 4)
        else:
            # Beside the heading of the proposal, not below it: the table above needs the height.
            grid.addWidget(self.council, 4, 2, 1, 2, Qt.AlignmentFlag.AlignRight)
            QWidget.setTabOrder(self.title, self.council)
            QWidget.setTabOrder(self.council, self.proposal)
        for column, share in enumerate((1, 3, 2, 3)):
            grid.setColumnStretch(column, share)


def _text(item: ProposedItem, name: str) -> str:
    return pages_text(item.pages.value) if name == "pages" else getattr(item, name).value or ""


def _text_box(lines: int) -> QPlainTextEdit:
    box = QPlainTextEdit()
    box.setTabChangesFocus(True)
    box.setFixedHeight(themes.current().px(20) * lines + 24)
    return box
