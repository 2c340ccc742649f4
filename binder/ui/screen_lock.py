"""Tells when the screen is locked, where the desktop says so: on Linux over D-Bus."""

from __future__ import annotations

from PySide6.QtCore import SLOT, QObject, Signal, Slot

_SERVICES = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
    ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
    ("org.xfce.ScreenSaver", "/org/xfce/ScreenSaver"),
)
_SIGNAL = "ActiveChanged"


class ScreenLock(QObject):
    """Listens from when it is made; says nothing where no desktop tells."""

    locked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_heard = self._listen()
        """Whether there is somebody to listen to."""

    def _listen(self) -> bool:
        try:
            from PySide6.QtDBus import QDBusConnection
        except ImportError:
            return False
        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return False
        # With an empty service anyone's signal is heard, also of a locker that starts later.
        slot = SLOT("on_active(bool)")
        found = [
            bus.connect("", path, name, _SIGNAL, self, slot)  # type: ignore[call-overload]
            for name, path in _SERVICES
        ]
        return any(found)

    @Slot(bool)
    def on_active(self, is_active: bool) -> None:  # noqa: FBT001 - a slot
        """The screen saver came or went."""
        if is_active:
            self.locked.emit()
