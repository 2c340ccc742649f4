"""From selected words to notes and quotations, and from a note back to its place in the paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from binder.domain.annotation import AnnotationKind, TextAnchor, TextQuote
from binder.domain.changes import Changes, Kind
from binder.domain.ids import AnnotationId
from binder.services import annotate
from binder.ui.commands import CommandRegistry
from binder.ui.paper_pages import paper_at
from binder.ui.prepare.side_panel import DRAFT, NOTES
from binder.ui.session import Session, local_now

if TYPE_CHECKING:
    from binder.domain.annotation import Annotation
    from binder.domain.motivation import Citation
    from binder.domain.paper import Paper
    from binder.ui.prepare.cover import CoverPage
    from binder.ui.prepare.page_tools import PageTools
    from binder.ui.prepare.prepare_place import PreparePlace

_SERVICES: dict[AnnotationKind, Callable[..., Changes]] = {
    AnnotationKind.HIGHLIGHT: annotate.highlight,
    AnnotationKind.UNDERLINE: annotate.underline,
    AnnotationKind.COMMENT: annotate.comment,
}


class Marking(QObject):
    """Works between the reader and the notes of one `PreparePlace`; keeps the marks on the pages true."""

    def __init__(self, session: Session, registry: CommandRegistry, place: PreparePlace) -> None:
        super().__init__(place)
        self._session = session
        self._registry = registry
        self._place = place
        self._reader = place.reader
        self._notes = place.side.notes
        self._asked = ""
        self._reader.annotation_activated.connect(self._on_mark_clicked)
        self._reader.selection_changed.connect(self._on_selection)
        place.item_shown.connect(self._stop_asking)
        place.side.source_wanted.connect(self._go_to_source)
        place.side.room_wanted.connect(self._cover)
        self._notes.place_wanted.connect(self._go_to_note)
        self._notes.count_changed.connect(self.show_marks)
        self._tools: PageTools | None = None
        for command_id, handler in (
            ("highlight", self.highlight),
            ("underline", self.underline),
            ("comment", self.comment),
            ("note", self._on_note),
            ("quote", self.quote),
            ("pen", self._on_pen),
            ("spot-note", self._on_spot_note),
        ):
            registry.connect_handler(command_id, handler)
        self._reader.spot_moved.connect(self._on_spot_moved)
        self._reader.spot_delete_wanted.connect(self._on_spot_delete)
        one_key = (
            ("H", self.highlight),
            ("U", self.underline),
            ("N", self.comment),
            ("C", self.quote),
            ("P", self._on_pen),
            ("S", self._on_spot_note),
        )
        for key, handler in one_key:
            context = Qt.ShortcutContext.WidgetWithChildrenShortcut
            QShortcut(QKeySequence(key), self._reader, handler, context=context)

        place.later.add(self._offer_menus)

    def highlight(self) -> None:
        """Mark the selected words."""
        self._reader.pages.when_selected(partial(self._annotate, AnnotationKind.HIGHLIGHT))

    def underline(self) -> None:
        """Draw a line under the selected words."""
        self._reader.pages.when_selected(partial(self._annotate, AnnotationKind.UNDERLINE))

    def comment(self) -> None:
        """Mark the selected words and write a comment on them."""
        self._reader.pages.when_selected(partial(self._annotate, AnnotationKind.COMMENT))

    def flush(self) -> None:
        """Save what was drawn and waits."""
        if self._tools is not None:
            self._tools.flush()

    @property
    def tools(self) -> PageTools:
        """The pen and the notes on spots; loaded when they are first wanted."""
        if self._tools is None:
            from binder.ui.prepare.page_tools import PageTools

            self._tools = PageTools(self._session, self._place, self._after_comment)
            self._tools.pen_changed.connect(self._place.bar.show_pen)
        return self._tools

    def show_marks(self) -> None:
        """Draw the notes of the shown paper, numbered as in the list beside it."""
        paper = self._place.paper
        if paper is not None:
            self._reader.set_annotations(self._notes_on(paper), self._notes.numbers())

    def _notes_on(self, paper: Paper) -> list[Annotation]:
        if not self._place.shows_earlier_version:
            # All that is read in a row: the end of one paper and the beginning of the next are seen together.
            versions = sorted(self._reader.shown.run.versions | {paper.version_id})
            return [note for v in versions for note in annotate.of_version(self._session.reader, v)]
        from binder.services.review_notes import notes_as_they_were

        return notes_as_they_were(self._session.reader, paper.version_id)

    def _annotate(self, kind: AnnotationKind) -> None:
        if self._place.shows_earlier_version:
            text = self.tr("En tidigare version kan läsas och citeras. Anteckna i den som gäller.")
            self._place.banner.say(text, tone="info")
            return
        anchors, item = self._reader.selected_anchors(), self._place.shown_item()
        if not anchors or item is None:
            self._ask_for_words()
            return
        self._place.banner.hide()
        service = _SERVICES[kind]
        # A comment is written once, at the first of the pages that the words go over.
        is_comment = kind is AnnotationKind.COMMENT
        for anchor in anchors[:1] if is_comment else anchors:
            command = partial(service, item_id=item, anchor=anchor, text="", now=local_now())
            self._session.run(command, self._after_comment if is_comment else None)
        self._reader.select_nothing(goes_on=True)

    def _ask_for_words(self) -> None:
        self._asked = self.tr(
            "Välj först text i handlingen: dra med musen, eller tryck F7 och använd Skift och pilarna."
        )
        self._place.banner.say(self._asked, tone="info")

    def _on_selection(self, selected: object) -> None:
        if selected is not None:
            self._stop_asking()

    def _stop_asking(self) -> None:
        """Words were chosen, or another ärende: what was asked for is no longer needed."""
        # The banner may have something else to say by now.
        if self._asked and self._place.banner.accessibleName() == self._asked:
            self._place.banner.hide()
        self._asked = ""

    def _after_comment(self, changes: Changes) -> None:
        self._focus_note(changes.first(Kind.ANNOTATION))

    def quote(self) -> None:
        """Put the selected words into the motivation, with where they stand."""
        self._reader.pages.when_selected(self._quote)

    def _quote(self) -> None:
        anchor, selected = self._reader.selected_anchor(), self._reader.selection()
        if anchor is None or selected is None:
            self._ask_for_words()
            return
        if self._reader.kept_in.is_confidential:
            self._reader.kept_in.refuse_quote()
            return
        paper = paper_at(self._place.papers, anchor.version_id, anchor.page) or self._place.paper
        if paper is not None:
            self._place.show_side(DRAFT)
            from binder.domain.citation_words import quotation, source_words

            pages = [each.page - paper.first_page + 1 for each in self._reader.selected_anchors()]
            source = source_words(paper.title, pages or [anchor.page - paper.first_page + 1])
            if not self._place.side.draft.quote(quotation(selected.running_text, source, anchor)):
                text = self.tr("Ärendet har inget öppet yrkande. Börja ett med Ctrl+Y och citera sedan.")
                self._place.banner.say(text, tone="info")

    def _cover(self, page: CoverPage) -> None:
        """Let a page of the draft's take the place of everything else."""
        self._place.follow_up.cover(page)

    def _go_to_source(self, citation: Citation) -> None:
        """Open the paper that is quoted, at the very words; an earlier version where it has been replaced."""
        paper = paper_at(self._place.papers, citation.version_id, citation.page)
        if paper is not None:
            self._place.show_paper(paper)
            self._reader.go_to(citation.page, next(iter(citation.quads), None))
        elif citation.quads:
            anchor = TextAnchor(
                version_id=citation.version_id,
                page=citation.page,
                quads=citation.quads,
                quote=TextQuote(exact=""),
            )
            self._place.follow_up.open_place(anchor)

    def _offer_menus(self) -> None:
        from binder.ui.prepare.context_menus import ContextMenus

        ContextMenus(self._registry, self._place, self)

    def _on_pen(self) -> None:
        self.tools.take_pen()

    def _on_spot_note(self) -> None:
        self.tools.note_spot()

    def _on_spot_moved(self, annotation: int, page: int, point: tuple[float, float]) -> None:
        self.tools.move_spot(annotation, page, point)

    def _on_spot_delete(self, annotation: int) -> None:
        self.tools.delete(annotation)

    def _on_note(self) -> None:
        self._place.show_side(NOTES)
        self._notes.add_note()

    def _on_mark_clicked(self, annotation_id: int) -> None:
        self._focus_note(annotation_id)

    def _focus_note(self, annotation_id: int) -> None:
        self._place.show_side(NOTES)
        self._notes.focus_note(annotation_id)

    def _go_to_note(self, annotation_id: int) -> None:
        item = self._place.shown_item()
        notes = [] if item is None else annotate.of_item(self._session.reader, item)
        note = next((n for n in notes if n.id == AnnotationId(annotation_id)), None)
        if note is None or note.anchor is None:
            return
        paper = paper_at(self._place.papers, note.anchor.version_id, note.anchor.page)
        if paper is not None:
            self._place.show_paper(paper)
            self._reader.go_to(note.anchor.page, next(iter(note.anchor.quads), None))
        else:
            # It stayed with the words of an earlier version.
            self._place.follow_up.open_place(note.anchor)
