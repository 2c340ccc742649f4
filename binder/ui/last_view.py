"""The picture of what the next start shows, taken from the window that closes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from binder.domain.note_list import NoteScope
from binder.services import first_view
from binder.ui.first_view import taken
from binder.ui.prepare.side_panel import NOTES
from binder.ui.reader.page_layout import Arrangement
from binder.ui.workspace import PREPARE

if TYPE_CHECKING:
    from binder.ui.main_window import MainWindow
    from binder.ui.prepare.prepare_place import PreparePlace
    from binder.ui.reader.reader_view import ReaderView
    from binder.ui.session import Session
    from binder.ui.workspace import Workspace


def last_view(window: MainWindow, workspace: Workspace, session: Session) -> bytes | None:
    """The picture; None where the next start shows something else, or anything confidential is in sight.

    The window is hidden first: nobody sees how it is set back to what a start shows.
    """
    place, meeting = workspace.prepare, workspace.meeting
    if meeting is None or window.isMinimized() or not workspace.is_plain or not workspace.later.is_done:
        return None
    notes = place.note_views
    notes_of_all = notes is not None and notes.scope is NoteScope.ALL
    if not first_view.may_show(session.reader, meeting.id, notes_of_all=notes_of_all):
        return None
    window.hide()
    _set_back(window, workspace)
    return taken(window) if _is_plain(place) else None


def _set_back(window: MainWindow, workspace: Workspace) -> None:
    """What no start remembers is put as a start has it."""
    place = workspace.prepare
    workspace.show_place(PREPARE)
    window.banner.hide()
    window.status.say("")
    window.status.show_work("")
    place.banner.hide()
    place.side.show_tab(NOTES)
    place.reader.show_text(shown=False)
    place.reader.select_nothing()
    place.reader.set_active_annotation(None)
    place.agenda.focus_list()


def _is_plain(place: PreparePlace) -> bool:
    """Whether nothing is in sight that a start does not show."""
    stands = place.paper is None or place.reader.pages.is_settled
    return stands and place.panels.isVisibleTo(place) and _shows_pages_only(place.reader)


def _shows_pages_only(reader: ReaderView) -> bool:
    """Whether pages are shown as they fit, without bars and with nothing beside them."""
    as_they_fit = replace(reader.pages.arrangement, turns=()) == Arrangement()
    parts = (each for each in reader.children() if isinstance(each, QWidget) and each.isVisibleTo(reader))
    return as_they_fit and all(each.isAncestorOf(reader.pages) for each in parts)
