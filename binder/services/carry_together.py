"""Notes placed by two processes at work side by side, so that neither waits long for the other.

The second process reads the older version and looks for the notes in it, while the first reads the newer and
maps the words of both; then either takes its share of the notes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from binder.domain.page_words import PaperWords, Vocabulary
from binder.domain.running_heads import RunningHeads
from binder.domain.version_pair import VersionPair, words_without_heads
from binder.domain.web_annotation import QuotedNote
from binder.domain.word_map import WordMap, WordPlaces
from binder.pdf.engine import open_pdf
from binder.services.place_notes import PlacedNote, place_sought
from binder.services.read_versions import PaperApart, ReadApart, page_characters
from binder.services.sought_notes import OldPaper, SoughtNotes, sought_notes


def placed_together(
    apart: ReadApart, new: Path, own: Sequence[QuotedNote], others: Sequence[QuotedNote]
) -> list[PlacedNote]:
    """The places in a file of this process's own notes, and then of the others'."""
    with open_pdf(new) as new_paper:
        new_pages = page_characters(new_paper)
        old_pages = apart.pages()
        reading = apart.begin(_read_words, new_pages)
        heads, vocabulary = RunningHeads(old_pages, new_pages), Vocabulary()
        new_words = words_without_heads(new_pages, heads, vocabulary)
        old_words, old_vocabulary = reading()
        new_words.renumber(vocabulary.numbers_in(old_vocabulary))
        seeking = apart.begin(_seek, new_words, own, others)
        words = WordMap(old_words, new_words)
        known = seeking()
        placing = apart.begin(_place_others, new, words.places)
        placed = place_sought(known, VersionPair(old_pages, new_pages, heads, words), new_paper)
        return [*placed, *placing()]


@dataclass(slots=True)
class _Kept:
    """What the second process knows when it is asked for its share."""

    new_pages: Sequence[str]
    heads: RunningHeads
    old_words: PaperWords
    new_words: PaperWords | None = None
    others: SoughtNotes | None = None


def _read_words(apart: PaperApart, new_pages: Sequence[str]) -> tuple[PaperWords, list[str]]:
    """The older version's words, and the vocabulary that gives them their numbers."""
    heads, vocabulary = RunningHeads(apart.pages, new_pages), Vocabulary()
    words = words_without_heads(apart.pages, heads, vocabulary)
    apart.kept = _Kept(new_pages, heads, words)
    return words, vocabulary.words


def _seek(
    apart: PaperApart, new_words: PaperWords, own: Sequence[QuotedNote], others: Sequence[QuotedNote]
) -> SoughtNotes:
    """Look for all notes; those of the first process are the answer."""
    kept = apart.kept
    old = OldPaper(apart.paper, apart.pages, kept.old_words)
    kept.new_words = new_words
    kept.others = sought_notes(others, old, new_words)
    return sought_notes(own, old, new_words)


def _place_others(apart: PaperApart, new: Path, places: WordPlaces) -> list[PlacedNote]:
    """The second process's share."""
    kept = apart.kept
    words = WordMap.of(kept.old_words, kept.new_words, places)
    with open_pdf(new) as new_paper:
        return place_sought(
            kept.others, VersionPair(apart.pages, kept.new_pages, kept.heads, words), new_paper
        )
