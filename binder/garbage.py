"""Python's collector of rings of objects that nobody holds: when it runs, and when it must not."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


def collect_due() -> None:
    """Collect what Python would have by now, by its own thresholds; the oldest generation that is due."""
    due = [count > most for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
    if any(due):
        gc.collect(max(generation for generation, is_due in enumerate(due) if is_due))


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Keep it from running by itself; afterwards it is on if it was before."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
