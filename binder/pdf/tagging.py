"""The structure tree as PDF objects: elements, parent tree and what ties the pages to them.

Numbers refer to ISO 32000-1, 14.7.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObjectReference,
    PDFString,
)

from binder.pdf.structure import OWN_ROLES, Element, MarkedContent, Numbering, Role, Scope, Widget

_NUMBERINGS = {
    each: PDFDictionary({"O": PDFName("List"), "ListNumbering": PDFName(each.value)}) for each in Numbering
}
_SCOPES = {each: PDFDictionary({"O": PDFName("Table"), "Scope": PDFName(each.value)}) for each in Scope}


def add_structure(
    document: PDFDocument,
    root: Element,
    *,
    owners_by_page: Sequence[Sequence[Element]],
    widgets: Sequence[tuple[PDFDictionary, Element]],
) -> PDFDictionary:
    """Write all elements into `document` and return the StructTreeRoot.

    Keys of the parent tree: the pages first (their StructParents), then one per widget (its StructParent).
    """
    names = {element: f"Element{number}" for number, element in enumerate(root.walk())}
    tree = PDFDictionary({"Type": PDFName("StructTreeRoot"), "K": PDFObjectReference(names[root])})
    tree_reference = document.Reference(tree, "StructTreeRoot")
    document.Reference(_element(root, tree_reference, names), names[root])
    for parent, parent_name in names.items():
        for child in parent.children:
            if child in names:
                document.Reference(_element(child, PDFObjectReference(parent_name), names), names[child])
    own = {own.value: PDFName(known) for own, known in OWN_ROLES.items() if own in {e.role for e in names}}
    if own:
        tree["RoleMap"] = PDFDictionary(own)
    tree["ParentTree"] = document.Reference(
        _parent_tree(document, names, owners_by_page, widgets), "ParentTree"
    )
    tree["ParentTreeNextKey"] = len(owners_by_page) + len(widgets)
    return tree


def _element(element: Element, parent: PDFObjectReference, names: dict[Element, str]) -> PDFDictionary:
    kids = [PDFObjectReference(names[child]) for child in element.children if child in names]
    written = PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName(element.role), "P": parent})
    listed = [*kids, *map(_content, element.content)]
    # By /K/Obj, without an index between, pyHanko knows that a field which is signed later was there before:
    # in a list, a colleague's signature would look like a change of what the first one signed.
    alone = element.role is Role.FORM and len(listed) == 1
    written["K"] = listed[0] if alone else PDFArray(listed)
    if element.alternative is not None:
        written["Alt"] = PDFString(element.alternative)
    if element.box is not None:
        box = PDFArray([round(edge, 2) for edge in element.box])
        written["A"] = PDFDictionary({"O": PDFName("Layout"), "Placement": PDFName("Block"), "BBox": box})
    if element.role is Role.LIST:
        written["A"] = _NUMBERINGS[element.numbering]
    if element.scope is not None:
        written["A"] = _SCOPES[element.scope]
    return written


def _content(content: MarkedContent | Widget) -> PDFDictionary:
    page = PDFObjectReference(f"Page{content.page + 1}")
    if isinstance(content, Widget):
        return PDFDictionary(
            {"Type": PDFName("OBJR"), "Pg": page, "Obj": PDFObjectReference(content.object_name)}
        )
    return PDFDictionary({"Type": PDFName("MCR"), "Pg": page, "MCID": content.mcid})


def _parent_tree(
    document: PDFDocument,
    names: dict[Element, str],
    owners_by_page: Sequence[Sequence[Element]],
    widgets: Sequence[tuple[PDFDictionary, Element]],
) -> PDFDictionary:
    numbers: list[object] = []
    for key, owners in enumerate(owners_by_page):
        parents = PDFArray([PDFObjectReference(names[owner]) for owner in owners])
        numbers += [key, document.Reference(parents, f"Parents{key}")]
    for key, (widget, owner) in enumerate(widgets, start=len(owners_by_page)):
        widget["StructParent"] = key
        numbers += [key, PDFObjectReference(names[owner])]
    return PDFDictionary({"Nums": PDFArray(numbers)})
