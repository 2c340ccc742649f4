"""What is remembered of a kommun's kallelser, said before it is kept and where it can be taken back."""

from __future__ import annotations

from binder.domain.municipality import Meaning, OwnWord
from binder.wording.languages import in_language

_WORDS: dict[Meaning, tuple[str, str]] = {
    Meaning.SECTION: ("”{own}” är ett avsnitt", "“{own}” is a section"),
    Meaning.NUMBER_COLUMN: (
        "under ”{own}” står ärendenas nummer",
        "under “{own}” stand the items' numbers",
    ),
    Meaning.TITLE_COLUMN: ("under ”{own}” står ärendena", "under “{own}” stand the items"),
    Meaning.DNR_COLUMN: ("under ”{own}” står diarienumren", "under “{own}” stand the diary numbers"),
    Meaning.PROPOSAL_COLUMN: ("under ”{own}” står förslagen", "under “{own}” stand the proposals"),
    Meaning.NOTE_COLUMN: (
        "det som står under ”{own}” hör inte till rubriken",
        "what stands under “{own}” is no part of the title",
    ),
    Meaning.PAGE_COLUMN: ("under ”{own}” står sidorna", "under “{own}” stand the pages"),
    Meaning.DNR_LABEL: ("efter ”{own}” står diarienumret", "after “{own}” stands the diary number"),
    Meaning.PROPOSAL_LABEL: ("efter ”{own}” står förslaget till beslut", "after “{own}” stands the proposal"),
    Meaning.PART_LABEL: ("vid ”{own}” är rubriken slut", "at “{own}” the title ends"),
    Meaning.DNR_FORM: ("diarienummer skrivs som ”{own}”", "diary numbers are written as “{own}”"),
    Meaning.BODY: ("”{own}” är ett organ", "“{own}” is a body"),
}


def lesson(word: OwnWord, language: str = "sv") -> str:
    """Return what a word means, as a part of a sentence."""
    return in_language(_WORDS[word.means], language).format(own=word.own)
