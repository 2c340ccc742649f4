"""The paper in the middle of the window: its pages, or its words as text, and the member's marks on them."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from binder.domain.annotation import Annotation, Quad, TextAnchor
from binder.domain.ids import AnnotationId, PaperVersionId
from binder.ui.reader.page_view import PageView
from binder.ui.reader.paper_thread import GivenPaper
from binder.ui.reader.text_view import TextView

if TYPE_CHECKING:
    from binder.pdf.engine import OpenPaper
    from binder.pdf.selection import Selection
    from binder.ui.reader.link_notice import LinkNotice


class ReaderView(QWidget):
    """Shows one paper at a time, remembers nothing: place and marks come from, and go to, its owner.

    `page_changed` counts pages of the paper from 1; everything else uses the numbers of the file.
    """

    selection_changed = Signal(object)
    """A `Selection` with page, quads, text and quote, or None."""
    page_changed = Signal(int, int)
    annotation_activated = Signal(int)
    zoom_changed = Signal(int)
    page_link_activated = Signal(int)
    """A link leads to this page of the file, which is not one of the paper's."""
    caret_mode_changed = Signal(bool)
    text_view_changed = Signal(bool)
    paper_shown = Signal()
    failed = Signal(object)
    """A `BinderError`: the paper could not be opened; nothing is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = PageView(self)
        self.text = TextView(self.pages.reading, self)
        self._version_id: PaperVersionId | None = None
        self._annotations: Sequence[Annotation] = ()
        self._numbers: Mapping[AnnotationId, int] | None = None
        self._names = itertools.count(1)
        self._notice: LinkNotice | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.pages)
        self._stack.addWidget(self.text)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._stack)
        self.setFocusProxy(self.pages)
        self.pages.setAccessibleName(self.tr("Handling"))
        self.pages.empty_text = self.tr("Ingen handling är öppen. Välj ett ärende i listan.")
        self._connect()

    def show_paper(
        self,
        paper: OpenPaper | Callable[[], OpenPaper],
        first: int = 1,
        last: int | None = None,
        *,
        version_id: PaperVersionId | None = None,
        place: tuple[int, float] | None = None,
    ) -> None:
        """Show the pages `first`..`last` (None: to the end) of a paper, from `place` = (page, fraction) on.

        Give a function that opens the paper: it is called on the reading thread, and not at all when the
        version is open already. An open paper may be given too. Either way the view closes it.
        """
        opener = paper if callable(paper) else GivenPaper(paper)
        if not callable(paper):
            version_id = paper.version_id if version_id is None else version_id
        can_be_known_again = callable(paper) and version_id is not None
        key = ("version", version_id) if can_be_known_again else ("given", next(self._names))
        self._version_id = version_id
        self.text.forget()
        self._forget_link()
        self.pages.show_pages(key, opener, first, last)
        if place is not None:
            self.pages.go_to_place(*place)
        self.pages.set_marks(self._annotations, version_id, self._numbers)

    def show_nothing(self) -> None:
        """Show no paper."""
        self._version_id = None
        self.text.forget()
        self._forget_link()
        self.pages.clear()
        self.select_nothing()

    @property
    def shows_text(self) -> bool:
        """Whether the page's words are shown as text instead of its picture."""
        return self._stack.currentWidget() is self.text

    def show_text(self, shown: bool) -> None:  # noqa: FBT001 - to be connected to a checkable action
        """Change between the picture of the page and its words as text; the page stays."""
        if shown == self.shows_text:
            return
        had_focus = self.pages.hasFocus() or self.text.hasFocus()
        self.select_nothing()
        self._stack.setCurrentWidget(self.text if shown else self.pages)
        self.setFocusProxy(self.text if shown else self.pages)
        if had_focus:
            self.setFocus()
        self._show_words()
        self.text_view_changed.emit(shown)

    def set_empty_text(self, text: str) -> None:
        """What stands in the view while no paper is shown."""
        self.pages.empty_text = text
        self.pages.viewport().update()

    def set_annotations(
        self, annotations: Sequence[Annotation], numbers: Mapping[AnnotationId, int] | None = None
    ) -> None:
        """Mark these on the pages; those on other versions or on the item are left out.

        `numbers` are those in the list beside the paper; what is not there gets no numbered marker. Without
        them the annotations are numbered in reading order.
        """
        self._annotations, self._numbers = tuple(annotations), numbers
        self.pages.set_marks(self._annotations, self._version_id, numbers)

    def set_active_annotation(self, annotation: AnnotationId | None) -> None:
        """Point out one annotation, for instance the one chosen in the list beside the paper."""
        self.pages.set_active(annotation)

    def go_to(self, page: int, quad: Quad | None = None, *, outline: Sequence[Quad] = ()) -> None:
        """Bring a page of the file, or a box on it, into sight; draw a line around the boxes `outline`."""
        self.pages.go_to(page, quad or next(iter(outline), None))
        self.pages.outline(page, outline)

    def place(self) -> tuple[int, float] | None:
        """Page of the file and fraction of it at the top, to be kept for the next time."""
        return self.pages.place()

    def selection(self) -> Selection | None:
        """What is selected."""
        return self.pages.selection

    def selected_anchor(self) -> TextAnchor | None:
        """Where a note on the selection would hang; None without a selection or outside the binder."""
        selection = self.selection()
        if selection is None or self._version_id is None:
            return None
        return TextAnchor(
            version_id=self._version_id, page=selection.page, quads=selection.quads, quote=selection.quote
        )

    def select_nothing(self) -> None:
        """Take the selection away, for instance after it became a highlight."""
        self.text.select_nothing()
        self.pages.select_nothing()

    def copy(self) -> None:
        """Put the selected words on the clipboard."""
        self.pages.copy()

    def close_paper(self) -> None:
        """End the reading thread; the view shows nothing afterwards. Also happens when it is destroyed."""
        self.show_nothing()
        self.pages.reading.stop()

    def _connect(self) -> None:
        pages = self.pages
        for ours, theirs in (
            (self.selection_changed, pages.selection_changed),
            (self.page_changed, pages.page_changed),
            (self.annotation_activated, pages.annotation_activated),
            (self.zoom_changed, pages.zoom_changed),
            (self.caret_mode_changed, pages.caret_mode_changed),
            (self.paper_shown, pages.paper_shown),
            (self.failed, pages.failed),
        ):
            theirs.connect(ours)
        pages.page_changed.connect(self._on_page)
        pages.link_activated.connect(self._on_link)
        pages.picked_by_key.connect(self._announce)
        self.text.selection_found.connect(pages.set_selection)
        self.text.page_wanted.connect(pages.turn_page)

    def _on_page(self, page: int, count: int) -> None:
        description = self.tr(
            "Sida {page} av {count}. Ctrl+pil ned markerar mening för mening, F7 visar en textmarkör. "
            "Textvyn visar sidans ord som löpande text."
        )
        self.pages.setAccessibleDescription(description.format(page=page, count=count))
        self._show_words()

    def _show_words(self) -> None:
        page = self.pages.page
        if self.shows_text and page is not None:
            self.text.show_page(page)

    @property
    def notice(self) -> LinkNotice | None:
        """What is said of the link that was clicked; None before a link led out of the binder."""
        return self._notice

    def _forget_link(self) -> None:
        if self._notice is not None:
            self._notice.hide()

    def _on_link(self, target: int | str) -> None:
        if isinstance(target, int):
            self.page_link_activated.emit(target)
            return
        if self._notice is None:
            from binder.ui.reader.link_notice import LinkNotice

            self._notice = LinkNotice()
            self._column.insertWidget(0, self._notice)
        self._notice.show_address(target)
        self._announce(self._notice.accessibleName())

    def _announce(self, words: str) -> None:
        # The picture of a page says nothing to a screen reader; what was picked on it does.
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.pages, words))
