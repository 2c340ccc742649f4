"""An older and a newer version of a paper or a whole binder: words, pages, and what became of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Self

from binder.domain.page_map import PageMap
from binder.domain.page_words import PaperWords, Vocabulary
from binder.domain.running_heads import RunningHeads
from binder.domain.word_map import WordMap


@dataclass(frozen=True)
class VersionPair:
    """`old_pages` and `new_pages` are the characters of each page, one for each index of a selection.

    `pictures` tells of pages without words which newer page shows the same picture as an older one.
    """

    old_pages: Sequence[str]
    new_pages: Sequence[str]
    heads: RunningHeads
    words: WordMap
    pictures: Mapping[int, int] = field(default_factory=dict)

    @classmethod
    def of(cls, old_pages: Sequence[str], new_pages: Sequence[str], *, by_machine: bool = False) -> Self:
        """Map the words of two papers.

        `by_machine`: a machine read some pages, and may have read the same words differently in either.
        Memory grows with the words of both: about 200 bytes a word while they are mapped.
        """
        heads = RunningHeads(old_pages, new_pages)
        vocabulary = Vocabulary(by_machine=by_machine)
        old, new = (words_without_heads(pages, heads, vocabulary) for pages in (old_pages, new_pages))
        return cls(old_pages, new_pages, heads, WordMap(old, new))

    @property
    def old(self) -> PaperWords:
        """The words of the older version."""
        return self.words.old

    @property
    def new(self) -> PaperWords:
        """The words of the newer version."""
        return self.words.new

    @cached_property
    def pages(self) -> PageMap:
        """Which page became which."""
        return PageMap(self.words, self.pictures)


def words_without_heads(pages: Sequence[str], heads: RunningHeads, vocabulary: Vocabulary) -> PaperWords:
    """The words of one version but for running heads and page numbers."""
    return PaperWords([heads.without(page) for page in pages], vocabulary)
