"""Which blocks of an agenda make an item: its own, and those that tell more of it; headings are sections."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from binder.domain import diarienummer
from binder.kallelse.blocks import Block, source_of
from binder.kallelse.columns import is_code
from binder.kallelse.labels import CLOSING, LONE_ITEM, PART_LABEL, PROPOSAL_LABEL, SECTION, SUBLINE, Role
from binder.kallelse.proposal import Read

_LONGEST_SECTION = 90
_DIGITS = re.compile(r"\d{3}|\d\D\d\d")


@dataclass(slots=True)
class Group:
    """An item's block, the blocks below that tell of it, and the heading it stands under."""

    head: Block
    section: Read[str]
    details: list[Block] = field(default_factory=list)


def groups_of(blocks: Sequence[Block]) -> list[Group]:
    """Return the items' blocks in the agenda's order."""
    titles_are_bold = _titles_are_bold(blocks)
    groups: list[Group] = []
    section: Read[str] = Read(None)
    last = max((at for at, block in enumerate(blocks) if block.number is not None), default=0)
    is_counted = any(block.number is not None for block in blocks)
    for at, block in enumerate(blocks):
        if _stands_above(blocks, at):
            blocks[at + 1].cells[Role.DNR] = block.lines(Role.TITLE)
        elif _closes(block):
            # The sender's address stands low on the first page, the chair's name after the last item.
            if at > last:
                break
        elif _begins_section(block, blocks[at + 1 : at + 2], titles_are_bold=titles_are_bold):
            section = Read(_heading(block), source_of(block.lines(Role.TITLE)))
        elif block.number is not None or _stands_alone(block, is_counted=is_counted):
            groups.append(Group(block, section))
        elif groups:
            groups[-1].details.append(block)
    return groups


def _begins_section(block: Block, after: Sequence[Block], *, titles_are_bold: bool) -> bool:
    is_heading = block.number is None and _is_section(block, titles_are_bold=titles_are_bold)
    return is_heading or _gathers(block, after)


def _stands_above(blocks: Sequence[Block], at: int) -> bool:
    """Tell whether a block is the matter's number set above the item's own, nearer to it than to the last."""
    block, after = blocks[at], blocks[at + 1] if at + 1 < len(blocks) else None
    text = block.text(Role.TITLE)
    if block.number is not None or not (diarienummer.parse(text) or is_code(text)):
        return False
    if after is None or after.number is None or after.lines(Role.DNR):
        return False
    return at == 0 or _distance(block, after) < _distance(blocks[at - 1], block)


def _distance(block: Block, after: Block) -> float:
    """Return how far below a block the next one begins; another page is farther than all."""
    one, two = block.lines(Role.TITLE)[-1:], after.lines(Role.TITLE)[:1]
    if not one or not two or one[0].page != two[0].page:
        return float("inf")
    return two[0].box.top - one[0].box.bottom


def _gathers(block: Block, following: Sequence[Block]) -> bool:
    """Tell whether a numbered row is the heading of those right below it: "2 Beslutsärenden" above 2.1."""
    if block.number is None or not following or following[0].number is None:
        return False
    own, below = block.number.key, following[0].number.key
    if len(below) <= len(own) or below[: len(own)] != own or block.lines(Role.DNR):
        return False
    titles = block.lines(Role.TITLE)
    stands_out = (
        bool(titles) and titles[0].bold and not any(line.bold for line in following[0].lines(Role.TITLE))
    )
    return stands_out or SECTION.match(block.text(Role.TITLE)) is not None


def _titles_are_bold(blocks: Sequence[Block]) -> bool:
    numbered = [block for block in blocks if block.number is not None and block.lines(Role.TITLE)]
    bold = sum(1 for block in numbered if block.lines(Role.TITLE)[0].bold)
    return bold * 2 > len(numbered)


def _closes(block: Block) -> bool:
    if block.number is not None:
        return False
    lines = [line.text.strip() for cell in block.cells.values() for line in cell]
    return any(CLOSING.match(line) for line in lines) and not any(SECTION.match(line) for line in lines)


def _is_section(block: Block, *, titles_are_bold: bool) -> bool:
    text = block.text(Role.TITLE)
    if not _has_nothing_but_title(block) or not _is_headline(text) or _has_matter_below(block):
        return False
    if text.isupper():
        return True
    if SUBLINE.match(text) or PROPOSAL_LABEL.match(text) or PART_LABEL.match(text) or text.endswith("."):
        return False
    is_bold = block.lines(Role.TITLE)[0].bold and not titles_are_bold
    return is_bold or SECTION.match(text) is not None


def _has_nothing_but_title(block: Block) -> bool:
    return not any(block.lines(role) for role in (Role.DNR, Role.PROPOSAL, Role.NOTE, Role.PAGE))


def _is_headline(text: str) -> bool:
    """Tell whether a text is short and begins as a heading does, and is no item that stands alone."""
    if not text or len(text) > _LONGEST_SECTION:
        return False
    is_code = _DIGITS.search(text) is not None and not any(character.islower() for character in text)
    return LONE_ITEM.match(text) is None and not text[0].islower() and not is_code


def _heading(block: Block) -> str:
    return block.text(Role.TITLE).rstrip(" :")


def _has_matter_below(block: Block) -> bool:
    """Tell whether a line below the block's first is a matter's number."""
    below = block.lines(Role.TITLE)[1:]
    return any(diarienummer.find_all(line.text) and diarienummer.parse(line.text) for line in below)


def _fills_columns(block: Block) -> bool:
    """Tell whether a row has a page, or a dash for the matter's number that it lacks."""
    page, matter = block.text(Role.PAGE), block.text(Role.DNR)
    return page.isdigit() or matter in {"-", "–", "—"}


def _stands_alone(block: Block, *, is_counted: bool) -> bool:
    """Tell whether a row without number is an item of its own; `is_counted`: others have numbers."""
    text = block.text(Role.TITLE)
    if not text:
        return False
    if LONE_ITEM.match(text):
        return True
    if block.is_row or (not is_counted and _fills_columns(block)):
        return True
    has_dnr = _has_matter_below(block) or diarienummer.parse(block.text(Role.DNR)) is not None
    return has_dnr and not (block.begins_page and text[0].islower())
