"""A later file beside the meeting it comes to, with the answers given so far; nothing of it is stored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from binder.domain.ids import MeetingId
from binder.domain.news import NewsKind
from binder.kallelse.comparison import Comparison, ItemFate, Question
from binder.kallelse.known import Incoming, KnownMeeting
from binder.kallelse.paper_matching import PaperFate
from binder.kallelse.supplement import compare

NEWS_OF_ITEM = {
    ItemFate.NEW: NewsKind.NEW_ITEM,
    ItemFate.WITHDRAWN: NewsKind.WITHDRAWN,
    ItemFate.RESTORED: NewsKind.RESTORED,
}
NEWS_OF_PAPER = {
    PaperFate.NEW: NewsKind.NEW_PAPER,
    PaperFate.MOVED: NewsKind.NEW_PAPER,
    PaperFate.REPLACED: NewsKind.REPLACED_PAPER,
}
_KNOWN_AGAIN = (PaperFate.KEPT, PaperFate.REPLACED, PaperFate.MOVED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """A later file beside the meeting; nothing of it is stored until `import_confirm.confirm_set`.

    `is_known` tells that the meeting has this very file already. `answers` are by the questions' ids.
    """

    meeting_id: MeetingId
    known: KnownMeeting = field(repr=False)
    incoming: Incoming = field(repr=False)
    sha256: str
    is_known: bool
    answers: Mapping[str, str]
    comparison: Comparison

    @property
    def questions(self) -> tuple[Question, ...]:
        """What must be answered before it can be confirmed."""
        return () if self.is_known else self.comparison.questions

    @property
    def is_certain(self) -> bool:
        """Whether it can be confirmed as it is."""
        return not self.questions

    @property
    def changes_nothing(self) -> bool:
        """Whether the meeting has all of it already."""
        return self.is_known or self.comparison.changes_nothing

    @property
    def knows_paper(self) -> bool:
        """Whether a known paper is in the file, the same or newer."""
        return any(paper.fate in _KNOWN_AGAIN for paper in self.comparison.papers)

    def answered(self, answers: Mapping[str, str | None]) -> Merge:
        """The merge with these answers beside the earlier ones; None takes an answer back.

        Quick enough for a click, and it may bring up other questions.
        """
        given = {**self.answers, **answers}
        kept = {question: choice for question, choice in given.items() if choice is not None}
        return replace(self, answers=kept, comparison=compare(self.known, self.incoming, kept))


def counts(comparison: Comparison) -> Counter[NewsKind]:
    """How much of each kind the comparison brings."""
    found: Counter[NewsKind] = Counter()
    found[NewsKind.CHANGED] += len(comparison.meeting)
    for item in comparison.items:
        for field_change in item.fields:
            is_number = field_change.field == "number"
            found[NewsKind.RENUMBERED if is_number else NewsKind.CHANGED] += 1
        found[NewsKind.MOVED] += item.is_moved
        if item.fate in NEWS_OF_ITEM:
            found[NEWS_OF_ITEM[item.fate]] += 1
    for paper in comparison.papers:
        if paper.fate in NEWS_OF_PAPER:
            found[NEWS_OF_PAPER[paper.fate]] += 1
    return +found
