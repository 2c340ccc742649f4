"""Copies of one paper that were signed side by side: which signature stands where, and the easiest way on.

A signature covers the bytes before it, so two copies cannot be put together: somebody signs again, or both
are handed in.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from binder.domain.cosigning import SigningStep, Source, Standing, Step

CopyId = NewType("CopyId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class ApartCopy:
    """The same text with other signatures; `goes_along` if it is handed in beside the paper."""

    id: CopyId
    file_name: str
    sha256: str
    signatures: tuple[SigningStep, ...]
    received_at: datetime
    goes_along: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Parting:
    """What parts a copy from the paper: the signatures that only one of the two has."""

    copy: ApartCopy
    only_here: tuple[SigningStep, ...]
    only_there: tuple[SigningStep, ...]

    @property
    def can_sign_again_here(self) -> bool:
        """Whether all that the paper lacks was signed on this computer, and can be signed again here."""
        return all(step.source is Source.HERE for step in self.only_there)

    @property
    def goes_on_from_copy(self) -> bool:
        """Whether it is easier to let the others sign the copy than this paper.

        So it is where all that is missing there can be signed on this computer, where the copy has more
        signatures, and, as many having signed either, where the copy was signed first.
        """
        if self.can_sign_again_here and self.only_here:
            return False
        if all(step.source is Source.HERE for step in self.only_here):
            return True
        if len(self.only_here) != len(self.only_there):
            return len(self.only_there) > len(self.only_here)
        return _first(self.only_there) < _first(self.only_here)


def outstanding(copies: Iterable[ApartCopy], found: Standing) -> tuple[ApartCopy, ...]:
    """The copies with a signature that is nowhere else; the others are kept, but needed no more."""
    lacking = {state.apart for state in found.places if state.apart is not None}
    return tuple(copy for copy in copies if lacking & set(copy.signatures))


def parting(copy: ApartCopy, found: Standing) -> Parting:
    """Who has signed only the paper, and who only the copy."""
    there = {(step.field, step.fingerprint) for step in copy.signatures}
    here = [state.answer for state in found.places if state.answer is not None]
    signed = [step for step in here if step.step is Step.SIGNED]
    apart = {state.apart for state in found.places}
    return Parting(
        copy=copy,
        only_here=tuple(step for step in signed if (step.field, step.fingerprint) not in there),
        only_there=tuple(step for step in copy.signatures if step in apart),
    )


def _first(steps: tuple[SigningStep, ...]) -> datetime:
    return min(step.at for step in steps)
