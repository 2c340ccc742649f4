"""Whether a page's text is that of its print: scanned pages have none, or one that cannot be used."""

from __future__ import annotations

import ctypes
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2.raw import FPDF_PAGE

MOST_OBJECTS = 200
FEW_LETTERS = 150
"""A stamp, a header or a signature on a picture of a page; a printed page has ten times as many."""
_PICTURE_OF_PAGE = 0.6
"""Share of the page that its largest picture covers when the page itself is a picture."""

_WORD = re.compile(r"\S+")
_LIKELY = re.compile(
    r"[(\[”\"'–-]?(?:[^\W\d_]+(?:[-:/’'][^\W\d_]+)*|[\d\s.,:%/§()+-]+|\w{1,3})[.,;:?!)\]”\"'–…-]*"
)
_VOWEL = re.compile(r"[aeiouyåäöéüAEIOUYÅÄÖÉÜ]")
_ENOUGH_WORDS = 20
_GARBLED_WORDS = 0.5
_GARBLED_SIGNS = 0.15
_UNUSABLE = frozenset({"Cc", "Cn", "Co", "Cs"})


def letters_in(text: str) -> int:
    """How many letters and digits a text has, up to more than a picture of a page has beside it."""
    return sum(map(str.isalnum, text[: 20 * FEW_LETTERS]))


def is_garbled(text: str) -> bool:
    """Whether a text is none to search in: signs without meaning, or letters that make no words."""
    signs = [sign for sign in text if not sign.isspace()]
    unusable = sum(unicodedata.category(sign) in _UNUSABLE or sign == "\ufffd" for sign in signs)
    if signs and unusable > _GARBLED_SIGNS * len(signs):
        return True
    words = _WORD.findall(text)
    return len(words) >= _ENOUGH_WORDS and sum(not _is_likely(word) for word in words) > _GARBLED_WORDS * len(
        words
    )


def is_picture(page: FPDF_PAGE) -> bool:
    """Whether a picture covers most of a page (PDFium's); call it holding PDFium's lock."""
    import pypdfium2.raw as pdfium

    box = pdfium.FS_RECTF()
    if not pdfium.FPDF_GetPageBoundingBox(page, box):
        return False
    whole = abs(box.right - box.left) * abs(box.top - box.bottom)
    count = min(MOST_OBJECTS, pdfium.FPDFPage_CountObjects(page))
    covered = sum(_covered(pdfium.FPDFPage_GetObject(page, index)) for index in range(count))
    return bool(whole > 0 and covered >= _PICTURE_OF_PAGE * whole)


def _covered(thing: object) -> float:
    """The area of a picture, or of the pictures in a group; strips of one scan add up."""
    import pypdfium2.raw as pdfium

    kind = pdfium.FPDFPageObj_GetType(thing)
    if kind not in {pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM}:
        return 0.0
    if kind == pdfium.FPDF_PAGEOBJ_FORM and not _has_picture(thing):
        return 0.0
    edges = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(thing, *edges):
        return 0.0
    left, bottom, right, top = (edge.value for edge in edges)
    return abs(right - left) * abs(top - bottom)


def _has_picture(group: object) -> bool:
    import pypdfium2.raw as pdfium

    count = min(MOST_OBJECTS, pdfium.FPDFFormObj_CountObjects(group))
    things = (pdfium.FPDFFormObj_GetObject(group, index) for index in range(count))
    return any(pdfium.FPDFPageObj_GetType(thing) == pdfium.FPDF_PAGEOBJ_IMAGE for thing in things)


def _is_likely(word: str) -> bool:
    if not _LIKELY.fullmatch(word):
        return False
    letters = sum(map(str.isalpha, word))
    return letters < len(word) / 2 or letters <= 3 or _VOWEL.search(word) is not None  # noqa: PLR2004 - short ones
