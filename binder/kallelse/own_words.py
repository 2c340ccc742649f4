"""A kommun's own words in its kallelser: read as words that are known, told back as they were printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from binder.domain.municipality import Meaning, OwnWord
from binder.kallelse.columns import cells_of, head_of
from binder.kallelse.lines import Bookmark, Box, Line, Page, PageSource, Word
from binder.kallelse.proposal import Doubt, Proposal, ProposedItem, Read, Source
from binder.kallelse.reading import read_proposal

_COLUMNS = {
    Meaning.NUMBER_COLUMN: "Nr",
    Meaning.TITLE_COLUMN: "Ärende",
    Meaning.DNR_COLUMN: "Dnr",
    Meaning.PROPOSAL_COLUMN: "Förslag",
    Meaning.NOTE_COLUMN: "Anmärkning",
    Meaning.PAGE_COLUMN: "Sida",
}
_LABELS = {
    Meaning.DNR_LABEL: "Dnr",
    Meaning.PROPOSAL_LABEL: "Beslutsförslag:",
    Meaning.PART_LABEL: "Handläggare",
}
#: Any heading that begins so is known to gather items; the rest of it is the heading's own name.
_SECTION = ("Ärenden", "för")
_PREFIX = " ".join(_SECTION) + " "
#: A body is named among the first lines of the first page.
_TOP_LINES = 30
_RUNS = re.compile(r"[A-ZÅÄÖ]?[a-zåäö]+|[A-ZÅÄÖ]+|\d+|[^\w]|_")
_YEAR = re.compile(r"(?:19|20)\d\d")


def read_with(source: PageSource, words: Sequence[OwnWord]) -> Proposal:
    """Return the meeting that the file seems to call, its kommun's own words understood."""
    if not words:
        return read_proposal(source)
    told = read_proposal(_Told(source, _Vocabulary.of(words)))
    return _told_back(told, source, words)


def dnr_form(example: str) -> re.Pattern[str] | None:
    """Return the form of a diarienummer by one example; None where so little would take in other numbers."""
    runs = _RUNS.findall(example)
    digits = [run for run in runs if run.isdigit()]
    letters = [run for run in runs if run.isalpha()]
    if not digits or len(digits) + len(letters) < 2 or "".join(runs) != example:  # noqa: PLR2004 - two parts
        return None
    year = next((run for run in digits if _YEAR.fullmatch(run)), digits[0])
    return re.compile("".join(_form_of(run, year) for run in runs))


def _form_of(run: str, year: str) -> str:
    """Return what stands for a run of letters or digits: another register, year or serial, no other word."""
    if run == year:
        return r"(?:19|20)\d\d" if _YEAR.fullmatch(run) else rf"\d{{{len(run)}}}"
    if run.isdigit():
        return r"\d{1,6}"
    return "[A-ZÅÄÖ]{1,8}" if run.isalpha() and run.isupper() else re.escape(run)


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """The own words, folded, by what they are."""

    columns: dict[str, str]
    labels: tuple[tuple[tuple[str, ...], str], ...]
    sections: frozenset[str]

    @staticmethod
    def of(words: Iterable[OwnWord]) -> _Vocabulary:
        """Sort the words by what they mean."""
        known = list(words)
        labels = [(folded(w.own), _LABELS[w.means]) for w in known if w.means in _LABELS]
        return _Vocabulary(
            columns={" ".join(folded(w.own)): _COLUMNS[w.means] for w in known if w.means in _COLUMNS},
            labels=tuple(sorted(labels, key=lambda label: -len(label[0]))),
            sections=frozenset(" ".join(folded(w.own)) for w in known if w.means is Meaning.SECTION),
        )

    def told(self, line: Line) -> Line:
        """Return the line in known words, each in the place of the kommun's own."""
        if " ".join(folded(line.text)) in self.sections:
            at = Box(line.box.left, line.box.top, line.box.left, line.box.bottom)
            return replace(line, words=(*(Word(text, at, bold=line.bold) for text in _SECTION), *line.words))
        return self._told_head(line) or self._told_label(line)

    def _told_head(self, line: Line) -> Line | None:
        """Return the line as a table's head, if it is one in known words."""
        cells = cells_of(line) if self.columns else []
        names = [self.columns.get(" ".join(folded(" ".join(word.text for word in cell)))) for cell in cells]
        if not any(names):
            return None
        told = [
            _one_word(cell, name) if name else list(cell) for cell, name in zip(cells, names, strict=True)
        ]
        head = replace(line, words=tuple(word for cell in told for word in cell))
        return head if head_of(head) is not None else None

    def _told_label(self, line: Line) -> Line:
        own = [part for word in line.words for part in (folded(word.text) or ("",))]
        for label, known in self.labels:
            if tuple(own[: len(label)]) == label and len(own) == len(line.words):
                first = _one_word(line.words[: len(label)], known)
                return replace(line, words=(*first, *line.words[len(label) :]))
        return line


def folded(text: str) -> tuple[str, ...]:
    """Return a text's words as they are compared: small letters, without the signs around them."""
    return tuple(bare for word in text.casefold().split() if (bare := word.strip(" .:;–-")))


def _one_word(words: Sequence[Word], text: str) -> list[Word]:
    first, last = words[0], words[-1]
    box = Box(first.box.left, first.box.top, last.box.right, first.box.bottom)
    return [Word(text, box, bold=first.bold)]


class _Told:
    """A source whose lines are told in known words."""

    def __init__(self, source: PageSource, vocabulary: _Vocabulary) -> None:
        self._source, self._vocabulary = source, vocabulary

    @property
    def page_count(self) -> int:
        return self._source.page_count

    def text(self, number: int) -> str:
        return self._source.text(number)

    def head(self, number: int) -> Page:
        return self._source.head(number)

    def page(self, number: int) -> Page:
        page = self._source.page(number)
        return replace(page, lines=tuple(self._vocabulary.told(line) for line in page.lines))

    def bookmarks(self) -> Sequence[Bookmark]:
        return self._source.bookmarks()


def _told_back(proposal: Proposal, source: PageSource, words: Sequence[OwnWord]) -> Proposal:
    sections = frozenset(" ".join(folded(word.own)) for word in words if word.means is Meaning.SECTION)
    forms = [form for word in words if word.means is Meaning.DNR_FORM and (form := dnr_form(word.own))]
    for item in proposal.items:
        item.section = _own_section(item.section, sections)
        item.dnr = _known_form(item, forms)
    if proposal.body.value is None or proposal.body.doubts:
        names = [word.own for word in words if word.means is Meaning.BODY]
        proposal.body = _body_at_top(source.page(_first_page(proposal)), names) or proposal.body
    return proposal


def _first_page(proposal: Proposal) -> int:
    return proposal.agenda_pages[0] if proposal.agenda_pages else 1


def _own_section(section: Read[str], sections: frozenset[str]) -> Read[str]:
    """Return the heading by its own name, where it was told by a known one."""
    bare = (section.value or "").removeprefix(_PREFIX)
    is_own = bare != section.value and " ".join(folded(bare)) in sections
    return Read(bare, section.source, section.doubts) if is_own else section


def _known_form(item: ProposedItem, forms: Sequence[re.Pattern[str]]) -> Read[str]:
    """Return the number of the matter without the doubt about its form, where that form is known here."""
    dnr = item.dnr
    if Doubt.UNKNOWN_DNR_FORM not in dnr.doubts or not any(form.fullmatch(dnr.value or "") for form in forms):
        return dnr
    return Read(
        dnr.value, dnr.source, tuple(doubt for doubt in dnr.doubts if doubt is not Doubt.UNKNOWN_DNR_FORM)
    )


def _body_at_top(page: Page, names: Sequence[str]) -> Read[str] | None:
    for line in page.lines[:_TOP_LINES]:
        own = f" {' '.join(folded(line.text))} "
        for name in names:
            if f" {' '.join(folded(name))} " in own:
                return Read(name, Source(page.number, line.box))
    return None
