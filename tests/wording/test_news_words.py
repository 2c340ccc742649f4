"""News by their number, in both languages."""

from __future__ import annotations

import pytest

from binder.domain.news import NewsKind
from binder.wording.news_words import news_word


def test_one_and_many_are_told_apart() -> None:
    assert news_word(NewsKind.NEW_ITEM, 1) == "nytt ärende"
    assert news_word(NewsKind.NEW_ITEM, 3) == "nya ärenden"


@pytest.mark.parametrize("kind", NewsKind)
def test_every_kind_has_english_of_its_own(kind: NewsKind) -> None:
    assert news_word(kind, 2, "en") != news_word(kind, 2)


def test_an_unknown_language_gets_swedish() -> None:
    assert news_word(NewsKind.NEW_PAPER, 2, "fi") == "nya handlingar"
