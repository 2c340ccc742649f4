"""The first start: a new binder with its owner, or the example binder that can be thrown away."""

from __future__ import annotations

import secrets
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from binder.services import open_binder

if TYPE_CHECKING:
    from binder.domain.municipality import MunicipalityProfile
    from binder.storage.database import BinderKey

SHORTEST_PASSPHRASE = 10
"""Characters; `storage.key_file` refuses shorter ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberDetails:
    """What the welcome page asks for."""

    name: str
    role: str
    party: str
    municipality_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewBinder:
    """A binder just made; `recovery_code` None for the example, which needs none."""

    folder: Path
    key: BinderKey
    recovery_code: str | None


def municipalities() -> list[MunicipalityProfile]:
    """The kommuner there is a profile for, by name."""
    from binder.services.example import MEMBER
    from binder.storage.municipalities import GENERIC, profiles

    real = (profile for profile in profiles() if profile.id not in (GENERIC, MEMBER.municipality_id))
    return sorted(real, key=lambda profile: profile.name)


def municipality_name(chosen: str) -> str:
    """What to call a kommun that a member chose: its profile's name, or what the member wrote."""
    from binder.storage.municipalities import profiles

    return next((profile.name for profile in profiles() if profile.id == chosen), chosen)


def create(folder: Path, passphrase: str, details: MemberDetails) -> NewBinder:
    """Make the binder and write its owner into it; PASSPHRASE_TOO_SHORT, BINDER_EXISTS, DISK_FULL."""
    from binder.services.member import Member, set_member

    code = open_binder.create(folder, passphrase)
    key = open_binder.unlock(folder, passphrase)
    with open_binder.open_binder(folder, key) as binder:
        owner = Member(
            name=details.name,
            role=details.role,
            party=details.party,
            municipality_id=details.municipality_id,
        )
        set_member(binder, owner)
    return NewBinder(folder=folder, key=key, recovery_code=code)


def throw_away(folder: Path) -> None:
    """Leave nothing of an example binder that is closed; any other binder stays."""
    import shutil

    if open_binder.is_example(folder):
        shutil.rmtree(folder.parent, ignore_errors=True)


def create_example() -> NewBinder:
    """Make the example binder in a temporary folder, with a key that is forgotten when the program ends."""
    from binder.services import example

    folder = Path(tempfile.mkdtemp(prefix=open_binder.EXAMPLE)) / "binder"
    passphrase = secrets.token_urlsafe(24)
    open_binder.create(folder, passphrase)
    key = open_binder.unlock(folder, passphrase)
    with open_binder.open_binder(folder, key) as binder:
        for _file in example.fill(binder, datetime.now(UTC).astimezone()):
            pass
    return NewBinder(folder=folder, key=key, recovery_code=None)
