"""The pages of an import in the window: one is seen, and what was mended or answered waits behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from binder.ui.importing.merge_page import MergePage
    from binder.ui.importing.review_page import ReviewPage
    from binder.ui.main_window import MainWindow


class ImportPages:
    """Shows pages and takes them away; a review stays until it is dropped."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.seen: QWidget | None = None
        self.review: ReviewPage | None = None
        self.merge: MergePage | None = None

    def show(self, page: QWidget) -> None:
        """Show a page; the one before goes away unless it is a review."""
        before, self.seen = self.seen, page
        self._window.show_page(page)
        if before is not None and before not in (page, self.review, self.merge):
            self._window.drop_page(before)

    def show_review(self, page: ReviewPage) -> None:
        """Show the review of a new meeting."""
        self.review = page
        self.show(page)

    def show_merge(self, page: MergePage) -> None:
        """Show the review of later files."""
        self.merge = page
        self.show(page)

    def go_back(self) -> bool:
        """Return to the review with all that was done in it; whether there is one."""
        page = self.merge or self.review
        if page is None:
            return False
        page.allow_saving()
        self.show(page)
        return True

    def bring_to_front(self) -> None:
        """Show again what was seen last."""
        if self.seen is not None:
            self._window.show_page(self.seen)

    def drop_merge(self) -> None:
        """Take the review of later files away."""
        page, self.merge = self.merge, None
        if page is not None:
            page.close_reader()
            self._drop(page)

    def drop_all(self) -> None:
        """Take every page away."""
        self.drop_merge()
        page, self.review = self.review, None
        if page is not None:
            page.close_reader()
            self._drop(page)
        if self.seen is not None:
            self._drop(self.seen)

    def _drop(self, page: QWidget) -> None:
        if page is self.seen:
            self.seen = None
        self._window.drop_page(page)
