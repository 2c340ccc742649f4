"""Sentences for every trouble, in both languages, with and without details."""

from __future__ import annotations

from pathlib import Path

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.wording.errors import SENTENCES, sentence
from binder.wording.languages import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", ErrorCode)
def test_every_code_has_sentences_without_gaps(code, language):
    text = sentence(BinderError(code), language)
    assert len(text) > 30
    assert not set("{}") & set(text)
    assert text.endswith((".", "!", "?"))


@pytest.mark.parametrize("code", ErrorCode)
def test_every_code_says_what_happened_and_what_to_do(code):
    assert all(text.count(". ") >= 1 for text in SENTENCES[code])


@pytest.mark.parametrize("code", ErrorCode)
def test_nobody_is_blamed(code):
    swedish = sentence(BinderError(code)).casefold()
    assert not any(
        word in swedish for word in ("fel av dig", "du har fel", "ogiltig", "otillåten", "misslyckades")
    )


def test_details_are_filled_in():
    error = BinderError(ErrorCode.PROFILE_INVALID, file="ekvalla.toml", key="name", expected="text")
    assert "ekvalla.toml" in sentence(error)
    assert "name ska vara text" in sentence(error)


def test_a_path_is_shown_by_its_name_alone():
    error = BinderError(ErrorCode.FILE_EMPTY, path=Path("/home/someone/kallelse.pdf"))
    assert sentence(error).startswith("Kallelse.pdf") or sentence(error).startswith("kallelse.pdf")


def test_a_detail_may_come_by_another_name():
    assert "k.pdf" in sentence(BinderError(ErrorCode.FILE_MISSING, file_name="k.pdf"))


def test_an_unknown_language_is_answered_in_swedish():
    error = BinderError(ErrorCode.DISK_FULL)
    assert sentence(error, "fi") == sentence(error)


def test_several_characters_are_listed():
    assert "a, b" in sentence(BinderError(ErrorCode.GLYPH_MISSING, characters=("a", "b")))
