"""The points to be decided, as they are printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from binder.domain import kind_words, placeholders
from binder.domain.point_rules import says_relation
from binder.yrkandetext import headings
from binder.yrkandetext.lines import BULLETS, TextLine, joined

_NUMBER = re.compile(
    r"^(?P<number>\(?\d{1,2}[.)]|\(?[a-hA-H]\)|[A-H]\.|[IVX]{1,4}[.)])\s+(?=\S)"
    r"|^(?P<close>\d{1,2}[.)])(?=[A-ZÅÄÖ])|^(?P<bare>\d{1,2})\s+(?=[A-ZÅÄÖ])"
)
_BULLET = re.compile(rf"^(?:[{BULLETS}]|o(?=\s+[A-ZÅÄÖ]))\s+")
_LETTER = re.compile(r"^[a-h]\)\s+")
_INLINE_NUMBER = re.compile(r"(?<=[.:;”\"?!)])\s+(?P<number>\d{1,2})(?P<mark>[.)])\s+(?=[A-ZÅÄÖ”\"a])")
_UNSTOPPED_NUMBER = re.compile(r"(?<=\w)\s+(?P<number>\d{1,2})(?P<mark>[.)])\s+(?=I övrig|[Aa]tt\s)")
_SENT_BACK = re.compile(r"^Ärendet återremitteras till \S")
"""A sentence that leads to a list and decides by itself."""
_RULE = re.compile(r"^Återremissen begärs med stöd av \d+\skap\.")
_PREAMBLE = re.compile(r"(?::|\batt|\bbesluta|följande)$")
_BARE_NUMBER = re.compile(rf"^(?:\d{{1,2}}[.)]|[{BULLETS}]|att\b[\s:.…]*)$")
_DECIDES = re.compile(
    r"\b(?:(?:får|ges?) (?:\S+ ){0,6}?i uppdrag|uppdra(?:s|r)?\b|besluta[rs]?|återremitter"
    r"|bifall|avslå|avslås|antecknas|godkänn|fastställ|antas"
    r"|i övrigt|ska\b|revidera[sr]?\b|ändra[sr]?\b|ersätt(?:s|er)?\b|utgår|komplettera[sr]?\b|stryks"
    r"|avslutas|avbryts|infogas|tillfogas|upphävs|inrättas|införs)",
    re.IGNORECASE,
)


_SENTENCE_END = re.compile(r"(?<=[a-zåäö][.!?])\s+(?=[A-ZÅÄÖ])")
_SENTENCES_OF_A_POINT = 2
_NAME = re.compile(r"^[A-ZÅÄÖ][a-zåäöéü-]+(?: [A-ZÅÄÖ][a-zåäöéüA-Z-]+){1,3}$")
_WORDS_OF_A_NAME = 6


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
    kind_headings: list[str] = field(default_factory=list)
    empty_headings: list[str] = field(default_factory=list)
    decision_heading: str | None = None


def read_body(paragraphs: Iterable[TextLine]) -> Body:
    """The points and the running text of the paragraphs below the title."""
    lines = list(paragraphs)
    body = Body(empty_headings=_empty_headings(lines))
    _Reading(body, _last_number(lines), any(headings.is_motivation(line.text) for line in lines)).read(lines)
    return body


class _Reading:
    """One walk through the paragraphs: in which part, and which bodies decide."""

    def __init__(self, body: Body, last_number: int, has_motivation_heading: bool) -> None:  # noqa: FBT001 - private
        self._body = body
        self._last_number = last_number
        self._has_motivation_heading = has_motivation_heading
        self._part = "above"
        self._organs: tuple[str, ...] = ()

    def read(self, lines: list[TextLine]) -> None:
        end = _names_from(lines)
        for place, line in enumerate(lines):
            following = lines[place + 1] if place + 1 < len(lines) else None
            if place >= end:
                self._part = "signature"
            if not self._heading(line, following) and not self._sign(line):
                self._text(line, place)

    def _heading(self, line: TextLine, following: TextLine | None) -> bool:
        text = line.text
        if headings.is_repetition(text):
            self._part = "repetition"
            return True
        if headings.is_change_lead(text):
            return True
        if headings.is_attachment(text) or headings.is_rank(text) or _is_left_over(text) or _RULE.match(text):
            return True
        if headings.is_organ_line(text) and self._part != "motivation":
            self._begin_organ(text)
            return True
        if headings.is_decision(text) or self._heads_points(line, following):
            self._part = "decision"
            self._body.decision_heading = text
            return True
        return self._other_heading(line)

    def _other_heading(self, line: TextLine) -> bool:
        kind = kind_words.whole_kind(line.text)
        if kind and kind not in ("yrkande", "yttrande"):
            self._body.kind_headings.append(kind)
            return True
        if headings.is_motivation(line.text):
            self._part = "motivation"
            return True
        return line.level > 0 and self._part == "motivation"

    def _begin_organ(self, text: str) -> None:
        self._organs = headings.organs_in(text)
        self._body.organs += [name for name in self._organs if name not in self._body.organs]
        self._part = "decision"

    def _heads_points(self, line: TextLine, following: TextLine | None) -> bool:
        """Whether "Yrkande" stands above the points, and not above the running text as it mostly does."""
        return (
            kind_words.whole_kind(line.text) == "yrkande"
            and not self._body.points
            and following is not None
            and (
                self._is_marked(following)
                or _is_att(following.text)
                or (line.text.endswith(":") and _may_decide(following.text))
            )
        )

    def _sign(self, line: TextLine) -> bool:
        """Whether the line is of the signature, which ends the paper but for names and roles."""
        if headings.is_signature(line.text) and (self._body.points or self._body.motivation):
            self._part = "signature"
        return self._part == "signature" and (
            headings.is_signature(line.text) or len(line.text.split()) <= _WORDS_OF_A_NAME
        )

    def _text(self, line: TextLine, place: int) -> None:
        if self._part == "repetition":
            return
        if self._part in ("motivation", "signature") or (
            self._part == "above" and not self._opens_decision(line)
        ):
            self._body.motivation.append(line.text)
        elif self._is_continuation(line, place):
            self._continue(line)
        elif self._ends_decision(line, place):
            self._part = "motivation"
            self._body.motivation.append(line.text)
        elif not self._is_preamble(line):
            self._part = "decision"
            self._add(line)

    def _opens_decision(self, line: TextLine) -> bool:
        """Points without a heading stand right below the title; further down a list is running text."""
        if self._body.motivation:
            return False
        return self._begins_point(line) or headings.proposes(line.text)

    def _begins_point(self, line: TextLine) -> bool:
        return bool(_NUMBER.match(line.text)) or line.text.startswith("att ")

    def _is_marked(self, line: TextLine) -> bool:
        return bool(_NUMBER.match(line.text) or _BULLET.match(line.text))

    def _is_continuation(self, line: TextLine, place: int) -> bool:
        if not self._body.points or self._body.points[-1].number is None:
            return False
        last = self._body.points[-1]
        if self._is_marked(line):
            return _is_below(line.text, last)
        if (
            self._has_motivation_heading
            and (last.number or "")[:1].isdigit()
            and not says_relation(line.text)
        ):
            return True
        # The rest of a point may stand on a new page, with the next number further on in it.
        has_next = last.number is not None and _next_number(last.number, line.text) is not None
        return place < self._last_number or last.text.endswith(":") or has_next

    def _ends_decision(self, line: TextLine, place: int) -> bool:
        if not self._body.points or self._is_marked(line) or self._has_motivation_heading:
            return False
        if says_relation(line.text) or (_is_att(line.text) and _is_att(self._body.points[-1].text)):
            return False
        return place > self._last_number >= 0 or not _may_decide(line.text)

    def _is_preamble(self, line: TextLine) -> bool:
        if _SENT_BACK.match(line.text):
            return False
        if self._body.points or self._is_marked(line) or not _PREAMBLE.search(line.text.strip()):
            return bool(_BARE_NUMBER.match(line.text))
        self._organs = self._organs or headings.organs_in(line.text)
        self._body.organs += [name for name in self._organs if name not in self._body.organs]
        return True

    def _continue(self, line: TextLine) -> None:
        last = self._body.points.pop()
        self._append(f"{last.number} {joined(last.text, line.text)}", last.organs)

    def _add(self, line: TextLine) -> None:
        self._append(line.text, self._organs)

    def _append(self, text: str, organs: tuple[str, ...]) -> None:
        for number, point in split_numbers(text):
            self._body.points.append(Point(number=number, text=point, organs=organs))


def _names_from(lines: list[TextLine]) -> int:
    """The place from which the paper holds nothing but names of those who sign."""
    end = len(lines)
    while end and _NAME.match(lines[end - 1].text):
        end -= 1
    return end


def _may_decide(text: str) -> bool:
    """Whether a paragraph without a mark may be a point: short, and its first sentence decides something."""
    sentences = _SENTENCE_END.split(text, maxsplit=_SENTENCES_OF_A_POINT)
    return len(sentences) <= _SENTENCES_OF_A_POINT and bool(_DECIDES.search(sentences[0]))


def _is_below(text: str, point: Point) -> bool:
    """Whether a dash or letter belongs to the list of a numbered point, as "1. … följande: - …" has."""
    mark = _BULLET.match(text) or _LETTER.match(text)
    return mark is not None and (point.number or "")[:1].isdigit() and not says_relation(text[mark.end() :])


def _is_att(text: str) -> bool:
    return text[:4].casefold() == "att "


def _is_left_over(text: str) -> bool:
    """Whether the whole line is what a template left behind."""
    return any(found.text == text for found in placeholders.find(text))


def split_numbers(text: str) -> Iterator[tuple[str | None, str]]:
    """The points that run on in one paragraph: "1. … 2. …"."""
    first = _NUMBER.match(text)
    if first is None:
        yield None, _BULLET.sub("", text)
        return
    label, rest = str(first.group(first.lastgroup or 0)), text[first.end() :]
    while (match := _next_number(label, rest)) is not None:
        yield label, rest[: match.start()].strip()
        label, rest = match.group("number") + match.group("mark"), rest[match.end() :]
    yield label, rest.strip()


def _next_number(label: str, rest: str) -> re.Match[str] | None:
    if not label[:-1].isdigit():
        return None
    wanted = str(int(label[:-1]) + 1)
    found = (*_INLINE_NUMBER.finditer(rest), *_UNSTOPPED_NUMBER.finditer(rest))
    return min(
        (match for match in found if match.group("number") == wanted), key=re.Match.start, default=None
    )


def _last_number(lines: list[TextLine]) -> int:
    """The place of the last numbered paragraph above the running text, -1 if there is none."""
    last = -1
    for place, line in enumerate(lines):
        if headings.is_motivation(line.text) and last >= 0:
            break
        if _NUMBER.match(line.text):
            last = place
    return last


def _empty_headings(lines: list[TextLine]) -> list[str]:
    return [line.text for place, line in enumerate(lines) if _is_heading(line) and _is_empty(lines, place)]


def _is_heading(line: TextLine) -> bool:
    if headings.is_organ_line(line.text):
        return line.level > 0
    return line.level > 0 or headings.is_decision(line.text) or headings.is_motivation(line.text)


def _is_empty(lines: list[TextLine], place: int) -> bool:
    """Whether nothing stands under a heading before the next of its rank, or the end."""
    level = lines[place].level
    for line in lines[place + 1 :]:
        if _is_heading(line):
            if level and line.level > level:
                continue
            return True
        if not (headings.is_organ_line(line.text) or _BARE_NUMBER.match(line.text)):
            return False
    return True
