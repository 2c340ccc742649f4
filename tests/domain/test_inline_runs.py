"""Emphasis is read as it was meant, and stars that mean nothing stay stars."""

from __future__ import annotations

import pytest
from hypothesis import given

from binder.domain.inline_runs import Run, escape, read_runs, text_of, tidy, write_runs
from tests.domain.texts import LINES, RUNS

EM, STRONG, BOTH = Run("a", emphasis=True), Run("a", strong=True), Run("a", strong=True, emphasis=True)


@pytest.mark.parametrize(
    ("line", "runs"),
    [
        ("a", (Run("a"),)),
        ("*a*", (EM,)),
        ("**a**", (STRONG,)),
        ("***a***", (BOTH,)),
        ("*a***a**", (EM, STRONG)),
        ("**a*a***", (STRONG, BOTH)),
        ("a *a* a", (Run("a "), EM, Run(" a"))),
        ("", ()),
    ],
)
def test_stars_that_pair_are_emphasis(line, runs):
    assert read_runs(line) == runs
    assert write_runs(runs) == line


@pytest.mark.parametrize("line", ["2 * 3", "*a", "a*", "* a *", "**a*b", "a ****b****", "C:\\x", "* *"])
def test_stars_that_do_not_pair_are_text(line):
    assert text_of(read_runs(line)).replace("*", "") == line.replace("*", "")
    assert line.count("*") in {text_of(read_runs(line)).count("*"), 3}


def test_a_backslash_takes_the_meaning_away():
    assert read_runs("\\*a\\*") == (Run("*a*"),)


def test_an_emphasised_space_at_the_edge_is_a_plain_space():
    assert tidy([Run("a"), Run(" b ", strong=True), Run("c")]) == (
        Run("a "),
        Run("b", strong=True),
        Run(" c"),
    )


@given(LINES)
def test_escaped_text_is_read_as_it_is(text):
    assert read_runs(escape(text)) == ((Run(text),) if text else ())


@given(RUNS)
def test_written_runs_are_read_again(runs):
    assert read_runs(write_runs(runs)) == tidy(runs)


@given(RUNS)
def test_tidy_runs_say_the_same(runs):
    assert text_of(tidy(runs)) == text_of(runs)
