"""An older and a newer version of a paper or a whole binder: words, pages, and what became of each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from binder.domain.page_map import PageMap
from binder.domain.page_words import PaperWords, Vocabulary
from binder.domain.running_heads import RunningHeads
from binder.domain.word_map import WordMap


class VersionPair:
    """`old_pages` and `new_pages` are the characters of each page, one for each index of a selection.

    `by_machine`: a machine read some of them, and may have read the same words differently in either.
    Memory grows with the words of both: about 200 bytes a word while they are mapped.
    """

    def __init__(
        self, old_pages: Sequence[str], new_pages: Sequence[str], *, by_machine: bool = False
    ) -> None:
        self.old_pages, self.new_pages = old_pages, new_pages
        self.heads = RunningHeads(old_pages, new_pages)
        vocabulary = Vocabulary(by_machine=by_machine)
        self.old = PaperWords([self.heads.without(page) for page in old_pages], vocabulary)
        self.new = PaperWords([self.heads.without(page) for page in new_pages], vocabulary)
        self.words = WordMap(self.old, self.new)

    @cached_property
    def pages(self) -> PageMap:
        """Which page became which."""
        return PageMap(self.words)
