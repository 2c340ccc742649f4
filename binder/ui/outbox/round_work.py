"""What is done with a paper on its round outside the window's thread: signing, mail, files, judging."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.errors import BinderError, ErrorCode
from binder.services import open_binder
from binder.ui.session import local_now

if TYPE_CHECKING:
    from binder.domain.apart_copy import CopyId
    from binder.domain.signature import VerifyResult
    from binder.services.cosign import PaperRef, SignedCopy
    from binder.services.identity import SigningMeans
    from binder.signing.timestamp import TimestampService
    from binder.storage.database import Binder, BinderKey

Step = Callable[[int, int], None]


class Key(Enum):
    """Where the key comes from that signs."""

    MEMBER = auto()
    FILE = auto()
    NEW_GUEST = auto()
    KNOWN_GUEST = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Who signs where, and with what; `secret` is a password, passphrase or PIN that is not kept."""

    place: str
    key: Key = Key.MEMBER
    name: str = ""
    path: Path | None = None
    identity_id: int = 0
    secret: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class RoundErrand:
    """One paper and where its binder lies; each errand runs on a thread of its own."""

    folder: Path
    key: BinderKey
    ref: PaperRef

    def sign(self, choice: Choice, step: Step) -> tuple[SignedCopy, bool]:
        """Sign a copy, which the writer keeps afterwards; whether a time-stamp that was wanted is lacking."""
        from binder.services.time_stamps import stamped_if_possible

        with self._opened() as binder:
            return stamped_if_possible(partial(self._sign, binder, choice), step)

    def _sign(self, binder: Binder, choice: Choice, timestamp: TimestampService | None) -> SignedCopy:
        from binder.services import cosign

        means = _means(binder, choice, timestamp)
        return cosign.sign_copy(binder, self.ref, choice.place, means, now=local_now())

    def open_mail(self, recipient: str, messages: Path, again: CopyId | None = None) -> str:
        """Write the letter and give it to the mail program; whom it goes to.

        With `again` it asks who signed that copy to sign once more.
        """
        from binder.services import hand_in, send_round

        now = local_now()
        with self._opened() as binder:
            path = send_round.write_round(
                binder, self.ref, recipient=recipient, folder=messages, now=now, again=again
            )
        if not hand_in.open_in_mail_program(path):
            raise BinderError(ErrorCode.MAIL_PROGRAM_MISSING, path=path)
        return recipient

    def save(self, path: Path) -> Path:
        """Write a copy of the PDF, and of the answers if there are any; the path it got."""
        from binder.services import send_round

        with self._opened() as binder:
            return send_round.save_round(binder, self.ref, path)

    def save_copy(self, copy_id: CopyId, path: Path) -> Path:
        """Write a copy that was signed apart; the path it got."""
        from binder.services import apart_copies

        with self._opened() as binder:
            return apart_copies.save(binder, copy_id, path)

    def judge(self) -> VerifyResult:
        """What the signatures are worth, judged in a child process: the bytes may be a stranger's."""
        from binder.services import cosign, verify_paper

        with self._opened() as binder:
            known, pdf = cosign.paper(binder, self.ref), cosign.pdf_of(binder, self.ref)
        return verify_paper.verify_bytes(known.file_name, pdf)

    def _opened(self) -> Binder:
        return open_binder.open_binder(self.folder, self.key, read_only=True)


def _means(binder: Binder, choice: Choice, timestamp: TimestampService | None) -> SigningMeans:
    from binder.services import identity
    from binder.services.member import member

    now, secret = local_now(), choice.secret
    if choice.key is Key.FILE and choice.path is not None:
        return identity.file_means(choice.path, secret, timestamp)
    if choice.key is Key.NEW_GUEST:
        return identity.new_guest_means(choice.name, secret or "", now, timestamp)
    if choice.key is Key.KNOWN_GUEST:
        return identity.guest_means(binder, choice.identity_id, secret or "", timestamp)
    name = member(binder).name.strip() or choice.name
    return identity.member_means(binder, name, now, secret=secret, timestamp=timestamp)
