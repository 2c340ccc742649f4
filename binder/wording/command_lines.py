"""What the commands print for people; the JSON beside it is for programs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from binder.domain.meeting import Meeting

_DOUBTS = {
    "missing": "saknas",
    "guessed": "gissat",
    "conflict": "motstridigt",
    "half-dnr": "ofullständigt dnr",
    "unknown-dnr-form": "dnr i okänd form",
    "number-out-of-order": "numret bryter ordningen",
    "title-may-be-cut": "rubriken kan vara avkortad",
    "pages-uncertain": "osäkra sidor",
    "read-by-machine": "läst av maskin",
}
_SEVERITIES = {"blocking": "Fel", "warning": "Obs"}


def agenda_lines(content: Mapping[str, Any]) -> list[str]:
    """The meeting on one line, its place on the next, then each item with section rows between."""
    when = " ".join(
        filter(None, (content["date"] or "datum saknas", content["time"] and f"kl. {content['time']}"))
    )
    if not content["items"]:
        return ["Ingen dagordning hittades i filen."]
    lines = [f"{content['body'] or 'Organ saknas'}, {when}", *filter(None, [content["place"]]), ""]
    section = None
    for item in content["items"]:
        if item["section"] and item["section"] != section:
            section = item["section"]
            lines.append(f"  {section}")
        lines.append(_item_line(item))
    return [*lines, "", f"{len(content['items'])} ärenden"]


def _item_line(item: Mapping[str, Any]) -> str:
    pages = item["pages"]
    doubts = ", ".join(_DOUBTS.get(doubt, doubt) for doubt in item["doubts"])
    parts = [
        item["title"],
        item["dnr"],
        f"s. {pages[0]}–{pages[1]}" if pages else None,
        "går till fullmäktige" if item["goes_to_council"] else None,
        f"se över: {doubts}" if doubts else None,
    ]
    return f"{item['number'] or '–':>5}  {' · '.join(filter(None, parts))}"


def imported_line(file: str, meeting: Meeting, items: int, doubtful: int) -> str:
    """What of a file went into the binder, and whether something of it should be looked over."""
    line = f"{file}: {meeting.body} {meeting.date.isoformat()}, {items} ärenden i pärmen"
    return f"{line}. Se över {doubtful} av dem: binder agenda {file}" if doubtful else line


def no_municipality_line() -> str:
    """What to do where nothing says whose meetings were read: papers name the kommun at their head."""
    return "Kommunens namn är inte känt: det du skriver får inget i huvudet. Ange --kommun."


def check_lines(content: Mapping[str, Any]) -> list[str]:
    """Each finding on a line, worst first as given, or that there are none."""
    findings = content["findings"]
    if not findings:
        return ["Inga anmärkningar."]
    lines = [_finding_line(finding) for finding in findings]
    return [*lines, "", "1 anmärkning" if len(findings) == 1 else f"{len(findings)} anmärkningar"]


def _finding_line(finding: Mapping[str, Any]) -> str:
    where = f" ({finding['where']})" if finding["where"] else ""
    return f"{_SEVERITIES[finding['severity']]}: {finding['message']}{where} [{finding['code']}]"


def signed_lines(path: Path, sha256: str, signer: str) -> list[str]:
    """Where the signed file is, and what the signature is worth."""
    return [
        f"Signerad av {signer}: {path}",
        f"SHA-256: {sha256}",
        "Underskriften visar att filen inte har ändrats. Den är inte BankID.",
    ]


def search_lines(content: Mapping[str, Any]) -> list[str]:
    """Each hit with its surroundings, or that there are none."""
    hits: Sequence[Mapping[str, Any]] = content["hits"]
    if not hits:
        return ["Inga träffar."]
    return [line for hit in hits for line in _hit_lines(hit)]


def _hit_lines(hit: Mapping[str, Any]) -> list[str]:
    page = f", s. {hit['page']}" if hit["page"] else ""
    read = " (läst av maskin)" if hit.get("by_machine") else ""
    return [f"{hit['title']}{page}{read}", f"    {' '.join(str(hit['context']).split())}"]


def step_lines(did: str, seconds: float, path: Path | None, sha256: str | None) -> list[str]:
    """One step of the demonstration: what was done, how long it took, and the file it made."""
    lines = [f"{did}  ({_comma(seconds)} s)"]
    if path is not None:
        lines.append(f"    {path}")
    if sha256 is not None:
        lines.append(f"    SHA-256 {sha256}")
    return lines


def _comma(seconds: float) -> str:
    return f"{seconds:.2f}".replace(".", ",")
