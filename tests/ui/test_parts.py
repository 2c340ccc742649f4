"""The small pieces that every place is put together from."""

from __future__ import annotations

import pytest

from binder.ui.parts import shortened


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("tolv tecken.", "tolv tecken."),
        ("tolv tecken är", "tolv tecken…"),
        ("tolv  a b c d", "tolv  a b c…"),
    ],
)
def test_a_text_that_has_no_room_ends_with_an_ellipsis(text: str, shown: str) -> None:
    assert shortened(text, 12) == shown


def test_no_space_stands_before_the_ellipsis() -> None:
    assert shortened("ett två tre", 5) == "ett…"
