"""What a later file changes in a known meeting, and what must be asked before it may."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from binder.kallelse.paper_matching import PaperFate


class Extent(StrEnum):
    """How much of the meeting the file tells; what it does not tell of stays as it is."""

    WHOLE_LIST = "whole-list"
    PART_OF_LIST = "part-of-list"
    UNCLEAR_LIST = "unclear-list"
    PAPERS = "papers"
    ONE_PAPER = "one-paper"


class ItemFate(StrEnum):
    """What became of an item; stable, printed and kept."""

    SAME = "same"
    CHANGED = "changed"
    NEW = "new"
    WITHDRAWN = "withdrawn"
    RESTORED = "restored"
    NOT_MENTIONED = "not-mentioned"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """A field of an item (named as in `ProposedItem`) with another value than before."""

    field: str
    before: str | bool | None
    after: str | bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemChange:
    """An item on the agenda as it will be; `known` is its key, `proposed` its place in the proposal."""

    known: int | None
    proposed: int | None
    fate: ItemFate
    fields: tuple[FieldChange, ...] = ()
    is_moved: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperChange:
    """A paper of the later file, or a known one that it does not have.

    `item` is the key of a known item; of a new one `proposed` is the place in the proposal. Neither: a paper
    of the meeting. `pages` leads from a known paper's own pages (from 1) to pages of the file. A moved paper
    is a known one of another item.
    """

    known: int | None
    item: int | None
    proposed: int | None
    fate: PaperFate
    title: str
    kind: str | None = None
    first_page: int = 0
    last_page: int = 0
    pages: tuple[tuple[int, int], ...] = ()
    same: frozenset[int] = frozenset()


class QuestionKind(StrEnum):
    """What is asked; stable."""

    WHICH_ITEM = "which-item"
    IS_WITHDRAWN = "is-withdrawn"
    WHICH_VALUE = "which-value"
    WHICH_PAPER = "which-paper"
    WHICH_PLACE = "which-place"


NEW = "new"
KEEP = "keep"
WITHDRAWN = "withdrawn"
CHANGE = "change"
MEETING = "meeting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something that is not sure. A choice is `item:KEY`, `paper:KEY`, or one of the words above.

    `known` and `proposed` tell which item it is about, `field` which value, `first_page` and `last_page`
    which pages of the file; `suggested` is the likeliest choice, None where nothing speaks for one.
    """

    id: str
    kind: QuestionKind
    about: str
    choices: tuple[str, ...]
    suggested: str | None = None
    known: int | None = None
    proposed: int | None = None
    field: str | None = None
    first_page: int = 0
    last_page: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """A question and what was chosen; not `is_asked` where it was sure and could be chosen otherwise."""

    question: Question
    choice: str
    is_asked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The agenda as it will be, in order, what becomes of the papers, and the questions still open.

    `meeting` are changes of the meeting itself: `date` (ISO), `time` and `place`. `settled` are the questions
    that have their answer.
    """

    extent: Extent
    meeting: tuple[FieldChange, ...] = ()
    items: tuple[ItemChange, ...] = ()
    papers: tuple[PaperChange, ...] = ()
    questions: tuple[Question, ...] = ()
    settled: tuple[Settled, ...] = ()

    @property
    def is_certain(self) -> bool:
        """Whether nothing must be asked."""
        return not self.questions

    @property
    def changes_nothing(self) -> bool:
        """Whether the meeting has all of it already."""
        still = {ItemFate.SAME, ItemFate.NOT_MENTIONED}
        kept = {PaperFate.KEPT, PaperFate.NOT_SENT}
        return (
            not self.questions
            and not self.meeting
            and all(item.fate in still and not item.is_moved for item in self.items)
            and all(paper.fate in kept for paper in self.papers)
        )


def item_choice(key: int) -> str:
    """The choice of a known item."""
    return f"item:{key}"


def paper_choice(key: int) -> str:
    """The choice of a known paper."""
    return f"paper:{key}"


def chosen_key(choice: str) -> int | None:
    """The key in a choice of an item or paper; None for the other choices."""
    _, _, key = choice.partition(":")
    return int(key) if key.removeprefix("-").isdecimal() else None
