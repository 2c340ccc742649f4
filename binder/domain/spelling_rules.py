"""What a dictionary says of a yrkande's own sentences."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from binder.domain.finding import Field, Finding, FindingCode, Severity
from binder.domain.motivation import BlockKind
from binder.domain.spelt_words import words_in
from binder.domain.yrkande import Yrkande


def spelling_findings(yrkande: Yrkande, misspelt: frozenset[str]) -> Iterator[Finding]:
    """A warning for each misspelt word, at the first place where it stands."""
    told: set[str] = set()
    for text, place in _own_texts(yrkande):
        if misspelt.isdisjoint(common_words(text)):
            continue
        for _, word in words_in(text):
            if word in misspelt and word not in told and word[0].islower():
                told.add(word)
                yield _finding(word, place)


def words_to_look_up(yrkande: Yrkande) -> frozenset[str]:
    """The words that a finding may be about."""
    return frozenset().union(*(common_words(text) for text, _ in _own_texts(yrkande)))


@lru_cache(maxsize=4096)
def common_words(text: str) -> frozenset[str]:
    """The words of a paragraph that are no names: those are in no dictionary."""
    return frozenset(word for _, word in words_in(text) if word[0].islower())


def _own_texts(yrkande: Yrkande) -> Iterator[tuple[str, int]]:
    """What the member wrote, with the number of the point or 0; others' words are quoted as they stand."""
    for number, point in enumerate(yrkande.points, start=1):
        yield point.text, number
    for block in yrkande.blocks:
        if block.kind is not BlockKind.QUOTE:
            yield block.text, 0


def _finding(word: str, point: int) -> Finding:
    return Finding(
        code=FindingCode.SPELLING,
        severity=Severity.WARNING,
        field=Field.POINTS if point else Field.MOTIVATION,
        where=word,
        details={"found": word} | ({"point": str(point)} if point else {}),
    )
