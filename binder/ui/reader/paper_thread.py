"""The thread that owns the open paper: it draws pieces of pages and answers questions about their words."""

from __future__ import annotations

import atexit
import itertools
import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QImage, QPainter

from binder.domain.errors import BinderError, Cancelled
from binder.services import read_paper
from binder.ui.reader.pieces import Drawn, Piece
from binder.ui.reader.stand_ins import WIDTH, small

if TYPE_CHECKING:
    from binder.pdf.paper_to_read import PaperToRead

_RESTS_AFTER = 2.0
"""Seconds without anything to do after which memory is given back."""
_WHITE = "#ffffff"

Question = Callable[["PaperToRead"], object]
PaperOpener = Callable[[], "PaperToRead"]


@dataclass(frozen=True, slots=True)
class GivenPaper:
    """Opens a paper that is open already; who gives it gives it away."""

    paper: PaperToRead

    def __call__(self) -> PaperToRead:
        """The paper."""
        return self.paper


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPaper:
    """A paper that was opened: the page sizes in points of its pages `first`.. ."""

    ticket: int
    key: object
    first: int
    sizes: Sequence[tuple[float, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a question found; `value` is None where the page could not be read."""

    topic: str
    ticket: int
    value: object


@dataclass(frozen=True, slots=True, kw_only=True)
class _Request:
    ticket: int
    key: object
    opener: PaperOpener
    first: int
    last: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    topic: str
    ticket: int
    question: Question


class PaperThread(QObject):
    """Requests in, signals out. Order: stop, open, questions, pieces as listed; unwanted pieces are dropped.

    A question that arrives while a page is drawn is answered in between, so a slow map does not make the
    mouse wait. Signals arrive on the thread that this object lives on.
    """

    opened = Signal(object)
    failed = Signal(int, object)
    drawn = Signal(object)
    answered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._bell = threading.Condition()
        self._stopping = self._is_leaving = False
        self._request: _Request | None = None
        self._questions: deque[_Asked] = deque()
        self._wanted: list[Piece] = []
        self.small_width = WIDTH
        """Device pixels across a small picture."""
        self._tickets = itertools.count(1)
        self._paper: PaperToRead | None = None
        self._key: object = None
        self._is_warm = False
        self._is_resting = True
        self._thread = threading.Thread(target=self._work, name="binder-paper", daemon=True)

    @property
    def is_started(self) -> bool:
        """Whether the thread was begun, or told to end before it was."""
        return self._stopping or self._thread.ident is not None

    def start(self) -> None:
        """Begin, once: load PDFium, and do what was asked for meanwhile."""
        if not self.is_started:
            self._thread.start()

    def stop(self) -> None:
        """Close the paper and end; waits for what is being drawn (some milliseconds)."""
        with self._bell:
            self._stopping = True
            self._bell.notify()
        if self._thread.is_alive():
            self._thread.join()
        skipped, self._request = self._request, None
        _let_go(skipped)
        atexit.unregister(self.stop)

    def show_paper(self, key: object, opener: PaperOpener, first: int, last: int | None) -> int:
        """Open a paper unless the one with this key is open and well; the ticket comes with the signal."""
        request = _Request(ticket=next(self._tickets), key=key, opener=opener, first=first, last=last)
        with self._bell:
            skipped, self._request = self._request, request
            self._wanted = []
            self._questions.clear()
            self._bell.notify()
        _let_go(skipped)
        return request.ticket

    def let_go(self) -> None:
        """Close the paper that is open; what was asked about it, or wanted of it, is dropped."""
        with self._bell:
            skipped, self._request = self._request, None
            self._wanted = []
            self._questions.clear()
            self._is_leaving = True
            self._bell.notify()
        _let_go(skipped)

    def want(self, pieces: Sequence[Piece]) -> None:
        """Draw these, most urgent first, and nothing else that was wanted before."""
        with self._bell:
            self._wanted = list(pieces)
            self._bell.notify()

    def ask(self, topic: str, question: Question, *, replace: bool = False) -> int:
        """Ask about words; with `replace`, older questions of the topic that still wait are dropped."""
        asked = _Asked(topic=topic, ticket=next(self._tickets), question=question)
        with self._bell:
            if replace:
                self._questions = deque(old for old in self._questions if old.topic != topic)
            self._questions.append(asked)
            self._bell.notify()
        return asked.ticket

    def _work(self) -> None:
        read_paper.load_engine()
        # After the engine was loaded, so that this runs before the engine's own end at exit.
        atexit.register(self.stop)
        while not self._stopping:
            if not self._do_next():
                self._wait()
        self._close()

    def _wait(self) -> None:
        if not self._is_warm:
            self._is_warm = True
            read_paper.warm_up()
            return
        with self._bell:
            if self._stopping or self._is_leaving or self._request or self._questions or self._wanted:
                return
            was_rung = self._bell.wait(None if self._is_resting else _RESTS_AFTER)
        if was_rung:
            self._is_resting = False
        else:
            self._is_resting = True
            if self._paper is not None:
                self._paper.rest()

    def _do_next(self) -> bool:
        with self._bell:
            request, self._request = self._request, None
            is_leaving, self._is_leaving = self._is_leaving, False
        if is_leaving:
            self._close()
        if request is not None:
            self._open(request)
        elif not self._answer_next():
            with self._bell:
                piece = self._wanted[0] if self._wanted else None
            if piece is None:
                return False
            self._draw(piece)
        return True

    def _open(self, request: _Request) -> None:
        try:
            if self._paper is None or request.key != self._key or self._paper.has_failed:
                self._close()
                self._paper = request.opener()
                self._key = request.key
            sizes = self._paper.page_sizes(request.first, request.last)
        except BinderError as error:
            self.failed.emit(request.ticket, error)
            return
        self.opened.emit(ShownPaper(ticket=request.ticket, key=request.key, first=request.first, sizes=sizes))

    def _close(self) -> None:
        paper, self._paper, self._key = self._paper, None, None
        if paper is not None:
            paper.close()

    def _answer_next(self) -> bool:
        with self._bell:
            asked = self._questions.popleft() if self._questions else None
        if asked is None:
            return False
        value: object = None
        if self._paper is not None:
            try:
                value = asked.question(self._paper)
            except BinderError:
                value = None
        self.answered.emit(Answer(topic=asked.topic, ticket=asked.ticket, value=value))
        return True

    def _draw(self, piece: Piece) -> None:
        if self._paper is None or piece.paper != self._key:
            self._forget(piece)
            return
        try:
            picture = self._picture(self._paper, piece)
        except Cancelled:
            return
        except BinderError as error:
            picture = Drawn(piece=piece, image=QImage(), frame=None, error=error)
        self._forget(piece)
        self.drawn.emit(picture)

    def _picture(self, paper: PaperToRead, piece: Piece) -> Drawn:
        def may_go_on() -> bool:
            while not self._stopping and self._answer_next():
                pass
            return not self._stopping and self._request is None and piece in self._wanted

        bitmap = paper.render(piece.page, piece.scale, clip=piece.clip, turn=piece.turn, may_go_on=may_go_on)
        image = QImage(bitmap.pixels, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
        if piece.tint != _WHITE:
            _tint(image, piece.tint)
        frame = paper.frame_of(piece.page)
        picture = small(image, self.small_width) if piece.is_whole else None
        return Drawn(piece=piece, image=image, frame=frame, small=picture, memory=bitmap)

    def _forget(self, piece: Piece) -> None:
        with self._bell:
            if piece in self._wanted:
                self._wanted.remove(piece)


def _let_go(skipped: _Request | None) -> None:
    if skipped is not None and isinstance(skipped.opener, GivenPaper):
        skipped.opener.paper.close()


def _tint(image: QImage, paper_colour: str) -> None:
    # Multiplied, not filled before drawing: scans and white boxes get the colour of the paper too.
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.fillRect(image.rect(), QColor(paper_colour))
    painter.end()
