"""One window for each binder: a second start hands its file to the first and ends."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MS = 1000


class SingleInstance(QObject):
    """Listens, on this computer and for this user only; `called` carries the file, or None."""

    called = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_call)
        # Left behind by a crash: whoever listens has the binder's lock, and that is us.
        QLocalServer.removeServer(_name(folder))
        self._server.listen(_name(folder))

    def _on_call(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.waitForReadyRead(WAIT_MS)
            words = bytes(socket.readAll().data()).decode("utf-8", "replace").strip()
            socket.write(b"ok")
            socket.flush()
            socket.disconnectFromServer()
            self.called.emit(Path(words) if words else None)


def call(folder: Path, file: Path | None) -> bool:
    """Give a file to the program that has the binder open; False if none answers."""
    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    if not socket.waitForConnected(WAIT_MS):
        return False
    # A line end even without a file, so that there is something to read.
    socket.write((str(file.resolve()) if file else "").encode() + b"\n")
    socket.flush()
    return socket.waitForReadyRead(2 * WAIT_MS)


def _name(folder: Path) -> str:
    return "motesparm-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:24]
