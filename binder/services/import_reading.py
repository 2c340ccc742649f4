"""All that is received at once, read in a process of its own: each file as a PDF with what it proposes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from tempfile import mkdtemp
from typing import TypeVar

from binder.domain.errors import BinderError, ErrorCode
from binder.kallelse.proposal import Proposal
from binder.services import received_files
from binder.services.propose_file import MOST_MEMORY, MOST_SECONDS
from binder.services.read_in_child import read_in_child

Progress = Callable[[int, int], None]
_T = TypeVar("_T")

#: Added to the time for one file for each file that comes with it.
SECONDS_A_FILE = 5.0
_OF_THE_MESSAGE = ("meddelande.txt", "meddelande.html")
_NOT_PAGED = (".json",)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFile:
    """A file that could be read; `path` is the PDF to store, `name` what it was called when it came."""

    name: str
    path: Path
    sha256: str
    proposal: Proposal

    @property
    def has_list(self) -> bool:
        """Whether it lists a meeting's items."""
        return self.proposal.agenda_pages is not None and bool(self.proposal.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadFile:
    """A file that could not be read, and why."""

    name: str
    code: ErrorCode
    details: dict[str, object]

    @property
    def error(self) -> BinderError:
        """The trouble, naming the file."""
        return BinderError(self.code, **{**self.details, "path": self.name})


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """What came, in the order it was given; no file twice."""

    files: tuple[ReadFile, ...] = ()
    unread: tuple[UnreadFile, ...] = ()


def read_received(sources: Sequence[Path], folder: Path, progress: Progress | None = None) -> Received:
    """Read files, folders, zips and e-mails; what is unpacked or set as PDF lies in the empty `folder`.

    `progress(pages read, pages)` may raise Cancelled: then the reading ends at once. A file that cannot be
    read is told of and the rest goes on, also where the file kills the process that reads it.
    """
    found, unread = _unpacked_all(sources, folder, progress)
    try:
        read = _in_child(found, folder, progress)
    except BinderError as error:
        if len(found) <= 1:
            read = [_unread(found[0][0], error)]
        else:
            read = [part for each in found for part in _alone(each, folder, progress)]
    unread += [each for each in read if isinstance(each, UnreadFile)]
    if not read and not unread:
        # An e-mail without papers: that must not pass in silence.
        unread += [UnreadFile(name=each.name, code=ErrorCode.NO_AGENDA_FOUND, details={}) for each in sources]
    files = {each.sha256: each for each in reversed(read) if isinstance(each, ReadFile)}
    return Received(
        files=tuple(each for each in read if isinstance(each, ReadFile) and files[each.sha256] is each),
        unread=tuple(unread),
    )


def read_texts(files: Sequence[ReadFile], progress: Progress | None = None) -> list[tuple[str, ...]]:
    """The text of each page of each file, read in a process of its own; `progress` as `read_received`."""
    if not files:
        return []
    paths = tuple(each.path for each in files)
    seconds = MOST_SECONDS + SECONDS_A_FILE * len(paths)
    work = partial(_texts, paths)
    return read_in_child(work, paths[0], progress, seconds=seconds, memory=MOST_MEMORY)


_Named = tuple[str, Path]


def _unpacked_all(
    sources: Sequence[Path], folder: Path, progress: Progress | None
) -> tuple[list[_Named], list[UnreadFile]]:
    found: list[_Named] = []
    unread = []
    for number, source in enumerate(sources):
        try:
            found += _unpacked(source, folder / f"in-{number}", progress)
        except BinderError as error:
            unread.append(_unread(source.name, error))
    return found, unread


def _unpacked(source: Path, folder: Path, progress: Progress | None) -> list[_Named]:
    """Return the files of a source by name; those of a zip or an e-mail are written to the folder.

    No page has been read by then: the progress is asked only whether to go on.
    """
    if not received_files.is_container(source):
        return [(source.name, source)]
    if source.is_dir():
        return [(each.name, source / each.name) for each in _some(received_files.files_in(source), source)]
    made = []
    for number, (name, content) in enumerate(received_files.contents(source)):
        if progress is not None:
            progress(0, 1)
        target = folder / str(number) / PurePosixPath(name).name
        target.parent.mkdir(parents=True, mode=0o700)
        target.write_bytes(content)
        made.append((name, target))
    return _some(made, source)


def _some(found: list[_T], source: Path) -> list[_T]:
    if not found:
        raise BinderError(ErrorCode.FILE_EMPTY, path=source.name)
    return found


def _in_child(
    found: Sequence[_Named], folder: Path, progress: Progress | None
) -> list[ReadFile | UnreadFile]:
    if not found:
        return []
    seconds = MOST_SECONDS + SECONDS_A_FILE * len(found)
    work = partial(_read_all, tuple(found))
    return read_in_child(work, folder, progress, seconds=seconds, memory=MOST_MEMORY)


def _alone(each: _Named, folder: Path, progress: Progress | None) -> list[ReadFile | UnreadFile]:
    """Read one file in a process of its own, where reading all together came to nothing."""
    try:
        return _in_child([each], folder, progress)
    except BinderError as error:
        return [_unread(each[0], error)]


def _unread(name: str, error: BinderError) -> UnreadFile:
    return UnreadFile(name=name, code=error.code, details=dict(error.details))


def _read_all(
    found: Sequence[_Named], folder: Path, progress: Progress | None
) -> list[ReadFile | UnreadFile]:
    """Read the files one after another; runs in the child."""
    steps = _Steps(_page_counts(path for _, path in found), progress)
    read: list[ReadFile | UnreadFile] = []
    for number, (name, path) in enumerate(found):
        try:
            one = _read_one(name, path, folder, steps.of_file(number))
        except BinderError as error:
            read.append(_unread(name, error))
        except MemoryError:
            read.append(UnreadFile(name=name, code=ErrorCode.FILE_TOO_LARGE, details={}))
        else:
            read += [one] if one is not None else []
    return read


def _read_one(name: str, path: Path, folder: Path, step: Progress) -> ReadFile | None:
    """Return the file as a PDF with its proposal; None for the words of an e-mail that lists nothing."""
    from binder.services.find_meeting import sha256_of
    from binder.services.propose_file import propose_file
    from binder.services.readable import copy_of, for_copy

    proposal = propose_file(path, step)
    if PurePosixPath(name).name in _OF_THE_MESSAGE and proposal.agenda_pages is None:
        return None
    content = copy_of(path)
    if content is not None:
        target = Path(mkdtemp(dir=folder)) / f"{path.stem}.pdf"
        target.write_bytes(content)
        path, proposal = target, for_copy(proposal, target)
    return ReadFile(name=name, path=path, sha256=sha256_of(path), proposal=proposal)


def _texts(paths: Sequence[Path], _first: Path, progress: Progress | None) -> list[tuple[str, ...]]:
    """Read the pages' texts; runs in the child."""
    from binder.services.page_texts import of_file

    steps = _Steps(_page_counts(paths), progress)
    return [
        () if path.suffix.casefold() in _NOT_PAGED else of_file(path, steps.of_file(number))
        for number, path in enumerate(paths)
    ]


def _page_counts(paths: Iterable[Path]) -> list[int]:
    return [_page_count(path) for path in paths]


def _page_count(path: Path) -> int:
    from binder.pdf.text import TextFile
    from binder.services.propose_file import unpaged_source

    try:
        if path.suffix.casefold() in _NOT_PAGED or unpaged_source(path) is not None:
            return 1
        with TextFile(path) as source:
            return source.page_count
    except BinderError:
        return 1


class _Steps:
    """Pages counted through all files, so that the bar never goes back."""

    def __init__(self, counts: Sequence[int], progress: Progress | None) -> None:
        self._before = [sum(counts[:number]) for number in range(len(counts))]
        self._total = sum(counts)
        self._progress = progress

    def of_file(self, number: int) -> Progress:
        """The progress of one file."""
        return partial(self._tell, self._before[number])

    def _tell(self, before: int, done: int, _total: int) -> None:
        if self._progress is not None:
            self._progress(min(before + done, self._total), self._total)
