"""What the command line asks of the window; knows no Qt, so that it can be read before Qt is loaded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from binder.services import open_binder
from binder.services.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Arguments:
    """A file to read, a binder other than the usual one, and whether to end after the first paint."""

    file: Path | None = None
    folder: Path | None = None
    quit_after_first_paint: bool = False

    @classmethod
    def parse(cls, argv: Sequence[str]) -> Arguments:
        """From words such as `--binder FOLDER kallelse.pdf`; what is no option is the file."""
        words = iter(argv)
        file: Path | None = None
        folder: Path | None = None
        quits = False
        for word in words:
            name, _, value = word.partition("=")
            if name == "--binder":
                folder = Path(value or next(words, "."))
            elif name == "--quit-after-first-paint":
                quits = True
            else:
                file = Path(word)
        return cls(file=file, folder=folder, quit_after_first_paint=quits)

    def binder_folder(self, chosen: Settings) -> Path:
        """The binder to open: the one asked for, the last one, or the usual place."""
        return self.folder or open_binder.usual_folder(chosen.last_binder)
