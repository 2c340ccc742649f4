"""What changed between two versions of a paper or a whole binder, page by page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from binder.domain.annotation import Quad
from binder.domain.ids import PaperVersionId
from binder.domain.page_words import readable_text
from binder.domain.passage_changes import (
    ChangeKind,
    PagePair,
    PassageChange,
    page_pairs,
    passage_changes,
)
from binder.domain.placement import PagePart
from binder.domain.version_pair import VersionPair

if TYPE_CHECKING:
    from binder.pdf.engine import OpenPaper
    from binder.storage.database import Binder

AgendaChanges = Callable[[Path, Path], list[dict[str, Any]]]
"""How the agendas of two files are compared, for those who can read agendas; see `compare_files`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedPassage:
    """A passage on one page: its boxes there, and its text as running text."""

    page: int
    quads: tuple[Quad, ...]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedChange:
    """A change that can be shown on the pages: None on the side where nothing stands."""

    kind: ChangeKind
    old: MarkedPassage | None
    new: MarkedPassage | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """All pages and all changes, in the order of the newer version; `agenda` as the hook gave it."""

    pages: tuple[PagePair, ...]
    changes: tuple[MarkedChange, ...]
    agenda: tuple[dict[str, Any], ...] = ()


def compare_files(old: Path, new: Path, *, agenda: AgendaChanges | None = None) -> Comparison:
    """Compare two PDFs; nothing is stored. `agenda`, if given, adds what changed on the agenda.

    Raises BinderError as reading a PDF does.
    """
    from binder.pdf.engine import open_pdf
    from binder.services.read_versions import ReadApart, page_characters

    apart = ReadApart(old)
    try:
        with open_pdf(new) as new_paper, open_pdf(old) as old_paper:
            new_pages = page_characters(new_paper)
            found = compare_open((old_paper, apart.pages()), (new_paper, new_pages))
    finally:
        apart.close()
    if agenda is None:
        return found
    return Comparison(pages=found.pages, changes=found.changes, agenda=tuple(agenda(old, new)))


def compare_open(old: tuple[OpenPaper, Sequence[str]], new: tuple[OpenPaper, Sequence[str]]) -> Comparison:
    """Compare two open papers, each given with the characters of its pages."""
    pair = VersionPair.of(old[1], new[1])
    changes = passage_changes(pair)
    pages = page_pairs(pair, changes)
    marked = [part for change in changes for part in _marked(change, old[0], new[0])]
    return Comparison(pages=tuple(pages), changes=tuple(marked))


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """The pages `first`..`last` (from 1, inclusive) of a stored file: one paper as it was or is."""

    version_id: PaperVersionId
    first: int
    last: int


def compare_excerpts(
    binder: Binder, old: Excerpt, new: Excerpt, progress: Callable[[int, int], None] | None = None
) -> Comparison:
    """Compare two stored papers; pages are numbered as in their files. Not for the window's own thread.

    `progress(pages read, pages)` may raise Cancelled. Raises BinderError as reading a PDF does.
    """
    from binder.services.read_paper import open_paper

    told = _Told(progress, old.last - old.first + new.last - new.first + 2)
    with open_paper(binder, old.version_id) as old_paper, open_paper(binder, new.version_id) as new_paper:
        before = _characters(old_paper, old, told)
        pair = VersionPair.of(before, _characters(new_paper, new, told))
        changes = passage_changes(pair)
        pages = [_in_file(page, old.first - 1, new.first - 1) for page in page_pairs(pair, changes)]
        marked = [
            part
            for change in changes
            for part in _marked(_shifted(change, old.first - 1, new.first - 1), old_paper, new_paper)
        ]
    return Comparison(pages=tuple(pages), changes=tuple(marked))


class _Told:
    """Counts pages for whoever waits."""

    def __init__(self, progress: Callable[[int, int], None] | None, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0

    def one_more(self) -> None:
        self._done += 1
        if self._progress is not None:
            self._progress(self._done, self._total)


def _characters(paper: OpenPaper, excerpt: Excerpt, told: _Told) -> list[str]:
    from binder.services.read_versions import characters

    found = []
    for page in range(excerpt.first, min(excerpt.last, paper.page_count) + 1):
        found.append(characters(paper, page))
        told.one_more()
    return found


def _in_file(page: PagePair, old_by: int, new_by: int) -> PagePair:
    return PagePair(
        old=None if page.old is None else page.old + old_by,
        new=None if page.new is None else page.new + new_by,
        state=page.state,
    )


def _shifted(change: PassageChange, old_by: int, new_by: int) -> PassageChange:
    old = tuple(PagePart(part.page + old_by, part.start, part.end) for part in change.old)
    new = tuple(PagePart(part.page + new_by, part.start, part.end) for part in change.new)
    return PassageChange(kind=change.kind, old=old, new=new)


def as_json(comparison: Comparison) -> dict[str, Any]:
    """The comparison in a form that stays.

    `{"pages": [{"old", "new", "state"}], "changes": [{"kind", "old", "new"}], "agenda": […]}`

    - `pages`: every page of both versions from 1, null where there is none, in the order of the newer.
      `state`: "same", "changed", "moved" (in another order), "moved-changed", "inserted", "removed". A page
      whose text now runs over two pages is there twice.
    - `changes`: in the order of the newer. `kind`: "added", "removed", "changed". `old` and `new`:
      `{"page", "quads", "text"}` or null; `quads` are `[left, bottom, right, top]` in PDF points for each
      line, origin at the page's lower left. A change that runs over a page's end is there once for each page.
    - `agenda`: what changed on the agenda, where that was asked for; else empty.
    """
    return {
        "pages": [{"old": page.old, "new": page.new, "state": page.state.value} for page in comparison.pages],
        "changes": [
            {"kind": change.kind.value, "old": _passage_json(change.old), "new": _passage_json(change.new)}
            for change in comparison.changes
        ],
        "agenda": list(comparison.agenda),
    }


def _passage_json(passage: MarkedPassage | None) -> dict[str, Any] | None:
    if passage is None:
        return None
    quads = [[quad.left, quad.bottom, quad.right, quad.top] for quad in passage.quads]
    return {"page": passage.page, "quads": quads, "text": passage.text}


def _marked(change: PassageChange, old: OpenPaper, new: OpenPaper) -> list[MarkedChange]:
    """The change page by page; the first pages of either side face one another, and so on."""
    before = [_passage(old, part) for part in change.old]
    after = [_passage(new, part) for part in change.new]
    count = max(len(before), len(after))
    before += [None] * (count - len(before))
    after += [None] * (count - len(after))
    return [_marked_change(*sides) for sides in zip(before, after, strict=True) if sides != (None, None)]


def _marked_change(old: MarkedPassage | None, new: MarkedPassage | None) -> MarkedChange:
    kind = ChangeKind.CHANGED if old and new else ChangeKind.REMOVED if old else ChangeKind.ADDED
    return MarkedChange(kind=kind, old=old, new=new)


def _passage(paper: OpenPaper, part: PagePart) -> MarkedPassage | None:
    selection = paper.between(part.page, part.start, part.end)
    if selection is None:
        return None
    return MarkedPassage(page=part.page, quads=selection.quads, text=readable_text(selection.text))
