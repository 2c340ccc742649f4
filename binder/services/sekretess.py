"""Confidential papers: marking them, asking about those that say so, and what must not leave the binder."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from binder.domain.annotation import Annotation, TextAnchor, TextQuote
from binder.domain.changes import Changes, Kind
from binder.domain.confidential_citations import confidential_findings
from binder.domain.confidential_pages import ConfidentialPages, says_confidential
from binder.domain.errors import UNREADABLE, BinderError, ErrorCode
from binder.domain.finding import Finding
from binder.domain.ids import MeetingId, PaperId, PaperVersionId
from binder.domain.kind_forms import as_printed
from binder.domain.paper import Paper
from binder.domain.sekretess import Sekretess
from binder.domain.yrkande import Yrkande
from binder.services.undoing import undoable
from binder.storage import confidential
from binder.storage.meetings import one_paper

if TYPE_CHECKING:
    from pathlib import Path

    from binder.storage.database import Binder

_LABELS = {
    Sekretess.MARKED: "Märk som sekretess",
    Sekretess.OPEN: "Ta bort sekretessmärkning",
    Sekretess.REFUSED: "Ta bort sekretessmärkning",
}


def mark(binder: Binder, paper_id: PaperId) -> Changes:
    """Keep a paper as confidential: its words leave the search at once; NOT_FOUND."""
    return _set(binder, paper_id, Sekretess.MARKED)


def unmark(binder: Binder, paper_id: PaperId) -> Changes:
    """The member says that a paper is not confidential; it is not asked about again. NOT_FOUND."""
    return _set(binder, paper_id, Sekretess.REFUSED)


def asked(binder: Binder, meeting_id: MeetingId) -> list[Paper]:
    """The meeting's papers that say they are confidential, as long as the member has not answered."""
    return confidential.asked_papers(binder, meeting_id)


def count_asked(binder: Binder) -> int:
    """How many papers say that they are confidential, in all meetings, without an answer."""
    return confidential.count_asked(binder)


def what_it_says(binder: Binder, paper_id: PaperId) -> str | None:
    """The words of the paper that the question is about."""
    return confidential.what_it_says(binder, paper_id)


def pages(binder: Binder) -> ConfidentialPages:
    """The pages that are confidential."""
    return confidential.confidential_pages(binder)


def refuse(binder: Binder, version_id: PaperVersionId, page: int) -> None:
    """Raise CONFIDENTIAL where a page's words must not be taken anywhere else."""
    if pages(binder).has(version_id, page):
        raise BinderError(ErrorCode.CONFIDENTIAL)


def quoted(binder: Binder, yrkande: Yrkande) -> list[Finding]:
    """What is said of each quotation of a paper that is confidential, also since it was quoted."""
    return list(confidential_findings(as_printed(yrkande), pages(binder)))


def without_words(note: Annotation, hidden: ConfidentialPages) -> Annotation:
    """The note as it is shown beside its paper: of a confidential one without the words that it hangs on."""
    if note.anchor is None or not hidden.hides(note):
        return note
    if isinstance(note.anchor, TextAnchor):
        return replace(note, anchor=replace(note.anchor, quote=TextQuote(exact="")))
    return replace(note, anchor=replace(note.anchor, around=TextQuote(exact="")))


def notice(binder: Binder, version_id: PaperVersionId, texts: dict[int, str]) -> list[PaperId]:
    """Look at pages just read, by number, before their words are kept; the papers to be asked about."""
    found: list[PaperId] = []
    for page in sorted(confidential.first_pages(binder, version_id, texts)):
        said = says_confidential(texts[page])
        if said is not None:
            found += confidential.ask(binder, version_id, page, said)
    return found


def notice_file(binder: Binder, version_id: PaperVersionId, source: Path) -> None:
    """Look at a file in the transaction that takes it in: what says so is never shown as ordinary.

    A file that cannot be read is looked at when it is read for the search.
    """
    from binder.pdf.text import TextFile

    count = binder.papers.version(version_id).page_count
    firsts = confidential.first_pages(binder, version_id, range(1, count + 1))
    try:
        with TextFile(source) as text:
            notice(binder, version_id, {page: text.text(page) for page in sorted(firsts)})
    except BinderError as error:
        if error.code not in UNREADABLE:
            raise


def is_searched(binder: Binder) -> bool:
    """Whether confidential papers may be searched where that is asked for."""
    return confidential.is_searched(binder)


def let_search(binder: Binder, *, allowed: bool) -> Changes:
    """Let confidential papers be searched where that is asked for, or not at all; nothing to undo."""
    confidential.let_search(binder, allowed=allowed)
    return Changes()


def _set(binder: Binder, paper_id: PaperId, state: Sekretess) -> Changes:
    with binder.transaction():
        paper = one_paper(binder, paper_id)
        earlier = confidential.set_state(binder, paper_id, state)
    touched = {(Kind.PAPER, int(paper_id)), (Kind.MEETING, int(paper.meeting_id))}
    if paper.item_id is not None:
        touched.add((Kind.AGENDA_ITEM, int(paper.item_id)))
    return undoable(_LABELS[state], earlier, touched)
