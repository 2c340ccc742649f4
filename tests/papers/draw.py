"""Draws the first page of a finished paper of every kind: `python -m tests.papers.draw FOLDER [KIND]`.

After a wanted change, draw into tests/papers/pictures, look at each picture, and commit it with the change.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

from PIL import Image

from binder.domain.yrkande import YrkandeKind
from binder.pdf.engine import open_pdf
from tests.papers.examples import example
from tests.papers.finished import finished

PICTURES = Path(__file__).parent / "pictures"
SCALE = 1.0
GREYS = 16


def picture(kind: YrkandeKind, scale: float = SCALE) -> Image.Image:
    """The first page of the example as it is seen on the screen, in grey."""
    with open_pdf(io.BytesIO(finished(example(kind)))) as paper:
        bitmap = paper.render(1, scale)
        size = (bitmap.width, bitmap.height)
        drawn = Image.frombuffer("RGB", size, bytes(bitmap.data), "raw", "BGRX", bitmap.stride, 1)
    return drawn.convert("L").quantize(GREYS, dither=Image.Dither.NONE)


def file_of(folder: Path, kind: YrkandeKind) -> Path:
    """Where the picture of a kind lies."""
    return folder / f"{kind.value.replace(' ', '-')}.png"


def main(arguments: list[str]) -> int:
    """Draw all kinds, or one."""
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    wanted = [YrkandeKind(value) for value in arguments[1:]] or list(YrkandeKind)
    for kind in wanted:
        picture(kind).save(file_of(folder, kind), optimize=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
