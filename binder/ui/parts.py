"""Small pieces that every place is put together from: labels, cards, chips and banners."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from binder.ui import theme as themes

PLAIN_TEXT = 0
"""Qt.PlainText by number: touching the `Qt` namespace costs the first paint 17 ms (measured)."""


def label(text: str = "", kind: str = "", *, wrap: bool = False) -> QLabel:
    """A label of one of the stylesheet's kinds: title, heading, large, label, meta, caption."""
    made = QLabel(text)
    made.setProperty("kind", kind)
    made.setWordWrap(wrap)
    made.setProperty("textFormat", PLAIN_TEXT)
    return made


def chip(text: str, tone: str) -> QLabel:
    """A status as a word on a ground: ok, warn, error, info, accent."""
    made = QLabel(text)
    made.setProperty("chip", tone)
    made.setProperty("textFormat", PLAIN_TEXT)
    return made


def shortened(text: str, longest: int) -> str:
    """At most so many characters of a text; an ellipsis says that there are more."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def button(text: str, kind: str = "", *, name: str = "") -> QPushButton:
    """A push button: "", primary, danger, link, tab, large."""
    made = QPushButton(text)
    made.setProperty("kind", kind)
    made.setAccessibleName(name or text.replace("&", ""))
    # Enter presses the focused button outside dialogs too, as people expect.
    made.setAutoDefault(True)
    return made


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the stylesheet reads, and have it drawn anew."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def repolish(*widgets: QWidget) -> None:
    """Have widgets drawn anew whose colour depends on a property of their parent."""
    for widget in widgets:
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class Card(QFrame):
    """A white box with a small heading and whatever is put into `body`."""

    def __init__(self, heading: str = "", emphasis: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setProperty("emphasis", emphasis)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(20, 16, 20, 16)
        self.body.setSpacing(8)
        self.heading = label(heading, "label")
        self.heading.setVisible(bool(heading))
        self.body.addWidget(self.heading)


class Banner(QFrame):
    """A message in place: heading, sentence, buttons at its right; hidden until it has something to say."""

    said = Signal()

    def __init__(self, tone: str = "info", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setProperty("tone", tone)
        self._heading = label("", "label", wrap=True)
        self._text = label("", wrap=True)
        texts, self.buttons = QVBoxLayout(), QHBoxLayout()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.addLayout(texts, 1)
        row.addLayout(self.buttons)
        texts.setSpacing(2)
        texts.addWidget(self._heading)
        texts.addWidget(self._text)
        self.hide()

    def say(self, text: str, *, heading: str = "", tone: str | None = None) -> None:
        """Show the sentence; a screen reader gets it as the banner's name."""
        if tone is not None:
            set_property(self, "tone", tone)
            repolish(self._heading, self._text)
        self._heading.setText(heading)
        self._heading.setVisible(bool(heading))
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(f"{heading} {text}".strip())
        self.show()
        self.said.emit()


def centred(page: QWidget, card: QWidget, widest: int) -> None:
    """Lay a card out in the upper middle of a page, at most `widest` pixels wide at 100 % text size.

    Stretches instead of an alignment: an aligned widget gets no height for its wrapped text.
    """
    card.setMaximumWidth(themes.current().px(widest))
    row, column = QHBoxLayout(), QVBoxLayout(page)
    column.addStretch(1)
    column.addLayout(row)
    column.addStretch(2)
    row.addStretch(1)
    row.addWidget(card, 1000)
    row.addStretch(1)
