"""Papers in the binder: what was received, and which pages of it belong to an item."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from binder.domain.ids import AgendaItemId, MeetingId, PaperId, PaperVersionId
from binder.domain.sekretess import Sekretess


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperVersion:
    """A received file, byte for byte; never altered after it was stored."""

    id: PaperVersionId
    sha256: str
    file_name: str
    byte_count: int
    page_count: int
    received_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierVersion:
    """What a paper was before another took its place: pages of a version that is still kept."""

    paper_id: PaperId
    version_id: PaperVersionId
    title: str
    kind: str | None
    first_page: int
    last_page: int
    replaced_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One document of an item: pages `first_page`..`last_page` (from 1, inclusive) of a version.

    `item_id` is None for papers of the meeting as a whole, such as the kallelse itself.
    """

    id: PaperId
    meeting_id: MeetingId
    item_id: AgendaItemId | None
    version_id: PaperVersionId
    title: str
    kind: str | None = None
    first_page: int
    last_page: int
    sekretess: Sekretess = Sekretess.OPEN
    has_confidential_pages: bool = False
    """Whether pages of it are those of a confidential paper: the whole file has them too."""

    @property
    def is_confidential(self) -> bool:
        """Whether it is kept as confidential, for its own sake or for that of its pages."""
        return self.has_confidential_pages or self.sekretess.hides

    @property
    def page_count(self) -> int:
        """Number of pages, at least 1."""
        return self.last_page - self.first_page + 1

    def has_page(self, page: int) -> bool:
        """Whether a page of the received file is one of the paper's."""
        return self.first_page <= page <= self.last_page
