"""The marks in front of points: numbers, letters, bullets and "att"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from binder.domain import kind_words
from binder.domain.point_rules import says_relation
from binder.yrkandetext.lines import BULLETS

NUMBER = re.compile(
    r"^(?:Yrkande (?P<spoken>\d{1,2}[.:])\s+(?=\S))"
    r"|^[Aa]tt (?P<behind>\d{1,2}[.)])\s+(?=\S)"
    r"|^(?P<number>\(?\d{1,2}[.):]|\(?[a-hA-H]\)|[A-H]\.|[IVX]{1,4}[.)])\s+(?=\S)"
    r"|^(?P<close>\d{1,2}[.)])(?=[A-ZÅÄÖ])|^(?P<bare>\d{1,2})\s+(?=[A-ZÅÄÖ])"
)
_BULLET = re.compile(rf"^(?:[{BULLETS}]|o(?=\s+[A-ZÅÄÖ]))\s+")
_LETTER = re.compile(r"^[a-h]\)\s+")
_INLINE_NUMBER = re.compile(r"(?<=[.:;”\"?!)])\s+(?P<number>\d{1,2})(?P<mark>[.)])\s+(?=[A-ZÅÄÖ”\"a])")
_UNSTOPPED_NUMBER = re.compile(r"(?<=\w)\s+(?P<number>\d{1,2})(?P<mark>[.)])\s+(?=I övrig|[Aa]tt\s)")
_BARE_NUMBER = re.compile(rf"^(?:\d{{1,2}}[.)]|[{BULLETS}]|att\b[\s:.…]*)$")


def is_marked(text: str) -> bool:
    """Whether the line begins with a number, a letter or a bullet."""
    return bool(NUMBER.match(text) or _BULLET.match(text))


def is_mark_alone(text: str) -> bool:
    """Whether nothing stands behind the mark."""
    return bool(_BARE_NUMBER.match(text))


def is_below(text: str, number: str | None) -> bool:
    """Whether a dash or letter belongs to the list of a numbered point, as "1. … följande: - …" has."""
    mark = _BULLET.match(text) or _LETTER.match(text)
    return mark is not None and (number or "")[:1].isdigit() and not says_relation(text[mark.end() :])


def lists_what_is_missing(point: str, text: str) -> bool:
    """Whether a marked line only names what the preparation of a matter that is sent back lacks."""
    item = NUMBER.sub("", _BULLET.sub("", text))
    is_fragment = item[:1].islower() and not is_att(item)
    sends_back = kind_words.sends_back(point) or "återremiss" in point.casefold()
    return sends_back and is_fragment and not point.endswith(".")


def is_next_att(last: str, text: str) -> bool:
    """Whether an att-sats follows on another; "Att lägga ned en skola är …" below the last one does not."""
    if not (is_att(last) and is_att(text)):
        return False
    return not (last.endswith(".") and last[:1] != text[:1])


def is_att(text: str) -> bool:
    """Whether the line is an att-sats."""
    return text[:4].casefold() == "att "


def split_numbers(text: str) -> Iterator[tuple[str | None, str]]:
    """The points that run on in one paragraph: "1. … 2. …"."""
    first = NUMBER.match(text)
    if first is None:
        yield None, _BULLET.sub("", text)
        return
    label, rest = str(first.group(first.lastgroup or 0)), text[first.end() :]
    while (match := next_number(label, rest)) is not None:
        yield label, rest[: match.start()].strip()
        label, rest = match.group("number") + match.group("mark"), rest[match.end() :]
    yield label, rest.strip()


def next_number(label: str, rest: str) -> re.Match[str] | None:
    """Where the next number stands in the rest of a paragraph, None if it does not."""
    if not label[:-1].isdigit():
        return None
    wanted = str(int(label[:-1]) + 1)
    found = (*_INLINE_NUMBER.finditer(rest), *_UNSTOPPED_NUMBER.finditer(rest))
    return min(
        (match for match in found if match.group("number") == wanted), key=re.Match.start, default=None
    )
