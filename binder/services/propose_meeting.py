"""Read what was received and propose the meeting it calls; nothing is stored."""

from __future__ import annotations

from pathlib import Path

from binder.kallelse.lines import Page, ReadPages
from binder.kallelse.proposal import Proposal
from binder.kallelse.reading import read_proposal
from binder.services.propose_file import MOST_MEMORY, MOST_SECONDS, Progress, propose_file, propose_pdf
from binder.services.propose_source import propose_source
from binder.services.read_in_child import read_in_child
from binder.services.received_files import is_container


def propose_here(path: Path, progress: Progress | None = None) -> Proposal:
    """Read a PDF, Word file, web page, text or OParl JSON in this process; raises BinderError if it cannot.

    Of a folder, a zip or an e-mail it is the kallelse inside; `propose_source` has the other papers too.
    """
    if is_container(path):
        return propose_source(path, progress).proposal or _nothing()
    return propose_file(path, progress)


def _nothing() -> Proposal:
    """Return the proposal of what calls no meeting."""
    return read_proposal(ReadPages([Page(number=1, width=0.0, height=0.0, lines=())]))


def propose(
    path: Path, progress: Progress | None = None, *, seconds: float = MOST_SECONDS, memory: int = MOST_MEMORY
) -> Proposal:
    """Read a PDF in a child process, so that a hostile one can harm nothing but its own reading.

    `progress(pages read, pages)` is called often; when it raises Cancelled the child is killed at once.
    Raises BinderError: READING_TOOK_TOO_LONG, PDF_DAMAGED (the child died), or what the reading found.
    """
    return read_in_child(propose_pdf, path, progress, seconds=seconds, memory=memory)
