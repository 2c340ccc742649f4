"""Pages without words that show the same picture: a scan that was moved with its paper is the same file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.page_words import PaperWords

if TYPE_CHECKING:
    from binder.pdf.engine import OpenPaper

Marks = Mapping[int, str]
"""The marks of pages without words, by their numbers from 1."""


def marks_of(paper: OpenPaper, words: PaperWords) -> Marks:
    """A mark of the picture of each page without words; a page without a picture has none."""
    wordless = (page for page in range(1, words.page_count + 1) if not words.words_of(page))
    return {page: mark for page in wordless if (mark := _mark(paper, page))}


def same_pictures(old: Marks, new: Marks) -> dict[int, int]:
    """The newer page for each older one whose picture is on no other page of either."""
    old_pages, new_pages = _once(old), _once(new)
    return {page: new_pages[mark] for mark, page in old_pages.items() if mark in new_pages}


def _once(marks: Marks) -> dict[str, int]:
    counts = Counter(marks.values())
    return {mark: page for page, mark in marks.items() if counts[mark] == 1}


def _mark(paper: OpenPaper, page: int) -> str:
    try:
        return paper.picture_mark(page)
    except BinderError as error:
        if error.code is not ErrorCode.PAGE_DAMAGED:
            raise
        return ""
