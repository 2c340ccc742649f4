"""Which values of an item a later list changes, and which of them are too doubtful to take."""

from __future__ import annotations

from binder.kallelse.asking import Asker
from binder.kallelse.comparison import CHANGE, KEEP, FieldChange, Question, QuestionKind
from binder.kallelse.item_likeness import Sketch, plain_number
from binder.kallelse.known import KnownItem
from binder.kallelse.proposal import ProposedItem, Read
from binder.kallelse.withdrawals import title_without_withdrawal

TEXTS = ("number", "title", "dnr", "section", "decision_proposal")
_SUGGESTED = {"dnr": None, "number": KEEP}


def changed_fields(
    known: KnownItem, proposed: ProposedItem, place: int, asker: Asker, *, numbers_count: bool = True
) -> list[FieldChange]:
    """Return the values to change; a value that was not read changes nothing, a doubtful one is asked.

    `numbers_count` is False for a list that may number its items anew: then another number is doubtful.
    """
    found = []
    for name in TEXTS:
        read: Read[str] = getattr(proposed, name)
        change = FieldChange(field=name, before=getattr(known, name), after=_tidy(name, read.value))
        is_doubtful = bool(read.doubts) or (name == "number" and not numbers_count)
        if _differs(change) and (not is_doubtful or _is_wanted(change, place, asker)):
            found.append(change)
    if known.goes_to_council != proposed.goes_to_council and proposed.goes_to_council:
        found.append(FieldChange(field="goes_to_council", before=False, after=True))
    return found


def _tidy(name: str, value: str | None) -> str | None:
    if value is None:
        return None
    return title_without_withdrawal(value)[0] if name == "title" else value


def _differs(change: FieldChange) -> bool:
    before, after = str(change.before or ""), str(change.after or "")
    if not after.strip():
        return False
    if change.field == "number":
        return plain_number(before) != plain_number(after)
    if change.field == "dnr":
        one, other = Sketch("", dnr=before), Sketch("", dnr=after)
        # "2024-00708" for "KS-2024-00708" says less of the same matter: no change.
        if one.matter is not None and other.matter is not None and other.matter.register is None:
            return (one.matter.year, one.matter.serial) != (other.matter.year, other.matter.serial)
    return " ".join(before.split()) != " ".join(after.split())


def _is_wanted(change: FieldChange, place: int, asker: Asker) -> bool:
    question = Question(
        id=f"value:{place}:{change.field}",
        kind=QuestionKind.WHICH_VALUE,
        about=str(change.after),
        choices=(CHANGE, KEEP),
        suggested=_SUGGESTED.get(change.field, CHANGE),
        proposed=place,
        field=change.field,
    )
    return asker.ask(question) == CHANGE
