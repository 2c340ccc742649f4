"""Measures how long the window's thread is busy at a time while one scrolls fast through 1,000 pages.

Use: bench_scrolling.py [FILE.pdf]; prints JSON, times in ms. The whole window stands on a screen of its own
(Xvfb), on a binder whose meeting has the file's pages as the papers of its items, all read in a row, with
the miniatures beside them. Without Xvfb it is drawn offscreen.
"""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

Busy = tuple[float, float]
"""Milliseconds on the clock and of the processor's time."""
PASSPHRASE = "en parm att mata med"
PAGES_EACH = 12
"""Of a paper: a thousand pages are those of 83 items."""
A_MOMENT = 0.3
"""Milliseconds: events that take less are no frames."""
STEP, EVERY_MS = 600, 16
"""Pixels at a time: nearly a window's height sixty times a second."""


def main(arguments: list[str]) -> int:
    """Measure in a process of its own and print."""
    import screen as screens

    if "--here" in arguments:
        print(json.dumps(_measured(Path(arguments[0]), Path(arguments[1])), indent=1))
        return 0
    with tempfile.TemporaryDirectory(prefix="motesparm-bench-") as name, ExitStack() as stack:
        folder = Path(name)
        file = Path(arguments[0]) if arguments else _written(folder / "tusen-sidor.pdf")
        _make_binder(folder / "parm", file)
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        if screens.is_possible():
            environment = dict(stack.enter_context(screens.screen()).environment)
        environment["BINDER_CONFIG_DIR"] = str(folder / "config")
        command = [sys.executable, __file__, folder / "parm", folder, "--here"]
        run = subprocess.run(command, check=True, env=environment, stdout=subprocess.PIPE, timeout=600)
        print(run.stdout.decode())
    return 0


def _measured(binder: Path, room: Path) -> dict[str, float]:
    from PySide6.QtCore import QSettings, Qt

    app = _watched_application()
    from binder.services import open_binder
    from binder.ui import theme
    from binder.ui.main_window import MainWindow
    from binder.ui.prepare.reading_order import Scope
    from binder.ui.session import Session
    from binder.ui.workspace import Workspace

    theme.load_fonts()
    theme.apply(app, theme.choose("light", 100, system_is_dark=False))
    window = MainWindow()
    window.setWindowState(Qt.WindowState.WindowMaximized)
    window.resize(1366, 768)
    window.show()
    session = Session(binder, open_binder.unlock(binder, PASSPHRASE))
    store = QSettings(str(room / "window.ini"), QSettings.Format.IniFormat)
    workspace = Workspace(window, session, store)
    place = workspace.prepare
    _turn(3000)
    place.order.choose(Scope.MEETING)
    place.reader.tools.toggle_contents()
    pages = place.reader.pages
    while pages.page_layout is None or pages.page_layout.last < PAGES_EACH * 2 or not pages.is_settled:
        _turn(100)
    _turn(1000)
    # As the program does when its window is whole: see `Application`.
    gc.freeze()
    figures: dict[str, float] = {"pages": float(pages.page_layout.last)}
    figures |= _frames("first", _scroll_through(app, pages, 1)) | _frames(
        "again", _scroll_through(app, pages, -1)
    )
    figures["seen_white"] = float(_white_pages(pages))
    workspace.shut_down()
    return figures


def _scroll_through(app, pages, direction: int) -> list[Busy]:
    """How long each event took that the window's thread worked on."""
    from PySide6.QtCore import QEventLoop, QTimer

    bar, loop = pages.verticalScrollBar(), QEventLoop()
    bar.setValue(0 if direction > 0 else bar.maximum())
    end = bar.maximum() if direction > 0 else 0

    def scroll() -> None:
        pages.scroll_by(direction * STEP)
        if bar.value() == end:
            loop.quit()

    wheel = QTimer(interval=EVERY_MS)
    wheel.timeout.connect(scroll)
    app.busy.clear()
    wheel.start()
    loop.exec()
    wheel.stop()
    return list(app.busy)


def _watched_application():
    from PySide6.QtWidgets import QApplication

    class Watched(QApplication):
        """Notes how long each event takes: paintings, timers, and what comes from the reading thread."""

        def __init__(self) -> None:
            super().__init__(["bench"])
            self.busy: list[Busy] = []
            self._depth = 0

        def notify(self, receiver, event) -> bool:
            if self._depth:
                return super().notify(receiver, event)
            self._depth = 1
            began, worked = time.perf_counter(), time.thread_time()
            try:
                return super().notify(receiver, event)
            finally:
                self._depth = 0
                self.busy.append(((time.perf_counter() - began) * 1e3, (time.thread_time() - worked) * 1e3))

    return Watched()


def _frames(name: str, busy: list[Busy]) -> dict[str, float]:
    """Of what took more than a moment: on the clock, and of the processor's time."""
    found: dict[str, float] = {}
    for place, kind in enumerate(("clock", "cpu")):
        taken = sorted(each[place] for each in busy if each[place] > A_MOMENT) or [0.0]
        found |= {
            f"{name}_{kind}_events": float(len(taken)),
            f"{name}_{kind}_median": round(taken[len(taken) // 2], 2),
            f"{name}_{kind}_p99": round(taken[int(len(taken) * 0.99)], 2),
            f"{name}_{kind}_max": round(taken[-1], 2),
            f"{name}_{kind}_within_16": round(sum(each <= 16 for each in taken) / len(taken), 4),
        }
    return found


def _white_pages(pages) -> int:
    """Pages of those that were drawn at some time for which there is not even a small picture now."""
    layout = pages.page_layout
    drawn = [page for key, page in pages._frames if key == pages._key]
    return sum(pages.small_picture(page) is None for page in drawn) if layout is not None else -1


def _turn(milliseconds: int) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _make_binder(folder: Path, file: Path) -> None:
    """A binder with one meeting: each dozen of the file's pages is the paper of an item."""
    from binder.domain.changes import Kind
    from binder.domain.ids import AgendaItemId, MeetingId
    from binder.services import import_kallelse, open_binder, read_meeting
    from binder.storage import meetings

    now = datetime.now(UTC)
    open_binder.create(folder, PASSPHRASE)
    with open_binder.open_binder(folder, open_binder.unlock(folder, PASSPHRASE)) as binder:
        made = import_kallelse.enter_meeting(
            binder, municipality="bjorkasa", body="Kommunstyrelsen", date=now.date(), now=now
        )
        meeting = MeetingId(made.first(Kind.MEETING))
        first = import_kallelse.add_item(binder, meeting, number="1", title="Ärende 1", now=now)
        item = AgendaItemId(first.first(Kind.AGENDA_ITEM))
        import_kallelse.attach_paper(binder, item, file, now)
        whole = read_meeting.papers_of(binder, item)[0]
        binder.connection.execute("UPDATE paper SET last_page = ?", (PAGES_EACH,))
        for number, start in enumerate(range(PAGES_EACH + 1, whole.last_page + 1, PAGES_EACH), start=2):
            values = {"number": str(number), "title": f"Ärende nummer {number} på dagordningen"}
            item = meetings.insert_item(binder, meeting, values)
            end = min(start + PAGES_EACH - 1, whole.last_page)
            meetings.insert_paper(
                binder,
                {
                    "title": f"Tjänsteskrivelse {number}",
                    "first_page": start,
                    "last_page": end,
                    "meeting_id": meeting,
                    "item_id": item,
                    "version_id": whole.version_id,
                },
            )


def _written(path: Path) -> Path:
    import thousand_pages

    thousand_pages.write(path)
    return path


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
