"""What a summary of notes says: each with the words it hangs on and the page as it is printed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from binder.domain.annotation import Annotation, HighlightColour
from binder.domain.errors import UNREADABLE, BinderError, ErrorCode
from binder.domain.notes_summary import NotesSummary, SummaryItem, SummaryNote, SummaryPaper
from binder.services.colour_meanings import meanings
from binder.services.gather_notes import GatheredNotes, ItemNotes, PaperNotes
from binder.services.read_paper import open_paper
from binder.wording import notes_summary as words

if TYPE_CHECKING:
    from binder.pdf.engine import OpenPaper
    from binder.storage.database import Binder

Meanings = Mapping[HighlightColour, str]


def summary_of(binder: Binder, notes: GatheredNotes) -> NotesSummary:
    """The notes as a summary; papers are opened only to see what is printed on their pages."""
    return NotesSummary(
        title=words.TITLE,
        subtitle=words.subtitle(notes.meeting, notes.author),
        items=tuple(_item(binder, item, meanings(binder)) for item in notes.items),
    )


def printed_page(paper: OpenPaper, page: int) -> str | None:
    """The number that stands on a page, else the file's own label for it; None where there is neither."""
    numbers = {line.number for line in paper.edge_lines(page) if line.number}
    return numbers.pop() if len(numbers) == 1 else paper.label_of(page)


def _item(binder: Binder, item: ItemNotes, meant: Meanings) -> SummaryItem:
    own = SummaryPaper(title="", notes=tuple(_note(note, "", meant) for note in item.own))
    papers = tuple(_paper(binder, paper, meant) for paper in item.papers)
    return SummaryItem(heading=words.item_heading(item.item), papers=(own, *papers) if own.notes else papers)


def _paper(binder: Binder, paper: PaperNotes, meant: Meanings) -> SummaryPaper:
    printed = _printed(binder, paper)
    made = []
    for note in paper.notes:
        page = note.anchor.page if note.anchor is not None else None
        place = words.page_place(page, printed.get(page)) if page is not None else ""
        made.append(_note(note, place, meant))
    return SummaryPaper(title=paper.title, notes=tuple(made))


def _note(note: Annotation, place: str, meant: Meanings) -> SummaryNote:
    quote = note.anchor.quote.exact if note.anchor is not None else ""
    return SummaryNote(quote=quote, text=note.text, facts=words.facts(note, place, meant))


def _printed(binder: Binder, paper: PaperNotes) -> dict[int, str | None]:
    """The numbers printed on the pages that have notes; none where the file cannot be read any more."""
    pages = {note.anchor.page for note in paper.notes if note.anchor is not None}
    try:
        with open_paper(binder, paper.version.id) as opened:
            return {page: printed_page(opened, page) for page in pages}
    except BinderError as error:
        if error.code not in UNREADABLE and error.code is not ErrorCode.PAGE_DAMAGED:
            raise
        # The notes are the member's own and are told all the same.
        return {}
