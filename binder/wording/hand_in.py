"""The words that go with a paper to the registrar: file name, subject, letter, and what becomes public."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from binder.domain.kind_forms import form_of, is_neuter
from binder.domain.outbox import OutboxState
from binder.domain.yrkande import Signatory, Yrkande
from binder.wording.languages import in_language

if TYPE_CHECKING:
    from binder.wording.apart_copies import Exemplar

PUBLIC_ON_ARRIVAL = (
    (
        "När handlingen kommer in till kommunen blir den allmän och vem som helst får läsa den "
        "(tryckfrihetsförordningen 2 kap. 9 §). Utkast och anteckningar följer inte med."
    ),
    (
        "When the paper reaches the municipality it becomes an official document that anyone may read "
        "(Freedom of the Press Act, chapter 2, section 9). Drafts and notes are not sent along."
    ),
)

_STATES = {
    OutboxState.SIGNED: ("Undertecknad", "Signed"),
    OutboxState.HANDED_OVER: ("Överlämnad till e-postprogrammet", "Handed over to the mail program"),
    OutboxState.SENT: ("Skickad enligt dig", "Sent, as you say"),
    OutboxState.CONFIRMED: ("Bekräftad av registratorn", "Confirmed by the registrar"),
    OutboxState.WITHDRAWN: ("Återkallad", "Withdrawn"),
}

LONGEST_NAME = 120
"""Characters of a file name: every file system and mail gateway in use takes that."""

_NOT_IN_FILE_NAMES = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"|?*\u2028\u2029\u202a-\u202e\u2066-\u2069]')
_SEPARATORS = re.compile(r"[/\\]")


def public_on_arrival(language: str = "sv") -> str:
    """The sentence that is shown before anything leaves the laptop (TF 2:9)."""
    return in_language(PUBLIC_ON_ARRIVAL, language)


def state_name(state: OutboxState, language: str = "sv") -> str:
    """The state in words; never more than the program knows."""
    return in_language(_STATES[state], language)


def paper_title(yrkande: Yrkande) -> str:
    """The paper in a list: its kind and the matter."""
    number = f"ärende {yrkande.item_number}. " if yrkande.item_number else ""
    return _one_line(f"{yrkande.kind.heading}, {number}{yrkande.title}")


def subject(yrkande: Yrkande) -> str:
    """The message's subject: "Tilläggsyrkande, ärende 22, KS-2022/1011.107 – Kommunstyrelsen 2024-03-06"."""
    paper = ", ".join((yrkande.kind.heading, *_matter(yrkande)))
    return _one_line(f"{paper} – {_meeting(yrkande)}")


def file_name(yrkande: Yrkande) -> str:
    """A name that says what the file is wherever it ends up; safe on every system."""
    name = _SEPARATORS.sub("-", " ".join((yrkande.kind.heading, *_matter(yrkande))))
    return _one_line(_NOT_IN_FILE_NAMES.sub("", name))[:LONGEST_NAME].strip(" .") + ".pdf"


def letter(
    yrkande: Yrkande,
    *,
    signed_at: datetime,
    sha256: str,
    signatures: Sequence[str] = (),
    exemplars: Sequence[Exemplar] = (),
) -> str:
    """The message's text to the registrar, with a line end after every line.

    `signatures` says of each who signs a joint paper whether that was done, refused or taken back;
    `exemplars` are all files of one that was signed side by side, the paper itself first.
    """
    article = "ett" if is_neuter(yrkande.kind) else "en"
    moment = f"{signed_at.date().isoformat()} kl. {signed_at:%H.%M}"
    lines = [
        "Hej!",
        "",
        f"Här kommer {article} {yrkande.kind.value} som bifogad PDF.",
        "",
        *(f"{name}: {_one_line(value)}" for name, value in _facts(yrkande) if value.strip()),
        "",
        f"Handlingen undertecknades elektroniskt {moment}. Underskriften visar att texten",
        "inte har ändrats sedan dess; den är inte gjord med BankID.",
        "",
        *_files(sha256, exemplars),
        "",
        *(["Underskrifter:", *(f"- {line}" for line in signatures), ""] if signatures else []),
        "Bekräfta gärna att handlingen har kommit in.",
        "",
        "Med vänlig hälsning",
        *(_one_line(who.name) for who in yrkande.signatories if who.name.strip()),
    ]
    return "\n".join(lines) + "\n"


def _files(sha256: str, exemplars: Sequence[Exemplar]) -> list[str]:
    if not exemplars:
        return ["Filens kontrollsumma (SHA-256) är", sha256]
    from binder.wording.apart_copies import exemplars_told

    return exemplars_told(exemplars)


def _facts(yrkande: Yrkande) -> list[tuple[str, str]]:
    """What the registrar needs, each by its name; empty where the paper has none."""
    is_about_item = form_of(yrkande.kind).is_about_item
    is_numbered = is_about_item and yrkande.item_number
    return [
        (
            "Ärende" if is_about_item else "Rubrik",
            f"{yrkande.item_number}. {yrkande.title}" if is_numbered else yrkande.title,
        ),
        ("Diarienummer", yrkande.dnr or ""),
        ("Sammanträde" if yrkande.meeting_date else "Till", _meeting(yrkande)),
        ("Ställs till", yrkande.addressee if form_of(yrkande.kind).asks_questions else ""),
        ("Bilagor", "; ".join(attachment.title for attachment in yrkande.attachments)),
        ("Från", "; ".join(_sender(who) for who in yrkande.signatories)),
    ]


def _matter(yrkande: Yrkande) -> tuple[str, ...]:
    """What tells the matter: number and diarienummer, or the heading of one that begins with the paper."""
    if not form_of(yrkande.kind).is_about_item:
        return (yrkande.title,) if yrkande.title.strip() else ()
    number = f"ärende {yrkande.item_number}" if yrkande.item_number else ""
    return tuple(part for part in (number, yrkande.dnr or "") if part)


def _meeting(yrkande: Yrkande) -> str:
    day = yrkande.meeting_date.isoformat() if yrkande.meeting_date else ""
    return " ".join(part for part in (yrkande.body, day) if part)


def _sender(who: Signatory) -> str:
    return ", ".join(part for part in (who.name.strip(), who.role.strip(), who.party.strip()) if part)


def _one_line(text: str) -> str:
    return " ".join(text.split())
