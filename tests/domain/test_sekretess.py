"""A paper hides until the member says otherwise."""

from __future__ import annotations

import pytest

from binder.domain.sekretess import Sekretess


@pytest.mark.parametrize(
    ("state", "hides"),
    [
        (Sekretess.OPEN, False),
        (Sekretess.ASKED, True),
        (Sekretess.MARKED, True),
        (Sekretess.REFUSED, False),
    ],
)
def test_a_paper_is_kept_as_confidential_until_the_member_says_otherwise(
    state: Sekretess, *, hides: bool
) -> None:
    assert state.hides is hides
