"""A paper as plain text: the whole of it, and what the secretary puts into the minutes."""

from __future__ import annotations

from binder.domain.kind_forms import Group, as_printed, form_of
from binder.domain.marked_words import in_words
from binder.domain.motivation import as_paragraphs, quoted
from binder.domain.motivation_table import aligned_lines
from binder.domain.municipality import PaperLook
from binder.domain.yrkande import Signatory, Yrkande
from binder.wording.languages import joined
from binder.wording.paper_parts import Part, PartRole, decision_parts, paper_parts

_CLOSE = frozenset({PartRole.SENDER, PartRole.FACT})
"""Parts that follow one of their own kind without an empty line between."""


def plain_paper(yrkande: Yrkande, look: PaperLook | None = None) -> str:
    """The whole paper, an empty line between its paragraphs; ends in a line end."""
    return _text(paper_parts(yrkande, look))


def minutes_text(yrkande: Yrkande) -> str:
    """Who proposes what, ready to be put into the minutes: of a statement its text, else what is decided."""
    yrkande = as_printed(yrkande)
    senders = joined([_sender(who) for who in yrkande.signatories if who.name.strip()])
    head = f"{yrkande.kind.heading} av {senders}" if senders else yrkande.kind.heading
    if form_of(yrkande.kind).group is Group.STATEMENT:
        return "\n\n".join((head, *as_paragraphs(yrkande.motivation))) + "\n"
    return f"{head}\n\n{_text(tuple(decision_parts(yrkande)))}"


def _sender(who: Signatory) -> str:
    return f"{who.name.strip()} ({who.party.strip()})" if who.party.strip() else who.name.strip()


def _text(parts: tuple[Part, ...]) -> str:
    text = ""
    before: Part | None = None
    for part in parts:
        text += ("" if before is None else "\n" if _is_close(part, before) else "\n\n") + _line(part)
        before = part
    return text + "\n"


def _is_close(part: Part, before: Part) -> bool:
    """Whether a part follows the one before without an empty line between."""
    if part.is_point and before.is_point:
        return part.level > 1 or before.level > 1 or part.role is before.role
    if before.role in (PartRole.PLACE, PartRole.NAME):
        return part.role in (PartRole.CLOSING, PartRole.ROLE)
    return part.role is before.role and part.role in _CLOSE


def _line(part: Part) -> str:
    if part.table is not None:
        return "\n".join(aligned_lines(part.table))
    match part.role:
        case PartRole.CHANGE:
            return f"{part.label} {in_words(part.changes)}"
        case PartRole.FACT:
            return f"{part.label}: {part.text}"
        case PartRole.QUOTE:
            return quoted(part.text)
        case PartRole.SOURCE:
            return f"({part.text})"
        case _:
            return "  " * (part.level - 1) + f"{part.label} {part.text}".strip()
