"""What the cover sheet of a joint paper says; it is printed for the kommun, so it is Swedish throughout."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from binder.domain.cosigning import PlaceState, Standing
from binder.domain.signing_cover import CoverEntry, CoverPart, SigningCover
from binder.wording.apart_copies import Exemplar
from binder.wording.cosigning import standing_words, state_words
from binder.wording.dates import moment_words
from binder.wording.languages import joined

TITLE = "Försättsblad om underskrifter"

ELECTRONIC = (
    "Underskrifterna är elektroniska och står i filen; på papper går de inte att kontrollera. De är inte "
    "gjorda med BankID. Filen är den rätta om dess kontrollsumma (SHA-256) är den som står här."
)
NOT_SIGNED = (
    "Att någon avstår eller har dragit tillbaka sin underskrift är antecknat av den som har sammanställt "
    "bladet. De uppgifterna är inte undertecknade."
)
APART = (
    "Exemplaren är samma yrkande, underskrivet var för sig: undertecknarna skrev under samtidigt, i var sin "
    "fil."
)


def cover_of(
    title: str, matter: str, found: Standing, exemplars: Sequence[Exemplar], *, member: str, now: datetime
) -> SigningCover:
    """The sheet: who was asked and answered what, which files there are, and what all that is worth."""
    by = f" av {member}" if member.strip() else ""
    notes = (ELECTRONIC, *((APART,) if len(exemplars) > 1 else ()), NOT_SIGNED)
    return SigningCover(
        title=TITLE,
        paper=title,
        matter=matter,
        parts=(
            CoverPart(heading=standing_words(found), entries=tuple(map(_answer, found.places))),
            CoverPart(heading=_files_heading(exemplars), entries=tuple(map(_file, exemplars))),
        ),
        notes=(*notes, f"Sammanställt {moment_words(now)}{by}."),
    )


def cover_name(file_name: str) -> str:
    """The file name of the sheet beside the paper's own."""
    return f"Försättsblad {file_name}"


def _answer(state: PlaceState) -> CoverEntry:
    words = state_words(state).rstrip(".")
    name = state.place.name or "Okänd undertecknare"
    return CoverEntry(name=name, words=f"{words[:1].upper()}{words[1:]}.")


def _files_heading(exemplars: Sequence[Exemplar]) -> str:
    return "Filer" if len(exemplars) > 1 else "Fil"


def _file(one: Exemplar) -> CoverEntry:
    signed = f"Underskriven av {joined(one.signers)}. " if one.signers else ""
    return CoverEntry(name=one.file_name, words=f"{signed}SHA-256: {one.sha256}")
