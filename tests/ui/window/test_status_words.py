"""The line at the bottom: where the binder lies, and what waits."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from binder.services import first_start, open_binder
from binder.ui.status_words import count_waiting, status_words


@pytest.mark.parametrize(
    ("waiting", "expected"),
    [
        (0, "Allt ligger på den här datorn · Pärmen är krypterad"),
        (1, "Allt ligger på den här datorn · 1 handling väntar i utkorgen · Pärmen är krypterad"),
        (3, "Allt ligger på den här datorn · 3 handlingar väntar i utkorgen · Pärmen är krypterad"),
    ],
)
def test_what_waits_is_counted_in_words(session, waiting, expected):
    assert status_words(session.reader, waiting) == expected


def test_nothing_waits_in_a_new_binder(session):
    assert count_waiting(session.reader) == 0


def test_the_example_says_that_it_is_one(tmp_path):
    folder = Path(tmp_path / "motesparm-exempel-a1" / "binder")
    assert status_words(SimpleNamespace(folder=folder), 0).startswith("Exempelpärm: inget är kvar")


def test_an_example_that_was_made_is_known_as_one_and_leaves_nothing(tmp_path):
    made = first_start.create_example()
    assert open_binder.is_example(made.folder)
    assert not open_binder.is_example(tmp_path)
    for folder in (made.folder, tmp_path):
        first_start.throw_away(folder)
    assert (made.folder.parent.exists(), tmp_path.exists()) == (False, True)
