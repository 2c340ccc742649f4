"""How the OpenDocument text looks: its styles, its language, its lists and its page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from binder.office.about import LANGUAGE

TEXT_FONT, LABEL_FONT = "Georgia", "Arial"
_INK = "#17191f"


def _style(
    name: str,
    *,
    text: Mapping[str, str] | None = None,
    paragraph: Mapping[str, str] | None = None,
    parent: str = "Standard",
    shown: str = "",
) -> str:
    outline = f' style:default-outline-level="{name[-1]}"' if name.startswith("Heading") else ""
    display = f' style:display-name="{shown}"' if shown else ""
    above = f' style:parent-style-name="{parent}"' if parent else ""
    family = 'style:family="paragraph" style:class="text"'
    return (
        f'<style:style style:name="{name}"{display} {family}{above}{outline}>'
        f"<style:paragraph-properties {_attributes(paragraph or {})}/>"
        f"<style:text-properties {_attributes(text or {})}/></style:style>"
    )


def _attributes(values: Mapping[str, str]) -> str:
    return " ".join(f'{name}="{value}"' for name, value in values.items())


def _heading(level: int, font: str, size: float, before: str) -> str:
    return _style(
        f"Heading_20_{level}",
        shown=f"Heading {level}",
        text={"style:font-name": font, "fo:font-size": f"{size}pt", "fo:font-weight": "bold"},
        paragraph={"fo:margin-top": before, "fo:margin-bottom": "4pt", "fo:keep-with-next": "always"},
    )


def _label(name: str, size: float, **paragraph: str) -> str:
    properties = {"fo:margin-bottom": "0pt"} | {key.replace("_", ":", 1): v for key, v in paragraph.items()}
    return _style(
        name, text={"style:font-name": LABEL_FONT, "fo:font-size": f"{size}pt"}, paragraph=properties
    )


def _character(name: str, **text: str) -> str:
    values = {f"fo:font-{key}": value for key, value in text.items()}
    return (
        f'<style:style style:name="{name}" style:family="text">'
        f"<style:text-properties {_attributes(values)}/></style:style>"
    )


def _list(name: str, marks: Sequence[str]) -> str:
    levels = "".join(_level(number, mark) for number, mark in enumerate(marks, start=1))
    return f'<text:list-style style:name="{name}">{levels}</text:list-style>'


def _level(number: int, mark: str) -> str:
    indent = (
        '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
        '<style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.8cm"'
        f' fo:margin-left="{0.8 * number:.1f}cm"/></style:list-level-properties>'
    )
    tag, attributes = mark.split(" ", 1)
    return f'<text:{tag} text:level="{number}" {attributes}>{indent}</text:{tag}>'


_NUMBERS = [
    f'list-level-style-number style:num-format="{form}" style:num-suffix="{end}"'
    for form, end in (("1", "."), ("a", ")"), ("i", ")"))
]
_BULLETS = [f'list-level-style-bullet text:bullet-char="{mark}"' for mark in "•◦•"]


_DEFAULT = (
    '<style:default-style style:family="paragraph"><style:paragraph-properties fo:orphans="2" fo:widows="2"/>'
    f'<style:text-properties style:font-name="{TEXT_FONT}" fo:font-size="11pt" fo:color="{_INK}"'
    f' fo:language="{LANGUAGE[0]}" fo:country="{LANGUAGE[1]}"/></style:default-style>'
)
_TABLE_TEXT = {"fo:font-size": "10pt"}
_TABLE_HEADING = {"style:font-name": LABEL_FONT, "fo:font-size": "9pt", "fo:font-weight": "bold"}
_CLOSE = {"fo:margin-bottom": "0pt", "fo:line-height": "110%"}
_RIGHT = {"fo:text-align": "end"}
_ENDING = {"fo:margin-bottom": "0pt", "fo:keep-with-next": "always"}
"""Of place, party and names: with what they stand above, on one page."""
_TABLES = (
    _style("Table_20_Caption", text=_TABLE_HEADING, paragraph={"fo:keep-with-next": "always"})
    + _style("Table_20_Heading", text=_TABLE_HEADING, paragraph=_CLOSE)
    + _style("Table_20_Heading_20_Right", text=_TABLE_HEADING, paragraph=_CLOSE | _RIGHT)
    + _style("Table_20_Text", text=_TABLE_TEXT, paragraph=_CLOSE)
    + _style("Table_20_Text_20_Right", text=_TABLE_TEXT, paragraph=_CLOSE | _RIGHT)
    + _style("Table_20_End", text={"fo:font-size": "8pt"}, paragraph={"fo:margin-bottom": "0pt"})
)
_FONTS = "".join(
    f'<style:font-face style:name="{font}" svg:font-family="{font}"/>' for font in (TEXT_FONT, LABEL_FONT)
)
_PAGE_SIZE = (
    '<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties'
    ' fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2.5cm" fo:margin-bottom="2.5cm"'
    ' fo:margin-left="3.5cm" fo:margin-right="3.5cm"/>'
)
_FOOT_ROOM = (
    '<style:footer-style><style:header-footer-properties fo:min-height="0cm" fo:margin-top="0.5cm"/>'
    "</style:footer-style>"
)
_MASTER = 'style:master-page style:name="Standard" style:page-layout-name="A4"'


def styles(foot: Iterable[str] = ()) -> str:
    """The whole of styles.xml, inside its root; `foot` are the lines below the first page, as XML."""
    lines = "".join(f'<text:p text:style-name="Fact">{line}</text:p>' for line in foot)
    room = _FOOT_ROOM if lines else ""
    feet = (
        f"<style:footer><text:p/></style:footer><style:footer-first>{lines}</style:footer-first>"
        if lines
        else ""
    )
    return (
        f"{_STYLES}{_PAGE_SIZE}{room}</style:page-layout></office:automatic-styles>"
        f"<office:master-styles><{_MASTER}>{feet}</style:master-page></office:master-styles>"
    )


_STYLES = (
    f"<office:font-face-decls>{_FONTS}</office:font-face-decls><office:styles>{_DEFAULT}"
    + _style("Standard", parent="", paragraph={"fo:margin-bottom": "6pt", "fo:line-height": "125%"})
    + _style("Listed", paragraph={"fo:margin-bottom": "4pt"})
    + _style("Lead", text={"fo:font-weight": "bold"}, paragraph={"fo:keep-with-next": "always"})
    + _style("Subtitle", text={"fo:font-size": "13pt", "fo:font-weight": "bold"})
    + _style("Quotations", paragraph={"fo:margin-left": "1cm", "fo:margin-right": "1cm"})
    + _heading(1, TEXT_FONT, 24, "18pt")
    + _heading(2, LABEL_FONT, 12, "18pt")
    + _heading(3, LABEL_FONT, 11, "12pt")
    + _heading(4, LABEL_FONT, 10, "10pt")
    + _label("Sender", 9.5)
    + _label("Fact", 9.5)
    + _label("Source", 9, **{"fo_margin-left": "1cm", "fo_margin-bottom": "6pt"})
    + _style("Place", paragraph=_ENDING | {"fo:margin-top": "18pt"})
    + _style("Closing", paragraph=_ENDING)
    + _style(
        "Signatory",
        text={"style:font-name": LABEL_FONT, "fo:font-size": "10pt", "fo:font-weight": "bold"},
        paragraph=_ENDING | {"fo:margin-top": "40pt"},
    )
    + _character("Strong", weight="bold")
    + _character("Emphasis", style="italic")
    + _character("StrongEmphasis", weight="bold", style="italic")
    + _list("Numbers", _NUMBERS)
    + _list("Bullets", _BULLETS)
    + _TABLES
    + "</office:styles>"
)
