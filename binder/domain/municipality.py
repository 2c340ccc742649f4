"""What differs between kommuner, as data: bodies, registrar addresses, spelling of decisions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PointStyle(StrEnum):
    """How a beslutspunkt is written in this kommun."""

    ATT_SATS = "att-sats"
    SENTENCE = "sentence"


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyProfile:
    """A body and the address that takes its papers (None: not known, the user is asked)."""

    name: str
    short: str = ""
    registrar_email: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalityProfile:
    """A kommun's data file; `source` says where its facts come from."""

    id: str
    name: str
    bodies: tuple[BodyProfile, ...] = ()
    registrar_email: str | None = None
    main_proposal: str = "förvaltningens förslag till beslut"
    point_style: PointStyle = PointStyle.SENTENCE
    dnr_examples: tuple[str, ...] = ()
    source: str = ""

    def body(self, name: str) -> BodyProfile | None:
        """The body of that name, whatever its case."""
        wanted = name.strip().casefold()
        return next((b for b in self.bodies if wanted in (b.name.casefold(), b.short.casefold())), None)

    def registrar_of(self, body: str) -> str | None:
        """The address for papers to `body`: its own, or the kommun's."""
        known = self.body(body)
        return (known.registrar_email if known else None) or self.registrar_email
