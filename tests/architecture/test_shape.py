"""The house keeps its shape: each rule holds for every module, and each rule can be broken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

import pytest

from tests.architecture import source as shape
from tests.architecture.source import Source

Rule = Callable[[Source], Iterator[str]]

LONG_FUNCTION = "def f():\n" + "    x = 1\n" * 80
GOD_CLASS = "class C:\n" + "".join(f"    def m{i}(self): ...\n" for i in range(41))
BROKEN: list[tuple[Rule, Source]] = [
    (shape.long_files, Source("binder.pdf.long", "x = 1\n" * 601)),
    (shape.long_functions, Source("binder.pdf.engine", LONG_FUNCTION)),
    (shape.god_classes, Source("binder.ui.window", GOD_CLASS)),
    (shape.dumping_grounds, Source("binder.pdf.text_utils", '"""Bits."""')),
    (shape.dumping_grounds, Source("binder.ui.manager", '"""Bits."""')),
    (shape.broad_excepts, Source("binder.mail.smtp", "try:\n    f()\nexcept Exception:\n    pass")),
    (shape.broad_excepts, Source("binder.mail.smtp", "try:\n    f()\nexcept:\n    pass")),
    (shape.without_docstring, Source("binder.domain.arende", "x = 1")),
    (shape.without_docstring, Source("binder.domain.arende", '"""Known."""\ndef find(): ...')),
    (
        shape.without_docstring,
        Source("binder.ui.pane", '"""Known."""\nclass Pane:\n    """Pane."""\n    def f(self): ...'),
    ),
    (shape.foreign_to_domain, Source("binder.domain.dnr", "import rapidfuzz")),
    (shape.foreign_to_domain, Source("binder.domain.dnr", "from binder.storage import rows")),
    (
        shape.qt_outside_ui,
        Source("binder.services.print", "def f():\n    from PySide6.QtGui import QPdfWriter"),
    ),
]
SOUND: list[tuple[Rule, Source]] = [
    (
        shape.broad_excepts,
        Source("binder.pdf.cut", "try:\n    f()\nexcept BaseException:\n    undo()\n    raise"),
    ),
    (shape.without_docstring, Source("binder.pdf", "")),
    (
        shape.foreign_to_domain,
        Source("binder.domain.dnr", "import re\nfrom binder.domain.ids import DraftId"),
    ),
    (shape.qt_outside_ui, Source("binder.ui.reader.view", "from PySide6 import QtWidgets")),
]
RULES = list(dict.fromkeys(rule for rule, _ in BROKEN))


def _name(value: object) -> str | None:
    return getattr(value, "__name__", None) or getattr(value, "name", None)


@cache
def faults() -> dict[Rule, list[str]]:
    """What each rule finds in the program, each module being read once for all of them."""
    found: dict[Rule, list[str]] = {rule: [] for rule in RULES}
    for source in shape.sources():
        for rule in RULES:
            found[rule] += rule(source)
    return found


@pytest.mark.parametrize("rule", RULES, ids=_name)
def test_every_module_keeps_the_rule(rule: Rule) -> None:
    assert faults()[rule] == []


@pytest.mark.parametrize(("rule", "source"), BROKEN, ids=_name)
def test_a_breach_of_the_rule_is_seen(rule: Rule, source: Source) -> None:
    assert list(rule(source)) != []


@pytest.mark.parametrize(("rule", "source"), SOUND, ids=_name)
def test_what_the_rule_allows_is_let_through(rule: Rule, source: Source) -> None:
    assert list(rule(source)) == []


def test_the_rules_read_the_whole_program() -> None:
    names = {source.name for source in shape.sources()}
    assert {"binder", "binder.domain.yrkande", "binder.cli", "binder.__main__"} <= names


def test_functions_are_short_and_files_fit_in_the_head() -> None:
    """The figures of the code bases that good engineers hold up: see how far most of ours are below."""
    functions = sorted(length for source in shape.sources() for length in shape.function_lengths(source))
    files = sorted(source.text.count("\n") for source in shape.sources())
    assert functions[len(functions) // 2] <= 10
    assert functions[len(functions) * 9 // 10] <= 35
    assert files[len(files) * 9 // 10] <= 350


def test_a_function_s_length_is_counted_with_its_head() -> None:
    source = Source("binder.pdf.engine", "def f() -> None:\n    x = 1\n\n    y = 2\n")
    assert list(shape.function_lengths(source)) == [4]
