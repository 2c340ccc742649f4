"""Which lines begin with an item's number: the forms, and the chain that the numbers make."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from binder.kallelse.lines import Word

#: More candidates than this are not agendas; the chain's search is quadratic.
MOST_CANDIDATES = 600
#: So many numbered lines do not stand between one item and the next.
MOST_BETWEEN = 120
#: Left edges of one column of numbers: "1." and "10." may be set to the right.
SAME_COLUMN = 10.0
_PLAIN = re.compile(r"^§?(?!00)(\d{1,3})[.):]?$")
_STEPS = re.compile(r"^(\d{1,3}(?:[._]\d{1,3}){1,3})\.?$")
_LETTERED = re.compile(r"^(\d{1,3})\s?([a-h])[.)]?$")
_LETTER = re.compile(r"^([a-h])[.)]$")
#: The forms below are taken for items only where a whole list is counted so: see `_counted_otherwise`.
_YEARLY = re.compile(r"^(\d{1,3})/(\d\d|20\d\d)\.?$")
_LONE_LETTER = re.compile(r"^([a-zåäö])[.)]$", re.IGNORECASE)
_BULLET = re.compile(r"^[•●▪◦○■·➢➤►✓]$")
_LETTERS = "abcdefghijklmnopqrstuvwxyzåäö"
#: So many in a row make a list.
LEAST_OTHERWISE = 3
_PREFIX = re.compile(r"^(?:ärende|punkt|nr|§|ärendenr)\.?$", re.IGNORECASE)
#: The hour when the item is taken, before its number.
_CLOCK = re.compile(r"^(?:[01]?\d|2[0-3])[.:][0-5]\d$")
_NUMBER_WORD = re.compile(r"^(?:nr|nummer)\.?$", re.IGNORECASE)

Key = tuple[int, ...]


class Style(StrEnum):
    """How a list counts its items; all but plain numbers may mean something else where they stand alone."""

    PLAIN = "plain"
    YEARLY = "yearly"
    LETTERS = "letters"
    BULLETS = "bullets"


@dataclass(frozen=True, slots=True)
class Number:
    """An item's number as printed ("" for a bullet), the number to order it by, how many words it takes."""

    text: str
    key: Key
    words: int
    style: Style = Style.PLAIN


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that begins with a number; `at` is its place among all lines.

    `in_cell` tells that the number stands apart from the text after it, as in a table or a hanging list.
    """

    at: int
    number: Number
    words: tuple[Word, ...]
    left: float
    bold: bool
    size: float
    in_cell: bool = True


def leading_number(words: Sequence[Word]) -> Number | None:
    """Return the number that these words begin with, or None."""
    texts = [word.text for word in words[:3]]
    if not texts:
        return None
    if _CLOCK.match(texts[0]) and len(texts) > 2 and (after := _number_behind(texts, 1)):  # noqa: PLR2004 - and a title
        return after
    if _PREFIX.match(texts[0]) and len(texts) > 1:
        return _prefixed_number(texts)
    return _number(texts)


def _prefixed_number(texts: Sequence[str]) -> Number | None:
    """Return the number after "Ärende", "Ärende nr" or "§"; only the last is shown with it."""
    if len(texts) > 2 and _NUMBER_WORD.match(texts[1]):  # noqa: PLR2004 - Ärende nr 7
        return _number_behind(texts, 2)
    after = _number_behind(texts, 1)
    if after is not None and texts[0] == "§":
        return replace(after, text=f"§ {after.text}")
    return after


def _number_behind(texts: Sequence[str], skipped: int) -> Number | None:
    """Return the number behind the first words, which it takes with it."""
    after = _number(texts[skipped:])
    return after and replace(after, words=after.words + skipped)


def _number(texts: Sequence[str]) -> Number | None:
    first = texts[0]
    if plain := _PLAIN.match(first):
        letter = _LETTER.match(texts[1]) if len(texts) > 1 and first.isdigit() else None
        if letter:
            return Number(f"{first} {texts[1]}", (int(plain[1]), _order(letter[1])), 2)
        return Number(first.rstrip(":"), (int(plain[1]),), 1)
    if steps := _STEPS.match(first):
        parts = re.split(r"[._]", steps[1])
        if any(part.startswith("0") for part in parts[1:]):
            return None
        return Number(first, tuple(int(part) for part in parts), 1)
    if lettered := _LETTERED.match(first):
        return Number(first, (int(lettered[1]), _order(lettered[2])), 1)
    return None


def leading_mark(words: Sequence[Word]) -> Number | None:
    """Return what may count an item: a number, or the mark of a list counted by year, letter or bullet."""
    number = leading_number(words)
    if number is not None or not words:
        return number
    if _PREFIX.match(words[0].text) and len(words) > 1:
        yearly = _odd_number(words[1].text)
        return replace(yearly, words=2) if yearly is not None and yearly.style is Style.YEARLY else None
    return _odd_number(words[0].text)


def _odd_number(first: str) -> Number | None:
    if yearly := _YEARLY.match(first):
        return Number(first.rstrip("."), (int(yearly[1]),), 1, Style.YEARLY)
    if letter := _LONE_LETTER.match(first):
        return Number(first, (_LETTERS.index(letter[1].casefold()) + 1,), 1, Style.LETTERS)
    return Number("", (1,), 1, Style.BULLETS) if _BULLET.match(first) else None


def _order(letter: str) -> int:
    return ord(letter.lower()) - ord("a") + 1


def chain(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates that count upwards in one column: the items, not the lists inside them."""
    plain = _best_chain([each for each in candidates if each.number.style is Style.PLAIN])
    return _counted_otherwise(candidates, plain) or plain


def _counted_otherwise(candidates: Sequence[Candidate], plain: Sequence[Candidate]) -> list[Candidate]:
    """Return the longest list counted by year, letter or bullet, if it is the agenda's own.

    Such marks are dates, points of a decision or words of a letter where they are few, out of order, or
    stand inside a list in plain numbers.
    """
    best: list[Candidate] = []
    for style in (Style.YEARLY, Style.LETTERS, Style.BULLETS):
        for column in _columns([each for each in candidates if each.number.style is style]):
            is_list = len(column) >= LEAST_OTHERWISE and _counts_on(column)
            if is_list and len(column) > len(best) and _is_outside(column, plain):
                best = column
    return best


def _is_outside(column: Sequence[Candidate], plain: Sequence[Candidate]) -> bool:
    """Tell whether no list in plain numbers has these marks inside it."""
    if len(plain) < 2:  # noqa: PLR2004 - one number is no list
        return True
    may_be = column[0].number.style is not Style.BULLETS
    return may_be and column[0].left < plain[0].left - SAME_COLUMN


def _counts_on(column: Sequence[Candidate]) -> bool:
    """Tell whether each mark is the next one; all bullets are."""
    if column[0].number.style is Style.BULLETS:
        return True
    first = column[0].number.key[0]
    return [each.number.key[0] for each in column] == list(range(first, first + len(column)))


def _best_chain(candidates: Sequence[Candidate]) -> list[Candidate]:
    best: list[Candidate] = []
    best_worth = 0.0
    for column in _columns(candidates[:MOST_CANDIDATES]):
        worth, found = _best_rise(column)
        # The numbers of items stand to the left of all lists inside them.
        if worth > best_worth * 1.25 + 0.5 or (not best and found):
            best, best_worth = found, worth
    return best


def _columns(candidates: Sequence[Candidate]) -> list[list[Candidate]]:
    """Gather candidates whose left edges agree, leftmost first."""
    columns: list[list[Candidate]] = []
    for candidate in sorted(candidates, key=lambda each: each.left):
        if columns and candidate.left - columns[-1][0].left <= SAME_COLUMN:
            columns[-1].append(candidate)
        else:
            columns.append([candidate])
    return [sorted(column, key=lambda each: each.at) for column in columns]


def _best_rise(column: Sequence[Candidate]) -> tuple[float, list[Candidate]]:
    """Return the most worthy rising sequence: steps of one, from 0 or 1, in one style."""
    worth: list[float] = []
    came_from: list[int] = []
    for index, candidate in enumerate(column):
        best, source = _worth_of_start(candidate), -1
        for earlier in range(max(0, index - MOST_BETWEEN), index):
            if column[earlier].number.key < candidate.number.key:
                step = worth[earlier] + _worth_of_step(column[earlier], candidate)
                if step > best:
                    best, source = step, earlier
        worth.append(best)
        came_from.append(source)
    if not worth:
        return 0.0, []
    at = max(range(len(worth)), key=lambda index: (worth[index], -index))
    total, found = worth[at], []
    while at >= 0:
        found.append(column[at])
        at = came_from[at]
    return total, found[::-1]


def _worth_of_start(candidate: Candidate) -> float:
    return 1.5 if candidate.number.key[0] <= 1 else 0.6


def _worth_of_step(before: Candidate, after: Candidate) -> float:
    """Return how well one number follows another: 1 for the next, less for leaps and changes of style."""
    one, two = before.number.key, after.number.key
    leap = next((b - a for a, b in zip(one, two, strict=False) if a != b), 1)
    same_style = before.bold == after.bold and abs(before.size - after.size) < 1
    far = 0.02 * min(10.0, (after.at - before.at) / 20)
    # Supplements leap; a line of prose that wraps onto a number ("16 kap.") leaps too, but has no cell.
    cost = 0.15 * (leap - 1)
    return 1.0 - (min(0.7, cost) if after.in_cell else cost) - (0.0 if same_style else 0.4) - far
