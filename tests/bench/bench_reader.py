"""Measures the reader on a paper of a thousand pages and prints JSON: times in ms, memory in MB.

Use: bench_reader.py [FILE.pdf]; without a file an invented one is written to a temporary folder.
"""

from __future__ import annotations

import json
import random
import statistics
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

BEGAN = time.perf_counter()
PAGES = 200
LONGEST_WAIT = 20.0


def main(arguments: list[str]) -> int:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(arguments[0]) if arguments else _written(Path(folder) / "tusen-sidor.pdf")
        print(json.dumps(measure(file), indent=1))
    return 0


def measure(file: Path) -> dict[str, float]:
    """All figures for one file, in a fresh process."""
    began = time.perf_counter()
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication(["bench"])
    from binder.services import read_paper
    from binder.ui import theme
    from binder.ui.reader.reader_view import ReaderView

    theme.apply(app, theme.choose("light", 100, system_is_dark=False))
    view = ReaderView()
    view.resize(680, 680)
    view.show()
    asked = time.perf_counter()
    view.show_paper(partial(read_paper.open_file, file), version_id=1)
    _until_settled(view)
    shown = time.perf_counter()
    figures = {"start_to_first_page": (shown - began) * 1e3, "show_to_first_page": (shown - asked) * 1e3}
    figures["pss_first_page"] = _pss()
    figures |= _cold_turns(view) | _warm_turns(view) | _drags(view) | _scrolling(view)
    figures |= _reading_on(view)
    view.close_paper()
    return {name: round(value, 2) for name, value in figures.items()}


def _cold_turns(view) -> dict[str, float]:
    pages = random.Random(3).sample(range(100, 1000), 60)  # noqa: S311 - nothing secret
    times = []
    for page in pages:
        _rest(view, 15)
        began = time.perf_counter()
        view.go_to(page)
        _until_settled(view)
        view.pages.viewport().repaint()
        times.append((time.perf_counter() - began) * 1e3)
    times.sort()
    return {
        "cold_turn_median": statistics.median(times),
        "cold_turn_p95": times[57],
        "cold_turn_max": times[-1],
    }


def _warm_turns(view) -> dict[str, float]:
    for page in range(20, 26):
        view.go_to(page)
        _until_settled(view)
    times = []
    for page in [*range(20, 26)] * 5:
        began = time.perf_counter()
        view.go_to(page)
        view.pages.viewport().repaint()
        times.append((time.perf_counter() - began) * 1e3)
        assert view.pages.is_settled
        _rest(view, 5)
    return {"warm_turn_median": statistics.median(times), "warm_turn_max": max(times)}


def _drags(view) -> dict[str, float]:
    """From a mouse move to the new selection, while the pages around are being drawn as well."""
    from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
    from PySide6.QtTest import QTest

    view.go_to(40)
    _until_settled(view)
    viewport, times = view.pages.viewport(), []
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(120, 120))
    for step in range(40):
        loop = QEventLoop()
        view.selection_changed.connect(loop.quit)
        QTimer.singleShot(500, loop.quit)
        began = time.perf_counter()
        QTest.mouseMove(viewport, QPoint(200 + step * 7, 140 + step * 11))
        loop.exec()
        times.append((time.perf_counter() - began) * 1e3)
        view.selection_changed.disconnect(loop.quit)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(480, 560))
    return {"drag_median": statistics.median(times), "drag_p95": sorted(times)[37]}


def _scrolling(view) -> dict[str, float]:
    """The longest time the window's thread was not free while scrolling through the paper for 4 s."""
    from PySide6.QtCore import QEventLoop, QTimer

    gaps, last = [], time.perf_counter()

    def beat() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append((now - last) * 1e3)
        last = now

    def scroll() -> None:
        view.pages.scroll_by(430)

    view.go_to(200)
    _until_settled(view)
    heart, wheel, loop = QTimer(interval=1), QTimer(interval=16), QEventLoop()
    heart.timeout.connect(beat)
    wheel.timeout.connect(scroll)
    QTimer.singleShot(4000, loop.quit)
    last = time.perf_counter()
    heart.start()
    wheel.start()
    loop.exec()
    heart.stop()
    wheel.stop()
    return {"scroll_gap_max": max(gaps), "scroll_gap_p99": sorted(gaps)[int(len(gaps) * 0.99)]}


def _reading_on(view) -> dict[str, float]:
    before = _pss()
    for page in range(1, PAGES + 1):
        view.go_to(page)
        _until_settled(view)
    after = _pss()
    _rest(view, 2500)
    return {"pss_before_200_pages": before, "pss_after_200_pages": after, "pss_resting": _pss()}


def _pss() -> float:
    try:
        lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:"))


def _until_settled(view) -> None:
    from PySide6.QtCore import QEventLoop

    loop, limit = QEventLoop(), time.perf_counter() + LONGEST_WAIT
    view.pages.reading.drawn.connect(loop.quit)
    view.pages.reading.opened.connect(loop.quit)
    while not view.pages.is_settled and time.perf_counter() < limit:
        loop.exec()
    view.pages.reading.drawn.disconnect(loop.quit)
    view.pages.reading.opened.disconnect(loop.quit)


def _rest(view, milliseconds: int) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop(view)
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
    loop.deleteLater()


def _written(path: Path) -> Path:
    sys.path.insert(0, str(Path(__file__).parent))
    import thousand_pages

    thousand_pages.write(path)
    return path


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    sys.exit(main(sys.argv[1:]))
