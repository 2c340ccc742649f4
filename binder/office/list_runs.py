"""Which points go on the list of a point before them: both formats must be told where a list begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from binder.wording.paper_parts import Part


def with_lists(parts: Sequence[Part]) -> Iterator[tuple[Part, bool]]:
    """Each part, and whether it is the next point of a list that is begun on its level."""
    begun: dict[int, Part] = {}
    for part in parts:
        before = begun.get(part.level) if part.is_point else None
        yield part, before is not None and before.role is part.role and before.number + 1 == part.number
        above = {level: point for level, point in begun.items() if level < part.level}
        begun = above | {part.level: part} if part.is_point else {}
