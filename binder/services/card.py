"""Identities on cards and sticks: looked for, chosen, and the maker's driver remembered; no PIN is kept."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.changes import Changes, Kind
from binder.domain.signature import CertificateFacts
from binder.services import settings
from binder.services.undoing import absent, undoable
from binder.storage.columns import moment_text
from binder.storage.identities import Keeper, insert_identity

if TYPE_CHECKING:
    from binder.signing.card import CardKey
    from binder.storage.database import Binder


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundOnCard:
    """A certificate that can sign, on a card that is there."""

    name: str
    certificate: CertificateFacts
    key: CardKey = field(repr=False)


def is_supported() -> bool:
    """Whether the library for cards is installed; loads nothing."""
    from binder.signing.card import is_supported as supported

    return supported()


def remembered_module() -> str:
    """The driver that was used last; empty for none."""
    return settings.load().card_module


def look_for(module: Path) -> list[FoundOnCard]:
    """What the cards hold that are there, without a PIN; the driver is remembered if it works.

    Raises CARD_SUPPORT_MISSING, CARD_MODULE_UNUSABLE, CARD_NOT_THERE and CARD_WITHOUT_IDENTITY. The driver is
    the maker's own program: only one that the user has chosen is loaded.
    """
    from binder.signing.card import keys_on_cards
    from binder.signing.identity import on_card

    identities = [(key, on_card(key)) for key in keys_on_cards(module)]
    known = settings.load()
    if known.card_module != str(module):
        settings.save(replace(known, card_module=str(module)))
    return [FoundOnCard(name=one.name, certificate=one.certificate, key=key) for key, one in identities]


def use(binder: Binder, found: FoundOnCard, now: datetime) -> Changes:
    """Let that certificate sign from now on; CERTIFICATE_NOT_VALID_NOW."""
    from binder.signing.identity import require_valid_at

    require_valid_at(found.certificate, now)
    identity_id = insert_identity(
        binder,
        name=found.name,
        pkcs12=b"",
        password="",
        own=False,
        now=now,
        keeper=Keeper.CARD,
        certificate=found.key.certificate,
        card=found.key.as_text(),
    )
    earlier = absent("identity", [identity_id], moment_text(now))
    return undoable("Lägg till kort", earlier, {(Kind.IDENTITY, identity_id)})
