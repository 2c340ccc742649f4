"""What a point strikes and adds, with the marks in words as well as in lines."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from binder.domain.marked_words import Mark, MarkedRun, gap_before, in_words, marked_runs, spoken

_TAGS = {Mark.STRUCK: "s", Mark.ADDED: "u"}


class ChangeView(QLabel):
    """The sentence as it was and as it would be, in one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "meta")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.hide()

    def show_change(self, original: str, text: str) -> None:
        """Show the change; hidden while there is none."""
        runs = marked_runs(original, text)
        self.setText("".join(gap_before(runs, place) + _html(run) for place, run in enumerate(runs)))
        self.setAccessibleName(in_words(runs))
        self.setVisible(any(run.mark is not Mark.KEPT for run in runs))


def _html(run: MarkedRun) -> str:
    if run.mark is Mark.KEPT:
        return escape(run.words)
    before, after = spoken(run).split(run.words, 1) if run.words else ("", "")
    tag = _TAGS[run.mark]
    return f"{escape(before)}<{tag}>{escape(run.words)}</{tag}>{escape(after)}"
