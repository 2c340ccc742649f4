"""A paper's pages as pictures in a column: only what is in sight is asked for and painted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from binder.domain.annotation import Quad
from binder.domain.errors import BinderError
from binder.ui import theme
from binder.ui.error_texts import error_text
from binder.ui.reader.column_keys import act_on
from binder.ui.reader.image_cache import ROOM, ImageCache
from binder.ui.reader.page_painter import paint_emptiness, paint_focus, paint_picture, paint_trouble
from binder.ui.reader.page_scroll import PageScroll
from binder.ui.reader.page_sight import PageSight
from binder.ui.reader.paper_thread import Answer, PaperOpener, PaperThread, ShownPaper
from binder.ui.reader.pieces import Drawn, Look, Piece, pieces_of
from binder.ui.reader.stand_ins import WIDTH, SeenPage, StandIns

if TYPE_CHECKING:
    from binder.pdf.page_frame import PageFrame
    from binder.pdf.paper_to_read import PaperToRead
    from binder.ui.reader.page_layout import Sizes

_SIZES = "sizes"
_FINE_PIXELS = 1.5
_START_UNSEEN = 150
"""Milliseconds after which reading begins although the view is not on the screen."""
_BY_KEY = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
}


class PageColumn(PageScroll):
    """Shows pages of one paper; knows nothing of selections and notes."""

    paper_shown = Signal()
    failed = Signal(object)
    seen = Signal(int)
    """A small picture of this page is ready."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pageColumn")
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.empty_text = ""
        """What stands in the window while no paper is shown."""
        self._focus_is_shown = False
        self.reading = PaperThread()
        self._cache = ImageCache()
        self._stand_ins = StandIns()
        self._small_wanted: Sequence[int] = ()
        self._expected: int | None = None
        self._looks: dict[tuple[int, float], Look] = {}
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._asking.timeout.connect(self._ask)
        self._frames: dict[tuple[object, int], PageFrame] = {}
        self._key: object = None
        self._forgotten: set[object] = set()
        """Papers of which a picture may still be on its way, and must not be kept."""
        self._ticket = 0
        self._is_measured = False
        self._next_place: tuple[int, float] | None = None
        self._next_target: tuple[int, Quad | None] | None = None
        self.reading.opened.connect(self._on_opened)
        self.reading.failed.connect(self._on_failed)
        self.reading.drawn.connect(self._on_drawn)
        self.reading.answered.connect(self._on_measured)
        self.destroyed.connect(self.reading.stop)
        # Loading PDFium takes the interpreter for 90 ms: not before the window is seen for the first time.
        self._starter = QTimer(self, singleShot=True, interval=_START_UNSEEN)
        self._starter.timeout.connect(self.reading.start)

    def show_pages(self, key: object, opener: PaperOpener, first: int, last: int | None) -> None:
        """Show the pages `first`..`last` (None: to the end) of the paper that `opener` opens."""
        self._cache.forget_troubles()
        self._forgotten.discard(key)
        self._key = key
        self._next_place = self._next_target = None
        self.set_sizes((), first)
        if not self.reading.is_started:
            self._starter.start()
        self._is_measured, self._expected = False, None
        self._ticket = self.reading.show_paper(key, opener, first, last)

    def clear(self) -> None:
        """Show no paper."""
        self._ticket, self._key, self._expected = 0, None, None
        self.set_sizes((), 1)
        self.reading.want([])

    def forget(self) -> None:
        """Show no paper, keep no picture of any page, and close the file."""
        self._forgotten.add(self._key)
        self.clear()
        self._cache.clear()
        self._stand_ins.clear()
        self._frames.clear()
        self.reading.let_go()

    @property
    def is_settled(self) -> bool:
        """Whether everything in sight has been drawn."""
        sights = [self.sight(page) for page in self.pages_in_sight()]
        return bool(sights) and all(piece in self._cache for sight in sights for piece in self._pieces(sight))

    def place(self) -> tuple[int, float] | None:
        """Page and fraction at the top of the window, or where that will be when the paper is open."""
        return self._next_place if self.page_layout is None else super().place()

    def go_to_place(self, page: int, fraction: float) -> None:
        """Return to a place; kept until the paper is open."""
        self._expected = None
        if self.page_layout is None:
            self._next_place = page, fraction
        super().go_to_place(page, fraction)

    def go_to(self, page: int, quad: Quad | None = None) -> None:
        """Bring a page, or a box on it, into sight; kept until the paper is open."""
        if self.page_layout is None:
            self._next_target = page, quad
        super().go_to(page, quad)

    def frame_of(self, page: int) -> PageFrame | None:
        """The frame of a page that was drawn, as it is turned now."""
        frame = self._frames.get((self._key, page))
        return None if frame is None else frame.turned(self.arrangement.turn_of(page))

    def know_frame(self, page: int, frame: PageFrame) -> None:
        """Take the frame of a page that was not drawn yet, so that a box on it can be found."""
        self._frames[self._key, page] = frame

    def paint_on_page(self, painter: QPainter, sight: PageSight) -> None:
        """Paint what belongs on top of a page's picture; here nothing."""

    def sight_changed(self) -> None:
        """Ask for what is in sight and then for what may come next; nothing else is drawn."""
        self.viewport().update()
        self._looks.clear()
        self._ask()

    def _ask(self) -> None:
        self._asking.stop()
        layout = self.page_layout
        if layout is None:
            return
        seen, beside = self.pages_in_sight(), layout.beside
        after = range(seen.stop, min(seen.stop + beside, layout.last + 1))
        before = range(max(layout.first, seen.start - beside), seen.start)
        expected = (self._expected,) if self._expected in range(layout.first, layout.last + 1) else ()
        pieces = {page: self._pieces(self.sight(page)) for page in (*seen, *expected, *after, *before)}
        cut = [page for page in seen if not pieces[page][0].is_whole]
        small = [
            page for page in (*cut, *self._small_wanted) if self._look(page).seen(page) not in self._stand_ins
        ]
        wanted = [piece for each in pieces.values() for piece in each if piece not in self._cache]
        self.reading.want(wanted + self._small_pieces(small))

    def expect(self, page: int) -> None:
        """Draw this page too, since one may go there next."""
        self._expected = page
        self._asking.start()

    def want_small(self, pages: Sequence[int]) -> None:
        """Small pictures of these pages are wanted too, once all else is drawn; `seen` tells of each."""
        self._small_wanted = pages
        # Not at once: while one scrolls this is told several times for each frame.
        self._asking.start()

    def small_picture(self, page: int) -> QImage | None:
        """A small picture of a page as it is turned now; None if it was not drawn yet."""
        return self._stand_ins.get(self._look(page).seen(page))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages in sight from what is ready; never waits."""
        painter = QPainter(self.viewport())
        # Said aloud: what is painted on the pages leaves out what lies outside.
        painter.setClipRect(event.rect())
        painter.fillRect(event.rect(), theme.current().colour("reader_ground"))
        if self._key is None and self.empty_text:
            paint_emptiness(painter, self.viewport().rect().toRectF(), self.empty_text)
        for page in self.pages_in_sight():
            sight = self.sight(page)
            if sight.rect.intersects(event.rect().toRectF()):
                self._paint_page(painter, sight)
        if self._focus_is_shown:
            paint_focus(painter, self.viewport().rect().toRectF())
        painter.end()
        if not self.reading.is_started:
            self._starter.start(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever came by keyboard sees where the focus is."""
        super().focusInEvent(event)
        self._focus_is_shown = event.reason() in _BY_KEY
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The focus went on."""
        super().focusOutEvent(event)
        self._focus_is_shown = False
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """A new theme needs new pictures: the paper has another colour."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.StyleChange}:
            self.sight_changed()

    def event(self, event: QEvent) -> bool:
        """Another screen may have finer pixels."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.sight_changed()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move and zoom; keys that mean nothing here go to the window."""
        if not act_on(event, self):
            event.ignore()

    def _on_opened(self, shown: ShownPaper) -> None:
        if shown.ticket != self._ticket:
            return
        fine = self.devicePixelRatioF() >= _FINE_PIXELS
        self._cache.make_room(2 * ROOM if fine else ROOM)
        self.reading.small_width = round(WIDTH * self.devicePixelRatioF())
        place, target = self._next_place, self._next_target
        self._next_place = self._next_target = None
        self.set_sizes(shown.sizes, shown.first)
        if place is not None:
            self.go_to_place(*place)
        if target is not None:
            self.go_to(*target)
        self.paper_shown.emit()

    def _on_failed(self, ticket: int, error: BinderError) -> None:
        if ticket == self._ticket:
            self.clear()
            self.failed.emit(error)

    def _on_drawn(self, drawn: Drawn) -> None:
        piece = drawn.piece
        if piece.paper in self._forgotten:
            return
        if not piece.is_small:
            self._cache.put(drawn)
        if drawn.small is not None:
            self._stand_ins.put(SeenPage(piece.paper, piece.page, piece.tint, piece.turn), drawn.small)
        if piece.paper != self._key:
            return
        if drawn.small is not None:
            self.seen.emit(piece.page)
        if not self._is_measured:
            self._is_measured = True
            self.reading.ask(_SIZES, _measured)
        if drawn.frame is not None:
            self._frames[piece.paper, piece.page] = drawn.frame
        if piece.page in self.pages_in_sight():
            self.viewport().update(self.sight(piece.page).rect.toAlignedRect())

    def _paint_page(self, painter: QPainter, sight: PageSight) -> None:
        pieces = self._pieces(sight)
        drawn = [picture for piece in pieces if (picture := self._cache.get(piece)) is not None]
        troubles = [picture.error for picture in drawn if picture.error is not None]
        stand_in = None
        if len(drawn) < len(pieces):
            large = self._cache.stand_in(self._look(sight.page), sight.page)
            stand_in = large.image if large is not None else self.small_picture(sight.page)
        paint_picture(painter, sight, (picture for picture in drawn if picture.error is None), stand_in)
        if troubles:
            paint_trouble(painter, sight, error_text(troubles[0]))
        else:
            self.paint_on_page(painter, sight)

    def _small_pieces(self, pages: Sequence[int]) -> list[Piece]:
        layout, width = self.page_layout, self.reading.small_width
        if layout is None:
            return []
        here = (page for page in pages if layout.first <= page <= layout.last)
        return [self._look(page).small_piece(page, layout.size(page), width) for page in here]

    def _on_measured(self, answer: Answer) -> None:
        """Bound papers are measured file by file, after the first page was drawn."""
        sizes = answer.value
        if answer.topic == _SIZES and sizes and self.page_layout is not None:
            self.correct_sizes(cast("Sizes", sizes))
            self.reading.ask(_SIZES, _measured)

    def _look(self, page: int) -> Look:
        turn = self.arrangement.turn_of(page)
        scale = self.page_layout.scale_of(page) if self.page_layout else 1.0
        if (turn, scale) not in self._looks:
            tint, sharp = theme.current().tokens.paper.lower(), scale * self.devicePixelRatioF()
            self._looks[turn, scale] = Look(paper=self._key, scale=sharp, tint=tint, turn=turn)
        return self._looks[turn, scale]

    def _pieces(self, sight: PageSight) -> list[Piece]:
        if self.page_layout is None:
            return []
        ratio, size = self.devicePixelRatioF(), self.viewport().size()
        left, top = -sight.rect.left() * ratio, -sight.rect.top() * ratio
        seen = (left, top, left + size.width() * ratio, top + size.height() * ratio)
        return pieces_of(self._look(sight.page), sight.page, self.page_layout.size(sight.page), seen)


def _measured(paper: PaperToRead) -> Sequence[tuple[float, float]]:
    return paper.page_sizes() if paper.measure_on() else ()
