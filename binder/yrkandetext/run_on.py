"""Headings and paragraphs that run on in a line or over a line's end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from binder.yrkandetext import headings
from binder.yrkandetext.dates import dates_in
from binder.yrkandetext.lines import MARK, TextLine, paragraphs
from binder.yrkandetext.names import PERSON

_INLINE_DECISION = re.compile(
    r"(?:^|\s)(Förslag till beslut:?)\s+"
    r"(?=I [A-Za-zåäö]|(?:\d{1,2}[.)]|[a-h]\))\s|[Aa]tt\s|[A-ZÅÄÖ]\w+(?:styrelsen"
    r"|nämnden|fullmäktige|kontoret)\b)"
    r"|(?<=\S)\s(Förslag till beslut:?)$"
)
_INLINE_MOTIVATION = re.compile(
    r"(?:^|(?<=[.:!?”\")])\s+)(Yrkandet|Yrkande|Motivering(?:en)?:?|Yttrandet"
    r"|Yttrande|Bakgrund:?|Motiv:|Skäl:)\s+(?=[A-ZÅÄÖ”\"])"
    r"|\s(Yrkandet|Yttrandet|Motivering:?)(?:\s+(?=[A-ZÅÄÖ])|$)|\s(Yttrande)\s+(?=[A-ZÅÄÖ])"
)
_INLINE_ORGAN = re.compile(r"(?:^|(?<=[.!?”])\s+)([A-ZÅÄÖ][^.:\d]{3,120}:)(?:\s+(?=\S)|$)")
_INLINE_ORGAN_BARE = re.compile(
    r"^(I [^.:\d]{3,120}?)\s+(?=1[.)]\s)"
    r"|(?<=\s)(Förslag till (?:beslut i )?(?:kommun|region|[\wåäö]*nämnd)[^.:\d]{0,80}:?)(?:\s+(?=1[.)]\s)|$)"
)
_AMOUNT = re.compile(r"[+–−-]?\s?\d(?!\d?[.)]\s)")
_MARK_ALONE = re.compile(r"\(?(?:\d{1,2}|[a-hA-H]|[IVX]{1,4})[.)]\s*")
_PLACE = re.compile(r"(?:[A-ZÅÄÖ][\w-]+,? ){0,3}(?:den )?(?:\w+dag(?:en den)? )?")
_MOST_HEADINGS = 50
"""Headings that are looked for in one line; a whole paper stored in one has about five."""

_SENTENCES_OF_THEIR_OWN = ("att ", "Att ", "I övrigt ")
_ENDS = (".", ":", ",", ";", "!", "?", "”", '"', " samt", " och", "att")
_NAME = re.compile(rf"{PERSON}(?: \([A-ZÅÄÖ]{{1,4}}\))?")
_RANK = re.compile(
    r"(?:(?:och|samt) )?i (?:första|andra|tredje) hand(?: (?:yrkar|föreslår) \w+)?(?: att)?:?", re.IGNORECASE
)
_DASHES = ("- ", "– ", "— ")


def whole_paragraphs(lines: list[TextLine]) -> list[TextLine]:
    """The paragraphs; looked at twice, because a heading may be parted by the end of a line."""
    return list(paragraphs(_unfold_all(paragraphs(_unfold_all(lines)))))


def begins_decision(text: str) -> bool:
    """Whether the points begin in the line, with their heading or the body that decides."""
    heads = headings.is_decision(text) or headings.is_organ_line(text) or headings.is_others_proposal(text)
    return heads or headings.is_rank(text) or bool(_INLINE_DECISION.search(text))


def _unfold_all(lines: Iterable[TextLine]) -> Iterator[TextLine]:
    before, opening, title = TextLine(text=""), "", None
    for number, line in enumerate(lines):
        starts = line.starts or _begins_paragraph(line.text, before, opening)
        title, starts = (line.text, True) if number == 0 else (title, starts)
        # No title goes on with who proposes what.
        starts = starts or (opening == title and line.text[:1].isupper() and headings.proposes(line.text))
        before = replace(line, starts=starts)
        opening = line.text if starts else opening
        yield from _unfold(before, is_title=number == 0)


def _begins_paragraph(text: str, before: TextLine, opening: str) -> bool:
    """Whether a line that follows another begins a paragraph; `opening` is the first line of the last one."""
    if before.starts and headings.is_heading(before.text):
        return not _goes_on(before.text, text)
    has_ended = before.text.endswith(_ENDS)
    if _stands_alone(before.text) or _stands_below(text, before.text):
        return True
    if text.startswith(_DASHES):
        return has_ended or _may_lead_to_dashes(opening)
    if MARK.match(text) or _is_place_and_date(text):
        return True
    # A wrapped line may begin with "att" too; an att-sats of its own follows an end.
    return has_ended and text.startswith(_SENTENCES_OF_THEIR_OWN)


def _stands_below(text: str, before: str) -> bool:
    """Whether a line closes the letter, names who signs it, or ranks the points that follow it."""
    signs = before.endswith(".") and _NAME.fullmatch(text)
    ranks = before.endswith(_ENDS) and _RANK.fullmatch(text)
    return headings.is_closing(text) or bool(signs or ranks)


def _may_lead_to_dashes(opening: str) -> bool:
    """Whether a dash that comes first in a line marks a point after such a line.

    One within a sentence may come first too: "Plan för bad" and "– svar på motion" below it.
    """
    return bool(MARK.match(opening)) or headings.is_heading(opening)


def _goes_on(heading: str, text: str) -> bool:
    """Whether what looks like a heading goes on: "… återremitteras för att" and a line that begins small."""
    return headings.is_spoken(heading) and text[:1].islower() and not text.startswith("att ")


def _stands_alone(text: str) -> bool:
    """Whether nothing goes on from such a line."""
    return _is_place_and_date(text) or headings.is_closing(text)


def _is_place_and_date(text: str) -> bool:
    """Whether the line is where and when the paper was signed: "Ekvalla den 12 september 2024"."""
    # "den 1 januari" that goes on from the line above is no place and date of a signature.
    return not text[:1].islower() and any(
        _PLACE.fullmatch(text[:start]) and not text[end:].strip(" .") for start, end, _ in dates_in(text)
    )


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
            is_heading = part.text[:1].isupper() and headings.is_fixed(part.text)
            yield replace(part, starts=part.starts or is_heading)
            continue
        apart += 1
        match, group = found
        before, after = part.text[: match.start()].strip(), part.text[match.end() :].strip()
        if after:
            waiting.append((TextLine(text=after, starts=True), False))
        if before:
            waiting.append((TextLine(text=match.group(group), starts=True), False))
            waiting.append((replace(part, text=before, cells=()), is_first))
        else:
            yield TextLine(text=match.group(group), starts=True)


def _inline_headings(line: TextLine, *, is_title: bool) -> Iterator[tuple[re.Match[str], int]]:
    decision = _INLINE_DECISION.search(line.text)
    if decision:
        yield decision, decision.lastindex or 1
    yield from _inline_organs(line)
    start = 20 if is_title else 0
    motivation = _INLINE_MOTIVATION.search(line.text, start)
    if motivation and (is_title or not motivation.group(3)):
        yield motivation, next(group for group in (1, 2, 3) if motivation.group(group))


def _inline_organs(line: TextLine) -> Iterator[tuple[re.Match[str], int]]:
    """The bodies that decide what follows in the line; a body beside its amount is a point itself."""
    for organ in (*_INLINE_ORGAN.finditer(line.text), *_INLINE_ORGAN_BARE.finditer(line.text)):
        group = organ.lastindex or 0
        is_own_point = _MARK_ALONE.fullmatch(line.text[: organ.start()])
        is_row_of_amounts = _AMOUNT.match(line.text, organ.end())
        if is_own_point or is_row_of_amounts or organ.group(group) == line.text:
            continue
        if headings.is_organ_line(organ.group(group)):
            yield organ, group
