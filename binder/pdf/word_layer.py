"""The characters of a scanned page as a machine read them, told as PDFium tells those of a printed one."""

from __future__ import annotations

from dataclasses import dataclass

from binder.domain.annotation import Quad
from binder.domain.machine_text import MachineText, MachineWord, parts_word
from binder.pdf.headings import Letters
from binder.pdf.page_frame import PageFrame

_LINE_END = "\r\n"
_PARTED = "\ufffe"
"""PDFium's sign for a hyphen at a line end that stands in the middle of a word."""


@dataclass(frozen=True, slots=True)
class _Box:
    """A box on the shown page: points from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def distance(self, x: float, y: float) -> tuple[float, float]:
        """How far a point is aside of the box, and above or below it."""
        return max(self.left - x, x - self.right, 0.0), max(self.top - y, y - self.bottom, 0.0)


class WordLayer:
    """Characters with boxes: each has an equal share of its word's box, and a line is of one height."""

    def __init__(self, machine_text: MachineText, frame: PageFrame) -> None:
        self._frame = frame
        self._boxes: list[_Box | None] = []
        signs: list[str] = []
        texts = [" ".join(word.text for word in line) for line in machine_text.lines]
        for line, text, following in zip(machine_text.lines, texts, [*texts[1:], ""], strict=False):
            signs += text[:-1] + _PARTED if parts_word(text, following) else text
            signs += _LINE_END
            self._boxes += [*self._boxes_of(line), None, None]
        self.characters = "".join(signs).removesuffix(_LINE_END)
        del self._boxes[len(self.characters) :]

    def close(self) -> None:
        """Nothing is held."""

    def box_of(self, index: int) -> Quad | None:
        """The box of a character in points of the file, or None for a line end."""
        box = self._boxes[index] if 0 <= index < len(self._boxes) else None
        return None if box is None else self._in_file(box)

    def letters_at(self, index: int) -> Letters:
        """How high a character is; no machine tells its weight."""
        box = self._boxes[index] if 0 <= index < len(self._boxes) else None
        return Letters(0.0 if box is None else round(box.bottom - box.top, 1), is_bold=False)

    def boxes(self, start: int, end: int) -> list[Quad]:
        """A box for each line of the characters `start`..`end`, in points of the file."""
        lines: list[list[_Box]] = [[]]
        for box in self._boxes[max(0, start) : end]:
            if box is None:
                lines.append([])
            else:
                lines[-1].append(box)
        whole = [_Box(line[0].left, line[0].top, line[-1].right, line[0].bottom) for line in lines if line]
        return [self._in_file(box) for box in whole]

    def hit(self, x: float, y: float, across: float, up: float) -> int | None:
        """The character nearest to a point of the file, if it is no farther than `across` and `up`."""
        place = self._frame.shown(x, y)
        near: list[tuple[float, int]] = []
        for index, box in enumerate(self._boxes):
            aside, above = (across + 1, up + 1) if box is None else box.distance(*place)
            if aside <= across and above <= up:
                near.append((aside + above, index))
        return min(near)[1] if near else None

    def _boxes_of(self, line: tuple[MachineWord, ...]) -> list[_Box]:
        shown = [_Box(*self._frame.shown_box(word.box)) for word in line]
        top, bottom = min(box.top for box in shown), max(box.bottom for box in shown)
        found: list[_Box] = []
        for word, box in zip(line, shown, strict=True):
            if found:
                found.append(_Box(found[-1].right, top, max(box.left, found[-1].right), bottom))
            share = (box.right - box.left) / len(word.text)
            edges = [box.left + share * place for place in range(len(word.text) + 1)]
            found += [_Box(left, top, left + share, bottom) for left in edges[:-1]]
        return found

    def _in_file(self, box: _Box) -> Quad:
        return self._frame.file_box(box.left, box.top, box.right, box.bottom)
