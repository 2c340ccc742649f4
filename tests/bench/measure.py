"""Measures what the program promises, in one run, and writes it down as ratios.

Use: measure.py [--write], from packaging/bench; --write renews resources/docs/performance.md.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE), str(ROOT)]

import screen as screens  # noqa: E402
import starts  # noqa: E402
import thousand_pages  # noqa: E402

PASSPHRASE = "en parm att mata med"
ROUNDS = 7
DOCUMENT = ROOT / "resources" / "docs" / "performance.md"
Row = tuple[str, str, str]


def main(arguments: Sequence[str]) -> int:
    """Measure, print, and write if asked to."""
    with tempfile.TemporaryDirectory(prefix="motesparm-bench-") as name:
        folder = Path(name)
        paper = folder / "tusen-sidor.pdf"
        thousand_pages.write(paper)
        rows = [*_starting(folder, paper), *_reading(paper), *_agendas(), *_carrying(), *_writing(paper)]
    text = _document(rows)
    print(text)
    if "--write" in arguments:
        DOCUMENT.write_text(text, encoding="utf-8")
    return 0


def _starting(folder: Path, paper: Path) -> list[Row]:
    os.environ.update(BINDER_CONFIG_DIR=str(folder / "config"), BINDER_PASSPHRASE=PASSPHRASE)
    binder = binder_with(folder / "parm", paper)
    if not screens.is_possible():
        return [("First paint", "not measured: no Xvfb", "≤ 1.3 × the smallest window")]
    with screens.screen() as screen:
        program = [sys.executable, "-m", "binder", "--binder", binder]
        smallest = [sys.executable, HERE / "smallest_window.py"]
        pair = _interleaved([smallest, [*program, "--quit-after-first-paint"]], screen.environment)
        least, ours = (statistics.median(times) for times in pair)
        return [
            ("First paint", f"{ours:.2f} s = {ours / least:.2f} × the smallest window", "≤ 1.3 ×"),
            *starts.rows(starts.Starts(screen, program, binder, paper), ROUNDS),
        ]


def binder_with(folder: Path, paper: Path) -> Path:
    """A binder whose last read item has the thousand-page paper."""
    from binder.domain.changes import Kind
    from binder.domain.ids import AgendaItemId, MeetingId
    from binder.services import example, import_kallelse, index_papers, open_binder, reading_place

    now = datetime.now(UTC)
    open_binder.create(folder, PASSPHRASE)
    with open_binder.open_binder(folder, open_binder.unlock(folder, PASSPHRASE)) as binder:
        made = import_kallelse.enter_meeting(
            binder, municipality=example.MUNICIPALITY, body="Kommunstyrelsen", date=now.date(), now=now
        )
        meeting_id = MeetingId(made.first(Kind.MEETING))
        item = import_kallelse.add_item(binder, meeting_id, number="1", title="Tusen sidor", now=now)
        item_id = AgendaItemId(item.first(Kind.AGENDA_ITEM))
        import_kallelse.attach_paper(binder, item_id, paper, now)
        index_papers.index_all(binder)
        reading_place.remember_item(binder, item_id)
    return folder


def _interleaved(commands: Sequence[Sequence[str | Path]], environment: dict[str, str]) -> list[list[float]]:
    """Seconds of each command in turn, so that a busy moment hits all alike."""
    times: list[list[float]] = [[] for _ in commands]
    for _ in range(ROUNDS):
        for place, command in enumerate(commands):
            began = time.perf_counter()
            subprocess.run(command, check=True, env=environment, cwd=ROOT, capture_output=True, timeout=60)
            times[place].append(time.perf_counter() - began)
    return times


def _json_of(script: str, *words: str | Path) -> dict[str, Any]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run(
        [sys.executable, HERE / script, *words],
        check=True,
        env=environment,
        stdout=subprocess.PIPE,
        timeout=1800,
    )
    figures: dict[str, Any] = json.loads(run.stdout)
    return figures


def _reading(paper: Path) -> list[Row]:
    got = _json_of("bench_reader.py", paper)
    cold = f"median {got['cold_turn_median']:.1f} ms, p95 {got['cold_turn_p95']:.1f} ms"
    return [
        ("Page turn, cold", cold, "median ≤ 60 ms"),
        ("Page turn, from cache", f"median {got['warm_turn_median']:.1f} ms", "≤ 16 ms"),
        ("Longest gap of the window's thread while scrolling", f"{got['scroll_gap_max']:.0f} ms", "≤ 50 ms"),
        *_scrolling(paper),
        ("Memory (PSS), first page shown", f"{got['pss_first_page']:.0f} MB", "–"),
        ("Memory (PSS), after 200 pages", f"{got['pss_after_200_pages']:.0f} MB", "≤ 150 MB"),
    ]


def _scrolling(paper: Path) -> list[Row]:
    got = _json_of("bench_scrolling.py", paper)
    most = max(got["first_clock_max"], got["again_clock_max"])
    share = min(got["first_clock_within_16"], got["again_clock_within_16"])
    found = f"{share:.1%} within 16 ms, longest {most:.0f} ms"
    return [("Frames while scrolling fast through 1,000 pages", found, "99 %, none over 50 ms")]


def _agendas() -> list[Row]:
    got = _json_of("bench_agenda.py")
    goals = {"agenda_286": "≤ 1.5 ×", "papers_286": "≤ 1.5 ×", "agenda_1000": "≤ 6 s"}
    names = {
        "agenda_286": "Agenda of a combined file of 286 pages",
        "papers_286": "Items of 286 pages of papers without an agenda",
        "agenda_1000": "Agenda of a combined file of 1,000 pages",
    }
    rows = []
    for file, name in names.items():
        seconds, theirs = got[f"{file}_seconds"], got[f"{file}_pdftotext"]
        beside = f" = {seconds / theirs:.2f} × `pdftotext -bbox`" if theirs else " (pdftotext is not here)"
        rows.append((name, f"{seconds:.2f} s{beside}", goals[file]))
    most = max(got[f"{file}_memory"] for file in names)
    return [*rows, ("Most memory while reading them", f"{most:.0f} MB", "≤ 400 MB")]


def _carrying() -> list[Row]:
    got = _json_of("bench_carry.py")
    beside = f"{got['seconds']:.1f} s = {got['seconds'] / got['pdftotext']:.1f} × `pdftotext -bbox`"
    share = got["right"] / got["existing"]
    found = f"{share:.1%}; {got['wrong_unmarked']} wrong without a mark, {got['lost']} lost"
    return [
        (f"{got['notes']:,} notes carried to a new version of {got['pages']:,} pages", beside, "≤ 5 s"),
        ("Of those whose words are there still, found at their place", found, "≥ 99.5 %; 0 and 0"),
    ]


def _writing(paper: Path) -> list[Row]:
    got = _json_of("bench_writing.py", paper)
    both = got["compose"] + got["sign_and_verify"]
    parts = f"{both:.0f} ms ({got['compose']:.0f} + {got['sign_and_verify']:.0f})"
    return [
        ("Import, text pages a second", f"{got['import_pages_per_second']:.0f}", "≥ 200"),
        ("Compose + sign and verify, after imports", parts, "≤ 150 ms"),
        _beside_libreoffice(got),
    ]


def _beside_libreoffice(got: dict[str, float]) -> Row:
    """The finished paper as PDF, Word and OpenDocument, and LibreOffice's PDF of the same Word file."""
    ours = (
        f"{got['compose']:.0f} ms as PDF, {got['as_docx']:.0f} as Word, {got['as_odt']:.0f} as OpenDocument"
    )
    theirs = got.get("libreoffice_pdf")
    found = f"{ours}; LibreOffice {theirs:.0f} ms" if theirs else f"{ours}; LibreOffice is not here"
    return ("The same text as a finished file", found, "before LibreOffice")


def _document(rows: Sequence[Row]) -> str:
    lines = "\n".join(f"| {what} | {found} | {goal} |" for what, found, goal in rows)
    machine = f"Python {sys.version.split()[0]}, {os.cpu_count()} cores"
    return _TEXT.format(rows=lines, machine=machine, rounds=ROUNDS, kills=_kept_part())


def _kept_part() -> str:
    """What stands below the figures and is measured by itself, since it takes long."""
    _, heading, rest = DOCUMENT.read_text(encoding="utf-8").partition(_PART)
    return (heading + rest).strip()


def write_part(heading: str, text: str) -> None:
    """Put a part in the place of the one with the same heading, or before all others."""
    whole, *parts = DOCUMENT.read_text(encoding="utf-8").split(_PART)
    kept = [part for part in parts if not f"{_PART}{part}".startswith(f"\n{heading}\n")]
    texts = [whole.strip(), text.strip(), *(f"## {part.strip()}" for part in kept)]
    DOCUMENT.write_text("\n\n".join(texts) + "\n", encoding="utf-8")


_PART = "\n## "
_TEXT = """# Performance

Made by `sh packaging/bench --write`. One run on one machine ({machine}), medians, programs
in turn ({rounds} rounds each) on the same virtual screen: read the ratios. The paper is an invented
one of 1,000 pages with text, tables, scans and maps.

| what | found | goal |
|---|---|---|
{rows}

First paint is the whole life of a process that opens the window on a binder, paints it and ends,
against the smallest PySide6 window that shows one label. "Visible" is the moment the paper's words
stand on the screen, read from the pixels. Reading an agenda is the whole life of `binder agenda --json`.

What is visible first is the window as it was left, a picture that only the binder's key opens, and only
while the binder is as it was then (see decisions/first-view.md). The real panels are loaded and built
beneath it, and take its place without a change; a key pressed in the meantime is held and given to them.
*A key is answered*: F10 is pressed as soon as there is a window, and the time is taken until the panel is
away and the page drawn wider. Where no view was left, or it is no longer true, the page comes when the key
is there, the panels are built and the page has been drawn from the encrypted store. Deriving the key is
meant to take 0.15 s; it runs beside loading Python and Qt, and both are ready at about the same time.

{kills}
"""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
