"""The paper as an OpenDocument text: real headings and lists, changes that can be accepted or rejected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from binder.domain.inline_runs import Run
from binder.domain.marked_words import Mark, MarkedRun, space_after
from binder.domain.motivation_table import Table
from binder.office.about import LANGUAGE, PROGRAM, About, legal
from binder.office.list_runs import with_lists
from binder.office.odt_styles import styles
from binder.office.odt_table import table_styles, table_text
from binder.office.package import packed
from binder.office.page_edges import PLAIN, PageEdges, Picture
from binder.wording.paper_parts import Part, PartRole

MIME = "application/vnd.oasis.opendocument.text"
_NAMESPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
}
_SPACES = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in _NAMESPACES.items())
_PICTURE = "Pictures/brevhuvud.png"
_VERSION = 'office:version="1.3"'
_MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
_LEVELS = {
    PartRole.TITLE: 1,
    PartRole.HEADING: 2,
    PartRole.SUBHEADING: 3,
    PartRole.LOWEST_HEADING: 4,
}
_STYLES = {
    PartRole.SENDER: "Sender",
    PartRole.SUBJECT: "Subtitle",
    PartRole.FACT: "Fact",
    PartRole.LEAD: "Lead",
    PartRole.QUOTE: "Quotations",
    PartRole.SOURCE: "Source",
    PartRole.PLACE: "Place",
    PartRole.CLOSING: "Closing",
    PartRole.NAME: "Signatory",
    PartRole.ROLE: "Fact",
}
_LISTS = {PartRole.NUMBERED: "Numbers", PartRole.BULLET: "Bullets"}
_LIST_END = "</text:list-item></text:list>"


def as_odt(parts: Sequence[Part], about: About, edges: PageEdges = PLAIN) -> bytes:
    """The file's bytes, the same for the same paper."""
    pictures = {_PICTURE: edges.picture.png} if edges.picture else {}
    texts = {
        "mimetype": MIME,
        "content.xml": _content(parts, about, edges.picture),
        "styles.xml": _document("document-styles", styles(_text(line) for line in edges.foot)),
        "meta.xml": _document("document-meta", _meta(about)),
        "META-INF/manifest.xml": _manifest(pictures),
    }
    files = {name: text.encode("utf-8") for name, text in texts.items()} | pictures
    return packed(files.items(), stored=frozenset({"mimetype"}))


def _document(name: str, inside: str) -> str:
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return f"{head}<office:{name} {_SPACES} {_VERSION}>{inside}</office:{name}>"


def _content(parts: Sequence[Part], about: About, picture: Picture | None) -> str:
    changes = _Changes(about)
    tables = [(f"Tabell{number}", table) for number, table in enumerate(_tables(parts), start=1)]
    names = (name for name, _ in tables)
    body = (_frame(picture) if picture else "") + "".join(_body(parts, changes, names))
    styles = f"<office:automatic-styles>{table_styles(tables)}</office:automatic-styles>" if tables else ""
    text = f"<office:text>{changes.listed()}{body}</office:text>"
    return _document("document-content", f"{styles}<office:body>{text}</office:body>")


def _tables(parts: Sequence[Part]) -> Iterator[Table]:
    return (part.table for part in parts if part.table is not None)


def _frame(picture: Picture) -> str:
    size = f'svg:width="{picture.width:.2f}pt" svg:height="{picture.height:.2f}pt"'
    link = f'xlink:href="{_PICTURE}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"'
    inside = f"<draw:image {link}/><svg:title>{_text(picture.alternative)}</svg:title>"
    frame = f'draw:frame draw:name="Brevhuvud" text:anchor-type="as-char" {size}'
    return _paragraph("Sender", f"<{frame}>{inside}</draw:frame>")


def _body(parts: Sequence[Part], changes: _Changes, names: Iterator[str]) -> Iterator[str]:
    open_levels = 0
    for part, goes_on in with_lists(parts):
        if not part.is_point:
            yield _LIST_END * open_levels
            open_levels = 0
            yield table_text(part.table, next(names), _runs) if part.table else _written(part, changes)
            continue
        # A point stays open until the next one: what stands inside it may follow.
        kept = part.level if goes_on else part.level - 1
        yield _LIST_END * (open_levels - kept)
        begins = f'<text:list text:style-name="{_LISTS[part.role]}">'
        yield "</text:list-item>" if goes_on else begins
        yield _point(part, goes_on=goes_on)
        open_levels = part.level
    yield _LIST_END * open_levels


def _point(part: Part, *, goes_on: bool) -> str:
    begins = part.role is PartRole.NUMBERED and not goes_on
    start = f' text:start-value="{part.number}"' if begins else ""
    return f"<text:list-item{start}>{_paragraph('Listed', _runs(part.runs))}"


def _written(part: Part, changes: _Changes) -> str:
    if part.role in _LEVELS:
        level = _LEVELS[part.role]
        style = f"Heading_20_{level}"
        return f'<text:h text:style-name="{style}" text:outline-level="{level}">{_runs(part.runs)}</text:h>'
    if part.role is PartRole.CHANGE:
        # A plain space between: LibreOffice gives a deletion the look of what stands right before it.
        return _paragraph("Standard", f"{_bold(part.label)} {changes.written(part.changes)}")
    label = _bold(f"{part.label}: ") if part.role is PartRole.FACT else ""
    return _paragraph(_STYLES.get(part.role, "Standard"), label + _runs(part.runs))


def _paragraph(style: str, inside: str) -> str:
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


def _bold(text: str) -> str:
    return f'<text:span text:style-name="Strong">{_text(text)}</text:span>'


def _runs(runs: Sequence[Run]) -> str:
    looks = {1: "Emphasis", 2: "Strong", 3: "StrongEmphasis"}
    return "".join(
        f'<text:span text:style-name="{looks[run.look]}">{_text(run.text)}</text:span>'
        if run.look
        else _text(run.text)
        for run in runs
    )


def _text(text: str) -> str:
    return escape(legal(text))


class _Changes:
    """The tracked changes: named where they stand, told of at the beginning (OpenDocument 1.3-3, 5.5)."""

    def __init__(self, about: About) -> None:
        self._told: list[str] = []
        who = f"<dc:creator>{_text(about.author)}</dc:creator><dc:date>{about.moment}</dc:date>"
        self._who = f"<office:change-info>{who}</office:change-info>"

    def listed(self) -> str:
        """The list of the changes."""
        told = "".join(self._told)
        return f"<text:tracked-changes>{told}</text:tracked-changes>" if told else ""

    def written(self, runs: Sequence[MarkedRun]) -> str:
        """The words with their changes in place."""
        return "".join(
            self._run(run, _text(run.words) + space_after(runs, place)) for place, run in enumerate(runs)
        )

    def _run(self, run: MarkedRun, words: str) -> str:
        if run.mark is Mark.KEPT:
            return words
        identity = quoteattr(f"change{len(self._told) + 1}")
        struck = _paragraph(
            "Standard", words.removesuffix(" ") + ("<text:s/>" if words.endswith(" ") else "")
        )
        told = (
            f"<text:insertion>{self._who}</text:insertion>"
            if run.mark is Mark.ADDED
            else f"<text:deletion>{self._who}{struck}</text:deletion>"
        )
        self._told.append(f"<text:changed-region text:id={identity}>{told}</text:changed-region>")
        named = f"text:change-id={identity}/>"
        if run.mark is Mark.STRUCK:
            return f"<text:change {named}"
        return f"<text:change-start {named}{words}<text:change-end {named}"


def _meta(about: About) -> str:
    author = _text(about.author)
    return (
        f"<office:meta><meta:generator>{PROGRAM}</meta:generator><dc:title>{_text(about.title)}</dc:title>"
        f"<dc:subject>{_text(about.subject)}</dc:subject><dc:description/>"
        f"<meta:initial-creator>{author}</meta:initial-creator><dc:creator>{author}</dc:creator>"
        f"<meta:creation-date>{about.moment}</meta:creation-date><dc:date>{about.moment}</dc:date>"
        f"<dc:language>{'-'.join(LANGUAGE)}</dc:language></office:meta>"
    )


def _manifest(pictures: Iterable[str]) -> str:
    types = {"/": MIME, "content.xml": "text/xml", "styles.xml": "text/xml", "meta.xml": "text/xml"}
    types |= dict.fromkeys(pictures, "image/png")
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>'
        for name, kind in types.items()
    )
    root = f'manifest:manifest xmlns:manifest="{_MANIFEST}" manifest:version="1.3"'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{root}>{entries}</manifest:manifest>'
