"""What ISO 14289-1 (and ISO 19005-2, 6.7) asks of the structure: types, nesting, headings, tables, words.

Numbers refer to ISO 14289-1. Standard types that our papers do not use are not on the lists.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

import pikepdf
from pikepdf import Dictionary, Name, Pdf

from tests.pdf.content_streams import Content

STANDARD = set(
    """
    Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6
    L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot
    Ruby RB RT RP Warichu WT WP Figure Formula Form
    """.split()  # noqa: SIM905 - read as a text
)
ROWS = {"TR", "THead", "TBody", "TFoot"}
PARENTS = {
    "LI": {"L"},
    "LBody": {"LI"},
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "TH": {"TR"},
    "TD": {"TR"},
    "THead": {"Table"},
    "TBody": {"Table"},
    "TFoot": {"Table"},
    "TOCI": {"TOC"},
    "Document": {"StructTreeRoot"},
}
KIDS = {
    "L": {"L", "LI", "Caption"},
    "LI": {"Lbl", "LBody"},
    "TR": {"TH", "TD"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TFoot": {"TR"},
    "Table": {*ROWS, "Caption"},
    "TOC": {"TOC", "TOCI", "Caption"},
    "Document": STANDARD - {"LI", "LBody", "TR", "TH", "TD", "TOCI", "Document"},
}
OWNERS = {"/Layout", "/List", "/Table", "/PrintField"}
LIST_NUMBERING = {
    "/Decimal",
    "/Disc",
    "/None",
    "/LowerAlpha",
    "/UpperAlpha",
    "/LowerRoman",
    "/UpperRoman",
    "/Circle",
}
DEEPEST_HEADING = 6
_TAG = re.compile(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*")
_HEADING = re.compile(r"H([1-6])")


def structure_faults(pdf: Pdf, contents: list[Content]) -> Iterator[str]:
    """The names of the faults, some of them several times."""
    root = pdf.Root.get("/StructTreeRoot")
    if root is None:
        yield "no-structure"  # 7.1
        return
    roles = {str(key)[1:]: str(value)[1:] for key, value in root.get("/RoleMap", Dictionary()).items()}
    if STANDARD & set(roles) or not set(roles.values()) <= STANDARD:
        yield "role-map"  # 7.1
    elements = list(_walk(root, roles))
    for element in elements:
        yield from _element_faults(element)
    yield from _heading_faults([element.kind for element in elements])
    yield from _note_faults(elements)
    yield from _language_faults(pdf, elements)
    if bool(pdf.Root.get("/MarkInfo", Dictionary()).get("/Suspects", False)):
        yield "suspects"
    yield from _content_faults(contents)
    yield from _annotation_faults(pdf)


class Element:
    """A structure element by its standard type, with the types around it."""

    def __init__(self, thing: pikepdf.Object, parent: str, roles: dict[str, str]) -> None:
        self.thing, self.parent, self._roles = thing, parent, roles
        role = str(thing.get("/S", "/"))[1:]
        self.kind = roles.get(role, role)
        found = thing.get("/K", pikepdf.Array())
        self.content = list(found) if isinstance(found, pikepdf.Array) else [found]
        self.kids = [kid for kid in self.content if isinstance(kid, Dictionary) and "/S" in kid]

    @property
    def kinds(self) -> list[str]:
        """The standard types of the elements in it."""
        named = (str(kid.S)[1:] for kid in self.kids)
        return [self._roles.get(name, name) for name in named]

    @property
    def attributes(self) -> list[pikepdf.Object]:
        """Its attribute objects."""
        found = self.thing.get("/A", pikepdf.Array())
        return list(found) if isinstance(found, pikepdf.Array) else [found]

    def attribute(self, owner: str, name: str) -> pikepdf.Object | None:
        """One attribute of that owner."""
        return next((one.get(name) for one in self.attributes if one.get("/O") == owner), None)


def _walk(thing: pikepdf.Object, roles: dict[str, str], parent: str = "StructTreeRoot") -> Iterator[Element]:
    top = Element(thing, parent, roles)
    for kid in top.kids:
        element = Element(kid, parent, roles)
        if (
            kid.get("/P", Dictionary()).objgen != thing.objgen
            or kid.get("/Type", Name.StructElem) != Name.StructElem
        ):
            yield Element(Dictionary(S=Name.Lost), parent, roles)
        yield element
        yield from _walk(kid, roles, element.kind)


def _element_faults(element: Element) -> Iterator[str]:
    kind, kinds = element.kind, element.kinds
    if kind not in STANDARD:
        yield "structure-type"
    is_placed = element.parent in PARENTS.get(kind, {element.parent})
    if not is_placed or not set(kinds) <= KIDS.get(kind, STANDARD):
        yield "nesting"  # 7.2
    if kind in KIDS and any("/MCID" in kid for kid in element.content if isinstance(kid, Dictionary)):
        yield "nesting"
    if (
        "Caption" in kinds[1:-1]
        or kinds.count("Caption") > 1
        or (kinds[-1:] == ["Caption"] and kind != "Table")
    ):
        yield "nesting"
    checks = {"Table": _table_faults, "L": _list_faults, "Figure": _figure_faults, "Form": _form_faults}
    if kind in checks:
        yield from checks[kind](element)
    if any(str(one.get("/O", "")) not in OWNERS for one in element.attributes):
        yield "attribute-owner"  # ISO 32000-1, 14.7.5
    if not element.content:
        yield "empty-element"
    if _has_no_meaning(element.thing.get("/Alt")):
        yield "words-without-meaning"


def _has_no_meaning(words: pikepdf.Object | None) -> bool:
    """Whether there are signs that nobody can hear: control, private and unknown ones."""
    return any(unicodedata.category(char) in {"Cc", "Cn", "Co", "Cs"} for char in str(words or ""))


def _list_faults(element: Element) -> Iterator[str]:
    """A list says how its labels are numbered, and has labels only then."""
    numbering = str(element.attribute("/List", "/ListNumbering"))
    items = [Element(kid, "L", {}) for kid in element.kids if kid.S == Name.LI]
    labels = ["Lbl" in item.kinds for item in items]
    if numbering not in LIST_NUMBERING or any(item.kinds.count("LBody") != 1 for item in items):
        yield "list"
    if any(labels) == (numbering == "/None"):
        yield "list"


def _figure_faults(element: Element) -> Iterator[str]:
    if not str(element.thing.get("/Alt", "")).strip():
        yield "figure-without-words"  # 7.3
    box = element.attribute("/Layout", "/BBox")
    if box is None or len(box) != len("ltrb") or not (box[0] < box[2] and box[1] < box[3]):
        yield "figure-without-box"  # ISO 32000-1, 14.8.5.4.3


def _form_faults(element: Element) -> Iterator[str]:
    """One widget and nothing else, as it has no role of its own (7.18.4)."""
    if len(element.content) != 1 or element.content[0].get("/Type") != Name.OBJR:
        yield "form-element"


def _table_faults(table: Element) -> Iterator[str]:
    kinds = [kind for kind in table.kinds if kind != "Caption"]
    parts = Counter(kinds)
    has_parts = bool(parts["THead"] or parts["TFoot"])
    if parts["THead"] > 1 or parts["TFoot"] > 1 or (has_parts and not parts["TBody"]) or not kinds:
        yield "table"  # 7.2
    rows = list(_rows(table))
    widths = _columns_of(rows)
    if len(widths) != 1:
        yield "table"
    cells = [Element(cell, "TR", {}) for row in rows for cell in row.kids]
    headers = [cell for cell in cells if cell.kind == "TH"]
    if not headers or any(
        str(cell.attribute("/Table", "/Scope")) not in {"/Row", "/Column", "/Both"} for cell in headers
    ):
        yield "table-headers"  # 7.5


def _rows(part: Element) -> Iterator[Element]:
    for kid in part.kids:
        element = Element(kid, part.kind, {})
        if element.kind == "TR":
            yield element
        elif element.kind in ROWS:
            yield from _rows(element)


def _columns_of(rows: list[Element]) -> set[int]:
    """How many columns the rows have, with what reaches into them from above."""
    found, from_above = set(), Counter[int]()
    for number, row in enumerate(rows):
        width = from_above[number]
        for cell in (Element(kid, "TR", {}) for kid in row.kids):
            columns = int(cell.attribute("/Table", "/ColSpan") or 1)
            width += columns
            for below in range(1, int(cell.attribute("/Table", "/RowSpan") or 1)):
                from_above[number + below] += columns
        found.add(width)
    return found | ({-1} if any(number >= len(rows) for number in from_above) else set())


def _heading_faults(kinds: list[str]) -> Iterator[str]:
    """H1 first, and none is skipped on the way down (7.4)."""
    levels = [int(found[1]) for kind in kinds if (found := _HEADING.fullmatch(kind))]
    for before, level in zip([0, *levels], levels, strict=False):
        if level > before + 1:
            yield "headings"
    if "H" in kinds and (levels or kinds.count("H") > 1):
        yield "headings"


def _note_faults(elements: list[Element]) -> Iterator[str]:
    marks = [str(element.thing.get("/ID", "")) for element in elements if element.kind == "Note"]
    if "" in marks or len(set(marks)) < len(marks):
        yield "note-id"  # 7.9


def _language_faults(pdf: Pdf, elements: list[Element]) -> Iterator[str]:
    tags = [pdf.Root.get("/Lang"), *(element.thing.get("/Lang") for element in elements)]
    if pdf.Root.get("/Lang") is None or not all(_TAG.fullmatch(str(tag)) for tag in tags if tag is not None):
        yield "language"  # 7.2


def _content_faults(contents: list[Content]) -> Iterator[str]:
    """No tags in artifacts, nor artifacts in what is tagged; forms have no tags of their own (7.1, 7.20)."""
    for content in contents:
        inside: list[bool] = []
        for operator, operands in content.instructions:
            if operator in {"BDC", "BMC"}:
                is_artifact = operands[0] == Name.Artifact
                if inside or (content.kind != "page" and (is_artifact or "/MCID" in str(operands[1:]))):
                    yield "marked-content"
                inside.append(is_artifact)
            elif operator == "EMC" and inside:
                inside.pop()


def _annotation_faults(pdf: Pdf) -> Iterator[str]:
    """Words for each, and a place in the structure; off the page neither is asked for (7.18)."""
    tree = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
    for page in pdf.pages:
        for annotation in page.obj.get("/Annots", []):
            if is_off(page, annotation):
                continue
            key = int(annotation.get("/StructParent", -1))
            owner = tree[key] if key in tree else Dictionary()
            wanted = Name.Link if annotation.get("/Subtype") == Name.Link else Name.Form
            if owner.get("/S") != wanted or not str(annotation.get("/Contents", "")).strip():
                yield "annotation-not-tagged"
            if any(_has_no_meaning(annotation.get(key)) for key in ("/Contents", "/TU")):
                yield "words-without-meaning"


def is_off(page: pikepdf.Page, annotation: pikepdf.Object) -> bool:
    """Whether it stands outside the page."""
    left, bottom, right, top = (float(edge) for edge in annotation.Rect)
    page_left, page_bottom, page_right, page_top = (float(edge) for edge in page.cropbox)
    return right < page_left or top < page_bottom or left > page_right or bottom > page_top
