"""Every received paper as a PDF that can be read and marked: itself, or a reading copy with it inside."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from binder.kallelse.proposal import Proposal, ProposedItem, Read
from binder.services.propose_file import data_source, unpaged_source

T = TypeVar("T")


@contextmanager
def readable(path: Path) -> Iterator[Path]:
    """Give the file as a PDF while the context lasts; a PDF is given as it is, byte for byte."""
    import tempfile

    content = copy_of(path)
    if content is None:
        yield path
        return
    with tempfile.TemporaryDirectory(prefix="motesparm-") as folder:
        copy = Path(folder) / f"{path.stem}.pdf"
        copy.write_bytes(content)
        yield copy


def copy_of(path: Path) -> bytes | None:
    """Return the reading copy of a file that is no PDF, None for all else."""
    from binder.pdf.reading_copy import reading_copy

    source = data_source(path) or unpaged_source(path)
    if source is None:
        return None
    pages = [source.page(number) for number in range(1, source.page_count + 1)]
    return reading_copy(pages, title=path.name, original=path.read_bytes(), file_name=path.name)


def for_copy(proposal: Proposal, copy: Path) -> Proposal:
    """Return the proposal with the copy's pages; places in the received file mean nothing in the copy."""
    from binder.pdf.text import TextFile

    with TextFile(copy) as source:
        count = source.page_count
    return replace(
        proposal,
        items=[_without_places(item) for item in proposal.items],
        body=_placeless(proposal.body),
        date=_placeless(proposal.date),
        time=_placeless(proposal.time),
        place=_placeless(proposal.place),
        page_count=count,
        # What came without pages is data, and its copy is the list.
        agenda_pages=(1, count) if proposal.agenda_pages is not None or not proposal.page_count else None,
    )


def _without_places(item: ProposedItem) -> ProposedItem:
    return replace(
        item,
        number=_placeless(item.number),
        title=_placeless(item.title),
        dnr=_placeless(item.dnr),
        section=_placeless(item.section),
        decision_proposal=_placeless(item.decision_proposal),
    )


def _placeless(read: Read[T]) -> Read[T]:
    return Read(read.value, None, read.doubts)
