"""What is said of copies that were signed side by side."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from binder.domain.apart_copy import ApartCopy, CopyId, Parting
from binder.domain.cosigning import SigningStep, Source, Step
from binder.wording.apart_copies import (
    LONGEST_NAME,
    Exemplar,
    advice,
    again_letter,
    copy_name,
    exemplars_told,
    parting_words,
)

NOW = datetime(2024, 3, 1, 9, 30, tzinfo=UTC)
BO, SIV = (
    SigningStep(
        step=Step.SIGNED,
        field=f"Underskrift{number}",
        name=name,
        at=NOW + timedelta(minutes=number),
        fingerprint=name,
        source=Source.PAPER,
    )
    for number, name in ((2, "Bo Ek"), (3, "Siv Dal"))
)
HERE = replace(BO, source=Source.HERE)
NAME = "Tilläggsyrkande ärende 22.pdf"


def parted(here: tuple[SigningStep, ...], there: tuple[SigningStep, ...]) -> Parting:
    copy = ApartCopy(id=CopyId(1), file_name=NAME, sha256="ab", signatures=there, received_at=NOW)
    return Parting(copy=copy, only_here=here, only_there=there)


def test_it_is_said_whose_signature_stands_where() -> None:
    said = parting_words(parted((BO,), (SIV,)))
    assert said.startswith("Bo Ek har skrivit under handlingen som den är här. Siv Dal har skrivit under ett")
    assert parting_words(parted((), (SIV,))).startswith("Siv Dal har skrivit under ett annat exemplar, där")


@pytest.mark.parametrize(
    ("here", "there", "told"),
    [
        ((BO,), (SIV,), "be Siv Dal skriva under en gång till"),
        ((SIV,), (BO,), "fortsätta med det andra exemplaret och be Siv Dal skriva under"),
        ((HERE,), (SIV,), "fortsätta med det andra exemplaret och skriva under det också"),
        ((), (SIV,), "Fortsätt med det andra exemplaret."),
        ((SIV,), (HERE,), "Skriv under handlingen här också"),
    ],
)
def test_the_easiest_way_is_advised(
    here: tuple[SigningStep, ...], there: tuple[SigningStep, ...], told: str
) -> None:
    assert told in advice(parted(here, there), hands_in=False)


@pytest.mark.parametrize("hands_in", [True, False])
def test_only_who_hands_in_is_told_of_handing_in_both(hands_in: bool) -> None:
    said = advice(parted((BO,), (SIV,)), hands_in=hands_in)
    assert ("lämnas båda filerna in" in said) is hands_in


def test_a_signature_of_nobody_known_is_told_as_that() -> None:
    found = parted((BO,), (replace(SIV, name=""),))
    assert "Okänd undertecknare har skrivit under ett annat exemplar" in parting_words(found)
    assert "An unknown signer signed another copy" in parting_words(found, "en")


def test_a_copys_file_says_who_signed_it_and_keeps_its_kind() -> None:
    assert copy_name(NAME, ["Siv Dal"]) == "Tilläggsyrkande ärende 22 (underskrivet av Siv Dal).pdf"
    long = copy_name("x" * 110 + ".pdf", ["Siv Dal"])
    assert long.endswith(" (annat exemplar).pdf")


def test_a_copys_name_is_another_than_the_papers() -> None:
    name = "x" * LONGEST_NAME + ".pdf"
    assert copy_name(name, ["Siv Dal"]) != name


def test_the_letter_says_that_nothing_is_lost() -> None:
    text = again_letter("Tilläggsyrkande", parted((BO,), (SIV,)), sender="Åsa Björkelund", sha256="ab" * 32)
    assert "Samtidigt har Bo Ek skrivit under ett annat exemplar." in text
    assert "Det du skrev under förut ligger kvar och gäller." in text
    assert text.endswith("Med vänlig hälsning\nÅsa Björkelund\n")


def test_the_registrar_is_told_that_both_say_the_same() -> None:
    files = [Exemplar(file_name=name, signers=("Bo Ek",), sha256="ab") for name in ("a.pdf", "b.pdf")]
    said = exemplars_told(files)
    assert said[0] == "Handlingen lämnas in i två exemplar: samma yrkande, underskrivet var för sig."
    assert said[-3:] == ["Exemplar 2, underskrivet av Bo Ek:", "b.pdf", "SHA-256: ab"]
