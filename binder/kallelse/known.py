"""What is known of a meeting before a later file comes, and what that file brings: plain data, no storage."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from binder.kallelse.page_likeness import PageBody, page_body
from binder.kallelse.proposal import Proposal


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownItem:
    """An item as it stands in the binder; `key` is whatever the binder calls it by."""

    key: int
    title: str
    number: str | None = None
    dnr: str | None = None
    section: str | None = None
    decision_proposal: str | None = None
    goes_to_council: bool = False
    is_withdrawn: bool = False


@dataclass(frozen=True, kw_only=True)
class KnownPaper:
    """A paper as it stands in the binder; `pages` are the texts of its pages, none where they are unknown."""

    key: int
    item: int | None
    title: str
    kind: str | None = None
    file: int = 0
    file_name: str = ""
    first_page: int = 1
    pages: tuple[str, ...] = field(default=(), repr=False)
    page_count: int = 0

    @cached_property
    def bodies(self) -> tuple[PageBody, ...]:
        """What is compared of its pages."""
        return tuple(page_body(text) for text in self.pages)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownMeeting:
    """A meeting with its items in the agenda's order and its papers."""

    body: str
    date: date
    time: str | None = None
    place: str | None = None
    items: tuple[KnownItem, ...] = ()
    papers: tuple[KnownPaper, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Incoming:
    """A later file: what was read in it, its name, and the text of each of its pages."""

    proposal: Proposal
    file_name: str
    pages: tuple[str, ...] = field(default=(), repr=False)

    @cached_property
    def bodies(self) -> tuple[PageBody, ...]:
        """What is compared of its pages."""
        return tuple(page_body(text) for text in self.pages)

    @property
    def agenda_text(self) -> str:
        """The text of the pages that the list itself stands on; "" without one."""
        if self.proposal.agenda_pages is None:
            return ""
        first, last = self.proposal.agenda_pages
        return "\n".join(self.pages[first - 1 : last])
