"""What differs between two texts of a draft, word by word, as it would be read from top to bottom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from binder.domain.kind_forms import as_printed, form_of, formal_sentence
from binder.domain.motivation import as_lines
from binder.domain.text_diff import common_words
from binder.domain.yrkande import Beslutspunkt, Yrkande

_END = "\n"


class Change(Enum):
    """What became of words."""

    KEPT = "kept"
    STRUCK = "struck"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that became the same; a line end in them ends a line."""

    change: Change
    text: str


def lines_of(yrkande: Yrkande) -> list[str]:
    """All that the paper says of the member's own, a line for each part."""
    printed = as_printed(yrkande)
    points = [_said_by(point) for point in printed.filled_points]
    numbered = [f"{number}. {text}" for number, text in enumerate(points, 1)] if len(points) > 1 else points
    signed = [", ".join(part for part in (s.name, s.role, s.party) if part) for s in printed.signatories]
    lines = (
        printed.kind.heading,
        printed.title,
        formal_sentence(printed),
        *numbered,
        *printed.filled_missing,
        printed.relation.sentence if printed.relation else "",
        form_of(printed.kind).text_heading if printed.blocks else "",
        *as_lines(printed.motivation),
        *(f"Bilaga: {attachment.title}" for attachment in printed.attachments),
        *signed,
    )
    return [" ".join(line.split()) for line in lines if line.strip()]


def changes(old: Yrkande, new: Yrkande) -> list[Piece]:
    """The newer text with what was struck from the older one, in reading order."""
    before, after = _tokens(lines_of(old)), _tokens(lines_of(new))
    numbers: dict[str, int] = {}
    one, other = ([numbers.setdefault(word, len(numbers)) for word in words] for words in (before, after))
    pieces: list[Piece] = []
    done_old = done_new = 0
    for at_old, at_new in [*common_words(one, other), (len(before), len(after))]:
        pieces += _piece(Change.STRUCK, before[done_old:at_old])
        pieces += _piece(Change.ADDED, after[done_new:at_new])
        pieces += _piece(Change.KEPT, after[at_new : at_new + 1])
        done_old, done_new = at_old + 1, at_new + 1
    return list(_merged(pieces))


def count(pieces: Sequence[Piece], change: Change) -> int:
    """How many words became that."""
    return sum(len(piece.text.split()) for piece in pieces if piece.change is change)


def _said_by(point: Beslutspunkt) -> str:
    """A point's words; one that strikes has none of its own."""
    if point.is_struck and point.change is not None:
        return f"Punkt {point.change.number} utgår."
    return point.text.strip()


def _tokens(lines: Sequence[str]) -> list[str]:
    return [token for line in lines for token in (*line.split(" "), _END)]


def _piece(change: Change, words: Sequence[str]) -> list[Piece]:
    return [Piece(change, word) for word in words]


def _merged(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Words that became the same, together; a struck line end goes, for its line has run on."""
    kind, text = Change.KEPT, ""
    for piece in pieces:
        word = " " if piece.text == _END and piece.change is Change.STRUCK else piece.text
        if piece.change is not kind and text:
            yield Piece(kind, text)
            text = ""
        joint = " " if text and not text[-1].isspace() and not word.isspace() else ""
        kind, text = piece.change, text + joint + word
    if text:
        yield Piece(kind, text)
