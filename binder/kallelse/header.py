"""The meeting itself, read above the list: body, date, time and place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from binder.domain.swedish_dates import ANY_WEEKDAY
from binder.kallelse.blocks import Placed
from binder.kallelse.bodies import body_in, body_named
from binder.kallelse.columns import cells_of
from binder.kallelse.lines import Box, Line
from binder.kallelse.moments import days_in, hours_in, names_day, without_days, without_moments
from binder.kallelse.proposal import Doubt, Read, Source

_OTHER_DAYS = re.compile(
    r"upprättad|utskick|utskrift|senast|ändrad|reviderad|utsänd|utfärdad|justering|anslag|publicerad|kallelsedatum|skickades?|diarie|dnr",
    re.IGNORECASE,
)
_MEETING = re.compile(r"sammanträd|kallas|^tid\b|datum|möte", re.IGNORECASE)
_CALLS = re.compile(r"kallelse|underrättelse|föredragningslista|sammanträder|kallas", re.IGNORECASE)
_SENTENCE = re.compile(r"\b(?:kallas|sammanträder|håller|hålls|inbjuds|välkomna|välkommen)\b", re.IGNORECASE)
_BODY, _DAY, _TIME, _PLACE, _BOTH = "body", "day", "time", "place", "time and place"
_FIELDS = {
    _BODY: r"(?:sammanträdande |beslutande )?organ|beslutsinstans|instans|(?:politisk )?nämnd(?:/styrelse)?",
    _DAY: r"(?:sammanträdes|mötes)?datum|(?:sammanträdes|mötes)?dag",
    _TIME: r"(?:sammanträdes|mötes|start)?tid|start|börjar|klockan|kl\.?|när|"
    r"(?:datum|dag|tid)(?: och |/| & )(?:tid|klockslag|datum)",
    _PLACE: r"(?:sammanträdes|mötes)?plats|(?:mötes|sammanträdes)?lokal|(?:sammanträdes|mötes)rum|var|sal",
    _BOTH: r"tid(?: och |/| & )plats|plats(?: och |/| & )tid|(?:datum, )?tid och plats",
}
_LABELS = "|".join(_FIELDS.values())
_FIELD_OF = {field: re.compile(pattern, re.IGNORECASE) for field, pattern in _FIELDS.items()}
_LABEL = re.compile(rf"^(?P<label>{_LABELS})\s*[:?]?$", re.IGNORECASE)
_LABEL_INLINE = re.compile(rf"^(?P<label>{_LABELS})\s*:\s*(?P<rest>.+)$", re.IGNORECASE)
_AT = re.compile(r"^(?:i|på|vid)\s+(?=\S)", re.IGNORECASE)
#: "Ledamöter och ersättare i Tekniska nämnden kallas härmed", "sammanträde med Socialnämnden".
_MEMBERS_OF = re.compile(
    r"\b(?:ledamöter(?:na)?(?: och (?:tjänstgörande )?ersättare)?|ersättare|sammanträde|möte) (?:i|med|för) "
    r"(?P<body>(?:[\wåäöÅÄÖ&-]+,? ){0,6}?[\wåäöÅÄÖ-]+)"
    rf"(?= kallas| den \d| {ANY_WEEKDAY}|[.,:]|$)",
    re.IGNORECASE,
)
_CLOCK_FIRST = re.compile(r"^kl(?:\.|ockan)?\s*\d", re.IGNORECASE)
_NOT_A_PLACE = re.compile(
    r"^(?:till den kallelse|ledamot|ledamöter|ordförande|sekreterare|upprättad|tid\b|ärende|kallelse|"
    r"förslag)",
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    r"[\s,]+(?:för att|för behandling|varvid|med följande|och behandlar)\b.*$", re.IGNORECASE
)
_NO_DATE: Read[date] = Read(None, None, (Doubt.MISSING,))
_NO_TEXT: Read[str] = Read(None, None, (Doubt.MISSING,))


@dataclass(frozen=True, slots=True)
class Header:
    """What was read above the list."""

    body: Read[str]
    date: Read[date]
    time: Read[str]
    place: Read[str]


@dataclass(frozen=True, slots=True)
class _Row:
    """A piece of the header, with the label it stands under or beside, if any."""

    text: str
    label: str
    size: float
    source: Source


@dataclass(frozen=True, slots=True)
class _Day:
    """A day that a row names, and how likely it is the meeting's."""

    worth: int
    day: date
    is_sure: bool
    source: Source


def read_header(above: Sequence[Placed]) -> Header:
    """Return body, date, time and place; what is missing is None and doubtful."""
    rows = _rows(above)
    return Header(_body(rows), _date(rows), _time(rows), _place(rows))


def tells_of_meeting(text: str) -> bool:
    """Tell whether a line belongs to the head of a kallelse: a body, a day, an hour or a label of these."""
    cells = re.split(r"\s{2,}", text.strip())
    known = names_day(text) or hours_in(text) or _LABEL_INLINE.match(text)
    return bool(known) or body_named(text.strip()) or any(_LABEL.match(cell) for cell in cells)


def _rows(above: Sequence[Placed]) -> list[_Row]:
    rows: list[_Row] = []
    heads: list[tuple[float, str]] = []
    for placed in _whole_sentences(above):
        cells = [(cell[0].box.left, " ".join(word.text for word in cell)) for cell in cells_of(placed.line)]
        labels = [(left, _field(found["label"])) for left, text in cells if (found := _LABEL.match(text))]
        if len(labels) == len(cells):
            heads = labels
        else:
            rows += _labelled(cells, heads, placed)
            heads = []
    return rows


def _whole_sentences(above: Sequence[Placed]) -> list[Placed]:
    """Join the lines of a sentence that calls to the meeting: what wrapped at the right margin."""
    margin = max((each.line.box.right for each in above), default=0.0)
    joined: list[Placed] = []
    for each in above:
        before = joined[-1] if joined else None
        if before is None or not _wraps(before.line, each.line, margin):
            joined.append(each)
            continue
        one, two = before.line, each.line
        box = Box(one.box.left, one.box.top, max(one.box.right, two.box.right), two.box.bottom)
        line = Line(words=one.words + two.words, box=box, size=one.size, bold=one.bold)
        joined[-1] = Placed(before.page, line)
    return joined


def _wraps(line: Line, after: Line, margin: float) -> bool:
    """Tell whether a sentence goes on in the next line: its first word had no room on this one."""
    if not _SENTENCE.search(line.text) or line.text.rstrip().endswith(".") or _LABEL_INLINE.match(after.text):
        return False
    is_below = abs(after.box.left - line.box.left) < line.size and after.size == line.size
    near = after.box.top - line.box.bottom < line.size
    room = margin - line.words[-1].box.right
    first = after.words[0].box
    return is_below and near and first.right - first.left + 0.2 * line.size > room


def _labelled(
    cells: Sequence[tuple[float, str]], heads: Sequence[tuple[float, str]], placed: Placed
) -> list[_Row]:
    """Return a line's pieces with the labels before them in the line or above them."""
    source, size = Source(placed.page, placed.line.box), placed.line.size
    rows = []
    label = ""
    for left, text in cells:
        if inline := _LABEL_INLINE.match(text):
            rows.append(_Row(inline["rest"], _field(inline["label"]), size, source))
        elif named := _LABEL.match(text):
            label = _field(named["label"])
        else:
            rows.append(_Row(text, _nearest(heads, left) if heads else label, size, source))
    return rows


def _field(label: str) -> str:
    """Return what a label tells of."""
    return next(field for field, pattern in _FIELD_OF.items() if pattern.fullmatch(label.strip()))


def _nearest(heads: Sequence[tuple[float, str]], left: float) -> str:
    """Return the label of the head that stands most nearly above."""
    return min(heads, key=lambda head: abs(head[0] - left))[1]


def _body(rows: Sequence[_Row]) -> Read[str]:
    found = [
        (worth, row, body) for row in rows if (body := body_in(row.text)) and (worth := _worth_of_body(row))
    ]
    named = [(row, row.text) for row in rows if row.label == _BODY]
    if named:
        return Read(named[0][1], named[0][0].source)
    if not found:
        return _body_of_members(rows)
    _, row, body = max(found, key=lambda each: each[0])
    return Read(body, row.source)


def _body_of_members(rows: Sequence[_Row]) -> Read[str]:
    """Return the body whose members are called, where it stands inside a sentence only."""
    for row in rows:
        for match in _MEMBERS_OF.finditer(row.text):
            body = match["body"][:1].upper() + match["body"][1:]
            if body_named(body):
                return Read(body, row.source)
    return _NO_TEXT


def _worth_of_body(row: _Row) -> float:
    """Return how surely the row names the meeting's body: a call does, large print does."""
    if row.label:
        return 0.0
    return row.size + (15.0 if _CALLS.search(row.text) else 0.0)


def _date(rows: Sequence[_Row]) -> Read[date]:
    found = _days(rows)
    if not found:
        return _NO_DATE
    best = max(each.worth for each in found)
    first, *others = [each for each in found if each.worth == best]
    doubts = (Doubt.CONFLICT,) if any(each.day != first.day for each in others) else ()
    if best < 0 or not first.is_sure:
        doubts = (*doubts, Doubt.GUESSED)
    return Read(first.day, first.source, doubts)


def _days(rows: Sequence[_Row]) -> list[_Day]:
    """Return all days that the rows name, in their order."""
    year = _only_year(rows)
    found: list[_Day] = []
    for at, row in enumerate(rows):
        worth = _worth_of_day(row, rows[at - 1].text if at else "")
        found += [_Day(worth, day, sure, row.source) for day, sure in days_in(row.text, year)]
    return found


def _only_year(rows: Sequence[_Row]) -> int | None:
    """Return the year that all written out days share; it goes for the days without one."""
    years = {day.year for row in rows for day, _ in days_in(row.text)}
    return years.pop() if len(years) == 1 else None


def _worth_of_day(row: _Row, before: str) -> int:
    if (
        _OTHER_DAYS.search(row.text)
        or _OTHER_DAYS.search(row.label)
        or _OTHER_DAYS.fullmatch(before.strip(": "))
    ):
        return -1
    is_told = row.label in {_DAY, _TIME, _BOTH} or _MEETING.search(row.text)
    return 2 if is_told else 1


def _time(rows: Sequence[_Row]) -> Read[str]:
    for row in rows:
        text = without_days(row.text) if row.label == _TIME else row.text
        hours = hours_in(text, only=row.label == _TIME)
        if hours is not None:
            return Read(hours[0], row.source)
    return _NO_TEXT


def _place(rows: Sequence[_Row]) -> Read[str]:
    for row in rows:
        if row.label == _PLACE:
            return Read(row.text.strip(" ."), row.source)
        if row.label == _BOTH and (rest := without_moments(row.text)):
            return Read(_AT.sub("", rest), row.source)
    for at, row in enumerate(rows):
        hours = hours_in(row.text)
        if hours is not None and _tells_where_next(rows, at):
            return _place_after(rows, at, hours[1])
    return _NO_TEXT


def _tells_where_next(rows: Sequence[_Row], at: int) -> bool:
    """Tell whether the hours in a row are the meeting's, so that the place may follow them."""
    text = rows[at].text
    has_day = names_day(text) or (at > 0 and names_day(rows[at - 1].text))
    return has_day or _SENTENCE.search(text) is not None or _CLOCK_FIRST.match(text) is not None


def _place_after(rows: Sequence[_Row], at: int, end: int) -> Read[str]:
    """Return the place said after the time: in the same sentence, or on the next line."""
    row = rows[at]
    rest = re.sub(
        r"^(?:\s*[-–]\s*ca\.?\s*[\d.:]+)?(?:\s*\([^()]*\))?[\s,.–-]*(?:(?:i|på|vid)\b)?", "", row.text[end:]
    )
    rest = _PURPOSE.sub("", rest).strip(" ,.")
    following = rows[at + 1] if at + 1 < len(rows) else None
    if following is None or _NOT_A_PLACE.match(following.text) or following.size != row.size:
        following = None
    if not rest and following is not None:
        return Read(following.text.strip(" ."), following.source)
    if following is not None and row.text.rstrip().endswith(","):
        rest = f"{rest}, {following.text}"
    return Read(rest.strip(" ."), row.source) if rest else _NO_TEXT
