"""Notes of every kind go out in every form and come back as they were, into a binder that has the paper."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pypdf
import pytest

from binder.domain.annotation import Annotation, AnnotationKind, HighlightColour, PageAnchor, TextAnchor
from binder.domain.changes import Changes, Kind
from binder.domain.ids import AnnotationId
from binder.domain.ink import InkPoint, Stroke
from binder.services import annotate, gather_notes, read_meeting
from binder.services.export_notes import NoteForm, export
from binder.services.import_notes import look_in_file, take_in
from binder.services.place_on_page import ink_anchor, spot_anchor, words_around
from binder.services.read_paper import open_paper
from binder.storage import note_sources
from tests.services.noted import Noted, a_noted_binder, anchor_on

BOTH_WAYS = [NoteForm.COPIES, NoteForm.JSON_LD, NoteForm.XFDF]
POINT = (145.0, 405.0)
LOOP = Stroke(points=(InkPoint(140, 390, 0.25), InkPoint(300, 392, 1), InkPoint(220.5, 420, 0)), width=2.5)
Maker = Callable[[Noted], Changes]


def spot(noted: Noted) -> Changes:
    with open_paper(noted.binder, noted.version_id) as paper:
        around = words_around(paper, 2, POINT)
    place = spot_anchor(noted.version_id, 2, POINT, around)
    return annotate.note_spot(noted.binder, noted.item_id, place, "Här", now=noted.now)


def ink(noted: Noted) -> Changes:
    place = ink_anchor(noted.version_id, 3, [LOOP, LOOP.moved(20, 30)])
    return annotate.draw(noted.binder, noted.item_id, place, HighlightColour.PINK, now=noted.now)


def on_paper(noted: Noted) -> Changes:
    paper = read_meeting.papers_of(noted.binder, noted.item_id)[0]
    return annotate.note_paper(noted.binder, paper.id, "Gammal", noted.now)


MAKERS: dict[AnnotationKind, Maker] = {
    AnnotationKind.HIGHLIGHT: lambda n: annotate.highlight(
        n.binder, n.item_id, anchor_on(n, 2, "avslutar"), HighlightColour.BLUE, now=n.now
    ),
    AnnotationKind.UNDERLINE: lambda n: annotate.underline(
        n.binder, n.item_id, anchor_on(n, 2, "avslutar"), HighlightColour.GREEN, now=n.now
    ),
    AnnotationKind.STRIKE_OUT: lambda n: annotate.strike_out(
        n.binder, n.item_id, anchor_on(n, 2, "samarbetet"), HighlightColour.YELLOW, now=n.now
    ),
    AnnotationKind.COMMENT: lambda n: annotate.comment(
        n.binder, n.item_id, anchor_on(n, 3, "Ekholm"), "Var ligger det?", now=n.now
    ),
    AnnotationKind.INK: ink,
    AnnotationKind.SPOT: spot,
    AnnotationKind.PAGE_NOTE: lambda n: annotate.note_page(
        n.binder, n.item_id, n.version_id, 4, "Läs om", now=n.now
    ),
    AnnotationKind.PAPER_NOTE: on_paper,
    AnnotationKind.ITEM_NOTE: lambda n: annotate.note_item(n.binder, n.item_id, "Ring", n.now),
}
"""All kinds but the note on a meeting, which is on none of its papers."""


@pytest.fixture(params=MAKERS, ids=lambda kind: kind.value)
def one(request: pytest.FixtureRequest, tmp_path: Path, now: datetime) -> Iterator[tuple[Noted, Annotation]]:
    """A binder with a note of a kind, tagged and important."""
    noted = a_noted_binder(tmp_path / "här", now, with_notes=False)
    note = AnnotationId(MAKERS[request.param](noted).first(Kind.ANNOTATION))
    annotate.set_tags(noted.binder, note, ["budget", "å ä ö"], now)
    annotate.set_important(noted.binder, note, important=True, now=now)
    (made,) = note_sources.all_notes(noted.binder)
    yield noted, made
    noted.binder.close()


@pytest.fixture
def other(tmp_path: Path, now: datetime) -> Iterator[Noted]:
    """Another binder with the same paper and no notes."""
    noted = a_noted_binder(tmp_path / "där", now, with_notes=False)
    yield noted
    noted.binder.close()


def written(noted: Noted, form: NoteForm, folder: Path) -> Path:
    notes = gather_notes.of_item(noted.binder, noted.item_id)
    (file,) = export(noted.binder, notes, form, folder, noted.now).files
    return file


def taken_in(other: Noted, file: Path) -> Annotation:
    take_in(other.binder, look_in_file(other.binder, file, other.version_id), other.now)
    (note,) = note_sources.all_notes(other.binder)
    return note


@pytest.mark.parametrize("form", BOTH_WAYS)
def test_it_comes_back_as_it_was(
    one: tuple[Noted, Annotation], other: Noted, form: NoteForm, tmp_path: Path
) -> None:
    noted, note = one
    back = taken_in(other, written(noted, form, tmp_path / "ut"))
    assert (back.kind, back.text, back.colour) == (note.kind, note.text, note.colour)
    assert (back.tags, back.is_important) == (("budget", "å ä ö"), True)
    assert place_of(back) == place_of(note)


@pytest.mark.parametrize("form", BOTH_WAYS)
def test_it_is_known_where_it_came_from(
    one: tuple[Noted, Annotation], form: NoteForm, tmp_path: Path
) -> None:
    noted, _ = one
    found = look_in_file(noted.binder, written(noted, form, tmp_path / "ut"), noted.version_id)
    assert (found.new, found.known, found.lost) == ((), 1, ())


@pytest.mark.parametrize("form", [NoteForm.MARKDOWN, NoteForm.SUMMARY])
def test_the_summary_has_its_tags_and_says_that_it_is_important(
    one: tuple[Noted, Annotation], form: NoteForm, tmp_path: Path
) -> None:
    content = written(one[0], form, tmp_path / "ut").read_bytes()
    text = content.decode() if form is NoteForm.MARKDOWN else text_of(content)
    assert "viktig" in text
    assert "budget, å ä ö" in " ".join(text.split())


def test_a_note_on_the_meeting_is_on_its_first_paper_and_in_the_summary(
    other: Noted, tmp_path: Path, now: datetime
) -> None:
    annotate.note_meeting(other.binder, other.meeting_id, "Kom tidigt", now)
    notes = gather_notes.of_meeting(other.binder, other.meeting_id)
    (file,) = export(other.binder, notes, NoteForm.MARKDOWN, tmp_path / "ut", now).files
    assert "Kom tidigt" in file.read_text(encoding="utf-8")
    assert notes.count == 1


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def place_of(note: Annotation) -> object:
    """The place to a tenth of a point, without the file's id."""
    match note.anchor:
        case TextAnchor(page=page, quote=quote):
            return page, quote.exact
        case PageAnchor(page=page, area=area, strokes=strokes, around=around):
            edges = [round(edge, 1) for edge in (area.left, area.bottom)] if area is not None else []
            return page, edges, strokes, around if note.kind is AnnotationKind.SPOT else None
    return note.anchor
