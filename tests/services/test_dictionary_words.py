"""Adding a word to the dictionary can be undone and done again."""

from __future__ import annotations

from binder.domain.changes import Kind
from binder.services import dictionary_words


def test_adding_a_word_can_be_undone_and_redone(binder, now):
    added = dictionary_words.add(binder, " Solbacken ", now=now)
    assert added.touches(Kind.OWN_WORD)
    undone = added.undo.command(binder)
    assert dictionary_words.words(binder) == []
    undone.undo.command(binder)
    assert dictionary_words.words(binder) == ["Solbacken"]


def test_removing_a_word_can_be_undone(binder, now):
    dictionary_words.add(binder, "Solbacken", now=now)
    dictionary_words.remove(binder, "Solbacken", now=now).undo.command(binder)
    assert dictionary_words.words(binder) == ["Solbacken"]
