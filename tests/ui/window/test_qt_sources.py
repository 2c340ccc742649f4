"""What was compiled before is not compiled again, and what is another text is."""

from __future__ import annotations

import builtins
import re
import subprocess
import sys

import pytest

from binder.ui import qt_sources
from binder.ui.qt_sources import CompiledBefore, Kept

SOURCE, NAME = b"answer = 6 * 7\n", "shibokensupport/answer.py"


@pytest.fixture
def file(tmp_path):
    return str(tmp_path / "kept")


@pytest.fixture
def compiled(monkeypatch):
    """The names of what the built-in `compile` was really asked for."""
    names, real = [], builtins.compile

    def heard(source, filename, mode, *more, **named):
        names.append(filename)
        return real(source, filename, mode, *more, **named)

    monkeypatch.setattr(builtins, "compile", heard)
    return names


def _run(file: str, source: bytes | str = SOURCE) -> int:
    with CompiledBefore(Kept(file)) as kept:
        scope: dict[str, int] = {}
        exec(compile(source, NAME, "exec"), scope)  # noqa: S102
    kept.write()
    return scope["answer"]


def test_a_module_is_compiled_once(file, compiled):
    assert (_run(file), _run(file)) == (42, 42)
    assert compiled == [NAME]


def test_another_text_of_the_same_name_is_compiled_anew(file, compiled):
    _run(file)
    assert _run(file, b"answer = 43\n") == 43
    assert compiled == [NAME, NAME]


def test_what_is_no_module_is_left_alone(file, compiled):
    with CompiledBefore(Kept(file)) as kept:
        assert eval(compile("1 + 1", "<sum>", "eval")) == 2  # noqa: S307
    assert compiled == ["<sum>"]
    assert not kept.modules


def test_afterwards_everything_is_as_it_was(file):
    before = builtins.compile, re._compiler.compile, re._compiler._sre
    with pytest.raises(SyntaxError):
        _run(file, "answer =")
    assert (builtins.compile, re._compiler.compile, re._compiler._sre) == before


@pytest.mark.parametrize(
    ("pattern", "flags"),
    [(r"(?P<name>[a-zå-ö]+)-(\d+)", re.IGNORECASE), (rb"\w+(?=x)", 0), (r"(?s)a.b|c", 0)],
)
def test_a_pattern_made_of_what_was_kept_is_the_same(file, pattern, flags):
    made = []
    for _ in range(2):
        re.purge()
        with CompiledBefore(Kept(file)) as kept:
            made.append(re.compile(pattern, flags))
        kept.write()
    first, second = made
    assert (first.flags, first.groups, first.groupindex) == (second.flags, second.groups, second.groupindex)
    assert first == second
    text = "Åsa-12 wax a\nb c" if isinstance(pattern, str) else b"wax box"
    assert [m.span() for m in first.finditer(text)] == [m.span() for m in second.finditer(text)]


def test_a_pattern_that_is_wrong_is_told_as_ever(file):
    with CompiledBefore(Kept(file)) as kept, pytest.raises(re.error):
        re.compile("(")
    assert not kept.patterns


@pytest.mark.parametrize("content", [b"", b"nonsense", b"\xe9\x05\x00"])
def test_a_damaged_file_is_as_none(file, content, tmp_path):
    (tmp_path / "kept").write_bytes(content)
    assert _run(file) == 42
    assert Kept(file).modules


def test_what_another_python_kept_is_not_used(file, monkeypatch):
    _run(file)
    monkeypatch.setattr(sys, "version", "4.0")
    assert not Kept(file).modules


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path):
    assert _run(str(tmp_path / "none" / "kept")) == 42
    assert not list(tmp_path.iterdir())


def test_pyside_itself_is_compiled_once(tmp_path):
    file = str(tmp_path / "kept")
    code = (
        f"import sys; sys.path[:] = {sys.path!r}; from binder.ui import qt_sources as q; "
        f"q.kept_file = lambda: {file!r}; q.load(keeps=True); k = q.Kept({file!r}); "
        "from PySide6.QtCore import QPoint; print(QPoint(3, 4).x(), len(k.modules), len(k.patterns))"
    )
    told = [subprocess.check_output([sys.executable, "-c", code], text=True).split() for _ in range(2)]
    assert told[0] == told[1]
    assert told[0][0] == "3"
    assert int(told[0][1]) > 5


def test_it_lies_beside_the_bytecode():
    assert "__pycache__" in qt_sources.kept_file()
