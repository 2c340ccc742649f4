"""A kallelse given as a saved web page: its headings, paragraphs, lists and tables, set as a page."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from binder.kallelse.lines import ReadPages
from binder.kallelse.setting import TEXT_SIZE, Setting

_SIZES = {"h1": 22.0, "h2": 18.0, "h3": 15.0, "h4": 13.0, "title": 24.0}
_BLOCKS = frozenset(
    {"p", "div", "li", "ul", "ol", "dl", "dt", "dd", "section", "article", "main"}
    | {"table", "tr", "td", "th", "br", "h5", "h6", *_SIZES}
)
_SKIPPED = frozenset({"script", "style", "nav", "form", "footer", "noscript", "svg"})
_CELLS = frozenset({"td", "th"})
_SET_APART = frozenset({"dd", *_CELLS})
#: Parts of titles and of the line that says where one is.
_PARTS = re.compile(r"\s+(?:[-–|>›»/])\s+")
_START = re.compile(rb"^\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|\?xml|head|body|!--)", re.IGNORECASE)
_CHARSET = re.compile(rb"charset=[\"']?([\w-]{3,20})", re.IGNORECASE)


def is_web_page(start: bytes) -> bool:
    """Tell whether a file that begins so is a web page."""
    return _START.match(start) is not None


def read_web_page(content: bytes) -> ReadPages:
    """Return the page's text as one long printed page."""
    named = _CHARSET.search(content[:2000])
    try:
        text = content.decode(named[1].decode("ascii") if named else "utf-8")
    except (LookupError, UnicodeDecodeError):
        text = content.decode("utf-8", "replace")
    reader = _Reader()
    reader.feed(text)
    reader.close()
    reader.flush()
    return reader.setting.source()


class _Reader(HTMLParser):
    """Gathers the text of each block and sets it when the block ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.setting = Setting()
        self._text: list[str] = []
        self._size, self._bold, self._indent = TEXT_SIZE, False, 0.0
        self._skipped = 0
        self._cells: list[list[str]] = []
        self._in_cell = 0
        self._counts: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block, after what stood before it."""
        del attrs
        if tag in _SKIPPED:
            self._skipped += 1
        self._in_cell += tag in _CELLS
        if tag in _BLOCKS and self._in_cell and tag not in _CELLS:
            self._text.append("\n")
        elif tag in _BLOCKS:
            self._begin(tag)

    def handle_endtag(self, tag: str) -> None:
        """End a block."""
        if tag in _SKIPPED:
            self._skipped = max(0, self._skipped - 1)
        if tag in {"table", "tr"}:
            self._in_cell = 0
        if tag in {"ol", "ul"} and self._counts:
            self._counts.pop()
        if tag in _CELLS:
            self._in_cell = max(0, self._in_cell - 1)
        if tag in {"dt", *_CELLS}:
            self._cells.append(self._taken())
        elif self._in_cell:
            self._text.append("\n" if tag in _BLOCKS else "")
        elif tag in _BLOCKS:
            self.flush()
            self._size, self._bold, self._indent = TEXT_SIZE, False, 0.0

    def handle_data(self, data: str) -> None:
        """Gather text."""
        if not self._skipped:
            self._text.append(data.replace("\n", " "))

    def flush(self) -> None:
        """Set what has been gathered."""
        cells, self._cells = [*self._cells, self._taken()], []
        if not any(cells):
            return
        if len(cells) == 1 and self._is_trail():
            cells[0] = [part for line in cells[0] for part in _PARTS.split(line)]
        self.setting.row(cells, size=self._size, bold=self._bold, indent=self._indent)
        self.setting.gap(self._size / 2)

    def _begin(self, tag: str) -> None:
        if tag not in _SET_APART:
            self.flush()
        if tag in _SIZES:
            self._size, self._bold = _SIZES[tag], tag != "title"
        if tag in {"ol", "ul"}:
            self._counts.append(0 if tag == "ol" else -1)
        if tag == "li" and self._counts:
            self._indent = 24.0
            if self._counts[-1] >= 0:
                self._counts[-1] += 1
                self._text.append(f"{self._counts[-1]}. ")

    def _taken(self) -> list[str]:
        """Return the lines gathered, those that are not empty."""
        lines = [" ".join(line.split()) for line in "".join(self._text).split("\n")]
        self._text = []
        return [line for line in lines if line]

    def _is_trail(self) -> bool:
        """Tell whether this is the page's title or the first line, which tell where one is."""
        return self._size == _SIZES["title"] or len(self.setting.lines) < 8  # noqa: PLR2004 - the page's top
