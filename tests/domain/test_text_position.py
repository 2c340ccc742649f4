"""Places told by counting characters lead to the words that stand there, on a page or in the whole paper."""

from __future__ import annotations

import pytest

from binder.domain.placement import PagePart
from binder.domain.text_position import passage_at

PAGES = ["Nämnden\r\nbeslutar  att", "avslå yrkandet"]


def test_a_line_end_and_several_spaces_count_as_one_character() -> None:
    assert passage_at(PAGES, 1, (8, 20)) == [PagePart(1, 9, 22)]


def test_without_a_page_the_pages_before_are_counted_too() -> None:
    assert passage_at(PAGES, None, (21, 26)) == [PagePart(2, 0, 5)]


@pytest.mark.parametrize(("page", "position"), [(1, (90, 95)), (None, (90, 95)), (3, (0, 4))])
def test_there_is_nothing_past_the_end(page: int | None, position: tuple[int, int]) -> None:
    assert not passage_at(PAGES, page, position)
