"""The numbers that Word sets in front of paragraphs: they are not in the text of the file."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.text.paragraph import Paragraph

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BULLET = "•"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class ListNumbers:
    """Counts through a document; ask for every paragraph once, in reading order."""

    def __init__(self) -> None:
        self._counts: dict[tuple[str, int], int] = defaultdict(int)

    def before(self, paragraph: Paragraph) -> str:
        """What Word prints in front of it: "2.", "b)", "•" or nothing; a list within a list is dashed."""
        identity, depth = _list_of(paragraph)
        if identity is None:
            return _by_style(paragraph) or ""
        kind, pattern, start = _level(paragraph, identity, depth)
        if kind in ("none", None):
            return ""
        for place in [key for key in self._counts if key[0] == identity and key[1] > depth]:
            del self._counts[place]
        self._counts[identity, depth] += 1
        if kind == "bullet":
            return BULLET
        if depth:
            return "-"
        number = _written(self._counts[identity, depth] + start - 1, kind)
        return pattern.replace("%1", number) if "%1" in pattern else f"{number}."


def _by_style(paragraph: Paragraph) -> str | None:
    name = (paragraph.style.name or "") if paragraph.style is not None else ""
    return BULLET if name.startswith(("List Bullet", "Punktlista")) else None


def _list_of(paragraph: Paragraph) -> tuple[str | None, int]:
    """The list that the paragraph, or else its style, belongs to, and how deep in it (0: not within)."""
    # python-docx has no public way to a paragraph's numbering.
    elements = [paragraph._p]  # noqa: SLF001
    style: Any = paragraph.style
    while style is not None:
        elements.append(style.element)
        style = style.base_style
    for element in elements:
        identity = element.xpath("./w:pPr/w:numPr/w:numId/@w:val")
        if identity:
            depth = element.xpath("./w:pPr/w:numPr/w:ilvl/@w:val")
            return (str(identity[0]), int(depth[0]) if depth else 0) if identity[0] != "0" else (None, 0)
    return None, 0


def _level(paragraph: Paragraph, identity: str, depth: int) -> tuple[str | None, str, int]:
    """The kind of numbers of a list at a depth, how they are written ("%1."), and the first."""
    try:
        numbering = getattr(paragraph.part, "numbering_part", None)
    except (KeyError, NotImplementedError):
        return None, "", 1
    if numbering is None:
        return None, "", 1
    levels = numbering.element.xpath(
        f"//w:abstractNum[@w:abstractNumId=//w:num[@w:numId='{int(identity)}']/w:abstractNumId/@w:val]"
        f"/w:lvl[@w:ilvl='{depth}']"
    )
    if not levels:
        return None, "", 1
    kind, pattern, start = (_value(levels[0], name) for name in ("numFmt", "lvlText", "start"))
    return kind, pattern or "", int(start or 1)


def _value(level: BaseOxmlElement, name: str) -> str | None:
    for child in level.iterchildren(f"{_W}{name}"):
        return str(child.get(f"{_W}val"))
    return None


def _written(number: int, kind: str) -> str:
    if kind in ("lowerLetter", "upperLetter") and 1 <= number <= len(_LETTERS):
        letter = _LETTERS[number - 1]
        return letter.upper() if kind == "upperLetter" else letter
    if kind in ("lowerRoman", "upperRoman"):
        return _roman(number).upper() if kind == "upperRoman" else _roman(number)
    return str(number)


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        while number >= value:
            written, number = written + letters, number - value
    return written
