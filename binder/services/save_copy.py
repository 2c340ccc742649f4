"""A copy of a signed paper outside the binder, where the member asked for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.ids import OutboxId
from binder.services import apart_copies, cosign
from binder.services.new_files import told_of, with_ending
from binder.services.sign_paper import finished_pdf
from binder.storage import outbox

if TYPE_CHECKING:
    from binder.storage.database import Binder


def save_copy(binder: Binder, outbox_id: OutboxId, path: Path) -> Path:
    """Write the signed PDF to `path`, whole or not at all; the path with .pdf at its end.

    Copies that were signed side by side, and go along with it, are written beside it. They are not encrypted.
    Raises NOT_FOUND, PAPER_DAMAGED, CANNOT_WRITE and DISK_FULL.
    """
    from binder.storage.durable import write_whole

    target = with_ending(path, ".pdf")
    pdf = finished_pdf(binder, outbox_id)
    _, *others = apart_copies.exemplars(binder, cosign.paper(binder, cosign.own(outbox_id)))
    with told_of(target):
        write_whole(target, pdf)
        for one in others:
            write_whole(target.with_name(one.file_name), outbox.pdf_with_hash(binder, one.sha256))
    return target
