"""Keys that are pressed on a screen of our own, as the X server's test extension does it."""

from __future__ import annotations

import ctypes
import ctypes.util
from collections.abc import Iterable

_SHIFTED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_NAMES = {"/": "slash", "\n": "Return"}
_MODIFIERS = {"ctrl": "Control_L", "shift": "Shift_L", "alt": "Alt_L"}


def are_possible() -> bool:
    """Whether the libraries are here."""
    return all(ctypes.util.find_library(name) for name in ("X11", "Xtst"))


class Hands:
    """Presses keys on a display; whoever has the focus gets them."""

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL(ctypes.util.find_library("X11"))
        self._test = ctypes.CDLL(ctypes.util.find_library("Xtst"))
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))

    def close(self) -> None:
        """Let go of the display."""
        self._x.XCloseDisplay(self._display)

    def press(self, *keys: str) -> None:
        """Press keys such as "Page_Down" or "ctrl+f", one after another."""
        for key in keys:
            *modifiers, name = key.split("+") if len(key) > 1 else [key]
            held = [_MODIFIERS[modifier] for modifier in modifiers]
            self._strokes([*held, name])
        self._x.XFlush(self._display)

    def write(self, words: str) -> None:
        """Type words."""
        for sign in words:
            held = ["Shift_L"] if sign in _SHIFTED else []
            self._strokes([*held, sign])
        self._x.XFlush(self._display)

    def point(self, x: int, y: int) -> None:
        """Put the pointer at a place."""
        self._test.XTestFakeMotionEvent(self._display, -1, x, y, 0)
        self._x.XFlush(self._display)

    def turn_wheel(self) -> None:
        """A notch of the wheel towards oneself."""
        for is_down in (1, 0):
            self._test.XTestFakeButtonEvent(self._display, 5, is_down, 0)
        self._x.XFlush(self._display)

    def click(self) -> None:
        """The left button where the pointer is."""
        for is_down in (1, 0):
            self._test.XTestFakeButtonEvent(self._display, 1, is_down, 0)
        self._x.XFlush(self._display)

    def _strokes(self, names: Iterable[str]) -> None:
        codes = [self._code(name) for name in names]
        for code in codes:
            self._test.XTestFakeKeyEvent(self._display, code, 1, 0)
        for code in reversed(codes):
            self._test.XTestFakeKeyEvent(self._display, code, 0, 0)

    def _code(self, name: str) -> int:
        symbol = ctypes.c_ulong(self._x.XStringToKeysym(_NAMES.get(name, name).encode()))
        return int(self._x.XKeysymToKeycode(self._display, symbol))
