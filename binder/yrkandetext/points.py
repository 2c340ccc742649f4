"""The points to be decided, as they are printed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from binder.domain import kind_words
from binder.domain.point_rules import says_relation
from binder.yrkandetext import headings
from binder.yrkandetext.empty_headings import empty_headings, signs
from binder.yrkandetext.lines import TextLine, joined
from binder.yrkandetext.point_marks import (
    NUMBER,
    is_att,
    is_below,
    is_mark_alone,
    is_marked,
    lists_what_is_missing,
    next_number,
    split_numbers,
)
from binder.yrkandetext.point_places import (
    att_lists,
    headings_of_others,
    is_left_over,
    last_number,
    leads_on,
    names_from,
)
from binder.yrkandetext.point_sentences import (
    SENT_BACK,
    decides_further,
    may_decide,
    proposal_and_reasons,
    questions_among,
    says_at_last,
)

_RULE = re.compile(r"^Återremissen begärs med stöd av \d+\skap\.")
_PREAMBLE = re.compile(r"(?::|\batt|\bbesluta|följande)$")
_WORDS_OF_A_NAME = 6
_WORDS_OF_A_KIND = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A point: its number as printed (None: unnumbered), its text, and the bodies that decide it."""

    number: str | None
    text: str
    organs: tuple[str, ...] = ()


@dataclass(slots=True, kw_only=True)
class Body:
    """What stands below the title, sorted."""

    points: list[Point] = field(default_factory=list)
    organs: list[str] = field(default_factory=list)
    motivation: list[str] = field(default_factory=list)
    above: list[str] = field(default_factory=list)
    """What of the running text stands above the points."""
    kind_headings: list[str] = field(default_factory=list)
    empty_headings: list[str] = field(default_factory=list)
    decision_heading: str | None = None
    names_yrkande: bool = False
    """Whether the points stand under the word "Yrkande"."""


def read_body(
    paragraphs: Iterable[TextLine],
    *,
    is_statement: bool = False,
    is_below_kind: bool = False,
    asks: bool = False,
) -> Body:
    """What the paragraphs below the title say.

    A statement proposes nothing, a kind right above may head points, and of a paper that asks the questions
    are the points.
    """
    lines = list(paragraphs)
    body = Body(empty_headings=empty_headings(lines))
    has_heading = any(
        headings.is_motivation(line.text) and not (following and _is_over_points(line, following))
        for line, following in zip_longest(lines, lines[1:])
    )
    reading = _Reading(
        body,
        last_number(lines),
        has_motivation_heading=has_heading,
        is_below_kind=is_below_kind,
        asks=asks,
    )
    reading.read(lines)
    if asks and not body.points:
        body.points += [Point(number=None, text=text) for text in questions_among(body.motivation)]
    if not (asks or body.points or has_heading or is_statement):
        _find_late_proposals(body)
    return body


def _is_over_points(line: TextLine, following: TextLine) -> bool:
    """Whether "Yrkande" heads points here, which begin right below, and not running text."""
    return kind_words.whole_kind(line.text) == "yrkande" and (
        is_marked(following.text) or is_att(following.text)
    )


def _find_late_proposals(body: Body) -> None:
    """Sentences that propose below running text, where nothing in the paper heads points or reasons."""
    found = [text for text in body.motivation if headings.proposes(text)]
    body.points += [Point(number=None, text=text) for text in found]
    body.motivation = [text for text in body.motivation if text not in found]


class _Reading:
    """One walk through the paragraphs: in which part, and which bodies decide."""

    def __init__(
        self,
        body: Body,
        last_number: int,
        *,
        has_motivation_heading: bool,
        is_below_kind: bool,
        asks: bool,
    ) -> None:
        self._body = body
        self._last_number = last_number
        self._has_motivation_heading = has_motivation_heading
        self._part = "above"
        self._is_below_kind = is_below_kind
        self._asks = asks
        self._organs: tuple[str, ...] = ()
        self._is_headed = False
        self._is_bulleted = False
        self._leads_on = False
        self._has_reasons_apart = False
        self._att_lists: set[int] = set()
        self._quoting: list[TextLine] = []

    def read(self, lines: list[TextLine]) -> None:
        end = names_from(lines)
        # Right below the title the word names the paper, whatever follows.
        self._body.names_yrkande = bool(lines) and headings.kind_alone(lines[0].text) == "yrkande"
        self._has_reasons_apart = any(
            headings.is_motivation(line.text) and kind_words.whole_kind(line.text) is None
            for line in lines[1:]
        )
        self._att_lists = att_lists(lines)
        self._quoting = headings_of_others(lines)
        for place, (line, following) in enumerate(zip_longest(lines, lines[1:])):
            if place >= end:
                self._part = "signature"
            self._leads_on = following is not None and leads_on(line.text, following.text)
            if not self._heading(line, following) and not self._sign(line):
                self._text(line, place)

    def _heading(self, line: TextLine, following: TextLine | None) -> bool:
        text = line.text
        if headings.is_repetition(text) or line in self._quoting:
            self._part = "repetition"
            return True
        if _says_nothing(text):
            return True
        if headings.is_organ_line(text) and self._part != "motivation":
            self._begin_organ(text)
            return True
        is_decision = headings.is_decision(text) and not self._leads_on
        asks = self._asks and headings.leads_to_questions(text)
        if is_decision or asks or self._heads_points(line, following):
            self._begin_points(text)
            self._body.names_yrkande |= headings.kind_alone(text) == "yrkande"
            return True
        return self._other_heading(line)

    def _other_heading(self, line: TextLine) -> bool:
        kind = headings.kind_alone(line.text) or self._kind_above(line.text)
        if kind and kind not in ("yrkande", "yttrande"):
            self._body.kind_headings.append(kind)
            return True
        if headings.is_motivation(line.text) or headings.is_caption(line.text):
            self._part = "motivation"
            return True
        return line.level > 0 and self._part == "motivation"

    def _kind_above(self, text: str) -> str | None:
        """The kind that a short line above the points begins with: "Yrkande om ändring i förslaget"."""
        is_short = len(text.split()) <= _WORDS_OF_A_KIND and not text.endswith((".", ":"))
        return kind_words.leading_kind(text) if is_short and self._part == "above" else None

    def _begin_points(self, heading: str) -> None:
        if not self._is_headed and self._body.points and headings.is_decision(heading):
            # What was said above the heading only tells in a sentence what the points below decide.
            self._body.motivation += [point.text for point in self._body.points]
            self._body.points.clear()
        self._is_headed = True
        self._part = "decision"
        self._body.decision_heading = heading
        self._let_decide(headings.organs_that_decide(heading))

    def _let_decide(self, organs: tuple[str, ...]) -> None:
        self._organs = self._organs or organs
        self._body.organs += [name for name in self._organs if name not in self._body.organs]

    def _begin_organ(self, text: str) -> None:
        self._organs = headings.organs_in(text)
        self._body.organs += [name for name in self._organs if name not in self._body.organs]
        self._part = "decision"

    def _heads_points(self, line: TextLine, following: TextLine | None) -> bool:
        """Whether "Yrkande" stands above the points, and not above the running text as it mostly does.

        It does where the running text has a heading of its own, such as "Motivering".
        """
        return (
            headings.kind_alone(line.text) == "yrkande"
            and not self._body.points
            and following is not None
            and (
                is_marked(following.text)
                or is_att(following.text)
                or headings.is_rank(following.text)
                or (line.text.endswith(":") and may_decide(following.text))
                or (self._has_reasons_apart and not headings.is_heading(following.text))
            )
        )

    def _sign(self, line: TextLine) -> bool:
        """Whether the line is of the signature, which ends the paper but for names and roles."""
        if (headings.is_signature(line.text) or signs(line.text)) and (
            self._body.points or self._body.motivation
        ):
            self._part = "signature"
        return self._part == "signature" and (
            headings.is_signature(line.text) or signs(line.text) or len(line.text.split()) <= _WORDS_OF_A_NAME
        )

    def _text(self, line: TextLine, place: int) -> None:
        if self._part == "repetition":
            return
        if self._part in ("motivation", "signature") or (
            self._part == "above" and not self._opens_decision(line, place)
        ):
            self._body.motivation.append(line.text)
            self._body.above += [line.text] if self._part == "above" else []
        elif self._is_continuation(line, place):
            self._continue(line)
        elif self._ends_decision(line, place):
            self._part = "motivation"
            self._body.motivation.append(line.text)
        elif not self._is_preamble(line):
            self._part = "decision"
            self._add(line)

    def _opens_decision(self, line: TextLine, place: int) -> bool:
        """Points without a heading stand right below the title; further down a list is running text."""
        if self._body.motivation:
            return False
        kinds = self._body.kind_headings
        is_below_kind = self._is_below_kind or (bool(kinds) and kinds[-1] not in kind_words.STATEMENTS)
        return (
            self._begins_point(line)
            or place in self._att_lists
            or headings.proposes(line.text)
            or self._leads_on
            or (is_below_kind and may_decide(line.text))
        )

    def _begins_point(self, line: TextLine) -> bool:
        return bool(NUMBER.match(line.text)) or line.text.startswith("att ")

    def _is_continuation(self, line: TextLine, place: int) -> bool:
        if not self._body.points:
            return False
        last = self._body.points[-1]
        if last.number is None:
            return is_marked(line.text) and lists_what_is_missing(last.text, line.text)
        if is_marked(line.text):
            return is_below(line.text, last.number)
        if (
            self._has_motivation_heading
            and (last.number or "")[:1].isdigit()
            and not says_relation(line.text)
        ):
            return True
        # The rest of a point may stand on a new page, with the next number further on in it.
        has_next = last.number is not None and next_number(last.number, line.text) is not None
        return place < self._last_number or last.text.endswith(":") or has_next

    def _ends_decision(self, line: TextLine, place: int) -> bool:
        last = self._body.points[-1].text if self._body.points else ""
        if headings.leads_to_reasons(last):
            return not says_at_last(last, line.text)
        if self._asks:
            return bool(last) and not line.text.endswith("?")
        if not last or self._has_motivation_heading or decides_further(last, line.text):
            return False
        return self._is_beyond(last, line, place)

    def _is_beyond(self, last: str, line: TextLine, place: int) -> bool:
        """Whether a line that shows no mark of a point is not one, being unlike the last."""
        if self._is_bulleted or (is_att(last) and not is_att(line.text)):
            return True
        if not self._is_headed and headings.proposes(last):
            return not (headings.proposes(line.text) or says_at_last(last, line.text))
        return place > self._last_number >= 0 or not may_decide(line.text)

    def _is_preamble(self, line: TextLine) -> bool:
        if SENT_BACK.match(line.text) and not headings.is_decision(line.text):
            return False
        if headings.leads_to_reasons(line.text) or self._leads_on:
            return False
        if self._body.points or is_marked(line.text) or not _PREAMBLE.search(line.text.strip()):
            return is_mark_alone(line.text)
        if says_relation(line.text):
            self._body.decision_heading = line.text
        self._let_decide(headings.organs_in(line.text))
        return True

    def _continue(self, line: TextLine) -> None:
        last = self._body.points.pop()
        if last.number is None:
            self._body.points.append(replace(last, text=f"{last.text} {line.text}"))
            return
        self._append(f"{last.number} {joined(last.text, line.text)}", last.organs)

    def _add(self, line: TextLine) -> None:
        if self._body.points and says_at_last(self._body.points[-1].text, line.text):
            self._body.motivation.append(self._body.points.pop().text)
        self._is_bulleted = is_marked(line.text) and NUMBER.match(line.text) is None
        self._append(line.text, self._organs)

    def _append(self, text: str, organs: tuple[str, ...]) -> None:
        if not self._is_headed and headings.proposes(text):
            text, reasons = proposal_and_reasons(text)
            self._body.motivation += reasons
        for number, point in split_numbers(text):
            self._body.points.append(Point(number=number, text=point, organs=organs))


def _says_nothing(text: str) -> bool:
    """Whether the line only orders what stands below, or belongs to no part."""
    orders = headings.is_change_lead(text) or headings.is_rank(text) or _RULE.match(text)
    return bool(orders) or headings.is_attachment(text) or is_left_over(text)
