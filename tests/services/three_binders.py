"""Three members' binders on three computers, and a joint paper that the first of them has signed."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from binder.domain.changes import Kind
from binder.domain.cosigning import Standing
from binder.domain.ids import DraftId, OutboxId
from binder.domain.yrkande import Signatory
from binder.services import cosign, identity, send_round, sign_paper, write_draft
from binder.services.arriving_paper import read_arrived_here
from binder.services.cosign import PaperRef
from binder.services.member import Member, set_member
from binder.services.take_in_paper import take_in
from binder.storage.database import Binder, BinderKey
from tests.new_binder import new_binder
from tests.services.a_binder import KEY, NAME, prepared, ready

START = datetime(2024, 3, 1, 9, 30, tzinfo=UTC)
BO, SIV = "Bo Ek", "Siv Dal"
NAMES = (NAME, BO, SIV)


@dataclass(frozen=True)
class Laptop:
    """One member's binder, and a folder of the computer outside it."""

    binder: Binder
    name: str
    folder: Path

    def send(self, ref: PaperRef, to: str, hours: int) -> Path:
        """Write the letter that goes to the next one."""
        now = START + timedelta(hours=hours)
        return send_round.write_round(
            self.binder, ref, recipient=f"{to}@ekvalla.example", folder=self.folder, now=now
        )

    def receive(self, letter: Path, hours: int) -> PaperRef:
        """Take in what was sent."""
        now = START + timedelta(hours=hours)
        changes = take_in(self.binder, read_arrived_here(letter), now)
        ((kind, number),) = changes.touched
        return PaperRef(kind=kind, id=number)

    def sign(self, ref: PaperRef, hours: int) -> None:
        """Sign in the place under which the member's name stands."""
        now = START + timedelta(hours=hours)
        place, _ = cosign.own_place(self.binder, self.key_of(ref))
        assert place is not None
        cosign.sign(
            self.binder, ref, place.field, identity.member_means(self.binder, self.name, now), now=now
        )

    def key_of(self, ref: PaperRef) -> str:
        return cosign.paper(self.binder, ref).paper_key

    def answers(self, ref: PaperRef) -> list[str | None]:
        """What each signatory said, in the paper's order."""
        states = self.standing(ref).places
        return [state.answer.step.value if state.answer else None for state in states]

    def standing(self, ref: PaperRef) -> Standing:
        return cosign.standing_of(self.binder, self.key_of(ref))

    def pdf(self, ref: PaperRef) -> bytes:
        return cosign.pdf_of(self.binder, ref)


@dataclass(frozen=True)
class Round:
    """Åsa has signed; Bo and Siv are to."""

    asa: Laptop
    bo: Laptop
    siv: Laptop
    own: PaperRef


@contextmanager
def a_round(folder: Path, names: tuple[str, str, str] = NAMES) -> Iterator[Round]:
    """Åsa's own name is the first; `names` may give the others'. Her binder is a copy of one made once."""
    signed, own = _signed(names)
    shutil.copytree(signed, folder / "asa" / "binder")
    with ExitStack() as stack:
        binder = stack.enter_context(Binder.open(folder / "asa" / "binder", KEY))
        others = [_laptop(stack, folder / name.split()[0], name) for name in names[1:]]
        yield Round(Laptop(binder, NAME, folder / "asa" / "brev"), *others, own)


@cache
def _signed(names: tuple[str, ...]) -> tuple[Path, PaperRef]:
    """A binder in which the first of them has signed what all are to sign."""
    room = Path(tempfile.mkdtemp(prefix="motesparm-round-"))
    atexit.register(shutil.rmtree, room, ignore_errors=True)
    first = prepared(room / "binder")
    with first.binder as binder:
        text = write_draft.draft(binder, first.draft_id).yrkande
        people = tuple(Signatory(name=name, role="ledamot", party="L") for name in names)
        write_draft.save(binder, first.draft_id, replace(ready(text), signatories=people), now=START)
        changes = sign_paper.sign(binder, DraftId(first.draft_id), now=START)
    return room / "binder", cosign.own(OutboxId(changes.first(Kind.OUTBOX)))


def _laptop(stack: ExitStack, folder: Path, name: str) -> Laptop:
    folder.mkdir()
    binder = stack.enter_context(new_binder(folder / "binder", BinderKey(name.encode().ljust(32)[:32])))
    set_member(binder, Member(name=name, role="ledamot", party="L", municipality_id="generic"))
    return Laptop(binder, name, folder / "brev")
