"""The views of notes beyond the cards of an ärende: all of them as a list, one being edited, the colours."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from binder.domain.annotation import HighlightColour, Quad, TextAnchor, TextQuote
from binder.domain.changes import Kind
from binder.domain.ids import AnnotationId
from binder.domain.note_list import NoteScope
from binder.services import annotate, colour_meanings, open_binder, read_meeting
from binder.ui import theme as themes
from tests.ui.screens.stage import PASSPHRASE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from binder.domain.changes import Changes
    from binder.storage.database import Binder
    from binder.ui.prepare.note_views import NoteViews
    from tests.ui.screens.stage import Stage

MEANINGS = {HighlightColour.YELLOW: "fråga", HighlightColour.GREEN: "stöd för mitt yrkande"}
WRITTEN = (
    (
        HighlightColour.GREEN,
        "Utbyggnaden ryms inom beslutad ram.",
        "Bra argument om någon frågar.",
        ("ekonomi",),
    ),
    (HighlightColour.BLUE, "Kostnaden beräknas till 14,2 miljoner kronor.", "", ("ekonomi", "siffror")),
    (
        HighlightColour.YELLOW,
        "Tidplanen ses över under hösten.",
        "Vem ser över den, och när får vi veta?",
        (),
    ),
)


def notes_of_all(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    """The list with its filters, a note edited in it, an empty result, and what the colours mean."""
    _furnish(stage)
    workspace = stage.open_workspace(stage.folder)
    stage.picture(stage.window)
    views = workspace.prepare.note_views
    assert views is not None
    views.show_scope(NoteScope.ALL)
    _wait(stage, views)
    # With large text the filters stand where the list is.
    views.browser.more.setChecked(themes.current().scale == 1)
    first = _first(views, 1)
    views.browser.view.choose([first], first)
    yield "notes-all", stage.window
    views.browser.more.setChecked(False)
    views.show_scope(NoteScope.MEETING)
    _wait(stage, views)
    views.browser.edit(_first(views, 0))
    yield "notes-edit", stage.window
    views.browser.view.close_card()
    views.browser.words.setText("simhallen")
    yield "notes-nothing", stage.window
    views.ask_meanings()
    assert views._dialog is not None
    yield "colours", views._dialog
    views._dialog.reject()


def _furnish(stage: Stage) -> None:
    with open_binder.open_binder(stage.folder, open_binder.unlock(stage.folder, PASSPHRASE)) as binder:
        for colour, meaning in MEANINGS.items():
            colour_meanings.set_meaning(binder, colour, meaning)
        meetings = sorted(read_meeting.meetings(binder), key=lambda meeting: meeting.date)
        for number, meeting in enumerate(meetings):
            _write(binder, stage, meeting.id, number)
        annotate.note_meeting(binder, meetings[0].id, "Gruppmöte en kvart före.", stage.now)


def _write(binder: Binder, stage: Stage, meeting: int, number: int) -> None:
    """Notes on the first papers of a meeting, each written on a day of its own."""
    items = [row.item.id for row in read_meeting.agenda(binder, meeting) if row.has_papers]
    for step, (item, (colour, words, text, tags)) in enumerate(zip(items, WRITTEN, strict=False)):
        paper = read_meeting.papers_of(binder, item)[0]
        anchor = TextAnchor(
            version_id=paper.version_id,
            page=paper.first_page,
            quads=(Quad(102, 520, 380, 534),),
            quote=TextQuote(exact=words),
        )
        when = stage.now - timedelta(days=number + step)
        note = _id(annotate.highlight(binder, item, anchor, colour, text=text, now=when))
        annotate.set_tags(binder, note, tags, when)
        annotate.set_important(binder, note, important=step == 0, now=when)


def _id(changes: Changes) -> AnnotationId:
    return AnnotationId(changes.first(Kind.ANNOTATION))


def _first(views: NoteViews, after: int) -> AnnotationId:
    """The note so many places below the first of the list."""
    shown = [listed for row in range(12) if (listed := views.browser.model.note_at(row)) is not None]
    return shown[after].note.id


def _wait(stage: Stage, views: NoteViews) -> None:
    while not views.browser.source.is_read:
        stage.app.processEvents()
