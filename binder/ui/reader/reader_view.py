"""The paper in the middle of the window: its pages, or its words as text, and the member's marks on them."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from binder.domain.annotation import Annotation, AnnotationKind, Quad, TextAnchor
from binder.domain.ids import AnnotationId, PaperVersionId
from binder.services import read_paper
from binder.ui.reader.kept_in import KeptIn
from binder.ui.reader.page_run import PageRun, PaperSection, ShownPapers, Span
from binder.ui.reader.page_view import PageView
from binder.ui.reader.paper_thread import GivenPaper
from binder.ui.reader.text_view import TextView

if TYPE_CHECKING:
    from binder.pdf.engine import OpenPaper
    from binder.pdf.links import PageElsewhere
    from binder.pdf.paper_to_read import KeptTexts
    from binder.pdf.selection import Selection
    from binder.ui.reader.reader_tools import ReaderTools
    from binder.ui.reader.spot_signs import SpotSigns

_ENDLESS = 1_000_000


class ReaderView(QWidget):
    """Shows a paper, or several one after another; place and marks come from, and go to, its owner.

    `page_changed` counts pages of the paper from 1; everything else uses the numbers of the file. `pages`
    and `text` inside have the numbers of the run.
    """

    selection_changed = Signal(object)
    """A `Selection` with page, quads, text and quote, or None."""
    page_changed = Signal(int, int)
    paper_in_front = Signal(int)
    """Scrolling reached another paper of those shown: which one, from 0."""
    annotation_activated = Signal(int)
    spot_moved = Signal(int, int, object)
    """This note on a spot is wanted on that page of the run, at a point of the file."""
    spot_delete_wanted = Signal(int)
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
        self.shown = ShownPapers(PageRun.of_one(None, 1, 1))
        """Which papers are shown, with the numbers that their pages have in `pages`."""
        self._tools: ReaderTools | None = None
        self._signs: SpotSigns | None = None
        self._annotations: Sequence[Annotation] = ()
        self._numbers: Mapping[AnnotationId, int] | None = None
        self._names = itertools.count(1)
        self._runs: dict[tuple[Span, ...], int] = {}
        self._stack = QStackedWidget()
        self._stack.addWidget(self.pages)
        self._stack.addWidget(self.text)
        self.kept_in = KeptIn(self, self._stack)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.row = QHBoxLayout()
        """The pages, and what stands beside them."""
        self.row.setSpacing(0)
        self._column.addLayout(self.row, 1)
        self.row.addWidget(self._stack, 1)
        self.setFocusProxy(self.pages)
        # A widget with a proxy counts as one that takes the focus, so it needs a name as well.
        self.setAccessibleName(self.tr("Läsvy"))
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
        turn: int = 0,
        is_confidential: bool = False,
    ) -> None:
        """Show the pages `first`..`last` (None: to the end) of a paper, from `place` = (page, fraction) on.

        They are turned by `turn` degrees clockwise. Nothing is taken out of a confidential one.

        Give a function that opens the paper: it is called on the reading thread, and not at all when the
        version is open already. An open paper may be given too. Either way the view closes it.
        """
        opener = paper if callable(paper) else GivenPaper(paper)
        if not callable(paper):
            version_id = paper.version_id if version_id is None else version_id
        can_be_known_again = callable(paper) and version_id is not None and not is_confidential
        key = ("version", version_id) if can_be_known_again else ("given", next(self._names))
        self.kept_in.hold(is_confidential=is_confidential)
        self._begin(PageRun.of_one(version_id, first, last or _ENDLESS), key, 0, [turn])
        self.pages.show_pages(key, opener, first, last)
        if place is not None:
            self.pages.go_to_place(*place)
        self._mark()

    def show_papers(
        self,
        sections: Sequence[PaperSection],
        front: int,
        *,
        place: tuple[int, float] | None = None,
        kept: KeptTexts | None = None,
    ) -> None:
        """Show papers one after another, from `place` = (page, fraction) in the one numbered `front` on.

        Papers that are shown already are not opened again: that place is gone to. `kept` has the texts of
        their pages that are searched before a page is read.
        """
        run = PageRun.of_all(sections)
        # A number: pictures are looked up by this key many times for each frame.
        key = "run", self._runs.setdefault(tuple(run.spans), len(self._runs))
        span = run.spans[front]
        page, fraction = place or (span.first, 0.0)
        number = run.number_of(span.version_id, page, near=front) or span.start
        if key != self.shown.key or self.pages.page_layout is None:
            self.kept_in.hold(is_confidential=False)
            self._begin(run, key, front, [section.turn for section in sections])
            self.pages.show_pages(key, partial(read_paper.bind, sections, number, kept), 1, None)
            self.pages.go_to_place(number, fraction)
            self._mark()
        else:
            self.shown.front, self.shown.is_jumping = front, True
            self.pages.go_to_place(number, fraction)
            self.shown.is_jumping = False
            if self.pages.page is not None:
                self._tell_page(self.pages.page, 0)

    def show_nothing(self) -> None:
        """Show no paper."""
        self.kept_in.hold(is_confidential=False)
        self._begin(PageRun.of_one(None, 1, 1), None, 0, [0])
        self.pages.clear()
        self._mark()
        self.select_nothing()

    @property
    def shows_text(self) -> bool:
        """Whether the page's words are shown as text instead of its picture."""
        return self._stack.currentWidget() is self.text

    def show_text(self, shown: bool) -> None:  # noqa: FBT001 - to be connected to a checkable action
        """Change between the picture of the page and its words as text; the page stays."""
        if shown == self.shows_text or self.kept_in.is_covered:
            return
        had_focus = self.pages.hasFocus() or self.text.hasFocus()
        left = self.text.place()
        self.select_nothing()
        self._stack.setCurrentWidget(self.text if shown else self.pages)
        self.setFocusProxy(self.text if shown else self.pages)
        if had_focus:
            self.setFocus()
        if shown:
            self._show_words(self.pages.point_at_top())
        elif left is not None:
            self.pages.go_to_character(*left)
        self.text_view_changed.emit(shown)

    def zoom(self, direction: int) -> None:
        """The page, or its words as text, larger (1) or smaller (-1)."""
        if self.shows_text:
            self.text.zoom(direction)
        elif direction > 0:
            self.pages.zoom_in()
        else:
            self.pages.zoom_out()

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
        self._mark()

    def set_active_annotation(self, annotation: AnnotationId | None) -> None:
        """Point out one annotation, for instance the one chosen in the list beside the paper."""
        self.pages.set_active(annotation)

    def go_to(self, page: int, quad: Quad | None = None, *, outline: Sequence[Quad] = ()) -> None:
        """Bring a page of the file, or a box on it, into sight; draw a line around the boxes `outline`."""
        if self.kept_in.is_covered:
            self.kept_in.wanted = page, quad
        number = self.shown.number_of(page)
        if number is not None:
            self.pages.go_to(number, quad or next(iter(outline), None))
            self.pages.outline(number, outline)

    def place(self) -> tuple[int, float] | None:
        """Page of the file and fraction of it at the top, to be kept for the next time.

        Where several papers are shown, that of the paper in front.
        """
        place = self.pages.place()
        return None if place is None else self.shown.place_in_file(place)

    def selection(self) -> Selection | None:
        """What is selected; its pages are numbered as in their files."""
        selected = self.pages.selection
        return None if selected is None else self.shown.run.selection_in_files(selected)

    def selected_anchors(self) -> list[TextAnchor]:
        """Where notes on the selection would hang, one for each page; none outside the binder."""
        selected = self.pages.selection
        return [] if selected is None else self.shown.run.anchors(selected)

    def selected_anchor(self) -> TextAnchor | None:
        """Where a note on the selection would hang, on its first page; None without a selection."""
        return next(iter(self.selected_anchors()), None)

    def select_nothing(self, *, goes_on: bool = False) -> None:
        """Take the selection away; after it became a highlight the keys go on from there."""
        self.text.select_nothing()
        self.pages.select_nothing(goes_on=goes_on)

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
            (self.annotation_activated, pages.annotation_activated),
            (self.zoom_changed, pages.zoom_changed),
            (self.caret_mode_changed, pages.caret_mode_changed),
            (self.paper_shown, pages.paper_shown),
            (self.failed, pages.failed),
        ):
            theirs.connect(ours)
        pages.page_changed.connect(self._tell_page)
        pages.paper_shown.connect(self._on_shown)
        pages.selection_changed.connect(self._on_selection)
        pages.link_activated.connect(self._on_link)
        pages.picked_by_key.connect(self._announce)
        self.text.selection_found.connect(pages.set_selection)
        self.text.page_wanted.connect(pages.turn_page)
        for view in (pages, self.text):
            view.copy_refused.connect(self.kept_in.refuse_copy)

    @property
    def tools(self) -> ReaderTools:
        """Searching, going to a page, thumbnails and contents; made when first asked for."""
        if self._tools is None:
            from binder.ui.reader.reader_tools import ReaderTools

            self._tools = ReaderTools(self)
        return self._tools

    def add_bar(self, bar: QWidget) -> None:
        """Put something over the pages."""
        self._column.insertWidget(0, bar)

    def _begin(self, run: PageRun, key: object, front: int, turns: Sequence[int]) -> None:
        self.shown = ShownPapers(run, key, front)
        starts = (span.start for span in run.spans)
        self.pages.arrangement = replace(self.pages.arrangement, turns=tuple(zip(starts, turns, strict=True)))
        self.text.forget()
        if self._tools is not None:
            self._tools.leave_paper()

    @property
    def signs(self) -> SpotSigns:
        """The signs of notes on spots; made with the first of them."""
        if self._signs is None:
            from binder.ui.reader.spot_signs import SpotSigns

            self._signs = SpotSigns(self.pages)
            self._signs.opened.connect(self.annotation_activated)
            self._signs.moved.connect(self.spot_moved)
            self._signs.delete_wanted.connect(self.spot_delete_wanted)
        return self._signs

    def _mark(self) -> None:
        self.pages.set_marks(self.shown.run.marks(self._annotations, self._numbers))
        has_spots = any(note.kind is AnnotationKind.SPOT for note in self._annotations)
        if has_spots or self._signs is not None:
            self.signs.place()

    def _on_shown(self) -> None:
        self.shown.is_jumping = False

    def _on_selection(self) -> None:
        self.selection_changed.emit(self.selection())

    def _tell_page(self, number: int, count: int) -> None:
        page = number
        if len(self.shown.run.spans) > 1:
            is_other, (page, count) = self.shown.follow(number)
            if is_other:
                self.paper_in_front.emit(self.shown.front)
        description = self.tr(
            "Sida {page} av {count}. Ctrl+pil ned markerar mening för mening, F7 visar en textmarkör. "
            "Textvyn visar sidans ord som löpande text."
        )
        self.pages.setAccessibleDescription(description.format(page=page, count=count))
        self._show_words()
        self.page_changed.emit(page, count)

    def _show_words(self, place: tuple[float, float] | None = None) -> None:
        page = self.pages.page
        if self.shows_text and page is not None:
            self.text.show_page(page, place)

    def _on_link(self, target: int | str | PageElsewhere) -> None:
        if isinstance(target, str):
            self._announce(self.tools.show_address(target))
        else:
            self.page_link_activated.emit(target if isinstance(target, int) else target.page)

    def _announce(self, words: str) -> None:
        # The picture of a page says nothing to a screen reader; what was picked on it does.
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.pages, words))
