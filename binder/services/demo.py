"""The whole main job on the example, without a window: from a kallelse to a signed yrkande and a message."""

from __future__ import annotations

import hashlib
import re
import shutil
import time
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from binder.domain.annotation import TextAnchor
from binder.domain.changes import Kind
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import DraftId, OutboxId, PaperVersionId
from binder.domain.meeting import AgendaItem
from binder.domain.yrkande import Beslutspunkt, YrkandeKind
from binder.resource_files import resources
from binder.services import example, open_binder
from binder.services.index_papers import index_all

if TYPE_CHECKING:
    from binder.storage.database import Binder

PASSPHRASE = "björkarna vid ån"  # noqa: S105 - the example has nothing to hide: anyone may look into it
BINDER_NAME = "exempelparm"
_LETTERS = "brev"
_MARK = "skapad-av-demo.txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What was done in a Swedish sentence, how long it took, and the file it made with its SHA-256."""

    did: str
    seconds: float
    path: Path | None = None
    sha256: str | None = None


def run(out: Path, now: datetime) -> Iterator[Step]:
    """Do the main job in the folder `out`, one step each time the caller asks for the next.

    An earlier demonstration's binder in `out` is replaced; BINDER_EXISTS if it holds another one.
    """
    clock = _Clock()
    folder = _free_folder(out)
    open_binder.create(folder, PASSPHRASE)
    (folder / _MARK).write_text("Pärmen skapades av binder demo och ersätts nästa gång.\n", encoding="utf-8")
    yield clock.step(f"Skapade en krypterad pärm med lösenfrasen ”{PASSPHRASE}”", folder)
    with open_binder.open_binder(folder, open_binder.unlock(folder, PASSPHRASE)) as binder:
        for file in example.fill(binder, now):
            index_all(binder)
            yield clock.step(f"Läste in kallelsen {file.name} och gjorde den sökbar", file)
        yield from _Demonstration(binder, out, now, clock).steps()
    with open_binder.open_binder(folder, open_binder.unlock(folder, PASSPHRASE), read_only=True) as binder:
        yield clock.step(f"Öppnade pärmen på nytt: {_contents(binder)}")


def _free_folder(out: Path) -> Path:
    folder = out / BINDER_NAME
    try:
        out.mkdir(parents=True, exist_ok=True)
        if (folder / _MARK).is_file():
            shutil.rmtree(folder)
            shutil.rmtree(out / _LETTERS, ignore_errors=True)
    except OSError as error:
        raise BinderError(ErrorCode.CANNOT_WRITE, path=out) from error
    return folder


class _Clock:
    """Measures each step from the end of the one before."""

    def __init__(self) -> None:
        self._last = time.perf_counter()

    def step(self, did: str, path: Path | None = None) -> Step:
        before, self._last = self._last, time.perf_counter()
        sha256 = hashlib.sha256(path.read_bytes()).hexdigest() if path and path.is_file() else None
        return Step(did=did, seconds=self._last - before, path=path, sha256=sha256)


class _Demonstration:
    """What the example's member does with the matter that `demonstration.toml` names."""

    def __init__(self, binder: Binder, out: Path, now: datetime, clock: _Clock) -> None:
        self._binder = binder
        self._out = out
        self._now = now
        self._clock = clock
        source = resources() / "example" / "demonstration.toml"
        self._texts: dict[str, Any] = tomllib.loads(source.read_text(encoding="utf-8"))

    def steps(self) -> Iterator[Step]:
        """Annotate, write, check and mend, sign, verify, and make the message."""
        item = self._item()
        yield self._highlight(item)
        yield self._note(item)
        draft_id = self._begin(item)
        yield self._clock.step(f"Skrev ett tilläggsyrkande på ärende {item.number} {item.title}, {item.dnr}")
        yield from self._mend(item, draft_id)
        yield from self._sign(draft_id)

    def _item(self) -> AgendaItem:
        from binder.services.read_meeting import agenda, meetings

        rows = [row for meeting in meetings(self._binder) for row in agenda(self._binder, meeting.id)]
        return next(row.item for row in rows if row.item.dnr == self._texts["dnr"])

    def _highlight(self, item: AgendaItem) -> Step:
        from binder.services import annotate
        from binder.services.read_meeting import meeting_papers

        version_id = meeting_papers(self._binder, item.meeting_id)[0].version_id
        anchors = _anchors(self._binder, version_id, self._texts["sentences"])
        for anchor in anchors:
            annotate.highlight(self._binder, item.id, anchor, now=self._now)
        places = ", ".join(f"s. {anchor.page}" for anchor in anchors)
        return self._clock.step(f"Strök under {len(anchors)} meningar i handlingarna ({places})")

    def _note(self, item: AgendaItem) -> Step:
        from binder.services import annotate

        annotate.note_item(self._binder, item.id, self._texts["note"], self._now)
        return self._clock.step(f"Antecknade på ärendet: ”{self._texts['note']}”")

    def _begin(self, item: AgendaItem) -> DraftId:
        from binder.services import write_draft

        begun = write_draft.begin(self._binder, item.id, YrkandeKind.TILLAGG, now=self._now)
        draft_id = DraftId(begun.first(Kind.DRAFT))
        yrkande = replace(
            write_draft.draft(self._binder, draft_id).yrkande,
            points=(Beslutspunkt(text=self._texts["point"]),),
            motivation=self._texts["motivation"].strip(),
        )
        write_draft.save(self._binder, draft_id, yrkande, now=self._now)
        return draft_id

    def _mend(self, item: AgendaItem, draft_id: DraftId) -> Iterator[Step]:
        from binder.services import write_draft
        from binder.services.check_draft import DraftCheck
        from binder.wording.findings import mend_label, message

        checking = DraftCheck(self._binder, item.id)
        yrkande = write_draft.draft(self._binder, draft_id).yrkande
        for finding in checking.findings(yrkande, self._now.date()):
            yield self._clock.step(f"Granskningen sade: ”{message(finding)}”")
            mended = checking.mended(finding, yrkande)
            if mended is not None:
                yrkande = mended
                write_draft.save(self._binder, draft_id, yrkande, now=self._now)
                yield self._clock.step(f"Åtgärdade det med ”{mend_label(finding)}”")

    def _sign(self, draft_id: DraftId) -> Iterator[Step]:
        from binder.services import hand_in, sign_paper, verify_paper

        signed = sign_paper.sign(self._binder, draft_id, now=self._now)
        outbox_id = OutboxId(signed.first(Kind.OUTBOX))
        entry = next(entry for entry in hand_in.entries(self._binder) if entry.id == outbox_id)
        path = self._out / entry.file_name
        _write(path, sign_paper.finished_pdf(self._binder, outbox_id))
        yield self._clock.step("Satte, signerade och prövade yrkandet; det ligger i utkorgen", path)
        verdict, *_ = verify_paper.lines(verify_paper.verify(path))
        yield self._clock.step(f"Prövade filen utifrån: {verdict}")
        recipient = hand_in.recipient_of(self._binder, outbox_id) or ""
        message = hand_in.write_message(
            self._binder, outbox_id, recipient=recipient, folder=self._out / _LETTERS, now=self._now
        )
        yield self._clock.step(
            f"Skrev meddelandet till {recipient}, färdigt att öppna i e-postprogrammet", message
        )


def _anchors(binder: Binder, version_id: PaperVersionId, sentences: list[str]) -> list[TextAnchor]:
    """Where each sentence first stands in the received file."""
    from binder.services.read_paper import open_paper

    anchors = []
    with open_paper(binder, version_id) as paper:
        for sentence in sentences:
            wanted = re.compile(r"\s+".join(re.escape(word) for word in sentence.split()))
            for page in range(1, paper.page_count + 1):
                found = wanted.search(paper.characters(page))
                selection = paper.between(page, *found.span()) if found else None
                anchor = paper.anchor(selection) if selection else None
                if anchor is not None:
                    anchors.append(anchor)
                    break
    return anchors


def _contents(binder: Binder) -> str:
    from binder.services import hand_in
    from binder.services.read_meeting import agenda, meetings

    found = meetings(binder)
    rows = [row for meeting in found for row in agenda(binder, meeting.id)]
    notes = sum(row.note_count for row in rows)
    return (
        f"{len(found)} sammanträden, {len(rows)} ärenden, {notes} anteckningar,"
        f" {len(hand_in.entries(binder))} yrkande i utkorgen"
    )


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise BinderError(ErrorCode.CANNOT_WRITE, path=path) from error
