"""Why a value of a read kallelse should be looked at: one plain sentence for each field and doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from binder.wording.languages import in_language

if TYPE_CHECKING:
    from collections.abc import Mapping

FIELD_NAMES: dict[str, tuple[str, str]] = {
    "body": ("Organ", "Body"),
    "date": ("Datum", "Date"),
    "time": ("Tid", "Time"),
    "place": ("Plats", "Place"),
    "number": ("Nummer", "Number"),
    "title": ("Ärende", "Title"),
    "dnr": ("Diarienummer", "Diary number"),
    "section": ("Avsnitt", "Section"),
    "decision_proposal": ("Förslag till beslut", "Proposed decision"),
    "pages": ("Sidor", "Pages"),
    "loose-pages": ("Sidor utan ärende", "Pages without an item"),
}

SENTENCES: Mapping[tuple[str, str], tuple[str, str]] = {
    ("body", "missing"): (
        "Kallelsen säger inte tydligt vilket organ som sammanträder. Skriv det.",
        "The notice does not clearly say which body meets. Write it.",
    ),
    ("body", "guessed"): (
        "Organet ”{value}” är en gissning efter de ord som står högst upp.",
        "The body “{value}” is a guess from the words at the top.",
    ),
    ("date", "missing"): (
        "Inget datum hittades för sammanträdet. Välj dagen.",
        "No date was found for the meeting. Choose the day.",
    ),
    ("date", "conflict"): (
        "Flera dagar står i kallelsen. {value} är den som nämns först.",
        "The notice names several days. {value} is the first of them.",
    ),
    ("date", "guessed"): (
        "Det står inte säkert att {value} är sammanträdets dag.",
        "It is not certain that {value} is the day of the meeting.",
    ),
    ("time", "missing"): (
        "Inget klockslag hittades. Skriv när sammanträdet börjar, eller lämna tomt.",
        "No time was found. Write when the meeting begins, or leave it empty.",
    ),
    ("place", "missing"): (
        "Ingen plats hittades. Skriv var sammanträdet hålls, eller lämna tomt.",
        "No place was found. Write where the meeting is held, or leave it empty.",
    ),
    ("number", "number-out-of-order"): (
        "Numret {value} kommer efter {before}: ett ärende däremellan kan ha missats.",
        "Number {value} comes after {before}: an item between them may have been missed.",
    ),
    ("title", "missing"): ("Ärendets rubrik hittades inte. Skriv den.", "The title was not found. Write it."),
    ("title", "title-may-be-cut"): (
        "Rubriken slutar mitt i en mening eller går över till nästa sida. Jämför slutet.",
        "The title ends in mid-sentence or runs on to the next page. Compare its end.",
    ),
    ("title", "guessed"): (
        "Rubriken är hämtad ur handlingarna, eftersom ingen ärendelista hittades.",
        "The title is taken from the papers, since no list of items was found.",
    ),
    ("dnr", "missing"): (
        "Nästan alla andra ärenden har ett diarienummer, men inte det här.",
        "Nearly all other items have a diary number, but this one has none.",
    ),
    ("dnr", "half-dnr"): (
        "Diarienumret ”{value}” är ofullständigt. Programmet fyller aldrig i resten.",
        "The diary number “{value}” is incomplete. The program never fills in the rest.",
    ),
    ("dnr", "unknown-dnr-form"): (
        "”{value}” ser inte ut som ett diarienummer i någon känd form.",
        "“{value}” does not look like a diary number of any known form.",
    ),
    ("dnr", "guessed"): (
        "Diarienumret stod bland annan text. Se efter att det är ärendets eget.",
        "The diary number stood among other text. See that it is the item's own.",
    ),
    ("dnr", "conflict"): (
        "Olika diarienummer står för samma ärende. {value} är ett av dem.",
        "Different diary numbers stand for the same item. {value} is one of them.",
    ),
    ("pages", "pages-uncertain"): (
        "Sidorna {value} är satta efter ordningen. En handling bland dem kan höra till ett annat ärende.",
        "Pages {value} were set by their order. A paper among them may belong to another item.",
    ),
    ("page", "pages-uncertain"): (
        "Sidan {value} är satt efter ordningen. Handlingen där kan höra till ett annat ärende.",
        "Page {value} was set by its order. The paper there may belong to another item.",
    ),
    ("loose-page", "pages-uncertain"): (
        "Sidan {value} hör inte till något ärende. Den sparas ändå, som en del av hela filen.",
        "Page {value} belongs to no item. It is kept all the same, as a part of the whole file.",
    ),
    ("loose-pages", "pages-uncertain"): (
        "Sidorna {value} hör inte till något ärende. De sparas ändå, som en del av hela filen.",
        "Pages {value} belong to no item. They are kept all the same, as a part of the whole file.",
    ),
}
_GENERAL: dict[str, tuple[str, str]] = {
    "missing": ("Uppgiften hittades inte.", "The value was not found."),
    "guessed": ("Uppgiften är en gissning.", "The value is a guess."),
    "conflict": (
        "Filen säger olika saker.",
        "The file says different things.",
    ),
    "read-by-machine": (
        "Sidan är inskannad och läst av maskin. Jämför bokstäver och siffror med bilden.",
        "The page is scanned and was read by machine. Compare letters and digits with the picture.",
    ),
}
_OF_ONE = {"pages": "page", "loose-pages": "loose-page"}
"""What is spoken of in the singular where it is one page."""
_LOOK = ("Se efter att uppgiften stämmer.", "See that the value is right.")


def reason(field: str, doubt: str, *, language: str = "sv", value: str = "", before: str = "") -> str:
    """Return why a value is in doubt; fields and doubts by the names that the proposal gives them."""
    if field in _OF_ONE and "–" not in value:
        field = _OF_ONE[field]
    texts = SENTENCES.get((field, doubt)) or _GENERAL.get(doubt, _LOOK)
    return in_language(texts, language).format(value=value, before=before or "–")


def field_name(field: str, language: str = "sv") -> str:
    """Return what a field is called."""
    return in_language(FIELD_NAMES[field], language)
