"""How the names of persons are printed below a paper."""

from __future__ import annotations

import re

_WORD = r"[A-ZÅÄÖÉÜ][a-zåäöéü]+(?:-[A-ZÅÄÖÉÜ]?[a-zåäöéü]+)*"
PERSON = rf"{_WORD}(?: (?:(?:von|af|de|del|van) )?{_WORD}){{1,3}}"
"""A person's first names and surnames, as a pattern: "Eva-Marie Ek", "Jan af Ekby"."""

_PERSON = re.compile(PERSON)


def is_person(text: str) -> bool:
    """Whether the text is a person's name and nothing else."""
    return _PERSON.fullmatch(text) is not None
