"""Asks a server that the user has chosen, or that a certificate names, on a thread that can be left alone."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

PATIENCE = 15.0
"""Seconds until a server counts as silent."""

LARGEST_ANSWER = 8 << 20
PULSE = 0.05


class NoAnswerError(OSError):
    """The server could not be reached, was too slow, or said something else than was asked for."""


def ask(
    url: str,
    step: Callable[[int, int], None],
    *,
    data: bytes | None = None,
    kind: str = "",
    patience: float = PATIENCE,
) -> bytes:
    """The body of the answer; `step` is called meanwhile and may raise Cancelled, which is obeyed at once.

    Raises NoAnswerError. The thread that waits is left behind then: it holds nothing but the connection.
    """
    if urlsplit(url).scheme not in ("http", "https"):
        raise NoAnswerError(url)
    answer: list[bytes | Exception] = []
    request = Request(url, data=data, headers={"Content-Type": kind} if kind else {})  # noqa: S310 - looked at above
    thread = threading.Thread(target=_ask, args=(request, answer, patience), name="binder-web", daemon=True)
    thread.start()
    end = time.monotonic() + patience
    while thread.is_alive() and time.monotonic() < end:
        step(0, 0)
        thread.join(PULSE)
    reply = answer[0] if answer else None
    if isinstance(reply, bytes):
        return reply
    raise NoAnswerError(url) from reply


def _ask(request: Request, answer: list[bytes | Exception], patience: float) -> None:
    try:
        with urlopen(request, timeout=patience) as reply:  # noqa: S310 - only http and https come here
            body: bytes = reply.read(LARGEST_ANSWER + 1)
        answer.append(body if len(body) <= LARGEST_ANSWER else NoAnswerError("too much"))
    except (URLError, OSError, ValueError) as error:
        answer.append(error)
