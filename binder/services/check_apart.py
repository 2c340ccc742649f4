"""A paper from elsewhere checked in a process of its own: a hostile file ends that, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from binder.services.check_paper import PaperCheck, check
from binder.services.propose_source import is_called_list
from binder.services.read_in_child import read_in_child

SECONDS, MEMORY = 20.0, 1 << 30
MOST_BYTES = 2 << 20
"""A yrkande is a few pages; what is larger is taken for a kallelse or a paper to an item."""
ENDINGS = (".docx", ".odt", ".pdf", ".txt")


def may_be_a_paper(path: Path) -> bool:
    """Whether a file could be a yrkande by its name and size; a quick guess.

    What says by its name that it calls a meeting is none: reading it twice would take time.
    """
    try:
        is_of_kind = path.suffix.casefold() in ENDINGS and not is_called_list(path.name)
        return is_of_kind and path.is_file() and path.stat().st_size <= MOST_BYTES
    except OSError:
        return False


def check_apart(path: Path) -> PaperCheck:
    """As `check`, in a child process; raises READING_TOOK_TOO_LONG and FILE_TOO_LARGE besides."""
    return read_in_child(partial(_check), path, None, seconds=SECONDS, memory=MEMORY)


def is_a_yrkande(found: PaperCheck) -> bool:
    """Whether a paper calls itself, in its head, one of the kinds that a member hands in, and is by a party.

    A supplement may have such a word at its head; nobody stands behind it, and it proposes nothing.
    """
    facts = found.facts
    return bool(facts.get("kind_header")) and bool(facts.get("parties") or facts.get("decision_points"))


def _check(path: Path, _progress: Callable[[int, int], None] | None) -> PaperCheck:
    return check(path)
