"""What each check of a paper looks at, in a few words: how a kommun's settings name it."""

from __future__ import annotations

from binder.domain.finding import FindingCode
from binder.wording.languages import in_language

_NAMES: dict[FindingCode, tuple[str, str]] = {
    FindingCode.PLACEHOLDER: ("Mallens text står kvar", "The template's text is still there"),
    FindingCode.DATE_PLACEHOLDER: ("Datum inte ifyllt", "Date not filled in"),
    FindingCode.EMPTY_HEADING: ("Rubrik utan text", "Heading without text"),
    FindingCode.NO_KIND: ("Sorten framgår inte", "Kind not said"),
    FindingCode.KIND_CONFLICT: ("Två sorter på samma papper", "Two kinds on one paper"),
    FindingCode.NO_DNR: ("Diarienummer saknas", "No reference number"),
    FindingCode.UNKNOWN_DNR_FORM: ("Okänd form av diarienummer", "Unknown form of reference number"),
    FindingCode.DNR_MISMATCH: (
        "Annat diarienummer än dagordningens",
        "Other reference number than the agenda's",
    ),
    FindingCode.NO_ITEM_NUMBER: ("Ärendets nummer saknas", "No item number"),
    FindingCode.ITEM_MISMATCH: ("Annat nummer än dagordningens", "Other number than the agenda's"),
    FindingCode.TITLE_MISMATCH: ("Annan rubrik än dagordningens", "Other title than the agenda's"),
    FindingCode.BODY_MISMATCH: ("Annat organ än dagordningens", "Other body than the agenda's"),
    FindingCode.NO_DATE: ("Datum saknas", "No date"),
    FindingCode.DATE_MISMATCH: ("Annan dag än sammanträdets", "Other day than the meeting's"),
    FindingCode.DATE_AFTER_MEETING: ("Daterat efter sammanträdet", "Dated after the meeting"),
    FindingCode.AFTER_DEADLINE: ("Fristen har gått ut", "Deadline passed"),
    FindingCode.NO_POINT: ("Ingen beslutspunkt", "No point to decide"),
    FindingCode.UNNUMBERED_POINTS: ("Onumrerade beslutspunkter", "Points without numbers"),
    FindingCode.TWO_MEASURES: ("Två åtgärder i en punkt", "Two measures in one point"),
    FindingCode.NO_RELATION: ("Inget sagt om huvudförslaget", "Nothing said of the main proposal"),
    FindingCode.NO_MOTIVATION: ("Motivering saknas", "No reasons given"),
    FindingCode.NO_SENDER: ("Avsändare saknas", "No sender"),
    FindingCode.ATERREMISS_WITHOUT_REASON: ("Återremiss utan skäl", "Referral back without reason"),
    FindingCode.ATERREMISS_WITHOUT_ADDRESSEE: ("Återremiss utan mottagare", "Referral back to nobody"),
    FindingCode.ATT_STYLE: ("Annat skrivsätt än kommunens", "Other way of writing than the kommun's"),
    FindingCode.NO_FULL_STOP: ("Punkt saknas efter beslutspunkt", "No full stop after a point"),
    FindingCode.MISSING_ATTACHMENT: ("Hänvisning till bilaga som saknas", "Refers to a missing attachment"),
    FindingCode.WRONG_DECIDER: ("Organet kan inte besluta det", "The body cannot decide it"),
    FindingCode.NEW_MATTER: ("Kan vara ett nytt ärende", "May be a new matter"),
    FindingCode.FOREIGN_MATTER: ("Nämner ett annat ärende", "Names another matter"),
    FindingCode.CONFIDENTIAL_CITATION: ("Citat ur sekretess", "Quotation of a confidential paper"),
    FindingCode.STALE_CITATION: ("Citatet finns inte längre", "The quotation is gone"),
    FindingCode.MISSING_GLYPH: ("Tecken som inte kan skrivas ut", "Characters that cannot be printed"),
    FindingCode.HIDDEN_DATA: ("Dolda uppgifter i filen", "Hidden data in the file"),
    FindingCode.SPELLING: ("Stavning", "Spelling"),
    FindingCode.NO_ADDRESSEE: ("Ingen att fråga", "Nobody asked"),
    FindingCode.WRONG_BODY: ("Sorten hör inte till organet", "The kind does not belong to the body"),
    FindingCode.UNCHANGED_POINT: ("Ändring som inte ändrar", "A change that changes nothing"),
    FindingCode.CHANGED_ORIGINAL: ("Förslagets punkt har ändrats", "The proposal's point has changed"),
    FindingCode.NOTHING_LEFT: ("Inget kvar att bifalla i övrigt", "Nothing else left to approve"),
    FindingCode.COLLISION: ("Andra yrkanden på samma punkt", "Other proposals on the same point"),
}


def check_name(code: FindingCode, language: str = "sv") -> str:
    """What the check looks at; its code where no name is known."""
    return in_language(_NAMES.get(code, (code.value, code.value)), language)
