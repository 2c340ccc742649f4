"""Which ärende an item is about: the kommun's own, known by its diarienummer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from binder.domain import diarienummer
from binder.domain.diarienummer import Diarienummer
from binder.domain.ids import ArendeId
from binder.domain.meeting import Arende
from binder.services.member import profile_of
from binder.storage import meetings as rows

if TYPE_CHECKING:
    from binder.storage.database import Binder


def owner_of(municipality: str) -> str:
    """The kommun whose register a number stands in: its profile's id, or its name where there is none."""
    known = profile_of(municipality)
    return known.id if known else municipality.strip().casefold()


def find_arende(binder: Binder, owner: str, dnr: str | None, title: str) -> ArendeId | None:
    """The ärende with that number, made now if it is new; None where there is no whole number to know it by.

    `owner` is as `owner_of` gives it. A number without register is that of any register, unless two registers
    have it: then it is its own.
    """
    number = diarienummer.parse(dnr) if dnr else None
    if dnr is None or number is None:
        return None
    key = f"{number.year}/{number.serial}"
    found = _same(number, rows.arenden_with_key(binder, owner, key))
    if found is not None:
        return found.id
    return rows.insert_arende(binder, owner, dnr=dnr, key=key, title=title)


def _same(number: Diarienummer, known: list[Arende]) -> Arende | None:
    candidates = [(arende, diarienummer.parse(arende.dnr or "")) for arende in known]
    alike = [(a, n) for a, n in candidates if n is not None and diarienummer.same_matter(number, n)]
    exact = [a for a, n in alike if n.register == number.register]
    if exact:
        return exact[0]
    return alike[0][0] if len(alike) == 1 else None
