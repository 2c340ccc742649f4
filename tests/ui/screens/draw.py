"""Draws every view of the program into a folder: `python -m tests.ui.screens.draw FOLDER [WORD [LOOK]]`.

To renew the references after a wanted change, run it with tests/ui/screens/pictures as the folder, look at
each picture that `git diff --stat` names, and commit those with the change that made them.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

LOOKS = ("light", "dark", "large")
REFERENCES = Path(__file__).with_name("pictures")
COLOURS = 256


def stand_still() -> None:
    """Let everything be offscreen, in one time zone, in a configuration of its own, and at one moment.

    The binders' passphrases cost nothing to guess: they are unlocked thirty times for each look.
    """
    os.environ.update(QT_QPA_PLATFORM="offscreen", TZ="Europe/Stockholm", QT_SCALE_FACTOR="1")
    time.tzset()
    import binder.ui.session as sessions
    from binder.storage import key_file
    from binder.ui.drafting import spelling
    from tests.ui.screens import stage

    # A dictionary that answers when it can would mark words in one picture and not in the next.
    spelling.BEGIN_AFTER_MS = 10**8
    key_file._MEMORY_KIB = 64

    # Before any view is imported, since each takes the name over.
    sessions.local_now = lambda: stage.NOW  # type: ignore[assignment]


def draw(folder: Path, wanted: str = "", only: str = "") -> list[Path]:
    """Draw all views, or those whose name contains `wanted`, in all looks or one; the files written."""
    from PySide6.QtCore import QLocale
    from PySide6.QtWidgets import QApplication

    from binder.ui import theme
    from binder.ui.qt_words import speak_swedish
    from tests.ui.screens.stage import furnish

    app = QApplication(["binder"])
    app.setCursorFlashTime(0)
    QLocale.setDefault(QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden))
    speak_swedish(app)
    theme.load_fonts()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="binder-screens-") as room:
        os.environ["BINDER_CONFIG_DIR"] = str(Path(room) / "config")
        furnish(Path(room) / "first")
        looks = [look for look in LOOKS if only in ("", look)]
        return [file for look in looks for file in _draw_look(app, look, Path(room), folder, wanted)]


def _draw_look(app: object, look: str, room: Path, folder: Path, wanted: str) -> list[Path]:
    from tests.ui.screens.stage import Stage, copied, dressed
    from tests.ui.screens.views import GROUPS, MAIN

    appearance = dressed(app, look)
    written = []
    for group in GROUPS:
        stage = Stage(app, appearance, copied(room / "first", room / f"{look}-{group.__name__}"))
        for name, widget in group(stage):
            if wanted in name and (look != "large" or name in MAIN):
                written.append(_save(stage.picture(widget), folder / f"{name}-{look}.png"))
        stage.close_workspace()
        stage.window.close()
    return written


def _save(image: object, file: Path) -> Path:
    """As a PNG of the commonest colours: a fifth of the size, and the same bytes each time.

    A reference is made as small as can be, which takes a third of the drawing; the pixels are the same.
    """
    from PIL import Image

    whole = Image.frombuffer(
        "RGB", (image.width(), image.height()), image.constBits(), "raw", "BGRX", image.bytesPerLine(), 1
    )
    counted = sorted(whole.getcolors(image.width() * image.height()), reverse=True)[:COLOURS]
    palette = Image.new("P", (1, 1))
    palette.putpalette([channel for _, colour in counted for channel in colour])
    is_kept = file.parent.resolve() == REFERENCES
    whole.quantize(palette=palette, dither=Image.Dither.NONE).save(file, optimize=is_kept, compress_level=1)
    return file


if __name__ == "__main__":
    stand_still()
    draw(Path(sys.argv[1]), *sys.argv[2:4])
