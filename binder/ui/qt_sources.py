"""PySide6's own Python sources, compiled once instead of at every start.

Of the time that `import PySide6` takes, a quarter goes into compiling a dozen modules that it carries as
text in its library, and another into the patterns (`re`) that these and what they import are made of. What
came of both is kept beside this module's bytecode, each with the text it was made from: with another text,
or another Python, everything is compiled as ever.
"""

from __future__ import annotations

import builtins
import marshal
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import CodeType
    from typing import Any

_FORMAT = 1


class Kept:
    """What was compiled before: modules by their names and texts, patterns by their texts and flags."""

    def __init__(self, file: str | None) -> None:
        self._file = file
        self.is_new = False
        self.modules: dict[str, tuple[str | bytes, CodeType]] = {}
        self.patterns: dict[tuple[str | bytes, int], tuple[Any, ...]] = {}
        stored = _read(file)
        if isinstance(stored, tuple) and stored[:2] == (_FORMAT, sys.version):
            _, _, self.modules, self.patterns = stored

    def write(self) -> None:
        """Keep it for the next start."""
        if self._file is not None and self.is_new:
            _write(self._file, (_FORMAT, sys.version, self.modules, self.patterns))

    def module(self, compile_: Callable[..., CodeType], text: str | bytes, name: str) -> CodeType:
        """The code of a module, compiled if it must be."""
        before, code = self.modules.get(name, (None, None))
        if code is None or before != text:
            code = compile_(text, name, "exec")
            self.modules[name] = text, code
            self.is_new = True
        return code


class CompiledBefore:
    """Within a `with` block, compiling asks first whether that was done before."""

    def __init__(self, kept: Kept) -> None:
        import re

        self._kept = kept
        self._compile: Any = builtins.compile
        self._patterns: Any = re._compiler  # type: ignore[attr-defined] # noqa: SLF001 - what `re` asks
        self._compile_pattern = self._patterns.compile
        self._engine = self._patterns._sre  # noqa: SLF001

    def __enter__(self) -> Kept:
        builtins.compile = self._module
        self._patterns.compile = self._pattern
        return self._kept

    def __exit__(self, *_trouble: object) -> None:
        builtins.compile = self._compile
        self._patterns.compile = self._compile_pattern

    def _module(self, source: Any, filename: Any, mode: str, *more: Any, **named: Any) -> Any:  # noqa: ANN401
        is_text = isinstance(source, (str, bytes)) and isinstance(filename, str)
        if not is_text or mode != "exec" or more or named:
            return self._compile(source, filename, mode, *more, **named)
        return self._kept.module(self._compile, source, filename)

    def _pattern(self, text: Any, flags: int = 0) -> Any:  # noqa: ANN401
        key = (text, int(flags))
        known = self._kept.patterns.get(key) if isinstance(text, (str, bytes)) else None
        if known is not None:
            return self._engine.compile(*known)
        # The engine is told what was made of the text: that is what is kept.
        self._patterns._sre = heard = _Engine(self._engine)  # noqa: SLF001
        try:
            pattern = self._compile_pattern(text, flags)
        finally:
            self._patterns._sre = self._engine  # noqa: SLF001
        if isinstance(text, (str, bytes)):
            self._kept.patterns[key] = heard.told
            self._kept.is_new = True
        return pattern


class _Engine:
    """Python's engine for patterns, which remembers the last it was asked to make."""

    def __init__(self, engine: Any) -> None:  # noqa: ANN401
        self._engine = engine
        self.told: tuple[Any, ...] = ()

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        return getattr(self._engine, name)

    def compile(self, pattern: Any, flags: int, code: list[int], *names: Any) -> Any:  # noqa: ANN401
        """As the engine's own."""
        groups, by_name, by_index = names
        self.told = (pattern, int(flags), [int(each) for each in code], groups, dict(by_name), by_index)
        return self._engine.compile(pattern, flags, code, *names)


def load(*, keeps: bool | None = None) -> None:
    """Import what is compiled, the first of PySide6 that is loaded.

    `keeps`: whether what was not known is kept; by itself as Python keeps bytecode.
    """
    with CompiledBefore(Kept(kept_file())) as kept:
        import shiboken6  # noqa: F401
    if keeps or (keeps is None and not sys.dont_write_bytecode):
        kept.write()


def kept_file() -> str | None:
    """Where it is kept; nowhere in a program that has no bytecode beside it."""
    cached = __spec__.cached
    return f"{cached.removesuffix('.pyc')}.pyside6" if cached else None


def _read(file: str | None) -> object:
    if file is None:
        return None
    try:
        with open(file, "rb") as kept:  # noqa: PTH123 - pathlib is not loaded yet
            return marshal.load(kept)  # noqa: S302 - as trusted as the bytecode beside it
    except (OSError, EOFError, ValueError, TypeError):
        return None


def _write(file: str, content: Any) -> None:  # noqa: ANN401 - what marshal takes
    unfinished = f"{file}.{os.getpid()}"
    try:
        with open(unfinished, "wb") as kept:  # noqa: PTH123
            marshal.dump(content, kept)
        os.replace(unfinished, file)  # noqa: PTH105
    except OSError:
        # Where nothing may be written everything is compiled each time.
        return
