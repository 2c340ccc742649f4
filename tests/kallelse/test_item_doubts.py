"""Items that stand out from the others are marked, so that somebody looks at them."""

from __future__ import annotations

import pytest

from binder.kallelse.item_doubts import doubt_missing_dnr, doubt_unread_matters
from binder.kallelse.proposal import Doubt, ProposedItem, Read


def _items(*rows: tuple[str, str | None]) -> list[ProposedItem]:
    return [
        ProposedItem(number=Read(str(at)), title=Read(title), dnr=Read(dnr))
        for at, (title, dnr) in enumerate(rows, 1)
    ]


@pytest.mark.parametrize("form", ["AB.2024.{}", "12.4/{}/2024", "KLF-24/A{}", "(X 7:{})"])
def test_titles_that_end_alike_with_an_unknown_number_are_doubtful(form: str) -> None:
    items = _items(*((f"Taxa för torg {form.format(at + 100)}", None) for at in range(4)))
    doubt_unread_matters(items)
    assert all(Doubt.UNKNOWN_DNR_FORM in item.doubts for item in items)


def test_a_title_that_ends_with_years_or_a_law_is_not() -> None:
    items = _items(("Plan 2025–2029", None), ("Remiss (SOU 2017:114)", None), *[("Taxa", "KS 2025/1")] * 8)
    doubt_unread_matters(items)
    assert not any(item.doubts for item in items)


def test_the_only_item_without_a_matter_is_doubtful() -> None:
    items = _items(*[("Taxa", "KS 2025/1")] * 8, ("Avgift", None), ("Val av justerare", None))
    doubt_missing_dnr(items)
    assert [at for at, item in enumerate(items) if item.doubts] == [8]
