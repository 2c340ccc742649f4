"""The key of a binder; alone here, because the process that finds it must begin at once."""

from __future__ import annotations

KEY_LENGTH = 32


class BinderKey:
    """The 256-bit key of a binder; its bytes are never shown."""

    __slots__ = ("raw",)

    def __init__(self, raw: bytes) -> None:
        if len(raw) != KEY_LENGTH:
            message = f"a binder key has {KEY_LENGTH} bytes"
            raise ValueError(message)
        self.raw = raw

    def __eq__(self, other: object) -> bool:
        return isinstance(other, BinderKey) and other.raw == self.raw

    def __hash__(self) -> int:
        return hash(self.raw)

    def __repr__(self) -> str:
        return "BinderKey(hidden)"
