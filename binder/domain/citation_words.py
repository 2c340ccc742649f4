"""How a place in a paper is named under quoted words: "tjänsteutlåtandet 2024-02-12, s. 4"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from binder.domain.annotation import TextAnchor
from binder.domain.inline_runs import Run
from binder.domain.motivation import Block, BlockKind, Citation, write
from binder.domain.pasted_text import cleaned

_DEFINITE = {
    "tjänsteutlåtande": "tjänsteutlåtandet",
    "tjänsteskrivelse": "tjänsteskrivelsen",
    "utlåtande": "utlåtandet",
    "yttrande": "yttrandet",
    "remissvar": "remissvaret",
    "protokollsutdrag": "protokollsutdraget",
    "protokoll": "protokollet",
    "missiv": "missivet",
    "rapport": "rapporten",
    "utredning": "utredningen",
    "motion": "motionen",
    "interpellation": "interpellationen",
    "medborgarförslag": "medborgarförslaget",
    "kallelse": "kallelsen",
    "skrivelse": "skrivelsen",
    "samrådsredogörelse": "samrådsredogörelsen",
    "planbeskrivning": "planbeskrivningen",
    "bilaga": "bilaga",
}
_FIRST = re.compile(r"[^\W\d_]+")
_ENDING = re.compile(r"\.(?:pdf|docx?|odt)$", re.IGNORECASE)
_QUOTES = '”"“»«'


def definite_name(title: str) -> str:
    """The paper's name as it stands in a sentence: "tjänsteutlåtandet"."""
    name = _ENDING.sub("", " ".join(title.split()))
    first = _FIRST.match(name)
    definite = _DEFINITE.get(first.group().casefold()) if first else None
    return definite + name[first.end() :] if first and definite else name


def source_words(title: str, pages: Sequence[int], day: date | None = None) -> str:
    """The paper's name as it stands in a sentence, its day if the name does not say it, and the pages."""
    name = definite_name(title)
    when = f" {day.isoformat()}" if day and str(day.year) not in name else ""
    shown = f"{min(pages)}–{max(pages)}" if len(set(pages)) > 1 else str(pages[0])
    return f"{name}{when}, s. {shown}"


def quotation(words: str, source: str, anchor: TextAnchor) -> str:
    """The quoted words and where they are from, as a piece of a motivation with its marks."""
    clean = cleaned(" ".join(words.split()))
    whole = clean[:1] in _QUOTES and clean[-1:] in _QUOTES and len(clean) > 1
    citation = Citation(text=source, version_id=anchor.version_id, page=anchor.page, quads=anchor.quads)
    runs = (Run(clean[1:-1] if whole else clean),)
    return write([Block(kind=BlockKind.QUOTE, runs=runs, citation=citation)])
