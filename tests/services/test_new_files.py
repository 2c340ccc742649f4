"""Files that the member asks for get the right ending, and trouble says which file it was about."""

from __future__ import annotations

from pathlib import Path

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.services.new_files import told_of, with_ending, write_at


@pytest.mark.parametrize(
    ("name", "whole"),
    [("kopia", "kopia.pdf"), ("kopia.PDF", "kopia.PDF"), ("KS-2022.107", "KS-2022.107.pdf")],
)
def test_only_a_name_with_another_ending_gets_one(name: str, whole: str) -> None:
    assert with_ending(Path(name), ".pdf") == Path(whole)


def test_trouble_names_the_file_that_could_not_be_written(tmp_path: Path) -> None:
    with pytest.raises(BinderError) as raised:
        write_at(tmp_path / "nej" / "kopia", ".pdf", b"%PDF")
    assert raised.value.code is ErrorCode.CANNOT_WRITE
    assert raised.value.details["path"] == tmp_path / "nej" / "kopia.pdf"


def test_trouble_that_names_a_file_keeps_its_name(tmp_path: Path) -> None:
    with pytest.raises(BinderError) as raised, told_of(tmp_path):
        raise BinderError(ErrorCode.CANNOT_WRITE, path=tmp_path / "annan.pdf")
    assert raised.value.details["path"] == tmp_path / "annan.pdf"
