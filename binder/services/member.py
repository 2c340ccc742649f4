"""The member whose binder it is: what is printed on papers and who mail comes from."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from binder.domain.changes import Changes, Kind, changed
from binder.domain.yrkande import Signatory
from binder.storage.member import read_member, write_member

if TYPE_CHECKING:
    from binder.domain.municipality import MunicipalityProfile
    from binder.storage.database import Binder


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Name, role in the body, party as printed, id of the kommun's profile, own address."""

    name: str = ""
    role: str = ""
    party: str = ""
    municipality_id: str = ""
    email: str = ""

    @property
    def signatory(self) -> Signatory:
        """The member as one who signs."""
        return Signatory(name=self.name, role=self.role, party=self.party)


def member(binder: Binder) -> Member:
    """The member; all fields empty before they were set."""
    return Member(**read_member(binder))


def set_member(binder: Binder, member: Member) -> Changes:
    """Set who the member is."""
    write_member(binder, asdict(member))
    return changed((Kind.PROFILE, 1))


def municipality_name(binder: Binder) -> str:
    """The name of the member's kommun, or "" before it was set."""
    chosen = member(binder).municipality_id
    known = profile_of(chosen)
    return known.name if known else chosen


def profile_of(municipality: str) -> MunicipalityProfile | None:
    """The profile of a kommun by its id or its name, with what was learned of it.

    None where only the generic one would do.
    """
    from binder.storage.learned_words import remembered
    from binder.storage.municipalities import GENERIC, profiles

    wanted = municipality.strip().casefold()
    known = (profile for profile in profiles() if profile.id != GENERIC)
    found = next((p for p in known if wanted in (p.id.casefold(), p.name.casefold())), None)
    return found.with_words(remembered(found.name)) if found is not None else None
