"""What the title line of a paper says: kind, heading, number of the item and diarienummer."""

from __future__ import annotations

import re

from binder.domain import diarienummer, kind_words
from binder.yrkandetext.opening import NUMBER_OF_ITEM, names_subject
from binder.yrkandetext.points import Body
from binder.yrkandetext.sections import Sections
from binder.yrkandetext.titles import ITEM_TITLE, what_about

_LONGEST_DNR = 60
_ABOUT = re.compile(
    r"^(?:angående|ang\.?|gällande|avseende|rörande|ämne|ärende(?:mening|rubrik)?(?:\s+(?:nr\.?\s+)?x{1,4}\b)?|avser|rubrik)\s*:?\s+",
    re.IGNORECASE,
)
_ITEM_WITHIN = re.compile(
    rf"\b(?:i|på|till|under)\s{NUMBER_OF_ITEM}(?P<bare>(?!))?(?=[\s,.:–-])", re.IGNORECASE
)
_SAID_IN_BRACKETS = re.compile(r"\(([^()]{6,200})\)\s(?:vid|på|till|inför)\s")
"""The item's heading in a letter: "ärende 6 (Höjning av p-avgifter) vid sammanträdet"."""
_IN_BRACKETS = re.compile(r"\(([^()]{4,40})\)\W*$")
_DNR_BEHIND = re.compile(r"[\s,(–—-]*(?:\b(?:dnr|diarienummer)\b\.?:?)?\s*$", re.IGNORECASE)


def dnr_of_title(sections: Sections) -> str | None:
    """The diarienummer that begins or ends the title line."""
    text = sections.title.text if sections.title else ""
    behind, before = _dnr_behind(text), diarienummer.leading(text)
    return behind[1] if behind else (before.dnr.printed if before else None)


def read_title(sections: Sections, body: Body) -> tuple[str | None, str | None, str | None]:
    """The kind in the title line, the title without it, and the item number in front of it."""
    text = sections.title.text if sections.title else ""
    kind, about = kind_words.leading_kind(text), what_about(text)
    number = ITEM_TITLE.match(about if kind else text) or (None if kind else _ITEM_WITHIN.search(text))
    if kind is None:
        kind = next(iter(body.kind_headings), None)
        about = _ABOUT.sub("", text[number.end() :].lstrip(" ,.:;–—-") if number else text)
    elif number and not names_subject(text):
        # "Yrkande till ärende 7 X" is about X; "Yrkande angående Ärende 7 X" prints a title with a number.
        about = about[number.end() :]
    if bracketed := _SAID_IN_BRACKETS.match(about):
        about = bracketed.group(1)
    return kind, _without_dnr(about).strip() or None, _item_of(number)


def _item_of(match: re.Match[str] | None) -> str | None:
    return (match.group("number") or match.group("bare")) if match else None


def _dnr_behind(title: str) -> tuple[int, str] | None:
    """Where a diarienummer begins that ends the title line, and the number as printed."""
    start = max(0, len(title) - _LONGEST_DNR)
    bracketed = _IN_BRACKETS.search(title)
    if bracketed and diarienummer.parse(bracketed.group(1)):
        return bracketed.start(1), diarienummer.normalise(bracketed.group(1))
    found = diarienummer.find_all(title[start:])
    if found and not title[start + found[-1].end :].strip(" )."):
        return start + found[-1].start, found[-1].dnr.printed
    last = diarienummer.trailing(" ".join(title.split()).rstrip(" )."))
    return (last.start, last.dnr.printed) if last else None


def _without_dnr(title: str) -> str:
    before = diarienummer.leading(title)
    title = title[before.end :].lstrip(" ,.:;–—-") if before else title
    found = _dnr_behind(title)
    return _DNR_BEHIND.sub("", title[: found[0]]) if found else title
