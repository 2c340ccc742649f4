"""What helps whoever writes a draft: spelling, with the words and names that the binder knows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from binder.domain.changes import Changes, Kind
from binder.domain.citation_state import CitedNow, cited
from binder.domain.draft import Draft, DraftState
from binder.domain.ids import DraftId
from binder.domain.spelling_rules import words_to_look_up
from binder.domain.spelt_words import words_in
from binder.domain.yrkande import Yrkande
from binder.services import dictionary_words, settings
from binder.ui.session import Session, local_now
from binder.ui.tasks import Job

if TYPE_CHECKING:
    from binder.ui.drafting.draft_form import DraftForm
    from binder.ui.drafting.form_spelling import FormSpelling
    from binder.ui.drafting.spelling import Spelling
    from binder.ui.drafting.writing_room import WritingRoom


class WritingAids(QObject):
    """Begins the aids when a draft is first opened for writing, and keeps them up with the binder."""

    room_wanted = Signal(object)
    """A `WritingRoom` that is to cover everything else."""
    citations_known = Signal()
    """It was looked up what became of the quotations: see `citations`."""
    words_known = Signal()
    """More is known of the words: see `misspelt`."""

    def __init__(self, session: Session, form: DraftForm, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._form = form
        self._box = form.writing
        self._draft: DraftId | None = None
        self._shown: Draft | None = None
        self._room: WritingRoom | None = None
        self._spelling: Spelling | None = None
        self._fields: FormSpelling | None = None
        self.citations: list[CitedNow] = []
        self._looked_up: tuple[object, ...] = ()
        self._yrkande: Yrkande | None = None
        self._job: Job | None = None
        self._box.alone_wanted.connect(self._on_alone)
        self._box.restyled.connect(self._on_restyled)
        session.bus.changed.connect(self._on_changed)

    def show_draft(self, draft: Draft) -> None:
        """A draft came onto the screen."""
        self._shown = draft
        if draft.state is not DraftState.WRITING:
            return
        if self._spelling is None:
            from binder.ui.drafting.form_spelling import FormSpelling
            from binder.ui.drafting.spelling import Spelling

            self._spelling = Spelling(self, is_on=settings.load().spelling)
            self._spelling.set_own(dictionary_words.words(self._session.reader))
            self._spelling.own_wanted.connect(self._on_own_word)
            self._spelling.judged.connect(self.words_known)
            self._fields = FormSpelling(self._form, self._spelling)
        self._spelling.set_names(names_in(draft.yrkande))
        self._yrkande = draft.yrkande
        self._draft = draft.id
        self._look_up_citations(draft.yrkande)

    @property
    def misspelt(self) -> frozenset[str]:
        """The words that the dictionary does not know, but for the one that is being written."""
        if self._spelling is None or self._fields is None:
            return frozenset()
        return self._spelling.wrong_words - self._fields.written()

    def look_up_words(self, yrkande: Yrkande) -> None:
        """Have all words of a text looked up, also those out of sight."""
        if self._spelling is not None:
            self._spelling.ask(words_to_look_up(yrkande))

    def _look_up_citations(self, yrkande: Yrkande) -> None:
        """Hold the quotations against the newest papers, once for the same ones."""
        wanted = tuple((block.citation, block.words) for block in cited(yrkande))
        if wanted == self._looked_up:
            return
        self._looked_up = wanted
        from binder.services import citations

        if not citations.needs_check(self._session.reader, yrkande):
            self._on_citations([])
            return
        folder, key = self._session.folder, self._session.key
        self._job = Job(lambda _step: citations.stale(folder, key, yrkande), self)
        self._job.finished.connect(self._on_citations)
        self._job.start()

    def _on_citations(self, found: list[CitedNow]) -> None:
        if found != self.citations:
            self.citations = found
            self.citations_known.emit()

    def _on_alone(self) -> None:
        """Into the room where there is nothing but the text, or out of it."""
        if self._room is not None:
            self._room.closed.emit()
        elif self._draft is not None:
            from binder.ui.drafting.writing_room import WritingRoom

            self._room = WritingRoom(self._session, self._form, self._draft)
            self._room.destroyed.connect(self._on_left)
            self.room_wanted.emit(self._room)

    def show_history(self) -> None:
        """Cover everything else with the draft's earlier texts."""
        if self._shown is not None:
            from binder.ui.drafting.history_page import HistoryPage

            may_restore = self._shown.state is DraftState.WRITING
            self.room_wanted.emit(HistoryPage(self._session, self._shown.id, may_restore=may_restore))

    def _on_left(self) -> None:
        self._room = None

    def _on_own_word(self, word: str) -> None:
        self._session.run(partial(dictionary_words.add, word=word, now=local_now()))

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Kind.PAPER):
            self._looked_up = ()
            if self._yrkande is not None:
                self._look_up_citations(self._yrkande)
        if self._spelling is not None and changes.touches(Kind.OWN_WORD):
            self._spelling.set_own(dictionary_words.words(self._session.reader))

    def _on_restyled(self) -> None:
        if self._spelling is not None:
            self._spelling.set_on(is_on=settings.load().spelling)
        if self._fields is not None:
            self._fields.walk.rehighlight()


def names_in(yrkande: Yrkande) -> frozenset[str]:
    """The words of the kommun, its body and those who sign: a dictionary cannot know them."""
    texts = [yrkande.municipality, yrkande.body]
    for who in yrkande.signatories:
        texts += [who.name, who.party]
    words = {word for text in texts for _, word in words_in(text)}
    return frozenset(words | {f"{word}s" for word in words})
