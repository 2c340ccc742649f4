"""Lines of a cell become one text; broken words are made whole, real hyphens stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.kallelse.joining import join_lines


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["Val av", "justerare"], "Val av justerare"),
        (["äldreom-", "sorgen"], "äldreomsorgen"),
        (["äldreom\u00ad", "sorgen"], "äldreomsorgen"),
        (["vuxen- och SFI-", "undervisning"], "vuxen- och SFI-undervisning"),
        (["FG-2024-", "00003"], "FG-2024-00003"),
        (["program-", "och verksamhetsråd"], "program- och verksamhetsråd"),
        (["Granskning -", "delrapport"], "Granskning - delrapport"),
        (["Derome-", "Bostad"], "Derome-Bostad"),
        (["  ", "Taxa ", "", " för   torg"], "Taxa för torg"),
        ([], ""),
    ],
)
def test_lines_are_joined_as_they_were_written(lines: list[str], text: str) -> None:
    assert join_lines(lines) == text


@given(st.lists(st.text(max_size=30), max_size=6))
def test_the_joined_text_has_no_doubled_blanks_or_soft_hyphens(lines: list[str]) -> None:
    text = join_lines(lines)
    assert "\u00ad" not in text
    assert "  " not in text
