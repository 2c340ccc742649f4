"""What each trouble is called in plain Swedish and English: what happened, what was kept, what to do."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from binder.domain.errors import BinderError, ErrorCode
from binder.wording import binder_trouble, paper_trouble, yrkande_trouble
from binder.wording.languages import in_language, known

SENTENCES: dict[ErrorCode, tuple[str, str]] = {
    **binder_trouble.SENTENCES,
    **paper_trouble.SENTENCES,
    **yrkande_trouble.SENTENCES,
}

_FALLBACKS: dict[str, dict[str, str]] = {
    "sv": {
        "path": "filen",
        "file": "filen",
        "folder": "mappen",
        "minimum": "12",
        "characters": "i texten",
        "address": "Texten",
        "key": "ett värde",
        "expected": "av en annan sort",
        "date": "en tid",
        "names": "någon",
        "server": "du har valt",
    },
    "en": {
        "path": "the file",
        "file": "the file",
        "folder": "the folder",
        "minimum": "12",
        "characters": "in the text",
        "address": "The text",
        "key": "a value",
        "expected": "of another kind",
        "names": "somebody",
        "date": "some time",
        "server": "of your choice",
    },
}

# Services name the same thing in more than one way; the sentence knows one of them.
_ALIASES = {"path": ("file", "file_name", "name"), "folder": ("path",), "characters": ("character", "chars")}


def sentence(error: BinderError, language: str = "sv") -> str:
    """What happened, what was kept and what to do; a detail that is missing gets a general word."""
    tongue = known(language)
    template = in_language(SENTENCES[error.code], tongue)
    details = _Details(error.details, _FALLBACKS[tongue])
    text = template.format_map(details)
    # A file's name is printed as it is, also first in a sentence; a general word begins with a capital.
    return text if _begins_with_detail(template, details) else text[:1].upper() + text[1:]


def _begins_with_detail(template: str, details: _Details) -> bool:
    name, _, _ = template.removeprefix("{").partition("}")
    return template.startswith("{") and details.has(name)


class _Details(dict[str, str]):
    """The error's details as words, with a general word where one is missing."""

    def __init__(self, details: Mapping[str, object], fallbacks: Mapping[str, str]) -> None:
        super().__init__({key: _words(value) for key, value in details.items() if value is not None})
        self._fallbacks = fallbacks

    def has(self, key: str) -> bool:
        """Whether the error itself has the detail, by this name or another for the same."""
        return any(name in self for name in (key, *_ALIASES.get(key, ())))

    def __missing__(self, key: str) -> str:
        for alias in _ALIASES.get(key, ()):
            if alias in self:
                return self[alias]
        return self._fallbacks.get(key, "…")


def _words(value: object) -> str:
    if isinstance(value, Path):
        return value.name or str(value)
    if isinstance(value, (list, tuple, set, frozenset)):
        return ", ".join(str(part) for part in value)
    return str(value)
