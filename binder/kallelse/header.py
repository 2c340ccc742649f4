"""The meeting itself, read above the list: body, date, time and place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from binder.kallelse.blocks import Placed
from binder.kallelse.columns import cells_of
from binder.kallelse.proposal import Doubt, Read, Source

MONTHS = (
    *("januari", "februari", "mars", "april", "maj", "juni"),
    *("juli", "augusti", "september", "oktober", "november", "december"),
)
_DATE = re.compile(
    r"(?P<day>\d{1,2})(?:\s*:?e)?\s+(?P<month>" + "|".join(MONTHS) + r")\s*,?\s+(?:år\s+)?(?P<year>\d{4})"
    r"|(?P<iso>(?:19|20)\d\d-\d\d-\d\d)",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?:\bkl(?:\.|ockan)?|\btid:?|\bkl\.)\s*(?P<time>\d{1,2}[.:]\d{2}(?:\s*[-–]\s*\d{1,2}[.:]\d{2})?)|"
    r"(?<![\d.:])(?P<bare>\d{1,2}[.:]\d{2}\s*[-–]\s*\d{1,2}[.:]\d{2})(?![\d.:])",
    re.IGNORECASE,
)
_BARE_TIME = re.compile(r"(\d{1,2}[.:]\d{2}(?:\s*[-–]\s*\d{1,2}[.:]\d{2})?)")
#: What a label for both place and time holds beside the place.
_WHEN = re.compile(
    r"(?:\b(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?\b)?\s*(?:den\s+)?"
    r"(?:\d{1,2}\s+[a-z]{3,9}\s+\d{4}|\d{4}-\d\d-\d\d)"
    r"|\bkl(?:\.|ockan)?\s*\d{1,2}[.:]\d{2}(?:\s*[-–]\s*\d{1,2}[.:]\d{2})?",
    re.IGNORECASE,
)
_OTHER_DATES = re.compile(
    r"upprättad|utskick|utsänd|utfärdad|justering|anslag|publicerad|kallelsedatum|skickades?|diarie|dnr",
    re.IGNORECASE,
)
_MEETING = re.compile(r"sammanträd|sammanträder|kallas|^tid\b|datum|möte", re.IGNORECASE)
_BODY_NOUN = (
    r"(?:styrelse(?:ns?)?|fullmäktiges?|nämnd(?:ens?)?|utskott(?:ets?)?|beredning(?:ens?)?|"
    r"(?:\w|^)råd(?:ets?)?|kommitté(?:ns?)?|direktion(?:ens?)?)"
)
_BODY = re.compile(
    r"^nämnden för [\w&,\- ]{2,60}$|^(?:[\w&,/-]+ ){0,5}?[\w-]*" + _BODY_NOUN + r"(?: [\w&-]+){0,5}$",
    re.IGNORECASE,
)
_CALLS = re.compile(
    r"^(?:kallelse|underrättelse|tilläggskallelse|föredragningslista|ärendelista|dagordning)\s*(?:till|"
    r"för|:|-|–)\s*(?P<body>.+)$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"^(?P<body>[\w&,\- ]{3,60}?)\s+(?:sammanträder|kallas(?: härmed)? till)\b", re.IGNORECASE
)
_NO_BODY = re.compile(
    r"\b(?:kommun|stad|stads|kallelse|sammanträde|förvaltning\w*)$|ledamot|ersättare|ordförande|"
    r"^(?:val|förslag|svar) ",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(?P<label>tid(?: och plats)?|plats(?: och tid)?|lokal|datum|klockan|organ|beslutsinstans|nämnd)\s*:?$",
    re.IGNORECASE,
)
_LABEL_INLINE = re.compile(
    r"^(?P<label>tid|plats|lokal|datum|organ|beslutsinstans)\s*:\s*(?P<rest>.+)$", re.IGNORECASE
)
_NOT_A_PLACE = re.compile(
    r"^(?:till den kallelse|ledamot|ledamöter|ordförande|sekreterare|upprättad|tid\b|ärende|kallelse|"
    r"förslag)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Header:
    """What was read above the list."""

    body: Read[str]
    date: Read[date]
    time: Read[str]
    place: Read[str]


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the header, with the label it stands under, if any."""

    text: str
    label: str
    size: float
    source: Source


def read_header(above: Sequence[Placed]) -> Header:
    """Return body, date, time and place; what is missing is None and doubtful."""
    rows = _rows(above)
    return Header(_body(rows), _date(rows), _time(rows), _place(rows))


def body_named(text: str) -> bool:
    """Tell whether a line is a body's name and nothing else."""
    return text[:1].isupper() and _BODY.match(text) is not None and not _NO_BODY.search(text)


def tells_of_meeting(text: str) -> bool:
    """Tell whether a line belongs to the head of a kallelse: a body, a day, an hour or a label of these."""
    cells = re.split(r"\s{2,}", text.strip())
    known = _DATE.search(text) or _TIME.search(text) or _LABEL_INLINE.match(text)
    return bool(known) or body_named(text.strip()) or any(_LABEL.match(cell) for cell in cells)


def _rows(above: Sequence[Placed]) -> list[_Row]:
    rows = []
    heads: list[tuple[float, str]] = []
    for placed in above:
        cells = [(cell[0].box.left, " ".join(word.text for word in cell)) for cell in cells_of(placed.line)]
        labels = [(left, found["label"].casefold()) for left, text in cells if (found := _LABEL.match(text))]
        if len(labels) == len(cells) > 1:
            heads = labels
            continue
        source = Source(placed.page, placed.line.box)
        label = ""
        for left, text in cells:
            if inline := _LABEL_INLINE.match(text):
                rows.append(_Row(inline["rest"], inline["label"].casefold(), placed.line.size, source))
            elif named := _LABEL.match(text):
                label = named["label"].casefold()
            else:
                above_it = _nearest(heads, left) if heads else label
                rows.append(_Row(text, above_it, placed.line.size, source))
        heads = []
    return rows


def _nearest(heads: Sequence[tuple[float, str]], left: float) -> str:
    """Return the label of the head that stands most nearly above."""
    return min(heads, key=lambda head: abs(head[0] - left))[1]


def _body(rows: Sequence[_Row]) -> Read[str]:
    found = [(worth, row, body) for row in rows for worth, body in _bodies(row)]
    if not found:
        return Read(None, None, (Doubt.MISSING,))
    _, row, body = max(found, key=lambda each: each[0])
    return Read(_tidy_body(body), row.source)


def _bodies(row: _Row) -> list[tuple[float, str]]:
    """Return what the row may name as the body, with how sure that is."""
    if row.label in {"organ", "beslutsinstans", "nämnd"}:
        return [(100.0, row.text)]
    if called := _CALLS.match(row.text):
        return [(60.0 + row.size, called["body"])]
    sentence = _SENTENCE.match(row.text)
    if sentence and _BODY.match(sentence["body"]):
        return [(40.0 + row.size, sentence["body"])]
    if not row.label and body_named(row.text):
        return [(45.0 + row.size, row.text)]
    return []


def _tidy_body(text: str) -> str:
    tidy = re.sub(
        r"\s+", " ", re.sub(r"\s*(?:\d{4}-\d\d-\d\d|\bden \d.*|\d{1,2} \w+ \d{4}.*)$", "", text)
    ).strip(" :,.-–")
    return tidy.capitalize() if tidy.isupper() else tidy[:1].upper() + tidy[1:]


def _date(rows: Sequence[_Row]) -> Read[date]:
    found: list[tuple[int, date, _Row]] = []
    for at, row in enumerate(rows):
        before = rows[at - 1].text if at else ""
        for match in _DATE.finditer(row.text):
            day = _day(match)
            if day is not None:
                found.append((_worth_of_date(row, before), day, row))
    if not found:
        return Read(None, None, (Doubt.MISSING,))
    best = max(worth for worth, _, _ in found)
    days = [(day, row) for worth, day, row in found if worth == best]
    doubts = (Doubt.CONFLICT,) if len({day for day, _ in days}) > 1 else ()
    if best < 0:
        doubts = (*doubts, Doubt.GUESSED)
    return Read(days[0][0], days[0][1].source, doubts)


def _worth_of_date(row: _Row, before: str) -> int:
    if (
        _OTHER_DATES.search(row.text)
        or _OTHER_DATES.search(row.label)
        or _OTHER_DATES.fullmatch(before.strip(": "))
    ):
        return -1
    return (
        2
        if row.label in {"tid", "datum", "tid och plats", "plats och tid"} or _MEETING.search(row.text)
        else 1
    )


def _day(match: re.Match[str]) -> date | None:
    try:
        if match["iso"]:
            return date.fromisoformat(match["iso"])
        return date(int(match["year"]), MONTHS.index(match["month"].casefold()) + 1, int(match["day"]))
    except ValueError:
        return None


def _time(rows: Sequence[_Row]) -> Read[str]:
    for row in rows:
        match = _TIME.search(row.text)
        if match is None and row.label in {"tid", "klockan"}:
            match = _BARE_TIME.match(row.text.strip())
        if match:
            time = next(group for group in match.groups() if group)
            return Read(re.sub(r"\s*[-–]\s*", "-", time), row.source)
    return Read(None, None, (Doubt.MISSING,))


def _place(rows: Sequence[_Row]) -> Read[str]:
    for row in rows:
        if row.label in {"plats", "lokal"}:
            return Read(row.text, row.source)
        if row.label in {"plats och tid", "tid och plats"} and (
            rest := _WHEN.sub("", row.text).strip(" ,.;–-")
        ):
            return Read(rest, row.source)
    for at, row in enumerate(rows):
        match = _TIME.search(row.text)
        if match and _DATE.search(row.text):
            return _place_after(rows, at, match.end())
    return Read(None, None, (Doubt.MISSING,))


def _place_after(rows: Sequence[_Row], at: int, end: int) -> Read[str]:
    """Return the place said after the time: in the same sentence, or on the next line."""
    row = rows[at]
    rest = re.sub(r"^[\s,.]*(?:i|på)?\b", "", row.text[end:]).strip(" ,.")
    following = rows[at + 1] if at + 1 < len(rows) else None
    if following is None or _NOT_A_PLACE.match(following.text) or following.size != row.size:
        following = None
    if not rest and following is not None:
        return Read(following.text.strip(" ."), following.source)
    if following is not None and row.text.rstrip().endswith(","):
        rest = f"{rest}, {following.text}"
    return Read(rest.strip(" ."), row.source) if rest else Read(None, None, (Doubt.MISSING,))
