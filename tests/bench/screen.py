"""A screen of our own (Xvfb) whose pixels can be read while a program draws on it."""

from __future__ import annotations

import mmap
import os
import shutil
import struct
import subprocess
import tempfile
import time
from collections.abc import Sequence
from contextlib import contextmanager
from pathlib import Path

WIDTH, HEIGHT = 1366, 768
_BYTES = 4
_DARK, _LIGHT = b"D", b"L"
_SHADES = bytes(_DARK[0] if value < 90 else _LIGHT[0] if value > 250 else 0 for value in range(256))
"""By table: looking must not take the cores from the program that is looked at."""


def is_possible() -> bool:
    """Whether this machine has Xvfb."""
    return shutil.which("Xvfb") is not None


class Screen:
    """The frame buffer that Xvfb keeps in a file: an XWD header, its colour map, then the pixels."""

    def __init__(self, display: str, buffer: mmap.mmap) -> None:
        self.environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "GDK_BACKEND": "x11"}
        self._buffer = buffer
        header = struct.unpack(">25I", buffer[:100])
        self._stride = header[12]
        self._first = header[0] + header[19] * 12

    def dark_share(self, left: int, top: int, right: int, bottom: int) -> tuple[float, float]:
        """The shares of nearly black and of nearly white pixels among every third of a region."""
        dark = light = count = 0
        for y in range(top, bottom, 3):
            start = self._first + y * self._stride
            row = self._buffer[start + left * _BYTES : start + right * _BYTES : _BYTES].translate(_SHADES)
            count += len(row)
            dark += row.count(_DARK)
            light += row.count(_LIGHT)
        return dark / count, light / count

    def row(self, y: int) -> bytes:
        """The pixels of a row: blue, green, red and an unused byte each."""
        start = self._first + y * self._stride
        return self._buffer[start : start + WIDTH * _BYTES]

    def wait_for_page(self, region: tuple[int, int, int, int], limit: float = 30.0) -> float:
        """Seconds until the region shows black words on white paper; raises TimeoutError."""
        began = time.perf_counter()
        while time.perf_counter() - began < limit:
            dark, light = self.dark_share(*region)
            if dark > 0.01 and light > 0.5:
                return time.perf_counter() - began
            time.sleep(0.005)
        raise TimeoutError


@contextmanager
def screen():
    """An empty screen, gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        read, write = os.pipe()
        size = f"{WIDTH}x{HEIGHT}x24"
        command = [
            "Xvfb",
            "-displayfd",
            str(write),
            "-screen",
            "0",
            size,
            "-fbdir",
            folder,
            "-nolisten",
            "tcp",
        ]
        server = subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL)
        os.close(write)
        try:
            with os.fdopen(read) as answer:
                display = f":{answer.readline().strip()}"
            with (Path(folder) / "Xvfb_screen0").open("rb") as file:
                yield Screen(display, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        finally:
            server.terminate()
            server.wait()


@contextmanager
def running(command: Sequence[str | Path], environment: dict[str, str]):
    """A program that is ended afterwards."""
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
