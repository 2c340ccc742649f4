"""What is new in the ärende that is shown, in a few sentences over the paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from binder.domain.news import News, NewsKind
from binder.ui import theme as themes
from binder.ui.agenda.news_words import news_sentence
from binder.ui.parts import Banner, button

MOST, MOST_LARGE, LARGE = 3, 1, 1.5
"""Sentences shown at once, and with text of this size: the paper itself needs the room."""


class NewsStrip(Banner):
    """Stays while the ärende is in front, also when its marks are gone."""

    all_wanted = Signal()
    unread_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("info", parent)
        self.shown: tuple[News, ...] = ()
        self.more = button(self.tr("Visa alla"), "mend")
        self.more.clicked.connect(self.all_wanted)
        self.unread = button(self.tr("Markera som nytt"), "mend")
        self.unread.setToolTip(self.tr("Låt märkena i listan stå kvar"))
        self.unread.clicked.connect(self.unread_wanted)
        self.buttons.addWidget(self.more)
        self.buttons.addWidget(self.unread)

    def show_news(self, found: Sequence[News], titles: dict[int, str], *, is_seen: bool) -> None:
        """Say what came; nothing hides the strip. `titles` are those of the papers."""
        self.shown = tuple(found)
        if not found:
            self.hide()
            return
        # The ärende itself first: what is new about its papers stands on their tabs too.
        ordered = sorted(found, key=lambda each: (each.paper_id is not None, each.id))
        sentences = [news_sentence(each, titles.get(int(each.paper_id or 0), "")) for each in ordered]
        most = MOST if themes.current().scale < LARGE else MOST_LARGE
        left = len(sentences) - most
        if left > 1:
            sentences = [*sentences[:most], self.tr("Och {} till.").format(left)]
        self.more.setVisible(left > 1)
        self.unread.setVisible(is_seen)
        tone = "warn" if any(each.kind is NewsKind.WITHDRAWN for each in found) else "info"
        self.say("\n".join(sentences), heading=self.tr("Nytt sedan du läste"), tone=tone)
