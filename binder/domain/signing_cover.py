"""A cover sheet for a paper that several sign, as plain parts that can be set on a page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverEntry:
    """Somebody or something, and what is said of it."""

    name: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverPart:
    """Entries under a heading."""

    heading: str
    entries: tuple[CoverEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningCover:
    """The whole sheet: which paper, who was asked and answered what, which files, and what that is worth."""

    title: str
    paper: str
    matter: str
    parts: tuple[CoverPart, ...]
    notes: tuple[str, ...]
