"""Files of the invented meeting, read and set beside it, with notes in the binder that must be kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from binder.domain.changes import Kind
from binder.domain.ids import AgendaItemId, MeetingId
from binder.services import annotate, import_kallelse, read_meeting
from binder.services.find_meeting import sha256_of
from binder.services.import_reading import ReadFile
from binder.services.propose_file import propose_file
from binder.storage.database import Binder, BinderKey
from tests import sent_files
from tests.new_binder import new_binder
from tests.services.later_files import anchor

KEY = BinderKey(bytes(range(32)))


def a_file(path: Path) -> ReadFile:
    """A PDF as it is read, in this process."""
    return ReadFile(name=path.name, path=path, sha256=sha256_of(path), proposal=propose_file(path))


@dataclass(frozen=True, kw_only=True)
class Sent:
    """The open binder with the meeting in it, and its files."""

    binder: Binder
    now: datetime
    folder: Path
    meeting_id: MeetingId
    items: tuple[AgendaItemId, ...]

    @property
    def kallelse(self) -> ReadFile:
        """The file that the meeting was begun with."""
        return a_file(self.folder / "kallelse.pdf")

    @property
    def supplement(self) -> ReadFile:
        """Two more items, and one withdrawn."""
        return a_file(sent_files.supplement(self.folder / "tillaggskallelse.pdf"))

    @property
    def corrected(self) -> ReadFile:
        """The first item's letter with other figures."""
        return a_file(sent_files.corrected_letter(self.folder / "1_tjansteskrivelse_rev.pdf"))

    @property
    def letter_of_new_item(self) -> ReadFile:
        """A paper of an item that only the supplement has."""
        path = self.folder / "valberedning.pdf"
        return a_file(
            sent_files.paper(path, sent_files.NEW[1], ("Nämnden väljer en ersättare för tiden till 2028.",))
        )

    @property
    def of_no_item(self) -> ReadFile:
        """A paper about which must be asked."""
        return a_file(sent_files.of_no_item(self.folder / "synpunkter.pdf"))


def made(folder: Path, now: datetime) -> Sent:
    """The kallelse in a binder, with a note on the first item and one in its letter."""
    source = sent_files.kallelse(folder / "kallelse.pdf")
    binder = new_binder(folder / "parm", KEY)
    came = import_kallelse.confirm(binder, propose_file(source), source, municipality="Ekvik", now=now)
    meeting_id = MeetingId(came.first(Kind.MEETING))
    items = tuple(row.item.id for row in read_meeting.agenda(binder, meeting_id))
    version_id = read_meeting.papers_of(binder, items[0])[0].version_id
    annotate.note_item(binder, items[0], "Ring handlarna", now)
    annotate.comment(binder, items[0], anchor(version_id, 2, "renhållning och el"), "Varför?", now=now)
    return Sent(binder=binder, now=now, folder=folder, meeting_id=meeting_id, items=items)
