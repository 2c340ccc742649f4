"""What ISO 19005-2, 6.2.11 and ISO 14289-1, 7.21 ask of fonts, of those in appearances and forms too.

For simple TrueType fonts, of which our papers are set; any other is a fault. Numbers refer to ISO 19005-2.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import pikepdf
from pikepdf import Name, Pdf

from tests.pdf.content_streams import Content
from tests.pdf.font_program import FontProgram

SYMBOLIC, NON_SYMBOLIC = 4, 32
FORBIDDEN = {"\0", "\ufeff", "\ufffe"}
SHOWING = {"Tj", "TJ", "'", '"'}
_SUBSET = re.compile(r"/[A-Z]{6}\+\S+")
_HEX = re.compile(rb"<([0-9A-Fa-f]+)>")


class Used(NamedTuple):
    """A font and the codes that are shown in it."""

    font: pikepdf.Object
    codes: set[int]


def font_faults(_pdf: Pdf, contents: list[Content]) -> Iterator[str]:
    """The names of the faults, some of them several times."""
    used = _used(contents)
    programs = {(str(font.get("/BaseFont")), _program(font)) for font, _ in used}
    if len(programs) > len({name for name, _ in programs}):
        yield "font-name"  # ISO 32000-1, 9.6.4: another subset, another tag
    for font, codes in used:
        if font.get("/Type") != Name.Font or font.get("/Subtype") != Name.TrueType:
            yield "font-type"  # 6.2.11.2
            continue
        yield from _dictionary_faults(font, codes)
        yield from _mapping_faults(font, codes)
        yield from _program_faults(font, codes)


def _used(contents: list[Content]) -> list[Used]:
    fonts: dict[tuple[int, int], Used] = {}
    for content in contents:
        current: set[int] = set()
        named = content.resources.get("/Font", pikepdf.Dictionary())
        for operator, operands in content.instructions:
            if operator == "Tf" and str(operands[0]) in named:
                font = named[str(operands[0])]
                current = fonts.setdefault(font.objgen, Used(font, set())).codes
            elif operator in SHOWING:
                current.update(_codes(operands[-1]))
    return list(fonts.values())


def _program(font: pikepdf.Object) -> bytes:
    embedded = font.get("/FontDescriptor", pikepdf.Dictionary()).get("/FontFile2")
    return b"" if embedded is None else embedded.read_raw_bytes()


def _codes(shown: pikepdf.Object) -> Iterator[int]:
    for part in shown if isinstance(shown, pikepdf.Array) else [shown]:
        if isinstance(part, pikepdf.String):
            yield from bytes(part)


def _dictionary_faults(font: pikepdf.Object, codes: set[int]) -> Iterator[str]:
    first, last, widths = int(font.FirstChar), int(font.LastChar), font.Widths
    if len(widths) != last - first + 1 or not codes <= set(range(first, last + 1)):
        yield "font-widths"
    descriptor = font.FontDescriptor
    if descriptor.FontName != font.BaseFont or not _SUBSET.fullmatch(str(font.BaseFont)):
        yield "font-name"
    is_symbolic = bool(descriptor.Flags & SYMBOLIC)
    if is_symbolic == bool(descriptor.Flags & NON_SYMBOLIC) or is_symbolic == ("/Encoding" in font):
        yield "font-encoding"  # 6.2.11.6
    if {"/FontFile", "/FontFile3", "/CharSet", "/CIDSet"} & set(descriptor.keys()):
        yield "font-type"


def _mapping_faults(font: pikepdf.Object, codes: set[int]) -> Iterator[str]:
    if "/ToUnicode" not in font:
        yield "no-to-unicode"
        return
    mapping = to_unicode(font.ToUnicode.read_bytes())
    if not codes <= set(mapping):
        yield "no-to-unicode"  # 6.2.11.7.2
    if any(not text or FORBIDDEN & set(text) for text in mapping.values()):
        yield "code-without-character"
    if any(_is_private(char) for text in mapping.values() for char in text):
        yield "private-character"  # 6.2.11.7.3; ours have no ActualText


@lru_cache(maxsize=64)
def to_unicode(cmap: bytes) -> dict[int, str]:
    """What each code means, by single codes and by ranges with a list or with a start."""
    mapping: dict[int, str] = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        found = _HEX.findall(block)
        mapping |= {int(code, 16): _text(text) for code, text in zip(found[::2], found[1::2], strict=True)}
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for first, last, listed, start in re.findall(rb"<(\w+)>\s*<(\w+)>\s*(?:\[(.*?)\]|<(\w+)>)", block):
            numbers = range(int(first, 16), int(last, 16) + 1)
            texts = [_text(text) for text in _HEX.findall(listed)]
            mapping |= dict(zip(numbers, texts or _counted(start, len(numbers)), strict=True))
    return mapping


def _counted(start: bytes, count: int) -> list[str]:
    return [chr(int(start, 16) + number) for number in range(count)]


def _text(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be")


def _is_private(char: str) -> bool:
    return 0xE000 <= ord(char) <= 0xF8FF or ord(char) >= 0xF0000


def _program_faults(font: pikepdf.Object, codes: set[int]) -> Iterator[str]:
    try:
        yield from _read_program_faults(font, codes)
    except (KeyError, AttributeError, struct.error):
        yield "font-not-embedded"  # 6.2.11.4.1, or cut off


def _read_program_faults(font: pikepdf.Object, codes: set[int]) -> Iterator[str]:
    program = FontProgram(font.FontDescriptor.FontFile2.read_bytes())
    meanings = to_unicode(font.ToUnicode.read_bytes()) if "/ToUnicode" in font else {}
    if len(program.encodings) != 1 and (3, 0) not in program.encodings:
        yield "font-encoding"
    for code in codes:
        glyph = program.glyph(code)
        if not 0 < glyph < program.glyphs:
            yield "undefined-glyph"  # 6.2.11.8
            continue
        place = code - int(font.FirstChar)
        if 0 <= place < len(font.Widths) and abs(float(font.Widths[place]) - program.width(glyph)) > 1:
            yield "glyph-width"  # 6.2.11.5
        if program.has_outline(glyph) == meanings.get(code, "x").isspace():
            yield "empty-glyph"
