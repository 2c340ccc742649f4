"""Two copies of a paper, signed side by side: what stands where, and which of them goes on."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from binder.domain.apart_copy import ApartCopy, CopyId, outstanding, parting
from binder.domain.cosigning import SigningPlace, SigningStep, Source, Standing, Step, standing

NOW = datetime(2024, 3, 1, 9, 30, tzinfo=UTC)
ASA, BO, SIV, LO = "Åsa Björkelund", "Bo Ek", "Siv Dal", "Lo Falk"
PLACES = tuple(
    SigningPlace(field=f"Underskrift{number}", name=name)
    for number, name in enumerate((ASA, BO, SIV, LO), start=1)
)


def signed(name: str, minutes: int = 0, *, source: Source = Source.PAPER) -> SigningStep:
    place = next(place for place in PLACES if place.name == name)
    at = NOW + timedelta(minutes=minutes)
    return SigningStep(step=Step.SIGNED, field=place.field, name=name, at=at, fingerprint=name, source=source)


def a_copy(*steps: SigningStep) -> ApartCopy:
    return ApartCopy(
        id=CopyId(1), file_name="yrkande.pdf", sha256="ab", signatures=(signed(ASA), *steps), received_at=NOW
    )


def found(copy: ApartCopy, *steps: SigningStep) -> Standing:
    return standing(PLACES, [signed(ASA), *steps], copy.signatures)


def test_a_signature_in_a_copy_is_not_one_on_the_paper() -> None:
    state = found(a_copy(signed(SIV)), signed(BO))
    assert (state.signed, [place.place.name for place in state.apart]) == (2, [SIV])
    assert not state.is_complete


def test_who_signed_the_paper_too_is_no_longer_apart() -> None:
    copy = a_copy(signed(SIV))
    state = found(copy, signed(BO), signed(SIV, 40))
    assert (state.apart, outstanding([copy], state)) == ((), ())


def test_a_copy_is_outstanding_while_somebody_signed_only_there() -> None:
    copy = a_copy(signed(SIV))
    assert outstanding([copy], found(copy, signed(BO))) == (copy,)


@pytest.mark.parametrize(("minutes", "apart"), [(-5, 1), (5, 0)])
def test_what_was_answered_later_counts(minutes: int, apart: int) -> None:
    refused = replace(signed(SIV, minutes), step=Step.REFUSED)
    assert len(found(a_copy(signed(SIV)), refused).apart) == apart


def test_the_parting_tells_who_is_only_on_either() -> None:
    copy = a_copy(signed(SIV, 5))
    parted = parting(copy, found(copy, signed(BO)))
    assert [step.name for step in parted.only_here] == [BO]
    assert [step.name for step in parted.only_there] == [SIV]


def test_what_was_signed_here_is_signed_again_here() -> None:
    copy = a_copy(signed(SIV, source=Source.HERE))
    parted = parting(copy, found(copy, signed(BO, 9)))
    assert (parted.can_sign_again_here, parted.goes_on_from_copy) == (True, False)


@pytest.mark.parametrize(
    ("here", "there", "from_copy"),
    [
        ([signed(BO, 1)], [signed(SIV, 9)], False),
        ([signed(BO, 9)], [signed(SIV, 1)], True),
        ([signed(BO, 1)], [signed(SIV, 5), signed(LO, 9)], True),
        ([signed(BO, 9), signed(LO, 9)], [signed(SIV, 1)], False),
        ([signed(BO, 1, source=Source.HERE)], [signed(SIV, 9)], True),
        ([], [signed(SIV, 9)], True),
    ],
)
def test_what_is_easier_goes_on(here: list[SigningStep], there: list[SigningStep], from_copy: bool) -> None:
    copy = a_copy(*there)
    assert parting(copy, found(copy, *here)).goes_on_from_copy is from_copy
