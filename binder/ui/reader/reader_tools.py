"""What helps finding one's way in the papers shown: searching, going to a page, miniatures and contents."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from binder.ui.reader.contents_panel import ContentsPanel
from binder.ui.reader.find_bar import FindBar
from binder.ui.reader.finding import Finding
from binder.ui.reader.go_to_bar import GoToBar, PageCount
from binder.ui.reader.link_notice import LinkNotice
from binder.ui.reader.page_view import LINK, link_at
from binder.ui.reader.sweep import Sweep

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from binder.pdf.finding import FoundWords
    from binder.pdf.paper_to_read import PaperToRead
    from binder.services.page_links import PageLink
    from binder.ui.reader.link_bar import LinkBar
    from binder.ui.reader.reader_view import ReaderView

_LONGEST_SELECTION = 60
"""Characters of a selection up to which it is meant to be looked for."""


class ReaderTools(QObject):
    """The bars and the panel of one reader, each built when it is first wanted."""

    binder_page_wanted = Signal(int)
    """The page of this number, counted through all papers of the meeting, is wanted."""

    def __init__(self, reader: ReaderView) -> None:
        super().__init__(reader)
        self._reader = reader
        self._find: FindBar | None = None
        self._finding: Finding | None = None
        self._go_to: GoToBar | None = None
        self._contents: ContentsPanel | None = None
        self._printed: Sweep | None = None
        self._notice: LinkNotice | None = None
        self._links: LinkBar | None = None
        self._follows_by_key = False
        self.binder_pages: Callable[[], int] = int
        """How many pages `binder_page_wanted` can lead to; 0 where there is no meeting."""
        reader.pages.paper_shown.connect(self._on_paper)
        reader.pages.page_changed.connect(self._on_page)

    # Searching

    @property
    def find_bar(self) -> FindBar:
        """The bar for searching."""
        if self._find is None or self._finding is None:
            self._finding = Finding(self._reader.pages)
            self._finding.hit_reached.connect(self._on_hit)
            self._find = FindBar(self._reader.pages, self._finding)
            self._find.closed.connect(self._back)
            self._reader.add_bar(self._find)
        return self._find

    def find(self) -> None:
        """Open the bar; a few selected words are looked for at once."""
        selected = self._reader.selection()
        # From the field they could be copied.
        words = "" if selected is None or self._reader.kept_in.is_confidential else selected.running_text
        self.find_bar.open_with(words if len(words) <= _LONGEST_SELECTION else "")

    def step(self, direction: int) -> None:
        """To the next hit (1) or the one before (-1); opens the bar if it is not there."""
        if self._find is None or self._find.isHidden():
            self.find()
        else:
            self._find.step(direction)

    # Going to a page

    @property
    def go_to_bar(self) -> GoToBar:
        """The bar for going to a page."""
        if self._go_to is None:
            self._go_to = GoToBar()
            self._go_to.wanted.connect(self._on_wanted)
            self._go_to.expected.connect(self._on_expected)
            self._go_to.closed.connect(self._back)
            self._reader.add_bar(self._go_to)
        return self._go_to

    def go_to_page(self) -> None:
        """Ask for a page."""
        if self._reader.pages.page is not None:
            self.go_to_bar.open_at(self._reader.shown.run.within(self._reader.pages.page)[0])

    # Miniatures and contents

    @property
    def contents(self) -> ContentsPanel:
        """The panel beside the pages."""
        if self._contents is None:
            self._contents = ContentsPanel(self._reader.pages)
            self._contents.hide()
            self._contents.page_chosen.connect(self._on_chosen)
            self._reader.row.insertWidget(0, self._contents)
        return self._contents

    def toggle_contents(self) -> None:
        """Show or hide the panel beside the pages."""
        if self._reader.kept_in.is_confidential:
            self._reader.kept_in.refuse_contents()
            return
        panel = self.contents
        if panel.isVisible():
            panel.hide()
            panel.thumbnails.rest()
            self._back()
        else:
            panel.show()
            self._show_contents(panel)
            panel.focus_first()

    # Links and addresses

    @property
    def link_bar(self) -> LinkBar:
        """The bar for going through the links in sight."""
        if self._links is None:
            from binder.ui.reader.link_bar import LinkBar

            self._links = LinkBar(self._reader)
            self._links.closed.connect(self._back)
            self._links.followed.connect(self._on_followed)
            self._reader.add_bar(self._links)
        return self._links

    @property
    def notice(self) -> LinkNotice | None:
        """What is said of the link that was clicked; None before a link led out of the binder."""
        return self._notice

    def show_address(self, address: str) -> str:
        """Say where a link leads, and ask whether to go there; what was said."""
        if self._reader.kept_in.is_confidential:
            return self._reader.kept_in.tell_address(address)
        if self._notice is None:
            self._notice = LinkNotice()
            self._reader.add_bar(self._notice)
        self._notice.show_address(address)
        if self._follows_by_key:
            self._notice.focus_first()
        self._follows_by_key = False
        return self._notice.accessibleName()

    def leave_paper(self) -> None:
        """Another paper comes, or none: what belongs to this one goes."""
        for bar in (self._notice, self._go_to, self._links):
            if bar is not None:
                bar.hide()
        if self._contents is not None and self._reader.kept_in.is_confidential:
            self._contents.hide()
            self._contents.thumbnails.rest()

    # Inside

    def _show_contents(self, panel: ContentsPanel) -> None:
        if self._reader.pages.page_layout is not None:
            panel.show_run(self._reader.shown.run)
            self._on_page()

    def _on_paper(self) -> None:
        if self._contents is not None and self._contents.isVisible():
            self._show_contents(self._contents)

    def _on_page(self) -> None:
        number = self._reader.pages.page
        if self._contents is not None and self._contents.isVisible() and number is not None:
            self._contents.follow(number)

    def _on_chosen(self, number: int) -> None:
        self._reader.pages.go_to(number)

    def _on_hit(self, hit: FoundWords) -> None:
        if self._reader.shows_text:
            self._reader.text.point_out(hit.page, (hit.start, hit.end))

    def _on_expected(self, words: str, count: PageCount) -> None:
        """Draw the page while its number is being written."""
        if words.isdecimal() and count is PageCount.PAPER:
            shown = self._reader.shown
            self._reader.pages.expect(shown.run.spans[shown.front].start + int(words) - 1)

    def _on_wanted(self, words: str, count: PageCount) -> None:
        self.go_to_bar.say("")
        if count is PageCount.PRINTED:
            self._look_for_printed(words)
            return
        if not words.isdecimal():
            self.go_to_bar.say(self.tr("Skriv ett sidnummer"))
        elif not self._go(int(words), count):
            self.go_to_bar.say(self.tr("Det finns ingen sida {} där").format(words))

    def _go(self, page: int, count: PageCount) -> bool:
        pages, shown = self._reader.pages, self._reader.shown
        span, layout = shown.run.spans[shown.front], pages.page_layout
        if layout is None:
            return False
        if count is PageCount.PAPER:
            # Of a file without a known end the last page is that of the layout.
            last = min(span.last, layout.last - span.start + span.first)
            return 1 <= page <= last - span.first + 1 and self._arrive(span.start + page - 1)
        if count is PageCount.FILE:
            number = shown.number_of(page)
            if number is not None and number <= layout.last:
                return self._arrive(number)
            self.go_to_bar.close_bar()
            self._reader.page_link_activated.emit(page)
            return True
        count_of_all = self.binder_pages()
        if 1 <= page <= count_of_all:
            self.go_to_bar.close_bar()
            self.binder_page_wanted.emit(page)
            return True
        return count_of_all == 0 and self._go(page, PageCount.PAPER)

    def _arrive(self, number: int) -> bool:
        self._reader.pages.go_to(number)
        # The page is there before the bar goes, which lays out the window anew.
        self._reader.pages.viewport().repaint()
        self.go_to_bar.close_bar()
        return True

    def _look_for_printed(self, words: str) -> None:
        layout, here = self._reader.pages.page_layout, self._reader.pages.page
        if layout is None or here is None:
            return
        if self._printed is None:
            self._printed = Sweep(self._reader.pages.reading, "printed", self)
            self._printed.found.connect(self._on_printed)
            self._printed.finished.connect(self._on_none_printed)
        self.go_to_bar.say(self.tr("Letar …"))
        pages = [*range(here, layout.last + 1), *range(here - 1, layout.first - 1, -1)]
        self._printed.start(partial(_prints, wanted=words.casefold()), pages)

    def _on_printed(self, pages: Sequence[int]) -> None:
        if self._printed is not None:
            self._printed.stop()
        self._arrive(pages[0])

    def _on_none_printed(self) -> None:
        self.go_to_bar.say(self.tr("Ingen sida har det numret tryckt"))

    def _on_followed(self, link: PageLink) -> None:
        self._follows_by_key = True
        # As by a click: the pages know what to do about the answer.
        question = partial(link_at, page=link.page, point=link.middle)
        self._reader.pages.reading.ask(LINK, question, replace=True)

    def _back(self) -> None:
        self._reader.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _prints(paper: PaperToRead, page: int, *, wanted: str) -> Sequence[object]:
    printed = {line.number for line in paper.edge_lines(page)} | {paper.label_of(page)}
    return [page] if wanted in {number.casefold() for number in printed if number} else []
