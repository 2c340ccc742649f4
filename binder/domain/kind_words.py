"""The words that name kinds of papers, as parties write them."""

from __future__ import annotations

import re

_KINDS = (
    ("tilläggsyrkande", r"till?äggs?[- ]?yrk(?:ande|an)t?"),
    ("ändringsyrkande", r"ändrings?[- ]?yrkande"),
    ("återremissyrkande", r"(?:yrkande om )?åter-?remiss(?:[- ]?yrkande)?"),
    ("bordläggningsyrkande", r"bordläggnings?[- ]?yrkande"),
    ("avslagsyrkande", r"(?:yrkande om avslag|avslags?[- ]?yrkande)"),
    ("bifallsyrkande", r"(?:yrkande om bifall|bifalls?[- ]?yrkande)"),
    ("särskilt yttrande", r"särskilt yttrande"),
    ("protokollsanteckning", r"protokolls?anteckning"),
    ("reservation", r"reservation"),
    ("yttrande", r"yttrande"),
    ("yrkande", r"(?:gemensamt |eget |skriftligt )?yrkande"),
)

_PATTERNS = tuple(
    (kind, re.compile(rf"(?:{words})(?:t|n|na)?(?!\w)", re.IGNORECASE)) for kind, words in _KINDS
)

_SENDS_BACK = re.compile(r"\b(?:återremitter(?:as|a|ar)|återförvisa(?:s|r)?)\b", re.IGNORECASE)


def leading_kind(text: str) -> str | None:
    """The kind that `text` begins with, in lower case ("Tilläggsyrkande angående …"), or None."""
    start = text.strip()
    return next((kind for kind, words in _PATTERNS if words.match(start)), None)


def sends_back(text: str) -> bool:
    """Whether a point asks that the matter goes back for more preparation."""
    return bool(_SENDS_BACK.search(text))
