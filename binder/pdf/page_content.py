"""The content stream of one tagged page: everything drawn belongs to an element or is an artifact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from binder.pdf.faces import kerned, load
from binder.pdf.rows import Colour, Picture, Repeated, Rule, Style, Text
from binder.pdf.structure import Element, MarkedContent

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument


class PageContent:
    """Collects the operators of page `number` (from 0) and the element of each marked-content number."""

    def __init__(self, document: PDFDocument, number: int) -> None:
        self.owners: list[Element] = []
        self._document = document
        self._number = number
        self._operators: list[str] = []
        self._open: Element | str | None = None
        self.pictures: list[Picture] = []

    def text(self, mark: Text, y: float) -> None:
        """Draw a run of an element; runs of one element in a row share one marked-content sequence."""
        if self._open is not mark.element:
            self._begin(mark.element)
        self._show(mark.text + (" " if mark.space_after else ""), mark.style, mark.x, y)

    def furniture(self, text: str, style: Style, x: float, y: float, *, kind: str) -> None:
        """Draw a running head or foot: `kind` is Header or Footer. It is not read aloud."""
        self._begin_artifact(f"/Artifact <</Type /Pagination /Subtype /{kind}>> BDC")
        self._show(text, style, x, y)

    def repeated(self, mark: Repeated, y: float) -> None:
        """Draw a run that was read on a page before."""
        self._begin_artifact("/Artifact <</Type /Pagination>> BDC")
        self._show(mark.text, mark.style, mark.x, y)

    def rule(self, rule: Rule, y: float) -> None:
        """Draw a thin line, which is no content."""
        self._begin_artifact("/Artifact <</Type /Layout>> BDC")
        end = rule.x + rule.width
        self._operators.append(f"{_rgb(rule.colour)} RG 0.5 w {rule.x:.2f} {y:.2f} m {end:.2f} {y:.2f} l S")

    def picture(self, mark: Picture, top: float) -> None:
        """Draw a picture with its upper edge at `top`."""
        self._begin(mark.element)
        bottom = top - mark.height
        mark.element.box = (mark.x, bottom, mark.x + mark.width, top)
        place = f"{mark.width:.2f} 0 0 {mark.height:.2f} {mark.x:.2f} {bottom:.2f}"
        self._operators.append(f"q {place} cm /{picture_name(len(self.pictures))} Do Q")
        self.pictures.append(mark)

    def finish(self) -> bytes:
        """The stream's bytes; nothing may be drawn after."""
        self._end()
        return "\n".join(self._operators).encode("ascii")

    def _begin(self, element: Element) -> None:
        self._end()
        self._operators.append(f"/{element.role} <</MCID {len(self.owners)}>> BDC")
        element.content.append(MarkedContent(self._number, len(self.owners)))
        self.owners.append(element)
        self._open = element

    def _begin_artifact(self, operator: str) -> None:
        self._end()
        self._operators.append(operator)
        self._open = operator

    def _end(self) -> None:
        if self._open is not None:
            self._operators.append("EMC")
        self._open = None

    def _show(self, text: str, style: Style, x: float, y: float) -> None:
        shown: list[str] = []
        font = ""
        for chunk, kern in kerned(text, style.face):
            for subset, codes in load(style.face).splitString(chunk, self._document):
                name = load(style.face).getSubsetInternalName(subset, self._document)
                if name != font:
                    shown.extend(["] TJ"] if font else [])
                    shown.append(f"{name} {style.size} Tf [")
                    font = name
                shown.append(f"<{codes.hex()}>")
            if kern:
                shown.append(f"{-kern}")
        self._operators.append(f"BT {_rgb(style.colour)} rg {x:.2f} {y:.2f} Td {''.join(shown)}] TJ ET")


def picture_name(number: int) -> str:
    """What a page calls its picture number `number` (from 0)."""
    return f"Picture{number}"


def _rgb(colour: Colour) -> str:
    return " ".join(f"{part:g}" for part in colour)
