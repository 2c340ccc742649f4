"""The words that name kinds of papers, as parties write them."""

from __future__ import annotations

import re
from collections.abc import Iterable

_ADDRESSED = r"(?=\s+(?:till|ställd|från)\b)"
_KINDS = (
    ("minoritetsåterremiss", r"minoritetsåter-?remiss"),
    ("tilläggsyrkande", r"yrkande om tillägg"),
    ("ändringsyrkande", r"yrkande om ändring(?:ar)?"),
    ("tilläggsyrkande", r"till?ägg?s{0,2}(?:- och ändrings)?[- ]?yrkande"),
    ("ändringsyrkande", r"ändrings?(?:- och tilläggs)?[- ]?yrkande"),
    ("återremissyrkande", r"(?:yrkande (?:om |på )?)?åter-?remiss?(?:[- ]?yrkande)?"),
    ("bordläggningsyrkande", r"(?:yrkande om bordläggning|bordläggnings?[- ]?yrkande)"),
    ("ajourneringsyrkande", r"(?:yrkande om ajournering|ajournerings?[- ]?yrkande)"),
    ("avslagsyrkande", r"(?:yrkande om avslag|avslags?[- ]?yrkande)"),
    ("bifallsyrkande", r"(?:yrkande om bifall|bifalls?[- ]?yrkande)"),
    ("motyrkande", r"mot[- ]?yrkande"),
    ("särskilt yttrande", r"särskilt yttrande"),
    ("protokollsanteckning", r"protokolls?[- ]?anteckning|anteckning till protokollet"),
    ("röstförklaring", r"röstförklaring"),
    ("reservation", r"reservation"),
    # An ärende is often called "Yttrande över remiss …"; a party's own words are "angående" something.
    ("yttrande", r"yttrande(?!\s+över\b)"),
    ("yrkande", r"(?:budget|huvud|parti|grupp|alternativ|förstahands|andrahands)?yrkande"),
    ("interpellation", rf"interpellation{_ADDRESSED}"),
    ("enkel fråga", rf"(?:enkel )?fråga{_ADDRESSED}"),
    ("nämndinitiativ", rf"(?:nämnd|ledamots)initiativ{_ADDRESSED}"),
    ("motion", r"motion(?=\s+till\s+(?:kommun|region)?fullmäktige)"),
)
_ALONE = (
    ("motion", r"motion(?: till kommunfullmäktige)?"),
    ("interpellation", r"interpellation"),
    ("enkel fråga", r"enkel fråga"),
    ("nämndinitiativ", r"(?:nämnd|ledamots)initiativ"),
)
"""Kinds that begin the heading of many an ärende too ("Motion om …"): told only where nothing follows."""
_ADJECTIVE = (
    r"(?:(?:gemensamt?|eget|egen|skriftligt?|blank|motiverad|nytt|reviderat|uppdaterat|justerat|kompletterande|ytterligare"
    r"|alternativt) )?"
)


def _patterns(kinds: Iterable[tuple[str, str]]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (kind, re.compile(rf"{_ADJECTIVE}(?:{words})n?(?!\w)", re.IGNORECASE)) for kind, words in kinds
    )


_LEADING = _patterns(_KINDS)
_WHOLE = _patterns((*_KINDS, *_ALONE))
_HEADING = re.compile(
    r"(motion|interpellation|enkel fråga|nämndinitiativ|yttrande(?=\s+över\b))"
    r"(?:\s+(?:från|av)\s[^.:]{1,60}?)??"
    r"\s*(?::|–|-|\b(?:om|angående|ang\.|gällande|avseende|rörande|kring|för|till|över)\b)",
    re.IGNORECASE,
)
_SENDS_BACK = re.compile(r"\b(?:återremitter(?:as|a|ar)|återförvisa(?:s|r)?)\b", re.IGNORECASE)

STATEMENTS = frozenset(
    {"yttrande", "särskilt yttrande", "protokollsanteckning", "röstförklaring", "reservation"}
)
"""Kinds that are put in the minutes without being decided on."""
INITIATIVES = frozenset(kind for kind, _ in _ALONE)
"""Kinds that begin a matter of their own."""
QUESTIONS = frozenset({"interpellation", "enkel fråga"})
"""Kinds that ask and propose nothing."""


def leading_kind(text: str) -> str | None:
    """The kind that `text` begins with, in lower case ("Tilläggsyrkande angående …"), or None."""
    found = _leading(text)
    return found[0] if found else None


def whole_kind(text: str) -> str | None:
    """The kind, if `text` is nothing else (a colon may follow)."""
    found = _leading(text, _WHOLE)
    return found[0] if found and not found[1].strip(" :.") else None


def without_kind(text: str) -> str:
    """What follows the kind that `text` begins with; all of it if there is none."""
    found = _leading(text)
    return found[1] if found else text


def kind_of_heading(text: str) -> str | None:
    """The kind in a heading that an ärende may have as well: "Motion om broddar", "Yttrande över remiss"."""
    match = _HEADING.match(text.strip())
    return re.sub(r"\s+", " ", match.group(1)).casefold() if match else None


def are_in_conflict(header: str | None, title: str | None) -> bool:
    """Whether a paper names two kinds that are not one: a minority's återremiss is an återremiss."""
    if header is None or title is None or header == title:
        return False
    return {header, title} != {"minoritetsåterremiss", "återremissyrkande"}


def kind_of_wish(wish: str) -> str:
    """The kind of a paper that wants "avslag", "återremiss" or the like."""
    word = wish.casefold()
    return f"{word}yrkande" if word.endswith("s") else f"{word}syrkande"


def named_in(text: str) -> str | None:
    """The first kind that a sentence names: "nedan följer Moderaternas ändringsyrkande i ärende 6"."""
    starts = (match.start() for match in re.finditer(r"(?<!\w)\w", text))
    return next((kind for start in starts if (kind := leading_kind(text[start:]))), None)


def sends_back(text: str) -> bool:
    """Whether a point asks that the matter goes back for more preparation."""
    return bool(_SENDS_BACK.search(text))


def _leading(
    text: str, patterns: tuple[tuple[str, re.Pattern[str]], ...] = _LEADING
) -> tuple[str, str] | None:
    start = text.strip()
    for kind, words in patterns:
        match = words.match(start)
        if match:
            return kind, start[match.end() :]
    return None
