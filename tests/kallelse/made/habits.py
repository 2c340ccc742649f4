"""Kallelser in ways that kommuner are known to set them: one function for each habit, heads of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from random import Random

from tests.kallelse.drawing import Sheet
from tests.kallelse.made.meeting import MONTHS, WEEKDAYS, MadeItem, MadeMeeting, meeting_of

Habit = Callable[[Sheet, MadeMeeting, Random], None]
RIGHT = 535.0
PEOPLE = ("Siv Norrgran (C)", "Bo Lindmark (S)", "Ada Ekvall (V)", "Per Alm (M)", "Eva Granström (L)")
OFFICERS = ("Ulf Grankvist", "Maj Söderlund", "Tor Bergman")
DNR_FORMS: tuple[Callable[[int, int], str], ...] = (
    lambda year, n: f"KS/{year}:{n}",
    lambda year, n: f"KS {year}-{n:05}",
    lambda year, n: f"KSN-{year}-{n:05}",
    lambda year, n: f"{year}/{n} KS",
    lambda year, n: f"{n}/{year}",
    lambda year, n: f"{year % 100}KS{n}",
    lambda year, n: f"SBN {year}/{n + 1000}-5",
    lambda year, n: f"RS{year}-{n:04}",
    lambda year, n: f"BUN{year % 100}/{n}",
    lambda year, n: f"LSK {year % 100}{n % 12 + 1:02}-{n:04}",
    lambda year, n: f"KS-{year}/{n}",
    lambda year, n: f"KS {year}/{n:05}",
)


def _days(day: date) -> list[str]:
    name, month = WEEKDAYS[day.weekday()], MONTHS[day.month - 1]
    return [
        day.isoformat(),
        f"den {day.day} {month} {day.year}",
        f"{day.day}/{day.month} -{day.year % 100:02}",
        f"{name}en den {day.day} {month} {day.year}",
        f"{name.capitalize()} {day.day} {month} {day.year}",
    ]


def _hours(random: Random, hour: str) -> str:
    dotted = hour.replace(":", ".")
    return random.choice(
        (
            f"kl. {dotted}",
            f"kl {dotted}",
            f"klockan {hour}",
            f"klockan {hour}–ca 17:00",
            f"kl {dotted} (gruppmöten från 07.30)",
        )
    )


def _facts(meeting: MadeMeeting, random: Random) -> tuple[str, str]:
    """Return how day and hour are printed; the hour that is meant is the meeting's."""
    return random.choice(_days(meeting.day)), _hours(random, meeting.time)


def _labels(sheet: Sheet, meeting: MadeMeeting, random: Random, *, place: str | None = None) -> None:
    day, hour = _facts(meeting, random)
    for label, value in (("Tid", f"{day}, {hour}"), ("Plats", place or meeting.place)):
        sheet.text(60, label, bold=True)
        sheet.text(150, value)
        sheet.y += 15
    sheet.y += 12


def numbered(
    meeting: MadeMeeting, form: Callable[[int], str], first: int = 1
) -> Iterator[tuple[str, MadeItem]]:
    for at, item in enumerate(meeting.items, start=first):
        shown = form(at)
        item.number = shown.split()[-1].strip(".:")
        yield shown, item


def room(sheet: Sheet, lines: int = 3) -> None:
    if sheet.y + lines * 14 > 780:
        sheet.next_page()


def entry(sheet: Sheet, number: str, item: MadeItem, *, left: float = 100, right: float = 420) -> None:
    room(sheet)
    cells = [(60.0, left, number), (left, right, item.title)]
    sheet.row([*cells, (right + 15, 560.0, item.dnr)] if item.dnr else cells)
    sheet.y += 5


def bullets(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """Items after bullets, without numbers; the matter in brackets."""
    sheet.line(f"Kallelse till {meeting.body}", bold=True, size=16, gap=1.8)
    _labels(sheet, meeting, random)
    sheet.line("Ärenden", bold=True, gap=1.8)
    for item in meeting.items:
        room(sheet)
        item.number = None
        words = f"{item.title} ({item.dnr})" if item.dnr else item.title
        sheet.row([(70, 84, "•"), (84, 520, words)])
        sheet.y += 5


def number_and_year(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """Numbers that run through the year: 1/24, 2/24."""
    sheet.line(meeting.body.upper(), bold=True, size=14, gap=1.6)
    sheet.line("Föredragningslista", gap=1.6)
    _labels(sheet, meeting, random)
    year = f"{meeting.day.year % 100:02}"
    for number, item in numbered(meeting, lambda at: f"{at}/{year}", 14):
        entry(sheet, number, item)


def paragraph_signs(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """Paragraphs of the minutes to come, in a table of two columns with who presents."""
    sheet.text(60, "Linde kommun")
    sheet.right(RIGHT, "Kallelse")
    sheet.y += 30
    sheet.line(meeting.body, bold=True, size=15, gap=1.8)
    _labels(sheet, meeting, random)
    sheet.row([(60, 100, "§"), (100, 380, "Ärende"), (400, 540, "Föredragande")], bold=True)
    sheet.y += 6
    for number, item in numbered(meeting, lambda at: f"§ {at}", 12):
        room(sheet)
        officer = random.choice(OFFICERS) if item.dnr else ""
        sheet.row([(60, 100, number), (100, 380, item.title), (400, 540, officer)])
        if item.dnr:
            sheet.row([(100, 380, f"Dnr {item.dnr}")])
        sheet.y += 6


def arende_colon(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """ "Ärende 5: Titel" in bold, the matter and who presents below."""
    sheet.line("KALLELSE", bold=True, size=18, gap=1.6)
    sheet.line(f"{meeting.body} sammanträder {', '.join(_facts(meeting, random))}", gap=1.5)
    sheet.line(f"Plats: {meeting.place}", gap=2.2)
    mark = random.choice((":", " –", "."))
    for number, item in numbered(meeting, lambda at: f"Ärende {at}"):
        room(sheet, 4)
        sheet.row([(60, 520, f"{number}{mark} {item.title}")], bold=True)
        if item.dnr:
            sheet.line(f"Diarienr: {item.dnr}")
            sheet.line(f"Föredragande: {random.choice(OFFICERS)}")
        sheet.y += 9


def punkt(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """ "Punkt 3" in a column of its own, and the officer's column at the right."""
    sheet.line("Dagordning", bold=True, size=17, gap=1.6)
    sheet.line(meeting.body, size=13, gap=1.6)
    _labels(sheet, meeting, random)
    for number, item in numbered(meeting, lambda at: f"Punkt {at}"):
        room(sheet)
        title = f"{item.title} ({item.dnr})" if item.dnr else item.title
        sheet.row([(60, 115, number), (115, 430, title), (450, 560, random.choice(OFFICERS))])
        sheet.y += 6


def letters(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """Letters with a bracket."""
    meeting.items = meeting.items[:12]
    sheet.line(f"{meeting.body} – kallelse", bold=True, size=15, gap=1.8)
    _labels(sheet, meeting, random)
    sheet.line("Ärenden att behandla", bold=True, gap=1.8)
    for number, item in numbered(meeting, lambda at: f"{chr(96 + at)})"):
        entry(sheet, number, item)


def hours_first(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """A column of hours before the numbers, for those who come to present."""
    sheet.line("Kallelse och föredragningslista", bold=True, size=15, gap=1.5)
    sheet.line(meeting.body, bold=True, size=13, gap=1.8)
    _labels(sheet, meeting, random)
    sheet.row([(60, 130, "Tid"), (135, 165, "Nr"), (170, 420, "Ärende"), (440, 560, "Dnr")], bold=True)
    sheet.y += 6
    for at, (number, item) in enumerate(numbered(meeting, str)):
        room(sheet)
        hour = f"{9 + at // 4}.{at % 4 * 15:02}–{9 + (at + 1) // 4}.{(at + 1) % 4 * 15:02}"
        sheet.row(
            [
                (60, 134, hour if at % 3 else ""),
                (135, 165, number),
                (170, 420, item.title),
                (440, 570, item.dnr or ""),
            ]
        )
        sheet.y += 5


def numbers_at_the_right(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """Title, matter, and the item's number at the right margin, with heads."""
    sheet.line(f"Föredragningslista för {meeting.body}", bold=True, size=14, gap=1.8)
    _labels(sheet, meeting, random)
    sheet.row([(60, 340, "Ärende"), (360, 480, "Diarienummer"), (500, 560, "Nr")], bold=True)
    sheet.y += 6
    for number, item in numbered(meeting, str):
        room(sheet)
        sheet.row([(60, 340, item.title), (360, 490, item.dnr or ""), (500, 560, number)])
        sheet.y += 6


def letter_first(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """A letter with names and telephones on the first page; the list on the second."""
    day, hour = _facts(meeting, random)
    sheet.text(60, "Linde kommun", bold=True)
    sheet.right(RIGHT, meeting.day.replace(day=1).isoformat())
    sheet.y += 40
    sheet.line("Till ledamöter och ersättare", gap=2)
    sheet.line("Kallelse", bold=True, size=16, gap=1.6)
    sheet.line(f"Ni kallas härmed till sammanträde med {meeting.body}.", gap=1.6)
    sheet.line(f"Tid: {day} {hour}")
    sheet.line(f"Plats: {meeting.place}", gap=2)
    for words in ("Den som inte kan komma anmäler det till Bo Lindmark, tfn 0123-45 67 89.",
                  "Ersättare kallas i den ordning som fullmäktige har bestämt."):  # fmt: skip
        sheet.line(words, gap=1.6)
    sheet.line("Siv Norrgran")
    sheet.line("ordförande", gap=2)
    sheet.next_page()
    sheet.line("Ärendelista", bold=True, size=14, gap=2)
    for number, item in numbered(meeting, lambda at: f"{at}."):
        entry(sheet, number, item)


def kinds_of_items(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """Sections of a nämnd, the numbers going on through them."""
    sheet.line(f"Kallelse {meeting.body}", bold=True, size=16, gap=1.8)
    _labels(sheet, meeting, random)
    names = ("Informationsärenden", "Beslutsärenden", "Anmälningsärenden")
    third = len(meeting.items) // 3
    for at, (number, item) in enumerate(numbered(meeting, str)):
        if at % third == 0 and at // third < 3:
            room(sheet, 4)
            sheet.y += 8
            sheet.line(names[at // third], bold=True, size=12, gap=1.6)
        item.section = names[min(at // third, 2)]
        entry(sheet, number, item)


def to_council(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """(KF) after the titles that go on to fullmäktige."""
    meeting.body = "Kommunstyrelsen"
    sheet.line("KOMMUNSTYRELSEN", bold=True, size=14, gap=1.5)
    sheet.line("Kallelse", gap=1.5)
    _labels(sheet, meeting, random)
    for number, item in numbered(meeting, str):
        plain, goes_on = item.title, bool(item.dnr) and random.random() < 0.4
        item.title = f"{plain} (KF)" if goes_on else plain
        entry(sheet, number, item)
        item.title, item.to_council = plain, goes_on


def landscape(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """A table on a page that lies on its side."""
    sheet.canvas.setPageSize((842, 595))
    sheet.y = 290
    sheet.line(f"Ärendelista {meeting.body}", bold=True, size=15, gap=1.6)
    day, hour = _facts(meeting, random)
    sheet.line(f"{day} {hour}, {meeting.place}", gap=2)
    heads = (
        (60, 90, "Nr"),
        (95, 430, "Ärende"),
        (450, 580, "Dnr"),
        (600, 700, "Handläggare"),
        (710, 800, "Sid"),
    )
    sheet.row(list(heads), bold=True)
    sheet.y += 5
    for number, item in numbered(meeting, str):
        if sheet.y > 800:
            sheet.next_page(y=300)
            sheet.canvas.setPageSize((842, 595))
        officer = random.choice(OFFICERS) if item.dnr else ""
        values = (number, item.title, item.dnr or "", officer, "")
        sheet.row([(left, right, value) for (left, right, _), value in zip(heads, values, strict=True)])
        sheet.y += 4


def those_called(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """Two columns of members and substitutes with telephones above the list."""
    sheet.line("KALLELSE", bold=True, size=16, gap=1.4)
    sheet.line(meeting.body, bold=True, size=13, gap=1.6)
    _labels(sheet, meeting, random)
    sheet.row([(60, 280, "Ledamöter"), (320, 540, "Ersättare")], bold=True)
    for at, name in enumerate(PEOPLE):
        sheet.row([(60, 290, f"{name} 070-123 45 {at}{at}"), (320, 540, PEOPLE[at - 2])])
    sheet.y += 20
    sheet.line("Dagordning", bold=True, gap=1.8)
    for number, item in numbered(meeting, lambda at: f"{at}."):
        entry(sheet, number, item)


def several_bodies(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """The group meetings and another body's meeting on the same page."""
    sheet.line(f"Kallelse till {meeting.body}", bold=True, size=16, gap=1.8)
    _labels(sheet, meeting, random)
    sheet.line("Valberedningen träffas samma dag kl. 17.00 i Björken.", gap=1.3)
    sheet.line("Presidiet samlas 30 minuter före sammanträdet.", gap=2)
    sheet.line("Ärenden", bold=True, gap=1.8)
    for number, item in numbered(meeting, str):
        entry(sheet, number, item)


def spaced_letters(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """Headings with letters set apart, titles broken with hyphens, a link to the meeting."""
    sheet.line("K A L L E L S E", bold=True, size=15, gap=1.6)
    sheet.line(meeting.body, bold=True, size=13, gap=1.6)
    _labels(sheet, meeting, random, place=f"{meeting.place} eller via Teams")
    meeting.place = f"{meeting.place} eller via Teams"
    sheet.line("Ä R E N D E N", bold=True, gap=1.8)
    for number, item in numbered(meeting, str):
        room(sheet)
        words = item.title.split(" ")
        long = next((at for at, word in enumerate(words) if len(word) > 11 and word.islower()), None)
        if long is None or long == 0:
            entry(sheet, number, item)
            continue
        cut = len(words[long]) // 2
        sheet.text(60, number)
        sheet.text(100, " ".join([*words[:long], words[long][:cut] + "-"]))
        if item.dnr:
            sheet.text(435, item.dnr)
        sheet.y += 13
        sheet.text(100, " ".join([words[long][cut:], *words[long + 1 :]]))
        sheet.y += 19


def decisions_below(sheet: Sheet, meeting: MadeMeeting, random: Random) -> None:
    """Heading per item; officer, matter and proposal below, each with a label at the left."""
    sheet.line(f"{meeting.body}", bold=True, size=16, gap=1.4)
    sheet.line(f"Kallelse till sammanträde {', '.join(_facts(meeting, random))}", gap=1.4)
    sheet.line(f"Lokal: {meeting.place}", gap=2)
    for number, item in numbered(meeting, lambda at: f"{at}."):
        room(sheet, 7)
        sheet.row([(60, 85, number), (85, 520, item.title)], bold=True)
        if item.dnr:
            sheet.row([(85, 180, "Diarienummer"), (190, 520, item.dnr)])
            sheet.row([(85, 180, "Handläggare"), (190, 520, random.choice(OFFICERS))])
            item.proposal = f"{meeting.body} godkänner förslaget."
            sheet.row([(85, 180, "Förslag till beslut"), (190, 520, item.proposal)])
        sheet.y += 10


HABITS: dict[str, Habit] = {
    each.__name__: each
    for each in (
        *(bullets, number_and_year, paragraph_signs, arende_colon, punkt, letters, hours_first),
        *(numbers_at_the_right, letter_first, kinds_of_items, to_council, landscape, those_called),
        *(several_bodies, spaced_letters, decisions_below),
    )
}


def habit_sample(name: str, seed: int) -> tuple[MadeMeeting, bytes]:
    """Return the answers and the PDF; the same seed gives the same."""
    random = Random(f"{name} {seed}")  # noqa: S311 - the same seed gives the same
    meeting = meeting_of(seed * 31 + 7, has_sections=False, has_dnr=True, has_proposals=False)
    meeting.items = meeting.items[:14]
    meeting.time = meeting.time[:5].replace(".", ":")
    form = random.choice(DNR_FORMS)
    for at, item in enumerate(meeting.items):
        item.dnr = form(meeting.day.year, 100 + 7 * at) if item.dnr else None
    sheet = Sheet(size=random.choice((9.5, 10.0, 11.0)))
    HABITS[name](sheet, meeting, random)
    return meeting, sheet.bytes()
