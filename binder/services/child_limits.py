"""What a child process that reads an unknown file may use."""

from __future__ import annotations

from contextlib import suppress


def limit_memory(memory: int) -> None:
    """Set the limit, in bytes, where the system has one; Windows has none that a process sets on itself."""
    try:
        import resource
    except ImportError:
        return
    # macOS refuses the limit on address space; the limit on time still holds there.
    with suppress(ValueError, OSError):
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (memory, hard))
