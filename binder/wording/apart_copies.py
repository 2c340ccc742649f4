"""What is said of copies that were signed side by side: what parts them, what is easiest, and the letters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from binder.domain.apart_copy import Parting
from binder.domain.cosigning import SigningStep, Source
from binder.wording.languages import in_language, joined

LONGEST_NAME = 120
"""Characters of a file name, as `wording.hand_in` has it."""

NUMBERS = ("noll", "ett", "två", "tre", "fyra", "fem", "sex")

_TEXTS = {
    "parted": (
        (
            "{here} har skrivit under handlingen som den är här. {there} har skrivit under ett annat exemplar"
            " av den. Texten är densamma, men en underskrift går inte att flytta från en fil till en annan."
        ),
        (
            "{here} signed the paper as it is here. {there} signed another copy of it. The text is the same, "
            "but a signature cannot be moved from one file to another."
        ),
    ),
    "only-there": (
        "{there} har skrivit under ett annat exemplar, där alla underskrifter som finns här också står.",
        "{there} signed another copy, which has all signatures that are here too.",
    ),
    "ask": (
        "Enklast är att be {names} skriva under en gång till, i den fil som ligger här.",
        "The easiest is to ask {names} to sign once more, the file that is here.",
    ),
    "go-on-and-ask": (
        "Enklast är att fortsätta med det andra exemplaret och be {names} skriva under det också.",
        "The easiest is to go on with the other copy and ask {names} to sign that too.",
    ),
    "go-on-and-sign": (
        "Enklast är att fortsätta med det andra exemplaret och skriva under det också.",
        "The easiest is to go on with the other copy and sign that here too.",
    ),
    "sign-too": (
        "Skriv under handlingen här också: det gör du längre ned.",
        "Sign the paper here too: that is done further down.",
    ),
    "go-on": ("Fortsätt med det andra exemplaret.", "Go on with the other copy."),
    "hurry": (
        "Hinner ni inte det lämnas båda filerna in, och brevet säger varför.",
        "If there is no time for that both files are handed in, and the letter says why.",
    ),
    "nobody": ("Okänd undertecknare", "An unknown signer"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Exemplar:
    """One of several files that are handed in together: its name, who signed it, and its SHA-256."""

    file_name: str
    signers: tuple[str, ...]
    sha256: str


def parting_words(parted: Parting, language: str = "sv") -> str:
    """Whose signature stands where."""
    here, there = names_of(parted.only_here, language), names_of(parted.only_there, language)
    text = _text("parted" if here else "only-there", language)
    return text.format(here=joined(here, language), there=joined(there, language))


def advice(parted: Parting, language: str = "sv", *, hands_in: bool) -> str:
    """What is easiest to do about it; `hands_in` if this is who hands the paper in."""
    key, names = _easiest(parted)
    said = [_text(key, language).format(names=joined(names_of(names, language), language))]
    return " ".join([*said, *([_text("hurry", language)] if hands_in else [])])


def _easiest(parted: Parting) -> tuple[str, tuple[SigningStep, ...]]:
    """Which sentence, and about whom."""
    if not parted.goes_on_from_copy:
        return ("sign-too", ()) if parted.can_sign_again_here else ("ask", parted.only_there)
    if not parted.only_here:
        return "go-on", ()
    if all(step.source is Source.HERE for step in parted.only_here):
        return "go-on-and-sign", ()
    return "go-on-and-ask", parted.only_here


def names_of(steps: Sequence[SigningStep], language: str = "sv") -> list[str]:
    """Whose signatures these are."""
    return [step.name or _text("nobody", language) for step in steps]


def copy_name(file_name: str, signers: Sequence[str]) -> str:
    """The file name of a copy beside the paper's own: it says who signed it apart."""
    path = PurePath(file_name)
    room = LONGEST_NAME - len(path.stem)
    words = f" (underskrivet av {joined(signers)})"
    return f"{path.stem}{words if len(words) <= room else ' (annat exemplar)'}{path.suffix}"


def again_subject(title: str) -> str:
    """The subject of the letter that asks somebody to sign once more."""
    return " ".join(f"Skriv under en gång till: {title}".split())


def again_letter(title: str, parted: Parting, *, sender: str, sha256: str) -> str:
    """The letter to who signed another copy: why once more, what to do, and that nothing is lost."""
    lines = [
        "Hej!",
        "",
        f"Du har skrivit under ett exemplar av {' '.join(title.split())}.",
        f"Samtidigt har {joined(names_of(parted.only_here))} skrivit under ett annat exemplar. Texten är",
        "densamma, men underskrifterna går inte att lägga ihop till en fil i efterhand. Därför ber jag",
        "dig skriva under en gång till, i den bifogade filen, där de andra underskrifterna redan står.",
        "",
        "Gör så här: spara brevet eller PDF-filen och släpp det på fönstret i Mötespärmen. Välj",
        "”Fortsätt med det andra exemplaret” och skriv sedan under. Skicka tillbaka filen till mig.",
        "",
        "Det du skrev under förut ligger kvar och gäller. Hinner du inte, lämnar jag in båda filerna.",
        "",
        "Filens kontrollsumma (SHA-256) är",
        sha256,
        "",
        "Med vänlig hälsning",
        *([sender] if sender.strip() else []),
    ]
    return "\n".join(lines) + "\n"


def exemplars_told(exemplars: Sequence[Exemplar]) -> list[str]:
    """What the letter to the registrar says of several files with the same text."""
    count = NUMBERS[len(exemplars)] if len(exemplars) < len(NUMBERS) else str(len(exemplars))
    lines = [
        f"Handlingen lämnas in i {count} exemplar: samma yrkande, underskrivet var för sig.",
        "Undertecknarna skrev under samtidigt, i var sin fil, och texten är densamma i alla.",
    ]
    for number, one in enumerate(exemplars, start=1):
        lines += [
            "",
            f"Exemplar {number}, underskrivet av {joined(one.signers)}:",
            one.file_name,
            f"SHA-256: {one.sha256}",
        ]
    return lines


def _text(key: str, language: str) -> str:
    return in_language(_TEXTS[key], language)
