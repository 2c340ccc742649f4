"""What should be looked at in a proposed meeting before it is saved, one remark for each doubtful value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from binder.kallelse.proposal import Doubt, ProposedItem, Read
from binder.services.mend_pages import Pages, pages_without_item
from binder.services.mend_proposal import FIELDS

MEETING_FIELDS = ("body", "date", "time", "place")
LOOSE_PAGES = "loose-pages"
"""The field of a remark on pages that no item has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A value to look at: `row` is its item's, None for the meeting's; `field` as the proposal names it."""

    row: int | None
    field: str
    doubt: Doubt
    value: str = ""
    number: str = ""
    page: int | None = None
    before: str = ""

    @property
    def key(self) -> tuple[int | None, str, Doubt]:
        """What tells it from other remarks while values change."""
        return self.row, self.field, self.doubt


def remarks(
    items: Sequence[ProposedItem],
    meeting: dict[str, Read[object]],
    *,
    page_count: int = 0,
    agenda: Pages | None = None,
) -> list[Remark]:
    """Return what is doubtful: the meeting's own values first, then item by item, then pages without one."""
    found = [each for name in MEETING_FIELDS if name in meeting for each in _of_meeting(name, meeting[name])]
    for row in range(len(items)):
        found += _of_item(items, row)
    if any(item.pages.value is not None for item in items):
        found += _of_pages(items, page_count, agenda)
    return found


def _of_meeting(name: str, read: Read[object]) -> Iterator[Remark]:
    value = "" if read.value is None else str(read.value)
    for doubt in read.doubts:
        yield Remark(row=None, field=name, doubt=doubt, value=value, page=_page(read))


def _of_item(items: Sequence[ProposedItem], row: int) -> Iterator[Remark]:
    item = items[row]
    for name in FIELDS:
        read: Read[object] = getattr(item, name)
        for doubt in read.doubts:
            yield Remark(
                row=row,
                field=name,
                doubt=doubt,
                value=_words(read.value),
                number=item.number.value or "",
                page=_page(read) or _page(item.title),
                before=_number_before(items, row),
            )


def _of_pages(items: Sequence[ProposedItem], page_count: int, agenda: Pages | None) -> Iterator[Remark]:
    for first, last in pages_without_item(items, page_count, agenda):
        yield Remark(
            row=None,
            field=LOOSE_PAGES,
            doubt=Doubt.PAGES_UNCERTAIN,
            value=_words((first, last)),
            page=first,
        )


def _words(value: object) -> str:
    if isinstance(value, tuple):
        first, last = value
        return str(first) if first == last else f"{first}–{last}"
    return "" if value is None else str(value)


def _page(read: Read[object] | Read[str]) -> int | None:
    return read.source.page if read.source is not None else None


def _number_before(items: Sequence[ProposedItem], row: int) -> str:
    """Return the number of the nearest item above that has one."""
    return next((item.number.value for item in reversed(items[:row]) if item.number.value), "")
