"""How the Word file looks: its styles, its language, and its numbered lists."""

from __future__ import annotations

from typing import Any

from binder.office.about import LANGUAGE

TEXT_FONT, LABEL_FONT = "Georgia", "Arial"
"""Fonts that every office has."""

_SIZES = {"Heading 1": 24, "Subtitle": 13, "Heading 2": 12, "Heading 3": 11, "Heading 4": 10}
TABLE_CAPTION, TABLE_HEADING, TABLE_TEXT = "Table Caption", "Table Heading", "Table Text"
TABLE_END = "Table End"
PLACE, CLOSING = "Place and Day", "On Behalf"
_OWN = {"Sender": 9.5, "Fact": 9.5, "Source": 9, "Signatory": 10}
_OWN |= {TABLE_CAPTION: 9.5, TABLE_HEADING: 9, TABLE_TEXT: 10, TABLE_END: 8}
_OWN |= {PLACE: 11, CLOSING: 11}
_INK = "17191F"


def dress(document: Any) -> None:  # noqa: ANN401 - python-docx has no types
    """Give the document its styles and its language."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Cm, Pt

    for section in document.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(3.5)
    styles = document.styles
    _set(styles["Normal"], TEXT_FONT, 11, after=6)
    styles["Normal"].paragraph_format.line_spacing = 1.25
    for name, size in _OWN.items():
        made = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        made.base_style = styles["Normal"]
        _set(made, LABEL_FONT, size, after=0)
    for name, size in _SIZES.items():
        font = TEXT_FONT if name in ("Heading 1", "Subtitle") else LABEL_FONT
        _set(styles[name], font, size, before=18 if name != "Subtitle" else 0, after=4)
    _dress_tables(styles)
    styles["Signatory"].paragraph_format.space_before = Pt(40)
    styles["Signatory"].font.bold = True
    _set(styles["Quote"], TEXT_FONT, 11, after=6)
    styles["Quote"].paragraph_format.left_indent = Cm(1)
    styles["Source"].paragraph_format.left_indent = Cm(1)
    styles["Source"].paragraph_format.space_after = Pt(6)
    styles["Subtitle"].font.bold = True
    _letters_close(styles["Subtitle"])
    _dress_ending(styles)
    _speak_swedish(styles)


def _dress_tables(styles: Any) -> None:  # noqa: ANN401
    from docx.shared import Pt

    _set(styles[TABLE_TEXT], TEXT_FONT, _OWN[TABLE_TEXT], after=0)
    for name in (TABLE_TEXT, TABLE_HEADING):
        styles[name].paragraph_format.line_spacing = 1.1
    for name in (TABLE_CAPTION, TABLE_HEADING):
        styles[name].font.bold = True
    styles[TABLE_CAPTION].paragraph_format.keep_with_next = True
    styles[TABLE_CAPTION].paragraph_format.space_before = Pt(6)
    styles[TABLE_CAPTION].paragraph_format.space_after = Pt(3)


def _dress_ending(styles: Any) -> None:  # noqa: ANN401
    """Place, party and names: with what they stand above, on one page."""
    for name, before in ((PLACE, 18), (CLOSING, 0)):
        _set(styles[name], TEXT_FONT, 11, before=before)
    for name in (PLACE, CLOSING, "Signatory"):
        styles[name].paragraph_format.keep_with_next = True


def _letters_close(style: Any) -> None:  # noqa: ANN401
    """Without the room that the template puts between the letters."""
    from docx.oxml.ns import qn

    properties = style.element.get_or_add_rPr()
    for spacing in properties.findall(qn("w:spacing")):
        properties.remove(spacing)


def _set(style: Any, font: str, size: float, *, before: float = 0, after: float = 0) -> None:  # noqa: ANN401
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    style.font.name, style.font.size = font, Pt(size)
    style.font.color.rgb = RGBColor.from_string(_INK)
    style.font.italic = False
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    # A theme's font would go before the one that is named.
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    fonts.set(qn("w:hAnsi"), font)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)


def _speak_swedish(styles: Any) -> None:  # noqa: ANN401
    from docx.oxml.ns import qn

    for language in styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "-".join(LANGUAGE))


_FORMATS = (("decimal", "."), ("lowerLetter", ")"), ("lowerRoman", ")"))
_INDENT = 454
"""Of each level, in twentieths of a point: 8 mm."""


def _level(level: int) -> str:
    """The definition of a level, from 0."""
    form, end = _FORMATS[level]
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="%{level + 1}{end}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{_INDENT * (level + 1)}" w:hanging="{_INDENT}"/></w:pPr></w:lvl>'
    )


class Numbering:
    """Numbered lists that begin where the paper says, each with a definition of its own."""

    def __init__(self, document: Any) -> None:  # noqa: ANN401
        self._root = document.part.numbering_part.element
        self._abstract = self._add_abstract()
        self._current: dict[int, int] = {}

    def number(self, paragraph: Any, number: int, level: int, *, goes_on: bool) -> None:  # noqa: ANN401
        """Number a paragraph, in the list that is begun on its level or in one that begins there."""
        if not goes_on:
            self._current[level] = self._begin(number, level)
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001 - the only way to it
        properties.get_or_add_ilvl().val = level - 1
        properties.get_or_add_numId().val = self._current[level]

    def _begin(self, number: int, level: int) -> int:
        made = self._root.add_num(self._abstract)
        made.add_lvlOverride(ilvl=level - 1).add_startOverride(number)
        return int(made.numId)

    def _add_abstract(self) -> int:
        from docx.oxml import parse_xml
        from docx.oxml.ns import nsdecls, qn

        known = [int(each.get(qn("w:abstractNumId"))) for each in self._root.findall(qn("w:abstractNum"))]
        identity = max(known, default=0) + 1
        made = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{identity}">'
            f'<w:multiLevelType w:val="multilevel"/>{"".join(map(_level, range(len(_FORMATS))))}'
            "</w:abstractNum>"
        )
        # Definitions stand before the lists that use them (ECMA-376-1, 17.9.15).
        first = self._root.find(qn("w:num"))
        self._root.append(made) if first is None else first.addprevious(made)
        return identity
