"""The kommuner's data files: those that come with the program, and the user's own."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

from binder.domain.municipality import MunicipalityProfile
from binder.resource_files import resources
from binder.storage.profile_file import read

GENERIC = "generic"
"""The profile for a kommun that has none of its own."""


def profiles() -> list[MunicipalityProfile]:
    """Every profile by name, the generic one last; the user's file replaces ours of the same id."""
    files = {path.stem: path for folder in _folders() for path in sorted(folder.glob("*.toml"))}
    found = [_read(path) for path in files.values()]
    return sorted(found, key=lambda profile: (profile.id == GENERIC, profile.name.casefold()))


def profile(identity: str) -> MunicipalityProfile:
    """The profile with that id, or the generic one; BinderError PROFILE_INVALID if its file is wrong."""
    for folder in reversed(_folders()):
        path = folder / f"{identity}.toml"
        if path.is_file():
            return _read(path)
    return _read(resources() / "municipalities" / f"{GENERIC}.toml")


def ours(identity: str) -> MunicipalityProfile | None:
    """The profile with that id as it comes with the program."""
    path = resources() / "municipalities" / f"{identity}.toml"
    return _read(path) if path.is_file() else None


def user_folder() -> Path:
    """Where the user may put profiles: `municipalities` in the program's configuration folder."""
    chosen = os.environ.get("BINDER_CONFIG_DIR")
    if chosen:
        return Path(chosen) / "municipalities"
    import platformdirs

    return Path(platformdirs.user_config_dir("motesparm", appauthor=False)) / "municipalities"


def _read(path: Path) -> MunicipalityProfile:
    """The profile in a file; one that has not changed since is not read again: drafts ask at every change."""
    try:
        state = path.stat()
    except OSError:
        return read(path)
    return _as_it_was(path, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=64)
def _as_it_was(path: Path, _changed: int, _size: int) -> MunicipalityProfile:
    return read(path)


def _folders() -> list[Path]:
    """Ours first: what comes later wins."""
    return [resources() / "municipalities", user_folder()]
