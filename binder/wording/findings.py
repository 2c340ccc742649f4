"""What each finding is called in plain Swedish and English, why it matters, and what its mend is called."""

from __future__ import annotations

from collections.abc import Mapping

from binder.domain.finding import Field, Finding, FindingCode, Mend
from binder.domain.yrkande import Relation, RelationToMain
from binder.wording.languages import in_language, known
from binder.wording.reasons import REASONS

MESSAGES: dict[FindingCode, tuple[str, str]] = {
    FindingCode.PLACEHOLDER: (
        "Mallens text ”{found}” står kvar",
        "The template text “{found}” is still there",
    ),
    FindingCode.DATE_PLACEHOLDER: ("Datumet ”{found}” är inte ifyllt", "The date “{found}” is not filled in"),
    FindingCode.EMPTY_HEADING: ("Ingenting står under ”{heading}”", "Nothing stands under “{heading}”"),
    FindingCode.NO_KIND: ("Skriv vilken sorts yrkande det är", "Say what kind of yrkande this is"),
    FindingCode.KIND_CONFLICT: (
        "Yrkandet kallas både ”{kind}” och ”{found}”",
        "The paper is called both “{kind}” and “{found}”",
    ),
    FindingCode.NO_DNR: ("Diarienummer saknas", "The diary number is missing"),
    FindingCode.UNKNOWN_DNR_FORM: (
        "”{found}” ser inte ut som ett diarienummer",
        "“{found}” does not look like a diary number",
    ),
    FindingCode.DNR_MISMATCH: (
        "Diarienumret är {value} i dagordningen, inte {found}",
        "The diary number is {value} on the agenda, not {found}",
    ),
    FindingCode.NO_ITEM_NUMBER: ("Ärendets nummer saknas", "The item number is missing"),
    FindingCode.ITEM_MISMATCH: (
        "Ärendet har nummer {value} i dagordningen, inte {found}",
        "The item is number {value} on the agenda, not {found}",
    ),
    FindingCode.TITLE_MISMATCH: (
        "Rubriken är en annan än dagordningens ”{value}”",
        "The heading differs from the agenda's “{value}”",
    ),
    FindingCode.BODY_MISMATCH: (
        "Ärendet behandlas av {value}, inte {found}",
        "The item is before {value}, not {found}",
    ),
    FindingCode.NO_DATE: ("Datum saknas", "The date is missing"),
    FindingCode.DATE_MISMATCH: (
        "Sammanträdet är {value}, inte {found}",
        "The meeting is on {value}, not {found}",
    ),
    FindingCode.DATE_AFTER_MEETING: (
        "Yrkandet är daterat {found}, efter sammanträdet {meeting}",
        "The paper is dated {found}, after the meeting on {meeting}",
    ),
    FindingCode.AFTER_DEADLINE: (
        "Sista dagen att lämna in var {value}",
        "The last day to hand in was {value}",
    ),
    FindingCode.NO_POINT: ("Skriv vad som ska beslutas", "Write what is to be decided"),
    FindingCode.UNNUMBERED_POINTS: ("Numrera beslutspunkterna", "Number the points"),
    FindingCode.TWO_MEASURES: (
        "{Point} innehåller två åtgärder, den andra är ”{found}”",
        "{Point} holds two measures, the second is “{found}”",
    ),
    FindingCode.NO_RELATION: (
        "Säg vad som händer med huvudförslaget",
        "Say what becomes of the main proposal",
    ),
    FindingCode.NO_MOTIVATION: ("Motivering saknas", "There is no motivation"),
    FindingCode.NO_SENDER: (
        "Det framgår inte vem som lämnar yrkandet",
        "It is not clear who hands in the paper",
    ),
    FindingCode.ATERREMISS_WITHOUT_REASON: (
        "Skriv varför ärendet ska återremitteras och vad som saknas",
        "Write why the matter should go back and what is missing",
    ),
    FindingCode.ATERREMISS_WITHOUT_ADDRESSEE: (
        "Skriv till vem ärendet återremitteras",
        "Write to whom the matter goes back",
    ),
    FindingCode.ATT_STYLE: (
        "{Point} är inte skriven så som kommunen brukar",
        "{Point} is not written in the kommun's usual way",
    ),
    FindingCode.NO_FULL_STOP: ("{Point} slutar utan punkt", "{Point} has no full stop"),
    FindingCode.MISSING_ATTACHMENT: (
        "Texten hänvisar till ”{found}”, men ingen bilaga finns",
        "The text refers to “{found}”, but there is no attachment",
    ),
    FindingCode.WRONG_DECIDER: (
        "{body} kan inte besluta i stället för {found}",
        "{body} cannot decide for {found}",
    ),
    FindingCode.NEW_MATTER: (
        "Yrkandet delar inga ord med ärendets rubrik: är det ett nytt ärende?",
        "The paper shares no words with the item's heading: is it a new matter?",
    ),
    FindingCode.FOREIGN_MATTER: (
        "Texten nämner ett annat ärende: ”{found}”",
        "The text names another matter: “{found}”",
    ),
    FindingCode.CONFIDENTIAL_CITATION: (
        "Citatet kommer från en handling som är sekretessmarkerad",
        "The quotation is from a paper that is marked as confidential",
    ),
    FindingCode.STALE_CITATION: (
        "”{found}” finns inte längre i handlingarna",
        "“{found}” is no longer in the papers",
    ),
    FindingCode.MISSING_GLYPH: (
        "Tecknet ”{found}” ({codepoint}) kan inte skrivas ut",
        "The character “{found}” ({codepoint}) cannot be printed",
    ),
    FindingCode.HIDDEN_DATA: (
        "Filen innehåller dolda uppgifter: {found}",
        "The file holds hidden data: {found}",
    ),
    FindingCode.NO_ADDRESSEE: (
        "Skriv vem frågorna ställs till",
        "Write to whom the questions are put",
    ),
    FindingCode.WRONG_BODY: (
        "{Kind} hör inte hemma i {body}",
        "{Kind} has no place in {body}",
    ),
    FindingCode.UNCHANGED_POINT: (
        "{Point} lyder som förslagets punkt {number} och ändrar ingenting",
        "{Point} reads like point {number} of the proposal and changes nothing",
    ),
    FindingCode.NOTHING_LEFT: (
        "Alla punkter i förslaget ändras: inget är kvar att bifalla i övrigt",
        "Every point of the proposal is changed: nothing else is left to approve",
    ),
    FindingCode.CHANGED_ORIGINAL: (
        "Förslagets punkt {number} lyder inte längre så som när du tog över den",
        "Point {number} of the proposal no longer reads as when you took it over",
    ),
    FindingCode.COLLISION: (
        "{Party} har ett {kind} om samma punkt {number}",
        "{Party} has a {kind} on the same point {number}",
    ),
    FindingCode.SPELLING: ("”{found}” kan vara felstavat", "“{found}” may be misspelt"),
}

MENDS: dict[Mend, tuple[str, str]] = {
    Mend.USE_VALUE: ("Använd ”{value}”", "Use “{value}”"),
    Mend.REMOVE_TEXT: ("Ta bort den tomma punkten", "Remove the empty point"),
    Mend.CHOOSE_RELATION: ("Skriv ”{relation}”", "Write “{relation}”"),
    Mend.ADD_FULL_STOP: ("Sätt punkt", "Add the full stop"),
    Mend.DROP_ATT: ("Skriv som en hel mening", "Write as a full sentence"),
    Mend.ADD_ATT: ("Skriv som att-sats", "Write as an att clause"),
    Mend.USE_KIND: ("Gör om till {value}", "Make it {value}"),
    Mend.UPDATE_CITATION: ("Uppdatera citatet", "Update the quotation"),
    Mend.REMOVE_CITATION: ("Ta bort citatet", "Remove the quotation"),
    Mend.REPLACE_CHARACTER: (
        "Byt mot ett tecken som går att skriva ut",
        "Replace it with one that can be printed",
    ),
}

FIELDS: dict[Field, tuple[str, str]] = {
    Field.KIND: ("Sort", "Kind"),
    Field.MUNICIPALITY: ("Kommun", "Municipality"),
    Field.BODY: ("Organ", "Body"),
    Field.DATE: ("Datum", "Date"),
    Field.DNR: ("Diarienummer", "Diary number"),
    Field.ITEM_NUMBER: ("Ärendenummer", "Item number"),
    Field.TITLE: ("Ärendets rubrik", "Heading"),
    Field.POINTS: ("Förslag till beslut", "Proposed decision"),
    Field.RELATION: ("Huvudförslaget", "The main proposal"),
    Field.ADDRESSEE: ("Till", "To"),
    Field.MISSING: ("Det som saknas", "What is missing"),
    Field.UNTIL: ("Till när", "Until when"),
    Field.MOTIVATION: ("Motivering", "Motivation"),
    Field.SIGNATORIES: ("Undertecknare", "Signatories"),
    Field.PAPER: ("Handlingen", "The paper"),
}

VARIANTS: dict[tuple[FindingCode, str], tuple[str, str]] = {
    (FindingCode.EMPTY_HEADING, "points"): ("{Point} är tom", "{Point} is empty"),
    (FindingCode.EMPTY_HEADING, "title"): ("Ärendets rubrik saknas", "The item's heading is missing"),
    (FindingCode.EMPTY_HEADING, "municipality"): (
        "Kommunens namn saknas i huvudet: välj kommun i inställningarna",
        "The municipality is not named at the head: choose it in the settings",
    ),
    (FindingCode.EMPTY_HEADING, "body"): ("Organ saknas", "The body is missing"),
    (FindingCode.NO_POINT, "questions"): ("Skriv vad du frågar om", "Write what you ask"),
    (FindingCode.NO_POINT, "addressee"): (
        "Skriv till vem ärendet ska tillbaka",
        "Write to whom the matter goes back",
    ),
    (FindingCode.NO_MOTIVATION, "statement"): ("Texten saknas", "The text is missing"),
    (FindingCode.NO_DATE, "meeting"): ("Sammanträdets datum saknas", "The date of the meeting is missing"),
    (FindingCode.DATE_MISMATCH, "weekday"): (
        "”{where}” är en {weekday}, inte en {found}",
        "“{where}” is a {weekday}, not a {found}",
    ),
    (FindingCode.KIND_CONFLICT, "points"): (
        "{Point} återremitterar ärendet, men yrkandet kallas ”{kind}”",
        "{Point} sends the matter back, but the paper is called “{kind}”",
    ),
    (FindingCode.KIND_CONFLICT, "relation"): (
        "”{where}” stämmer inte med att det är ett {kind}",
        "“{where}” does not agree with the kind {kind}",
    ),
    (FindingCode.NO_SENDER, "name"): (
        "Namn saknas för undertecknare {signatory}",
        "Signatory {signatory} has no name",
    ),
    (FindingCode.NO_SENDER, "role"): ("Uppdrag saknas för {name}", "The role of {name} is missing"),
    (FindingCode.STALE_CITATION, "moved"): (
        "Citatet ”{found}” står på en annan sida i handlingens nya version",
        "The quotation “{found}” is on another page of the paper's new version",
    ),
    (FindingCode.STALE_CITATION, "changed"): (
        "Handlingens nya version säger ”{words}” i stället för ”{found}”",
        "The paper's new version says “{words}” instead of “{found}”",
    ),
    (FindingCode.STALE_CITATION, "gone"): (
        "Citatet ”{found}” finns inte i handlingens nya version",
        "The quotation “{found}” is not in the paper's new version",
    ),
    (FindingCode.NO_SENDER, "party"): ("Parti saknas för {name}", "The party of {name} is missing"),
}
"""Other sentences for a code where the general one would not say enough; keyed by part or field."""

_FALLBACKS: dict[str, dict[str, str]] = {
    "sv": {
        "found": "det som står",
        "value": "något annat",
        "name": "undertecknaren",
        "body": "Organet",
        "heading": "rubriken",
    },
    "en": {
        "found": "what stands there",
        "value": "something else",
        "name": "the signatory",
        "body": "The body",
    },
}
_WEEKDAYS = {
    "måndag": "Monday",
    "tisdag": "Tuesday",
    "onsdag": "Wednesday",
    "torsdag": "Thursday",
    "fredag": "Friday",
    "lördag": "Saturday",
    "söndag": "Sunday",
}
_POINT = {"sv": ("Punkt {number}", "Punkten"), "en": ("Point {number}", "The point")}
_OWN = {"sv": "Du själv", "en": "You yourself"}
_LONGEST = 90
"""Characters of a quoted text in a sentence; the whole text stands in the details."""


def message(finding: Finding, language: str = "sv") -> str:
    """What is wrong, in one sentence that blames nobody."""
    template = VARIANTS.get((finding.code, _variant(finding))) or MESSAGES[finding.code]
    return _filled(in_language(template, language), finding, language)


def reason(finding: Finding, language: str = "sv") -> str:
    """Why it matters, with the rule where there is one."""
    return in_language(REASONS[finding.code], language)


def mend_label(finding: Finding, language: str = "sv") -> str | None:
    """What the button that mends it says; None where only the member can mend it."""
    if finding.mend is None:
        return None
    return _filled(in_language(MENDS[finding.mend], language), finding, language)


def field_label(field: Field, language: str = "sv") -> str:
    """What the part of the paper is called."""
    return in_language(FIELDS[field], language)


def _variant(finding: Finding) -> str:
    if "weekday" in finding.details:
        return "weekday"
    return finding.details.get("part", finding.field.value)


def _filled(template: str, finding: Finding, language: str) -> str:
    tongue = known(language)
    words = {key: _shortened(value) for key, value in finding.details.items()}
    if tongue == "en" and "weekday" in words:
        words |= {
            key: _WEEKDAYS.get(words.get(key, ""), "") or words.get(key, "") for key in ("weekday", "found")
        }
    words.setdefault("where", finding.where or "")
    words.setdefault("heading", finding.where or field_label(finding.field, tongue))
    words["Point"] = _point(words, tongue)
    words["Party"] = words.get("party") or _OWN[tongue]
    words["Kind"] = words.get("kind", "").capitalize()
    words["relation"] = _relation(words.get("value", ""))
    return template.format_map(_Words(words, _FALLBACKS[tongue]))


class _Words(dict[str, str]):
    """The finding's details, with a general word where one is missing."""

    def __init__(self, words: Mapping[str, str], fallbacks: Mapping[str, str]) -> None:
        super().__init__(words)
        self._fallbacks = fallbacks

    def __missing__(self, key: str) -> str:
        return self._fallbacks.get(key, "…")


def _shortened(text: str) -> str:
    flat = " ".join(text.split()) or text
    return flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1].rstrip() + "…"


def _point(words: Mapping[str, str], tongue: str) -> str:
    numbered, bare = _POINT[tongue]
    return numbered.format(number=words["point"]) if words.get("point") else bare


def _relation(value: str) -> str:
    if value not in [relation.value for relation in Relation]:
        return value
    return RelationToMain(relation=Relation(value)).sentence
