"""What a machine read on a scanned page: words with boxes, line by line; it may have misread them."""

from __future__ import annotations

from dataclasses import dataclass

from binder.domain.annotation import Quad

SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True, kw_only=True)
class MachineWord:
    """A word, its box in PDF points from the lower left of the file's page, and how sure it is, 0..100."""

    text: str
    box: Quad
    confidence: int


@dataclass(frozen=True, slots=True)
class MachineText:
    """The lines of a page from top to bottom, each with its words from left to right."""

    lines: tuple[tuple[MachineWord, ...], ...] = ()

    def __bool__(self) -> bool:
        """Whether anything was read."""
        return bool(self.lines)

    @property
    def words(self) -> tuple[MachineWord, ...]:
        """All words in reading order."""
        return tuple(word for line in self.lines for word in line)

    @property
    def text(self) -> str:
        """The lines parted by newlines; a hyphen that parts a word at a line's end is a soft one."""
        printed = [" ".join(word.text for word in line) for line in self.lines]
        following = [*printed[1:], ""][: len(printed)]
        return "\n".join(_softened(line, after) for line, after in zip(printed, following, strict=True))


def parts_word(line: str, following: str) -> bool:
    """Whether a line's last hyphen parts a word that the following line ends."""
    return line.endswith("-") and line[-2:-1].isalpha() and following[:1].islower()


def _softened(line: str, following: str) -> str:
    return line[:-1] + SOFT_HYPHEN if parts_word(line, following) else line
