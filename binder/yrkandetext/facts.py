"""What a finished yrkande says, read from the paper as printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from itertools import islice

from binder.domain import kind_words, placeholders
from binder.domain.point_rules import says_relation
from binder.yrkandetext import headings, parties
from binder.yrkandetext.dates import dates_in
from binder.yrkandetext.first_words import read_first_words
from binder.yrkandetext.head import Head, read_head
from binder.yrkandetext.lines import TextLine, without_page_numbers
from binder.yrkandetext.opening import NUMBER_OF_ITEM
from binder.yrkandetext.points import Body, Point, read_body
from binder.yrkandetext.sections import Sections, divide
from binder.yrkandetext.title_facts import dnr_of_title, read_title
from binder.yrkandetext.titles import senders_of_title

_MOST_LINES = 3_000
_MOST_CHARACTERS = 100_000
"""What is longer is no yrkande; its first part tells enough."""

_TAIL = 12
"""Paragraphs at the end among which the signature stands."""

_HEAD_LINES = 12
_OTHER_PAPER = re.compile(
    r"(?:sammanträdes)?protokoll(?:sutdrag)?|utdrag ur (?:sammanträdes)?protokoll|kallelse|kungörelse"
    r"|föredragningslista|dagordning|tjänste(?:utlåtande|skrivelse)",
    re.IGNORECASE,
)
_SIGNATURE_LENGTH = 80
_FEW_LETTERS = 12
_DATE_LENGTH = 40
_WORDS_OF_A_BODY = 6
_FOR_PARTY = re.compile(
    r"^(?:för|enligt uppdrag(?: från)?|vänsterpartiets?|yrkande från)\s|\([A-ZÅÄÖ]{1,3}\)\s*$", re.IGNORECASE
)
_ROLES = re.compile(
    r"\b(?:för|genom|enligt uppdrag|och|samt|ledamot|ledamöter|(?:tjänstgörande )?ersättare|gruppledare"
    r"|(?:1:e |2:e |förste |andre )?(?:vice )?ordförande|(?:kommunal|region|oppositions)råd(?: i opposition)?"
    r"|[a-zåäö]*nämnden|[a-zåäö]*styrelsen|[a-zåäö]*fullmäktige|i|e\.?u\.?)\b",
    re.IGNORECASE,
)
_WHO = re.compile(r"^([^.:]{1,120}?)\b(?:yrkar|föreslår|hemställer|reserverar|vill|deltar|anser)\b")
_NAMES_LENGTH = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFacts:
    """The facts of `binder check --json`, in the order they are printed there."""

    kind_header: str | None
    kind_title: str | None
    kind_conflict: bool
    parties: tuple[str, ...]
    date: str | None
    date_placeholder: bool
    dnr: str | None
    item_number: str | None
    title: str | None
    organs: tuple[str, ...]
    decision_points: tuple[Point, ...]
    relation_to_main_proposal: str | None
    has_motivation: bool
    empty_headings: tuple[str, ...]
    placeholders: tuple[str, ...]
    revised: str | None

    def as_dict(self) -> dict[str, object]:
        """The facts as JSON knows them."""
        return {
            key: list(value) if isinstance(value, tuple) else value for key, value in asdict(self).items()
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The facts, and what the findings need besides."""

    facts: PaperFacts
    head: Head
    body: Body
    is_other_paper: bool = False
    """Whether the paper calls itself minutes, a kallelse or the like, and no kind of yrkande."""


def read(lines: Iterable[TextLine]) -> Reading:
    """The facts of a paper given as lines in reading order; never fails on odd text."""
    given = [
        replace(line, text=line.text[:_MOST_CHARACTERS])
        for line in islice(without_page_numbers(lines), _MOST_LINES)
    ]
    sections = divide(given)
    head = read_head(list(sections.head))
    title_kind = kind_words.leading_kind(sections.title.text) if sections.title else None
    kinds = {head.kind, title_kind} - {None}
    named = kinds or {kind_words.kind_of_heading(sections.title.text if sections.title else "")}
    body = read_body(
        sections.body,
        is_statement=bool(kinds) and kinds <= kind_words.STATEMENTS,
        is_below_kind=sections.is_below_kind,
        asks=bool(named & kind_words.QUESTIONS),
    )
    facts = _facts(given, sections, head, body)
    calls_itself_other = any(_OTHER_PAPER.fullmatch(cell) for cell in _cells(given[:_HEAD_LINES]))
    is_other = calls_itself_other and facts.kind_header is None and facts.kind_title is None
    return Reading(facts=facts, head=head, body=body, is_other_paper=is_other)


def _cells(lines: Iterable[TextLine]) -> Iterator[str]:
    for line in lines:
        yield from line.cells or (line.text,)


def _facts(given: list[TextLine], sections: Sections, head: Head, body: Body) -> PaperFacts:
    named, title, number = read_title(sections, body)
    said = read_first_words(sections, body)
    kind_title = _kind_of_title(named, sections.title.text if sections.title else "", head, body)
    kind_title = kind_title or (None if head.kind else said.kind)
    # Nobody decides on a question.
    organs = () if {head.kind, kind_title} & kind_words.QUESTIONS else _organs(sections, body)
    points = _decided_by(organs, body.points)
    return PaperFacts(
        kind_header=head.kind,
        kind_title=kind_title,
        kind_conflict=kind_words.are_in_conflict(head.kind, kind_title),
        parties=_senders(head, sections, body),
        date=_date(head, sections) or said.date,
        date_placeholder=head.lacks_date,
        dnr=head.dnr or dnr_of_title(sections) or said.dnr,
        item_number=head.item_number or (None if head.is_new_item else number),
        title=_without_initiative(title, {head.kind, kind_title}),
        organs=organs if points else tuple(body.organs),
        decision_points=points,
        relation_to_main_proposal=_relation(points) or _relation_above(body),
        has_motivation=bool(body.motivation),
        empty_headings=tuple(body.empty_headings),
        placeholders=_left_over(given, head),
        revised=head.revised,
    )


def _kind_of_title(named: str | None, title: str, head: Head, body: Body) -> str | None:
    """The kind in the title, or the word above the points of a paper that is called nothing else.

    "Motion om broddar" is mostly what an ärende is called; the paper's kind only where it names no other.
    """
    is_nameless = head.kind is None and named is None
    if is_nameless and body.names_yrkande:
        return "yrkande"
    return kind_words.kind_of_heading(title) if is_nameless and head.item_number is None else named


def _without_initiative(title: str | None, kinds: set[str | None]) -> str | None:
    """The title without "Motion om", where the paper is a motion itself."""
    return (_INITIATIVE.sub("", title or "") or None) if kinds & kind_words.INITIATIVES else title


def _senders(head: Head, sections: Sections, body: Body) -> tuple[str, ...]:
    named = senders_of_title(sections.title.text) if sections.title else ()
    lettered = head.parties or named or _parties_below(sections) or _parties_of_proposal(body)
    return lettered or _local_parties(sections)


def _local_parties(sections: Sections) -> tuple[str, ...]:
    """Parties without letters, named in the head or the signature."""
    lines = [*sections.head, *sections.body[-_TAIL:]]
    found = [
        name for line in lines if _is_of_senders(line.text) for name in parties.local_names_in(line.text)
    ]
    return tuple(dict.fromkeys(found))


def _date(head: Head, sections: Sections) -> str | None:
    return head.date or _date_below(sections) or _date_of_revision(head)


def _decided_by(organs: tuple[str, ...], points: Iterable[Point]) -> tuple[Point, ...]:
    """The points, those without bodies of their own given to `organs`."""
    return tuple(
        point if point.organs else Point(number=point.number, text=point.text, organs=organs)
        for point in points
    )


# "Centrum" is part of a name: Socialnämnden Centrum.
_PLACE = (
    r"(?<!ocialnämnden )(?<!ocialnämnd )(?!\w*(?:nämnden|styrelsen|fullmäktige|utskottet)\b)[A-ZÅÄÖ][\w-]+"
)
_PLACE_OF_DATE = re.compile(rf"\s+(?:[Dd]atum:?|{_PLACE},?|(?:{_PLACE} )?den|\w+dag(?:en den)?)?\s*$")
_APPROVES_OWN = re.compile(
    r"\bbifall(?:a|er|s)?\s(?:till\s)?(?P<whose>[^.,]{1,40}?s)\s(?:eget\s)?\w*(?:förslag|yrkande)\b",
    re.IGNORECASE,
)
"""What a party proposes itself and nobody has prepared: "Bifall till Moderaternas förslag till budget"."""
_REST = re.compile(r"\bi övrigt?\b|^(?:att )?övriga\b", re.IGNORECASE)
_INITIATIVE = re.compile(
    r"^(?:motion|interpellation|(?:enkel )?fråga|nämndinitiativ)(?:\s+(?:från|av)\s[^.:]{1,60}?)??"
    r"\s*(?::|(?:om|angående|gällande|ang\.?)\s)\s*",
    re.IGNORECASE,
)


def is_relation(text: str) -> bool:
    """Whether a point says what becomes of the main proposal, with or without who proposes it."""
    approved = _APPROVES_OWN.search(text)
    if approved and parties.letters_in(approved.group("whose")):
        return False
    return says_relation(text) or says_relation(headings.what_is_proposed(text))


def _relation(points: tuple[Point, ...]) -> str | None:
    """The sentence on the rest of the main proposal, or else the first on any of it."""
    saying = [point.text for point in points if is_relation(point.text)]
    return next((text for text in saying if _REST.search(text)), saying[0] if saying else None)


def _relation_above(body: Body) -> str | None:
    """The line above the points, where it says it: "Vi yrkar bifall till förslaget med följande tillägg:"."""
    heading = body.decision_heading
    return heading if heading and body.points and says_relation(heading) else None


def _organs(sections: Sections, body: Body) -> tuple[str, ...]:
    if body.organs:
        return tuple(body.organs)
    for line in sections.head:
        for cell in line.cells or (line.text,):
            name = _AT_MEETING.sub("", _before_date(_KIND_AND_ITEM.sub("", kind_words.without_kind(cell))))
            found = headings.organs_in(name) if len(name.split()) <= _WORDS_OF_A_BODY else ()
            if found:
                return found
    of_points = (name for point in body.points for name in headings.organs_of_point(point.text))
    return tuple(dict.fromkeys(of_points))


_KIND_AND_ITEM = re.compile(
    r"^(?:nämnd(?:/styrelse)?|styrelse|organ|instans|beslutsinstans|sammanträde|möte)\s*:\s*"
    rf"|^[\s,–—-]*(?:(?:på|till|i)\s)?(?:{NUMBER_OF_ITEM})?[\s,.:–—-]*(?:till\s)?",
    re.IGNORECASE,
)


_AT_MEETING = re.compile(
    r"(?<=nden)s\s(?:sammanträde|möte)\b.*$"
    r"|(?<=\w)\si(?:\s[A-ZÅÄÖ][\w-]+(?:\skommun)?)?$"
)
"""What follows a body in "nämndens sammanträde" and "nämnden i Ekby"."""


def _before_date(text: str) -> str:
    """The text until a date, with the place that stands before the date ("Göteborg den …") taken away."""
    unfilled = (found.start for found in placeholders.find(text) if found.is_date)
    start = min((*unfilled, *(start for start, _, _ in dates_in(text))), default=len(text))
    return _PLACE_OF_DATE.sub("", text[:start]) if start < len(text) else text


def _parties_below(sections: Sections) -> tuple[str, ...]:
    """The parties in the signature, or in the title ("Yrkande från S och V")."""
    below = [line.text for line in sections.body[-_TAIL:] if _is_of_senders(line.text)]
    found = [letter for text in below for letter in parties.letters_in(text)]
    local = [letter for text in below for letter in parties.local_letters_in(text)]
    return tuple(dict.fromkeys(found or local))


def _is_of_senders(text: str) -> bool:
    if len(text) < _SIGNATURE_LENGTH and (
        _FOR_PARTY.search(text) or len(parties.rest_of(text)) < _FEW_LETTERS
    ):
        return True
    without = _ROLES.sub("", parties.without_parties(text))
    return len(text) < _NAMES_LENGTH and all(
        word[:1].isupper() or word.isdigit() for word in re.findall(r"[\w-]+", without)
    )


def _parties_of_proposal(body: Body) -> tuple[str, ...]:
    """Those who propose in a sentence: "Miljöpartiet och Vänsterpartiet yrkar att …"."""
    for text in (body.decision_heading or "", *(point.text for point in body.points), *body.motivation):
        match = _WHO.match(text)
        found = parties.letters_in(match.group(1)) if match else ()
        if match and (found or parties.local_letters_in(match.group(1))):
            return found or parties.local_letters_in(match.group(1))
    return ()


def _date_below(sections: Sections) -> str | None:
    """A date on a line of its own at the end, beside the signature."""
    for line in sections.body[-_TAIL:]:
        if len(line.text) < _DATE_LENGTH:
            for _, _, day in dates_in(line.text):
                return day.isoformat()
    return None


def _date_of_revision(head: Head) -> str | None:
    """The date of the revision, where no other was meant to stand."""
    revised = head.revised or ""
    return revised if revised[:1].isdigit() and head.date_placeholder is None else None


def _left_over(lines: list[TextLine], head: Head) -> tuple[str, ...]:
    found = [
        place.text
        for line in lines
        for cell in (line.cells or (line.text,))
        for place in placeholders.find(cell)
    ]
    found += [f"{label} (tomt)" for label in head.empty_labels]
    return tuple(dict.fromkeys(found))
