"""Invented kallelser as saved web pages, as council systems and kommuner's own sites show them."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from tests.kallelse.made.meeting import MadeItem, MadeMeeting

WebPage = Callable[[MadeMeeting, list[str]], str]
_FRAME = """<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>{title}</title>
<style>body {{ color: red }}</style><script>var x = "1. Nej";</script></head><body>
<header><a href="#content">Hoppa till innehåll</a>
<nav><ul><li>Bygga och bo</li><li>Politik</li></ul></nav></header>
<div id="cookies"><p>Vi använder kakor.</p><button>Godkänn</button></div>
<main id="content">{body}</main>
<footer><p>Linde kommun, Torggatan 4</p><ul><li>1. Om webbplatsen</li></ul></footer></body></html>"""


def _framed(title: str, *parts: str) -> str:
    return _FRAME.format(title=title, body="\n".join(parts))


def _facts(meeting: MadeMeeting) -> list[tuple[str, str]]:
    return [("Datum", meeting.day.isoformat()), ("Klockan", meeting.time), ("Plats", meeting.place)]


def definition_list(meeting: MadeMeeting, shown: list[str]) -> str:
    """Facts as a definition list; each item a heading with labels below."""
    facts = "".join(f"<dt>{label}</dt><dd>{value}</dd>" for label, value in _facts(meeting))
    items = "".join(_headed(item, number) for item, number in zip(meeting.items, shown, strict=True))
    title = f"Sammanträde {meeting.day.isoformat()} - {meeting.body} - Linde kommun"
    return _framed(title, f"<h1>{meeting.body}</h1><dl>{facts}</dl>", items)


def _headed(item: MadeItem, number: str) -> str:
    dnr = f'<p class="dnr">Dnr {item.dnr}</p>' if item.dnr else ""
    proposal = f"<h3>Förslag till beslut</h3><p>{item.proposal}</p>" if item.proposal else ""
    return (
        f"<div><h2>{number} {escape(item.title)}</h2>{dnr}{proposal}"
        "<h3>Beskrivning av ärendet</h3><p>Frågan har beretts i 2 steg.</p>"
        "<h4>Bilagor</h4><ul><li><a href='1.pdf'>1. Tjänsteskrivelse.pdf</a></li></ul></div>"
    )


def ordered_list(meeting: MadeMeeting, shown: list[str]) -> str:
    """An ordered list whose numbers the browser prints, files nested below each item."""
    del shown
    rows = "".join(
        f"<li><span>{escape(item.title)}</span>"
        + (f"<div>Diarienummer: {item.dnr}</div>" if item.dnr else "")
        + "<ul><li><a href='x'>Tjänsteskrivelse.pdf (120 kB)</a></li></ul></li>"
        for item in meeting.items
    )
    call = f"{meeting.body} sammanträder {meeting.long_day} kl. {meeting.time} i {meeting.place}."
    return _framed(
        f"Kallelse {meeting.body}", f"<h1>Kallelse</h1><p>{call}</p><h2>Ärenden</h2>", f"<ol>{rows}</ol>"
    )


def web_table(meeting: MadeMeeting, shown: list[str]) -> str:
    """A table with a head row, facts as paragraphs with bold labels."""
    facts = "".join(f"<p><strong>{label}:</strong> {value}</p>" for label, value in _facts(meeting))
    rows = "".join(
        f"<tr><td><p>{number}</p></td><td><p>{escape(item.title)}</p></td>"
        f"<td><p>{item.dnr or ''}</p></td></tr>"
        for item, number in zip(meeting.items, shown, strict=True)
    )
    head = "<thead><tr><th>Nr</th><th>Ärende</th><th>Dnr</th></tr></thead>"
    return _framed(
        f"{meeting.body}",
        f"<h1>{meeting.body} – kallelse</h1>{facts}",
        f"<table>{head}<tbody>{rows}</tbody></table>",
    )


def accordion(meeting: MadeMeeting, shown: list[str]) -> str:
    """Buttons that unfold, as newer systems do; the number apart from the title."""
    rows = "".join(
        f'<div class="item"><h3><button><span>{number}</span> <span>{escape(item.title)}</span></button></h3>'
        f"<div hidden><p>{('Ärendenummer: ' + item.dnr) if item.dnr else 'Inget underlag'}</p>"
        "<p>2 st. dokument</p></div></div>"
        for item, number in zip(meeting.items, shown, strict=True)
    )
    when = f"{meeting.plain_day} kl. {meeting.time}"
    return _framed(
        f"{meeting.body} {meeting.plain_day} | Linde kommun",
        f"<h1>{meeting.body}</h1><p>{when}</p><p>Plats: {meeting.place}</p><h2>Dagordning</h2>",
        rows,
    )


def breaks(meeting: MadeMeeting, shown: list[str]) -> str:
    """Everything in one paragraph with line breaks."""
    rows = "<br>".join(
        f"{number} {escape(item.title)}" + (f"<br>Dnr {item.dnr}" if item.dnr else "")
        for item, number in zip(meeting.items, shown, strict=True)
    )
    head = f"{meeting.body}<br>Tid: {meeting.long_day} kl. {meeting.time}<br>Plats: {meeting.place}"
    return _framed("Kallelse", f"<h1>Kallelse</h1><p>{head}</p><h2>Föredragningslista</h2><p>{rows}</p>")


WEB_PAGES: dict[str, WebPage] = {
    each.__name__: each for each in (definition_list, ordered_list, web_table, accordion, breaks)
}
