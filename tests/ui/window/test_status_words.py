"""The line at the bottom: where the binder lies, and what waits."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from binder.services import first_start
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


def test_an_example_that_was_made_is_known_as_one():
    made = first_start.create_example()
    assert first_start.is_example(made.folder)
    assert not first_start.is_example(Path("/home/asta/binder"))
