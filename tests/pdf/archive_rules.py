"""What ISO 19005-2 allows in an archived file's objects and content streams; numbers refer to it.

What is not on the lists here is a fault, even where the standard would allow it: our papers need no more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pikepdf
from pikepdf import Dictionary, Name, Pdf, Stream

from tests.pdf.content_streams import Content

FILTERS = {"/FlateDecode", "/ASCII85Decode", "/DCTDecode"}
ANNOTATIONS = {"/Widget", "/Link"}
ACTIONS = {"/GoTo", "/URI"}
BLEND_MODES = {"/Normal", "/Compatible"}
CATALOG = set(
    """
    /Type /Version /Extensions /Pages /PageLabels /PageMode /Names /AF /ViewerPreferences /Outlines /AcroForm
    /Metadata /StructTreeRoot /MarkInfo /Lang /OutputIntents /DSS
    """.split()  # noqa: SIM905 - read as a text
)
OPERATORS = set(
    """
    b B b* B* BDC BMC BT c cm CS cs d Do DP EMC ET f F f* G g gs h i j J l M m MP n q Q re RG rg ri S s SC sc
    SCN scn T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' "
    """.split()  # noqa: SIM905 - read as a text
)
DEVICE_SPACES = {"/DeviceRGB", "/DeviceGray"}
INTENTS = {"/RelativeColorimetric", "/AbsoluteColorimetric", "/Perceptual", "/Saturation"}
SMALLEST_EDGE, LARGEST_EDGE, DEEPEST = 3, 14400, 28
PRINT, HIDDEN_OR_NO_VIEW = 4, 1 + 2 + 32 + 256
_CLOSED_BY = {"BT": "ET", "BDC": "EMC", "BMC": "EMC"}
_MIME = re.compile(r"/[\w.+-]+/[\w.+-]+")
_DATE = re.compile(r"D:\d{14}(Z|[+-]\d\d'\d\d'?)")


def archive_faults(pdf: Pdf, contents: list[Content]) -> Iterator[str]:
    """The names of the faults, some of them several times."""
    for thing in pdf.objects:
        for part in _dictionaries(thing):
            yield from _dictionary_faults(part)
    yield from _catalog_faults(pdf)
    yield from _intent_faults(pdf)
    yield from _file_faults(pdf)
    for page in pdf.pages:
        yield from _page_faults(page.obj)
    for content in contents:
        yield from _content_faults(content)


def _dictionaries(thing: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """The dictionary or stream itself and those written inside it."""
    if isinstance(thing, pikepdf.Array):
        inside = list(thing)
    elif isinstance(thing, Dictionary | Stream):
        yield thing
        inside = list(thing.values())
    else:
        return
    for part in inside:
        if isinstance(part, pikepdf.Object) and not part.is_indirect:
            yield from _dictionaries(part)


def _dictionary_faults(part: pikepdf.Object) -> Iterator[str]:
    if isinstance(part, Stream):
        yield from _stream_faults(part)
    if part.get("/Type") == Name.Annot:
        yield from _annotation_faults(part)
    if "/FT" in part and {"/A", "/AA"} & set(part.keys()):
        yield "action"  # 6.4.1
    if part.get("/Type") == Name.Action and str(part.get("/S")) not in ACTIONS:
        yield "action"  # 6.5.1
    for state in part.get("/ExtGState", Dictionary()).values() if "/ExtGState" in part else ():
        yield from _state_faults(state)


def _stream_faults(stream: Stream) -> Iterator[str]:
    if {"/F", "/FFilter", "/FDecodeParms"} & set(stream.keys()):
        yield "stream-elsewhere"  # 6.1.7.1
    filters = stream.get("/Filter", pikepdf.Array())
    named = list(filters) if isinstance(filters, pikepdf.Array) else [filters]
    if not {str(one) for one in named} <= FILTERS:
        yield "filter"  # 6.1.7.2
    if stream.get("/Subtype") == Name.Image:
        yield from _image_faults(stream)
    if stream.get("/Subtype") == Name.Form and {"/OPI", "/PS", "/Ref", "/Subtype2", "/Group"} & set(
        stream.keys()
    ):
        yield "form"  # 6.2.9; a group would need a colour space to blend in
    if stream.get("/Subtype") == Name.PS:
        yield "form"


def _image_faults(image: Stream) -> Iterator[str]:
    if {"/Alternates", "/OPI", "/SMask", "/SMaskInData", "/Mask"} & set(image.keys()) or image.get(
        "/Interpolate"
    ):
        yield "image"  # 6.2.8; masks other than stencils would be transparency
    is_stencil = bool(image.get("/ImageMask", False))
    if is_stencil and (image.get("/BitsPerComponent", 1) != 1 or "/ColorSpace" in image):
        yield "image"
    if not is_stencil and (str(image.get("/ColorSpace")) not in DEVICE_SPACES or image.BitsPerComponent != 8):
        yield "image"
    shown = 1 if is_stencil else 8 * (3 if image.ColorSpace == Name.DeviceRGB else 1)
    needed = (image.Width * shown + 7) // 8 * image.Height
    if "/DCTDecode" not in str(image.get("/Filter")) and len(image.read_bytes()) != needed:
        yield "image"


def _state_faults(state: pikepdf.Object) -> Iterator[str]:
    if {"/TR", "/HTP", "/HT"} & set(state.keys()) or state.get("/TR2", Name.Default) != Name.Default:
        yield "graphics-state"  # 6.2.5
    is_opaque = (
        state.get("/ca", 1) == 1 and state.get("/CA", 1) == 1 and str(state.get("/SMask", "/None")) == "/None"
    )
    if not is_opaque or str(state.get("/BM", "/Normal")) not in BLEND_MODES:
        yield "transparency"  # 6.2.10


def _annotation_faults(annotation: pikepdf.Object) -> Iterator[str]:
    if str(annotation.get("/Subtype")) not in ANNOTATIONS:
        yield "annotation"  # 6.3.1
    flags = int(annotation.get("/F", 0))
    if not flags & PRINT or flags & HIDDEN_OR_NO_VIEW:
        yield "annotation-flags"  # 6.3.2
    left, bottom, right, top = (float(edge) for edge in annotation.Rect)
    is_nothing = left == right and bottom == top
    appearance = annotation.get("/AP", Dictionary())
    is_drawn = set(appearance.keys()) == {"/N"} and isinstance(appearance.N, Stream)
    if not is_drawn and not is_nothing and annotation.Subtype != Name.Link:
        yield "appearance"  # 6.3.3


def _catalog_faults(pdf: Pdf) -> Iterator[str]:
    root = pdf.Root
    if not set(root.keys()) <= CATALOG:
        yield "catalog"  # 6.4.2, 6.5.2, 6.9, 6.10, 6.11
    if not set(root.get("/Names", Dictionary()).keys()) <= {"/EmbeddedFiles", "/Dests"}:
        yield "catalog"
    form = root.get("/AcroForm", Dictionary())
    if "/XFA" in form or form.get("/NeedAppearances", False):
        yield "form-fields"  # 6.4


def _intent_faults(pdf: Pdf) -> Iterator[str]:
    """One profile of a screen in RGB, below version 5 (6.2.3)."""
    profiles = [
        intent.DestOutputProfile
        for intent in pdf.Root.get("/OutputIntents", [])
        if "/DestOutputProfile" in intent
    ]
    for profile in profiles:
        head = profile.read_bytes()[:128]
        if head[12:20] != b"mntrRGB " or head[36:40] != b"acsp" or head[8] >= 5 or profile.get("/N") != 3:
            yield "output-intent"
        if int.from_bytes(head[:4], "big") != len(profile.read_bytes()):
            yield "output-intent"
    if len({profile.objgen for profile in profiles}) > 1:
        yield "output-intent"


def _file_faults(pdf: Pdf) -> Iterator[str]:
    """Files of any kind are only in PDF/A-3, each with a kind, a date and a place in the document (6.8)."""
    specifications = [o for o in pdf.objects if isinstance(o, Dictionary) and "/EF" in o]
    named = [bytes(name) for name in _names(pdf)]
    if named != sorted(set(named)):
        yield "embedded-file"  # ISO 32000-1, 7.9.6
    associated = {each.objgen for each in pdf.Root.get("/AF", [])}
    if specifications and b"<pdfaid:part>3<" not in pdf.Root.Metadata.read_bytes():
        yield "embedded-file"
    for one in specifications:
        stream = one.EF.get("/F")
        is_named = str(one.get("/F", "")) and str(one.get("/UF", "")) and "/AFRelationship" in one
        kind, dated = (
            str(stream.get("/Subtype", "")),
            str(stream.get("/Params", Dictionary()).get("/ModDate", "")),
        )
        is_described = _MIME.fullmatch(kind) and _DATE.fullmatch(dated)
        if not is_named or not is_described or one.objgen not in associated:
            yield "embedded-file"


def _names(pdf: Pdf) -> list[pikepdf.String]:
    """The keys of the files' name tree, which is of one piece."""
    tree = pdf.Root.get("/Names", Dictionary()).get("/EmbeddedFiles", Dictionary())
    return list(tree.get("/Names", pikepdf.Array()))[::2]


def _page_faults(page: pikepdf.Object) -> Iterator[str]:
    if {"/AA", "/PresSteps", "/Group"} & set(page.keys()):
        yield "page"  # 6.5.2, 6.10
    for name in {"/MediaBox", "/CropBox", "/TrimBox", "/BleedBox", "/ArtBox"} & set(page.keys()):
        left, bottom, right, top = (float(edge) for edge in page[name])
        if not all(SMALLEST_EDGE <= edge <= LARGEST_EDGE for edge in (right - left, top - bottom)):
            yield "page"  # 6.1.13


def _content_faults(content: Content) -> Iterator[str]:
    depth = 0
    for operator, operands in content.instructions:
        depth += {"q": 1, "Q": -1}.get(operator, 0)
        if operator not in OPERATORS or not 0 <= depth <= DEEPEST:
            yield "operator"  # 6.2.2, 6.1.13
        elif operator in _OPERAND_CHECKS and not _OPERAND_CHECKS[operator](content.resources, operands):
            yield "operand"
    if depth or _unpaired(content):
        yield "operator"


def _unpaired(content: Content) -> bool:
    """Whether text objects or marked content are not closed in order (ISO 32000-1, 9.4.1 and 14.6.1)."""
    opened: list[str] = []
    for operator, _ in content.instructions:
        if operator == "BT" and "ET" in opened:
            return True
        if operator in _CLOSED_BY:
            opened.append(_CLOSED_BY[operator])
        elif operator in {"ET", "EMC"} and (not opened or opened.pop() != operator):
            return True
    return bool(opened)


def _has(kind: str) -> Callable[[pikepdf.Object, list[pikepdf.Object]], bool]:
    return lambda resources, operands: str(operands[0]) in resources.get(kind, Dictionary())


_OPERAND_CHECKS: dict[str, Callable[[pikepdf.Object, list[pikepdf.Object]], bool]] = {
    "Tf": _has("/Font"),  # 6.2.2: no resources but its own
    "Do": _has("/XObject"),
    "gs": _has("/ExtGState"),
    "cs": lambda _, operands: str(operands[0]) in DEVICE_SPACES,  # 6.2.4.3, by the profile's RGB
    "CS": lambda _, operands: str(operands[0]) in DEVICE_SPACES,
    "ri": lambda _, operands: str(operands[0]) in INTENTS,  # 6.2.6
}
