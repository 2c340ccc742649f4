"""What a kommun's own words mean, learned from a mended proposal; remembered only when the user says so.

A lesson is offered only if the same file, read again with it, comes nearer to what the user wrote.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import product
from pathlib import Path

from binder.domain import diarienummer
from binder.domain.municipality import Meaning, OwnWord
from binder.kallelse.columns import cells_of
from binder.kallelse.labels import Role, head_role
from binder.kallelse.lines import Line, PageSource, ReadPages
from binder.kallelse.own_words import dnr_form, folded, read_with
from binder.kallelse.proposal import Proposal, ProposedItem, Read
from binder.services.own_words import own_words
from binder.services.propose_file import MOST_MEMORY, Progress, open_source
from binder.services.read_in_child import read_in_child

MOST_LESSONS = 6
MOST_TRIED = 80
MOST_SECONDS = 30.0
#: Without a list that was found, one is looked for on so many pages.
_FIRST_PAGES = 8
_LINES_ABOVE = 4
_LONGEST_LABEL = 4
_MOST_UNKNOWN = 2
_RECOGNISED = 20
_COLUMN_OF = {
    Role.NUMBER: Meaning.NUMBER_COLUMN,
    Role.TITLE: Meaning.TITLE_COLUMN,
    Role.DNR: Meaning.DNR_COLUMN,
    Role.PROPOSAL: Meaning.PROPOSAL_COLUMN,
    Role.NOTE: Meaning.NOTE_COLUMN,
    Role.PAGE: Meaning.PAGE_COLUMN,
}
_LABELS = (Meaning.PART_LABEL, Meaning.DNR_LABEL, Meaning.PROPOSAL_LABEL)
_COMPARED = ("number", "dnr", "section", "decision_proposal")
Lesson = tuple[OwnWord, ...]


def may_teach(read: Proposal, mended: Proposal) -> bool:
    """Tell whether anything was mended that words could be behind; quick."""
    return _worth(read, mended) < _worth(mended, mended)


def lessons(
    path: Path, read: Proposal, mended: Proposal, municipality: str, progress: Progress | None = None
) -> list[OwnWord]:
    """Return what may be remembered for the kommun's next kallelse; read in a child process.

    `progress` is called often and tells nothing; when it raises Cancelled the child is killed at once.
    """
    work = partial(lessons_here, read=read, mended=mended, known=own_words(municipality))
    return read_in_child(work, path, progress, seconds=MOST_SECONDS, memory=MOST_MEMORY)


def lessons_here(
    path: Path,
    progress: Progress | None = None,
    *,
    read: Proposal,
    mended: Proposal,
    known: Sequence[OwnWord] = (),
) -> list[OwnWord]:
    """Return what `lessons` does, in this process."""
    del progress
    with open_source(path) as source:
        return _learned(_agenda_of(source, read), mended, tuple(known))


def remember(municipality: str, words: Sequence[OwnWord], *, file_name: str, day: date) -> None:
    """Keep words for the kommun's next kallelse, as the user chose."""
    from binder.storage.learned_words import add

    add(municipality, words, file_name=file_name, day=day)


def _agenda_of(source: PageSource, read: Proposal) -> ReadPages:
    """Return the pages up to the list's end, read once: they are gone through many times."""
    last = read.agenda_pages[1] if read.agenda_pages else _FIRST_PAGES
    return ReadPages([source.page(number) for number in range(1, min(last, source.page_count) + 1)])


def _learned(pages: ReadPages, mended: Proposal, known: Lesson) -> list[OwnWord]:
    """Take the best lesson, then the best of what is left, as long as each brings the reading nearer."""
    taken: Lesson = ()
    while len(taken) < MOST_LESSONS:
        base = read_with(pages, (*known, *taken))
        worth = _worth(base, mended)
        tried = [
            (_worth(read_with(pages, (*known, *taken, *lesson)), mended), lesson)
            for lesson in _distinct(_candidates(pages, base, mended), taken)
        ]
        best = max(tried, key=lambda each: (each[0], -len(each[1])), default=(0, ()))
        if best[0] <= worth:
            break
        taken = (*taken, *best[1])
    return list(taken[:MOST_LESSONS])


def _distinct(candidates: Iterable[Lesson], taken: Lesson) -> list[Lesson]:
    found = dict.fromkeys(each for each in candidates if not set(each) & set(taken))
    return list(found)[:MOST_TRIED]


def _worth(read: Proposal, mended: Proposal) -> int:
    """Return how near what was read is to what the user wrote; what is read too much counts against it."""
    by_title = {_plain(item.title.value): item for item in reversed(read.items)}
    worth = 4 * _agrees(read.body, mended.body)
    for item in mended.items:
        found = by_title.pop(_plain(item.title.value), None)
        if found is not None:
            worth += 3 + sum(_agrees(getattr(found, name), getattr(item, name)) for name in _COMPARED)
    return worth - 2 * len(by_title)


def _agrees(read: Read[str], mended: Read[str]) -> int:
    if _plain(read.value) != _plain(mended.value):
        return 0
    return 1 if read.doubts else 2


def _plain(text: str | None) -> str:
    return " ".join(folded(text or ""))


def _candidates(pages: ReadPages, base: Proposal, mended: Proposal) -> Iterator[Lesson]:
    lines = [line for page in pages.pages for line in page.lines]
    yield from _sections(lines, base, mended)
    yield from _forms(base, mended)
    if _plain(mended.body.value) != _plain(base.body.value) and mended.body.value:
        yield (OwnWord(mended.body.value, Meaning.BODY),)
    yield from _columns(lines, mended)
    yield from _cut_off(base, mended)
    yield from _labels(lines, base, mended)


def _sections(lines: Sequence[Line], base: Proposal, mended: Proposal) -> Iterator[Lesson]:
    had = {_plain(item.section.value) for item in base.items}
    printed = {_plain(line.text) for line in lines}
    for item in mended.items:
        section = item.section.value
        if section and _plain(section) not in had and _plain(section) in printed:
            yield (OwnWord(section, Meaning.SECTION),)


def _forms(base: Proposal, mended: Proposal) -> Iterator[Lesson]:
    doubted = {item.dnr.value for item in base.items if item.dnr.doubts}
    for item in mended.items:
        dnr = item.dnr.value
        if dnr in doubted and dnr and diarienummer.parse(dnr) is None and dnr_form(dnr) is not None:
            yield (OwnWord(dnr, Meaning.DNR_FORM),)


def _columns(lines: Sequence[Line], mended: Proposal) -> Iterator[Lesson]:
    """Yield what the unknown heads above the list may mean: each alone, and two together."""
    firsts = [at for at, line in enumerate(lines) if _holds_title(line, mended)]
    begin = min(firsts, default=0)
    for line in lines[max(0, begin - _LINES_ABOVE) : begin]:
        names = [" ".join(word.text for word in cell) for cell in cells_of(line)]
        if len(names) > 1:
            yield from _as_heads(names)


def _as_heads(names: Sequence[str]) -> Iterator[Lesson]:
    """Yield each way in which the names that are not known may be heads of columns."""
    unknown = [name for name in names if head_role(name) is None and _may_be_head(name)]
    if not 0 < len(unknown) <= _MOST_UNKNOWN:
        return
    known = {head_role(name) for name in names}
    for roles in product([role for role in Role if role not in known], repeat=len(unknown)):
        if len(set(roles)) == len(roles):
            pairs = zip(unknown, roles, strict=True)
            yield tuple(OwnWord(name, _COLUMN_OF[role]) for name, role in pairs)


def _may_be_head(name: str) -> bool:
    return len(name.split()) <= _LONGEST_LABEL and not any(letter.isdigit() for letter in name)


def _holds_title(line: Line, mended: Proposal) -> bool:
    text = _plain(line.text)
    starts = (_plain(item.title.value)[:_RECOGNISED] for item in mended.items)
    return any(start and start in text for start in starts)


def _cut_off(base: Proposal, mended: Proposal) -> Iterator[Lesson]:
    """Yield the words that followed where the user cut a title."""
    for item in mended.items:
        title = _plain(item.title.value)
        for read in base.items:
            text = " ".join((read.title.value or "").split())
            if title and _plain(text).startswith(title + " "):
                yield from _as_labels(text.split()[len(title.split()) :])


def _labels(lines: Sequence[Line], base: Proposal, mended: Proposal) -> Iterator[Lesson]:
    """Yield the words before, and the line above, a value that was written where none was read."""
    before = {_plain(item.title.value): item for item in base.items}
    for item in mended.items:
        had = before.get(_plain(item.title.value))
        for value, means in _new_values(item, had):
            start = _plain(value)[:_RECOGNISED]
            for at, line in enumerate(lines):
                text = _plain(line.text)
                if start not in text:
                    continue
                own = line.text.split()[: len(text.partition(start)[0].split())]
                yield from _as_labels(own, (means,))
                if not own and at:
                    yield from _as_labels(lines[at - 1].text.split(), (means,))


def _new_values(item: ProposedItem, had: ProposedItem | None) -> Iterator[tuple[str, Meaning]]:
    for name, means in (("dnr", Meaning.DNR_LABEL), ("decision_proposal", Meaning.PROPOSAL_LABEL)):
        value = getattr(item, name).value
        if value and (had is None or getattr(had, name).value is None):
            yield value, means


def _as_labels(words: Sequence[str], meanings: Sequence[Meaning] = _LABELS) -> Iterator[Lesson]:
    """Yield the first words as labels: up to a colon if there is one."""
    colon = next((at for at, word in enumerate(words[:_LONGEST_LABEL], 1) if word.endswith(":")), 0)
    for count in [colon] if colon else range(1, min(len(words), _LONGEST_LABEL) + 1):
        own = " ".join(words[:count]).strip(" .:;–-")
        if own and any(letter.isalpha() for letter in own):
            for means in meanings:
                yield (OwnWord(own, means),)
