"""The rules about fonts: each breach is found, in appearances as on pages."""

from __future__ import annotations

import pytest
from pikepdf import Name, Object, Pdf

from tests.pdf.font_program import FontProgram
from tests.pdf.font_rules import font_faults, to_unicode
from tests.pdf.tampering import Change, broken

PLAIN, LETTER_A = 32, 0x61


def fonts_of(pdf: Pdf) -> list[Object]:
    """One of the letter and one of the stamp."""
    stamp = pdf.Root.AcroForm.Fields[0].AP.N.Resources.XObject["/Stamp"]
    return [next(iter(each.Resources.Font.values())) for each in (pdf.pages[0], stamp)]


def each_font(key: str, value: object, *, descriptor: bool = False) -> list[Change]:
    def change_of(number: int) -> Change:
        def change(pdf: Pdf) -> None:
            font = fonts_of(pdf)[number]
            (font.FontDescriptor if descriptor else font)[key] = value

        return change

    return [change_of(0), change_of(1)]


def map_to(text: bytes) -> list[Change]:
    def change_of(number: int) -> Change:
        def change(pdf: Pdf) -> None:
            cmap = fonts_of(pdf)[number].ToUnicode
            cmap.write(cmap.read_bytes().replace(b"<0065>", b"<" + text + b">"))

        return change

    return [change_of(0), change_of(1)]


def widen(pdf: Pdf) -> None:
    font = fonts_of(pdf)[0]
    for code in range(LETTER_A, LETTER_A + 26):
        font.Widths[code - int(font.FirstChar)] += 2


def shorten_widths(pdf: Pdf) -> None:
    del fonts_of(pdf)[1].Widths[-1]


def cut_program(pdf: Pdf) -> None:
    program = fonts_of(pdf)[1].FontDescriptor.FontFile2
    program.write(program.read_bytes()[:400])


def empty_outlines(pdf: Pdf) -> None:
    """All glyphs begin where the first does."""
    program = fonts_of(pdf)[0].FontDescriptor.FontFile2
    data = bytearray(program.read_bytes())
    place = data.index(b"loca")
    start, length = (int.from_bytes(data[place + at : place + at + 4], "big") for at in (8, 12))
    data[start : start + length] = bytes(length)
    program.write(bytes(data))


def same_names(pdf: Pdf) -> None:
    one, other = fonts_of(pdf)
    other.BaseFont = other.FontDescriptor.FontName = one.BaseFont


BREACHES: dict[str, list[Change]] = {
    "font-type": each_font("/Subtype", Name.Type1),
    "font-encoding": [
        *each_font("/Encoding", Name.WinAnsiEncoding),
        *each_font("/Flags", PLAIN, descriptor=True),
    ],
    "font-name": [*each_font("/BaseFont", Name("/Inter")), same_names],
    "font-widths": [shorten_widths, *each_font("/FirstChar", 1)],
    "code-without-character": [*map_to(b"0000"), *map_to(b"FEFF"), *map_to(b"FFFE")],
    "private-character": map_to(b"E001"),
    "glyph-width": [widen],
    "font-not-embedded": [cut_program],
    "empty-glyph": [empty_outlines, *map_to(b"0020")],
}


@pytest.mark.parametrize(
    ("name", "change"), [(name, change) for name, changes in BREACHES.items() for change in changes]
)
def test_each_breach_is_found(name: str, change: Change) -> None:
    assert name in broken(font_faults, change)


@pytest.mark.parametrize("number", [0, 1])
@pytest.mark.parametrize(("key", "name"), [("/ToUnicode", "no-to-unicode"), ("/FontDescriptor", "")])
def test_a_font_without_a_part_is_found(number: int, key: str, name: str) -> None:
    def change(pdf: Pdf) -> None:
        if key == "/FontDescriptor":
            del fonts_of(pdf)[number].FontDescriptor["/FontFile2"]
        else:
            del fonts_of(pdf)[number][key]

    assert (name or "font-not-embedded") in broken(font_faults, change)


def test_a_code_that_shows_no_glyph_is_found() -> None:
    def change(pdf: Pdf) -> None:
        stamp = pdf.Root.AcroForm.Fields[0].AP.N.Resources.XObject["/Stamp"]
        name = next(iter(stamp.Resources.Font.keys())).encode()
        stamp.write(stamp.read_bytes() + b"\nBT " + name + b" 9 Tf <FE> Tj ET")

    found = broken(font_faults, change)
    assert {"undefined-glyph", "no-to-unicode", "font-widths"} <= set(found)


def test_ranges_of_codes_are_read_with_a_list_and_with_a_start() -> None:
    cmap = b"2 beginbfrange\n<01> <02> [<0041> <00420043>]\n<03> <04> <0061>\nendbfrange"
    assert to_unicode(cmap) == {1: "A", 2: "BC", 3: "a", 4: "b"}


def test_a_font_program_is_no_other_file() -> None:
    with pytest.raises(KeyError):
        FontProgram(bytes(40))
