"""A kommun's data file: what may stand in it, and what is told where it is wrong."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.municipality import BodyProfile, Meaning, MunicipalityProfile, OwnWord, PointStyle

_ADDRESS = re.compile(r"[^@\s<>]+@[^@\s<>]+\.[a-zåäö]{2,}", re.IGNORECASE)

MAIN_PROPOSAL = "förvaltningens förslag till beslut"

_BODY_KEYS = frozenset({"name", "short", "registrar_email"})
_WORD_KEYS = frozenset({"own", "means"})
_KEYS = frozenset(
    {"name", "main_proposal", "registrar_email", "source", "point_style", "dnr_examples", "bodies", "words"}
)


def read(path: Path) -> MunicipalityProfile:
    """The profile in a file; BinderError PROFILE_INVALID names the file, the key and what is expected."""
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BinderError(ErrorCode.FILE_UNREADABLE, path=path) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _invalid(path, "file", "TOML i UTF-8") from error
    _refuse_unknown(path, values, _KEYS, "")
    return MunicipalityProfile(
        id=path.stem,
        name=_text(path, values, "name", required=True),
        bodies=_bodies(path, values.get("bodies", [])),
        registrar_email=_address(path, values, "registrar_email"),
        main_proposal=_text(path, values, "main_proposal") or MAIN_PROPOSAL,
        point_style=_point_style(path, values),
        dnr_examples=_texts(path, values, "dnr_examples"),
        source=_text(path, values, "source"),
    ).with_words(_words(path, values.get("words", [])))


def _refuse_unknown(path: Path, values: dict[str, Any], known: frozenset[str], place: str) -> None:
    for key in values:
        if key not in known:
            raise _invalid(path, place + key, "en av " + ", ".join(sorted(known)))


def _text(path: Path, values: dict[str, Any], key: str, *, place: str = "", required: bool = False) -> str:
    value = values.get(key, "")
    if not isinstance(value, str) or (required and not value.strip()):
        raise _invalid(path, place + key, "text inom citattecken")
    return value.strip()


def _texts(path: Path, values: dict[str, Any], key: str) -> tuple[str, ...]:
    value = values.get(key, [])
    if not isinstance(value, list) or not all(isinstance(part, str) for part in value):
        raise _invalid(path, key, 'en lista av texter, som ["KS-2024/12"]')
    return tuple(value)


def _address(path: Path, values: dict[str, Any], key: str, place: str = "") -> str | None:
    value = _text(path, values, key, place=place)
    if value and not _ADDRESS.fullmatch(value):
        raise _invalid(path, place + key, "en e-postadress")
    return value or None


def _point_style(path: Path, values: dict[str, Any]) -> PointStyle:
    value = values.get("point_style", PointStyle.SENTENCE.value)
    if value not in [style.value for style in PointStyle]:
        raise _invalid(path, "point_style", " eller ".join(f'"{style.value}"' for style in PointStyle))
    return PointStyle(value)


def _bodies(path: Path, rows: object) -> tuple[BodyProfile, ...]:
    found = enumerate(_tables(path, rows, "bodies"), start=1)
    return tuple(_body(path, row, f"bodies[{number}].") for number, row in found)


def _words(path: Path, rows: object) -> tuple[OwnWord, ...]:
    found = enumerate(_tables(path, rows, "words"), start=1)
    return tuple(_word(path, row, f"words[{number}].") for number, row in found)


def _tables(path: Path, rows: object, key: str) -> list[dict[str, Any]]:
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise _invalid(path, key, f"avsnitt som börjar med [[{key}]]")
    return rows


def _word(path: Path, row: dict[str, Any], place: str) -> OwnWord:
    _refuse_unknown(path, row, _WORD_KEYS, place)
    means = row.get("means")
    if means not in [each.value for each in Meaning]:
        raise _invalid(path, place + "means", "en av " + ", ".join(each.value for each in Meaning))
    return OwnWord(_text(path, row, "own", place=place, required=True), Meaning(means))


def _body(path: Path, row: dict[str, Any], place: str) -> BodyProfile:
    _refuse_unknown(path, row, _BODY_KEYS, place)
    return BodyProfile(
        name=_text(path, row, "name", place=place, required=True),
        short=_text(path, row, "short", place=place),
        registrar_email=_address(path, row, "registrar_email", place),
    )


def _invalid(path: Path, key: str, expected: str) -> BinderError:
    return BinderError(ErrorCode.PROFILE_INVALID, file=path.name, key=key, expected=expected)
