"""Where the program's own data files are: beside the sources, or inside the installed package."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def resources() -> Path:
    """The folder with fonts, icons, kommun profiles, the example and the documentation."""
    here = Path(__file__).resolve().parent
    for folder in (here.parent / "resources", here.parent / "binder_resources"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError("resources")
