"""One table of a TOML file that people write: each value is checked, and a wrong one is told by its place."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from binder.domain.errors import BinderError, ErrorCode

_ADDRESS = re.compile(r"[^@\s<>]+@[^@\s<>]+\.[a-zåäö]{2,}", re.IGNORECASE)
_Choice = TypeVar("_Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class TomlTable:
    """The values of a table and where it stands; what is asked for and is wrong raises PROFILE_INVALID.

    `place` is what precedes a key in what is told: "" for the file itself, "bodies[2]." for a row.
    """

    file_name: str
    values: dict[str, Any]
    place: str = ""

    @classmethod
    def read(cls, path: Path) -> TomlTable:
        """The table that a file is; FILE_UNREADABLE where it cannot be had."""
        try:
            return cls.of(path.name, path.read_bytes())
        except OSError as error:
            raise BinderError(ErrorCode.FILE_UNREADABLE, path=path) from error

    @classmethod
    def of(cls, file_name: str, content: bytes) -> TomlTable:
        """The table that a file of that name would be."""
        try:
            return cls(file_name, tomllib.loads(content.decode("utf-8")))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise cls(file_name, {}).wrong("file", "TOML i UTF-8") from error

    def wrong(self, key: str, expected: str) -> BinderError:
        """What is told of a wrong value."""
        return BinderError(
            ErrorCode.PROFILE_INVALID, file=self.file_name, key=self.place + key, expected=expected
        )

    def allow(self, keys: Iterable[str]) -> None:
        """Refuse every key but these: a misspelt one would else be silently without effect."""
        known = set(keys)
        for key in self.values:
            if key not in known:
                raise self.wrong(key, "en av " + ", ".join(sorted(known)))

    def text(self, key: str, *, required: bool = False) -> str:
        """A text without blanks around it; "" where there is none."""
        value = self.values.get(key, "")
        if not isinstance(value, str) or (required and not value.strip()):
            raise self.wrong(key, "text inom citattecken")
        return value.strip()

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(part, str) for part in value):
            raise self.wrong(key, 'en lista av texter, som ["KS-2024/12"]')
        return tuple(value)

    def whole(self, key: str, most: int) -> int:
        """A whole number from 0 to `most`, which must be there."""
        value = self.values.get(key)
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= most:
            raise self.wrong(key, f"ett heltal från 0 till {most}")
        return value

    def address(self, key: str) -> str | None:
        """An e-mail address."""
        value = self.text(key)
        if value and not _ADDRESS.fullmatch(value):
            raise self.wrong(key, "en e-postadress")
        return value or None

    def choice(self, key: str, kind: type[_Choice], default: _Choice | None = None) -> _Choice:
        """One of an enumeration's values; `default` None: it must be there."""
        value = self.values.get(key, default)
        found = next((each for each in kind if each.value == value), None)
        if found is None:
            raise self.wrong(key, "en av " + ", ".join(each.value for each in kind))
        return found

    def choices(self, key: str, kind: type[_Choice]) -> frozenset[_Choice]:
        """One or several of an enumeration's values."""
        names, known = self.texts(key), {each.value: each for each in kind}
        if not names or any(name not in known for name in names):
            raise self.wrong(key, "en lista av " + ", ".join(known))
        return frozenset(known[name] for name in names)

    def table(self, key: str) -> TomlTable | None:
        """A table inside, None where there is none."""
        value = self.values.get(key)
        if value is None:
            return None
        if not isinstance(value, dict):
            raise self.wrong(key, f"ett avsnitt som börjar med [{key}]")
        return TomlTable(self.file_name, value, f"{self.place}{key}.")

    def tables(self, key: str) -> list[TomlTable]:
        """The rows of a list of tables."""
        rows = self.values.get(key, [])
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise self.wrong(key, f"avsnitt som börjar med [[{key}]]")
        return [
            TomlTable(self.file_name, row, f"{self.place}{key}[{number}].")
            for number, row in enumerate(rows, start=1)
        ]
