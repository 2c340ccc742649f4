"""Sets the program beside other readers of PDF files, in turn, on the same files and the same screen.

Use: bench_readers.py [--write] [--rounds=N] [NAME ...], from `packaging/bench readers`. The files are
invented: 1,000 pages of text, tables, scans and maps, and 300 MB of scans. For all programs the same look at
the screen's pixels tells which pages are drawn; ours reads them from its encrypted store with its key.
"""

from __future__ import annotations

import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE), str(ROOT)]

import coded_pages  # noqa: E402
import hands  # noqa: E402
import measure  # noqa: E402
import readers  # noqa: E402
import screen as screens  # noqa: E402

ROUNDS = 2
TURNS = 12
SCROLLED, VISITED = 100, 200
_SETTLED = 4.0
"""Seconds after which a program has done all that follows its first page."""
_START_LIMIT, _TURN_LIMIT, _SEARCH_LIMIT = 30.0, 8.0, 120.0
_PAUSE = 0.25
"""Seconds between keys that are not timed: nothing is left to be done then."""
_TYPING = 0.5
"""Seconds between opening the field for words and the first letter: some lose letters that come sooner."""
_TICK = os.sysconf("SC_CLK_TCK")
_OPENBOX = """<?xml version="1.0"?><openbox_config><applications><application class="*" type="normal">
<maximized>yes</maximized><focus>yes</focus><decor>no</decor></application></applications></openbox_config>"""
Figures = dict[str, list[float]]


_WHAT = {
    "start": ("Start to the first page", "{:.2f} s"),
    "turn": ("Page turn, cold", "{:.0f} ms"),
    "scroll": ("Wheel through 100 pages", "{:.1f} s"),
    "scroll_cpu": ("the processor's time for it", "{:.1f} s"),
    "memory": ("Memory (PSS) after 200 pages", "{:.0f} MB"),
    "search": ("A word on the last page", "{:.2f} s"),
}


def main(arguments: Sequence[str]) -> int:
    """Measure, print, and write if asked to."""
    if not screens.is_possible() or not hands.are_possible() or not shutil.which("openbox"):
        print("Xvfb, libXtst and openbox are needed.")
        return 1
    rounds = next((int(word[9:]) for word in arguments if word.startswith("--rounds=")), ROUNDS)
    names = {word for word in arguments if not word.startswith("--")}
    with tempfile.TemporaryDirectory(prefix="motesparm-bench-") as name:
        folder = Path(name)
        files = {"1,000 pages": folder / "tusen-sidor.pdf", "300 MB": folder / "skannat.pdf"}
        pages = coded_pages.write_text(files["1,000 pages"]), coded_pages.write_scans(files["300 MB"])
        text = _TEXT.format(
            rounds=rounds,
            tables="\n\n".join(
                _table(what, _all(folder, file, count, rounds, names))
                for (what, file), count in zip(files.items(), pages, strict=True)
            ),
        )
    print(text)
    if "--write" in arguments:
        measure.write_part(HEADING, text)
    return 0


def _all(folder: Path, file: Path, pages: int, rounds: int, names: set[str]) -> dict[str, Figures]:
    """All programs in turn, several times."""
    os.environ["BINDER_PASSPHRASE"] = measure.PASSPHRASE
    os.environ["BINDER_CONFIG_DIR"] = str(folder / "config")
    binder = measure.binder_with(folder / f"parm-{file.stem}", file)
    _end_reading_scans(binder)
    programs = [readers.ours(lambda _: binder), *readers.others()]
    found: dict[str, Figures] = {each.name: defaultdict(list) for each in programs}
    with _place(folder) as place:
        for number in range(rounds + 1):
            for program in programs:
                if program.is_here and (not names or program.name in names):
                    if number == 0:
                        _prepare_home(place, program, file)
                        continue
                    got = measured(place, program, file, pages)
                    for what, value in got.items():
                        found[program.name][what].append(value)
                    print(program.name, got, file=sys.stderr)
    return found


def _end_reading_scans(folder: Path) -> None:
    """As if every scan had been read by machine, with nothing found: that goes on once, for hours."""
    from binder.domain.machine_text import MachineText
    from binder.services import open_binder, read_scans

    with open_binder.open_binder(folder, open_binder.unlock(folder, measure.PASSPHRASE)) as binder:
        while (where := read_scans.next_page(binder)) is not None:
            read_scans.keep(binder, where=where, words=MachineText())


@contextmanager
def _place(folder: Path) -> Iterator[Place]:
    with ExitStack() as stack:
        screen = stack.enter_context(screens.screen())
        settings = folder / "openbox.xml"
        settings.write_text(_OPENBOX, encoding="utf-8")
        stack.enter_context(screens.running(["openbox", "--config-file", settings], screen.environment))
        environment = {**screen.environment, **stack.enter_context(_bus())}
        keys = hands.Hands(screen.environment["DISPLAY"])
        stack.callback(keys.close)
        yield Place(screen, keys, environment, folder)


@contextmanager
def _bus() -> Iterator[dict[str, str]]:
    """A bus of our own for the session, where there is the program for it."""
    if not shutil.which("dbus-daemon"):
        yield {}
        return
    command = ["dbus-daemon", "--session", "--print-address", "--nofork"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as bus:
        address = bus.stdout.readline().decode().strip() if bus.stdout else ""
        yield {"DBUS_SESSION_BUS_ADDRESS": address}
        bus.terminate()


def _table(what: str, found: dict[str, Figures]) -> str:
    names = [name for name, figures in found.items() if figures]
    lines = [f"| {what} | {' | '.join(names)} |", f"|---|{'---|' * len(names)}"]
    for key, (label, shape) in _WHAT.items():
        values = [found[name].get(key) for name in names]
        cells = [shape.format(statistics.median(each)) if each else "–" for each in values]
        lines.append(f"| {label} | {' | '.join(cells)} |")
    missing = [name for name in found if name not in names]
    return "\n".join(lines) + (f"\n\nNot here: {', '.join(missing)}." if missing else "")


HEADING = "## Beside other readers"
_TEXT = (
    HEADING
    + """

Made by `sh packaging/bench readers --write`: all programs in turn (rounds: {rounds}), medians, on one virtual
screen of 1366 × 768 that each window fills. Each page carries its number as a colour along its left edge, so
that for every program the same look at the pixels tells when a page stands on the screen. Ours makes its key
from the passphrase when it starts and reads from its encrypted store. A dash: it could not be driven so far.

{tables}

*Start*: from the command until a page of the file is seen; each program has been started on it before, and
ours shows the view that it left. *Page turn*: from the last key of its number until the page, never shown
before, is seen; ours draws it while the number stands in the field, and Okular is told
it over the bus, which is sooner there. *Wheel*: notches 4 ms apart until page 101 is seen; how far a notch
goes is each program's own matter. *A word*: from its first letter to the last page, the only one that has it;
the field for it has been open for half a second, in which ours fetches the texts that its index keeps. Ours
has indexed the files and read their scans before.
"""
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where programs are measured: a screen, its keys, and the environment that they run in."""

    screen: screens.Screen
    hands: hands.Hands
    environment: dict[str, str]
    home: Path

    @contextmanager
    def running(self, reader: readers.Reader, file: Path) -> Iterator[readers.Window]:
        """The program with a file, in a home of its own."""
        home = self.home / reader.program.replace("/", "_")
        home.mkdir(exist_ok=True)
        environment = {**self.environment, "HOME": str(home), "XDG_RUNTIME_DIR": str(home)}
        environment |= {"XDG_CONFIG_HOME": str(home / "c"), "XDG_DATA_HOME": str(home / "d")}
        coded_pages.wait_until(self.screen, lambda seen: not seen, _TURN_LIMIT)
        self.hands.point(screens.WIDTH // 2, screens.HEIGHT // 2)
        with screens.running([str(part) for part in reader.command(file)], environment) as process:
            yield readers.Window(self.hands, process, environment)

    def seconds_until(self, page: int, limit: float) -> float | None:
        """Until a page is on the screen."""
        return coded_pages.wait_until(self.screen, lambda seen: page in seen, limit)

    def pages(self) -> set[int]:
        """The pages on the screen."""
        return coded_pages.pages_on(self.screen)


def _prepare_home(place: Place, reader: readers.Reader, file: Path) -> None:
    """A first life makes the caches of a home that is new, as no member's is, and leaves what it leaves."""
    with place.running(reader, file):
        coded_pages.wait_until(place.screen, bool, _START_LIMIT)
        time.sleep(_SETTLED)


def measured(place: Place, reader: readers.Reader, file: Path, pages: int) -> dict[str, float]:
    """One life of a program with a file; what could not be driven is left out."""
    found: dict[str, float | None] = {}
    with place.running(reader, file) as window:
        found["start"] = coded_pages.wait_until(place.screen, bool, _START_LIMIT)
        if found["start"] is None:
            return {}
        time.sleep(1.0)
        found["turn"] = _turns(place, reader, window, pages)
        found["scroll"], found["scroll_cpu"] = _scrolled(place, reader, window)
        found["memory"] = _visited(place, reader, window)
        found["search"] = _searched(place, reader, window, pages)
        # The field for words is closed before the program is, as one does before the next start.
        window.hands.press("Escape")
        time.sleep(1.0)
    return {what: value for what, value in found.items() if value is not None}


def _turns(place: Place, reader: readers.Reader, window: readers.Window, pages: int) -> float | None:
    """Median milliseconds from the last key to a page that was never drawn before."""
    times = []
    for page in random.Random(3).sample(range(pages // 4, pages - 5), TURNS):  # noqa: S311 - the same pages
        _turn(reader, window, page)
        took = place.seconds_until(page, _TURN_LIMIT)
        if took is None:
            return None
        times.append(took * 1e3)
    return statistics.median(times)


def _turn(reader: readers.Reader, window: readers.Window, page: int) -> None:
    if reader.number_keys is None:
        time.sleep(_PAUSE)
        reader.go_to(window, page)
        return
    before, after = reader.number_keys
    window.hands.press(*([before] if before else []))
    time.sleep(_PAUSE)
    window.hands.write(str(page))
    time.sleep(_PAUSE)
    window.hands.press(after)


def _scrolled(
    place: Place, reader: readers.Reader, window: readers.Window
) -> tuple[float | None, float | None]:
    """Seconds, and those of the processor, for the wheel through a hundred pages, drawn one after another."""
    if not _go(place, reader, window, 1):
        return None, None
    began, worked = time.perf_counter(), cpu_seconds(window.process.pid)
    while time.perf_counter() - began < _SEARCH_LIMIT:
        window.hands.turn_wheel()
        time.sleep(0.004)
        if max(place.pages(), default=0) > SCROLLED:
            return time.perf_counter() - began, cpu_seconds(window.process.pid) - worked
    return None, None


def _visited(place: Place, reader: readers.Reader, window: readers.Window) -> float | None:
    """Megabytes after two hundred pages were drawn one after another."""
    for page in range(1, VISITED + 1):
        if not _go(place, reader, window, page):
            return None
    return memory(window.process.pid)


def _searched(place: Place, reader: readers.Reader, window: readers.Window, pages: int) -> float | None:
    """Seconds from the first letter to the last page, the only one that has the word."""
    if not _go(place, reader, window, 1):
        return None
    window.hands.press(reader.search_key)
    time.sleep(_TYPING)
    window.hands.write(f"{coded_pages.LAST_WORD}\n")
    return place.seconds_until(pages, _SEARCH_LIMIT)


def _go(place: Place, reader: readers.Reader, window: readers.Window, page: int) -> bool:
    if page in place.pages() and len(place.pages()) == 1:
        return True
    reader.go_to(window, page)
    return place.seconds_until(page, _TURN_LIMIT) is not None


def _tree(pid: int) -> list[int]:
    found = [pid]
    for process in found:
        for children in Path(f"/proc/{process}/task").glob("*/children"):
            found += [int(child) for child in children.read_text(encoding="ascii").split()]
    return found


def memory(pid: int) -> float:
    """Megabytes of a process and those that it started: their own and their share of what is shared."""
    total = 0
    for process in _tree(pid):
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
        total += next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return total / 1024


def cpu_seconds(pid: int) -> float:
    """The processor's time that a process and those that it started have taken."""
    total = 0
    for process in _tree(pid):
        fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        total += int(fields[11]) + int(fields[12])
    return total / _TICK


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
