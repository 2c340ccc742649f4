"""Beslutspunkter for usual measures, from the data file that comes with the program."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from binder.domain.municipality import PointStyle
from binder.resource_files import resources

GAP = "[…]"
"""What is to be filled in; pre-flight stops a paper in which one is left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PointTemplate:
    """A measure: the group it is offered in, its name, and its text as a sentence and as an att-sats."""

    group: str
    name: str
    text: str
    att: str

    def in_style(self, style: PointStyle | None) -> str:
        """The text as the kommun writes its points."""
        return self.att if style is PointStyle.ATT_SATS else self.text


@cache
def templates() -> tuple[PointTemplate, ...]:
    """All of them, in the order of the file."""
    content = (resources() / "templates" / "points.toml").read_text(encoding="utf-8")
    return tuple(PointTemplate(**values) for values in tomllib.loads(content)["template"])
