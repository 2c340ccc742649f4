"""What a reader keeps in: no word or picture of a confidential paper; and what covers it meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from binder.domain.annotation import Quad
    from binder.ui.message_bar import MessageBar
    from binder.ui.reader.reader_view import ReaderView


class KeptIn(QObject):
    """Belongs to one reader; knows whether what that shows is confidential."""

    def __init__(self, reader: ReaderView, papers: QWidget) -> None:
        super().__init__(reader)
        self._reader, self._papers = reader, papers
        self._bar: MessageBar | None = None
        self._cover: QWidget | None = None
        self.is_confidential = False
        """Whether no word of what is shown may be taken out of it."""
        self.wanted: tuple[int, Quad | None] | None = None
        """The page and box that were last gone to while the papers were covered."""

    @property
    def is_covered(self) -> bool:
        """Whether something else is shown instead of papers."""
        return self._cover is not None

    @property
    def said(self) -> str:
        """What the bar says cannot be done; "" while it says nothing."""
        return "" if self._bar is None or self._bar.isHidden() else self._bar.accessibleName()

    def hold(self, *, is_confidential: bool) -> None:
        """Other papers come, or none: of a confidential one that was shown nothing is kept."""
        if self.is_confidential:
            self._reader.pages.forget()
        self.wanted = None
        self._uncover()
        self.is_confidential = is_confidential
        self._reader.pages.may_be_copied = self._reader.text.may_be_copied = not is_confidential
        if self._bar is not None:
            self._bar.hide()

    def cover(self, instead: QWidget) -> None:
        """Show something else instead of papers, which are closed, until a paper is shown again."""
        self._reader.show_nothing()
        self._reader.pages.forget()
        self._cover = instead
        self._papers.hide()
        self._reader.row.addWidget(instead, 1)
        instead.show()
        self._reader.setFocusProxy(instead)

    def refuse_copy(self) -> None:
        """Copying was tried."""
        self._say(self.tr("Handlingen är sekretessbelagd: text kan inte kopieras ur den."))

    def refuse_quote(self) -> None:
        """A quotation for a draft was asked for."""
        self._say(self.tr("Handlingen är sekretessbelagd: dess ord tas inte med i ett yrkande."))

    def refuse_contents(self) -> None:
        """Miniatures were asked for."""
        self._say(self.tr("Sekretessbelagda handlingar visas utan miniatyrer och innehållslista."))

    def tell_address(self, address: str) -> str:
        """A link was clicked: where it leads, which is all; what was said."""
        text = self.tr("Länken leder till {}. Ur en sekretessbelagd handling öppnas och kopieras den inte.")
        return self._say(text.format(address))

    def _uncover(self) -> None:
        gone, self._cover = self._cover, None
        if gone is None:
            return
        focused = QApplication.focusWidget()
        had_focus = focused is not None and gone.isAncestorOf(focused)
        self._reader.row.removeWidget(gone)
        gone.hide()
        self._papers.show()
        self._reader.setFocusProxy(self._reader.text if self._reader.shows_text else self._reader.pages)
        if had_focus:
            self._reader.setFocus()

    def _say(self, text: str) -> str:
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        if self._bar is None:
            from binder.ui.message_bar import MessageBar

            self._bar = MessageBar()
            self._reader.add_bar(self._bar)
        self._bar.say(text, tone="warn")
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._reader.pages, text))
        return text
