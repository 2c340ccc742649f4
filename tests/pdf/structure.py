"""Whether a paper is what it says it is: by every rule of PDF/A-2a and PDF/UA-1 that a machine can judge.

`faults` names each fault it finds: those of the norms, rule by rule in the modules beside this one, and here
what no validator sees, whether a tagged PDF's structure really is the text on its pages. The tamper twins
prove that each can be found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

import pikepdf
from pikepdf import Name, Pdf

from tests.pdf.archive_rules import archive_faults
from tests.pdf.content_streams import contents_of
from tests.pdf.file_rules import file_faults
from tests.pdf.font_rules import font_faults, to_unicode
from tests.pdf.metadata_rules import metadata_faults
from tests.pdf.structure_rules import is_off, structure_faults

PAINTING = {"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh", "EI"}
_SIGNED_AND_ONLY_ADDED_TO = 3
SHOWING = {"Tj", "TJ", "'", '"'}


@dataclass
class PageText:
    """What one page draws: text per marked-content number, tag names, and what belongs nowhere."""

    texts: dict[int, str] = field(default_factory=dict)
    tags: dict[int, str] = field(default_factory=dict)
    artifacts: list[str] = field(default_factory=list)
    untagged: int = 0
    undefined_glyphs: int = 0


def faults(data: bytes) -> list[str]:
    """The names of all faults, each once, in alphabetical order; an empty list for a sound file."""
    found = list(file_faults(data))
    with pikepdf.open(BytesIO(data)) as pdf:
        contents = contents_of(pdf)
        for rules in (archive_faults, font_faults, metadata_faults, structure_faults):
            found += rules(pdf, contents)
        pages = [page_text(page) for page in pdf.pages]
        found += [
            *_document_faults(pdf),
            *_page_faults(pdf, pages),
            *_tree_faults(pdf, pages),
            *_field_faults(pdf),
            *_form_faults(pdf),
        ]
    return sorted(set(found))


def structure_text(data: bytes) -> list[tuple[str, str]]:
    """Role and text of each element that has content of its own, in reading order."""
    with pikepdf.open(BytesIO(data)) as pdf:
        pages = [page_text(page) for page in pdf.pages]
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages)}
        return [
            (str(element.S)[1:], "".join(pages[numbers[kid.Pg.objgen]].texts[kid.MCID] for kid in kids))
            for element in elements(pdf)
            if (kids := [kid for kid in kids_of(element) if "/MCID" in kid])
        ]


def furniture_text(data: bytes) -> list[str]:
    """The text of running heads and feet, page by page."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return [text for page in pdf.pages for text in page_text(page).artifacts if text]


def page_text(page: pikepdf.Page) -> PageText:
    """Read a page's content stream through its fonts' ToUnicode maps."""
    read = PageText()
    maps: dict[str, dict[int, str]] = {}
    open_sequence: int | str | None = None
    current: dict[int, str] = {}
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), instruction.operands
        if operator in {"BDC", "BMC"}:
            open_sequence = _opened(operands, read)
        elif operator == "EMC":
            open_sequence = None
        elif operator == "Tf":
            name = str(operands[0])
            if name not in maps:
                maps[name] = _to_unicode(page.Resources.Font.get(name, pikepdf.Dictionary()))
            current = maps[name]
        elif operator in PAINTING:
            shown = _shown(operands, current, read) if operator in SHOWING else ""
            _record(read, open_sequence, shown)
    return read


def _opened(operands: list[object], read: PageText) -> int | str:
    tag, properties = str(operands[0])[1:], operands[1] if len(operands) > 1 else {}
    if tag == "Artifact":
        read.artifacts.append("")
        return tag
    number = int(properties["/MCID"])
    read.tags[number] = tag
    read.texts[number] = ""
    return number


def _record(read: PageText, sequence: int | str | None, text: str) -> None:
    if sequence is None:
        read.untagged += 1
    elif isinstance(sequence, int):
        read.texts[sequence] += text
    else:
        read.artifacts[-1] += text


def _shown(operands: list[object], to_unicode: dict[int, str], read: PageText) -> str:
    strings = operands[0] if isinstance(operands[0], pikepdf.Array) else [operands[0]]
    codes = [code for part in strings if isinstance(part, pikepdf.String) for code in bytes(part)]
    read.undefined_glyphs += sum(code not in to_unicode or code == 0 for code in codes)
    return "".join(to_unicode.get(code, "\ufffd") for code in codes)


def _to_unicode(font: pikepdf.Object) -> dict[int, str]:
    return to_unicode(font.ToUnicode.read_bytes()) if "/ToUnicode" in font else {}


def elements(pdf: Pdf) -> Iterator[pikepdf.Object]:
    """All structure elements, in reading order."""
    waiting = [pdf.Root.StructTreeRoot.K]
    while waiting:
        element = waiting.pop(0)
        yield element
        waiting = [kid for kid in kids_of(element) if kid.get("/Type") == Name.StructElem] + waiting


def kids_of(element: pikepdf.Object) -> list[pikepdf.Object]:
    """An element's kids as a list."""
    kids = element.get("/K", pikepdf.Array())
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _document_faults(pdf: Pdf) -> Iterator[str]:
    root = pdf.Root
    title = pdf.open_metadata().get("dc:title") if "/Metadata" in root else ""
    intents = root.get("/OutputIntents", [])
    checks = {
        "no-language": str(root.get("/Lang", "")) not in {"", "()"},
        "not-marked": bool(root.get("/MarkInfo", {}).get("/Marked", False)),
        "title-not-shown": bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)),
        "no-title": bool(title) and title == str(pdf.docinfo.get("/Title", "")),
        "no-output-intent": any(i.S == Name.GTS_PDFA1 and "/DestOutputProfile" in i for i in intents),
        "no-identifier": len(pdf.trailer.get("/ID", [])) == 2,
        "encrypted": not pdf.is_encrypted,
    }
    return (name for name, holds in checks.items() if not holds)


def _page_faults(pdf: Pdf, pages: list[PageText]) -> Iterator[str]:
    for page, read in zip(pdf.pages, pages, strict=True):
        if page.get("/Tabs") != Name.S:
            yield "tab-order"
        if read.untagged:
            yield "untagged-content"
        if read.undefined_glyphs:
            yield "undefined-glyph"


def _tree_faults(pdf: Pdf, pages: list[PageText]) -> Iterator[str]:
    tree = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
    numbers = {page.objgen: number for number, page in enumerate(pdf.pages)}
    owned: Counter[tuple[int, int]] = Counter()
    for element in elements(pdf):
        for kid in kids_of(element):
            if "/MCID" not in kid:
                continue
            page = numbers[kid.Pg.objgen]
            owned[page, int(kid.MCID)] += 1
            parents = tree.get(int(pdf.pages[page].StructParents), [])
            if int(kid.MCID) >= len(parents) or parents[int(kid.MCID)].objgen != element.objgen:
                yield "parent-tree"
            if pages[page].tags.get(int(kid.MCID)) != str(element.S)[1:]:
                yield "tag-is-not-role"
    if pdf.Root.StructTreeRoot.ParentTreeNextKey <= max(tree.keys()):
        yield "parent-tree"
    drawn = {(number, mcid) for number, page in enumerate(pages) for mcid in page.tags}
    if set(owned) != drawn or any(count > 1 for count in owned.values()):
        yield "content-without-one-owner"


def _field_faults(pdf: Pdf) -> Iterator[str]:
    tree = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
    fields = {field.objgen for field in pdf.Root.get("/AcroForm", {}).get("/Fields", [])}
    for page in pdf.pages:
        for widget in page.get("/Annots", []):
            if is_off(page, widget):
                continue
            if not str(widget.get("/TU", "")) or not str(widget.get("/Contents", "")):
                yield "field-without-name"
            if widget.objgen not in fields or widget.get("/F") != 132 or "/AP" not in widget:
                yield "field-not-printable"
            key = int(widget.get("/StructParent", -1))
            form = tree[key] if key in tree else pikepdf.Dictionary()
            if form.get("/S") != Name.Form or not str(form.get("/Alt", "")) or not _refers(form, widget):
                yield "field-not-tagged"


def _form_faults(pdf: Pdf) -> Iterator[str]:
    form = pdf.Root.get("/AcroForm", pikepdf.Dictionary())
    fields = list(form.get("/Fields", []))
    names = [str(field.get("/T", "")) for field in fields]
    if len(set(names)) < len(names) or any(not name or "." in name for name in names):
        yield "field-names"  # ISO 32000-1, 12.7.3.2
    is_signed = any("/V" in field for field in fields)
    if is_signed and int(form.get("/SigFlags", 0)) != _SIGNED_AND_ONLY_ADDED_TO:
        yield "signature-flags"  # ISO 32000-1, 12.7.2


def _refers(form: pikepdf.Object, widget: pikepdf.Object) -> bool:
    return any(kid.get("/Type") == Name.OBJR and kid.Obj.objgen == widget.objgen for kid in kids_of(form))
