"""How the lines of a cell become one text again: hyphens at line ends, dashes, doubled blanks."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SOFT = "\u00ad"
_GOES_ON = re.compile(r"^(?:och|eller|samt|till|respektive|alternativt|/|,)")
_BLANKS = re.compile(r"\s+")


def join_lines(lines: Iterable[str]) -> str:
    """Return the lines as one text; a word parted by a hyphen at a line's end is made whole."""
    text = ""
    for line in lines:
        tidy = _BLANKS.sub(" ", line).strip()
        if tidy:
            text = _join(text, tidy) if text else tidy
    return _BLANKS.sub(" ", text.replace(_SOFT, "")).strip()


def _join(before: str, after: str) -> str:
    last = before[-1]
    if last not in {"-", _SOFT} or len(before) == 1 or before[-2].isspace():
        return f"{before} {after}"
    stem = before[:-1]
    if _GOES_ON.match(after):
        return f"{stem}- {after}"
    # "om-sorgen" is one word; "SFI-undervisning", "FG-2024-00003" and "Bostad-AB" keep their hyphen.
    is_broken_word = after[0].islower() and stem[-1].islower()
    return stem + ("" if is_broken_word else "-") + after
