"""Tops and lists of kallelser that may be set together in any way: each of one with each of the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

from tests.kallelse.drawing import Sheet
from tests.kallelse.made.habits import DNR_FORMS, OFFICERS, RIGHT, entry, numbered, room
from tests.kallelse.made.meeting import WEEKDAYS, MadeMeeting, meeting_of

Part = Callable[[Sheet, MadeMeeting, Random], None]


def _weekday(meeting: MadeMeeting) -> str:
    return WEEKDAYS[meeting.day.weekday()]


def open_to_all(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """Day and place below the body, and that everybody may listen."""
    sheet.line(meeting.body, bold=True, size=16, gap=1.5)
    sheet.line("Kallelse", bold=True, size=14, gap=1.5)
    sheet.line(f"{_weekday(meeting).capitalize()}en den {meeting.plain_day} kl. {meeting.time}")
    sheet.line(meeting.place)
    sheet.line("Sammanträdet är öppet för allmänheten.", gap=2)


def welcome(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """One sentence that wraps."""
    sheet.line("Kallelse", bold=True, size=16, gap=1.5)
    when = f"{_weekday(meeting)}en den {meeting.plain_day} klockan {meeting.time}"
    sheet.row([(60, 520, f"Välkommen till sammanträde med {meeting.body} {when} i {meeting.place}.")])
    sheet.y += 16


def register_of_facts(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """Labels and values in two columns, telephones among them."""
    sheet.text(60, "Linde kommun", bold=True)
    sheet.right(RIGHT, "Kallelse")
    sheet.y += 30
    for label, value in (
        *(("Nämnd", meeting.body), ("Datum", meeting.day.isoformat()), ("Tid", meeting.time)),
        *(("Plats", meeting.place), ("Ordförande", "Siv Norrgran (C), 070-123 45 67")),
        ("Sekreterare", "Bo Lindmark, 0123-45 67 89, bo@linde.example"),
    ):
        sheet.row([(60, 150, label), (160, 520, value)])
        sheet.y += 3
    sheet.y += 10


def start(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """The hour after "Start"."""
    sheet.line(meeting.body, bold=True, size=15, gap=1.5)
    sheet.line(f"Kallelse till möte {meeting.day.isoformat()}", gap=1.3)
    sheet.line(f"Start: {meeting.time}")
    sheet.line(f"Plats: {meeting.place}", gap=2)


def with_link(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """A place in two places, and the address of one of them."""
    meeting.place = f"{meeting.place} samt Teams"
    sheet.line("KALLELSE", bold=True, size=17, gap=1.4)
    sheet.line(meeting.body, size=13, gap=1.4)
    sheet.line(f"Datum: {_weekday(meeting)} {meeting.plain_day}")
    sheet.line(f"Tid: kl. {meeting.time}")
    sheet.line(f"Plats: {meeting.place}")
    sheet.line("Länk: https://teams.example/l/meetup-join/19%3ameeting_1", gap=2)


def letterhead(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """The office and the day of writing at the top, longer labels below."""
    for left, right in (("Linde kommun", "KALLELSE"), ("Kommunledningskontoret", "2014-01-02")):
        sheet.text(60, left)
        sheet.text(300, right)
        sheet.y += 13
    sheet.y += 20
    sheet.line(meeting.body, bold=True, size=14, gap=1.6)
    hour = meeting.time.replace(":", ".")
    for label, value in (
        ("Sammanträdestid", f"{meeting.plain_day} kl {hour}"),
        ("Sammanträdeslokal", meeting.place),
    ):
        sheet.text(60, label, bold=True)
        sheet.text(190, value)
        sheet.y += 15
    sheet.y += 14


def hour_and_place(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """The hour and the place on a line of their own, the day at the top."""
    sheet.text(60, meeting.body, bold=True)
    sheet.right(RIGHT, meeting.day.isoformat())
    sheet.y += 26
    sheet.line("Föredragningslista", bold=True, size=15, gap=1.6)
    sheet.line(f"Kl. {meeting.time} {meeting.place}", gap=2)


def when_and_where(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """Questions as labels, the answers below."""
    sheet.line(f"KALLELSE TILL {meeting.body.upper()}", bold=True, size=14, gap=1.8)
    sheet.line("När?", bold=True)
    sheet.line(f"{_weekday(meeting).capitalize()} den {meeting.plain_day}, kl. {meeting.time}", gap=1.5)
    sheet.line("Var?", bold=True)
    sheet.line(meeting.place, gap=2)


def facts_in_a_line(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """Two labels with their values in one line."""
    sheet.line(f"{meeting.body} sammanträder", bold=True, size=14, gap=1.5)
    day, hour = meeting.day.isoformat(), meeting.time
    sheet.row([(60, 120, "Datum:"), (130, 300, day), (310, 350, "Tid:"), (355, 500, hour)])
    sheet.row([(60, 120, "Plats:"), (130, 500, meeting.place)])
    sheet.y += 16
    sheet.line("Ersättare är välkomna att delta.", gap=1.6)


def chair_calls(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """Those who are called, the body, and a sentence."""
    sheet.line("KALLELSE", bold=True, gap=1.4)
    sheet.line("Till: Ledamöter och ersättare i", gap=1.2)
    sheet.line(meeting.body, gap=1.6)
    when = f"{_weekday(meeting)}en den {meeting.plain_day} kl {meeting.time}"
    sheet.line(f"Ordföranden kallar till sammanträde {when}.")
    sheet.line(f"Lokal: {meeting.place}.", gap=2)


def as_in_minutes(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """A head as that of minutes, without the word kallelse."""
    sheet.text(60, meeting.body)
    sheet.text(250, "SAMMANTRÄDE")
    sheet.right(RIGHT, "Sida 1 av 3")
    sheet.y += 14
    sheet.text(60, meeting.day.isoformat())
    sheet.y += 30
    sheet.row([(60, 150, "Plats och tid"), (160, 520, f"{meeting.place}, kl. {meeting.time}")])
    sheet.row([(60, 150, "Kallade"), (160, 520, "Ledamöter, ersättare för kännedom")])
    sheet.y += 14


def begins_at(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """The hour and the place in a sentence that says when it begins."""
    sheet.line("Linde kommun", size=9)
    sheet.line("Kallelse/föredragningslista", bold=True, size=14, gap=1.4)
    sheet.line(f"{meeting.body} {meeting.day.isoformat()}", bold=True, gap=1.6)
    sheet.line(f"Sammanträdet börjar kl. {meeting.time} i {meeting.place}", gap=2)


def groups_first(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """The hours of the groups' own meetings below the meeting's."""
    sheet.row([(60, 290, meeting.body), (300, 540, "Kallelse")], bold=True)
    sheet.row([(60, 290, "Linde kommun"), (300, 540, f"Sammanträdesdatum: {meeting.day.isoformat()}")])
    sheet.y += 14
    groups = "Majoriteten 08.00 i Granen, oppositionen 08.15 i Tallen"
    hour = f"{_weekday(meeting).capitalize()} kl {meeting.time}"
    for label, value in (("Tid:", hour), ("Plats:", meeting.place), ("Gruppmöte:", groups)):
        sheet.row([(60, 120, label), (130, 420, value)])
    sheet.y += 14


def matter_above(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """The matter on a line of its own above number and title."""
    for number, item in numbered(meeting, str):
        room(sheet)
        if item.dnr:
            sheet.text(90, item.dnr)
            sheet.y += 12
        sheet.row([(60, 85, number), (90, 500, item.title)], bold=True)
        sheet.y += 10


def dashes(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """A table without numbers, a dash where there is no matter."""
    sheet.row([(60, 150, "Diarienr"), (160, 460, "Ärende"), (470, 560, "Sid")], bold=True)
    sheet.y += 5
    for at, item in enumerate(meeting.items):
        item.number = None
        room(sheet)
        sheet.row([(60, 155, item.dnr or "-"), (160, 460, item.title), (470, 500, str(at + 2))])
        sheet.y += 6


def after_a_comma(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """The matter after the title and a comma."""
    for number, item in numbered(meeting, lambda at: f"{at}."):
        room(sheet)
        sheet.row([(60, 85, number), (85, 480, f"{item.title}, {item.dnr}" if item.dnr else item.title)])
        sheet.y += 6


def after_a_dash(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """The matter after the title and a dash, all in one running line."""
    sheet.line("Ärenden", bold=True, gap=1.6)
    for number, item in numbered(meeting, lambda at: f"{at}."):
        room(sheet)
        sheet.row([(60, 520, f"{number} {item.title}" + (f" – {item.dnr}" if item.dnr else ""))])
        sheet.y += 6


def numbered_sections(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """Sections that have numbers, the items' numbers below theirs."""
    sheet.line("Dagordning", bold=True, gap=1.6)
    names = ("Formalia", "Beslutsärenden", "Information")
    third = len(meeting.items) // 3
    for at, item in enumerate(meeting.items):
        section = min(at // third, 2)
        if at % third == 0 and at // third < 3:
            room(sheet, 4)
            sheet.line(f"{section + 1}   {names[section]}", bold=True, gap=1.5)
        item.number, item.section = f"{section + 1}.{at - section * third + 1}", names[section]
        entry(sheet, item.number, item)


def paragraphs_of_the_year(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """Paragraphs counted through the year."""
    for number, item in numbered(meeting, lambda at: f"§ {at}/{meeting.day.year % 100:02}", 7):
        entry(sheet, number, item, left=115)


def kinds_in_a_column(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """What kind of item it is, and who presents, in columns before the matter."""
    heads = ((60, 90), (95, 300), (310, 390), (400, 485), (490, 585))
    words = ("Nr", "Ärende", "Typ av ärende", "Föredragande", "Dnr")
    sheet.row([(left, right, word) for (left, right), word in zip(heads, words, strict=True)], bold=True)
    sheet.y += 5
    for number, item in numbered(meeting, str):
        room(sheet)
        kind = "Beslut" if item.dnr else "Information"
        values = (number, item.title, kind, random.choice(OFFICERS), item.dnr or "")
        sheet.row([(left, right, value) for (left, right), value in zip(heads, values, strict=True)])
        sheet.y += 5


def bulleted_proposals(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """ "Ärende 5" above the title, the proposal in bullets below."""
    for number, item in numbered(meeting, lambda at: f"Ärende {at}"):
        room(sheet, 7)
        sheet.line(number, bold=True)
        sheet.row([(60, 520, item.title)], bold=True)
        if item.dnr:
            sheet.line(f"Dnr: {item.dnr}")
            sheet.line("Förslag till beslut", bold=True)
            for point in (f"{meeting.body} antar planen.", "Uppdraget är slutfört."):
                sheet.row([(70, 84, "•"), (84, 500, point)])
        sheet.y += 10


def capitals(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """Titles in bold capitals."""
    for number, item in numbered(meeting, str):
        room(sheet)
        item.title = item.title.upper()
        cells = [(60.0, 90.0, number), (90.0, 420.0, item.title)]
        sheet.row([*cells, (440.0, 560.0, item.dnr)] if item.dnr else cells, bold=True)
        sheet.y += 6


def matter_and_officer_below(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """The bare matter and the officer side by side below the title, then a sentence."""
    for number, item in numbered(meeting, lambda at: f"{at}."):
        room(sheet, 4)
        sheet.row([(60, 85, number), (85, 500, item.title)], bold=True)
        if item.dnr:
            sheet.row([(85, 300, item.dnr), (300, 500, f"Handläggare: {random.choice(OFFICERS)}")])
        sheet.row([(85, 500, "Ärendet i korthet: nämnden behöver ta ställning före sommaren.")])
        sheet.y += 9


def points_of_information(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """What the information is about, after dashes."""
    sheet.line("Ärenden", bold=True, gap=1.6)
    for number, item in numbered(meeting, lambda at: f"{at}."):
        entry(sheet, number, item)
        if item.title.startswith("Information"):
            for words in ("Ekonomi", "Personal", "Pågående arbeten"):
                sheet.row([(112, 120, "-"), (122, 400, words)])
            sheet.y += 6


def hours_between(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """The hours of each item between its number and its title."""
    for at, (number, item) in enumerate(numbered(meeting, lambda at: f"{at}.")):
        room(sheet)
        hours = f"{9 + at // 4:02}.{at % 4 * 15:02} - {9 + (at + 1) // 4:02}.{(at + 1) % 4 * 15:02}"
        sheet.row([(60, 85, number), (85, 160, hours), (170, 430, item.title), (445, 570, item.dnr or "")])
        sheet.y += 5


def numbers_anew(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """Numbers that begin anew under each heading."""
    names, half = ("Beslutsärenden", "Informationsärenden"), len(meeting.items) // 2
    for at, item in enumerate(meeting.items):
        section = min(at // half, 1)
        if at % half == 0 and at // half < 2:
            room(sheet, 4)
            sheet.y += 6
            sheet.line(names[section], bold=True, size=12, gap=1.6)
        item.section, item.number = names[section], str(at - section * half + 1)
        entry(sheet, item.number, item)


def contents(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """The matter, then the page of the papers, at the right and without heads."""
    sheet.line("Innehåll", bold=True, gap=1.6)
    for at, (number, item) in enumerate(numbered(meeting, str)):
        room(sheet)
        sheet.row(
            [(60, 85, number), (85, 400, item.title), (420, 520, item.dnr or ""), (530, 560, str(3 + 2 * at))]
        )
        sheet.y += 5


#: Forms that no registry is known to print.
UNKNOWN_FORMS: tuple[Callable[[int, int], str], ...] = (
    lambda year, n: f"QX{n}.{year % 100}-B",
    lambda year, n: f"KLF/{year % 100}-A{n}",
    lambda year, n: f"2.7.1-{n}-{year}",
    lambda year, n: f"{year}-KS-{n}",
    lambda year, n: f"{year}{n:05}",
)
TOPS: tuple[Part, ...] = (
    *(open_to_all, welcome, register_of_facts, start, with_link, letterhead, hour_and_place),
    *(when_and_where, facts_in_a_line, chair_calls, as_in_minutes, begins_at, groups_first),
)
LISTS: tuple[Part, ...] = (
    *(after_a_dash, numbered_sections, paragraphs_of_the_year, kinds_in_a_column, bulleted_proposals),
    *(capitals, matter_and_officer_below, points_of_information, hours_between, numbers_anew, contents),
    *(matter_above, dashes, after_a_comma),
)


def pairing(
    seed: int, forms: Sequence[Callable[[int, int], str]] = DNR_FORMS
) -> tuple[str, MadeMeeting, bytes]:
    """Return what is paired, the answers and the PDF: 182 seeds give every pair once."""
    top, listing, random = TOPS[seed % len(TOPS)], LISTS[seed % len(LISTS)], Random(seed)  # noqa: S311 - made
    meeting = meeting_of(seed * 17 + 3, has_sections=False, has_dnr=True, has_proposals=False)
    meeting.items, meeting.time = meeting.items[:13], meeting.time[:5].replace(".", ":")
    form = random.choice(forms)
    for at, item in enumerate(meeting.items):
        item.dnr = form(meeting.day.year, 100 + 7 * at) if item.dnr else None
    sheet = Sheet(size=random.choice((9.5, 10.0, 11.0)))
    top(sheet, meeting, random)
    listing(sheet, meeting, random)
    return f"{seed} {top.__name__} {listing.__name__}", meeting, sheet.bytes()
