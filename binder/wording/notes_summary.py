"""The words of a summary of notes, and the summary as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from binder.domain.annotation import Anchor, Annotation, AnnotationKind, HighlightColour
from binder.domain.meeting import AgendaItem, Meeting
from binder.domain.notes_summary import NotesSummary, SummaryNote

_KINDS = {
    AnnotationKind.HIGHLIGHT: "markering",
    AnnotationKind.UNDERLINE: "understrykning",
    AnnotationKind.STRIKE_OUT: "överstrykning",
    AnnotationKind.COMMENT: "kommentar",
    AnnotationKind.INK: "teckning",
    AnnotationKind.SPOT: "anteckning på ett ställe",
    AnnotationKind.PAGE_NOTE: "anteckning på sidan",
    AnnotationKind.PAPER_NOTE: "anteckning på handlingen",
    AnnotationKind.ITEM_NOTE: "anteckning på ärendet",
    AnnotationKind.MEETING_NOTE: "anteckning på sammanträdet",
}
_COLOURS = {
    HighlightColour.YELLOW: "gul",
    HighlightColour.GREEN: "grön",
    HighlightColour.BLUE: "blå",
    HighlightColour.PINK: "rosa",
}
_MARKUP = re.compile(r"([\\`*_\[\]<>#|~])")
_LINE_MARKUP = re.compile(r"^(\s*)([-+=]|\d+[.)](?=\s|$))")
TITLE = "Anteckningar"
_MEETINGS_OWN = "Sammanträdet och dess egna handlingar"


def subtitle(meeting: Meeting, author: str) -> str:
    """The meeting, and whose notes they are."""
    place = ", ".join(part for part in (meeting.body, meeting.municipality) if part)
    return " · ".join(part for part in (place, meeting.date.isoformat(), author) if part)


def item_heading(item: AgendaItem | None) -> str:
    """The item's number, title and dnr."""
    if item is None:
        return _MEETINGS_OWN
    number = (item.number or "").strip().rstrip(".")
    heading = f"{number}. {item.title}" if number else item.title
    return f"{heading} ({item.dnr})" if item.dnr else heading


def page_place(page: int, printed: str | None) -> str:
    """The page as it is printed, and the one in the file where that is another; "" for none."""
    if printed is None:
        return f"sidan {page} i filen"
    return f"s. {printed}" if printed == str(page) else f"s. {printed} (sidan {page} i filen)"


def facts(note: Annotation, place: str, meanings: Mapping[HighlightColour, str] | None = None) -> str:
    """The line below a note: where, what, what its colour means, its tags, whose it is, and when."""
    came = f"från {note.origin.author}" if note.origin is not None and note.origin.author else ""
    parts = (
        "viktig" if note.is_important else "",
        place,
        _beside(note.anchor),
        _kind(note, meanings or {}),
        f"etiketter: {', '.join(note.tags)}" if note.tags else "",
        "läst av maskin" if note.anchor is not None and note.anchor.by_machine else "",
        came,
        note.created_at.date().isoformat(),
    )
    return ", ".join(part for part in parts if part)


def _kind(note: Annotation, meanings: Mapping[HighlightColour, str]) -> str:
    kind = _KINDS[note.kind]
    if note.anchor is None or note.kind is AnnotationKind.PAGE_NOTE:
        return kind
    coloured, meaning = f"{_COLOURS[note.colour]} {kind}", meanings.get(note.colour)
    return f"{coloured} ({meaning})" if meaning else coloured


def _beside(anchor: Anchor | None) -> str:
    """The words beside a place that has none of its own."""
    if anchor is None or anchor.quote.exact:
        return ""
    if after := " ".join(anchor.quote.suffix.split()):
        return f"vid ”{after} …”"
    before = " ".join(anchor.quote.prefix.split())
    return f"vid ”… {before}”" if before else ""


def markdown(summary: NotesSummary) -> str:
    """The summary as Markdown; what stands in notes and papers is never taken for markup."""
    return "\n".join(_lines(summary)).rstrip() + "\n"


def _lines(summary: NotesSummary) -> Iterator[str]:
    yield from (f"# {_inline(summary.title)}", "", _plain(summary.subtitle), "")
    for item in summary.items:
        yield from (f"## {_inline(item.heading)}", "")
        for paper in item.papers:
            if paper.title:
                yield from (f"### {_inline(paper.title)}", "")
            for note in paper.notes:
                yield from _note_lines(note)


def _note_lines(note: SummaryNote) -> Iterator[str]:
    if note.quote:
        yield from (f"> {line}" for line in map(_plain, note.quote.splitlines()))
        yield ""
    if note.text:
        # Two blanks end a line where the member ended it.
        yield from (f"{_plain(line)}  " if line.strip() else "" for line in note.text.splitlines())
        yield ""
    yield from (f"*{_inline(note.facts)}*", "")


def _inline(text: str) -> str:
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))


def _plain(text: str) -> str:
    """A line of its own, which could be taken for a list or a heading too."""
    return _LINE_MARKUP.sub(lambda found: f"{found[1]}{found[2][:-1]}\\{found[2][-1]}", _inline(text))
