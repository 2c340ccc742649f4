"""What the command line asks of the window."""

from __future__ import annotations

from pathlib import Path

import pytest

from binder.services import open_binder
from binder.services.settings import Settings
from binder.ui.arguments import Arguments


@pytest.mark.parametrize("words", [["--binder", "p", "k.pdf"], ["k.pdf", "--binder=p"]])
def test_a_binder_and_a_file_in_any_order(words):
    assert Arguments.parse(words) == Arguments(file=Path("k.pdf"), folder=Path("p"))


def test_ending_after_the_first_paint():
    assert Arguments.parse(["--quit-after-first-paint"]).quit_after_first_paint


def test_the_binder_asked_for_goes_before_the_last_one():
    last = Settings(last_binder=Path("last"))
    assert Arguments.parse(["--binder", "p"]).binder_folder(last) == Path("p")
    assert Arguments.parse([]).binder_folder(last) == Path("last")


def test_an_example_that_was_open_last_is_not_opened_again(tmp_path):
    last = Settings(last_binder=tmp_path / f"{open_binder.EXAMPLE}x" / "binder")
    assert Arguments.parse([]).binder_folder(last) == open_binder.default_folder()
