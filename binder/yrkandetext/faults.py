"""The findings about a finished paper, from what was read in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from binder.domain import kind_words, placeholders
from binder.domain.finding import Field, Finding, FindingCode, Severity
from binder.domain.point_rules import (
    addressee_of_aterremiss,
    goes_on,
    has_full_stop,
    reason_of_aterremiss,
    second_measure,
)
from binder.domain.preflight import worst_first
from binder.yrkandetext.facts import PaperFacts, Reading
from binder.yrkandetext.points import Point

_EMPTY_LABEL = " (tomt)"
_MATERIAL = frozenset({"tilläggsyrkande", "ändringsyrkande", "yrkande", "avslagsyrkande", "bifallsyrkande"})
_SENT_BACK = frozenset({"återremissyrkande", "minoritetsåterremiss"})
_LIST_BELOW = re.compile(r":\s+(?:\d{1,2}[.)]|[•–-])\s")
_PUT_OFF = frozenset({"bordläggningsyrkande", "ajourneringsyrkande"})
_LABEL_FIELDS = {
    "Datum": Field.DATE,
    "Ärende nr": Field.ITEM_NUMBER,
    "Nr": Field.ITEM_NUMBER,
    "Diarienummer": Field.DNR,
}


def faults(reading: Reading) -> list[Finding]:
    """Every finding about the paper, worst first."""
    facts = reading.facts
    if reading.is_other_paper:
        # What a yrkande should hold is not missing in minutes.
        return list(_kinds(facts))
    return worst_first(
        [*_left_over(facts), *_head(reading), *_kinds(facts), *_decision(reading), *_points(facts)]
    )


def _blocking(code: FindingCode, field: Field, where: str | None = None, **details: str) -> Finding:
    return Finding(code=code, severity=Severity.BLOCKING, field=field, where=where, details=details)


def _warning(code: FindingCode, field: Field, where: str | None = None, **details: str) -> Finding:
    return Finding(code=code, severity=Severity.WARNING, field=field, where=where, details=details)


def _left_over(facts: PaperFacts) -> Iterator[Finding]:
    for text in facts.placeholders:
        label = text.removesuffix(_EMPTY_LABEL)
        is_date = label == "Datum" or any(found.is_date for found in placeholders.find(label))
        code = FindingCode.DATE_PLACEHOLDER if is_date else FindingCode.PLACEHOLDER
        field = Field.DATE if is_date else _LABEL_FIELDS.get(label, Field.PAPER)
        yield _blocking(code, field, text, found=label)
    for heading in facts.empty_headings:
        yield _blocking(FindingCode.EMPTY_HEADING, Field.PAPER, heading, heading=heading.rstrip(" :"))


def _head(reading: Reading) -> Iterator[Finding]:
    facts, head = reading.facts, reading.head
    begins_a_matter = bool({facts.kind_header, facts.kind_title} & kind_words.INITIATIVES)
    if head.odd_dnr:
        yield _warning(FindingCode.UNKNOWN_DNR_FORM, Field.DNR, head.odd_dnr, found=head.odd_dnr)
    elif facts.dnr is None and not begins_a_matter:
        yield _warning(FindingCode.NO_DNR, Field.DNR)
    if facts.item_number is None and not head.is_new_item and not begins_a_matter:
        yield _warning(FindingCode.NO_ITEM_NUMBER, Field.ITEM_NUMBER)
    if facts.date is None and not facts.date_placeholder:
        yield _blocking(FindingCode.NO_DATE, Field.DATE)
    if not facts.parties:
        yield _blocking(FindingCode.NO_SENDER, Field.SIGNATORIES)


def _kinds(facts: PaperFacts) -> Iterator[Finding]:
    if facts.kind_header is None and facts.kind_title is None:
        yield _blocking(FindingCode.NO_KIND, Field.KIND)
    if facts.kind_conflict:
        header, title = facts.kind_header or "", facts.kind_title or ""
        yield _blocking(FindingCode.KIND_CONFLICT, Field.KIND, title.capitalize(), kind=header, found=title)


def _decision(reading: Reading) -> Iterator[Finding]:
    facts = reading.facts
    kinds = {facts.kind_header, facts.kind_title} - {None}
    if kinds and kinds <= kind_words.STATEMENTS:
        return
    if not facts.decision_points:
        yield _blocking(FindingCode.NO_POINT, Field.POINTS)
    elif kinds & _SENT_BACK or any(kind_words.sends_back(point.text) for point in facts.decision_points):
        yield from _aterremiss(reading)
    elif kinds & _MATERIAL and facts.relation_to_main_proposal is None:
        yield _blocking(FindingCode.NO_RELATION, Field.RELATION)
    if not facts.has_motivation and not kinds & _PUT_OFF:
        yield _warning(FindingCode.NO_MOTIVATION, Field.MOTIVATION)


def _aterremiss(reading: Reading) -> Iterator[Finding]:
    facts = reading.facts
    # "Vi yrkar att nämnden återremitterar ärendet till förvaltningen med uppdrag:" heads what is to be done.
    points = " ".join([reading.body.decision_heading or "", *(point.text for point in facts.decision_points)])
    if not facts.has_motivation and not reason_of_aterremiss(points):
        yield _blocking(FindingCode.ATERREMISS_WITHOUT_REASON, Field.MOTIVATION)
    if not addressee_of_aterremiss(points):
        yield _blocking(FindingCode.ATERREMISS_WITHOUT_ADDRESSEE, Field.POINTS)


def _points(facts: PaperFacts) -> Iterator[Finding]:
    points = facts.decision_points
    if {facts.kind_header, facts.kind_title} & kind_words.QUESTIONS:
        return
    measures = [point for point in points if point.text != facts.relation_to_main_proposal]
    if len(measures) > 1 and all(point.number is None for point in points):
        yield _warning(FindingCode.UNNUMBERED_POINTS, Field.POINTS)
    for place, point in enumerate(points, start=1):
        if not _is_fragment(point.text, facts):
            yield from _point(place, point, is_last=place == len(points))


def _is_fragment(text: str, facts: PaperFacts) -> bool:
    """Whether it only names, or ends with a list of, what the preparation lacks."""
    if facts.kind_header not in _SENT_BACK:
        return False
    lacks = facts.decision_points[0].text.endswith(":") and text[:1].islower()
    return bool(_LIST_BELOW.search(text)) or (lacks and not text.startswith("att "))


def _point(place: int, point: Point, *, is_last: bool) -> Iterator[Finding]:
    details = {"point": (point.number or str(place)).rstrip(".)")}
    where = f"punkt {details['point']}"
    if not has_full_stop(point.text) and not (goes_on(point.text) and not is_last):
        yield _warning(FindingCode.NO_FULL_STOP, Field.POINTS, where, **details)
    start = second_measure(point.text)
    if start is not None:
        yield _warning(
            FindingCode.TWO_MEASURES, Field.POINTS, where, **details, found=point.text[start:].lstrip(" ,;.")
        )
