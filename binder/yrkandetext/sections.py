"""The parts of a paper: head, title, what is to be decided, and the running text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from binder.domain import kind_words
from binder.yrkandetext import headings, opening, titles
from binder.yrkandetext.lines import TextLine
from binder.yrkandetext.run_on import whole_paragraphs


@dataclass(frozen=True, slots=True, kw_only=True)
class Sections:
    """The parts; `title` None where no line looks like one.

    `is_below_kind` says that the kind stands between the title and the body.
    """

    head: tuple[TextLine, ...]
    title: TextLine | None
    body: tuple[TextLine, ...]
    is_below_kind: bool = False


def divide(lines: Iterable[TextLine]) -> Sections:
    """The head, the title and the paragraphs below it."""
    unfolded = list(opening.with_references_apart(titles.with_title_apart(list(opening.values_whole(lines)))))
    place = titles.title_place(unfolded)
    if place is None:
        body_start = titles.body_place(unfolded)
        return Sections(
            head=tuple(unfolded[:body_start]), title=None, body=tuple(whole_paragraphs(unfolded[body_start:]))
        )
    below = list(titles.labels_below(unfolded, place))
    rest = [replace(line, starts=line.starts or number - 1 in below) for number, line in enumerate(unfolded)]
    whole = whole_paragraphs(
        [line for number, line in enumerate(rest) if number >= place and number not in below]
    )
    head = [line for number, line in enumerate(rest) if number < place or number in below]
    kind = headings.kind_alone(unfolded[below[-1]].text) if below else None
    return Sections(
        head=tuple(head),
        title=whole[0],
        body=tuple(whole[1:]),
        is_below_kind=kind is not None and kind not in kind_words.STATEMENTS,
    )
