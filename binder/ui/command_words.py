"""Which commands the words that people use mean, whatever the program itself calls them."""

from __future__ import annotations

import tomllib
import unicodedata
from functools import cache

from binder.resource_files import resources

SHORTEST = 3
"""Letters that one word needs before other names are looked at; fewer begin nearly every one."""
LONGEST_ENDING = 3
"""Letters that an inflected word has more than the one that is known."""
_EMPTY = frozenset({"hur", "jag", "min", "mitt", "mina", "att", "och", "den", "det", "en", "ett", "pa", "av"})


@cache
def other_names() -> dict[str, str]:
    """For each command's id the words that lead to it, as they stand in the program's own data."""
    with (resources() / "words" / "commands.toml").open("rb") as file:
        return {command: str(words) for command, words in tomllib.load(file).items()}


def rank(words: str, name: str, command_id: str) -> int | None:
    """How near the words are to a command: 0 in its name, 1 by other names, None not at all."""
    wanted, shown = folded(words), folded(name)
    if wanted in shown:
        return 0
    asked = [word for word in wanted.split() if word not in _EMPTY]
    if max(map(len, asked), default=0) < SHORTEST:
        return None
    known = [*shown.split(), *folded(other_names().get(command_id, "")).split()]
    return 1 if all(_among(word, known) for word in asked) else None


def _among(word: str, known: list[str]) -> bool:
    return any(each.startswith(word) or _is_form(word, each) for each in known)


def _is_form(word: str, name: str) -> bool:
    # "mötet" is asked for and "möte" is known; a compound, "kommunfullmäktige", means something else.
    ending = len(word) - len(name)
    return len(name) > SHORTEST and 0 < ending <= LONGEST_ENDING and word.startswith(name)


def folded(text: str) -> str:
    """Without case and dots, for those whose keyboard has no å, ä and ö."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
