"""Making received papers searchable, a few pages at a time so that nothing else waits."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from binder.domain.changes import Changes, Kind, changed
from binder.domain.errors import UNREADABLE, BinderError
from binder.domain.ids import PaperVersionId
from binder.services import sekretess
from binder.storage import full_text, scanned_pages

if TYPE_CHECKING:
    from binder.storage.database import Binder

Progress = Callable[[int, int], None]
PageText = Callable[[int], str]
PageTest = Callable[[int], bool]

PAGES_AT_A_TIME = 20
"""Pages of one transaction; the text of 20 pages is written in some 10 ms."""


def waiting(binder: Binder) -> list[PaperVersionId]:
    """Received files with pages that cannot be searched yet, latest first."""
    return full_text.versions_to_index(binder)


def index_some(
    binder: Binder, version_id: PaperVersionId, page_text: PageText, is_scanned: PageTest | None = None
) -> bool:
    """Index the next few pages of a file, and note which of them are scanned; whether there are more."""
    first = full_text.next_page_to_index(binder, version_id)
    if first is None:
        return False
    last = min(first + PAGES_AT_A_TIME - 1, binder.papers.version(version_id).page_count)
    pages = range(first, last + 1)
    texts = [page_text(page) for page in pages]
    scanned = [page for page in pages if is_scanned is not None and is_scanned(page)]
    with binder.transaction():
        # Before the words are kept: those of a paper that says it is confidential never are.
        sekretess.notice(binder, version_id, dict(zip(pages, texts, strict=True)))
        full_text.index_pages(binder, version_id, first, texts)
        scanned_pages.mark_scanned(binder, version_id, scanned)
    return last < binder.papers.version(version_id).page_count


def index(binder: Binder, version_id: PaperVersionId, progress: Progress | None = None) -> Changes:
    """Index all pages of a file; what is done stays done if it is interrupted or cancelled."""
    from binder.pdf.text import TextFile

    total = binder.papers.version(version_id).page_count
    with binder.papers.open_bytes(version_id) as stream, TextFile(stream) as source:
        more = True
        while more:
            more = index_some(binder, version_id, source.usable_text, source.is_scanned)
            if progress is not None:
                progress((full_text.next_page_to_index(binder, version_id) or total + 1) - 1, total)
    return changed((Kind.PAPER, int(version_id)))


def index_next(binder: Binder) -> Changes:
    """Index a few pages of whatever is waiting; touches a file's id when all of it can be searched.

    So it does when a paper in it was found to say that it is confidential.

    For a thread that has other work too: call it again while `waiting` has something.
    """
    from binder.pdf.text import TextFile

    asked = sekretess.count_asked(binder)
    for version_id in waiting(binder)[:1]:
        try:
            with binder.papers.open_bytes(version_id) as stream, TextFile(stream) as source:
                more = index_some(binder, version_id, source.usable_text, source.is_scanned)
        except BinderError as error:
            _give_up(binder, version_id, error)
            more = False
        is_told = not more or sekretess.count_asked(binder) != asked
        return changed((Kind.PAPER, int(version_id))) if is_told else Changes()
    return Changes()


def index_all(binder: Binder, progress: Progress | None = None) -> Changes:
    """Index whatever is waiting, latest first; a file that cannot be read is left out."""
    versions = waiting(binder)
    for version_id in versions:
        try:
            index(binder, version_id, progress)
        except BinderError as error:
            _give_up(binder, version_id, error)
    return changed(*((Kind.PAPER, int(version_id)) for version_id in versions))


def _give_up(binder: Binder, version_id: PaperVersionId, error: BinderError) -> None:
    # A damaged file would be tried for ever; a full disk or a busy binder is another matter.
    if error.code not in UNREADABLE:
        raise error
    full_text.leave_out(binder, version_id)
