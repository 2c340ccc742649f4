"""What someone who steals the laptop would find: words and pieces of papers in plain files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "latin-1")
PIECE = 32
PIECES = 200


def pieces_of(data: bytes) -> list[bytes]:
    """Pieces from all over a file: a PDF's words are compressed, so its words alone prove nothing."""
    step = max(1, (len(data) - PIECE) // PIECES)
    return [data[start : start + PIECE] for start in range(0, len(data) - PIECE + 1, step)]


def traces(folder: Path, words: Iterable[str], pieces: Iterable[bytes] = ()) -> list[str]:
    """Where in the folder's files a word or a piece stands in the clear, as "file: what"."""
    wanted = {repr(word): _forms(word) for word in words}
    wanted |= {f"a piece of a paper: {piece!r}": {piece} for piece in pieces}
    found = []
    for file in sorted(file for file in folder.rglob("*") if file.is_file()):
        data = file.read_bytes()
        found += [
            f"{file.name}: {what}" for what, forms in wanted.items() if any(form in data for form in forms)
        ]
    return found


def _forms(word: str) -> set[bytes]:
    variants = (word, word.lower(), word.upper())
    return {variant.encode(encoding, "replace") for variant in variants for encoding in ENCODINGS}
