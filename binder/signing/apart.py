"""Judges an unknown PDF in a child process that can be stopped: no file may hang or crash the program."""

from __future__ import annotations

import multiprocessing
import time
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.signature import PaperFacts, SignatureReport

TIME_LIMIT = 30.0
"""Seconds; the slowest good file of the public suites takes about one, and starting takes one more."""

MEMORY_LIMIT = 2 << 30
"""Bytes of address space for the child, where the system can hold it to that."""

Answer = PaperFacts | ErrorCode


def verify_apart(pdf: bytes, *, time_limit: float = TIME_LIMIT) -> tuple[SignatureReport, ...]:
    """As `verify`, but stopped after `time_limit` seconds (READING_TOOK_TOO_LONG) and safe from crashes."""
    return look_apart(pdf, time_limit=time_limit).signatures


def look_apart(pdf: bytes, *, time_limit: float = TIME_LIMIT) -> PaperFacts:
    """The signatures' judgement, the fields for further ones and the title; stopped and safe as above."""
    answer = _asked(pdf, time.monotonic() + time_limit)
    if isinstance(answer, ErrorCode):
        raise BinderError(answer)
    return answer


def _asked(pdf: bytes, deadline: float) -> Answer:
    # "spawn": a fork of a process with threads (Qt's, the writer's) can lock up.
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=True)
    child = context.Process(target=_work, args=(theirs,), name="verify", daemon=True)
    child.start()
    theirs.close()
    try:
        return _conversation(ours, pdf, deadline)
    finally:
        ours.close()
        _end(child)


def _conversation(pipe: Connection, pdf: bytes, deadline: float) -> Answer:
    try:
        if not _answers(pipe, deadline):
            return ErrorCode.READING_TOOK_TOO_LONG
        pipe.recv()
    except EOFError as error:
        message = "the child that judges signatures did not start"
        raise RuntimeError(message) from error
    try:
        pipe.send_bytes(pdf)
        return _received(pipe) if _answers(pipe, deadline) else ErrorCode.READING_TOOK_TOO_LONG
    except (EOFError, OSError):
        # The child died of the file: of memory, of depth, or of something nobody thought of.
        return ErrorCode.PDF_DAMAGED


def _answers(pipe: Connection, deadline: float) -> bool:
    return pipe.poll(max(0.0, deadline - time.monotonic()))


def _received(pipe: Connection) -> Answer:
    answer: Answer = pipe.recv()
    return answer


def _end(child: BaseProcess) -> None:
    child.join(timeout=0.2)
    if child.is_alive():
        child.kill()
        child.join()
    child.close()


def _work(pipe: Connection) -> None:
    _limit_memory()
    from binder.signing.verify import look

    pipe.send("ready")
    pdf = pipe.recv_bytes()
    try:
        answer: Answer = look(pdf)
    except BinderError as error:
        answer = error.code
    except MemoryError:
        answer = ErrorCode.PDF_DAMAGED
    pipe.send(answer)
    pipe.close()


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limits
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    bound = MEMORY_LIMIT if hard == resource.RLIM_INFINITY else min(MEMORY_LIMIT, hard)
    resource.setrlimit(resource.RLIMIT_AS, (bound, hard))
