"""The opening lines of a paper: which belong to the head, and what runs on in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from binder.domain import diarienummer, kind_words, placeholders
from binder.domain.swedish_dates import ANY_WEEKDAY
from binder.yrkandetext import headings, parties
from binder.yrkandetext.dates import dates_in
from binder.yrkandetext.lines import TextLine

NUMBER_OF_ITEM = (
    r"(?:ärende(?:t|nummer|nr|punkt)?|(?:dagordnings)?punkt)\.?\s*(?:nr\.?|nummer)?"
    r"(?: på dagordningen)?\s*:?\s*#?\s*"
    r"(?P<number>\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)(?![\w/-])"
)
PARAGRAPH_NUMBER = r"§§?\s*\d{1,4}(?:/\d{2,4})?(?![\w-])"
_REFERENCE = re.compile(
    rf"(?:^|(?<=[\s,(–-]))(?:(?:på|till|i|över|under|om|avseende|gällande)\s+)?"
    rf"(?P<reference>(?:{NUMBER_OF_ITEM}|{PARAGRAPH_NUMBER}))[\s.:,;–—-]*(?P<rest>.*)$",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\b(?:angående|ang\.|gällande|avseende|rörande|beträffande)", re.IGNORECASE)
_LABELS = re.compile(
    r"\b(?:dnr|d\.nr|diarie\w+|beteckning|datum|sammanträdesdatum|parti)\b[.:]*", re.IGNORECASE
)
_FILLING = re.compile(
    r"\b(?:sammanträdet?s?|möte[ts]?|mötesdatum|den|klockan|kl|till|från|av|i|och|samt|inför|vid|för"
    r"|dag som ovan"
    rf"|ledamot|ledamöter|gruppledare|ersättare|{ANY_WEEKDAY}(?:en)?|nytt|nr|gemensamt)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\bregion\s[A-ZÅÄÖ][\w-]+(?:\s[A-ZÅÄÖ][\w-]+)?|\b[A-ZÅÄÖ][\w-]+\s(?:kommun|stad|[Rr]egion)s?\b"
    r"|\b[Ii]\s[A-ZÅÄÖ][\w-]+"
)
_BODY = re.compile(
    rf"\bnämnden för [\w-]+(?:(?:, | och | samt )[\w-]+){{0,4}}(?=\W|$)|(?<!\w)(?:{headings.ORGAN})s?(?!\w)"
    r"|\b(?:AU|KSAU|RS|RF)\b",
    re.IGNORECASE,
)
_LETTER_HEAD = re.compile(r"^(?:från|till|kopia|cc|skickat|datum|bilagor|bifogat)\s*:\s*\S", re.IGNORECASE)
_ADDRESSED = re.compile(
    r"^(?:ställd |riktad )?till:?\s.*(?:ordförande|råd|nämnd|styrelse|fullmäktige|ledamot|ledamöter"
    r"|registrator|sekreterare|kansli|kommun|region|utskott)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"^(?:(?:ämne|subject|sv|vb|re|fw|fwd)\s*:\s*)+(?=\S)", re.IGNORECASE)
_SENDERS_KIND = re.compile(
    r"(?P<who>\S[^.]{0,80}?)(?::s|s)?\s(?:[–-]\s)?(?P<kind>(?:\w{5,12}s|tilläggs|ändrings)?yrkande|reservation"
    r"|särskilda? yttrande|protokolls?anteckning)(?P<rest>\W.*|)$",
    re.IGNORECASE,
)
_GREETING = re.compile(r"^(?:hej|hejsan|god (?:dag|morgon))\b[^.]{0,40}$", re.IGNORECASE)
_VERB = re.compile(
    r"\b(?:är|har|hade|ska|skall|vill|kan|bör|blir|måste|får|anser|behöver|behövs|finns|saknar?s?|innebär|menar|yrkar"
    r"|föreslår|reserverar|noterar|välkomnar|delar|ser|kommer|visar|deltar|avstår|tycker|lägger|borde|skulle|lyder"
    r"|ökar|ökat|utgör|röstade|bygg|efterfrågar|kostar|ger)\b",
    re.IGNORECASE,
)
_LONGEST_HEAD_LINE = 120
_LONGEST_ADDRESS = 90
_LEAST_PROSE = 6
_LEAST_QUESTION = 4
_LONG_PROSE = 25
_MOST_LINES = 25
_LEAST_TITLE = 3


def is_head_line(text: str) -> bool:
    """Whether the line holds nothing but what a head is made of: body, date, party, number, kind."""
    if len(text) > _LONGEST_HEAD_LINE:
        return False
    if _LETTER_HEAD.match(text) or _GREETING.match(text) or headings.is_label(text):
        return True
    if _ADDRESSED.match(text) and len(text) <= _LONGEST_ADDRESS:
        return not headings.is_organ_line(text) and not _VERB.search(text)
    return not re.search(r"\w", _without_values(text))


def _without_values(text: str) -> str:
    if diarienummer.parse(text) is not None:
        return ""
    rest = _without_days(kind_words.without_kind(text))
    for found in reversed(diarienummer.find_all(rest)):
        rest = f"{rest[: found.start]} {rest[found.end :]}"
    for pattern in (
        _LABELS,
        re.compile(NUMBER_OF_ITEM, re.IGNORECASE),
        re.compile(PARAGRAPH_NUMBER),
        _PLACE,
        _BODY,
    ):
        rest = pattern.sub(" ", rest)
    return _FILLING.sub(" ", parties.without_parties(rest))


def _without_days(text: str) -> str:
    for found in reversed([found for found in placeholders.find(text) if found.is_date]):
        text = f"{text[: found.start]} {text[found.start + len(found.text) :]}"
    for start, end, _ in reversed(list(dates_in(text))):
        text = f"{text[:start]} {text[end:]}"
    return text


def names_subject(text: str) -> bool:
    """Whether a word such as "angående" stands before what the paper is about."""
    return bool(_ABOUT.search(text))


def is_prose(text: str) -> bool:
    """Whether a whole paragraph is running text, or the proposal in a sentence of its own."""
    words = len(text.split())
    if headings.proposes(text) or (text.endswith("?") and words >= _LEAST_QUESTION):
        return True
    if words >= _LONG_PROSE:
        return bool(_VERB.search(text))
    return words >= _LEAST_PROSE and text.endswith((".", "!", "?", ":")) and bool(_VERB.search(text))


def is_title_like(text: str) -> bool:
    """Whether the text may be what the paper is about."""
    return len(text) > _LEAST_TITLE and not is_head_line(text) and not is_prose(text)


def with_references_apart(lines: Iterable[TextLine]) -> Iterator[TextLine]:
    """An item's number and heading that run on in a line of the head get a line of their own."""
    has_kind = False
    for number, given in enumerate(lines):
        line = replace(given, text=_kind_first(given.text)) if number <= _MOST_LINES else given
        kind = kind_words.leading_kind(line.text)
        found = None if line.cells or number > _MOST_LINES else _REFERENCE.search(line.text)
        before = line.text[: found.start()].strip(" ,;:–—-") if found else ""
        is_second = kind is not None and has_kind
        has_kind = has_kind or kind is not None
        if found is None or not before or is_second or not _may_be_parted(before, found.group("rest")):
            yield line
            continue
        yield replace(line, text=before)
        yield TextLine(text=line.text[found.start("reference") :], starts=True)


def _kind_first(text: str) -> str:
    """The line without the label of a letter's subject, and with the kind before who sends it."""
    plain = _SUBJECT.sub("", text)
    match = _SENDERS_KIND.match(plain)
    if match is None or re.search(r"\w", re.sub(r"\boch\b", "", parties.without_parties(match.group("who")))):
        return plain
    return f"{match.group('kind').capitalize()} {match.group('who')} {match.group('rest')}".strip()


def _may_be_parted(before: str, rest: str) -> bool:
    if _ABOUT.search(before) or not is_head_line(before):
        return False
    return is_title_like(rest)
