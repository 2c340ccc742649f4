"""Every trouble is told without gaps, with its details where there are any, in both languages."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.wording.errors import SENTENCES, sentence
from binder.wording.languages import LANGUAGES

both = pytest.mark.parametrize("language", LANGUAGES)
every_code = pytest.mark.parametrize("code", ErrorCode)


def wanted(code: ErrorCode) -> set[str]:
    """The details that a sentence has room for."""
    return {name for text in SENTENCES[code] for _, name, _, _ in string.Formatter().parse(text) if name}


@both
@every_code
def test_no_gap_is_left_where_a_detail_is_missing(code, language):
    # The page and the count are known wherever these are raised.
    assert "…" not in sentence(BinderError(code, page=3, count=2), language)


@both
@every_code
def test_each_detail_is_told(code, language):
    details = {name: f"<{name}>" for name in wanted(code)}
    told = sentence(BinderError(code, **details), language)
    assert all(f"<{name}>" in told or name == "key" for name in details)


@every_code
def test_both_languages_have_room_for_the_same_details(code):
    swedish, english = ({n for _, n, _, _ in string.Formatter().parse(text) if n} for text in SENTENCES[code])
    assert swedish == english


@both
@every_code
def test_the_member_never_reads_a_code_or_a_word_of_the_program(code, language):
    told = sentence(BinderError(code), language)
    assert code.value not in told or "-" not in code.value
    assert not re.search(r"\b(?:exception|traceback|None|null|errno|sqlite)\b", told, re.IGNORECASE)


@both
@every_code
def test_a_sentence_begins_with_a_capital_and_has_one_blank_between_words(code, language):
    told = sentence(BinderError(code), language)
    assert told[0].isupper() or told.startswith("key.json")
    assert "  " not in told


@every_code
def test_the_languages_are_two(code):
    assert sentence(BinderError(code), "sv") != sentence(BinderError(code), "en")


@every_code
def test_a_folder_of_the_members_computer_is_not_spread_out(code):
    told = sentence(BinderError(code, path=Path("/home/asa/Hemligt/yrkande.pdf")))
    assert "/home/asa" not in told
