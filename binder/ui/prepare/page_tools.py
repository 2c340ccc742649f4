"""What is drawn and noted on the pages of Förbered: the pen and its strip, notes on spots; saved at once."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from binder.domain.annotation import NOTHING_AROUND, TextQuote
from binder.domain.ids import AnnotationId
from binder.services import annotate, colour_meanings, ink_notes
from binder.services.ink_notes import Drawing
from binder.services.place_on_page import spot_anchor, words_around
from binder.ui.reader.pen import DrawnLine, Pen
from binder.ui.reader.pen_strip import PenStrip
from binder.ui.reader.spot_placing import SpotPlacing
from binder.ui.session import Session, local_now

if TYPE_CHECKING:
    from collections.abc import Callable

    from binder.domain.changes import Changes
    from binder.domain.ids import PaperVersionId
    from binder.domain.ink import Stroke
    from binder.ui.prepare.prepare_place import PreparePlace
    from binder.ui.reader.paper_thread import Answer

TOGETHER_S = 2.5
"""Seconds between two lines that still belong to one note."""
_WAITS_MS = 400
"""For the words around a place; what was drawn is saved without them then."""
_AROUND = "words-around"


@dataclass(slots=True, kw_only=True)
class _Waiting:
    """Something to be saved as soon as the words around its place are known."""

    ticket: int
    save: Callable[[TextQuote], None]


class PageTools(QObject):
    """Works between the pages and the notes of one `PreparePlace`."""

    pen_changed = Signal(bool)

    def __init__(self, session: Session, place: PreparePlace, after_note: Callable[[Changes], None]) -> None:
        super().__init__(place)
        self._session, self._place, self._after_note = session, place, after_note
        self._reader, self._pages = place.reader, place.reader.pages
        self._strip: PenStrip | None = None
        self._asked = ""
        self._drawing: tuple[Drawing, DrawnLine] | None = None
        self._waiting: deque[_Waiting] = deque()
        self._unsaved: deque[DrawnLine] = deque()
        self._late = QTimer(self, singleShot=True, interval=_WAITS_MS)
        self._late.timeout.connect(self._save_waiting)
        self.pen = Pen(self._pages)
        self.placing = SpotPlacing(self._pages)
        self.pen.changed.connect(self._on_pen)
        self.pen.drawn.connect(self._on_drawn)
        self.pen.rubbed_out.connect(self._on_rubbed)
        self.placing.placed.connect(self._on_placed)
        self.placing.ended.connect(self._on_placing_ended)
        self._pages.reading.answered.connect(self._on_answer)
        self._reader.text_view_changed.connect(self.put_away)
        place.paper_changed.connect(self._on_paper)
        session.failed.connect(self._on_failed)

    # The pen

    def take_pen(self) -> None:
        """Put the pen on, or off."""
        if self.pen.is_on:
            self.put_away()
        elif self._may_note():
            self.placing.end()
            self._reader.show_text(False)  # noqa: FBT003 - as a checkable action would call it
            self._shown_strip().show()
            self.pen.put_on()
            self._reader.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._announce(
                self.tr(
                    "Pennan är på. Rita med mus, finger eller penna, Esc lägger undan den. "
                    "Med tangentbordet kan du skriva en notis på ett ställe i stället: Ctrl+Skift+N."
                )
            )
        else:
            # The button was pressed, but there is nothing to draw on.
            self.pen_changed.emit(False)  # noqa: FBT003 - a signal

    def put_away(self) -> None:
        """No tool is in the hand any more."""
        self.pen.put_off()
        self.placing.end()

    def flush(self) -> None:
        """Save what still waits for the words around it."""
        self._save_waiting()

    # Notes on spots

    def note_spot(self) -> None:
        """Let a spot be chosen, and write a note there."""
        if self._may_note():
            self.put_away()
            self._reader.show_text(False)  # noqa: FBT003 - as a checkable action would call it
            self.placing.begin()
            self._reader.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._asked = self.tr(
                "Klicka där notisen ska stå. Eller flytta märket med pilarna och tryck Enter. Esc avbryter."
            )
            self._place.banner.say(self._asked, tone="info")
            self._announce(self._asked)

    def note_at(self, page: int, point: tuple[float, float]) -> None:
        """Write a note on a spot that was pointed at."""
        if self._may_note():
            self.put_away()
            self._on_placed(page, point)

    def move_spot(self, annotation: int, page: int, point: tuple[float, float]) -> None:
        """Hang a note on another spot."""
        version, number = self._in_file(page)
        if version is None or not self._may_note():
            self._reader.signs.place()
            return
        note = AnnotationId(annotation)

        def save(around: TextQuote) -> None:
            anchor = spot_anchor(version, number, point, around)
            command = partial(annotate.move, annotation_id=note, anchor=anchor, now=local_now())
            self._session.run(command)

        self._ask_around(page, point, save)

    def delete(self, annotation: int) -> None:
        """Take a note away."""
        command = partial(annotate.delete, annotation_id=AnnotationId(annotation), now=local_now())
        self._session.run(command)

    # Inside

    def _shown_strip(self) -> PenStrip:
        if self._strip is None:
            self._strip = PenStrip(self.pen)
            self._strip.closed.connect(self._on_strip_closed)
            self._reader.add_bar(self._strip)
        self._strip.tell_meanings(colour_meanings.meanings(self._session.reader))
        return self._strip

    def _on_strip_closed(self) -> None:
        self.put_away()
        self._reader.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_pen(self) -> None:
        if self._strip is not None and not self.pen.is_on:
            self._strip.hide()
        self.pen_changed.emit(self.pen.is_on)

    def _on_drawn(self, line: DrawnLine) -> None:
        version, number = self._in_file(line.page)
        if version is None:
            self.pen.settle(line)
            return
        drawing = self._joined(line) or Drawing(self._place.shown_item(), version, number, line.colour)
        self._drawing = drawing, line
        middle = line.stroke.points[len(line.stroke.points) // 2]
        self._ask_around(line.page, (middle.x, middle.y), partial(self._save_line, drawing, line))

    def _joined(self, line: DrawnLine) -> Drawing | None:
        """The note that a line belongs to: begun on the same page, in the same colour, a moment ago."""
        if self._drawing is None:
            return None
        drawing, last = self._drawing
        is_same = (last.page, last.colour) == (line.page, line.colour)
        is_same = is_same and drawing.item_id == self._place.shown_item()
        return drawing if is_same and line.begun - last.ended <= TOGETHER_S else None

    def _save_line(self, drawing: Drawing, line: DrawnLine, around: TextQuote) -> None:
        self._unsaved.append(line)
        command = partial(drawing.add, stroke=line.stroke, around=around, now=local_now())
        self._session.run(command, self._after_line)

    def _after_line(self, _changes: Changes) -> None:
        if self._unsaved:
            self.pen.settle(self._unsaved.popleft())

    def _on_failed(self) -> None:
        # What was refused was told; it must not stay on the page as if it were kept.
        while self._unsaved:
            self.pen.settle(self._unsaved.popleft())

    def _on_rubbed(self, annotation: int, stroke: Stroke) -> None:
        note = AnnotationId(annotation)
        self._session.run(partial(ink_notes.erase, annotation_id=note, stroke=stroke, now=local_now()))

    def _on_placed(self, page: int, point: tuple[float, float]) -> None:
        version, number = self._in_file(page)
        if version is not None:
            self._ask_around(page, point, partial(self._save_spot, version, number, point))

    def _save_spot(
        self, version: PaperVersionId, page: int, point: tuple[float, float], around: TextQuote
    ) -> None:
        anchor = spot_anchor(version, page, point, around)
        item = self._place.shown_item()
        command = partial(annotate.note_spot, item_id=item, anchor=anchor, text="", now=local_now())
        self._session.run(command, self._after_note)

    def _on_placing_ended(self) -> None:
        # The banner may have something else to say by now.
        if self._asked and self._place.banner.accessibleName() == self._asked:
            self._place.banner.hide()
        self._asked = ""

    def _on_paper(self) -> None:
        if self._place.paper is None or self._place.shows_earlier_version:
            self.put_away()

    def _ask_around(self, page: int, point: tuple[float, float], save: Callable[[TextQuote], None]) -> None:
        ticket = self._pages.reading.ask(_AROUND, partial(words_around, page=page, point=point))
        self._waiting.append(_Waiting(ticket=ticket, save=save))
        if not self._late.isActive():
            self._late.start()

    def _on_answer(self, answer: Answer) -> None:
        if answer.topic != _AROUND:
            return
        found = answer.value if isinstance(answer.value, TextQuote) else NOTHING_AROUND
        while self._waiting and self._waiting[0].ticket <= answer.ticket:
            waiting = self._waiting.popleft()
            waiting.save(found if waiting.ticket == answer.ticket else NOTHING_AROUND)
        if not self._waiting:
            self._late.stop()

    def _save_waiting(self) -> None:
        """Another paper is opened, or reading takes long: saved is better than complete."""
        self._late.stop()
        while self._waiting:
            self._waiting.popleft().save(NOTHING_AROUND)

    def _in_file(self, page: int) -> tuple[PaperVersionId | None, int]:
        return self._reader.shown.run.in_file(page)

    def _may_note(self) -> bool:
        if self._place.shows_earlier_version:
            text = self.tr("En tidigare version kan läsas och citeras. Anteckna i den som gäller.")
            self._place.banner.say(text, tone="info")
            return False
        # Nothing is noted on pages that are covered, or not open yet.
        is_seen = self._pages.page_layout is not None
        return is_seen and self._place.paper is not None and self._place.shown_item() is not None

    def _announce(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._pages, words))
