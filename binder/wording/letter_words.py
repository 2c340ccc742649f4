"""The words of the letter that the member did not write: subject, senders, running head, lead-ins."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from binder.domain.kind_forms import form_of, in_hand
from binder.domain.swedish_dates import short_date
from binder.domain.yrkande import Attachment, Beslutspunkt, Signatory, Yrkande
from binder.wording.languages import joined

MINORITY_RULE = "Återremissen begärs med stöd av 5\u00a0kap. 50\u00a0§ kommunallagen."
_COMMON_NOUNS = ("styrelsen", "nämnden", "nämnd", "fullmäktige", "utskottet", "utskott", "beredningen")


def subject(yrkande: Yrkande) -> str:
    """The ärende as the agenda names it: "Ärende 22. Förslag om …"; a new matter has only its heading."""
    is_on_agenda = yrkande.item_number and form_of(yrkande.kind).is_about_item
    number = f"Ärende {yrkande.item_number}" if is_on_agenda else ""
    return _joined(". ", (number, yrkande.title))


def title(yrkande: Yrkande) -> str:
    """The document's title in window bars and registers."""
    return _joined(": ", (yrkande.kind.heading, subject(yrkande)))


def description(yrkande: Yrkande) -> str:
    """What the document is about, with its diarienummer."""
    return _joined(", ", (subject(yrkande), yrkande.dnr or ""))


def authors(yrkande: Yrkande) -> str:
    """The signatories' names."""
    return _joined(", ", (who.name for who in yrkande.signatories))


def running_head(yrkande: Yrkande) -> str:
    """What stands at the top of the second and later pages: the heading where no number tells the matter."""
    is_on_agenda = yrkande.item_number and form_of(yrkande.kind).is_about_item
    number = f"ärende {yrkande.item_number}" if is_on_agenda else ""
    matter = _joined(", ", (number, yrkande.dnr or ""))
    if not matter:
        return _joined(": ", (yrkande.kind.heading, yrkande.title))
    return _joined(", ", (yrkande.kind.heading, matter))


def parties(yrkande: Yrkande) -> str:
    """The senders' parties, each once: "Liberalerna, Centerpartiet och Moderaterna"."""
    return joined(list(dict.fromkeys(who.party.strip() for who in yrkande.signatories if who.party.strip())))


def on_behalf(yrkande: Yrkande) -> str:
    """The line above the signatures: "För Liberalerna"."""
    senders = parties(yrkande)
    return f"För {senders}" if senders else ""


def place_and_day(yrkande: Yrkande) -> str:
    """Where and when what is signed was written: "Ekvalla kommun, 2 april 2025"."""
    written = yrkande.revised_on or yrkande.written_on
    day = short_date(written) if written else ""
    return _joined(", ", (yrkande.municipality, day))


def role_and_party(who: Signatory) -> str:
    """What stands below a signatory's name."""
    return _joined(", ", (who.role, who.party))


def attachments_heading(yrkande: Yrkande) -> str:
    """What stands above the names of the attachments."""
    return "Bilagor" if len(yrkande.attachments) > 1 else "Bilaga"


def attachment_line(attachment: Attachment) -> str:
    """An attachment as the paper names it: "Detaljplan (12 sidor)"."""
    pages = f"{attachment.page_count} {'sidor' if attachment.page_count > 1 else 'sida'}"
    return f"{attachment.title} ({pages})"


def field_name(name: str) -> str:
    """What a screen reader says of a signature field."""
    return f"Elektronisk underskrift av {name}" if name else "Elektronisk underskrift"


def by_decider(yrkande: Yrkande) -> list[tuple[str, list[Beslutspunkt]]]:
    """The points in their order, in groups that have a lead-in of their own (empty: they need none).

    Each point must be possible to decide as it reads: att-sats points need their subject, self-standing
    sentences only a word on who decides, where the letterhead has not told it.
    """
    body = yrkande.body.strip()
    if form_of(yrkande.kind).asks_questions:
        return [("", list(yrkande.filled_points))] if yrkande.filled_points else []
    ranked = sorted(yrkande.filled_points, key=lambda point: point.rank)
    groups = [
        (rank, decider, list(points))
        for (rank, decider), points in groupby(ranked, key=lambda point: (point.rank, _decider(point, body)))
    ]
    is_told = len({decider for _, decider, _ in groups}) == 1 and groups[0][1] == body
    has_alternatives = len({rank for rank, _, _ in groups}) > 1
    return [
        (_ranked(rank if has_alternatives else 0, _lead_in(decider, points, is_told=is_told)), points)
        for rank, decider, points in groups
    ]


def _ranked(rank: int, lead_in: str) -> str:
    """The lead-in of an alternative: "I andra hand: Kommunstyrelsen beslutar"."""
    if not rank:
        return lead_in
    return f"{in_hand(rank)}: {lead_in}" if lead_in else f"{in_hand(rank)}:"


def _decider(point: Beslutspunkt, body: str) -> str:
    named = (point.decider or "").strip()
    return named if named and named.casefold() != body.casefold() else body


def _lead_in(decider: str, points: list[Beslutspunkt], *, is_told: bool) -> str:
    if not decider:
        return ""
    if all(point.text.lstrip().casefold().startswith("att ") for point in points):
        return f"{decider} beslutar"
    return "" if is_told else f"I {_inside_a_sentence(decider)}:"


def _inside_a_sentence(decider: str) -> str:
    """The decider in running text: "kommunstyrelsen", but a name keeps its capital."""
    is_common = decider.split(" ", maxsplit=1)[0].casefold().endswith(_COMMON_NOUNS)
    return decider[:1].lower() + decider[1:] if is_common else decider


def _joined(separator: str, parts: Iterable[str]) -> str:
    return separator.join(stripped for part in parts if (stripped := part.strip()))
