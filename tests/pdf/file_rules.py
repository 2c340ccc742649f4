"""What ISO 19005-2, 6.1 asks of a file's bytes, in every revision of it: header, objects, streams, tables.

Written for files whose objects stand one after another with plain tables, as ours do; what it cannot follow
is a fault. Numbers refer to ISO 19005-2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

# Before any attribute is read: pyHanko adds names of its own, and asn1crypto asks for them but once.
import pikepdf
import pyhanko.sign.ades.asn1_util  # noqa: F401
from asn1crypto import cms

LONGEST_STRING, LONGEST_NAME, LARGEST_INTEGER = 32767, 127, 2**31 - 1

_HEADER = re.compile(rb"%PDF-1\.[0-7](\r\n|\r|\n)%[\x80-\xff]{4}")
_START = re.compile(rb"startxref(?:\r\n|\r|\n)(\d+)(?:\r\n|\r|\n)%%EOF(?:\r\n|\r|\n)?")
_SECTION = re.compile(rb"(\d+) (\d+) ?(?:\r\n|\r|\n)((?:\d{10} \d{5} [nf](?: \r| \n|\r\n))*)")
_OBJECT = re.compile(rb"\d+ \d+ obj(?:\r\n|\r|\n)")
_STREAM = re.compile(rb">>\s*stream(\r\n|\n|\r(?!\n))")
_END_OF_STREAM = re.compile(rb"(?:\r\n|\r|\n)endstream\s*(?:\r\n|\r|\n)endobj(?:\r\n|\r|\n)")
_LENGTH = re.compile(rb"/Length (\d+)(?! \d+ R)")
_TOKEN = re.compile(
    rb"\((?P<literal>(?:\\.|\((?:\\.|[^\\()])*\)|[^\\()])*)\)|<<|>>|<(?P<hex>[^>]*)>|/(?P<name>[^\s()<>\[\]{}/%]*)"
    rb"|(?P<number>[-+]?[\d.]+)",
    re.DOTALL,
)
_ESCAPE = re.compile(rb"\\(?:[0-7]{1,3}|\r\n|.)", re.DOTALL)
_HEX = re.compile(rb"[0-9A-Fa-f\s]*")
_PKCS9 = "1.2.840.113549.1.9."
_PADES = {f"{_PKCS9}3", f"{_PKCS9}4", f"{_PKCS9}16.2.47"}
"""Content type, message digest and signing certificate: the last has a name only once pyHanko is loaded."""
_SIGNING_TIME = f"{_PKCS9}5"
_RANGE = re.compile(rb"/ByteRange ?\[ ?(\d+) (\d+) (\d+) (\d+) ?\]")


class Table(NamedTuple):
    """One cross-reference table: where it stands, where its objects do, and its trailer."""

    at: int
    offsets: list[int]
    trailer: bytes


def file_faults(data: bytes) -> Iterator[str]:
    """The names of the faults that only the bytes show."""
    if not _HEADER.match(data):
        yield "header"  # 6.1.2
    last = data.rfind(b"startxref")
    if last < 0 or not _START.fullmatch(data, last):
        yield "end-of-file"  # 6.1.3
    tables = list(_tables(data))
    if not tables:
        yield "cross-reference-table"  # 6.1.4
        return
    if b"/ID" not in tables[0].trailer or b"/Encrypt" in tables[0].trailer:
        yield "trailer"  # 6.1.3
    if len({_first_identifier(table.trailer) for table in tables}) > 1:
        yield "identifier-changes"  # ISO 32000-1, 14.4: the first is that of the file for ever
    yield from _object_faults(data, tables)
    yield from _signature_faults(data)


def _first_identifier(trailer: bytes) -> bytes:
    """The first of the two, however it is written."""
    _, _, after = trailer.partition(b"/ID")
    return bytes(pikepdf.Object.parse(after[: after.find(b"]") + 1].strip())[0]) if after else b""


def _tables(data: bytes) -> Iterator[Table]:
    """From the newest to the oldest; none if one cannot be read, or is a stream."""
    found, starts = [], _START.findall(data)
    at = int(starts[-1]) if starts else -1
    while at >= 0:
        table = _table(data, at)
        if table is None or len(found) > len(starts):
            return
        found.append(table)
        previous = re.search(rb"/Prev (\d+)", table.trailer)
        at = int(previous[1]) if previous else -1
    yield from found


def _table(data: bytes, at: int) -> Table | None:
    opening = re.compile(rb"xref(?:\r\n|\r|\n)").match(data, at)
    if opening is None:
        return None
    offsets, place = [], opening.end()
    while section := _SECTION.match(data, place):
        entries = section[3]
        if len(entries) != 20 * int(section[2]):
            return None
        offsets += [
            int(entries[n : n + 10]) for n in range(0, len(entries), 20) if entries[n + 17 : n + 18] == b"n"
        ]
        place = section.end()
    if not data.startswith(b"trailer", place):
        return None
    return Table(at, offsets, data[place : data.find(b"startxref", place)])


def _object_faults(data: bytes, tables: list[Table]) -> Iterator[str]:
    starts = sorted({offset for table in tables for offset in table.offsets})
    ends = sorted([*starts, *(table.at for table in tables)])
    next_of = dict(pairwise(ends))
    for start in starts:
        opening = _OBJECT.match(data, start)
        if opening is None or data[start - 1 : start] not in (b"\r", b"\n"):
            yield "object-spacing"  # 6.1.9
            continue
        yield from _one_object(data[opening.end() : next_of[start]])


def _one_object(body: bytes) -> Iterator[str]:
    stream = _STREAM.search(body) if b"endstream" in body else None
    if stream is None:
        if not re.search(rb"(?:\r\n|\r|\n|\s)endobj(?:\r\n|\r|\n)", body[-10:]):
            yield "object-spacing"
        yield from _token_faults(body)
        return
    described = body[: stream.start() + 2]
    length = _LENGTH.search(described)
    if stream[1] == b"\r" or length is None:
        yield "stream-start"  # 6.1.7.1
    elif not _END_OF_STREAM.fullmatch(body, stream.end() + int(length[1])):
        yield "stream-length"
    yield from _token_faults(described)


def _token_faults(text: bytes) -> Iterator[str]:
    for token in _TOKEN.finditer(text):
        if token["hex"] is not None:
            digits = re.sub(rb"\s", b"", token["hex"])
            if len(digits) % 2 or not _HEX.fullmatch(token["hex"]):
                yield "hexadecimal-string"  # 6.1.6
            yield from _too_long(len(digits) // 2)
        elif token["literal"] is not None:
            yield from _too_long(len(_ESCAPE.sub(b".", token["literal"])))
        elif len(token["name"] or b"") > LONGEST_NAME or abs(float(token["number"] or 0)) > LARGEST_INTEGER:
            yield "limits"


def _too_long(length: int) -> Iterator[str]:
    if length > LONGEST_STRING:
        yield "limits"  # 6.1.13


def _signature_faults(data: bytes) -> Iterator[str]:
    """Each signature is over all bytes up to an end of file, but for its own (6.4.3)."""
    for found in _RANGE.finditer(data):
        first, length, second, rest = (int(number) for number in found.groups())
        gap, end = data[length:second], second + rest
        is_whole = first == 0 and re.fullmatch(rb"<[0-9A-Fa-f]+>", gap) and end <= len(data)
        if not is_whole or not re.search(rb"%%EOF(?:\r\n|\r|\n)?$", data[end - 7 : end]):
            yield "byte-range"
            continue
        yield from cms_faults(bytes.fromhex(gap[1:-1].decode()))


def cms_faults(data: bytes) -> Iterator[str]:
    """In DER with zeros after it, one signer, whose certificate is in it (6.4.3)."""
    whole = cms.ContentInfo.load(data)
    written = whole.dump(force=True)
    if not data.startswith(written) or data[len(written) :].strip(b"\0"):
        yield "signature-encoding"
    signed = whole["content"]
    held = {(one.chosen.issuer.dump(), one.chosen.serial_number) for one in signed["certificates"]}
    signers = [signer["sid"].chosen for signer in signed["signer_infos"]]
    names = {(one["issuer"].chosen.dump(), one["serial_number"].native) for one in signers}
    if len(signers) != 1 or not names <= held:
        yield "signer"
    is_paper = signed["encap_content_info"]["content_type"].native == "data"
    if is_paper and not all(_is_pades(signer) for signer in signed["signer_infos"]):
        yield "signature-attributes"


def _is_pades(signer: cms.SignerInfo) -> bool:
    """What is signed with the digest (ETSI EN 319 142-1, 6.3): the certificate, and no second time."""
    types = {attribute["type"].dotted for attribute in signer["signed_attrs"]}
    return types >= _PADES and _SIGNING_TIME not in types
