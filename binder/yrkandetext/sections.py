"""The parts of a paper: head, title, what is to be decided, and the running text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from binder.domain import kind_words
from binder.yrkandetext import headings
from binder.yrkandetext.dates import dates_in
from binder.yrkandetext.lines import BULLETS, TextLine, paragraphs
from binder.yrkandetext.parties import letters_listed

CONNECTOR = re.compile(
    r"^\s*[-–—:,]?\s*(?:(?:till (?:kommun\w+|\w*nämnden?)(?: \w+)? )?"
    r"(?:an\w{0,2}g\w*ende|ang\.?|gällande|avseende|avs\.?|rörande|beträffande|kring|med anledning av"
    r"|om|på|över|i ärendet om|i ärendet?|till)(?!\w)\s*:?\s*[-–—]?"
    r"|(?<=[-–—:,]))\s*",
    re.IGNORECASE,
)
_SENDER = re.compile(
    r"^\s*(?:\((?:[A-ZÅÄÖ]{1,3}[,/ ]*){1,9}\)|(?:från|av) [^–:]{1,80}?)"
    r"(?=\s+(?:angående|gällande|avseende|rörande|om)\s)"
)
ITEM_TITLE = re.compile(
    r"^(?:ärende|punkt|nr)\.?\s*(?:nr\.?\s*)?(?P<number>\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)\s*[.:–—-]?\s+(?=\S{2})",
    re.IGNORECASE,
)
_LABELLED_TITLE = re.compile(
    r"^(?:ärende|ärendemening|ärenderubrik|rubrik|angående|avser|gäller)\s*:\s*(?=\S)", re.IGNORECASE
)
_KINDS = r"(?:Tilläggs|Ändrings|Återremiss|Avslags|Bifalls)?(?:yrkande|Yrkande)|Yttrande|Särskilt yttrande"
_INLINE_TITLE = re.compile(rf"\s(?=(?:{_KINDS})\s+(?:angående|gällande|avseende|rörande|[-–—])\s)")
_INLINE_DECISION = re.compile(
    r"(?:^|\s)(Förslag till beslut:?)\s+"
    r"(?=I [A-Za-zåäö]|(?:\d{1,2}[.)]|[a-h]\))\s|[Aa]tt\s|[A-ZÅÄÖ]\w+(?:styrelsen"
    r"|nämnden|fullmäktige|kontoret)\b)"
)
_INLINE_MOTIVATION = re.compile(
    r"(?:^|(?<=[.:!?”\")])\s+)(Yrkandet|Yrkande|Motivering(?:en)?:?|Yttrandet"
    r"|Yttrande|Bakgrund)\s+(?=[A-ZÅÄÖ”\"])"
    r"|\s(Yrkandet|Yttrandet|Motivering:?)\s+(?=[A-ZÅÄÖ])|\s(Yttrande)\s+(?=[A-ZÅÄÖ])"
)
_INLINE_ORGAN = re.compile(r"(?:^|(?<=[.!?”])\s+)([A-ZÅÄÖ][^.:\d]{3,120}:)(?:\s+(?=\S)|$)")
_INLINE_ORGAN_BARE = re.compile(
    r"^(I [^.:\d]{3,120}?)\s+(?=1[.)]\s)"
    r"|(?<=\s)(Förslag till (?:beslut i )?(?:kommun|region|[\wåäö]*nämnd)[^.:\d]{0,80}:?)(?:\s+(?=1[.)]\s)|$)"
)
_FIRST_LINES = 25
# A day and its month at the start of a line are not the number of a point.
_MARK = re.compile(
    r"(?:\(?\d{1,2}[.)](?:\s|$|(?=[A-ZÅÄÖ]))(?!\s*(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))"
    rf"|[a-h]\)\s|[{BULLETS}]\s|o\s(?=[A-ZÅÄÖ]))"
)
_PLACE = re.compile(r"(?:[A-ZÅÄÖ][\w-]+,? ){0,3}(?:den )?(?:\w+dag(?:en den)? )?")
_LONGEST_PLACE_AND_DATE = 60
_MOST_HEADINGS = 50
"""Headings that are looked for in one line; a whole paper stored in one has about five."""

_ENDS = (".", ":", ",", ";", "!", "?", "”", '"', " samt", " och", "att")
_DASHES = ("- ", "– ", "— ")
_LEAST_TITLE = 12
_LABELS_BELOW = 6
_LEAST_WORDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Sections:
    """The parts; `title` None where no line looks like one."""

    head: tuple[TextLine, ...]
    title: TextLine | None
    body: tuple[TextLine, ...]


def divide(lines: Iterable[TextLine]) -> Sections:
    """The head, the title and the paragraphs below it."""
    unfolded = list(_with_title_apart(list(lines)))
    place = _title_place(unfolded)
    if place is None:
        body_start = next((i for i, line in enumerate(unfolded) if _begins_body(line)), len(unfolded))
        return Sections(
            head=tuple(unfolded[:body_start]), title=None, body=tuple(_paragraphs(unfolded[body_start:]))
        )
    below = list(_labels_below(unfolded, place))
    rest = [replace(line, starts=line.starts or number - 1 in below) for number, line in enumerate(unfolded)]
    whole = _paragraphs([line for number, line in enumerate(rest) if number >= place and number not in below])
    head = [line for number, line in enumerate(rest) if number < place or number in below]
    return Sections(head=tuple(head), title=whole[0], body=tuple(whole[1:]))


def _paragraphs(lines: list[TextLine]) -> list[TextLine]:
    """The paragraphs; looked at twice, because a heading may be parted by the end of a line."""
    return list(paragraphs(_unfold_all(paragraphs(_unfold_all(lines)))))


def _labels_below(lines: list[TextLine], place: int) -> Iterator[int]:
    """The places of lines of the head that stand right below the title."""
    for number in range(place + 1, min(place + _LABELS_BELOW, len(lines))):
        if _is_fixed(lines[number].text):
            return
        if headings.is_label(lines[number].text):
            yield number


def _begins_body(line: TextLine) -> bool:
    return (
        headings.is_decision(line.text)
        or headings.is_organ_line(line.text)
        or bool(_INLINE_DECISION.search(line.text))
    )


def _with_title_apart(lines: list[TextLine]) -> Iterator[TextLine]:
    """Where the title runs on in a line of the head, it gets a line of its own."""
    is_found = _kind_title(lines) is not None
    for number, line in enumerate(lines):
        match = None if is_found or number > _FIRST_LINES else _INLINE_TITLE.search(line.text)
        if match is None:
            yield line
            continue
        is_found = True
        before, title = line.text[: match.start()], line.text[match.end() :]
        yield replace(line, text=before, cells=_cells_until(line.cells, title))
        yield TextLine(text=title, starts=True)


def _cells_until(cells: tuple[str, ...], title: str) -> tuple[str, ...]:
    kept = tuple(cell.removesuffix(title).strip() for cell in cells)
    return tuple(cell for cell in kept if cell)


def _title_place(lines: list[TextLine]) -> int | None:
    for find in (_kind_title, _second_kind_title, _item_title, _heading_title, _plain_title):
        place = find(lines)
        if place is not None:
            return place
    return None


def _head_lines(lines: list[TextLine]) -> Iterator[tuple[int, TextLine]]:
    for number, line in enumerate(lines[:_FIRST_LINES]):
        if (_begins_body(line) or _begins_reasons(line)) and not is_kind_title(line.text):
            return
        if not line.cells:
            yield number, line


def is_kind_title(text: str) -> bool:
    """Whether the text is a kind and what it is about: "Yrkande angående …"."""
    rest = kind_words.without_kind(text)
    return rest != text and bool(CONNECTOR.match(_without_sender(rest))) and len(rest) > _LEAST_TITLE


def what_about(title: str) -> str:
    """The title without the kind, its sender and the word between: "Yrkande från S angående X" is about X."""
    about = CONNECTOR.sub("", _without_sender(kind_words.without_kind(title)), count=1)
    return re.sub(r"^[-–—:]\s*", "", about.strip())


def _without_sender(rest: str) -> str:
    return _SENDER.sub("", rest, count=1)


def _kind_title(lines: list[TextLine]) -> int | None:
    for number, line in _head_lines(lines):
        following = lines[number + 1] if number + 1 < len(lines) else None
        is_broken = following is not None and not (following.starts or following.cells)
        text = f"{line.text} {following.text}" if following is not None and is_broken else line.text
        if is_kind_title(line.text) or (_ends_with_connector(line.text) and is_kind_title(text)):
            return number
    return None


def _ends_with_connector(text: str) -> bool:
    rest = kind_words.without_kind(text)
    return rest != text and not CONNECTOR.sub("", rest, count=1).strip(" -–—")


def _second_kind_title(lines: list[TextLine]) -> int | None:
    """A line of its own that begins with a kind, below the row of the head that has one too."""
    has_kind = False
    for number, line in enumerate(lines[:_FIRST_LINES]):
        if _begins_body(line):
            return None
        if kind_words.leading_kind(line.text) is None:
            continue
        if has_kind and line.starts and not line.cells and _is_about_something(line.text):
            return number
        has_kind = True
    return None


def _is_about_something(text: str) -> bool:
    rest = kind_words.without_kind(text)
    return len(rest.split()) > 1 and not letters_listed(rest.strip()) and not _FULL_DATE.search(rest)


def _item_title(lines: list[TextLine]) -> int | None:
    for number, line in _head_lines(lines):
        match = ITEM_TITLE.match(line.text) or _LABELLED_TITLE.match(line.text)
        if match and len(line.text) - match.end() > _LEAST_TITLE:
            return number
    return None


def _heading_title(lines: list[TextLine]) -> int | None:
    for number, line in _head_lines(lines):
        if line.level and len(line.text) > _LEAST_TITLE and not _is_fixed(line.text):
            return number
    return None


def _plain_title(lines: list[TextLine]) -> int | None:
    """The last line of several words above the points."""
    place = None
    for number, line in _head_lines(lines):
        if (
            (line.starts or kind_words.whole_kind(lines[number - 1].text) is not None)
            and len(line.text.split()) >= _LEAST_WORDS
            and not _is_fixed(line.text)
            and not letters_listed(line.text)
            and not headings.is_label(line.text)
            and not _FULL_DATE.search(line.text)
        ):
            place = number
    has_body = any(_begins_body(line) or _begins_reasons(line) for line in lines)
    return place if has_body else None


def _begins_reasons(line: TextLine) -> bool:
    """Whether the line heads the running text and is not the name of a kind, which the head has too."""
    return headings.is_motivation(line.text) and not headings.is_kind(line.text)


_FULL_DATE = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")


def _is_fixed(text: str) -> bool:
    return (
        headings.is_motivation(text)
        or headings.is_decision(text)
        or headings.is_organ_line(text)
        or (text[:1].isupper() and kind_words.leading_kind(text) is not None)
    )


def _unfold_all(lines: Iterable[TextLine]) -> Iterator[TextLine]:
    before, opening = TextLine(text=""), ""
    for number, line in enumerate(lines):
        starts = line.starts or _begins_paragraph(line.text, before, opening)
        before = replace(line, starts=starts)
        opening = line.text if starts else opening
        yield from _unfold(before, is_title=number == 0)


def _begins_paragraph(text: str, before: TextLine, opening: str) -> bool:
    """Whether a line that follows another begins a paragraph; `opening` is the first line of the last one."""
    if (before.starts and _is_whole_heading(before.text)) or _is_place_and_date(before.text):
        return True
    has_ended = before.text.endswith(_ENDS)
    if text.startswith(_DASHES):
        # A dash within a sentence may come first in a line: "Plan för bad\n– svar på motion".
        return has_ended or bool(_MARK.match(opening)) or _is_whole_heading(opening)
    # A wrapped line may begin with "att" too; an att-sats of its own follows an end.
    return (
        bool(_MARK.match(text))
        or _is_place_and_date(text)
        or (has_ended and text.startswith(("att ", "Att ", "I övrigt ")))
    )


def _is_place_and_date(text: str) -> bool:
    """Whether the line is where and when the paper was signed: "Ekvalla den 12 september 2024"."""
    return any(
        _PLACE.fullmatch(text[:start]) and not text[end:].strip(" .") for start, end, _ in dates_in(text)
    )


def _is_whole_heading(text: str) -> bool:
    return headings.is_motivation(text) or headings.is_decision(text) or headings.is_organ_line(text)


def _unfold(line: TextLine, *, is_title: bool) -> Iterator[TextLine]:
    """The line, with headings that run on in it set apart."""
    # A list of what is still to do instead of recursion: a file may repeat a heading thousands of times.
    waiting = [(line, is_title)]
    apart = 0
    while waiting:
        part, is_first = waiting.pop()
        is_enough = apart > _MOST_HEADINGS
        found = None if is_enough else next(_inline_headings(part, is_title=is_first), None)
        if found is None:
            yield replace(part, starts=part.starts or _is_fixed(part.text))
            continue
        apart += 1
        match, group = found
        before, after = part.text[: match.start()].strip(), part.text[match.end() :].strip()
        waiting.append((TextLine(text=after, starts=True), False))
        if before:
            waiting.append((TextLine(text=match.group(group), starts=True), False))
            waiting.append((replace(part, text=before, cells=()), is_first))
        else:
            yield TextLine(text=match.group(group), starts=True)


def _inline_headings(line: TextLine, *, is_title: bool) -> Iterator[tuple[re.Match[str], int]]:
    decision = _INLINE_DECISION.search(line.text)
    if decision:
        yield decision, 1
    for organ in (*_INLINE_ORGAN.finditer(line.text), *_INLINE_ORGAN_BARE.finditer(line.text)):
        group = organ.lastindex or 0
        if headings.is_organ_line(organ.group(group)) and organ.group(group) != line.text:
            yield organ, group
    start = 20 if is_title else 0
    motivation = _INLINE_MOTIVATION.search(line.text, start)
    if motivation and (is_title or not motivation.group(3)):
        yield motivation, next(group for group in (1, 2, 3) if motivation.group(group))
