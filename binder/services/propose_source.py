"""Whatever is received (a file, a folder, a zip, an e-mail) becomes one proposal and loose papers."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from binder.domain.errors import BinderError, ErrorCode
from binder.kallelse.loose_papers import LoosePaper, PaperFacts, facts_of, place
from binder.kallelse.proposal import Proposal, ProposalKind
from binder.services import received_files
from binder.services.propose_file import open_source, propose_file
from binder.services.received_files import ReceivedFile

Progress = Callable[[int, int], None]

_READABLE = (".pdf", ".docx", ".html", ".htm", ".txt")
_CALLS = re.compile(
    r"kallelse|f(?:ö|o)redragningslista|(?:ä|a)rendelista|dagordning|kung(?:ö|o)relse|agenda", re.IGNORECASE
)
_COMBINED = re.compile(r"handlingar|m(?:ö|o)tesbok", re.IGNORECASE)
#: The kallelse is one of the likeliest so many files, or there is none.
MOST_TRIED = 12
_NOT_READ = frozenset({ErrorCode.FILE_TOO_LARGE, ErrorCode.ARCHIVE_TOO_LARGE})


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceProposal:
    """What was received: the meeting if a file calls one (`kallelse` names it), and all other papers."""

    proposal: Proposal | None
    kallelse: str | None = None
    papers: tuple[LoosePaper, ...] = ()


def is_called_list(name: str) -> bool:
    """Tell whether a file says by its name that it calls a meeting, or holds all of its papers."""
    return bool(_CALLS.search(name) or _COMBINED.search(name))


def propose_source(path: Path, progress: Progress | None = None) -> SourceProposal:
    """Read a file or a container in this process; `progress(files or pages read, all)` may raise Cancelled.

    Raises BinderError where nothing of it can be read; single files of a container that cannot be read
    become papers to ask about.
    """
    if not received_files.is_container(path):
        return _of_single_file(path, progress)
    files = received_files.files_in(path)
    if not files:
        raise BinderError(ErrorCode.FILE_EMPTY, path=path)
    called = _kallelse_of(path, files)
    proposal, name = called if called is not None else (None, None)
    papers = []
    for done, each in enumerate(files):
        if progress is not None:
            progress(done, len(files))
        if each.name != name:
            papers.append(place(_facts(path, each), proposal.items if proposal else []))
    return SourceProposal(proposal=proposal, kallelse=name, papers=tuple(papers))


def _of_single_file(path: Path, progress: Progress | None) -> SourceProposal:
    """Return a file's meeting; a paper of its own, without an agenda, is a loose one."""
    if path.suffix.casefold() in {".zip", ".eml"}:
        raise BinderError(ErrorCode.FILE_UNREADABLE if path.exists() else ErrorCode.FILE_MISSING, path=path)
    proposal = propose_file(path, progress)
    if proposal.agenda_pages is None and len(proposal.items) <= 1:
        with open_source(path) as source:
            paper = place(facts_of(path.name, source), [])
        return SourceProposal(proposal=None, papers=(paper,))
    return SourceProposal(proposal=proposal, kallelse=path.name)


def _kallelse_of(path: Path, files: list[ReceivedFile]) -> tuple[Proposal, str] | None:
    """Return the meeting that the files call, and the file that calls it; the fullest agenda wins."""
    readable = [each for each in files if each.file_name.casefold().endswith(_READABLE)]
    best: tuple[tuple[int, int, int], Proposal, str] | None = None
    for each in sorted(readable, key=_likelihood)[:MOST_TRIED]:
        proposal = _proposal_of(path, each)
        if proposal is None or not proposal.items:
            continue
        worth = _worth(proposal, each)
        if best is None or worth > best[0]:
            best = (worth, proposal, each.name)
    return None if best is None else best[1:]


def _likelihood(file: ReceivedFile) -> tuple[int, int]:
    """Return the order to try in: files named so first, then combined ones, then the small."""
    name = PurePosixPath(file.name).name
    is_mail_text = name.startswith("meddelande.")
    named = 0 if _CALLS.search(name) else 1 if _COMBINED.search(name) else 3 if is_mail_text else 2
    return named, file.byte_count


def _proposal_of(path: Path, file: ReceivedFile) -> Proposal | None:
    """Return what a file proposes if it has an agenda, or says by its name that it holds all papers."""
    try:
        with received_files.as_file(path, file.name) as single:
            proposal = propose_file(single)
    except BinderError as error:
        if error.code in _NOT_READ:
            raise
        return None
    is_named = is_called_list(file.file_name)
    return proposal if proposal.agenda_pages is not None or is_named else None


def _worth(proposal: Proposal, file: ReceivedFile) -> tuple[int, int, int]:
    """Return how well a file tells of the meeting: an agenda, called so, many items, with their pages."""
    has_agenda = proposal.agenda_pages is not None and proposal.date.value is not None
    is_supplement = proposal.kind is ProposalKind.SUPPLEMENT
    placed = sum(1 for item in proposal.items if item.pages.value is not None)
    is_called = _CALLS.search(file.file_name) is not None
    return int(has_agenda) - int(is_supplement), len(proposal.items), placed + int(is_called)


def _facts(path: Path, file: ReceivedFile) -> PaperFacts:
    try:
        with received_files.as_file(path, file.name) as single, open_source(single) as source:
            return facts_of(file.name, source)
    except BinderError:
        return facts_of(file.name, None)
