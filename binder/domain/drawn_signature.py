"""A name written by hand, as it is kept and stamped: lines of a pen, or dark dots of a picture."""

from __future__ import annotations

import json
import zlib
from base64 import b64decode, b64encode
from dataclasses import dataclass

WIDEST, HIGHEST = 1200, 400
"""Dots of a picture at most: three hundred to the inch in the largest stamp."""

MOST_POINTS = 20_000
LARGEST = 1 << 20
"""Bytes as kept; what is more was not made by this program."""

Point = tuple[float, float]
Ink = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class PenLines:
    """Lines in a frame of `width` by `height`, from its upper left corner; `pen` is their thickness there."""

    width: float
    height: float
    lines: tuple[tuple[Point, ...], ...]
    pen: float = 2.0


@dataclass(frozen=True, slots=True)
class InkDots:
    """A picture of one colour: rows of bits from the top, each row filled up to whole bytes, 1 for ink."""

    width: int
    height: int
    bits: bytes
    ink: Ink = (0x1E, 0x23, 0x26)


DrawnSignature = PenLines | InkDots


def kept(drawn: DrawnSignature) -> bytes:
    """The bytes that are kept with the identity."""
    if isinstance(drawn, PenLines):
        lines = [[[round(x, 2), round(y, 2)] for x, y in line] for line in drawn.lines]
        value = {
            "kind": "lines",
            "width": drawn.width,
            "height": drawn.height,
            "pen": drawn.pen,
            "lines": lines,
        }
    else:
        bits = b64encode(drawn.bits).decode()
        value = {"kind": "dots", "width": drawn.width, "height": drawn.height, "ink": drawn.ink, "bits": bits}
    return zlib.compress(json.dumps(value).encode())


def drawn_from(data: bytes) -> DrawnSignature | None:
    """The signature that `kept` wrote; None for no bytes. ValueError where they are something else."""
    if not data:
        return None
    try:
        text = zlib.decompressobj().decompress(data, LARGEST)
        value = json.loads(text)
        return _lines(value) if value["kind"] == "lines" else _dots(value)
    except (zlib.error, ValueError, KeyError, TypeError, IndexError) as error:
        message = "these bytes are no drawn signature"
        raise ValueError(message) from error


def trimmed(lines: tuple[tuple[Point, ...], ...], pen: float) -> PenLines | None:
    """The lines moved to the corner of a frame that just holds them; None where nothing was drawn."""
    points = [point for line in lines for point in line]
    if not points or len(points) > MOST_POINTS:
        return None
    left, right = min(x for x, _ in points) - pen, max(x for x, _ in points) + pen
    top, bottom = min(y for _, y in points) - pen, max(y for _, y in points) + pen
    moved = tuple(tuple((x - left, y - top) for x, y in line) for line in lines if line)
    return PenLines(right - left, bottom - top, moved, pen)


def _lines(value: dict[str, object]) -> PenLines:
    lines = value["lines"]
    if not isinstance(lines, list):
        raise TypeError(lines)
    read = tuple(tuple((float(x), float(y)) for x, y in line) for line in lines)
    return PenLines(_number(value, "width"), _number(value, "height"), read, _number(value, "pen"))


def _dots(value: dict[str, object]) -> InkDots:
    width, height = int(_number(value, "width")), int(_number(value, "height"))
    bits = b64decode(str(value["bits"]))
    ink = value["ink"]
    if not isinstance(ink, list) or len(bits) != (width + 7) // 8 * height:
        raise TypeError(ink)
    red, green, blue = (int(part) & 0xFF for part in ink)
    return InkDots(width, height, bits, (red, green, blue))


def _number(value: dict[str, object], name: str) -> float:
    number = value[name]
    if not isinstance(number, int | float) or not 0 < number <= MOST_POINTS:
        raise TypeError(name)
    return float(number)
