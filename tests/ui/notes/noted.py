"""Notes for tests: on the pages of a received file, on an item and on the meeting."""

from __future__ import annotations

from binder.domain.annotation import HighlightColour, Quad, TextAnchor, TextQuote
from binder.domain.changes import Changes, Kind
from binder.domain.ids import AnnotationId
from binder.services import annotate
from binder.storage import meetings
from binder.storage.database import Binder
from tests.pdf.papers_to_read import linked_paper
from tests.ui.conftest import NOW


def words(version, page, exact):
    return TextAnchor(
        version_id=version,
        page=page,
        quads=(Quad(100, 700 - page, 300, 712),),
        quote=TextQuote(exact=exact),
    )


def received_file(filled):
    """The version of a file whose pages belong to the first two items."""
    with Binder.open(filled.folder, filled.key) as binder:
        version = binder.papers.add(linked_paper(), file_name="kallelse.pdf", page_count=2, now=NOW)
        for page, item in enumerate(filled.items[:2], start=1):
            values = {"title": f"Handling {page}", "first_page": page, "last_page": page}
            whose = {"meeting_id": filled.meeting_id, "item_id": item, "version_id": version}
            meetings.insert_paper(binder, values | whose)
    return version


def write_notes(filled, version):
    """Ids by name: on words of both papers, on the second item and on the meeting."""
    with Binder.open(filled.folder, filled.key) as binder:
        first, second = filled.items[:2]
        taxa, vanort = words(version, 1, "avgiften höjs"), words(version, 2, "samarbetet avslutas")
        made = {
            "taxa": annotate.highlight(binder, first, taxa, HighlightColour.GREEN, now=NOW),
            "vänort": annotate.comment(binder, second, vanort, "Varför nu?", now=NOW),
            "ring": annotate.note_item(binder, second, "Ring föreningen", NOW),
            "möte": annotate.note_meeting(binder, filled.meeting_id, "Kom tidigt", NOW),
        }
        ids = {name: new_note(changes) for name, changes in made.items()}
        annotate.set_tags(binder, ids["vänort"], ["fråga"], NOW)
        annotate.set_important(binder, ids["ring"], important=True, now=NOW)
    return ids


def new_note(changes: Changes) -> AnnotationId:
    return AnnotationId(changes.first(Kind.ANNOTATION))
