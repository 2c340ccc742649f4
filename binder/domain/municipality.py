"""What differs between kommuner, as data: bodies, registrar addresses, spelling of decisions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from binder.domain.deadline import DeadlineRule
from binder.domain.finding import FindingCode, Severity


class PointStyle(StrEnum):
    """How a beslutspunkt is written in this kommun."""

    ATT_SATS = "att-sats"
    SENTENCE = "sentence"


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyProfile:
    """A body and the address that takes its papers (None: not known, the user is asked)."""

    name: str
    short: str = ""
    registrar_email: str | None = None


class Meaning(StrEnum):
    """What a kommun's own word says in its kallelser."""

    SECTION = "section"
    NUMBER_COLUMN = "number-column"
    TITLE_COLUMN = "title-column"
    DNR_COLUMN = "dnr-column"
    PROPOSAL_COLUMN = "proposal-column"
    NOTE_COLUMN = "note-column"
    PAGE_COLUMN = "page-column"
    DNR_LABEL = "dnr-label"
    PROPOSAL_LABEL = "proposal-label"
    PART_LABEL = "part-label"
    DNR_FORM = "dnr-form"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class OwnWord:
    """A word as the kommun prints it, and what it means there; of a diarienummer's form it is an example."""

    own: str
    means: Meaning


class PartOrder(StrEnum):
    """What stands first on a yrkande in this kommun."""

    DECISION_FIRST = "decision-first"
    MOTIVATION_FIRST = "motivation-first"


class AttachmentForm(StrEnum):
    """How attachments go with a paper."""

    BESIDE = "beside"
    """As files of their own, beside the paper in the same letter."""
    EMBEDDED = "embedded"
    """As files in the PDF, which is then PDF/A-3."""
    APPENDED = "appended"
    """As pages behind the paper's own, pictures with their words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """What is printed besides the kommun's name: a picture (PNG or JPEG) and lines of text at the top.

    `alternative` is what the picture says to those who do not see it, such as "Björkåsa kommuns vapen";
    `foot` stands at the foot of the first page: address, telephone, web.
    """

    logo: bytes = b""
    alternative: str = ""
    lines: tuple[str, ...] = ()
    foot: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLook:
    """What a kommun decides about how the papers look."""

    letterhead: Letterhead | None = None
    part_order: PartOrder = PartOrder.DECISION_FIRST
    attachments: AttachmentForm = AttachmentForm.BESIDE


Weighing = tuple[FindingCode, Severity | None]
"""How bad a fault is in this kommun; None: it is not told."""

NEVER_LIGHTER = frozenset(
    {
        FindingCode.PLACEHOLDER,
        FindingCode.DATE_PLACEHOLDER,
        FindingCode.MISSING_GLYPH,
        FindingCode.CONFIDENTIAL_CITATION,
    }
)
"""Faults that no kommun can want on a paper, or that the paper cannot be made with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalityProfile:
    """A kommun's data file; `source` says where its facts come from."""

    id: str
    name: str
    bodies: tuple[BodyProfile, ...] = ()
    registrar_email: str | None = None
    main_proposal: str = "förvaltningens förslag till beslut"
    point_style: PointStyle = PointStyle.SENTENCE
    dnr_examples: tuple[str, ...] = ()
    source: str = ""
    words: tuple[OwnWord, ...] = ()
    deadlines: tuple[DeadlineRule, ...] = ()
    weighings: tuple[Weighing, ...] = ()
    part_order: PartOrder = PartOrder.DECISION_FIRST
    letterhead: Letterhead | None = None
    attachments: AttachmentForm = AttachmentForm.BESIDE

    @property
    def look(self) -> PaperLook:
        """How its papers look."""
        return PaperLook(letterhead=self.letterhead, part_order=self.part_order, attachments=self.attachments)

    def body(self, name: str) -> BodyProfile | None:
        """The body of that name, whatever its case."""
        wanted = name.strip().casefold()
        return next((b for b in self.bodies if wanted in (b.name.casefold(), b.short.casefold())), None)

    def registrar_of(self, body: str) -> str | None:
        """The address for papers to `body`: its own, or the kommun's."""
        known = self.body(body)
        return (known.registrar_email if known else None) or self.registrar_email

    def with_words(self, words: Iterable[OwnWord]) -> MunicipalityProfile:
        """The profile with more words of the kommun's own; bodies and numbers among them are told apart."""
        new = [word for word in words if word not in self.words]
        bodies = [
            BodyProfile(name=w.own) for w in new if w.means is Meaning.BODY and self.body(w.own) is None
        ]
        examples = [word.own for word in new if word.means is Meaning.DNR_FORM]
        return replace(
            self,
            bodies=(*self.bodies, *bodies),
            dnr_examples=(*self.dnr_examples, *examples),
            words=(*self.words, *new),
        )
