"""Invented combined files: the kallelse again, then each item's papers, with heads of many kinds."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from tests.kallelse.drawing import Sheet
from tests.kallelse.made.meeting import MadeItem, MadeMeeting, meeting_of

PROSE = "Förvaltningen har berett frågan. Kostnaden ryms i budget. "


@dataclass(slots=True)
class Bundle:
    """A combined file and the pages of each item's papers, by title."""

    meeting: MadeMeeting
    pdf: bytes
    pages: dict[str, tuple[int, int] | None] = field(default_factory=dict)


def bundle_of(seed: int) -> Bundle:
    """Return a combined file; the same seed gives the same one."""
    random = Random(f"bundle {seed}")  # noqa: S311 - the same seed gives the same file
    meeting = meeting_of(seed + 5000, has_sections=False, has_dnr=True, has_proposals=False)
    meeting.items = meeting.items[:10]
    sheet, has_bookmarks = Sheet(), random.random() < 0.25
    _agenda(sheet, meeting)
    style = random.randrange(4)
    bundle = Bundle(meeting, b"")
    for item in meeting.items:
        count = random.choice((0, 1, 1, 2, 3)) if item.dnr else 0
        first = sheet.page + 1
        for at in range(count):
            sheet.next_page()
            if has_bookmarks and at == 0:
                sheet.bookmark(f"{item.number} {item.title}")
            _paper(sheet, random, item, at=at, style=style, body=meeting.body)
        bundle.pages[item.title] = (first, sheet.page) if count else None
    bundle.pdf = sheet.bytes()
    return bundle


def _agenda(sheet: Sheet, meeting: MadeMeeting) -> None:
    sheet.line(f"Kallelse till {meeting.body}", bold=True, size=16, gap=2)
    sheet.line(f"{meeting.long_day} kl {meeting.time}, {meeting.place}", gap=2)
    sheet.line("Ärenden", bold=True, gap=2)
    for at, item in enumerate(meeting.items, start=1):
        item.number = str(at)
        sheet.row([(60, 90, str(at)), (90, 400, item.title), (430, 560, item.dnr or "")])
        sheet.y += 6


def _paper(sheet: Sheet, random: Random, item: MadeItem, *, at: int, style: int, body: str) -> None:
    """Draw a paper: the first has a head that tells its matter; later ones may have none."""
    usual = (_service_letter, _service_letter, _table_head, _big_title)[style]
    if at == 0 and random.random() < 0.7:
        usual(sheet, item)
    elif at == 0:
        random.choice((_service_letter, _only_title, _table_head))(sheet, _printed_otherwise(item))
    else:
        random.choice((_extract, _mail, _attachment, _nothing))(sheet, item, body)
    length = random.choice((1, 1, 2, 3))
    for page in range(1, length + 1):
        if page > 1:
            sheet.next_page()
            if style == 0:
                sheet.right(535, f"{page} ({length})")
            sheet.y += 30
        for _ in range(random.randrange(8, 20)):
            sheet.line(PROSE)


def _printed_otherwise(item: MadeItem) -> MadeItem:
    """Return the item as its paper prints it: with the register that the agenda leaves out, in two lines."""
    dnr = item.dnr or ""
    return MadeItem(item.title, dnr=f"KS {dnr}" if dnr[:4].isdigit() and "KS" not in dnr else dnr)


def _only_title(sheet: Sheet, item: MadeItem) -> None:
    sheet.line("Linde kommun")
    sheet.y += 20
    sheet.row([(60, 460, item.title)], bold=True)
    sheet.line("Sammanfattning", bold=True)


def _service_letter(sheet: Sheet, item: MadeItem) -> None:
    sheet.text(60, "LINDE KOMMUN")
    sheet.text(300, "TJÄNSTESKRIVELSE", bold=True)
    sheet.right(535, "1 (3)")
    sheet.y += 20
    sheet.text(300, "Datum")
    sheet.text(420, "Diarienummer")
    sheet.y += 14
    sheet.text(300, "2025-01-10")
    sheet.text(420, item.dnr or "")
    sheet.y += 30
    sheet.row([(60, 500, item.title)], bold=True)


def _table_head(sheet: Sheet, item: MadeItem) -> None:
    sheet.line("Tjänsteutlåtande", bold=True)
    sheet.line("Utfärdat 2025-01-10")
    sheet.line(f"Diarienummer {item.dnr}")
    sheet.row([(60, 500, item.title)], bold=True)


def _big_title(sheet: Sheet, item: MadeItem) -> None:
    sheet.line("Kommunledningskontoret")
    sheet.line(f"Dnr {item.dnr}")
    sheet.y += 20
    sheet.row([(60, 500, item.title)], bold=True)
    sheet.line("Förslag till beslut", bold=True)


def _extract(sheet: Sheet, item: MadeItem, body: str) -> None:
    sheet.line(body)
    sheet.line("SAMMANTRÄDESPROTOKOLL", bold=True)
    sheet.line("2025-01-14")
    sheet.line(f"§ 7   Dnr {item.dnr}")
    sheet.row([(60, 500, item.title)], bold=True)


def _mail(sheet: Sheet, item: MadeItem, body: str) -> None:
    del item, body
    for words in ("Från: Bo Ek <bo@linde.example>", "Skickat: den 3 januari 2025", "Ämne: Synpunkter"):
        sheet.line(words)


def _attachment(sheet: Sheet, item: MadeItem, body: str) -> None:
    del item, body
    sheet.line("Bilaga 1", bold=True)
    sheet.line("Underlag från förvaltningen", bold=True)


def _nothing(sheet: Sheet, item: MadeItem, body: str) -> None:
    del item, body
    sheet.line("Karta över området", bold=True)
