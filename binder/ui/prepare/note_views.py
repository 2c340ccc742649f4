"""The panel of notes beyond the cards of the ärende; built when the first page is seen."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt
from PySide6.QtWidgets import QWidget

from binder.domain.note_list import NoteScope
from binder.services import colour_meanings
from binder.ui.notes.note_actions import NoteActions
from binder.ui.notes.scope_row import ScopeRow
from binder.ui.open_note import NoteOpener
from binder.ui.prepare.begin_note import BeginNote
from binder.ui.prepare.colour_marking import ColourMarking
from binder.ui.prepare.side_panel import NOTES
from binder.ui.session import Session
from binder.ui.tab_order import follow_layout

if TYPE_CHECKING:
    from binder.domain.ids import AnnotationId
    from binder.domain.note_list import ListedNote
    from binder.ui.commands import CommandRegistry
    from binder.ui.notes.colour_dialog import ColourDialog
    from binder.ui.notes.note_browser import NoteBrowser
    from binder.ui.prepare.prepare_place import PreparePlace

SCOPE, AS_LIST, GROUPING, ORDER = "notes/scope", "notes/as-list", "notes/grouping", "notes/order"


class NoteViews(QObject):
    """Shows cards or the long list, follows the ärende, and remembers what was chosen."""

    def __init__(
        self, session: Session, registry: CommandRegistry, place: PreparePlace, store: QSettings
    ) -> None:
        super().__init__(place)
        self._session = session
        self._place = place
        self._store = store
        self._browser: NoteBrowser | None = None
        self._dialog: ColourDialog | None = None
        self._opener = NoteOpener(session, place)
        self.actions = NoteActions(session, self)
        self.row = ScopeRow()
        self.begin = BeginNote(session, registry, place, self)
        self._scope = _scope_of(store)
        self.row.as_list.setChecked(store.value(AS_LIST) == "yes")
        place.side.put_over_notes(self.row)
        place.side.notes.dress(self.actions, registry)
        self.marking = ColourMarking(session, registry, place, self.actions)
        self._to_front = registry.action("place-prepare")
        registry.connect_handler("all-notes", self.show_all)
        registry.connect_handler("colour-meanings", self.ask_meanings)
        self._connect()
        self._show()

    @property
    def browser(self) -> NoteBrowser:
        """The long list; built when it is first shown."""
        if self._browser is None:
            from binder.ui.notes.note_browser import NoteBrowser

            browser = self._browser = NoteBrowser(self._session, self.actions)
            browser.filters.arrange(str(self._store.value(GROUPING)), str(self._store.value(ORDER)))
            browser.place_wanted.connect(self._on_place_wanted)
            browser.arranged_anew.connect(self._on_arranged)
            self._place.side.show_notes_page(browser)
            for before, after in pairwise([*follow_layout(self.row), *follow_layout(browser)]):
                QWidget.setTabOrder(before, after)
        return self._browser

    @property
    def scope(self) -> NoteScope:
        """Whose notes are shown."""
        return self._scope

    def show_scope(self, scope: NoteScope) -> None:
        """Show the notes of the ärende, of the meeting or of all, and remember that."""
        self._scope = scope
        self._store.setValue(SCOPE, scope.value)
        self._show()

    def show_all(self) -> None:
        """Bring all notes to the front, ready to be looked through."""
        self.come_to_front()
        self._place.show_side(NOTES)
        self.show_scope(NoteScope.ALL)
        self.browser.focus_words()

    def come_to_front(self) -> None:
        """Show Förbered, if the member is in another place."""
        if not self._place.isVisible():
            self._to_front.trigger()

    def ask_meanings(self) -> None:
        """Let the member say what the colours mean."""
        from binder.ui.notes.colour_dialog import ColourDialog

        self._dialog = ColourDialog(self.actions.meanings, self._place.window())
        self._dialog.accepted.connect(self._save_meanings)
        self._dialog.open()

    def edit_in_list(self, scope: NoteScope, note_id: AnnotationId) -> None:
        """Show a note that has no card, ready to be written."""
        self._place.show_side(NOTES)
        self.show_scope(scope)
        self.browser.show_everything()
        self.browser.edit(note_id)

    def stop(self) -> None:
        """Save what was typed; nothing is read any more."""
        if self._browser is not None:
            self._browser.flush()
            self._browser.source.wait()

    def _connect(self) -> None:
        self.row.chosen.connect(self.show_scope)
        self.row.list_toggled.connect(self._on_list_toggled)
        self._place.item_shown.connect(self._follow)
        self._place.side.notes.came_forward.connect(self._on_card_wanted)
        self.actions.tag_chosen.connect(self._on_tag_chosen)
        self.actions.meanings_wanted.connect(self.ask_meanings)

    def _shows_list(self) -> bool:
        return self._scope is not NoteScope.ITEM or self.row.as_list.isChecked()

    def _show(self) -> None:
        self.row.show_scope(self._scope)
        side = self._place.side
        if self._shows_list():
            side.show_notes_page(self.browser)
            self._read()
        else:
            if self._browser is not None:
                self._browser.flush()
            side.show_notes_page(side.notes)

    def _read(self) -> None:
        self.browser.show_notes(self._scope, self._place.meeting, self._place.shown_item())

    def _follow(self) -> None:
        """Another ärende, perhaps of another meeting: what is listed may be another's notes."""
        if not self._shows_list() or self._browser is None or self._scope is NoteScope.ALL:
            return
        shown = self._place.meeting, self._place.shown_item()
        if self._scope is NoteScope.ITEM or shown[0] != self._browser.meeting:
            self._read()

    def _on_list_toggled(self) -> None:
        self._store.setValue(AS_LIST, "yes" if self.row.as_list.isChecked() else "no")
        self._show()

    def _on_card_wanted(self) -> None:
        """A note of the ärende is to be written on: its card comes to the front."""
        if self._shows_list():
            self._scope = NoteScope.ITEM
            self.row.as_list.blockSignals(True)  # noqa: FBT003 - Qt's signature
            self.row.as_list.setChecked(False)
            self.row.as_list.blockSignals(False)  # noqa: FBT003 - Qt's signature
            self._show()

    def _on_tag_chosen(self, tag: str) -> None:
        """A tag was clicked on a card: all notes that have it."""
        if not self._shows_list():
            self.show_scope(NoteScope.ALL)
        self.browser.show_everything()
        self.browser.choose_tag(tag)

    def _on_place_wanted(self, listed: ListedNote) -> None:
        self._opener.open(listed)
        # Another meeting's agenda takes the keys; whoever goes through a list goes on in it.
        self.browser.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_arranged(self, grouping: str, order: str) -> None:
        self._store.setValue(GROUPING, grouping)
        self._store.setValue(ORDER, order)

    def _save_meanings(self) -> None:
        if self._dialog is not None:
            for colour, words in self._dialog.changed_meanings().items():
                self._session.run(partial(colour_meanings.set_meaning, colour=colour, meaning=words))
            self._dialog = None


def _scope_of(store: QSettings) -> NoteScope:
    kept = str(store.value(SCOPE))
    return NoteScope(kept) if kept in list(NoteScope) else NoteScope.ITEM
