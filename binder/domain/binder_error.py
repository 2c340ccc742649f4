"""The error that carries the user's trouble; alone, for what finds the key at a start loads nothing else."""

from __future__ import annotations

TYPE_CHECKING = False
"""Not from typing, which takes 5 ms to load."""
if TYPE_CHECKING:
    from binder.domain.errors import ErrorCode


class BinderError(Exception):
    """Trouble that the user can be told about; carries a code and details, never a sentence."""

    def __init__(self, code: ErrorCode, **details: object) -> None:
        super().__init__(code.value)
        self.code = code
        self.details = details

    def __repr__(self) -> str:
        # Details may hold council text: they never reach a log by way of repr.
        return f"BinderError({self.code.value!r})"
