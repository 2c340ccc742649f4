"""How single characters make words, and words that share a baseline make lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from binder.kallelse.lines import Box, Line, Word

#: A gap wider than this part of the height parts two words even where the file has no space.
WORD_GAP = 0.28
#: Words whose middles differ by less than this part of their height stand on the same line.
SAME_LINE = 0.45
#: A row that sinks or climbs is followed by the middle of its last words.
_LAST_WORDS = 9


class Glyph(NamedTuple):
    """A printed character, or a word of them; `at` is PDFium's, `starts` if a blank stood before it."""

    character: str
    box: Box
    at: int
    starts: bool = False


#: Tells (size in points, bold, upright) of the character with PDFium's index.
WeightOf = Callable[[int], tuple[float, bool, bool]]


def lines_of(glyphs: Iterable[Glyph], weight_of: WeightOf) -> tuple[Line, ...]:
    """Return the lines from top to bottom, each read from left to right; text set askew is left out."""
    words = [word for run in _runs(glyphs) if (word := _weighed(run, weight_of)) is not None]
    return tuple(_line(row) for row in _rows(words))


class _Weighed(NamedTuple):
    """A word with its first character's size and weight."""

    word: Word
    size: float
    bold: bool


def _runs(glyphs: Iterable[Glyph]) -> Iterable[list[Glyph]]:
    run: list[Glyph] = []
    for glyph in glyphs:
        if run and (glyph.starts or not _goes_on(run[-1].box, glyph.box)):
            yield run
            run = []
        run.append(glyph)
    if run:
        yield run


def _goes_on(before: Box, box: Box) -> bool:
    height = max(before.bottom - before.top, box.bottom - box.top, 1.0)
    gap = box.left - before.right
    middles = abs((box.top + box.bottom) - (before.top + before.bottom)) / 2
    return -height < gap < WORD_GAP * height and middles < SAME_LINE * height


def _weighed(run: Sequence[Glyph], weight_of: WeightOf) -> _Weighed | None:
    first = run[0]
    size, bold, upright = weight_of(first.at)
    if not upright:
        return None
    text = first.character if len(run) == 1 else "".join([glyph.character for glyph in run])
    # A page may show the soft hyphen alone, after its word was drawn away from it.
    if not text.strip("\u00ad\ufffd"):
        return None
    box = first.box if len(run) == 1 else _around([glyph.box for glyph in run])
    return _Weighed(Word(text, box, bold), size, bold)


def _around(boxes: Sequence[Box]) -> Box:
    return Box(
        min([box.left for box in boxes]),
        min([box.top for box in boxes]),
        max([box.right for box in boxes]),
        max([box.bottom for box in boxes]),
    )


def _rows(words: Sequence[_Weighed]) -> Iterable[list[_Weighed]]:
    """Gather the words that stand on one line, whatever order the file draws them in."""
    row: list[_Weighed] = []
    middles: list[float] = []
    for at, _, word in sorted((_middle(word.word.box), order, word) for order, word in enumerate(words)):
        if row and at - _median(middles[-_LAST_WORDS:]) > SAME_LINE * _height(word.word.box):
            yield row
            row, middles = [], []
        row.append(word)
        middles.append(at)
    if row:
        yield row


def _median(rising: Sequence[float]) -> float:
    """Return the middle of numbers that rise, as `statistics.median` does for any."""
    half = len(rising) // 2
    return rising[half] if len(rising) % 2 else (rising[half - 1] + rising[half]) / 2


def _line(row: list[_Weighed]) -> Line:
    row.sort(key=lambda word: word.word.box.left)
    words = tuple([word.word for word in row])
    return Line(words=words, box=_around([word.box for word in words]), size=row[0].size, bold=row[0].bold)


def _middle(box: Box) -> float:
    return (box.top + box.bottom) / 2


def _height(box: Box) -> float:
    return max(box.bottom - box.top, 1.0)
