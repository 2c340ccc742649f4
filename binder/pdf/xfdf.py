"""Notes as XFDF (ISO 19444-1), the form in which PDF readers exchange them; read without trust.

What the standard has no place for stands in attributes of our own: the received file's fingerprint, and the
words a note hangs on. Others read past them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from binder.domain.annotation import Quad, TextQuote
from binder.domain.file_note import FileNote, MarkKind, NotesFile, Rgb
from binder.domain.ink import Stroke, bounds
from binder.domain.pdf_dates import moment_in, pdf_date
from binder.domain.tags import clean_tags
from binder.pdf.annotated_copy import quad_points
from binder.pdf.notes_in_file import MOST_NOTES, boxes_of, boxes_of_rectangle, strokes_of

_XFDF = "http://ns.adobe.com/xfdf/"
_OURS = "https://motesparm.example/xfdf"
_KINDS = {kind.value.lower(): kind for kind in MarkKind}
_WITHOUT_COORDS = frozenset({MarkKind.TEXT, MarkKind.INK})
_COLOUR = re.compile(r"#([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})", re.ASCII)
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xfdf(file: NotesFile) -> bytes:
    """The notes as an XFDF file."""
    from xml.etree import ElementTree as ET

    ET.register_namespace("", _XFDF)
    ET.register_namespace("motesparm", _OURS)
    root = ET.Element(f"{{{_XFDF}}}xfdf", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
    if file.sha256:
        root.set(f"{{{_OURS}}}sha256", file.sha256)
    notes = ET.SubElement(root, f"{{{_XFDF}}}annots")
    for note in file.notes:
        made = ET.SubElement(notes, f"{{{_XFDF}}}{note.kind.value.lower()}", _attributes(note))
        ET.SubElement(made, f"{{{_XFDF}}}contents").text = _clean(note.text)
        if note.strokes:
            _write_strokes(ET.SubElement(made, f"{{{_XFDF}}}inklist"), note.strokes)
        for tag in note.tags:
            ET.SubElement(made, f"{{{_OURS}}}tag").text = _clean(tag)
    ET.SubElement(root, f"{{{_XFDF}}}f", {"href": _clean(file.file_name)})
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def read_xfdf(content: bytes) -> NotesFile:
    """The notes of an XFDF file; ValueError if it is none, or declares entities, which no such file needs."""
    root = _tree(content)
    if _name(root.tag) != "xfdf":
        raise ValueError("not XFDF")
    notes: list[FileNote] = []
    for element in root.iter():
        kind = _KINDS.get(_name(element.tag))
        note = _note(element, kind) if kind is not None and len(notes) < MOST_NOTES else None
        notes += [note] if note is not None else []
    name = next((each.get("href", "") for each in root.iter() if _name(each.tag) == "f"), "")
    return NotesFile(notes=tuple(notes), file_name=name, sha256=root.get(f"{{{_OURS}}}sha256", ""))


def _write_strokes(drawn: Any, strokes: Iterable[Stroke]) -> None:  # noqa: ANN401
    from xml.etree import ElementTree as ET

    for stroke in strokes:
        pen = {"width": f"{stroke.width:g}", "pressures": _joined(point.pressure for point in stroke.points)}
        made = ET.SubElement(drawn, f"{{{_XFDF}}}gesture", {f"{{{_OURS}}}{key}": pen[key] for key in pen})
        made.text = ";".join(_joined(point[:2]) for point in stroke.points)


def _strokes(element: Any, width: str) -> tuple[Stroke, ...]:  # noqa: ANN401
    """The gestures below an element, as strokes as broad as they or else their note say."""
    gestures = [each for each in element.iter() if _name(each.tag) == "gesture"]
    lines = [_floats((each.text or "").strip().replace(";", ",")) for each in gestures]
    widths = [_floats(each.get(f"{{{_OURS}}}width", "")) or _floats(width) or (1.0,) for each in gestures]
    pressures = [_floats(each.get(f"{{{_OURS}}}pressures", "")) for each in gestures]
    return strokes_of(lines, [each[0] for each in widths], pressures)


def _tree(content: bytes) -> Any:  # noqa: ANN401 - an element; the library is imported late
    from xml.etree import ElementTree as ET

    class Plain(ET.TreeBuilder):
        """Refuses the declarations by which a small file becomes a huge one, or reads another."""

        def doctype(self, name: str, _public: str, _system: str) -> None:
            """Stop at the first."""
            raise ValueError(name)

    parser = ET.XMLParser(target=Plain())  # noqa: S314 - without declarations there is nothing to fear
    try:
        parser.feed(content)
        return parser.close()
    except (ET.ParseError, LookupError, UnicodeError) as error:
        raise ValueError("not XML") from error


def _attributes(note: FileNote) -> dict[str, str]:
    box = note.box
    values = {
        "page": str(note.page - 1),
        "rect": _joined((box.left, box.bottom, box.right, box.top)),
        "coords": _joined(quad_points(note.quads)) if note.kind not in _WITHOUT_COORDS else "",
        "width": f"{note.strokes[0].width:g}" if note.strokes else "",
        "icon": "Comment" if note.kind is MarkKind.TEXT else "",
        "color": _hex(note.colour) if note.colour else "",
        "flags": "print",
        "title": note.author,
        "subject": note.subject,
        "name": note.name,
        "creationdate": pdf_date(note.created) if note.created else "",
        "date": pdf_date(note.modified) if note.modified else "",
    }
    words = {"exact": note.quote.exact, "prefix": note.quote.prefix, "suffix": note.quote.suffix}
    words["important"] = "1" if note.is_important else ""
    values |= {f"{{{_OURS}}}{name}": text for name, text in words.items()}
    return {name: _clean(value) for name, value in values.items() if value}


def _note(element: Any, kind: MarkKind) -> FileNote | None:  # noqa: ANN401
    given: Mapping[str, str] = element.attrib
    boxes = boxes_of(_floats(given.get("coords", ""))) or boxes_of_rectangle(_floats(given.get("rect", "")))
    strokes = _strokes(element, given.get("width", "")) if kind is MarkKind.INK else ()
    if kind is MarkKind.INK:
        boxes = (Quad(*bounds(strokes)),) if strokes else ()
    page = given.get("page", "")
    if not boxes or not re.fullmatch(r"\d{1,6}", page, re.ASCII):
        return None
    words = {name: given.get(f"{{{_OURS}}}{name}", "") for name in ("exact", "prefix", "suffix")}
    return FileNote(
        kind=kind,
        page=int(page) + 1,
        quads=boxes,
        colour=_colour(given.get("color", "")),
        text=_contents(element),
        subject=given.get("subject", ""),
        author=given.get("title", ""),
        name=given.get("name", ""),
        created=moment_in(given.get("creationdate", "")),
        modified=moment_in(given.get("date", "")),
        quote=TextQuote(**words),
        strokes=strokes,
        tags=clean_tags(part.text or "" for part in element if part.tag == f"{{{_OURS}}}tag"),
        is_important=given.get(f"{{{_OURS}}}important") == "1",
    )


def _contents(element: Any) -> str:  # noqa: ANN401
    """The plain text, else that of the formatted one, a line for each paragraph."""
    parts = {_name(part.tag): part for part in element}
    if "contents" in parts:
        return "".join(parts["contents"].itertext())
    rich = parts.get("contents-richtext")
    if rich is None:
        return ""
    paragraphs = [part for part in rich.iter() if _name(part.tag) == "p"] or [rich]
    return "\n".join("".join(part.itertext()).strip() for part in paragraphs)


def _name(tag: object) -> str:
    return str(tag).rpartition("}")[2]


def _floats(text: str) -> tuple[float, ...]:
    try:
        numbers = tuple(float(part) for part in text.split(","))
    except ValueError:
        return ()
    # No page is that large; and neither "nan" nor "inf" is a place.
    return numbers if all(abs(number) < 1e6 for number in numbers) else ()  # noqa: PLR2004


def _joined(numbers: Iterable[float]) -> str:
    return ",".join(f"{number:.3f}".rstrip("0").rstrip(".") for number in numbers)


def _hex(colour: Rgb) -> str:
    return "#" + "".join(f"{round(part * 255):02X}" for part in colour)


def _colour(text: str) -> Rgb | None:
    found = _COLOUR.fullmatch(text.strip())
    if found is None:
        return None
    red, green, blue = (int(part, 16) / 255 for part in found.groups())
    return red, green, blue


def _clean(text: str) -> str:
    return _NOT_XML.sub("", text)
