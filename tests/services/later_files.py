"""A meeting of real PDFs with notes and a draft in it, and the later files that come to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

from binder.domain.annotation import Quad, TextAnchor, TextQuote
from binder.domain.changes import Kind
from binder.domain.ids import AgendaItemId, MeetingId, PaperVersionId
from binder.kallelse.proposal import Proposal, ProposalKind, ProposedItem, ProposedPaper, Read
from binder.services import annotate, import_kallelse, read_meeting
from binder.storage.database import Binder, BinderKey
from tests.new_binder import new_binder
from tests.services.one_later_file import Merge, confirm_merge, propose_merge

KEY = BinderKey(bytes(range(32)))
AGENDA = "Kallelse till kommunstyrelsen"
LETTER = "Simhallens taxor höjs med fem procent. Nämnden har yttrat sig om höjningen och godtar den."
APPENDIX = "Bilaga om badvattnets temperatur. Den hålls vid tjugosju grader under hela hösten."
DEPTH = "Hamnens djup mäts varje vår. Mätningen görs av kommunens egen båt och redovisas."
NEW_LETTER = "Simhallens taxor höjs med sju procent. Nämnden har yttrat sig om höjningen och godtar den."
BRIDGE = "Bron över ån byggs om. Arbetet börjar i maj och är klart till hösten."


@dataclass(frozen=True, kw_only=True)
class Later:
    """The open binder, its meeting and items, and where files are made."""

    binder: Binder
    now: datetime
    folder: Path
    meeting_id: MeetingId
    items: tuple[AgendaItemId, ...]

    def file(self, name: str, *pages: str) -> Path:
        """A PDF with these pages."""
        return a_pdf(self.folder / name, *pages)

    def merge(self, proposal: Proposal, source: Path) -> Merge:
        """The proposal beside the meeting."""
        return propose_merge(self.binder, self.meeting_id, proposal, source)


def a_pdf(path: Path, *pages: str) -> Path:
    """Write a PDF with a few lines on each page, the same bytes for the same words."""
    from reportlab.pdfgen.canvas import Canvas

    made = BytesIO()
    canvas = Canvas(made, pageCompression=0, invariant=1)
    for page in pages:
        for row, sentence in enumerate(page.split(". ")):
            canvas.drawString(72, 750 - 20 * row, sentence)
        canvas.showPage()
    canvas.save()
    path.write_bytes(made.getvalue())
    return path


def an_item(number: str, title: str, dnr: str | None, *papers: tuple[str, int]) -> ProposedItem:
    """An item with papers of one page each."""
    read = [ProposedPaper(title=name, kind=None, first_page=page, last_page=page) for name, page in papers]
    pages = (papers[0][1], papers[-1][1]) if papers else None
    return ProposedItem(number=Read(number), title=Read(title), dnr=Read(dnr), pages=Read(pages), papers=read)


def a_proposal(*items: ProposedItem, pages: int, kind: ProposalKind = ProposalKind.HANDLINGAR) -> Proposal:
    """A list on the file's first page."""
    return Proposal(
        kind=kind,
        body=Read("Kommunstyrelsen"),
        date=Read(date(2026, 3, 4)),
        items=list(items),
        page_count=pages,
        agenda_pages=(1, 1),
    )


def first_list() -> Proposal:
    """Three items, two of them with papers, and one paper of two for the first."""
    return a_proposal(
        an_item("1", "Simhallens taxor", "KS-2026/15", ("Tjänsteskrivelse", 2), ("Bilaga", 3)),
        an_item("2", "Hamnens djup", "KS-2026/16", ("Tjänsteskrivelse", 4)),
        an_item("3", "Motion om träd", "KS-2026/17"),
        pages=4,
    )


def second_list() -> Proposal:
    """The list again: the second withdrawn, a new one first, and the first's letter altered."""
    return a_proposal(
        an_item("1", "Bron över ån", "KS-2026/99", ("Tjänsteskrivelse", 2)),
        an_item("2", "Simhallens taxor 2027", "KS-2026/15", ("Tjänsteskrivelse", 3), ("Bilaga", 4)),
        an_item("3", "Motion om träd", "KS-2026/17"),
        pages=4,
    )


def supplement() -> Proposal:
    """One more item."""
    more = an_item("2 a.", "Bron över ån", "KS-2026/99", ("Tjänsteskrivelse", 2))
    return a_proposal(more, pages=2, kind=ProposalKind.SUPPLEMENT)


def second_file(later: Later) -> Path:
    """The file of the second list."""
    return later.file("handlingar-2.pdf", f"{AGENDA} igen", BRIDGE, NEW_LETTER, APPENDIX)


def a_loose_proposal(pages: int = 1) -> Proposal:
    """What is read in a paper that calls no meeting."""
    return Proposal(kind=ProposalKind.KALLELSE, body=Read(None), date=Read(None), page_count=pages)


def made(folder: Path, now: datetime) -> Later:
    """A meeting with notes in both papers of its first item, and on the item itself."""
    source = a_pdf(folder / "handlingar.pdf", AGENDA, LETTER, APPENDIX, DEPTH)
    binder = new_binder(folder / "parm", KEY)
    came = import_kallelse.confirm(binder, first_list(), source, municipality="Ekvik", now=now)
    meeting_id = MeetingId(came.first(Kind.MEETING))
    items = tuple(row.item.id for row in read_meeting.agenda(binder, meeting_id))
    version_id = read_meeting.papers_of(binder, items[0])[0].version_id
    annotate.note_item(binder, items[0], "Ring kansliet", now)
    annotate.comment(binder, items[0], anchor(version_id, 2, "yttrat sig"), "När?", now=now)
    annotate.comment(binder, items[0], anchor(version_id, 3, "tjugosju grader"), "Varmt", now=now)
    return Later(binder=binder, now=now, folder=folder, meeting_id=meeting_id, items=items)


def anchor(version_id: PaperVersionId, page: int, words: str) -> TextAnchor:
    """A place in a paper, told by its words."""
    quote = TextQuote(exact=words, prefix="", suffix="")
    return TextAnchor(version_id=version_id, page=page, quads=(Quad(72, 720, 200, 745),), quote=quote)


@contextmanager
def two_lists(folder: Path, now: datetime) -> Iterator[Later]:
    """A meeting whose second list came into it."""
    built = made(folder, now)
    source = second_file(built)
    confirm_merge(built.binder, built.merge(second_list(), source), source, now)
    yield built
    built.binder.close()
