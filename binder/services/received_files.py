"""What a folder, a zip or an e-mail holds: its files by name, with limits that a hostile one runs into."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from binder.domain.errors import BinderError, ErrorCode

MOST_FILES = 500
MOST_BYTES = 1024**3
#: Packed text shrinks to a twentieth; what shrinks to a two-hundredth is made to fill the disk.
MOST_SWELLING = 200
_SMALL = 10 * 1024**2
_ENCRYPTED = 0x1
_PIECE = 1024**2
#: What the library raises on a damaged zip.
_DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, NotImplementedError, OSError, EOFError, ValueError),
    *(IndexError, struct.error),
)
#: What the library raises on the headers of a damaged e-mail.
_DAMAGED_MAIL = (ValueError, LookupError, AttributeError, TypeError)
_LEFT_OUT = ("__MACOSX/", ".", "Thumbs.db", "desktop.ini", "~$")
_PACKED = (".zip", ".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".cab", ".iso")


@dataclass(frozen=True, slots=True)
class ReceivedFile:
    """A file by its name inside what was received; `byte_count` as far as it is told."""

    name: str
    byte_count: int

    @property
    def file_name(self) -> str:
        """The last part of the name."""
        return PurePosixPath(self.name).name


def is_container(path: Path) -> bool:
    """Tell whether the path holds several files: a folder, a zip that is no office file, or an e-mail.

    What is called a zip is taken for one, so that a damaged one is told as damaged and not as unknown.
    """
    if path.is_dir():
        return True
    if path.suffix.casefold() in {".eml", ".zip"}:
        return path.is_file()
    return path.is_file() and zipfile.is_zipfile(path) and not _is_office_file(path)


def files_in(path: Path) -> list[ReceivedFile]:
    """Return the files of a container by name.

    Raises BinderError: FILE_UNREADABLE, ARCHIVE_UNSAFE (names that lead out of it, links),
    ARCHIVE_TOO_LARGE, ARCHIVE_NESTED, ARCHIVE_PASSWORD.
    """
    if path.is_dir():
        found = list(_in_folder(path))
    elif path.suffix.casefold() == ".eml":
        found = [ReceivedFile(name, len(content)) for name, content in _in_message(path)]
    else:
        found = _in_zip(path)
    kept = [each for each in found if not _is_left_out(each.name)]
    if len(kept) > MOST_FILES or sum(each.byte_count for each in kept) > MOST_BYTES:
        raise BinderError(ErrorCode.ARCHIVE_TOO_LARGE, path=path)
    if not path.is_dir() and any(each.name.casefold().endswith(_PACKED) for each in kept):
        raise BinderError(ErrorCode.ARCHIVE_NESTED, path=path)
    return sorted(kept, key=lambda each: each.name)


def content_of(path: Path, name: str) -> bytes:
    """Return the bytes of one of a container's files, as received."""
    if path.is_dir():
        return _safe_path(path, name).read_bytes()
    if path.suffix.casefold() == ".eml":
        found = dict(_in_message(path)).get(name)
        if found is None:
            raise BinderError(ErrorCode.FILE_MISSING, path=path)
        return found
    return _unpacked(path, name)


def contents(path: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a zip or an e-mail with their bytes, each read once; raises as `files_in` does."""
    names = [each.name for each in files_in(path)]
    in_message = dict(_in_message(path)) if path.suffix.casefold() == ".eml" else None
    for name in names:
        yield name, _unpacked(path, name) if in_message is None else in_message[name]


@contextmanager
def as_file(path: Path, name: str) -> Iterator[Path]:
    """Give one of a container's files as a file of its own name while the context lasts."""
    import tempfile

    if path.is_dir():
        yield _safe_path(path, name)
        return
    with tempfile.TemporaryDirectory(prefix="motesparm-") as folder:
        target = Path(folder) / (PurePosixPath(name).name or "handling")
        target.write_bytes(content_of(path, name))
        yield target


def _is_office_file(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as packed:
            names = set(packed.namelist()[:MOST_FILES])
    except _DAMAGED:
        return False
    return "[Content_Types].xml" in names or "mimetype" in names


def _is_left_out(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return name.endswith("/") or any(part.startswith(_LEFT_OUT) for part in (name, *parts))


def _in_folder(path: Path) -> Iterator[ReceivedFile]:
    """Yield the files of a folder and those one step below; links are not followed."""
    try:
        found = sorted([*path.glob("*"), *path.glob("*/*")])[: 4 * MOST_FILES]
        for each in found:
            if not each.is_symlink() and each.is_file():
                yield ReceivedFile(each.relative_to(path).as_posix(), each.stat().st_size)
    except OSError as error:
        raise BinderError(ErrorCode.FILE_UNREADABLE, path=path) from error


def _safe_path(folder: Path, name: str) -> Path:
    target = folder / name
    if target.is_symlink() or not target.resolve().is_relative_to(folder.resolve()):
        raise BinderError(ErrorCode.ARCHIVE_UNSAFE, path=folder)
    return target


def _in_zip(path: Path) -> list[ReceivedFile]:
    with _opened(path) as packed:
        entries = packed.infolist()
    if len(entries) > 4 * MOST_FILES:
        raise BinderError(ErrorCode.ARCHIVE_TOO_LARGE, path=path)
    for entry in entries:
        _refuse_odd(entry, path)
    return [ReceivedFile(entry.filename, entry.file_size) for entry in entries if entry.filename.strip("/")]


def _refuse_odd(entry: zipfile.ZipInfo, path: Path) -> None:
    """Refuse names that lead out of the folder, links, locked files, and those that swell beyond reason."""
    name = entry.filename.replace("\\", "/")
    is_link = stat.S_ISLNK(entry.external_attr >> 16)
    if name.startswith("/") or ".." in name.split("/") or ":" in name or "\x00" in name or is_link:
        raise BinderError(ErrorCode.ARCHIVE_UNSAFE, path=path)
    if entry.flag_bits & _ENCRYPTED:
        raise BinderError(ErrorCode.ARCHIVE_PASSWORD, path=path)
    if entry.file_size > max(_SMALL, MOST_SWELLING * entry.compress_size):
        raise BinderError(ErrorCode.ARCHIVE_TOO_LARGE, path=path)


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(path) as packed:
            yield packed
    except FileNotFoundError as error:
        raise BinderError(ErrorCode.FILE_MISSING, path=path) from error
    except _DAMAGED as error:
        raise BinderError(ErrorCode.FILE_UNREADABLE, path=path) from error


def _unpacked(path: Path, name: str) -> bytes:
    """Return an entry's bytes; what is longer than it says is cut off before it fills the memory."""
    with _opened(path) as packed:
        try:
            entry = packed.getinfo(name)
        except KeyError as error:
            raise BinderError(ErrorCode.FILE_MISSING, path=path) from error
        _refuse_odd(entry, path)
        if entry.file_size > MOST_BYTES:
            raise BinderError(ErrorCode.ARCHIVE_TOO_LARGE, path=path)
        taken = io.BytesIO()
        with packed.open(entry) as opened:
            while piece := opened.read(_PIECE):
                taken.write(piece)
                if taken.tell() > entry.file_size:
                    raise BinderError(ErrorCode.ARCHIVE_TOO_LARGE, path=path)
        return taken.getvalue()


def _in_message(path: Path) -> list[tuple[str, bytes]]:
    """Return the attachments of an e-mail and its text; pictures inside the text are left out."""
    try:
        return list(_parts_of(path))
    except _DAMAGED_MAIL as error:
        raise BinderError(ErrorCode.FILE_UNREADABLE, path=path) from error


def _parts_of(path: Path) -> Iterator[tuple[str, bytes]]:
    import email
    import email.policy

    if path.stat().st_size > MOST_BYTES:
        raise BinderError(ErrorCode.ARCHIVE_TOO_LARGE, path=path)
    with path.open("rb") as opened:
        message = email.message_from_binary_file(opened, policy=email.policy.default)
    seen: set[str] = set()
    for part in message.walk():
        if part.is_multipart():
            continue
        content = part.get_payload(decode=True)
        name = _attachment_name(part.get_filename(), part.get_content_type(), seen)
        if name is not None and isinstance(content, bytes) and content:
            seen.add(name)
            yield name, content


def _attachment_name(named: str | None, content_type: str, seen: set[str]) -> str | None:
    """Return a name that is its own; None for parts that are no papers."""
    if named is None:
        named = {"text/plain": "meddelande.txt", "text/html": "meddelande.html"}.get(content_type)
        if named is None or named in seen:
            return None
    plain = PurePosixPath(named.replace("\\", "/")).name.replace("\x00", "") or "bilaga"
    if content_type.startswith("image/") or plain.endswith((".p7s", ".ics", ".vcf")):
        return None
    while plain in seen:
        plain = f"_{plain}"
    return plain
