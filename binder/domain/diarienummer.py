"""Diarienummer: the forms that are printed, what only looks like one, and when two are one matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

#: Registers are a few letters ("KS", "KSKF", "SÄN", "sbf"); before a blank only capitals, or prose gets in.
_REGISTER = r"(?P<register>[A-Za-zÅÄÖåäö]{1,8})"
_REGISTER_AND_JOINT = r"(?P<register>[A-Za-zÅÄÖåäö]{1,8}(?=[-/\d])|[A-ZÅÄÖ]{1,8}(?= ))[-/ ]?"
_YEAR = r"(?P<year>(?:19[5-9]|20\d)\d)"
_SERIAL = r"(?P<serial>\d{1,6})"
#: A classification code after the number: ".107", "-514", " 004", " Kod 623".
_CODE = r"(?:\s*[Kk]od\s*(?P<kod>\d{1,4})|[.\-](?P<code>\d{2,3}))?"
_ACT = r"(?::(?P<act>\d{1,4}))?"
_END = r"(?![\w/:§%]|[-–.,]\d)"
_START = r"(?<![\w/:.§\-])"

_FORMS = tuple(
    re.compile(_START + form + _END)
    for form in (
        # 2018/KS 0290 10 · 2016KSM1221.042 · 2024/KS 0107
        _YEAR
        + r"(?:/|(?=[A-ZÅÄÖ]{2}))(?P<register>[A-ZÅÄÖ]{2,6})[ ]?(?P<serial>\d{3,5})"
        + r"(?:[. ](?P<code>\d{2,3}))?",
        # KS/2018:443 · sbf/2015:71
        _REGISTER + r"/" + _YEAR + r":" + _SERIAL,
        # KS-2022/1011.107 · SLK-2024-00009:52 · KS 2018/124 · KS/2014/0073 · KS2026/1005 · KS 2024-00740
        _REGISTER_AND_JOINT + _YEAR + r"[-/]" + _SERIAL + _ACT + _CODE,
        # 2024-00708 · 2014/304 · 2015/171-514
        _YEAR + r"[-/]" + _SERIAL + _ACT + _CODE,
        # 191/2013 Kod 623 · 31/16 · 0402/20
        r"(?P<serial>\d{1,5})/(?P<year>(?:19[5-9]|20\d)\d|\d\d)(?:\s*[Kk]od\s*(?P<kod>\d{1,4}))?",
    )
)
#: In a field of their own these count too; in running text they would take in dates, sums and property names.
_FIELD_REGISTER = r"(?P<register>[A-ZÅÄÖ]{1,8}|[A-ZÅÄÖ][a-zåäö]{1,2})[-/ ]?"
_ANY_YEAR = r"(?P<year>(?:19[5-9]|20\d)\d|\d\d)"
_FIELD_CODE = r"(?:[ ./-](?P<code>\d{2,3})|-(?P<act>\d)|\s*(?:[Kk]od|[Dd]pl)\s*(?P<kod>\d{1,4}))?"
_FIELD_FORMS = tuple(
    re.compile(form)
    for form in (
        # KS 23/123 · KS23.123 · KS 2025.012 · KS/2023/0123/042 · KS 2023/00123 102
        _FIELD_REGISTER + _YEAR + r"[-/.:]" + _SERIAL + _FIELD_CODE,
        # KS.2023.123
        r"(?P<register>[A-ZÅÄÖ]{2,6})\." + _YEAR + r"\." + _SERIAL,
        _FIELD_REGISTER + r"(?P<year>\d\d)[-/.:](?P<serial>\d{3,6})" + _FIELD_CODE,
        # LSK 2401-0123
        r"(?P<register>[A-ZÅÄÖ]{2,6})[- ]?(?P<year>\d\d)(?P<month>0[1-9]|1[0-2])-(?P<serial>\d{3,5})",
        # Ks 1071/2023 · KS 123/23 · KS0123/23
        _FIELD_REGISTER + r"(?P<serial>\d{1,6})/" + _ANY_YEAR + _FIELD_CODE,
        # KS 114-2023
        _FIELD_REGISTER + r"(?P<serial>\d{1,5})-" + _YEAR,
        # 23KS123 · 2023KS12 · 2023/KS-0123 · 2023.123 KS
        _ANY_YEAR + r"[/ ]?(?P<register>[A-ZÅÄÖ]{2,6})[- ]?" + _SERIAL + _FIELD_CODE,
        _YEAR + r"[-./]" + _SERIAL + r" (?P<register>[A-ZÅÄÖ]{2,6})",
        # 2023.158
        _YEAR + r"\.(?P<serial>\d{3,6})",
        # N140-0123/23
        r"(?P<register>[A-ZÅÄÖ]\d{3})-(?P<serial>\d{3,5})/" + _ANY_YEAR,
        # 00123-2023
        r"(?P<serial>0\d{3,5})-" + _YEAR,
    )
)
#: Every form has a year with its century, or a serial number with a stroke behind it.
_HINT = re.compile(r"(?:19[5-9]|20\d)\d|\d/\d\d")
#: No number begins farther before its hint or ends farther behind it.
_BEFORE_HINT, _AFTER_HINT = 16, 60
_LABEL = re.compile(
    r"\b(?:dnr|d\.nr|diarienr|diarienummer|diariebeteckning|ärendenr|ärendenummer|beteckning)\b\.?\s*:?\s*$",
    re.IGNORECASE,
)
_LEADING_LABEL = re.compile(
    r"^\W*(?:(?:vårt\s+|ert\s+)?(?:dnr|d\.nr|diarienr|diarienummer|ärendenr|ärendenummer))\b\.?\s*:?\s*",
    re.IGNORECASE,
)
#: What stands before such a number when it is a law, a report or a handling of its own series.
_NOT_REGISTERS = frozenset(
    {"PROP", "SFS", "SOU", "DS", "DIR", "NR", "BET", "RSKR", "SKR", "MOT", "EU", "EG", "AFS", "BFS", "FS"}
    | {"MÅL", "KV", "KL", "ST", "DEN", "I", "TU", "HSLF"}
    | {"HKF", "KAP", "LAG", "NJA", "PBL", "DNR", "ÅR", "PLAN", "BUDGET"}
)
_STATUTES = re.compile(
    r"(?:\b(?:prop|sfs|sou|ds|dir|nr|bet|rskr|skr|mot|fs|afs|bfs|hkf)\.?|\bförordning|\((?:eu|eg)\)|§|\blag)\s*\(?$",
    re.IGNORECASE,
)
_HALF = re.compile(
    r"^(?:[A-Za-zÅÄÖåäö]{1,8}[-/ ]?)?(?:19|20)\d\d\s*[-/:]\s*\.?$"
    r"|^[A-Za-zÅÄÖåäö]{1,8}\s?[-/]\s?(?:(?:19|20)\d{2})?\s*[-/:]?\s*\.?$"
)
_DATE = re.compile(r"\d{4}-(?:0\d|1[0-2])-[0-3]\d(?!\d)")
_PERIOD = re.compile(r"\d{4}[-/](?:\d{4}|\d\d)")
_DASHES = re.compile("[\u00ad\u2010-\u2015\u2212]")
_WRAPPED = re.compile(r"(?<=[-/:])\s+(?=\d)")
_DOUBLED = re.compile(r"^([A-Za-zÅÄÖåäö]{1,8})\s+(?=\1[-/ ]?\d)")
_YEARS = re.compile(r"(?:19|20)\d\d-(?:19|20)\d\d$")
_MOST_CHARACTERS = 2_000
#: A label, a register, a number and a code.
_MOST_WORDS = 4
_SHORT_SERIAL = 2
#: Where the month is a part of the number, each has serial numbers of its own.
_A_MONTH = 1_000_000
_SAFE_SERIAL = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Diarienummer:
    """A registered matter's number; `register` is None where none is printed: compare by `same_matter`."""

    printed: str
    register: str | None
    year: int
    serial: int
    act: int | None = None
    code: str | None = None

    def __str__(self) -> str:
        return self.printed


@dataclass(frozen=True, slots=True)
class Found:
    """A diarienummer in running text, with the places where it begins and ends."""

    start: int
    end: int
    dnr: Diarienummer


def parse(text: str) -> Diarienummer | None:
    """Return the number that is the whole text (a label before it is allowed), or None.

    The text is taken for a field meant for such a number, so the weak forms `31/16` and `2014/30` count.
    """
    tidy = normalise(text)
    is_labelled = _LEADING_LABEL.match(text) is not None
    if not is_labelled and _PERIOD.fullmatch(tidy) is not None and _is_period(tidy):
        return None
    for form in (*_FORMS, *_FIELD_FORMS):
        match = form.fullmatch(tidy)
        if match is not None and (dnr := _read(match, is_labelled=True)) is not None:
            return dnr
    return None


def leading(text: str) -> Found | None:
    """Return the number of a register that the text, its words one blank apart, begins with."""
    words = text.split(" ")
    for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        printed = " ".join(words[:count])
        dnr = parse(printed)
        if dnr is not None and dnr.register is not None and _YEARS.search(printed) is None:
            return Found(0, len(printed), dnr)
    return None


def trailing(text: str) -> Found | None:
    """Return the number of a register that the text, its words one blank apart, ends with."""
    words = text.split(" ")
    for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        printed = " ".join(words[-count:])
        dnr = parse(printed)
        if dnr is not None and dnr.register is not None and _YEARS.search(printed) is None:
            return Found(len(text) - len(printed), len(text), dnr)
    return None


def normalise(text: str) -> str:
    """Return the field as printed, without label, wrapped lines and odd dashes, its register once."""
    joined = " ".join(_DASHES.sub("-", text[:_MOST_CHARACTERS]).split())
    without_label = _LEADING_LABEL.sub("", _WRAPPED.sub("", joined)).strip(" ()[],;")
    return _DOUBLED.sub("", without_label)


def find_all(text: str) -> list[Found]:
    """Return the numbers in running text from left to right; weak forms only right after a label."""
    return list(_find(text))


def is_half(text: str) -> bool:
    """Tell whether the text is a number that lost its end (`KS-2014/`): doubtful, never to be completed."""
    tidy = normalise(text)
    return parse(tidy) is None and _HALF.match(tidy) is not None


def same_matter(one: Diarienummer, other: Diarienummer) -> bool:
    """Tell whether both name one matter; a number without register is that of any register."""
    if (one.year, one.serial) != (other.year, other.serial):
        return False
    return one.register is None or other.register is None or one.register == other.register


def _find(text: str) -> Iterator[Found]:
    plain = _DASHES.sub("-", text)
    for start, end in _stretches(plain):
        yield from _find_between(plain, start, end)


def _stretches(plain: str) -> Iterator[tuple[int, int]]:
    """Yield the parts of a text that may hold numbers, none overlapping: a tenth of a page of prose."""
    start = end = 0
    for hint in _HINT.finditer(plain):
        if hint.start() - _BEFORE_HINT > end:
            if end:
                yield start, end
            start = hint.start() - _BEFORE_HINT
        end = hint.end() + _AFTER_HINT
    if end:
        yield start, end


def _find_between(plain: str, start: int, end: int) -> Iterator[Found]:
    at, waiting = start, [form.search(plain, start, end) for form in _FORMS]
    while True:
        # Each form's next match is looked for once, not after every number that another form found.
        waiting = [
            form.search(plain, at, end) if match is not None and match.start() < at else match
            for form, match in zip(_FORMS, waiting, strict=True)
        ]
        found = [match for match in waiting if match is not None]
        if not found:
            return
        match = min(found, key=lambda each: (each.start(), -each.end()))
        before = plain[max(0, match.start() - 24) : match.start()]
        dnr = None if _STATUTES.search(before) else _read(match, is_labelled=bool(_LABEL.search(before)))
        if dnr is not None:
            yield Found(match.start(), match.end(), dnr)
        at = match.end() if dnr is not None else match.start() + 1


def _read(match: re.Match[str], *, is_labelled: bool) -> Diarienummer | None:
    groups = match.groupdict()
    register = groups.get("register")
    if (register is not None and register.upper() in _NOT_REGISTERS) or _DATE.match(
        match.string, match.start("year")
    ):
        return None
    if register is None and not is_labelled and _is_weak(match):
        return None
    return Diarienummer(
        printed=match.group(),
        register=register.upper() if register else None,
        year=_full_year(groups["year"]),
        serial=_A_MONTH * int(groups.get("month") or 0) + int(groups["serial"]),
        act=int(groups["act"]) if groups.get("act") else None,
        code=groups.get("code") or groups.get("kod"),
    )


def _is_weak(match: re.Match[str]) -> bool:
    """Tell whether only a label or a column of its own makes this a number rather than years or a count."""
    groups = match.groupdict()
    year, serial = groups["year"], groups["serial"]
    if match.start("serial") < match.start("year"):
        return groups["kod"] is None
    if len(serial) <= _SHORT_SERIAL:
        return True
    if serial.startswith("0") or len(serial) > _SAFE_SERIAL:
        return False
    # 2016/679 is an act of the Union, 2024-300 a part of some other number, as often as a matter's.
    return match.group()[_SAFE_SERIAL] == "-" or _is_period(f"{year}/{serial}")


def _is_period(text: str) -> bool:
    """Tell whether `2025-2034` or `2023/24` says from one year to another."""
    year, until = int(text[:4]), text[5:]
    if len(until) == _SHORT_SERIAL:
        return int(until) == (year + 1) % 100
    return year < int(until) <= year + 100 if until.isdigit() and len(until) == _SAFE_SERIAL else False


def _full_year(year: str) -> int:
    number = int(year)
    if len(year) > _SHORT_SERIAL:
        return number
    return number + (1900 if number >= 50 else 2000)  # noqa: PLR2004 - registers of the century before
