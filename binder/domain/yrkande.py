"""A yrkande as the member means it: everything that is printed, and nothing of how."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from binder.domain.main_proposal import MainPoint

if TYPE_CHECKING:
    from binder.domain.motivation import Block
from binder.domain.point_change import ChangeWay, PointChange


class YrkandeKind(StrEnum):
    """Kinds of papers that a member hands in; `kind_forms` has their parts.

    The value is stored and stands in the JSON of `binder check`.
    """

    TILLAGG = "tilläggsyrkande"
    ANDRING = "ändringsyrkande"
    EGET_FORSLAG = "yrkande"
    BIFALL = "bifallsyrkande"
    AVSLAG = "avslagsyrkande"
    ATERREMISS = "återremissyrkande"
    MINORITETSATERREMISS = "minoritetsåterremiss"
    BORDLAGGNING = "bordläggningsyrkande"
    AJOURNERING = "ajourneringsyrkande"
    RESERVATION = "reservation"
    SARSKILT_YTTRANDE = "särskilt yttrande"
    PROTOKOLLSANTECKNING = "protokollsanteckning"
    ROSTFORKLARING = "röstförklaring"
    MOTION = "motion"
    INTERPELLATION = "interpellation"
    ENKEL_FRAGA = "enkel fråga"
    NAMNDINITIATIV = "nämndinitiativ"

    @property
    def heading(self) -> str:
        """The kind as it stands in the head of the paper."""
        return self.value.capitalize()

    @property
    def is_material(self) -> bool:
        """Whether it must say what becomes of the main proposal."""
        return self in _MATERIAL


_MATERIAL = frozenset(
    {
        YrkandeKind.TILLAGG,
        YrkandeKind.ANDRING,
        YrkandeKind.EGET_FORSLAG,
        YrkandeKind.BIFALL,
        YrkandeKind.AVSLAG,
    }
)


class Relation(StrEnum):
    """What becomes of the main proposal if the yrkande wins."""

    BIFALL_I_OVRIGT = "bifall-i-ovrigt"
    BIFALL = "bifall"
    AVSLAG = "avslag"
    ERSATTER_PUNKTER = "ersatter-punkter"
    ERSATTER_HELT = "ersatter-helt"


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationToMain:
    """The chosen relation, the main proposal's name in the definite form, and the points it replaces."""

    relation: Relation
    main_proposal: str = "förvaltningens förslag till beslut"
    points: tuple[int, ...] = ()

    @property
    def sentence(self) -> str:
        """The sentence that is printed under the points, with a full stop."""
        return _SENTENCES[self.relation].format(
            main=self.main_proposal, main_first=_capitalised(self.main_proposal), points=_points(self.points)
        )


_SENTENCES = {
    Relation.BIFALL_I_OVRIGT: "I övrigt bifalls {main}.",
    Relation.BIFALL: "{main_first} bifalls.",
    Relation.AVSLAG: "{main_first} avslås.",
    Relation.ERSATTER_PUNKTER: "{points} i {main} ersätts enligt ovan. I övrigt bifalls förslaget.",
    Relation.ERSATTER_HELT: "{main_first} ersätts i sin helhet av yrkandet.",
}


OF_KIND = {YrkandeKind.BIFALL: Relation.BIFALL, YrkandeKind.AVSLAG: Relation.AVSLAG}
"""What becomes of the main proposal where the kind itself says so."""


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _points(points: tuple[int, ...]) -> str:
    if len(points) == 1:
        return f"Punkt {points[0]}"
    numbers = [str(point) for point in points]
    return f"Punkterna {', '.join(numbers[:-1])} och {numbers[-1]}" if numbers else "Punkt –"


@dataclass(frozen=True, slots=True, kw_only=True)
class Beslutspunkt:
    """One sentence that can be decided as it stands; `decider` None means the deciding body of the paper.

    `rank` is 1 for what is proposed in the first place, 2 for what is if that falls, and so on.
    `change` is what it does to a point of the main proposal; one that is struck has no text.
    """

    text: str
    decider: str | None = None
    rank: int = 1
    change: PointChange | None = None

    @property
    def is_struck(self) -> bool:
        """Whether it strikes a point of the main proposal and says nothing in its stead."""
        return self.change is not None and self.change.way is ChangeWay.STRIKES

    @property
    def is_filled(self) -> bool:
        """Whether it says something."""
        return self.is_struck or bool(self.text.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """One who signs: name, role in the body, and party as it is to be printed."""

    name: str
    role: str = ""
    party: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that goes with the paper, as a PDF: what it is called, and the bytes by their SHA-256."""

    title: str
    file_name: str
    sha256: str
    page_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Yrkande:
    """A yrkande on one item of one agenda, at any stage of writing: empty parts are allowed here.

    `preflight` says what is missing; `motivation` is text with the marks of `domain.motivation`.
    `addressee` is to whom the matter goes back or the questions are put; `missing` is what the preparation
    lacks; `until` ends "bordläggs till …" and "ajourneras …". `main_points` is the main proposal where the
    whole decision is to be printed as an appendix, else empty.
    """

    kind: YrkandeKind
    municipality: str
    body: str
    meeting_date: date | None
    written_on: date | None
    item_number: str | None
    title: str
    dnr: str | None
    points: tuple[Beslutspunkt, ...] = ()
    relation: RelationToMain | None = None
    motivation: str = ""
    signatories: tuple[Signatory, ...] = ()
    addressee: str = ""
    missing: tuple[str, ...] = ()
    until: str = ""
    revised_on: date | None = None
    main_points: tuple[MainPoint, ...] = ()
    attachments: tuple[Attachment, ...] = ()

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The bare words of the motivation's blocks, single-spaced."""
        return tuple(words for block in self.blocks if (words := block.words))

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The motivation's paragraphs, headings, list points and quotations."""
        from binder.domain.motivation import parse  # not needed to show an agenda

        return parse(self.motivation)

    @property
    def plain_motivation(self) -> str:
        """The motivation's bare words, a line for each block."""
        from binder.domain.motivation import plain_text

        return plain_text(self.motivation)

    @property
    def filled_missing(self) -> tuple[str, ...]:
        """What the preparation lacks, without empty lines."""
        return tuple(text for each in self.missing if (text := " ".join(each.split())))

    @property
    def filled_points(self) -> tuple[Beslutspunkt, ...]:
        """The points that say something."""
        return tuple(point for point in self.points if point.is_filled)
