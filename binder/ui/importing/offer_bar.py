"""Words selected on the page, offered as the value of the field that was last in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from binder.ui.elided_label import ElidedLabel
from binder.ui.error_texts import language
from binder.ui.parts import button
from binder.wording.doubts import field_name


class OfferBar(QFrame):
    """Hidden until there is something to offer."""

    taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolBar")
        self._words = ElidedLabel(keeps=12)
        self.take = button("", "primary")
        self.take.setToolTip(self.tr("Ctrl+U"))
        self.take.clicked.connect(self.taken)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.addWidget(self._words)
        row.addStretch(1)
        row.addWidget(self.take)
        self.text = ""
        self.hide()

    def offer(self, text: str, field: str) -> None:
        """Offer words as the value of a field; no words hide the bar."""
        self.text = text.strip()
        self.setVisible(bool(self.text))
        shown = " ".join(text.split())
        name = field_name(field, language())
        self._words.setText(f"”{shown}”")
        self.take.setText(self.tr("Använd som {}").format(name.lower()))
        self.take.setAccessibleName(self.tr("Använd ”{text}” som {field}").format(text=shown, field=name))
