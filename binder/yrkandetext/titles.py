"""Where the title of a paper stands, and where its points or running text begin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from binder.domain import kind_words
from binder.yrkandetext import headings, opening, parties
from binder.yrkandetext.lines import BULLETS, MARK, TextLine
from binder.yrkandetext.names import is_person
from binder.yrkandetext.run_on import begins_decision

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
    rf"^(?:(?:{opening.NUMBER_OF_ITEM}"
    r"|nr\.?\s*(?P<bare>\d{1,3}(?:\.\d{1,3}){0,3}(?: ?[a-h](?!\w)|[a-z])?))\s*[.:,;–—-]*\s+"
    rf"|{opening.PARAGRAPH_NUMBER}[\s.:,;–—-]+)(?=\S{{2}})",
    re.IGNORECASE,
)
_LABELLED_TITLE = re.compile(
    r"^(?:ärende|ärendemening|ärenderubrik|rubrik|ämne|angående|ang\.?|avser|gäller|avseende)\s*:\s*(?=\S)",
    re.IGNORECASE,
)
_KINDS = r"(?:Tilläggs|Ändrings|Återremiss|Avslags|Bifalls)?(?:yrkande|Yrkande)|Yttrande|Särskilt yttrande"
_INLINE_TITLE = re.compile(rf"\s(?=(?:{_KINDS})\s+(?:angående|gällande|avseende|rörande|[-–—])\s)")
_FIRST_LINES = 25
_FIRST_MARK = re.compile(rf"\(?1[.)]\s|[aA]\)\s|[{BULLETS}]\s|att\s")
_LEAST_TITLE = 12
_LABELS_BELOW = 6
_ADDRESSEE = re.compile(
    r"\s*(?:ställd )?till (?=\S).{0,60}?\b(?:ordföranden?|\w*råd(?:et)?)\b", re.IGNORECASE
)
_NUMBERED_KIND = re.compile(r"^yrkande \d{1,2}\s*[:.]", re.IGNORECASE)
_LEAST_WORDS = 3
_LEAST_SENTENCE = 4
_LINES_OF_PROSE = 12
_MOST_LINES_ABOVE = 60


def labels_below(lines: list[TextLine], place: int) -> Iterator[int]:
    """The places of lines of the head that stand right below the title."""
    has_kind = any(kind_words.leading_kind(line.text) for line in lines[: place + 1])
    for number in range(place + 1, min(place + _LABELS_BELOW, len(lines))):
        text = lines[number].text
        if has_kind and kind_words.leading_kind(text):
            return
        if _runs_on_in_brackets(lines[number - 1], lines[number]):
            continue
        if _belongs_to_head(text, has_kind=has_kind):
            yield number
        elif headings.is_fixed(text):
            return


def _runs_on_in_brackets(above: TextLine, line: TextLine) -> bool:
    return not line.starts and above.text.count("(") > above.text.count(")")


def _belongs_to_head(text: str, *, has_kind: bool) -> bool:
    if headings.is_label(text):
        return True
    if has_kind and ITEM_TITLE.match(text) and opening.is_title_like(text):
        return True
    is_heading = headings.is_motivation(text) or headings.is_organ_line(text)
    return opening.is_head_line(text) and not is_heading


def with_title_apart(lines: list[TextLine]) -> Iterator[TextLine]:
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


def title_place(lines: list[TextLine]) -> int | None:
    """The place of the line with the title, None where no line looks like one."""
    for find in (_kind_title, _second_kind_title, _item_title, _heading_title, _plain_title):
        place = find(lines)
        if place is not None:
            return place
    return None


def _head_lines(lines: list[TextLine]) -> Iterator[tuple[int, TextLine]]:
    for number, line in enumerate(lines[:_FIRST_LINES]):
        if (begins_decision(line.text) or _begins_reasons(line)) and not is_kind_title(line.text):
            return
        if not line.cells:
            yield number, line


def is_kind_title(text: str) -> bool:
    """Whether the text is a kind and what it is about: "Yrkande angående …"."""
    rest = kind_words.without_kind(text)
    if rest == text or len(rest) <= _LEAST_TITLE or not CONNECTOR.match(_without_sender(rest)):
        return False
    if _ADDRESSEE.match(rest):
        return False
    return not (
        opening.is_head_line(what_about(text)) or opening.is_head_line(text) or _NUMBERED_KIND.match(text)
    )


def what_about(title: str) -> str:
    """The title without the kind, its sender and the word between: "Yrkande från S angående X" is about X."""
    about = CONNECTOR.sub("", _without_sender(kind_words.without_kind(title)), count=1)
    return re.sub(r"^[-–—:]\s*", "", about.strip())


def senders_of_title(title: str) -> tuple[str, ...]:
    """The parties between the kind and what it is about: "Yrkande från S och V angående X"."""
    match = _SENDER.match(kind_words.without_kind(title))
    return parties.letters_in(match.group()) if match else ()


def _without_sender(rest: str) -> str:
    return _SENDER.sub("", rest, count=1)


def _kind_title(lines: list[TextLine]) -> int | None:
    for number, line in _head_lines(lines):
        following = lines[number + 1] if number + 1 < len(lines) else None
        is_broken = following is not None and not (
            following.starts or following.cells or MARK.match(following.text)
        )
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
        if begins_decision(line.text):
            return None
        if kind_words.leading_kind(line.text) is None:
            continue
        is_numbered = _NUMBERED_KIND.match(line.text)
        if has_kind and line.starts and not line.cells and not is_numbered and _is_about_something(line.text):
            return number
        has_kind = True
    return None


def _is_about_something(text: str) -> bool:
    rest = kind_words.without_kind(text)
    return (
        len(rest.split()) > 1
        and not opening.is_head_line(text)
        and not parties.letters_listed(rest.strip())
        and not _FULL_DATE.search(rest)
    )


def _item_title(lines: list[TextLine]) -> int | None:
    for number, line in _head_lines(lines):
        match = ITEM_TITLE.match(line.text) or _LABELLED_TITLE.match(line.text)
        if match and opening.is_title_like(line.text[match.end() :]):
            return number
    return None


def _heading_title(lines: list[TextLine]) -> int | None:
    for number, line in _head_lines(lines):
        if line.level and len(line.text) > _LEAST_TITLE and not headings.is_fixed(line.text):
            return number
    return None


def _plain_title(lines: list[TextLine]) -> int | None:
    """The last line above points and running text that is not of the head; rather one of several words."""
    end = body_place(lines)
    places = [
        number
        for number, line in _head_lines(lines)
        if number < end and _begins_line(lines, number) and _may_be_title(line.text)
    ]
    long = [number for number in places if len(lines[number].text.split()) >= _LEAST_WORDS]
    unstopped = [number for number in long if not lines[number].text.endswith(".")]
    return next(reversed(unstopped or long or places), None) if end < len(lines) else None


def _begins_line(lines: list[TextLine], number: int) -> bool:
    """Whether the line does not go on with the one above it."""
    return lines[number].starts or number == 0 or opening.is_head_line(lines[number - 1].text)


def _may_be_title(text: str) -> bool:
    is_other = (
        headings.is_fixed(text) or _names_senders(text) or headings.is_label(text) or _FULL_DATE.search(text)
    )
    return (
        not (is_other or text.endswith(":"))
        and not headings.is_signature(text)
        and not is_person(text)
        and opening.is_title_like(text)
    )


def _names_senders(text: str) -> bool:
    """Whether parties and names are all there is; "Motion från (V) om broddar" says more."""
    rest = re.findall(r"\w+", parties.without_parties(text))
    return bool(parties.letters_listed(text)) and not any(word[:1].islower() for word in rest)


def body_place(lines: list[TextLine]) -> int:
    """Where the points or the running text begin."""
    for number, line in enumerate(lines[:_MOST_LINES_ABOVE]):
        if begins_decision(line.text) or _begins_reasons(line):
            return number
        if _FIRST_MARK.match(line.text):
            # The word "Yrkande" right above the points heads them.
            return number - 1 if number and headings.is_kind(lines[number - 1].text) else number
        if _begins_line(lines, number) and not line.cells and opening.is_prose(_whole(lines, number)):
            return number
    end = min(len(lines), _MOST_LINES_ABOVE)
    # Where no verb is known, a full stop tells a sentence from a heading.
    return next((number for number in range(end) if _is_stopped(lines[number])), end)


def _is_stopped(line: TextLine) -> bool:
    is_sentence = line.text.endswith(".") and len(line.text.split()) >= _LEAST_SENTENCE
    return is_sentence and not line.cells and not opening.is_head_line(line.text)


def _whole(lines: list[TextLine], number: int) -> str:
    """The paragraph that begins in a line."""
    parts = [lines[number].text]
    for line in lines[number + 1 : number + _LINES_OF_PROSE]:
        if line.starts or line.cells or MARK.match(line.text) or headings.is_heading(line.text):
            break
        parts.append(line.text)
    return " ".join(parts)


def _begins_reasons(line: TextLine) -> bool:
    """Whether the line heads the running text and is not the name of a kind, which the head has too."""
    return headings.is_motivation(line.text) and not headings.is_kind(line.text)


_FULL_DATE = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
