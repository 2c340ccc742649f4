"""What a statement for the minutes begins with: one's own proposal that fell, and what one makes of it."""

from __future__ import annotations

from binder.domain.kind_forms import as_printed, formal_sentence, listed_missing
from binder.domain.motivation import from_plain
from binder.domain.yrkande import Beslutspunkt, Yrkande, YrkandeKind


def first_words(kind: YrkandeKind, own: Yrkande | None) -> str:
    """The motivation to go on from; `own` is the proposal that was put, None if there was none.

    A reservation says in whose favour it is made (KL 4:27); the others begin with the proposal alone.
    """
    is_joint = own is not None and len(own.signatories) > 1
    proposed = _proposed(own, is_joint=is_joint) if own else ()
    ending = _reserved(has_own=bool(proposed), is_joint=is_joint) if kind is YrkandeKind.RESERVATION else ()
    return "\n\n".join((*proposed, *ending))


def _proposed(own: Yrkande, *, is_joint: bool) -> tuple[str, ...]:
    said = _sentences(as_printed(own))
    opening = "Vi yrkade följande:" if is_joint else "Jag yrkade följande:"
    return (opening, *said) if said else ()


def _sentences(own: Yrkande) -> tuple[str, ...]:
    ordered = sorted(own.filled_points, key=lambda point: point.rank)
    points = [from_plain(_said(point)) for point in ordered]
    if len(points) > 1 and not any(point.change for point in ordered):
        points = [f"{number}. {text}" for number, text in enumerate(points, start=1)]
    formal = " ".join((formal_sentence(own), ", ".join(listed_missing(own)))).strip()
    relation = own.relation.sentence if own.relation else ""
    return tuple(text for text in (from_plain(formal), *points, from_plain(relation)) if text)


def _said(point: Beslutspunkt) -> str:
    """The point with what it changes: "Punkt 2 får följande lydelse: Vägen byggs."."""
    change = f"{point.change.sentence} " if point.change else ""
    return f"{change}{'' if point.is_struck else point.text.strip()}".strip()


def _reserved(*, has_own: bool, is_joint: bool) -> tuple[str, ...]:
    who = "Vi reserverar oss" if is_joint else "Jag reserverar mig"
    if not has_own:
        return (f"{who} mot beslutet.",)
    whose = "Vårt yrkande" if is_joint else "Mitt yrkande"
    return (f"{whose} avslogs. {who} därför mot beslutet till förmån för eget yrkande.",)
