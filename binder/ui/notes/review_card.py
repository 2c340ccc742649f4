"""One note that came along: its own text, the words it hung on and hangs on, and what can be done with it."""

from __future__ import annotations

import html

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from binder.domain.annotation import Anchor, PageAnchor
from binder.domain.placement import CarryState
from binder.services.review_notes import NoteReview
from binder.ui import theme as themes
from binder.ui.notes.note_words import kind_name
from binder.ui.notes.word_marks import amid, marked
from binder.ui.parts import Card, button, label
from binder.ui.scrolled_panel import body_of

LARGE = 1.3
"""Text size from which the two texts stand one above the other."""


class ReviewCard(QScrollArea):
    """Shows a review; knows no storage."""

    confirmed = Signal()
    moved = Signal()
    kept = Signal()
    old_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(body_of(self))
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(12)
        self._state = label("", "title", wrap=True)
        self._note = label("", wrap=True)
        self._note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._before, self._now = _rich(), _rich()
        self._now_card = Card(self.tr("Nu"))
        column.addWidget(self._state)
        column.addWidget(self._note)
        across = themes.current().scale < LARGE
        way = QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom
        row = QBoxLayout(way)
        column.addLayout(row)
        self._fill(row)
        self.confirm = button("", "primary")
        self.move_here = button(self.tr("Flytta till markerad text"))
        self.keep = button(self.tr("Låt stå vid gamla texten"))
        self.show_old = button("", "link")
        for made, signal in (
            (self.confirm, self.confirmed),
            (self.move_here, self.moved),
            (self.keep, self.kept),
            (self.show_old, self.old_wanted),
        ):
            made.clicked.connect(signal)
            column.addWidget(made)
        self._hint = label("", "meta", wrap=True)
        column.addWidget(self._hint)
        column.addStretch()

    def show_review(self, review: NoteReview, *, shows_old: bool) -> None:
        """Show what became of one note; `shows_old` tells which version the pages beside show."""
        self._state.setText(state_words(review))
        self._note.setText(review.note.text.strip() or _without_text(review))
        found = None if review.is_orphan else review.note.anchor
        now = spoken_place(found) if found is not None else ""
        exact = found.quote.exact if found is not None else review.old.quote.exact
        before, after = marked(review.old.quote.exact, exact)
        self._before.setText(amid(before, review.old.quote) or html.escape(spoken_place(review.old)))
        missing = self.tr("Texten hittades inte i den nya versionen.")
        self._now.setText(amid(after, found.quote) or html.escape(now) if found is not None else missing)
        self._before.setAccessibleName(self.tr("Förut: {}").format(spoken_place(review.old)))
        self._now.setAccessibleName(self.tr("Nu: {}").format(now or self.tr("texten hittades inte")))
        self._show_choices(review, shows_old=shows_old)

    def allow_move(self, *, is_selected: bool) -> None:
        """Moving needs words to move to."""
        self.move_here.setEnabled(is_selected)
        self._hint.setText(
            ""
            if is_selected
            else self.tr("Vill du flytta anteckningen: markera först orden på sidan bredvid.")
        )

    def _show_choices(self, review: NoteReview, *, shows_old: bool) -> None:
        self.confirm.setText(
            self.tr("Behåll vid den gamla texten") if review.is_orphan else self.tr("Platsen är rätt")
        )
        self.confirm.setVisible(review.is_waiting)
        self.keep.setVisible(not review.is_orphan)
        self.show_old.setText(
            self.tr("Visa den nya versionen") if shows_old else self.tr("Visa den gamla versionen")
        )

    def _fill(self, row: QBoxLayout) -> None:
        row.setSpacing(8)
        before_card = Card(self.tr("Förut"))
        for card, text in ((before_card, self._before), (self._now_card, self._now)):
            card.body.setContentsMargins(12, 8, 12, 12)
            card.heading.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
            card.body.addWidget(text)
            row.addWidget(card, 1)


def spoken_place(anchor: Anchor) -> str:
    """The words that a note hangs on, those around it where it is on none, else its page."""
    from PySide6.QtCore import QCoreApplication

    quote = anchor.quote
    around = quote.exact or " … ".join(part for part in (quote.prefix.strip(), quote.suffix.strip()) if part)
    return around or QCoreApplication.translate("carried", "Sidan {}").format(anchor.page)


def _without_text(review: NoteReview) -> str:
    from PySide6.QtCore import QCoreApplication

    if isinstance(review.old, PageAnchor):
        return f"({kind_name(review.note.kind)})"
    return QCoreApplication.translate("ReviewCard", "(Markering utan text)")


def state_words(review: NoteReview) -> str:
    """What became of the note, as a short sentence."""
    from PySide6.QtCore import QCoreApplication

    words = {
        CarryState.KEPT: QCoreApplication.translate("carried", "På samma ställe"),
        CarryState.MOVED: QCoreApplication.translate("carried", "Flyttad"),
        CarryState.CHANGED: QCoreApplication.translate("carried", "Texten har ändrats"),
        CarryState.ORPHAN: QCoreApplication.translate("carried", "Hittades inte"),
    }
    return words[review.state]


def _rich() -> QLabel:
    made = QLabel()
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setAlignment(Qt.AlignmentFlag.AlignTop)
    return made
