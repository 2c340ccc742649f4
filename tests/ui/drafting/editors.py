"""The motivation's editor, shown to be written in."""

from __future__ import annotations

from binder.ui.drafting.text_editor import TextEditor


def shown_editor(qtbot) -> TextEditor:
    """An empty one of the size of a small form."""
    made = TextEditor("Motivering", lines=6)
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made
