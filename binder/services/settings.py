"""The user's own settings, declared in one place and kept as TOML outside the binder."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

FILE_NAME = "settings.toml"
TIMESTAMP_LEVELS = ("t", "lt", "lta")
THEMES = ("system", "light", "dark")
SMALLEST_TEXT, LARGEST_TEXT = 100, 200
SOONEST_COVER, LATEST_COVER = 1, 60
"""Minutes without use after which a confidential paper is covered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What may be set; text size in per cent. `unknown` keeps what another version of the program set.

    `cover_after`: minutes without use after which a confidential paper is covered. `spelling`: whether the
    words of drafts are looked up in the dictionary. `timestamp_server`: empty until the user sets one, and
    nothing is sent anywhere before that; `card_module`: the driver for cards that was used last.
    """

    theme: str = "system"
    text_size: int = 100
    last_binder: Path | None = None
    language: str = "sv"
    cover_after: int = 5
    spelling: bool = True
    timestamp_server: str = ""
    timestamp_level: str = "t"
    timestamp_required: bool = True
    card_module: str = ""
    unknown: dict[str, Any] = field(default_factory=dict)
    was_damaged: bool = field(default=False, compare=False)


def settings_file() -> Path:
    """Where the settings lie; BINDER_CONFIG_DIR overrides the system's place."""
    chosen = os.environ.get("BINDER_CONFIG_DIR")
    if chosen:
        return Path(chosen) / FILE_NAME
    import platformdirs

    return platformdirs.user_config_path("motesparm", appauthor=False) / FILE_NAME


def load() -> Settings:
    """The settings; where the file is damaged, the defaults with `was_damaged` set."""
    try:
        text = settings_file().read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError):
        return Settings(was_damaged=True)
    import tomllib

    try:
        return _from_values(tomllib.loads(text))
    except tomllib.TOMLDecodeError:
        return Settings(was_damaged=True)


def save(settings: Settings) -> None:
    """Write the settings, whole or not at all; a damaged file is kept beside as .damaged."""
    import tomli_w

    from binder.storage.durable import write_whole
    from binder.storage.trouble import write_errors_told

    path = settings_file()
    with write_errors_told():
        path.parent.mkdir(parents=True, exist_ok=True)
        if settings.was_damaged and path.exists():
            path.replace(path.with_name(FILE_NAME + ".damaged"))
    write_whole(path, tomli_w.dumps(_to_values(settings)).encode("utf-8"))


def _theme(value: object) -> str:
    if value not in THEMES:
        raise ValueError(value)
    return str(value)


def _text_size(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(value)
    return min(max(value, SMALLEST_TEXT), LARGEST_TEXT)


def _minutes(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(value)
    return min(max(value, SOONEST_COVER), LATEST_COVER)


def _switch(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def _folder(value: object) -> Path | None:
    if not isinstance(value, str):
        raise TypeError(value)
    return Path(value) if value else None


def _language(value: object) -> str:
    if value not in ("sv", "en"):
        raise ValueError(value)
    return str(value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _level(value: object) -> str:
    if value not in TIMESTAMP_LEVELS:
        raise ValueError(value)
    return str(value)


_READ: dict[str, Callable[[object], object]] = {
    "theme": _theme,
    "text_size": _text_size,
    "last_binder": _folder,
    "language": _language,
    "cover_after": _minutes,
    "spelling": _switch,
    "timestamp_server": _text,
    "timestamp_level": _level,
    "timestamp_required": _switch,
    "card_module": _text,
}


def _from_values(values: dict[str, Any]) -> Settings:
    known: dict[str, Any] = {}
    was_damaged = False
    for name, read in _READ.items():
        if name in values:
            try:
                known[name] = read(values[name])
            except (TypeError, ValueError):
                was_damaged = True
    unknown = {name: value for name, value in values.items() if name not in _READ}
    return replace(Settings(**known), unknown=unknown, was_damaged=was_damaged)


def _to_values(settings: Settings) -> dict[str, Any]:
    return {
        **settings.unknown,
        "theme": settings.theme,
        "text_size": settings.text_size,
        "last_binder": str(settings.last_binder or ""),
        "language": settings.language,
        "cover_after": settings.cover_after,
        "spelling": settings.spelling,
        "timestamp_server": settings.timestamp_server,
        "timestamp_level": settings.timestamp_level,
        "timestamp_required": settings.timestamp_required,
        "card_module": settings.card_module,
    }
