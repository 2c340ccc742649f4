"""What is said of confidential papers that stayed where they are."""

from __future__ import annotations


def papers_left_out(count: int) -> str:
    """How many confidential papers are not in a file that was written."""
    return f"{counted(count)} är inte med."


def asked_about(count: int) -> str:
    """How many papers say that they are confidential, for whoever brought them in."""
    said = "1 handling säger att den är" if count == 1 else f"{count} handlingar säger att de är"
    return f"Sekretess: {said} sekretessbelagd{'' if count == 1 else 'a'}, och hanteras så tills du svarat."


def counted(count: int) -> str:
    """The number with its noun."""
    return "1 sekretessbelagd handling" if count == 1 else f"{count} sekretessbelagda handlingar"
