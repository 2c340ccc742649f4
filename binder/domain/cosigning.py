"""A paper that several sign: its places, what became of each, and which bytes are the same paper."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

RequestId = NewType("RequestId", int)

_END = b"%%EOF"


class Step(StrEnum):
    """What happened to a paper on its round; the values are stored and stand in the letters."""

    SIGNED = "signed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    SENT_ROUND = "sent-round"
    RECEIVED = "received"

    @property
    def is_answer(self) -> bool:
        """Whether it says how a signatory stands to the paper."""
        return self in (Step.SIGNED, Step.REFUSED, Step.WITHDRAWN)


class Source(StrEnum):
    """How a step is known: done on this computer, read from the signed bytes, or told in a letter."""

    HERE = "here"
    PAPER = "paper"
    LETTER = "letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningPlace:
    """A signature field and whose name stands below it; the name is empty where the file does not say."""

    field: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningStep:
    """One thing that happened; `name` is who signed or answered, or whom the paper was sent to."""

    step: Step
    name: str
    at: datetime
    field: str = ""
    reason: str = ""
    fingerprint: str = ""
    source: Source = Source.HERE


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceState:
    """A place and the answer that was given last; None while it is waited for.

    `apart` is a signature for that place which stands in another copy of the paper only.
    """

    place: SigningPlace
    answer: SigningStep | None = None
    apart: SigningStep | None = None

    @property
    def is_signed(self) -> bool:
        """Whether a signature stands there that was not taken back."""
        return self.answer is not None and self.answer.step is Step.SIGNED

    @property
    def is_waiting(self) -> bool:
        """Whether nobody has answered there."""
        return self.answer is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How far a paper has come among those who sign it."""

    places: tuple[PlaceState, ...] = ()

    @property
    def total(self) -> int:
        """How many are to sign."""
        return len(self.places)

    @property
    def signed(self) -> int:
        """How many have signed, and stand by it."""
        return sum(1 for state in self.places if state.is_signed)

    @property
    def apart(self) -> tuple[PlaceState, ...]:
        """The places whose signature stands in another copy only."""
        return tuple(state for state in self.places if state.apart is not None)

    @property
    def is_complete(self) -> bool:
        """Whether everybody has signed."""
        return self.signed == self.total

    @property
    def is_joint(self) -> bool:
        """Whether more than one is to sign."""
        return self.total > 1

    @property
    def not_signed(self) -> tuple[PlaceState, ...]:
        """The places without a signature that holds."""
        return tuple(state for state in self.places if not state.is_signed)

    def at(self, field: str) -> PlaceState | None:
        """What became of that place."""
        return next((state for state in self.places if state.place.field == field), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningRequest:
    """A colleague's paper that came here to be signed; `sha256` is that of its newest bytes."""

    id: RequestId
    paper_key: str
    title: str
    file_name: str
    sha256: str
    received_at: datetime


def paper_key(pdf: bytes) -> str:
    """What stays the same however many sign: the SHA-256 of the paper as it was set.

    Signatures are appended, so the first revision's bytes, up to its end mark, begin every later version.
    """
    end = pdf.find(_END)
    return hashlib.sha256(pdf if end < 0 else pdf[: end + len(_END)]).hexdigest()


def standing(
    places: Iterable[SigningPlace], steps: Sequence[SigningStep], apart: Iterable[SigningStep] = ()
) -> Standing:
    """What became of each place; `steps` in the order in which they became known.

    `apart` are the signatures in copies that were signed side by side: they tell where nothing later does.
    """
    answers: dict[str, SigningStep] = {}
    for step in steps:
        if step.step.is_answer and not _was_thought_better_of(step, answers.get(step.field)):
            answers[step.field] = step
    beside = {step.field: step for step in apart}
    return Standing(
        places=tuple(_state(place, answers.get(place.field), beside.get(place.field)) for place in places)
    )


def _was_thought_better_of(step: SigningStep, known: SigningStep | None) -> bool:
    """Whether somebody signed after refusing; letters go on telling of the refusal."""
    return (
        known is not None
        and known.step is Step.SIGNED
        and step.step is not Step.SIGNED
        and step.source is Source.LETTER
        and step.at < known.at
    )


def _state(place: SigningPlace, answer: SigningStep | None, apart: SigningStep | None) -> PlaceState:
    tells = answer is None or (apart is not None and not _settles(answer, apart))
    return PlaceState(place=place, answer=answer, apart=apart if tells else None)


def _settles(answer: SigningStep, apart: SigningStep) -> bool:
    """Whether the answer counts, not the signature in the other copy."""
    return answer.step is Step.SIGNED or answer.at >= apart.at


class Match(StrEnum):
    """How well a name fits a place."""

    CERTAIN = "certain"
    LIKELY = "likely"
    NONE = "none"


def place_for(places: Iterable[SigningPlace], names: Iterable[str]) -> tuple[SigningPlace | None, Match]:
    """The place under whose line one of the names stands, and how sure that is.

    The same words are certain, in any order of first and last name; a common last name, or a first name
    that is shortened, is asked about. Two that fit as well are no match.
    """
    own = [_words(name) for name in names if name.strip()]
    for match, fits in ((Match.CERTAIN, _same), (Match.LIKELY, _akin)):
        found = [place for place in places if any(fits(_words(place.name), words) for words in own)]
        if len(found) == 1:
            return found[0], match
        if found:
            break
    return None, Match.NONE


def _words(name: str) -> tuple[str, ...]:
    return tuple(name.casefold().replace("-", " ").replace(".", " ").split())


def _same(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    return bool(first) and sorted(first) == sorted(second)


def _akin(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    if not first or not second or first[-1] != second[-1]:
        return False
    return first[0][0] == second[0][0]
