"""Whether signatures get a time-stamp from an authority, as the user has set it; none by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from binder.domain.errors import BinderError, ErrorCode
from binder.services import settings

if TYPE_CHECKING:
    from binder.signing.timestamp import TimestampService
    from binder.storage.database import Binder

Signed = TypeVar("Signed")
Step = Callable[[int, int], None]


def chosen_service(step: Step) -> TimestampService | None:
    """The authority in the settings; None: nothing is sent anywhere. `step` may cancel the waiting."""
    known = settings.load()
    if not known.timestamp_server:
        return None
    from binder.signing.timestamp import Level, TimestampService

    return TimestampService(url=known.timestamp_server, level=Level(known.timestamp_level), step=step)


def contacts(binder: Binder, language: str = "sv") -> str:
    """Whom the next signature asks, and what for, to show beforehand; empty where nothing goes anywhere."""
    service = chosen_service(_unhurried)
    if service is None:
        return ""
    from binder.services import identity
    from binder.signing.certificate import servers_asked
    from binder.signing.timestamp import Level
    from binder.wording.signature import contacts as words

    if service.level is Level.STAMPED:
        return words(service.server, None, language)
    try:
        chain = identity.signing_identity(binder).chain_der
    except BinderError:
        # The first signature makes an identity of our own: nobody is asked about that.
        chain = ()
    return words(service.server, servers_asked(chain), language)


def _unhurried(_done: int, _total: int) -> None:
    """Nobody waits: nothing is asked yet."""


def choose_service(url: str, *, level: str, required: bool) -> None:
    """Ask this authority from now on, or none for no address; BAD_ADDRESS where it is none of the web."""
    from binder.signing.timestamp import is_address

    address = url.strip()
    if address and not is_address(address):
        raise BinderError(ErrorCode.BAD_ADDRESS, address=address)
    chosen = replace(
        settings.load(), timestamp_server=address, timestamp_level=level, timestamp_required=required
    )
    settings.save(chosen)


def stamped_if_possible(sign: Callable[[TimestampService | None], Signed], step: Step) -> tuple[Signed, bool]:
    """Sign with the chosen authority, or without where it fails and the user allows that.

    Returns what was signed and whether the stamp that was wanted is lacking. Raises TIMESTAMP_FAILED.
    """
    service = chosen_service(step)
    try:
        return sign(service), False
    except BinderError as error:
        if error.code is not ErrorCode.TIMESTAMP_FAILED or settings.load().timestamp_required:
            raise
    return sign(None), True
