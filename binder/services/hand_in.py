"""The way of a signed paper to the registrar: message, mail program, and what became of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.changes import Changes, Kind
from binder.domain.ids import AgendaItemId, OutboxId
from binder.domain.outbox import OutboxEntry, OutboxState
from binder.domain.yrkande import Yrkande
from binder.services import attachments, sekretess
from binder.services.member import member, profile_of
from binder.services.undoing import undoable
from binder.storage import drafts, meetings, outbox
from binder.storage.rows import row_values
from binder.wording import hand_in as words

if TYPE_CHECKING:
    from binder.storage.database import Binder
    from binder.wording.apart_copies import Exemplar

KEPT_FOR = timedelta(days=7)
"""How long a written message lies outside the encrypted binder before it is cleared away."""


def entries(binder: Binder) -> list[OutboxEntry]:
    """Everything signed, newest first."""
    return outbox.all_entries(binder)


def recipient_of(binder: Binder, outbox_id: OutboxId) -> str | None:
    """The address kept with the paper, else the registrar's in the kommun's profile; None: ask the member."""
    entry = outbox.one_entry(binder, outbox_id)
    body = drafts.one_revision(binder, entry.revision_id).yrkande.body
    return entry.recipient or registrar_of(binder, entry.item_id, body)


def registrar_of(binder: Binder, item_id: AgendaItemId, body: str) -> str | None:
    """The registrar's address for papers to `body` on that item, None where the profile has none.

    A motion written at a meeting of the styrelse goes to fullmäktige: the paper says to whom.
    """
    meeting = meetings.meeting_of_item(binder, item_id)
    known = profile_of(meeting.municipality)
    return known.registrar_of(body.strip() or meeting.body) if known else None


def default_folder() -> Path:
    """Where messages are written for the mail program.

    In the documents, not hidden: mail programs installed as snap or flatpak may not read hidden folders.
    """
    import platformdirs

    return platformdirs.user_documents_path() / "Motesparm"


def write_message(
    binder: Binder,
    outbox_id: OutboxId,
    *,
    recipient: str,
    folder: Path,
    now: datetime,
    copy_to: tuple[str, ...] = (),
    with_cover: bool = False,
) -> Path:
    """Write the message as .eml, with PDF and attachments beside it, into a private folder of its own.

    Copies that were signed side by side go along as the member has it, and `with_cover` a sheet about the
    signatures. It is made in `folder`. From then on all of it lies unencrypted on the disk; what is older
    than a week is cleared away here and by `clear_messages`. Raises BAD_ADDRESS, NOT_FOUND, PAPER_DAMAGED,
    DISK_FULL and CANNOT_WRITE.
    """
    from binder.mail.message import Attachment, draft_message
    from binder.mail.parcel import clear_parcels, write_parcel

    entry = outbox.one_entry(binder, outbox_id)
    yrkande = drafts.one_revision(binder, entry.revision_id).yrkande
    pdf = outbox.pdf_with_hash(binder, entry.sha256)
    files = [
        Attachment(file.attachment.file_name, "application/pdf", file.content)
        for file in attachments.beside(binder, entry.item_id, yrkande)
    ]
    files += [Attachment(name, "application/pdf", pdf) for name, pdf in _copies(binder, entry)]
    if with_cover:
        files.append(Attachment(*_cover(binder, entry, now)))
    message = draft_message(
        recipient=recipient,
        copy_to=copy_to,
        sender=member(binder).email,
        subject=words.subject(yrkande),
        text=_letter(binder, yrkande, entry),
        file_name=entry.file_name,
        pdf=pdf,
        beside=tuple(files),
    )
    clear_parcels(folder, before=now - KEPT_FOR)
    papers = {file.name: file.content for file in files} | {entry.file_name: pdf}
    return write_parcel(folder, message, papers)


def message_text(binder: Binder, outbox_id: OutboxId) -> tuple[str, str]:
    """Subject and text, for copying where no mail program takes the message."""
    entry = outbox.one_entry(binder, outbox_id)
    yrkande = drafts.one_revision(binder, entry.revision_id).yrkande
    return words.subject(yrkande), _letter(binder, yrkande, entry)


def open_in_mail_program(path: Path) -> bool:
    """Give the message to the user's mail program; whether one took it, which is not the same as sent.

    May take some seconds: call it on a worker.
    """
    from binder.mail.hand_over import open_message

    return open_message(path)


def show_file(path: Path) -> bool:
    """Show the file in the system's file manager; whether that worked."""
    from binder.mail.hand_over import show_in_folder

    return show_in_folder(path)


def clear_messages(folder: Path, *, before: datetime) -> int:
    """Clear away the messages that were written before that moment; how many. Nothing else is touched."""
    from binder.mail.parcel import clear_parcels

    return clear_parcels(folder, before=before)


def mark(
    binder: Binder,
    outbox_id: OutboxId,
    state: OutboxState,
    now: datetime,
    *,
    recipient: str | None = None,
) -> Changes:
    """Note what the member says has become of the paper; the program itself never claims that it was sent."""
    write = partial(outbox.reach_state, state=state, now=now, recipient=recipient)
    columns = ("state", outbox.TIME_OF_STATE[state], "recipient")
    return _change(words.state_name(state), binder, outbox_id, write, *columns)


def keep_recipient(binder: Binder, outbox_id: OutboxId, address: str) -> Changes:
    """Keep the address that the member gave, whether or not a mail program could be opened with it."""
    write = partial(outbox.set_recipient, address=address)
    return _change("Ändra mottagare", binder, outbox_id, write, "recipient")


def mark_printed(binder: Binder, outbox_id: OutboxId, now: datetime) -> Changes:
    """Note that the paper was printed for handing in on paper; its state stays as it is."""
    write = partial(outbox.mark_printed, now=now)
    return _change("Utskriven", binder, outbox_id, write, "paper_printed_at")


def quotes_confidential(binder: Binder, outbox_id: OutboxId) -> int:
    """How many quotations of the signed paper are of papers that are confidential by now."""
    entry = outbox.one_entry(binder, outbox_id)
    return len(sekretess.quoted(binder, drafts.one_revision(binder, entry.revision_id).yrkande))


def _letter(binder: Binder, yrkande: Yrkande, entry: OutboxEntry) -> str:
    # Stored as UTC; the member and the stamp speak of the time on this computer's clock.
    signed_at = entry.signed_at.astimezone()
    said = signatures_of(binder, entry)
    files = _exemplars(binder, entry)
    return words.letter(
        yrkande,
        signed_at=signed_at,
        sha256=entry.sha256,
        signatures=said,
        exemplars=files if len(files) > 1 else (),
    )


def _exemplars(binder: Binder, entry: OutboxEntry) -> tuple[Exemplar, ...]:
    from binder.services import apart_copies, cosign

    return apart_copies.exemplars(binder, cosign.paper(binder, cosign.own(entry.id)))


def _copies(binder: Binder, entry: OutboxEntry) -> list[tuple[str, bytes]]:
    """Names and bytes of the files beside the paper that have other signatures."""
    _, *others = _exemplars(binder, entry)
    return [(one.file_name, outbox.pdf_with_hash(binder, one.sha256)) for one in others]


def _cover(binder: Binder, entry: OutboxEntry, now: datetime) -> tuple[str, str, bytes]:
    from binder.services import cosign, signing_cover

    ref = cosign.own(entry.id)
    pdf = signing_cover.cover_pdf(binder, ref, now=now)
    return signing_cover.name_of(binder, ref), "application/pdf", pdf


def signatures_of(binder: Binder, entry: OutboxEntry) -> tuple[str, ...]:
    """What became of each signature of a joint paper, or of one that was taken back; else nothing to say."""
    from binder.services.cosign import standing_of
    from binder.wording.cosigning import place_words

    found = standing_of(binder, entry.paper_key)
    if not found.is_joint and found.is_complete:
        return ()
    return tuple(place_words(state) for state in found.places)


def _change(
    label: str, binder: Binder, outbox_id: OutboxId, write: Callable[[Binder, OutboxId], None], *columns: str
) -> Changes:
    """Write something of an entry, all of it in `columns`, so that it can be taken back."""
    with binder.transaction():
        entry = outbox.one_entry(binder, outbox_id)
        earlier = row_values(binder, "outbox", [outbox_id], *columns)
        write(binder, outbox_id)
    return undoable(label, earlier, {(Kind.OUTBOX, entry.id), (Kind.AGENDA_ITEM, entry.item_id)})
