"""What the user let the program remember of each kommun's kallelser: one TOML file per kommun, their own."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.municipality import Meaning, OwnWord
from binder.storage.municipalities import user_folder

_FOLDER = "learned"
_HEAD = (
    "# Inlärt av dina egna rättningar, när du valde att programmet skulle komma ihåg dem.\n"
    "# Det som tas bort här, eller i programmets inställningar, är glömt.\n"
)
_OTHER_LETTERS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class LearnedWord:
    """A word that was learned, the day and the file it was learned from."""

    word: OwnWord
    learned: date
    file_name: str


def learned(municipality: str) -> list[LearnedWord]:
    """Return what was learned of a kommun, oldest first; PROFILE_INVALID if its file was damaged."""
    return _read(_file(municipality))[1]


def remembered(municipality: str) -> tuple[OwnWord, ...]:
    """Return the words alone; none of a damaged file, which must not keep a kallelse from being read."""
    try:
        return tuple(each.word for each in learned(municipality))
    except BinderError:
        return ()


def municipalities_with_words() -> list[str]:
    """Return the names of the kommuner of which something was learned; damaged files are left out."""
    read = (_read_or_trouble(path) for path in _files())
    return [found[0] for found in read if not isinstance(found, BinderError) and found[1]]


def damaged() -> list[BinderError]:
    """Return what is wrong with the files that cannot be read."""
    read = (_read_or_trouble(path) for path in _files())
    return [found for found in read if isinstance(found, BinderError)]


def _files() -> list[Path]:
    return sorted((user_folder().parent / _FOLDER).glob("*.toml"))


def _read_or_trouble(path: Path) -> tuple[str, list[LearnedWord]] | BinderError:
    try:
        return _read(path)
    except BinderError as error:
        return error


def add(municipality: str, words: Sequence[OwnWord], *, file_name: str, day: date) -> None:
    """Remember words of a kommun; those known already stay as they are. A damaged file is kept beside."""
    from binder.storage.trouble import write_errors_told

    path = _file(municipality)
    try:
        known = learned(municipality)
    except BinderError as error:
        if error.code is not ErrorCode.PROFILE_INVALID:
            raise
        with write_errors_told():
            path.replace(path.with_suffix(".toml.damaged"))
        known = []
    had = {each.word for each in known}
    new = [
        LearnedWord(word=word, learned=day, file_name=file_name)
        for word in dict.fromkeys(words)
        if word not in had
    ]
    if new:
        _write(path, municipality, [*known, *new])


def forget(municipality: str, words: Sequence[OwnWord]) -> None:
    """Forget words of a kommun; the file goes with the last of them."""
    known = learned(municipality)
    kept = [each for each in known if each.word not in words]
    path = _file(municipality)
    if kept:
        _write(path, municipality, kept)
    elif known:
        path.unlink(missing_ok=True)


def _file(municipality: str) -> Path:
    plain = unicodedata.normalize("NFKD", municipality.casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = re.sub(r"\s+(?:kommun|stad)$", "", plain.strip())
    return user_folder().parent / _FOLDER / f"{_OTHER_LETTERS.sub('-', plain).strip('-') or 'kommun'}.toml"


def _read(path: Path) -> tuple[str, list[LearnedWord]]:
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
        return str(values["municipality"]), [_word(row) for row in values.get("words", [])]
    except FileNotFoundError:
        return "", []
    except OSError as error:
        raise BinderError(ErrorCode.FILE_UNREADABLE, path=path) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, TypeError, ValueError) as error:
        raise BinderError(
            ErrorCode.PROFILE_INVALID, file=path.name, key="words", expected="ord med own och means"
        ) from error


def _word(row: dict[str, Any]) -> LearnedWord:
    day = row["learned"]
    if not isinstance(day, date) or not isinstance(row["own"], str):
        raise TypeError(row)
    return LearnedWord(
        word=OwnWord(row["own"], Meaning(row["means"])), learned=day, file_name=str(row.get("from", ""))
    )


def _write(path: Path, municipality: str, words: Sequence[LearnedWord]) -> None:
    import tomli_w

    from binder.storage.durable import write_whole
    from binder.storage.trouble import write_errors_told

    rows = [
        {
            "own": each.word.own,
            "means": each.word.means.value,
            "learned": each.learned,
            "from": each.file_name,
        }
        for each in words
    ]
    with write_errors_told():
        path.parent.mkdir(parents=True, exist_ok=True)
    text = _HEAD + tomli_w.dumps({"municipality": municipality, "words": rows})
    write_whole(path, text.encode("utf-8"))
