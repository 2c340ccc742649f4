"""From blocks of an agenda to proposed items: titles, numbers of matters, sections, proposals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from binder.domain import diarienummer
from binder.kallelse.blocks import Block, CellLine, source_of
from binder.kallelse.columns import cells_of, is_code, text_of
from binder.kallelse.grouping import Group, groups_of
from binder.kallelse.item_doubts import doubt_missing_dnr, doubt_order, doubt_unread_matters
from binder.kallelse.joining import join_lines
from binder.kallelse.labels import (
    ADJUSTER_CELL,
    PART_LABEL,
    PRESENTER,
    PROPOSAL_LABEL,
    SUBLINE,
    Role,
)
from binder.kallelse.proposal import Doubt, ProposedItem, Read
from binder.kallelse.proposal_points import join_points

_TO_COUNCIL = re.compile(r"\s*\((?:KF|till KF|kommunfullmäktige)\)\s*$", re.IGNORECASE)
_COUNCIL_DECIDES = re.compile(
    r"(?:föreslår|förslag till(?: beslut i)?|hemställer(?: hos)?|"
    r"rekommenderar)\s+(?:att\s+)?kommunfullmäktige"
    r"|^(?:[-•–*]|\d{1,2}[.)]?)?\s*kommunfullmäktige\s+(?:antar|godkänner|anser|avslår|bifaller|"
    r"beslutar|fastställer|noterar|beviljar|utser|"
    r"ger|upphäver|medger|lämnar|besvarar|förklarar|reviderar|väljer|tar)\b"
    r"|(?:översänd|överlämna|skicka|vidarebefordra|lämna)\w* .{0,80}\btill kommunfullmäktige för (?:\w+ )?"
    r"(?:fastställ|godkänn|beslut|antag|avgör)\w*",
    re.IGNORECASE | re.MULTILINE,
)
_SECTION_TO_COUNCIL = re.compile(
    r"(?:beslutas av|för beslut i|ärenden (?:till|för)|till) kommunfullmäktige", re.IGNORECASE
)
#: No title ends so.
_CUT = re.compile(r"[-–,/]$|\s(?:och|av|för|till|i|om|med)$")
_LEADER = re.compile(r"\s*(?:(?:[.…_·]\s?){4,}\s*(?:\d{1,4})?|(?:[.…]\s?){2,}\s*\d{1,4})\s*$")
#: The hour when an item is taken, between its number and its title.
_HOUR_BEFORE = re.compile(r"^(?:kl\.?\s*)?\d{1,2}[.:]\d{2}(?:\s*[-–]\s*\d{1,2}[.:]\d{2})?\s+(?=[A-ZÅÄÖ])")
_REGISTER_LAST = re.compile(r"(?<![A-ZÅÄÖ])[A-ZÅÄÖ]{2,5}$")
_AFTER_MARK = re.compile(r"(?: –|,) (?P<dnr>\S+)$")
_BRACKETED = re.compile(r"\s*[(\[]\s*(?:dnr\.?:?\s*)?(?P<dnr>[^()\[\]]{4,40})[)\]]\s*$", re.IGNORECASE)
_LABELLED_DNR = re.compile(
    r"^(?:dnr|d\.nr|diarienr|diarienummer|ärendenr|ärendenummer|diariebeteckning|beteckning)\b\.?:?\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
#: A dash says that there is none.
_BEFORE_DNR = re.compile(r"[\s,;:–-]*(?:\b(?:dnr|diarienr|diarienummer)\b\.?:?)?\s*$", re.IGNORECASE)
_INDENT = 3.0
_BULLET = re.compile(r"^[•●▪◦○■]\s*\S")
_DASHED = re.compile(r"^[-–*]\s+[A-ZÅÄÖ]")
_SHORTEST_PROPOSAL = 4


@dataclass(slots=True)
class _Titled:
    """An item's title column taken apart."""

    title: list[CellLine]
    below: list[CellLine]


@dataclass(frozen=True, slots=True)
class _Edges:
    """Whether this agenda's titles begin or end with the matter's number."""

    first: bool
    last: bool


def items_of(blocks: Sequence[Block], *, body_is_council: bool) -> list[ProposedItem]:
    """Return the items in the agenda's order; headings become their section."""
    groups = groups_of(blocks)
    edges = _Edges(first=_matters_stand_first(groups), last=_matters_stand_last(groups))
    items = [_item(group, body_is_council=body_is_council, edges=edges) for group in groups]
    doubt_order(items, blocks)
    doubt_missing_dnr(items)
    doubt_unread_matters(items)
    return items


def _matters_stand_first(groups: Sequence[Group]) -> bool:
    """Tell whether so many titles begin with a matter's number, even of a weak form, that all may."""
    firsts = [group.head.text(Role.TITLE).split(" ")[0] for group in groups if group.head.number]
    return sum(1 for word in firsts if diarienummer.parse(word)) * 3 > len(firsts)


def _matters_stand_last(groups: Sequence[Group]) -> bool:
    """Tell whether so many titles end with a matter's number that it is this agenda's way."""
    titles = [group.head.text(Role.TITLE) for group in groups if group.head.number]
    return sum(1 for title in titles if _before_dnr(title)) * 3 > len(titles)


def _item(group: Group, *, body_is_council: bool, edges: _Edges) -> ProposedItem:
    block, parts = _with_details(group)
    title, inline = _title(parts.title, edges)
    return ProposedItem(
        number=Read((block.number and block.number.text) or None, block.number_source),
        title=_read_title(title, parts, group),
        dnr=_dnr(block, parts, inline),
        section=group.section,
        decision_proposal=_proposal(block, parts),
        goes_to_council=not body_is_council and _goes_to_council(block, parts, group.section),
    )


def _with_details(group: Group) -> tuple[Block, _Titled]:
    """Return the item's block with the cells of the blocks below it, and its title taken apart."""
    head = group.head
    parts = _take_apart(head.lines(Role.TITLE))
    cells = {role: list(lines) for role, lines in head.cells.items()}
    for block in group.details:
        parts.below += block.lines(Role.TITLE)
        for role, lines in block.cells.items():
            if role is not Role.TITLE:
                cells.setdefault(role, []).extend(lines)
    return Block(number=head.number, number_source=head.number_source, cells=cells), parts


def _take_apart(lines: Sequence[CellLine]) -> _Titled:
    """Part the title from what stands below it: presenters, times, labels, text of another weight."""
    for at, line in enumerate(lines):
        if at and _ends_title(lines[0], line) and not _parts_dnr(lines[at - 1], line):
            return _Titled(list(lines[:at]), list(lines[at:]))
    return _Titled(list(lines), [])


def _parts_dnr(before: CellLine, line: CellLine) -> bool:
    """Tell whether a matter's number wrapped between its register and its year."""
    return _REGISTER_LAST.search(before.text) is not None and line.text[:1].isdigit()


def _ends_title(first: CellLine, line: CellLine) -> bool:
    text = line.text.strip()
    if SUBLINE.match(text) or PRESENTER.match(text) or PART_LABEL.match(text):
        return True
    if _is_bare_dnr(text) or _is_bare_dnr(_first_cell(line)) or _is_bullet(first, line):
        return True
    if _proposal_label(line) is not None:
        return True
    return _ends_by_weight(first, line)


def _is_bullet(first: CellLine, line: CellLine) -> bool:
    """Tell whether the line is a point of a list below the title; a dash may also go on with the title."""
    text = line.text.strip()
    is_indented = line.box.left - first.box.left > _INDENT
    return _BULLET.match(text) is not None or (is_indented and _DASHED.match(text) is not None)


def _is_bare_dnr(text: str) -> bool:
    """Tell whether a line is a matter's number and nothing else; what a bracket closes wrapped from above."""
    return ")" not in text and diarienummer.parse(text) is not None


def _ends_by_weight(first: CellLine, line: CellLine) -> bool:
    """Tell whether the print is lighter or smaller than the title's."""
    return (first.bold and not line.bold) or first.size - line.size > 0.15 * first.size


def _title(lines: Sequence[CellLine], edges: _Edges) -> tuple[str, str | None]:
    """Return the title without leaders, and a number of the matter that stood before it."""
    first = cells_of(lines[0]) if lines else []
    apart = text_of(first[0]) if len(first) > 1 else ""
    if diarienummer.parse(apart) is not None:
        rest = " ".join(word.text for cell in first[1:] for word in cell)
        return _LEADER.sub("", join_lines([rest, *(line.text for line in lines[1:])])), apart
    text = _HOUR_BEFORE.sub("", _LEADER.sub("", join_lines(line.text for line in lines)))
    return _after_dnr(text, edges) or (_before_dnr(text) if edges.last else None) or (text, None)


def _after_dnr(text: str, edges: _Edges) -> tuple[str, str] | None:
    """Return the title behind the matter's number that it begins with, and that number."""
    before = diarienummer.leading(text)
    if before is not None and text[before.end :].strip(" :,-–")[:1].isupper():
        return text[before.end :].strip(" :,-–"), before.dnr.printed
    found = diarienummer.find_all(text[:60])
    if found and not text[: found[0].start].strip(" :.").casefold().strip("dnr"):
        return text[found[0].end :].strip(" :,-–"), text[found[0].start : found[0].end]
    weak, _, rest = text.partition(" ")
    if edges.first and rest and diarienummer.parse(weak):
        return rest, weak
    return None


def _before_dnr(text: str) -> tuple[str, str] | None:
    """Return the title before the matter's number that it ends with, and that number."""
    after = diarienummer.trailing(text)
    if after is not None:
        return _BEFORE_DNR.sub("", text[: after.start]), after.dnr.printed
    weak = _AFTER_MARK.search(text)
    return (text[: weak.start()], weak["dnr"]) if weak and diarienummer.parse(weak["dnr"]) else None


def _read_title(text: str, parts: _Titled, group: Group) -> Read[str]:
    title = _TO_COUNCIL.sub("", text)
    if parts.below and _is_bare_dnr(_first_cell(parts.below[0])):
        title = title.rstrip(" ,–-")
    bracket = _BRACKETED.search(title)
    if bracket and not group.head.lines(Role.DNR) and diarienummer.parse(bracket["dnr"]):
        title = title[: bracket.start()]
    doubts = []
    if not title:
        doubts.append(Doubt.MISSING)
    elif _CUT.search(title) or _page_ends_in_title(group, parts):
        doubts.append(Doubt.TITLE_MAY_BE_CUT)
    return Read(title or None, source_of(parts.title), tuple(doubts))


def _page_ends_in_title(group: Group, parts: _Titled) -> bool:
    """Tell whether the page ends right after the title and the next begins with text that has no number."""
    if not group.details or not group.details[0].begins_page:
        return False
    following = group.details[0].lines(Role.TITLE)[:1]
    is_bare = len(parts.title) == len(group.head.lines(Role.TITLE))
    return is_bare and bool(following) and not _ends_title(parts.title[0], following[0])


def _dnr(block: Block, parts: _Titled, inline: str | None) -> Read[str]:
    """Return the matter's number: its column's, a line's of its own, or one at the title's edge."""
    column = block.lines(Role.DNR)
    if column:
        return _read_dnr(block.text(Role.DNR), column)
    below = _dnr_below(parts)
    if below is not None:
        return below
    if inline:
        return _read_dnr(inline, parts.title[:1])
    return _dnr_in_brackets(parts)


def _dnr_below(parts: _Titled) -> Read[str] | None:
    labelled = [line for line in parts.below if _is_labelled_dnr(line)]
    # Several such lines name the decisions that are reported, not the item itself.
    if labelled and (len(labelled) == 1 or (_is_told_apart(parts) and parts.below[0] in labelled)):
        first = cells_of(labelled[0])[0]
        rest = labelled[0].text if diarienummer.parse(text_of(first)) is None else text_of(first)
        return _read_dnr(rest, labelled[:1])
    bare = [line for line in parts.below[:2] if _is_bare_dnr(_first_cell(line))]
    bare = bare or [line for line in parts.below[:1] if is_code(_first_cell(line))]
    return _read_dnr(_first_cell(bare[0]), bare[:1]) if bare and not labelled else None


def _is_labelled_dnr(line: CellLine) -> bool:
    label = _LABELLED_DNR.match(line.text.strip())
    return label is not None and bool(label["rest"])


def _is_told_apart(parts: _Titled) -> bool:
    return bool(parts.title and parts.below) and _ends_by_weight(parts.title[0], parts.below[0])


def _dnr_in_brackets(parts: _Titled) -> Read[str]:
    bracket = _BRACKETED.search(_TO_COUNCIL.sub("", join_lines(line.text for line in parts.title)))
    if bracket and (diarienummer.parse(bracket["dnr"]) or diarienummer.is_half(bracket["dnr"])):
        return _read_dnr(bracket["dnr"], parts.title[-1:])
    return Read(None)


def _first_cell(line: CellLine) -> str:
    """Return what stands before the line's first wide gap."""
    return text_of(cells_of(line)[0]).strip()


def _read_dnr(text: str, lines: Sequence[CellLine]) -> Read[str]:
    tidy = diarienummer.normalise(text)
    where = source_of(lines)
    if diarienummer.parse(text) is not None:
        return Read(tidy, where)
    if diarienummer.is_half(text):
        return Read(tidy, where, (Doubt.HALF_DNR,))
    found = diarienummer.find_all(tidy)
    if found:
        return Read(found[0].dnr.printed, where, () if found[0].start == 0 else (Doubt.GUESSED,))
    if any(character.isdigit() for character in tidy):
        return Read(tidy, where, (Doubt.UNKNOWN_DNR_FORM,))
    return Read(None)


def _proposal(block: Block, parts: _Titled) -> Read[str]:
    lines = block.lines(Role.PROPOSAL)
    if lines:
        return _read_proposal(lines)
    for at, line in enumerate(parts.below):
        label = _proposal_label(line)
        if label is not None:
            return labelled_proposal(parts.below[at:], label)
    return Read(None)


def _proposal_label(line: CellLine) -> re.Match[str] | None:
    """Return the label that the line is, or begins with: a colon or a wide gap parts it from its text."""
    text = line.text.strip()
    if _is_proposal_label(text):
        return PROPOSAL_LABEL.match(text)
    first = _first_cell(line)
    return PROPOSAL_LABEL.match(text) if len(first) < len(text) and _is_proposal_label(first) else None


def _is_proposal_label(text: str) -> bool:
    label = PROPOSAL_LABEL.match(text)
    return label is not None and (label["colon"] is not None or label.end() == len(text))


def _read_proposal(lines: Sequence[CellLine]) -> Read[str]:
    first = lines[0].text.strip()
    label = PROPOSAL_LABEL.match(first)
    if label and label.end() == len(first) and "förslag till" in first.casefold():
        lines = lines[1:]
    text = join_points(line.text for line in lines)
    if len(text) < _SHORTEST_PROPOSAL or ADJUSTER_CELL.match(text):
        return Read(None)
    return Read(text, source_of(lines))


def labelled_proposal(lines: Sequence[CellLine], label: re.Match[str]) -> Read[str]:
    """Return the proposal that stands after a label, to the next label."""
    rest = lines[0].text.strip()[label.end() :].strip()
    taken = []
    for line in lines[1:]:
        text = line.text.strip()
        if PART_LABEL.match(text) or SUBLINE.match(text) or _is_proposal_label(text):
            break
        taken.append(line)
    text = join_points([rest, *(line.text for line in taken)])
    return Read(text or None, source_of(lines[: len(taken) + 1]))


def _goes_to_council(block: Block, parts: _Titled, section: Read[str]) -> bool:
    title = join_lines(line.text for line in parts.title)
    return bool(
        re.search(r"\((?:till )?KF\)", title)
        or _TO_COUNCIL.search(title)
        or _COUNCIL_DECIDES.search(_proposal_text(block, parts))
        or _SECTION_TO_COUNCIL.search(section.value or "")
    )


def _proposal_text(block: Block, parts: _Titled) -> str:
    """Return all that is proposed, label included, both line by line and joined: sentences wrap."""
    lines = [line.text.strip() for line in block.lines(Role.PROPOSAL)]
    below = [line.text.strip() for line in parts.below]
    label = next((at for at, text in enumerate(below) if PROPOSAL_LABEL.match(text)), len(below))
    lines += below[label:]
    return "\n".join([*lines, join_lines(lines)])
