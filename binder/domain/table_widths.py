"""How wide the columns of a table are: as their words ask, together as wide as the text around it."""

from __future__ import annotations

from collections.abc import Sequence


def column_widths(least: Sequence[float], natural: Sequence[float], measure: float) -> list[float]:
    """The width of each column, `measure` together.

    `least` is the widest word of each, `natural` its widest cell in one line. Where there is room for that,
    what is left over is shared in the same proportions; where there is not, narrow columns keep theirs, and
    no word is cut as long as all have room.
    """
    if sum(natural) <= measure:
        return _shared(natural, natural, measure)
    if sum(least) <= measure:
        least = _with_narrow_kept(least, natural, measure)
        return _shared(least, [wide - narrow for narrow, wide in zip(least, natural, strict=True)], measure)
    # Narrow columns keep what they need: only what is wider than its share is cut.
    share = measure / len(least)
    narrow = [min(width, share) for width in least]
    return _shared(narrow, [wide - kept for kept, wide in zip(narrow, least, strict=True)], measure)


def _with_narrow_kept(least: Sequence[float], natural: Sequence[float], measure: float) -> list[float]:
    """The least widths, where those columns need no line break that ask for less than an even share."""
    kept = list(least)
    for number in sorted(range(len(natural)), key=natural.__getitem__):
        wider = [*kept[:number], natural[number], *kept[number + 1 :]]
        others = [each for each in range(len(natural)) if kept[each] < natural[each]] or [number]
        taken = sum(kept[each] for each in range(len(kept)) if each not in others)
        if natural[number] > (measure - taken) / len(others) or sum(wider) > measure:
            break
        kept = wider
    return kept


def _shared(least: Sequence[float], weights: Sequence[float], measure: float) -> list[float]:
    left, whole = measure - sum(least), sum(weights)
    parts = [weight / whole if whole else 1 / len(least) for weight in weights]
    return [width + left * part for width, part in zip(least, parts, strict=True)]
