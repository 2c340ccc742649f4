"""Whose each page of a file under review is: an item's, the list's, or nobody's."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from binder.kallelse.proposal import ProposedItem
from binder.services.mend_pages import owner_of_page


class PageOwners:
    """Asked page by page."""

    def __init__(self, items: Sequence[ProposedItem] = (), agenda: tuple[int, int] = (0, 0)) -> None:
        self._items, self._agenda = items, agenda

    def owner(self, page: int) -> int | None:
        """The row of the item that has the page."""
        return owner_of_page(self._items, page)

    def is_list(self, page: int) -> bool:
        """Whether the list itself stands on the page."""
        return self._agenda[0] <= page <= self._agenda[1]

    def begins_run(self, page: int) -> bool:
        """Whether the page before belongs to another."""
        return page == 1 or self.owner(page - 1) != self.owner(page) or page - 1 == self._agenda[1]

    def name(self, page: int) -> str:
        """What stands below a page: the item's number."""
        owner = self.owner(page)
        if owner is None:
            return QCoreApplication.translate("PageStrip", "Lista") if self.is_list(page) else "–"
        return (self._items[owner].number.value or "•").strip(" .")

    def told(self, page: int) -> str:
        """Whose a page is, for a screen reader."""
        owner = self.owner(page)
        if owner is not None:
            item = self._items[owner]
            text = QCoreApplication.translate("PageStrip", "ärende {}")
            return text.format(item.number.value or item.title.value or "")
        if self.is_list(page):
            return QCoreApplication.translate("PageStrip", "ärendelistan")
        return QCoreApplication.translate("PageStrip", "inget ärende")
