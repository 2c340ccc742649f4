"""How the tops of invented kallelser say who meets, when and where."""

from __future__ import annotations

from collections.abc import Callable

from tests.kallelse.made.meeting import MadeMeeting
from tests.kallelse.made.press import RIGHT, Press

Head = Callable[[Press, MadeMeeting], None]


def labels_beside(press: Press, meeting: MadeMeeting) -> None:
    """Labels at the left, values beside."""
    press.line(60, "Kallelse", bold=True, size=18)
    press.down(0.5)
    press.line(60, meeting.body, bold=True, size=14)
    press.down()
    for label, value in (
        ("Tid:", f"{meeting.long_day}, kl. {meeting.time}"),
        ("Plats:", meeting.place),
        ("Ordförande:", "Siv Norrgran (C)"),
        ("Sekreterare:", "Bo Lindmark"),
    ):
        press.put(60, label, bold=True)
        press.put(150, value)
        press.down()
    press.down()


def columns(press: Press, meeting: MadeMeeting) -> None:
    """Datum, Klockan and Plats as heads of columns."""
    press.line(60, f"Kallelse till {meeting.body}", bold=True, size=16)
    press.down(0.5)
    for x, label in ((60, "Datum"), (190, "Klockan"), (300, "Plats")):
        press.put(x, label, bold=True)
    press.down()
    press.put(60, meeting.day.isoformat())
    press.put(190, meeting.time)
    press.put(300, meeting.place)
    press.down(2)


def sentence(press: Press, meeting: MadeMeeting) -> None:
    """A call in one sentence."""
    press.line(60, "KALLELSE/UNDERRÄTTELSE", bold=True)
    press.down()
    words = f"{meeting.body} kallas till sammanträde {meeting.long_day} kl {meeting.time} i {meeting.place}."
    press.text(60, RIGHT, words)
    press.down(2)


def organ(press: Press, meeting: MadeMeeting) -> None:
    """Organ, and place and time in one field."""
    press.line(60, "Föredragningslista", bold=True, size=15)
    for label, value in (
        ("Organ", meeting.body),
        ("Plats och tid", f"{meeting.place}, {meeting.plain_day} kl {meeting.time}"),
        ("Justering", "Kommunkontoret, senast tio dagar efter sammanträdet"),
    ):
        press.put(60, label, bold=True)
        press.put(170, value)
        press.down(1.2)
    press.down()


def authority(press: Press, meeting: MadeMeeting) -> None:
    """Beslutsinstans in a grid, with the day the call was written."""
    press.put(60, "Linde kommun")
    press.put(380, "KALLELSE", bold=True)
    press.down()
    press.put(380, "Upprättad 2014-01-02")
    press.down(2)
    for label, value in (
        ("Beslutsinstans:", meeting.body),
        ("Tid:", f"{meeting.day.isoformat()} kl. {meeting.time}"),
        ("Plats:", meeting.place),
    ):
        press.put(60, f"{label} {value}")
        press.down()
    press.down()


def below_labels(press: Press, meeting: MadeMeeting) -> None:
    """Each value on the line below its label."""
    press.line(60, meeting.body.upper(), bold=True, size=13)
    press.down(0.4)
    for label, value in (("Tid", f"{meeting.long_day} klockan {meeting.time}"), ("Plats", meeting.place)):
        press.line(60, label, bold=True)
        press.line(60, value)
        press.down(0.3)
    press.down(0.5)


def three_lines(press: Press, meeting: MadeMeeting) -> None:
    """Kind, body, and a line with day and hour; the place on the next."""
    press.line(200, "Dagordning", bold=True, size=16)
    press.line(200, meeting.body, size=13)
    press.line(200, f"{meeting.long_day.capitalize()} klockan {meeting.time}")
    press.line(200, meeting.place)
    press.down()


def place_and_time(press: Press, meeting: MadeMeeting) -> None:
    """Tid och plats as a label above two lines."""
    press.put(60, "Linde kommun", size=9)
    press.put_right(RIGHT, f"Utskriftsdatum {meeting.day.replace(day=1).isoformat()}")
    press.down(2)
    press.line(60, f"{meeting.body} – kallelse", bold=True, size=15)
    press.down(0.5)
    press.put(60, "Tid och plats", bold=True)
    press.put(180, f"{meeting.place}, {meeting.day.isoformat()}, kl. {meeting.time}")
    press.down(2)


HEADS: dict[str, Head] = {
    each.__name__: each
    for each in (
        *(labels_beside, columns, sentence, organ, authority, below_labels, three_lines, place_and_time),
    )
}
