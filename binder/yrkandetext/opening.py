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
    r"(?:(?:§\s?/\s?)?ärende(?:t|nummer|nr|punkt)?|(?:dagordnings)?punkt)(?:\s?/\s?§)?\.?\s*:?\s*(?:nr\.?|nummer)?"
    r"(?: på dagordningen)?\s*:?\s*#?\s*"
    r"(?P<number>\d{1,3}(?:\.\d{1,3}){0,3}(?: ?[a-h](?!\w)|[a-z])?)(?![\w/-])(?: på dagordningen)?"
)
PARAGRAPH_NUMBER = r"§§?\s*\d{1,4}(?:/\d{2,4})?(?![\w-])"
_REFERENCE = re.compile(
    rf"(?:^|(?<=[\s,(–-]))(?:(?:på|till|i|över|under|om|avseende|gällande)\s+)?"
    rf"(?P<reference>(?:{NUMBER_OF_ITEM}|{PARAGRAPH_NUMBER}))[\s.:,;–—-]*(?P<rest>.*)$",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\b(?:angående|ang\.|gällande|avseende|rörande|beträffande)", re.IGNORECASE)
_LABELS = re.compile(
    r"\b(?:dnr|d\.nr|diarie\w+|beteckning|datum|sammanträdesdatum|revidera[dt]|parti)\b[.:]*", re.IGNORECASE
)
_LABELLED_DNR = re.compile(r"\b(?:dnr|diarie\w+)\b[.:]*\s*[^\s,;()]+(?:\s[\d/:.-]+)?", re.IGNORECASE)
_DNR_FIRST = re.compile(r"\((?P<bracketed>[^()]{4,40})\)[\s,.:;–—-]*(?=\S)")
_MEETING_LAST = re.compile(r"(?:,\s|\s(?=(?:vid|inför|på)\s))(?P<meeting>[^.,:]{8,80}):?$")
_VALUES_LAST = re.compile(r"\s\((?P<values>[^()]{6,80})\)[.:]?$")
_MEETING = re.compile(r"sammanträde|möte|(?:19|20)\d\d", re.IGNORECASE)
_SAYS = re.compile(
    r"(?P<who>[^.:]{1,60}?)\s(?:yrkar|föreslår)(?P<between>\s[^:]{1,60}?)??\s"
    r"(?P<rest>(?:i|på|till|under|angående|gällande|avseende)\s"
    rf"(?:{NUMBER_OF_ITEM}|{PARAGRAPH_NUMBER})(?![^:]*\b(?:att|bifall|avslag|återremiss)\b).*)",
    re.IGNORECASE,
)
"""Who proposes, where the line says no more than in which matter: "SD Ekby yrkar i ärende 7"."""

_SAYS_WHERE = re.compile(
    r"(?P<who>[^.:]{1,60}?)\s(?:yrkar|föreslår)\s(?P<rest>(?:i|på|vid|inför)\s[^:]{3,80})", re.IGNORECASE
)
"""Who proposes, where the line says no more than at which meeting: "MP & S yrkar i nämnden 3/6 2024"."""
_WANTS = re.compile(
    r"(?P<who>[^.:]{1,60}?)\s(?:yrkar|begär)\s(?:på\s)?(?P<what>bifall|avslag|återremiss|bordläggning)!?",
    re.IGNORECASE,
)
"""What the paper wants, as its headline: "Vänsterpartiet yrkar avslag"."""
_LABEL_OF_TITLE = re.compile(r"(?:ärende)?rubrik|ärendemening|ämne", re.IGNORECASE)
_QUESTION = re.compile(r"(?:skriftlig )?fråga:?", re.IGNORECASE)

_FILLING = re.compile(
    r"\b(?:sammanträdet?s?|dagordning(?:en)?|föredragningslista|möte[ts]?|mötesdatum|den|klockan|kl|till|från|av|i|på|och|samt|inför|vid|för"
    r"|dag som ovan"
    rf"|ledamot|ledamöter(?:na)?|gruppledare|ersättare|{ANY_WEEKDAY}(?:en)?|nytt|nr|gemensamt)\b",
    re.IGNORECASE,
)
_LEGAL_GROUND = re.compile(
    r"\b(?:enligt|med stöd av|jämlikt) (?:\d{1,2} kap\.? ?\d{1,2} ?§ ?)?"
    r"(?:kommunallagen|KL)(?: \d{1,2} kap\.? ?\d{1,2} ?§)?",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b[A-ZÅÄÖ][\w-]+\s(?=(?:kommun|region|stads)(?:styrelse|fullmäktige))"
    r"|\bregion\s[A-ZÅÄÖ][\w-]+(?:\s[A-ZÅÄÖ][\w-]+)?|\b[A-ZÅÄÖ][\w-]+\s(?:kommun|stad|[Rr]egion)s?\b"
    r"|\b[Ii]\s[A-ZÅÄÖ][\w-]+(?:\s(?:kommun|stad|region))?"
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
_CONCERNS = re.compile(r"(?:gäller|avser|angående|rubrik|ärende)\s*:\s*(?=\S)", re.IGNORECASE)
_SENDERS_KIND = re.compile(
    r"(?P<who>\S[^.]{0,80}?)(?::s|s)?\s(?:[–-]\s)?(?P<kind>(?:\w{5,12}s|tilläggs|ändrings)?yrkande|reservation"
    r"|särskilda? yttrande|protokolls?anteckning)(?P<rest>\W.*|)$",
    re.IGNORECASE,
)
_FOLLOWING = re.compile(r"^\s(?:på\s)?följande$", re.IGNORECASE)
_GROUP = re.compile(
    r"(?!(?i:\w*(?:nämnd|styrelse|fullmäktige|kommun|region|utskott|motion|stad)))"
    r"(?:De [a-zåäö]|[A-ZÅÄÖ])[a-zåäö]{4,20}s"
)
"""Who stands together without being a party: "Alliansens yrkande", "Oppositionens reservation"."""

_GREETING = re.compile(r"^(?:hej|hejsan|god (?:dag|morgon))\b[^.]{0,40}$", re.IGNORECASE)
_VERB = re.compile(
    r"\b(?:är|var|blev|fick|gick|kom|stod|tog|gav|har|hade|ska|skall|vill|kan|bör|blir|måste|får|anser|behöver|behövs|finns|saknar?s?|innebär|menar|yrkar"
    r"|föreslår|reserverar|noterar|välkomnar|delar|ser|kommer|visar|deltar|avstår|tycker|lägger|borde|skulle|lyder"
    r"|ökar|ökat|utgör|röstade|bygg|efterfrågar|kostar|ger)\b",
    re.IGNORECASE,
)
_ITEM_ALONE = re.compile(NUMBER_OF_ITEM, re.IGNORECASE)
_LEAST_WORDS_BESIDE = 3
_LONGEST_HEAD_LINE = 120
_LONGEST_ADDRESS = 90
_LEAST_PROSE = 6
_LEAST_QUESTION = 4
_LONG_PROSE = 25
_MOST_LINES = 25
_LEAST_TITLE = 3
_LINES_ABOVE_KIND = 3


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
    if diarienummer.parse(text) is not None or kind_words.whole_kind(text) is not None:
        return ""
    rest = _without_days(_LABELLED_DNR.sub(_without_known, kind_words.without_kind(text)))
    for found in reversed(diarienummer.find_all(rest)):
        rest = f"{rest[: found.start]} {rest[found.end :]}"
    for pattern in (
        _LABELS,
        re.compile(NUMBER_OF_ITEM, re.IGNORECASE),
        re.compile(PARAGRAPH_NUMBER),
        _LEGAL_GROUND,
        _PLACE,
        _BODY,
    ):
        rest = pattern.sub(" ", rest)
    return _FILLING.sub(" ", parties.without_parties(rest))


def _without_known(label: re.Match[str]) -> str:
    return " " if diarienummer.parse(label.group()) else label.group()


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
        if number > _MOST_LINES:
            yield given
            continue
        is_question = not has_kind and number <= _LINES_ABOVE_KIND and _QUESTION.fullmatch(given.text)
        words = "Enkel fråga" if is_question else _kind_first(given.text, has_kind=has_kind)
        line = replace(given, text=words)
        kind = kind_words.leading_kind(line.text)
        is_second = kind is not None and has_kind
        has_kind = has_kind or kind is not None
        if line.cells:
            yield from _row_apart(line)
        else:
            *values, last = _values_last_apart(line)
            yield from values
            yield from [last] if is_second else _reference_apart(last)


def _values_last_apart(line: TextLine) -> Iterator[TextLine]:
    """Values of the head in brackets behind a heading, "(ärende 7, dnr KS 2024/12)", and the heading."""
    bracketed = _VALUES_LAST.search(line.text)
    values = bracketed.group("values") if bracketed else ""
    if bracketed and _ITEM_ALONE.search(values) and is_head_line(values):
        yield TextLine(text=values, starts=line.starts)
        line = replace(line, text=line.text[: bracketed.start()], starts=True)
    yield line


def _reference_apart(line: TextLine) -> Iterator[TextLine]:
    """What stands before an item's number, the values around its heading, and both of these together."""
    found = _REFERENCE.search(line.text)
    before = line.text[: found.start()].strip(" ,;:–—-") if found else ""
    title, aside = _values_apart(found.group("rest")) if found else ("", [])
    if found is None or not (before or aside) or not (_may_be_parted(before, title)):
        yield line
        return
    if before:
        yield replace(line, text=before)
    yield from (TextLine(text=value, starts=True) for value in aside)
    yield TextLine(text=f"{found.group('reference')} {title}", starts=True)


def _values_apart(rest: str) -> tuple[str, list[str]]:
    """The heading without a diarienummer before it and a meeting behind it, and these."""
    aside = []
    bracketed, first = _DNR_FIRST.match(rest), diarienummer.leading(rest)
    label = _LABELLED_DNR.match(rest)
    if bracketed and diarienummer.parse(bracketed.group("bracketed")):
        end = bracketed.end()
    elif label and (diarienummer.parse(label.group()) or any(placeholders.find(label.group()))):
        end = label.end()
    else:
        end = first.end if first else 0
    if end and rest[end:].strip(" ,.:;–—-"):
        aside.append(rest[:end].strip(" ,.:;–—-"))
        rest = rest[end:].lstrip(" ,.:;–—-")
    meeting = _MEETING_LAST.search(rest)
    if meeting and _MEETING.search(meeting.group("meeting")) and is_head_line(meeting.group("meeting")):
        aside.append(meeting.group("meeting"))
        rest = rest[: meeting.start()]
    return rest, aside


def _row_apart(line: TextLine) -> Iterator[TextLine]:
    """A row in columns; an item's heading that stands in one beside its number gets a line of its own."""
    if _LABEL_OF_TITLE.fullmatch(line.cells[0].rstrip(" :")):
        yield TextLine(text=f"Rubrik: {' '.join(line.cells[1:])}", starts=True)
        return
    reference = next((cell for cell in line.cells if _ITEM_ALONE.fullmatch(cell)), None)
    titles = [cell for cell in line.cells if _is_heading_beside(cell)] if reference else []
    if len(titles) != 1:
        yield line
        return
    others = tuple(cell for cell in line.cells if cell not in (reference, *titles))
    if others:
        yield replace(line, text=" ".join(others), cells=others if len(others) > 1 else ())
    yield TextLine(text=f"{reference} {titles[0]}", starts=True)


def _is_heading_beside(cell: str) -> bool:
    return (
        len(cell.split()) >= _LEAST_WORDS_BESIDE
        and is_title_like(cell)
        and not headings.is_signature(cell)
        and kind_words.leading_kind(cell) is None
    )


def _kind_first(text: str, *, has_kind: bool) -> str:
    """The line without the label of a letter's subject, and with the kind before who sends it."""
    plain = _SUBJECT.sub("", text)
    about = _CONCERNS.match(plain)
    plain = plain[about.end() :] if about and kind_words.leading_kind(plain[about.end() :]) else plain
    told = None if has_kind else _told_by_parties(plain)
    return told or _sender_last(plain)


def _told_by_parties(plain: str) -> str | None:
    """The line of parties that say what they want, as a yrkande; None if it is no such line."""
    wants = _WANTS.fullmatch(plain)
    if wants and parties.letters_in(wants.group("who")):
        return f"{kind_words.kind_of_wish(wants.group('what')).capitalize()} {wants.group('who')}"
    if _says_where(plain):
        return f"Yrkande {plain}"
    says = _SAYS.fullmatch(plain)
    letters = parties.letters_in(says.group("who")) if says else ()
    between = _FOLLOWING.sub("", says.group("between") or "") if says else ""
    if says and letters and is_head_line(between):
        return f"Yrkande {', '.join(letters)}{between} {says.group('rest')}"
    return None


def _sender_last(plain: str) -> str:
    """The line with the kind before the parties, where they alone stand before it."""
    match = _SENDERS_KIND.match(plain)
    if match is None:
        return plain
    who = re.sub(r"\boch\b", "", parties.without_parties(match.group("who")))
    if re.search(r"\w", who) and not _GROUP.fullmatch(plain[: match.start("kind")].strip()):
        return plain
    return f"{match.group('kind').capitalize()} {match.group('who')} {match.group('rest')}".strip()


def _says_where(text: str) -> bool:
    where = _SAYS_WHERE.fullmatch(text)
    return bool(where and parties.letters_in(where.group("who")) and is_head_line(where.group("rest")))


def values_whole(lines: Iterable[TextLine]) -> Iterator[TextLine]:
    """A date or diarienummer that the end of a line parts stands whole in the line where it begins."""
    before: TextLine | None = None
    for line in lines:
        parted = None if before is None else _parted_value(before, line)
        if before is not None and parted is not None:
            upper, lower = parted
            yield replace(before, text=upper)
            before = replace(line, text=lower) if lower else None
            continue
        if before is not None:
            yield before
        before = line
    if before is not None:
        yield before


def _parted_value(before: TextLine, line: TextLine) -> tuple[str, str] | None:
    """The texts of two lines with the value that they part whole in the upper; None if they part none."""
    if line.starts or line.cells or before.cells:
        return None
    whole = f"{before.text} {line.text}"
    values = [(start, end) for start, end, _ in dates_in(whole)]
    values += [(found.start, found.end) for found in diarienummer.find_all(whole)]
    end = next((end for start, end in values if start < len(before.text) < end), None)
    return None if end is None else (whole[:end], whole[end:].strip())


def _may_be_parted(before: str, rest: str) -> bool:
    if before and (_ABOUT.search(before) or not is_head_line(before)):
        return False
    return is_title_like(rest)
