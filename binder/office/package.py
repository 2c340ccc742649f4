"""Writing the zip of a word processor's file so that equal papers are equal bytes."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def packed(files: Iterable[tuple[str, bytes]], *, stored: frozenset[str] = frozenset()) -> bytes:
    """The files in that order, those in `stored` uncompressed, none with a time of its own."""
    target = BytesIO()
    with ZipFile(target, "w") as made:
        for name, content in files:
            entry = ZipInfo(name, _LONG_AGO)
            entry.compress_type = ZIP_STORED if name in stored else ZIP_DEFLATED
            made.writestr(entry, content)
    return target.getvalue()


def repacked(content: bytes, *, without: frozenset[str] = frozenset()) -> bytes:
    """A zip's files once more, without those that are not wanted."""
    with ZipFile(BytesIO(content)) as given:
        return packed((name, given.read(name)) for name in given.namelist() if name not in without)
