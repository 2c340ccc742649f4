"""What each kind of paper is made of: its parts, their headings, and where it may be handed in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from binder.domain.yrkande import OF_KIND, Beslutspunkt, Yrkande, YrkandeKind


class Group(StrEnum):
    """How the council treats a kind."""

    MATERIAL = "material"
    """A proposal in the matter; says what becomes of the main proposal."""
    FORMAL = "formal"
    """About how the matter is handled; decided before it."""
    STATEMENT = "statement"
    """Put in the minutes without being decided on."""
    INITIATIVE = "initiative"
    """Begins a matter of its own."""


class Need(StrEnum):
    """How much a kind needs one of its parts."""

    NONE = "none"
    """It has no such part."""
    OPTIONAL = "optional"
    EXPECTED = "expected"
    """Its absence is worth a warning."""
    REQUIRED = "required"


class Assembly(StrEnum):
    """The bodies in which a kind has a meaning."""

    ANY = "any"
    COUNCIL = "fullmäktige"
    COMMITTEE = "nämnd"


@dataclass(frozen=True, slots=True, kw_only=True)
class KindForm:
    """The form of one kind; headings are those of the finished paper."""

    group: Group
    points: Need = Need.NONE
    points_heading: str = "Förslag till beslut"
    asks_questions: bool = False
    """Whether its points are questions to somebody instead of sentences to decide."""
    text: Need = Need.EXPECTED
    text_heading: str = "Motivering"
    addressee: Need = Need.NONE
    until: Need = Need.NONE
    is_about_item: bool = True
    """Whether it belongs to an ärende of the agenda, with number and diarienummer."""
    assembly: Assembly = Assembly.ANY


_SENT_BACK = KindForm(
    group=Group.FORMAL, points=Need.OPTIONAL, text=Need.REQUIRED, text_heading="Skäl", addressee=Need.REQUIRED
)
_STATEMENT = KindForm(group=Group.STATEMENT, text=Need.REQUIRED, text_heading="")
_PROPOSAL = KindForm(group=Group.MATERIAL, points=Need.REQUIRED)
_ANSWER = KindForm(group=Group.MATERIAL, points=Need.OPTIONAL)
_QUESTION = KindForm(
    group=Group.INITIATIVE,
    points=Need.REQUIRED,
    points_heading="Frågor",
    asks_questions=True,
    text_heading="Bakgrund",
    addressee=Need.REQUIRED,
    is_about_item=False,
    assembly=Assembly.COUNCIL,
)

_FORMS = {
    YrkandeKind.TILLAGG: _PROPOSAL,
    YrkandeKind.ANDRING: _PROPOSAL,
    YrkandeKind.EGET_FORSLAG: _PROPOSAL,
    YrkandeKind.BIFALL: _ANSWER,
    YrkandeKind.AVSLAG: _ANSWER,
    YrkandeKind.ATERREMISS: _SENT_BACK,
    YrkandeKind.MINORITETSATERREMISS: KindForm(
        group=Group.FORMAL,
        points=Need.OPTIONAL,
        text=Need.REQUIRED,
        text_heading="Skäl",
        addressee=Need.REQUIRED,
        assembly=Assembly.COUNCIL,
    ),
    YrkandeKind.BORDLAGGNING: KindForm(
        group=Group.FORMAL, text=Need.OPTIONAL, text_heading="Skäl", until=Need.OPTIONAL
    ),
    YrkandeKind.AJOURNERING: KindForm(
        group=Group.FORMAL, text=Need.OPTIONAL, text_heading="Skäl", until=Need.OPTIONAL
    ),
    YrkandeKind.RESERVATION: _STATEMENT,
    YrkandeKind.SARSKILT_YTTRANDE: _STATEMENT,
    YrkandeKind.PROTOKOLLSANTECKNING: _STATEMENT,
    YrkandeKind.ROSTFORKLARING: _STATEMENT,
    YrkandeKind.MOTION: KindForm(
        group=Group.INITIATIVE, points=Need.REQUIRED, is_about_item=False, assembly=Assembly.COUNCIL
    ),
    YrkandeKind.INTERPELLATION: _QUESTION,
    YrkandeKind.ENKEL_FRAGA: _QUESTION,
    YrkandeKind.NAMNDINITIATIV: KindForm(
        group=Group.INITIATIVE, points=Need.REQUIRED, is_about_item=False, assembly=Assembly.COMMITTEE
    ),
}


def form_of(kind: YrkandeKind) -> KindForm:
    """The form of a kind."""
    return _FORMS[kind]


_ORDINALS = ("första", "andra", "tredje", "fjärde")
_NEUTER = frozenset({YrkandeKind.SARSKILT_YTTRANDE, YrkandeKind.NAMNDINITIATIV})


def is_neuter(kind: YrkandeKind) -> bool:
    """Whether one says "ett" and "ditt" of it, as of every yrkande, instead of "en" and "din"."""
    return kind.value.endswith("yrkande") or kind in _NEUTER


def kinds_of(group: Group) -> tuple[YrkandeKind, ...]:
    """The kinds of a group, the most used first."""
    return tuple(kind for kind, form in _FORMS.items() if form.group is group)


def as_printed(yrkande: Yrkande) -> Yrkande:
    """The yrkande without what its kind has no part for: kept while one writes, but never handed in."""
    form = form_of(yrkande.kind)
    return replace(
        yrkande,
        points=() if form.points is Need.NONE else _points_of(yrkande),
        main_points=yrkande.main_points if yrkande.kind.is_material else (),
        relation=yrkande.relation if yrkande.kind.is_material else None,
        addressee="" if form.addressee is Need.NONE else yrkande.addressee,
        missing=yrkande.missing if sends_back(yrkande.kind) else (),
        until="" if form.until is Need.NONE else yrkande.until,
    )


def _points_of(yrkande: Yrkande) -> tuple[Beslutspunkt, ...]:
    """Only an ändringsyrkande changes points; elsewhere a point is what it says."""
    if yrkande.kind is YrkandeKind.ANDRING:
        return yrkande.points
    return tuple(replace(point, change=None) for point in yrkande.points if not point.is_struck)


def is_unwritten(yrkande: Yrkande) -> bool:
    """Whether there is nothing in it but what a paper of its kind is begun with."""
    written = (yrkande.motivation, yrkande.addressee, yrkande.until, *yrkande.missing)
    relation = yrkande.relation.relation if yrkande.relation else None
    is_chosen = relation is not OF_KIND.get(yrkande.kind)
    return not yrkande.filled_points and not any(map(str.strip, written)) and not is_chosen


def sends_back(kind: YrkandeKind) -> bool:
    """Whether the kind asks for more preparation of the matter."""
    return kind in (YrkandeKind.ATERREMISS, YrkandeKind.MINORITETSATERREMISS)


def may_be_put_in(kind: YrkandeKind, body: str) -> bool:
    """Whether the kind has a meaning in that body; a body without a name may be any."""
    assembly = form_of(kind).assembly
    if assembly is Assembly.ANY or not body.strip():
        return True
    is_council = "fullmäktige" in body.casefold()
    return is_council is (assembly is Assembly.COUNCIL)


def formal_sentence(yrkande: Yrkande) -> str:
    """What a formal yrkande asks to have decided, as a sentence; empty where the kind has its own points."""
    until = f" {yrkande.until.strip()}" if yrkande.until.strip() else ""
    match yrkande.kind:
        case YrkandeKind.ATERREMISS | YrkandeKind.MINORITETSATERREMISS:
            return _sent_back_to(yrkande)
        case YrkandeKind.BORDLAGGNING:
            return f"Ärendet bordläggs{' till' if until else ''}{until.rstrip('.')}."
        case YrkandeKind.AJOURNERING:
            return f"Sammanträdet ajourneras{until.rstrip('.')}."
        case _:
            return ""


def in_hand(rank: int) -> str:
    """In which place something is proposed: "I första hand"."""
    return f"I {_ORDINALS[rank - 1]} hand" if rank <= len(_ORDINALS) else f"I hand {rank}"


def listed_missing(yrkande: Yrkande) -> tuple[str, ...]:
    """What the preparation lacks where it is more than the sentence itself can hold."""
    lacks = yrkande.filled_missing if sends_back(yrkande.kind) else ()
    return lacks if len(lacks) > 1 else ()


def points_heading(yrkande: Yrkande) -> str:
    """The heading over the points of a paper; one question is no questions."""
    form = form_of(yrkande.kind)
    is_one_question = form.asks_questions and len(yrkande.filled_points) == 1
    return "Fråga" if is_one_question else form.points_heading


def _sent_back_to(yrkande: Yrkande) -> str:
    addressee, lacks = yrkande.addressee.strip(), yrkande.filled_missing
    parts = [f"återremitteras till {addressee}"] if addressee else []
    if len(lacks) > 1:
        return f"Ärendet {' och '.join([*parts, 'kompletteras med följande'])}:"
    parts += [f"kompletteras med {_inside_a_sentence(text)}" for text in lacks]
    return f"Ärendet {' och '.join(parts)}." if parts else ""


def _inside_a_sentence(text: str) -> str:
    """What is missing as the end of a sentence: "En kalkyl." is "en kalkyl", a name keeps its capital."""
    is_article = text.startswith(("En ", "Ett "))
    return (text[:1].lower() + text[1:] if is_article else text).rstrip(" .")
