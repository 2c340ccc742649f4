"""Beginning a statement for the minutes after the decision, with the member's own proposal in it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from binder.domain.changes import Changes
from binder.domain.draft import Draft, DraftState
from binder.domain.ids import AgendaItemId
from binder.domain.kind_forms import Group, form_of
from binder.domain.statements import first_words
from binder.domain.yrkande import YrkandeKind
from binder.services.write_draft import begin, drafts_of

if TYPE_CHECKING:
    from binder.storage.database import Binder


def begin_statement(binder: Binder, item_id: AgendaItemId, kind: YrkandeKind, *, now: datetime) -> Changes:
    """A draft of the statement, of all who stood behind the proposal; nothing where one is begun already."""
    found = drafts_of(binder, item_id)
    if any(each.yrkande.kind is kind and each.state is DraftState.WRITING for each in found):
        return Changes()
    own = own_proposal(found)
    return begin(
        binder,
        item_id,
        kind,
        now=now,
        motivation=first_words(kind, own.yrkande if own else None),
        signatories=own.yrkande.signatories if own else None,
    )


def own_proposal(drafts: list[Draft]) -> Draft | None:
    """The newest of an item's drafts that is put to the meeting, and not just to its minutes.

    One that says nothing yet does not stand before another that does.
    """
    proposals = (Group.MATERIAL, Group.FORMAL)
    found = [each for each in drafts if form_of(each.yrkande.kind).group in proposals]
    return next((each for each in found if _says_something(each)), next(iter(found), None))


def _says_something(draft: Draft) -> bool:
    is_formal = form_of(draft.yrkande.kind).group is Group.FORMAL
    return is_formal or draft.state is not DraftState.WRITING or bool(draft.yrkande.filled_points)
