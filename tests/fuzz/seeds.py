"""Received files of every kind to begin from, all invented, and how fuzzed bytes become such a file."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email.message import EmailMessage

from tests.kallelse.made.bundles import bundle_of
from tests.kallelse.made.meeting import MadeMeeting, meeting_of
from tests.kallelse.made.samples import sample
from tests.kallelse.made.web_pages import WEB_PAGES
from tests.kallelse.made.word_files import WORD_FILES, as_word_file

SEEDS = 12
_DOCUMENT, _NUMBERING = "word/document.xml", "word/numbering.xml"
_BORDER = b"\n--- part ---\n"


@dataclass(frozen=True, slots=True)
class FuzzedKind:
    """A kind of file: what its name ends with, seeds, and the file that fuzzed bytes stand for."""

    suffix: str
    seeds: Callable[[], Iterator[bytes]]
    packed: Callable[[bytes], bytes] = bytes


def _meeting(seed: int) -> tuple[MadeMeeting, list[str]]:
    meeting = meeting_of(seed, has_sections=seed % 3 == 0, has_dnr=True, has_proposals=seed % 2 == 0)
    return meeting, [str(at) for at in range(1, len(meeting.items) + 1)]


def _pdfs() -> Iterator[bytes]:
    for seed in range(SEEDS):
        yield sample(seed)[1]
    yield from (bundle_of(seed).pdf for seed in range(2))


def _pages() -> Iterator[bytes]:
    for seed in range(SEEDS):
        yield list(WEB_PAGES.values())[seed % len(WEB_PAGES)](*_meeting(seed)).encode()


def _texts() -> Iterator[bytes]:
    for seed in range(SEEDS):
        meeting, shown = _meeting(seed)
        lines = [f"Kallelse till {meeting.body}", f"Tid: {meeting.long_day} kl {meeting.time}"]
        lines += [f"Plats: {meeting.place}", "", "Ärenden", ""]
        for number, item in zip(shown, meeting.items, strict=True):
            lines.append(f"{number:4}{item.title}    {item.dnr or ''}")
        yield "\n".join(lines).encode("utf-8" if seed % 2 else "cp1252", "replace")


def _meetings() -> Iterator[bytes]:
    for seed in range(SEEDS):
        meeting, shown = _meeting(seed)
        items = [
            {
                "type": "https://schema.oparl.org/1.1/AgendaItem",
                "name": item.title,
                "number": number,
                "order": at,
            }
            for at, (item, number) in enumerate(zip(meeting.items, shown, strict=True))
        ]
        whole = {"type": "https://schema.oparl.org/1.1/Meeting", "name": meeting.body, "agendaItem": items}
        place = {"description": meeting.place, "room": "2"}
        whole |= {"start": f"{meeting.day}T{meeting.time[:2]}:00:00+01:00", "location": place}
        yield json.dumps(whole, ensure_ascii=False).encode()


def _word_files() -> Iterator[bytes]:
    """The text of Word files and their numbering, without the packing around them."""
    for seed in range(SEEDS):
        kind = list(WORD_FILES)[seed % len(WORD_FILES)]
        with zipfile.ZipFile(io.BytesIO(as_word_file(kind, *_meeting(seed)))) as packed:
            yield packed.read(_DOCUMENT) + _BORDER + packed.read(_NUMBERING)


def _as_word_file(data: bytes) -> bytes:
    """Put a text, and numbering if there is any, into an otherwise sound Word file."""
    document, _, numbering = data.partition(_BORDER)
    return _repacked(as_word_file(next(iter(WORD_FILES)), *_meeting(1)), document, numbering)


def _repacked(sound: bytes, document: bytes, numbering: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(sound)) as packed, zipfile.ZipFile(made, "w") as target:
        for name in packed.namelist():
            replaced = {_DOCUMENT: document, _NUMBERING: numbering or packed.read(name)}
            target.writestr(name, replaced.get(name, b"") if name in replaced else packed.read(name))
    return made.getvalue()


def _zips() -> Iterator[bytes]:
    """Zips that are not compressed, so that what is changed in one changes the papers."""
    for seed in range(4):
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as packed:
            packed.writestr("kallelse.html", next(_pages()))
            packed.writestr(f"bilagor/{seed}_skrivelse.txt", b"Tj\xc3\xa4nsteskrivelse\nDnr KS 2025/12\nTaxa")
            packed.writestr("läs mig.txt", "Hej", zipfile.ZIP_DEFLATED)
        yield made.getvalue()


def _mails() -> Iterator[bytes]:
    for seed in range(4):
        message = EmailMessage()
        message["Subject"] = "Kallelse"
        message["From"] = "Siv Ek <siv@linde.example>"
        message.set_content("Hej!\nHär kommer kallelsen.\n")
        page = list(_pages())[seed].decode()
        message.add_attachment(page, subtype="html", filename="kallelse.html")
        message.add_attachment("Dnr KS 2025/12\nTaxa", subtype="plain", filename="2_å.txt", cte="8bit")
        yield bytes(message)


KINDS = {
    "pdf": FuzzedKind(".pdf", _pdfs),
    "docx": FuzzedKind(".docx", _word_files, _as_word_file),
    "html": FuzzedKind(".html", _pages),
    "txt": FuzzedKind(".txt", _texts),
    "eml": FuzzedKind(".eml", _mails),
    "zip": FuzzedKind(".zip", _zips),
    "oparl": FuzzedKind(".json", _meetings),
}
WORDS = (
    *("Kallelse", "Ärenden", "Dnr", "KS 2025/12", "§ 12", "Tid:", "Plats:", "kl. 13.00", "den 12 mars 2025"),
    *(
        "Förslag till beslut",
        "Tilläggskallelse",
        "1.",
        "2",
        "(KF)",
        "Utgår",
        "TJÄNSTESKRIVELSE",
        "2025-03-12",
    ),
)
