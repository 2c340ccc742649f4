"""What it means that a later list does not have an item: withdrawn, not mentioned, or to be asked."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from binder.kallelse.asking import Asker
from binder.kallelse.comparison import (
    KEEP,
    WITHDRAWN,
    Extent,
    ItemChange,
    ItemFate,
    Question,
    QuestionKind,
    chosen_key,
    item_choice,
)
from binder.kallelse.known import Incoming, KnownItem, KnownMeeting
from binder.kallelse.list_extent import is_gapless, known_sketch
from binder.kallelse.withdrawals import Withdrawal, withdrawals_in, withdrawn_item


@dataclass(frozen=True, kw_only=True)
class GoneItems:
    """Judges the known items that a later file does not list; all of them by their place."""

    known: KnownMeeting
    incoming: Incoming
    extent: Extent
    asker: Asker

    def judged(self, told: Collection[int], in_doubt: Collection[int]) -> dict[int, ItemChange]:
        """Return what became of those not in `told`; one `in_doubt` may be what another question is about."""
        named = self._named(told)
        return {
            at: ItemChange(known=item.key, proposed=None, fate=self._fate(item, at in named, at in in_doubt))
            for at, item in enumerate(self.known.items)
            if at not in told
        }

    def _fate(self, item: KnownItem, is_named: bool, is_in_doubt: bool) -> ItemFate:  # noqa: FBT001 - two facts
        if item.is_withdrawn:
            return ItemFate.NOT_MENTIONED
        if is_named:
            return ItemFate.WITHDRAWN
        if is_in_doubt or self.extent not in (Extent.WHOLE_LIST, Extent.UNCLEAR_LIST):
            return ItemFate.NOT_MENTIONED
        return self._missing(item)

    def _missing(self, item: KnownItem) -> ItemFate:
        """Tell of an item that a list should have; sure only if the list surely lacks nothing else."""
        is_whole = self.extent is Extent.WHOLE_LIST
        if is_whole and item.number and is_gapless(self.incoming.proposal.items):
            return ItemFate.WITHDRAWN
        question = Question(
            id=f"missing:{item.key}",
            kind=QuestionKind.IS_WITHDRAWN,
            about=item.title,
            choices=(WITHDRAWN, KEEP),
            suggested=WITHDRAWN if is_whole and item.number else KEEP,
            known=item.key,
        )
        return ItemFate.WITHDRAWN if self.asker.ask(question) == WITHDRAWN else ItemFate.NOT_MENTIONED

    def _named(self, told: Collection[int]) -> set[int]:
        """Return the items that the running text withdraws; ask where the number and the title disagree."""
        sketches = [known_sketch(item) for item in self.known.items]
        found = set()
        for withdrawal in withdrawals_in(self.incoming.agenda_text):
            at = withdrawn_item(withdrawal, sketches)
            # A whole list shows by itself what it lacks, and the text may speak of the older numbers.
            if at is None and self.extent is not Extent.WHOLE_LIST:
                at = self._asked(withdrawal)
            if at is not None and at not in told:
                found.add(at)
        return found

    def _asked(self, withdrawal: Withdrawal) -> int | None:
        present = [item for item in self.known.items if not item.is_withdrawn]
        question = Question(
            id=f"withdrawn:{withdrawal.number}",
            kind=QuestionKind.IS_WITHDRAWN,
            about=withdrawal.title or withdrawal.number,
            choices=(*(item_choice(item.key) for item in present), KEEP),
        )
        key = chosen_key(self.asker.ask(question) or KEEP)
        return next((at for at, item in enumerate(self.known.items) if item.key == key), None)
