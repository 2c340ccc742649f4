"""Emphasis inside one line of text: `*kursiv*` and `**fet**` read into runs and written back.

A star or backslash that is meant as such has a backslash before it. Stars that do not pair are text, so that
nothing somebody typed is ever swallowed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

EMPHASIS, STRONG = 1, 2
"""The stars that begin and end each."""
ESCAPED = "\\*#->[.|"
_TOKEN = re.compile(rf"\\[{re.escape(ESCAPED)}]|\*+|[^\\*]+|\\")
_SPACES = re.compile(r"(\s+)")


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one look."""

    text: str
    strong: bool = False
    emphasis: bool = False

    @property
    def look(self) -> int:
        """The stars around it: 0 none, 1 emphasis, 2 strong, 3 both."""
        return STRONG * self.strong + EMPHASIS * self.emphasis


@dataclass(slots=True)
class _Token:
    text: str
    stars: int = 0
    can_open: bool = False
    can_close: bool = False
    toggles: int = 0


def read_runs(line: str) -> tuple[Run, ...]:
    """The runs of a line of markup."""
    if "*" not in line and "\\" not in line:
        return (Run(line),) if line else ()
    tokens = list(_tokens(line))
    for flag in (EMPHASIS, STRONG):
        _pair(tokens, flag)
    look, runs = 0, []
    for token in tokens:
        look ^= token.toggles
        left = token.stars & ~token.toggles
        runs.append(_run("*" * left if token.stars else token.text, look))
    return tidy(runs)


def write_runs(runs: Iterable[Run]) -> str:
    """The line of markup that `read_runs` reads as these runs."""
    parts, look = [], 0
    for run in tidy(runs):
        parts += ["*" * (look ^ run.look), escape(run.text)]
        look = run.look
    return "".join([*parts, "*" * look])


def escape(text: str) -> str:
    """Plain text as markup that means just that."""
    return text.replace("\\", "\\\\").replace("*", "\\*")


def tidy(runs: Iterable[Run]) -> tuple[Run, ...]:
    """The same text in as few runs as can be; a space is emphasised only between words that both are."""
    pieces = [(piece, run.look) for run in runs for piece in _SPACES.split(run.text) if piece]
    words = [look for piece, look in pieces if not piece.isspace()]
    made: list[Run] = []
    seen = 0
    for piece, own in pieces:
        if piece.isspace():
            look = words[seen - 1] & words[seen] if 0 < seen < len(words) else 0
        else:
            look, seen = own, seen + 1
        if made and made[-1].look == look:
            made[-1] = replace(made[-1], text=made[-1].text + piece)
        else:
            made.append(_run(piece, look))
    return tuple(made)


def text_of(runs: Iterable[Run]) -> str:
    """The bare words."""
    return "".join(run.text for run in runs)


def _run(text: str, look: int) -> Run:
    return Run(text, strong=bool(look & STRONG), emphasis=bool(look & EMPHASIS))


def _tokens(line: str) -> Iterator[_Token]:
    for match in _TOKEN.finditer(line):
        text = match.group()
        if text[0] == "*" and len(text) <= STRONG + EMPHASIS:
            before, after = line[match.start() - 1 : match.start()], line[match.end() : match.end() + 1]
            yield _Token(
                text,
                stars=len(text),
                can_open=bool(after) and not after.isspace(),
                can_close=bool(before) and not before.isspace(),
            )
        else:
            is_escaped = text[0] == "\\" and len(text) > 1
            yield _Token(text[1:] if is_escaped else text)


def _pair(tokens: list[_Token], flag: int) -> None:
    """Let each two stars of a kind that belong together begin and end it."""
    opened: _Token | None = None
    for token in tokens:
        if not token.stars & flag:
            continue
        if opened is None:
            opened = token if token.can_open else None
        elif token.can_close:
            opened.toggles |= flag
            token.toggles |= flag
            opened = None
