"""A quote that runs over the end of a page, past a head and a foot that stand in the middle of it."""

from __future__ import annotations

from binder.domain.loose_text import LooseText, loose

_EDGE = 200
"""Signs, spaces not counted, that a foot or a head has at the most: five lines of a letterhead."""

Span = tuple[int, int]


def over_break(exact: str, page: str, following: str) -> tuple[Span, Span] | None:
    """Start and end of a quote's two parts, at the end of a page and at the beginning of the next one.

    A paper of two pages has a head that no third page repeats, so that it cannot be told from the text; what
    was selected over it has no words of it.
    """
    words = exact.split()
    ending, beginning = LooseText(page), LooseText(following)
    for count in range(len(words) - 1, 0, -1):
        first = _at_end(ending, page, " ".join(words[:count]))
        second = _at_beginning(beginning, following, " ".join(words[count:])) if first else None
        if first and second:
            return first, second
    return None


def _at_end(text: LooseText, page: str, sought: str) -> Span | None:
    """The last place of some words, if only a foot follows."""
    last = max(text.find(sought), default=None)
    return last if last is not None and len(loose(page[last[1] :])) <= _EDGE else None


def _at_beginning(text: LooseText, page: str, sought: str) -> Span | None:
    """The first place of some words, if only a head goes before."""
    first = min(text.find(sought), default=None)
    return first if first is not None and len(loose(page[: first[0]])) <= _EDGE else None
