"""How a confirmed merge is written: items, papers with their earlier versions, and what is new."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from binder.domain.changes import Kind
from binder.domain.ids import AgendaItemId, PaperId, PaperVersionId
from binder.domain.news import NewsKind
from binder.domain.paper import Paper
from binder.kallelse.comparison import Extent, FieldChange, ItemChange, ItemFate, PaperChange
from binder.kallelse.paper_matching import PaperFate
from binder.kallelse.proposal import ProposalKind
from binder.services.arenden import find_arende, owner_of
from binder.services.import_kallelse import item_values
from binder.services.ledger import Ledger
from binder.services.merge import NEWS_OF_ITEM, Merge
from binder.storage import meetings as rows
from binder.storage import news
from binder.storage.annotations import ids_on_paper
from binder.storage.columns import moment_text

if TYPE_CHECKING:
    from binder.storage.database import Binder

WHOLE_FILE = "Hela filen"

Value = str | bool | None


@dataclass(frozen=True, kw_only=True)
class MergeWriting:
    """Writes one merge in the transaction that is open; `replaced` are papers as they were before.

    `items` leads from places in the proposal to items that were made, `papers` are those made of the
    comparison's. What comes with the meeting itself is no news.
    """

    binder: Binder
    merge: Merge
    version_id: PaperVersionId
    ledger: Ledger
    now: datetime
    is_news: bool = True
    replaced: list[Paper] = field(default_factory=list)
    items: dict[int, AgendaItemId] = field(default_factory=dict)
    papers: list[PaperId] = field(default_factory=list)

    def write(self) -> None:
        """Write all of it."""
        owner = owner_of(rows.one_meeting(self.binder, self.merge.meeting_id).municipality)
        self._meeting(self.merge.comparison.meeting)
        for position, change in enumerate(self.merge.comparison.items, 1):
            if change.known is not None:
                self._known_item(change, position, owner)
            elif change.proposed is not None:
                self.items[change.proposed] = self._new_item(change.proposed, position, owner)
        for paper in self.merge.comparison.papers:
            self._paper(paper)
        self._meeting_papers()

    def _meeting(self, fields: tuple[FieldChange, ...]) -> None:
        if fields:
            self.ledger.change("meeting", self.merge.meeting_id, {f.field: f.after for f in fields})
        for change in fields:
            self._news(NewsKind.CHANGED, change=change)

    def _known_item(self, change: ItemChange, position: int, owner: str) -> None:
        item_id = AgendaItemId(change.known or 0)
        values: dict[str, object] = {each.field: _column(each.after) for each in change.fields}
        if values.keys() & {"dnr", "title"}:
            item = rows.one_item(self.binder, item_id)
            dnr, title = values.get("dnr", item.dnr), values.get("title", item.title)
            values["arende_id"] = find_arende(self.binder, owner, str(dnr) if dnr else None, str(title))
        if change.fate in (ItemFate.WITHDRAWN, ItemFate.RESTORED):
            withdrawn = change.fate is ItemFate.WITHDRAWN
            values["withdrawn_at"] = moment_text(self.now) if withdrawn else None
        self.ledger.change("agenda_item", item_id, {**values, "position": position})
        self.ledger.touch(Kind.AGENDA_ITEM, item_id)
        self._item_news(change, item_id)

    def _item_news(self, change: ItemChange, item_id: AgendaItemId) -> None:
        for each in change.fields:
            kind = NewsKind.RENUMBERED if each.field == "number" else NewsKind.CHANGED
            self._news(kind, item_id, change=each)
        if change.is_moved:
            self._news(NewsKind.MOVED, item_id)
        if change.fate in NEWS_OF_ITEM:
            self._news(NEWS_OF_ITEM[change.fate], item_id)

    def _new_item(self, place: int, position: int, owner: str) -> AgendaItemId:
        values = item_values(self.binder, owner, self.merge.incoming.proposal.items[place])
        item_id = rows.insert_item(self.binder, self.merge.meeting_id, {**values, "position": position})
        self.ledger.made("agenda_item", item_id)
        self.ledger.touch(Kind.AGENDA_ITEM, item_id)
        self._news(NewsKind.NEW_ITEM, item_id)
        return item_id

    def _paper(self, change: PaperChange) -> None:
        item_id = AgendaItemId(change.item) if change.item is not None else None
        if change.proposed is not None:
            item_id = self.items[change.proposed]
        pages = (change.first_page, change.last_page)
        if change.fate is PaperFate.REPLACED and change.known is not None:
            self._replace(PaperId(change.known), item_id, pages)
        elif change.fate is PaperFate.MOVED and change.known is not None and item_id is not None:
            self._move(PaperId(change.known), item_id, pages)
        elif change.fate is PaperFate.NEW:
            self.papers.append(self._add(item_id, change.title, change.kind, pages))

    def _replace(self, paper_id: PaperId, item_id: AgendaItemId | None, pages: tuple[int, int]) -> None:
        self._renew(paper_id, pages)
        self._news(NewsKind.REPLACED_PAPER, item_id, paper_id)

    def _move(self, paper_id: PaperId, item_id: AgendaItemId, pages: tuple[int, int]) -> None:
        """The paper is another item's from now on, and the member's notes on it go with it."""
        notes = ids_on_paper(self.binder, paper_id)
        before = rows.one_paper(self.binder, paper_id).item_id
        self._renew(paper_id, pages, item_id=item_id)
        for note in notes:
            self.ledger.change("annotation", note, {"item_id": item_id})
            self.ledger.touch(Kind.ANNOTATION, note)
        for item in (before, item_id):
            if item is not None:
                self.ledger.touch(Kind.AGENDA_ITEM, item)
        self._news(NewsKind.NEW_PAPER, item_id, paper_id)

    def _renew(self, paper_id: PaperId, pages: tuple[int, int], **values: int) -> None:
        self.replaced.append(rows.one_paper(self.binder, paper_id))
        self.ledger.made("earlier_version", news.insert_earlier(self.binder, paper_id, self.now))
        place = {"version_id": self.version_id, "first_page": pages[0], "last_page": pages[1]}
        self.ledger.change("paper", paper_id, {**place, **values})
        self.ledger.touch(Kind.PAPER, paper_id)

    def _add(
        self, item_id: AgendaItemId | None, title: str, kind: str | None, pages: tuple[int, int]
    ) -> PaperId:
        values = {
            "meeting_id": self.merge.meeting_id,
            "item_id": item_id,
            "version_id": self.version_id,
            "title": title,
            "kind": kind,
            "first_page": pages[0],
            "last_page": pages[1],
        }
        paper_id = rows.insert_paper(self.binder, values)
        self.ledger.made("paper", paper_id)
        self.ledger.touch(Kind.PAPER, paper_id)
        self._news(NewsKind.NEW_PAPER, item_id, paper_id)
        return paper_id

    def _meeting_papers(self) -> None:
        """Keep the list itself and whatever pages no paper has: nothing that came is out of reach."""
        proposal, comparison = self.merge.incoming.proposal, self.merge.comparison
        pages = max(1, proposal.page_count, len(self.merge.incoming.pages))
        covered = {
            page
            for paper in comparison.papers
            if paper.fate in (PaperFate.NEW, PaperFate.REPLACED, PaperFate.MOVED)
            for page in range(paper.first_page, paper.last_page + 1)
        }
        if proposal.agenda_pages is not None and comparison.extent is not Extent.ONE_PAPER:
            self._list(proposal.agenda_pages)
            covered.update(range(proposal.agenda_pages[0], proposal.agenda_pages[1] + 1))
        if not covered.issuperset(range(1, pages + 1)):
            self._whole_file(pages)

    def _list(self, pages: tuple[int, int]) -> None:
        is_supplement = self.merge.incoming.proposal.kind is ProposalKind.SUPPLEMENT
        earlier = self._of_meeting("kallelse")
        if self.merge.comparison.extent is Extent.WHOLE_LIST and earlier is not None:
            self._replace(earlier, None, pages)
        elif is_supplement:
            self._add(None, "Tilläggskallelse", "tilläggskallelse", pages)
        else:
            self._add(None, "Kallelse", "kallelse", pages)

    def _whole_file(self, page_count: int) -> None:
        earlier = self._of_meeting(None)
        if self.merge.comparison.extent is Extent.WHOLE_LIST and earlier is not None:
            self._replace(earlier, None, (1, page_count))
        else:
            self._add(None, self.merge.incoming.file_name, None, (1, page_count))

    def _of_meeting(self, kind: str | None) -> PaperId | None:
        """Return the meeting's only paper of the kind; without a kind its whole file."""
        found = [
            paper.id
            for paper in rows.papers_of_meeting(self.binder, self.merge.meeting_id)
            if paper.kind == kind and (kind is not None or paper.title == WHOLE_FILE)
        ]
        return found[0] if len(found) == 1 else None

    def _news(
        self,
        kind: NewsKind,
        item_id: AgendaItemId | None = None,
        paper_id: PaperId | None = None,
        change: FieldChange | None = None,
    ) -> None:
        if not self.is_news:
            return
        values = {
            "meeting_id": self.merge.meeting_id,
            "item_id": item_id,
            "paper_id": paper_id,
            "kind": kind.value,
            "field": change.field if change else None,
            "before": _text(change.before) if change else None,
            "after": _text(change.after) if change else None,
        }
        self.ledger.made("news", news.insert_news(self.binder, values, self.now))


def _column(value: Value) -> str | int | None:
    return int(value) if isinstance(value, bool) else value


def _text(value: Value) -> str | None:
    return str(int(value)) if isinstance(value, bool) else value
