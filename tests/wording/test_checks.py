"""Every check has a name of its own, in both languages."""

from __future__ import annotations

import pytest

from binder.domain.finding import FindingCode
from binder.wording.checks import check_name


@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_two_checks_are_called_alike(language: str) -> None:
    names = [check_name(code, language) for code in FindingCode]
    assert len(set(names)) == len(names)
    assert not {code.value for code in FindingCode} & set(names)
