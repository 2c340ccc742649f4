"""How invented kallelser list their items: tables, hanging lists, headings with what is told below."""

from __future__ import annotations

from collections.abc import Callable

from tests.kallelse.made.meeting import MadeItem, MadeMeeting
from tests.kallelse.made.press import RIGHT, Press

Listing = Callable[[Press, MadeMeeting, list[str]], None]
PRESENTER = "Föredragande: Ulf Grankvist, förvaltningschef"
LATER = "Handlingar senare"


def _section(press: Press, item: MadeItem, before: str | None, x: float = 60) -> None:
    """Set the heading of items if this one is the first below it."""
    if item.section is None or item.section == before or press.style.sections == "none":
        return
    press.down(0.5)
    press.room(3)
    words = item.section.upper() if press.style.sections == "caps" else item.section
    press.line(x, words, bold=press.style.sections == "bold")
    press.down(0.2)


def _items(press: Press, meeting: MadeMeeting, shown: list[str]):
    before = None
    for item, number in zip(meeting.items, shown, strict=True):
        _section(press, item, before)
        before = item.section
        press.room(2)
        yield item, number


def _note(press: Press, item: MadeItem, x: float) -> None:
    if press.style.notes and item.dnr and len(item.title) % 3 == 0:
        press.down()
        press.put(x, PRESENTER if len(item.title) % 2 else LATER)


def matter_right(press: Press, meeting: MadeMeeting, shown: list[str]) -> None:
    """Number, title, and the matter at the right margin, without heads."""
    left = 60 + _number_width(shown)
    for item, number in _items(press, meeting, shown):
        press.put(60, number)
        if item.dnr:
            press.put_right(RIGHT, item.dnr)
        press.text(left, 395, item.title, bold=press.style.bold_titles)
        _note(press, item, left)
        press.down(1 + press.style.gap)


def matter_below(press: Press, meeting: MadeMeeting, shown: list[str]) -> None:
    """The matter on a line of its own below the title."""
    left = 60 + _number_width(shown)
    label = press.random.choice(("Dnr ", "Diarienummer: ", "Dnr: ", ""))
    for item, number in _items(press, meeting, shown):
        press.put(60, number, bold=press.style.bold_titles)
        press.text(left, RIGHT, item.title, bold=press.style.bold_titles)
        if item.dnr:
            press.down()
            press.put(left, label + item.dnr)
        _note(press, item, left)
        press.down(1.4 + press.style.gap)


def matter_first(press: Press, meeting: MadeMeeting, shown: list[str]) -> None:
    """The matter between number and title, in a column of its own."""
    left = 60 + _number_width(shown)
    for item, number in _items(press, meeting, shown):
        press.put(60, number)
        if item.dnr:
            press.put(left, item.dnr)
        press.text(left + 120, RIGHT, item.title)
        press.down(1 + press.style.gap)


def matter_in_brackets(press: Press, meeting: MadeMeeting, shown: list[str]) -> None:
    """The matter in brackets after the title."""
    left = 60 + _number_width(shown)
    opening = press.random.choice(("(", "(dnr "))
    for item, number in _items(press, meeting, shown):
        press.put(60, number)
        press.text(left, 480, f"{item.title} {opening}{item.dnr})" if item.dnr else item.title)
        press.down(1 + press.style.gap)


def dotted(press: Press, meeting: MadeMeeting, shown: list[str]) -> None:
    """A list of contents: leaders to the page where the papers begin."""
    left = 60 + _number_width(shown)
    page = 3
    for item, number in _items(press, meeting, shown):
        press.put(60, number)
        lines = press.wrapped(f"{item.dnr} {item.title}" if item.dnr else item.title, 400)
        for line in lines[:-1]:
            press.put(left, line)
            press.down()
            press.room(1)
        press.put(left, lines[-1] + " " + "." * (92 - len(lines[-1])) + f" {page}")
        page += len(item.title) % 5 + 1
        press.down(1 + press.style.gap)


def paragraphs(press: Press, meeting: MadeMeeting, shown: list[str]) -> None:
    """Number and matter on one line, the title bold on the next, as extracts of minutes are headed."""
    for item, number in _items(press, meeting, shown):
        press.room(4)
        press.put(60, number, bold=True)
        if item.dnr:
            press.put_right(RIGHT, f"Dnr {item.dnr}")
        press.down()
        press.text(60, RIGHT, item.title, bold=True)
        press.down(2)


def dotted_with_label(press: Press, meeting: MadeMeeting, shown: list[str]) -> None:
    """Number, "Dnr", matter, title and dotted page in one running line."""
    for at, (item, number) in enumerate(_items(press, meeting, shown)):
        words = f"Dnr {item.dnr} {item.title}" if item.dnr else item.title
        lines = press.wrapped(f"{number} {words}", 420)
        for line in lines[:-1]:
            press.put(60, line)
            press.down()
            press.room(1)
        press.put(60, f"{lines[-1]}{'.' * (8 + len(lines[-1]) % 20)} {at + 3}")
        press.down(1 + press.style.gap)


def two_lines_of_facts(press: Press, meeting: MadeMeeting, shown: list[str]) -> None:
    """The title bold, below it matter and presenter on one line, then what kind of item it is."""
    left = 60 + _number_width(shown)
    for item, number in _items(press, meeting, shown):
        press.room(4)
        press.put(60, number, bold=True)
        press.text(left, RIGHT, item.title, bold=True)
        press.down()
        if item.dnr:
            press.line(left, f"Dnr: {item.dnr}    Handläggare: Ulf Grankvist")
            press.line(left, "Beslutsärende")
        press.down(0.6)


def headings(press: Press, meeting: MadeMeeting, shown: list[str]) -> None:
    """Each item a bold heading, with the matter, the proposal and a summary below."""
    label = press.random.choice(
        ("Förslag till beslut", f"{meeting.body}s förslag till beslut", "Beslutsförslag")
    )
    for item, number in _items(press, meeting, shown):
        press.room(4)
        press.text(60, RIGHT, item.title, bold=True, lead=f"{number} ")
        press.down()
        if item.dnr:
            press.line(60, f"Dnr {item.dnr}")
        if item.proposal:
            press.line(60, label, bold=True)
            press.text(60, RIGHT, item.proposal)
            press.down()
            press.line(60, "Sammanfattning av ärendet", bold=True)
            press.text(
                60,
                RIGHT,
                "Förvaltningen har berett frågan i 3 månader. Kostnaden ryms i 2025 års budget. " * 3,
            )
            press.down()
        press.down(0.8)


def heading_with_number_above(press: Press, meeting: MadeMeeting, shown: list[str]) -> None:
    """ "Ärende 7" on a line of its own, the title below."""
    for item, number in _items(press, meeting, shown):
        press.room(4)
        press.line(60, f"Ärende {number.strip('.')}")
        press.text(60, RIGHT, item.title, bold=True)
        press.down()
        if item.dnr:
            press.line(60, f"Diarienummer {item.dnr}")
        press.down(0.8)


def plain(press: Press, meeting: MadeMeeting, shown: list[str]) -> None:
    """Numbers and titles in running lines that wrap to the margin."""
    for item, number in _items(press, meeting, shown):
        press.text(60, 500, item.title, lead=f"{number} ")
        press.down(1.0 + max(press.style.gap, 0.3))


def _number_width(shown: list[str]) -> float:
    return 26.0 + 6.0 * max(0, max(len(number) for number in shown) - 3)


TABLES = {
    "table_plain": (("Nr", "number"), ("Ärende", "title"), ("Dnr", "dnr")),
    "table_matter_second": (("Nr", "number"), ("Diarienr", "dnr"), ("Ärende", "title")),
    "table_matter_leading": (("Diarienummer", "dnr"), ("Nr", "number"), ("Ärendemening", "title")),
    "table_proposal": (("", "number"), ("Ärende", "title"), ("Beteckning", "dnr"), ("Förslag", "proposal")),
    "table_presenter": (("Punkt", "number"), ("Rubrik", "title"), ("Föredragande", "note"), ("Dnr", "dnr")),
    "table_hours": (("Tid", "hour"), ("Nr", "number"), ("Ärende", "title"), ("Diarienummer", "dnr")),
    "table_pages": (("Nr", "number"), ("Ärenden", "title"), ("Dnr", "dnr"), ("Sid", "page")),
}
WIDTHS = {"number": 52.0, "dnr": 105.0, "note": 90.0, "hour": 44.0, "page": 30.0, "proposal": 140.0}


def table(press: Press, meeting: MadeMeeting, shown: list[str]) -> None:
    """A table whose columns, rules and order vary."""
    heads = TABLES[press.style.listing]
    widths = {kind: width * max(1.0, press.style.size / 10) for kind, width in WIDTHS.items()}
    fixed = sum(widths.get(kind, 0) for _, kind in heads)
    edges = [60.0]
    for _, kind in heads:
        edges.append(edges[-1] + widths.get(kind, RIGHT - 60 - fixed))
    head = [(left + 3, words) for left, (words, _) in zip(edges, heads, strict=False)]
    if press.style.ruled != "none":
        press.rule(60)
    for x, words in head:
        press.put(x, words, bold=True)
    press.down(1.4)
    press.again = head if press.random.random() < 0.7 else ()
    before = None
    for at, (item, number) in enumerate(zip(meeting.items, shown, strict=True)):
        if item.section is not None and item.section != before and press.style.sections != "none":
            press.room(3)
            _rule(press)
            title_at = next(left for left, (_, kind) in zip(edges, heads, strict=False) if kind == "title")
            words = item.section.upper() if press.style.sections == "caps" else item.section
            press.line(title_at + 3, words, bold=press.style.sections != "caps")
            press.down(0.3)
        before = item.section
        _rule(press)
        values = _values(item, number, at, press)
        press.cells(
            [
                (left + 3, right - 3, values[kind], kind == "title" and press.style.bold_titles)
                for left, right, (_, kind) in zip(edges, edges[1:], heads, strict=False)
            ]
        )
        press.down(max(0.35, press.style.gap))
    _rule(press)
    press.again = ()


def _rule(press: Press) -> None:
    if press.style.ruled == "rows":
        press.rule(60)


def _values(item: MadeItem, number: str, at: int, press: Press) -> dict[str, str]:
    return {
        "number": number,
        "title": item.title,
        "dnr": item.dnr or "",
        "proposal": item.proposal or "",
        "note": "Ulf Grankvist" if press.style.notes and at % 3 == 2 else "",
        "hour": f"{8 + at // 4:02}.{15 * (at % 4):02}" if at % 2 else "",
        "page": str(3 + 4 * at) if item.dnr else "",
    }


LISTINGS: dict[str, Listing] = {
    **{
        each.__name__: each
        for each in (
            *(matter_right, matter_below, matter_first, matter_in_brackets, dotted, headings, plain),
            *(paragraphs, dotted_with_label, two_lines_of_facts),
        )
    },
    "heading_with_number_above": heading_with_number_above,
    **dict.fromkeys(TABLES, table),
}
WITHOUT_MATTERS = frozenset({"plain"})
WITH_PROPOSALS = frozenset({"headings", "table_proposal"})
