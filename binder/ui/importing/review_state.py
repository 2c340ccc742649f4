"""What is under review, whole at every moment, and every step back to where it began."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from binder.kallelse.proposal import Proposal, ProposedItem, ProposedPaper, Read
from binder.services.mend_proposal import Items


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewState:
    """The meeting's values, its items, and the loose pages that the user has looked at."""

    items: Items
    body: Read[str]
    date: Read[date]
    time: Read[str]
    place: Read[str]
    seen_pages: frozenset[str] = frozenset()

    @staticmethod
    def of(proposal: Proposal) -> ReviewState:
        """The state in which a proposal comes."""
        return ReviewState(
            items=tuple(proposal.items),
            body=proposal.body,
            date=proposal.date,
            time=proposal.time,
            place=proposal.place,
        )

    def proposal(self, read: Proposal) -> Proposal:
        """What was read, with all that the user changed; papers without a name are called by their kind."""
        return replace(
            read,
            items=[_with_named_papers(item) for item in self.items],
            body=self.body,
            date=self.date,
            time=self.time,
            place=self.place,
        )


class History:
    """The present state and the ones before and after it.

    Steps with the same key, one right after another, are one: a word that is typed, not its letters.
    """

    def __init__(self, state: ReviewState) -> None:
        self.state = state
        self._before: list[ReviewState] = []
        self._after: list[ReviewState] = []
        self._key = ""

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Whether a step was taken back that can be made again."""
        return bool(self._after)

    def do(self, state: ReviewState, key: str = "") -> bool:
        """Take a step; whether it changed anything."""
        if state == self.state:
            return False
        if not key or key != self._key:
            self._before.append(self.state)
        self._after.clear()
        self._key, self.state = key, state
        return True

    def seal(self) -> None:
        """Let what comes be a step of its own."""
        self._key = ""

    def undo(self) -> bool:
        """Take a step back; whether there was one."""
        return self._step(self._before, self._after)

    def redo(self) -> bool:
        """Make the step again that was taken back; whether there was one."""
        return self._step(self._after, self._before)

    def _step(self, source: list[ReviewState], target: list[ReviewState]) -> bool:
        self.seal()
        if not source:
            return False
        target.append(self.state)
        self.state = source.pop()
        return True


def _with_named_papers(item: ProposedItem) -> ProposedItem:
    return replace(item, papers=[_named(paper, item) for paper in item.papers])


def _named(paper: ProposedPaper, item: ProposedItem) -> ProposedPaper:
    if paper.title.strip():
        return paper
    return replace(paper, title=(paper.kind or "").capitalize() or item.title.value or "")
