"""Spelling in every field of a draft where sentences are written, under the same dictionary."""

from __future__ import annotations

from PySide6.QtCore import QObject

from binder.ui.drafting.draft_form import DraftForm
from binder.ui.drafting.growing_editor import GrowingEditor
from binder.ui.drafting.spelling import Spelling
from binder.ui.drafting.spelling_marks import SpellingMarks
from binder.ui.drafting.spelling_walk import SpellingWalk


class FormSpelling(QObject):
    """Marks the points, what is missing and the motivation; takes in points as they are added."""

    def __init__(self, form: DraftForm, spelling: Spelling) -> None:
        super().__init__(spelling)
        self._form = form
        self._spelling = spelling
        self.walk = SpellingWalk(spelling, self.fields)
        form.writing.set_spelling(spelling)
        form.writing.set_walk(self.walk)
        form.points.rows_changed.connect(self._take_in)
        self._take_in()

    def fields(self) -> list[SpellingMarks]:
        """The marks of every field; the motivation's are the last."""
        marks = [editor.spelling for editor in self._plain()]
        return [each for each in (*marks, self._form.motivation.spelling) if each is not None]

    def written(self) -> frozenset[str]:
        """The word that is being written, if one is."""
        return frozenset(marks.written() for marks in self.fields())

    def _plain(self) -> list[GrowingEditor]:
        return [self._form.parts.missing, *(row.editor for row in self._form.points.rows)]

    def _take_in(self) -> None:
        for editor in self._plain():
            if editor.spelling is None:
                editor.set_spelling(SpellingMarks(editor, self._spelling), self.walk)
