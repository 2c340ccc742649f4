"""What an importer proposes: a meeting whose every value says where it was read and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from binder.kallelse.lines import Box

T = TypeVar("T")


class Doubt(StrEnum):
    """Why a value should be looked at before it is saved; stable, printed in `binder agenda --json`."""

    MISSING = "missing"
    GUESSED = "guessed"
    CONFLICT = "conflict"
    HALF_DNR = "half-dnr"
    UNKNOWN_DNR_FORM = "unknown-dnr-form"
    NUMBER_OUT_OF_ORDER = "number-out-of-order"
    TITLE_MAY_BE_CUT = "title-may-be-cut"
    PAGES_UNCERTAIN = "pages-uncertain"
    READ_BY_MACHINE = "read-by-machine"


@dataclass(frozen=True, slots=True)
class Source:
    """The place in the received file: page from 1 and the box on it."""

    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class Read(Generic[T]):
    """A value as it was read; `value` None where nothing was found."""

    value: T | None
    source: Source | None = None
    doubts: tuple[Doubt, ...] = ()


class ProposalKind(StrEnum):
    """What the file is."""

    KALLELSE = "kallelse"
    HANDLINGAR = "handlingar"
    SUPPLEMENT = "tillaggskallelse"


@dataclass(slots=True, kw_only=True)
class ProposedItem:
    """One item, mutable because the user mends it before it is saved; `pages` from 1, inclusive."""

    number: Read[str] = field(default_factory=lambda: Read(None))
    title: Read[str]
    dnr: Read[str] = field(default_factory=lambda: Read(None))
    section: Read[str] = field(default_factory=lambda: Read(None))
    decision_proposal: Read[str] = field(default_factory=lambda: Read(None))
    goes_to_council: bool = False
    pages: Read[tuple[int, int]] = field(default_factory=lambda: Read(None))
    papers: list[ProposedPaper] = field(default_factory=list)

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """All doubts of its values, without repeats, in a fixed order."""
        values = (self.number, self.title, self.dnr, self.section, self.decision_proposal, self.pages)
        found = {doubt for value in values for doubt in value.doubts}
        return tuple(doubt for doubt in Doubt if doubt in found)

    @property
    def documents(self) -> list[ProposedPaper]:
        """Its papers, or all its pages as one."""
        if self.papers or self.pages.value is None:
            return self.papers
        first, last = self.pages.value
        return [ProposedPaper(title=self.title.value or "", kind=None, first_page=first, last_page=last)]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedPaper:
    """One document inside an item's pages: kind such as "tjänsteskrivelse" if its head says so."""

    title: str
    kind: str | None
    first_page: int
    last_page: int


@dataclass(slots=True, kw_only=True)
class Proposal:
    """A proposed meeting; nothing of it is stored until the user confirms it."""

    kind: ProposalKind
    body: Read[str]
    date: Read[date]
    time: Read[str] = field(default_factory=lambda: Read(None))
    place: Read[str] = field(default_factory=lambda: Read(None))
    items: list[ProposedItem] = field(default_factory=list)
    page_count: int = 0
    agenda_pages: tuple[int, int] | None = None
