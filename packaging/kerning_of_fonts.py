"""Write resources/fonts/kerning.json: the pair kerning of the letter's faces, read from their GPOS tables.

Run by hand when a font is renewed, with fonttools installed: `python packaging/kerning_of_fonts.py`.
reportlab sets characters at their plain advance; with this small table the letter is kerned without a
shaping engine. Characters that kern alike share a class.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"
FACES = (
    "SourceSerif4-Regular",
    "SourceSerif4-It",
    "SourceSerif4-Semibold",
    "SourceSerif4-SemiboldIt",
    "SourceSerif4Display-Semibold",
    "Inter-Regular",
    "Inter-SemiBold",
)
Kerning: TypeAlias = dict[str, list[str] | list[list[int]]]

PAIR_ADJUSTMENT = 2  # the GPOS lookup type
# Latin with its extensions for Europe's languages, and the punctuation of running text.
CHARACTERS = [*range(0x20, 0x7F), *range(0xA1, 0x180), 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026]


def kerning(path: Path) -> Kerning:
    """Classes of first and second characters, and thousandths of an em for each pair of classes."""
    font = TTFont(path)
    glyphs = {font.getBestCmap()[point]: chr(point) for point in CHARACTERS if point in font.getBestCmap()}
    pairs: dict[tuple[str, str], int] = {}
    scale = 1000 / font["head"].unitsPerEm
    for subtable in pair_tables(font["GPOS"].table):
        for first, second, value in pairs_of(subtable, glyphs):
            pairs.setdefault((first, second), round(value * scale))
    return in_classes({pair: value for pair, value in pairs.items() if value}, sorted(glyphs.values()))


def pair_tables(gpos: object) -> Iterator[object]:
    """The pair-adjustment subtables of the lookups that the `kern` feature of Latin text uses."""
    wanted = {
        i
        for record in gpos.FeatureList.FeatureRecord
        if record.FeatureTag == "kern"
        for i in record.Feature.LookupListIndex
    }
    for index in sorted(wanted):
        for subtable in gpos.LookupList.Lookup[index].SubTable:
            inner = getattr(subtable, "ExtSubTable", subtable)
            if inner.LookupType == PAIR_ADJUSTMENT:
                yield inner


def pairs_of(table: object, glyphs: dict[str, str]) -> Iterator[tuple[str, str, int]]:
    """Each pair of characters that a subtable says something about."""
    for position, glyph in enumerate(table.Coverage.glyphs):
        if glyph not in glyphs:
            continue
        if table.Format == 1:
            for record in table.PairSet[position].PairValueRecord:
                if record.SecondGlyph in glyphs:
                    yield glyphs[glyph], glyphs[record.SecondGlyph], advance(record.Value1)
        else:
            row = table.Class1Record[table.ClassDef1.classDefs.get(glyph, 0)].Class2Record
            for second, char in glyphs.items():
                yield glyphs[glyph], char, advance(row[table.ClassDef2.classDefs.get(second, 0)].Value1)


def advance(value: object) -> int:
    """How much further the second glyph stands, in font units."""
    return getattr(value, "XAdvance", 0) or 0


def in_classes(pairs: dict[tuple[str, str], int], characters: list[str]) -> Kerning:
    """The same kerning with characters that behave alike in one class."""
    first = classes(characters, lambda a: tuple(pairs.get((a, b), 0) for b in characters))
    second = classes(characters, lambda b: tuple(pairs.get((a, b), 0) for a in characters))
    values = [[pairs.get((a[0], b[0]), 0) for b in second] for a in first]
    return {"first": first, "second": second, "thousandths": values}


def classes(characters: list[str], behaviour: Callable[[str], tuple[int, ...]]) -> list[str]:
    """The characters, joined into one string per behaviour; those that never kern are left out."""
    alike: dict[tuple[int, ...], str] = defaultdict(str)
    for char in characters:
        alike[behaviour(char)] += char
    return [chars for kerns, chars in alike.items() if any(kerns)]


if __name__ == "__main__":
    table = {face: kerning(FONTS / f"{face}.ttf") for face in FACES}
    text = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
    (FONTS / "kerning.json").write_text(text, encoding="utf-8")
    print(len(text))
