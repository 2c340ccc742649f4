"""What the commands that give notes out and take them in print for people."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


def exported_lines(
    files: Sequence[Path], count: int, left_out: int, confidential: int = 0, confidential_pages: int = 0
) -> list[str]:
    """The files, how many notes are in them, and what stayed in the binder."""
    lines = [
        *map(str, files),
        "",
        f"{counted(count)} i {len(files)} {'fil' if len(files) == 1 else 'filer'}.",
    ]
    if left_out:
        lines.append(
            f"{counted(left_out)} är inte med: ärendet har ingen handling, eller den går inte att läsa. "
            "De finns i sammanställningen."
        )
    if confidential:
        lines.append(f"Sekretess: {counted(confidential)} i sekretessbelagda handlingar är inte med.")
    if confidential_pages:
        pages = "1 sida" if confidential_pages == 1 else f"{confidential_pages} sidor"
        lines.append(f"Sekretess: {pages} ur sekretessbelagda handlingar är inte med i kopiorna.")
    return lines


def taken_in_lines(file_name: str, new: int, known: int, lost: int) -> list[str]:
    """How many came in, how many were there already, and how many found no place."""
    lines = [f"{counted(new)} inlästa i {file_name}." if new != 1 else f"1 anteckning inläst i {file_name}."]
    if known:
        lines.append(f"{counted(known)} fanns redan.")
    if lost:
        lines.append(f"{counted(lost)} hittade ingen plats i handlingen och är inte inlästa.")
    return lines


def counted(count: int) -> str:
    """The number with its noun."""
    return "1 anteckning" if count == 1 else f"{count or 'Inga'} anteckningar"
