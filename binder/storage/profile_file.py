"""A kommun's data file: what may stand in it, and what is told where it is wrong."""

from __future__ import annotations

import re
import tomllib
from datetime import time
from pathlib import Path
from typing import Any

from binder.domain.deadline import DayUnit, DeadlineRule
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.municipality import BodyProfile, Meaning, MunicipalityProfile, OwnWord, PointStyle
from binder.domain.swedish_dates import WEEKDAYS
from binder.domain.yrkande import YrkandeKind

_ADDRESS = re.compile(r"[^@\s<>]+@[^@\s<>]+\.[a-zåäö]{2,}", re.IGNORECASE)

_CLOCK = re.compile(r"([01]?\d|2[0-3])[.:]([0-5]\d)")

MAIN_PROPOSAL = "förvaltningens förslag till beslut"

_BODY_KEYS = frozenset({"name", "short", "registrar_email"})
_WORD_KEYS = frozenset({"own", "means"})
_DEADLINE_KEYS = frozenset({"kinds", "bodies", "before", "unit", "weekday", "time", "source"})
_KEYS = frozenset({"name", "main_proposal", "registrar_email", "source", "point_style", "dnr_examples"}) | {
    *("bodies", "words", "deadlines")
}
_MOST_DAYS = 366


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
        deadlines=_deadlines(path, values.get("deadlines", [])),
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


def _texts(path: Path, values: dict[str, Any], key: str, *, place: str = "") -> tuple[str, ...]:
    value = values.get(key, [])
    if not isinstance(value, list) or not all(isinstance(part, str) for part in value):
        raise _invalid(path, place + key, 'en lista av texter, som ["KS-2024/12"]')
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


def _deadlines(path: Path, rows: object) -> tuple[DeadlineRule, ...]:
    found = enumerate(_tables(path, rows, "deadlines"), start=1)
    return tuple(_deadline(path, row, f"deadlines[{number}].") for number, row in found)


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


def _deadline(path: Path, row: dict[str, Any], place: str) -> DeadlineRule:
    _refuse_unknown(path, row, _DEADLINE_KEYS, place)
    unit = row.get("unit", DayUnit.DAYS.value)
    if unit not in [each.value for each in DayUnit]:
        raise _invalid(path, place + "unit", "en av " + ", ".join(each.value for each in DayUnit))
    before = row.get("before")
    if not isinstance(before, int) or isinstance(before, bool) or not 0 <= before <= _MOST_DAYS:
        raise _invalid(path, place + "before", f"ett heltal från 0 till {_MOST_DAYS}")
    return DeadlineRule(
        kinds=_kinds(path, row, place),
        bodies=_texts(path, row, "bodies", place=place),
        before=before,
        unit=DayUnit(unit),
        weekday=_weekday(path, row, place, DayUnit(unit)),
        at=_time(path, row, place),
        source=_text(path, row, "source", place=place),
    )


def _kinds(path: Path, row: dict[str, Any], place: str) -> frozenset[YrkandeKind]:
    names = _texts(path, row, "kinds", place=place)
    known = [kind.value for kind in YrkandeKind]
    if not names or any(name not in known for name in names):
        raise _invalid(path, place + "kinds", "en lista av " + ", ".join(known))
    return frozenset(YrkandeKind(name) for name in names)


def _weekday(path: Path, row: dict[str, Any], place: str, unit: DayUnit) -> int | None:
    name = _text(path, row, "weekday", place=place).casefold()
    if name and (name not in WEEKDAYS or unit is not DayUnit.WEEKS):
        raise _invalid(path, place + "weekday", f'en veckodag, och unit = "{DayUnit.WEEKS.value}"')
    return WEEKDAYS.index(name) if name else None


def _time(path: Path, row: dict[str, Any], place: str) -> time | None:
    text = _text(path, row, "time", place=place)
    found = _CLOCK.fullmatch(text)
    if text and found is None:
        raise _invalid(path, place + "time", 'ett klockslag, som "12.00"')
    return time(int(found[1]), int(found[2])) if found else None


def _invalid(path: Path, key: str, expected: str) -> BinderError:
    return BinderError(ErrorCode.PROFILE_INVALID, file=path.name, key=key, expected=expected)
