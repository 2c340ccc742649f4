"""The project's own Python files, read once, and what can be asked about their shape."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DUMPING_GROUND = re.compile(r"(^|_)(utils?|helpers?|misc|commons?|stuff|various|globals?|managers?)(_|$)")
LONGEST_FILE, LONGEST_FUNCTION, MOST_METHODS = 600, 80, 40

_Definition = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Source:
    """A module's name, text and syntax tree."""

    name: str
    text: str

    @property
    def tree(self) -> ast.Module:
        return _parsed(self.text)

    @property
    def nodes(self) -> tuple[ast.AST, ...]:
        """All of the tree."""
        return _walked(self.text)


# The rules look at one module after another; the trees of all would fill the memory.
@lru_cache(maxsize=1)
def _parsed(text: str) -> ast.Module:
    return ast.parse(text)


@lru_cache(maxsize=1)
def _walked(text: str) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(_parsed(text)))


@cache
def sources() -> tuple[Source, ...]:
    """Every module of the program."""
    paths = sorted((ROOT / "binder").rglob("*.py"))
    return tuple(Source(_module(path), path.read_text(encoding="utf-8")) for path in paths)


def _module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def long_files(source: Source) -> Iterator[str]:
    """The module, where it is longer than a file should be."""
    if source.text.count("\n") > LONGEST_FILE:
        yield source.name


def function_lengths(source: Source) -> Iterator[int]:
    """How many lines each function and method has, its head and docstring included."""
    yield from (_length(node) for node in source.nodes if isinstance(node, _Definition))


def long_functions(source: Source) -> Iterator[str]:
    """Functions that run over more lines than fit a screen or two."""
    for node in source.nodes:
        if isinstance(node, _Definition) and _length(node) > LONGEST_FUNCTION:
            yield f"{source.name}.{node.name}"


def _length(node: _Definition) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def god_classes(source: Source) -> Iterator[str]:
    """Classes with so many methods that a second thing is hiding in them."""
    for node in source.nodes:
        if isinstance(node, ast.ClassDef) and _methods(node) > MOST_METHODS:
            yield f"{source.name}.{node.name}"


def _methods(node: ast.ClassDef) -> int:
    return sum(isinstance(child, _Definition) for child in node.body)


def dumping_grounds(source: Source) -> Iterator[str]:
    """Modules named after nothing they know."""
    if DUMPING_GROUND.search(source.name.rpartition(".")[2]):
        yield source.name


def broad_excepts(source: Source) -> Iterator[str]:
    """Handlers that would swallow our own bugs; one that raises again swallows nothing."""
    for node in source.nodes:
        if isinstance(node, ast.ExceptHandler) and _is_broad(node.type) and not _raises_again(node):
            yield f"{source.name}:{node.lineno}"


def _is_broad(caught: ast.expr | None) -> bool:
    return caught is None or ast.unparse(caught) in {"Exception", "BaseException"}


def _raises_again(node: ast.ExceptHandler) -> bool:
    return any(isinstance(child, ast.Raise) and child.exc is None for child in ast.walk(node))


def without_docstring(source: Source) -> Iterator[str]:
    """Modules, public classes and public functions that do not say what they are."""
    if ast.get_docstring(source.tree) is None and source.text.strip():
        yield source.name
    yield from (f"{source.name}.{node.name}" for node in _public(source.tree) if not ast.get_docstring(node))


def _public(node: ast.AST) -> Iterator[_Definition | ast.ClassDef]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, _Definition | ast.ClassDef) and not child.name.startswith("_"):
            yield child
            if isinstance(child, ast.ClassDef):
                yield from _public(child)


def imports(source: Source) -> set[str]:
    """The top-level names of everything the module imports, also inside functions."""
    found: set[str] = set()
    for node in source.nodes:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def foreign_to_domain(source: Source) -> Iterator[str]:
    """What a module of the domain imports beside the standard library and the domain itself."""
    if source.name.split(".")[:2] == ["binder", "domain"]:
        roots = {name for name in imports(source) if not name.startswith("binder.domain")}
        yield from (name for name in sorted(roots) if name.split(".")[0] not in sys.stdlib_module_names)


def qt_outside_ui(source: Source) -> Iterator[str]:
    """Modules outside ui that know Qt."""
    roots = {name.split(".")[0] for name in imports(source)}
    if roots & {"PySide6", "shiboken6"} and not source.name.startswith("binder.ui"):
        yield source.name


@cache
def committed_files() -> tuple[Path, ...]:
    """Everything git knows, as paths; none where this is no git checkout."""
    try:
        listed = subprocess.run(
            ["git", "-C", str(ROOT), "ls-files", "-z"], capture_output=True, check=True, text=True
        )
    except (OSError, subprocess.CalledProcessError):
        return ()
    return tuple(ROOT / name for name in listed.stdout.split("\0") if name)


REGISTRY = re.compile(
    r"https?://[^\s\"'<>]*(?:pypi|pythonhosted|simple/|\.whl|\.tar\.gz)"  # registries and package files
    r"|^(?:--)?(?:extra-)?(?:index-url|find-links)\b",
    re.MULTILINE,
)
_SHARED = {"/", "/home", "/tmp", "/builds", "/src"}  # noqa: S108 - folders that say nothing about a machine


def own_places() -> list[str]:
    """Where this checkout and the home of whoever runs the tests are; neither belongs in a file."""
    folders = {str(ROOT.parent), str(Path.home())} - _SHARED
    return sorted(f"{folder}/" for folder in folders)


def foreign_places(text: str) -> list[str]:
    """Paths of this machine and addresses of registries in a file's text."""
    return [place for place in own_places() if place in text] + REGISTRY.findall(text)
