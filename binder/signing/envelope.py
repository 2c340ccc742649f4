"""The outer frame of a CMS signature: the bytes that no signature covers and that a reader skips."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

INDEFINITE = 0x80
"""The length octet of BER's indefinite form, which some signers use for the frame: no lengths to check."""

OBJECT_IDENTIFIER, NULL, SEQUENCE, SET, INTEGER = 0x06, 0x05, 0x30, 0x31, 0x02

SUBJECT_KEY = (0x80, 0xA0)
"""[0], with which a signer is named by its key instead of by issuer and number."""

_DATA = bytes.fromhex("2a864886f70d010701")
"""1.2.840.113549.1.7.1: the signed content is elsewhere, in a PDF in the file around the signature."""


class Part(NamedTuple):
    """One DER value: its tag octet and its content."""

    tag: int
    content: bytes


def is_regular(cms: bytes, digest: bytes) -> bool:
    """Whether the frame is exactly what RFC 5652 asks for, with room for nothing else.

    `cms` is the signature with the zeros that fill up its room, `digest` the content of the identifier of
    the digest that the signer names. Raises ValueError where it is no DER at all.
    """
    from asn1crypto.parser import parse

    if cms[1:2] == bytes([INDEFINITE]):
        return True
    _, _, _, header, content, _ = parse(cms)
    if cms[len(header) + len(content) :].strip(b"\0"):
        return False
    identifier, explicit = _exactly(content, 2)
    (signed_data,) = _exactly(explicit.content, 1)
    version, digests, encapsulated, *rest = _parts(signed_data.content)
    shape = (identifier.tag, signed_data.tag, version.tag, digests.tag, encapsulated.tag)
    if shape != (OBJECT_IDENTIFIER, SEQUENCE, INTEGER, SET, SEQUENCE) or not rest:
        return False
    signers_fit = rest[-1].tag == SET and all(map(_signer_is_regular, _parts(rest[-1].content)))
    return signers_fit and _digests_fit(digests, digest) and _version_fits(version, encapsulated, rest[-1])


def _digests_fit(digests: Part, wanted: bytes) -> bool:
    """Every named digest is a plain one, the signer's among them."""
    named = list(_parts(digests.content))
    return wanted in [_plain_digest(algorithm) for algorithm in named] and all(map(_plain_digest, named))


def _plain_digest(algorithm: Part) -> bytes | None:
    """The identifier of an algorithm that has no parameters, or NULL; None for anything else."""
    name, *parameters = _parts(algorithm.content)
    plain = algorithm.tag == SEQUENCE and name.tag == OBJECT_IDENTIFIER
    return name.content if plain and parameters in ([], [Part(NULL, b"")]) else None


def _signer_is_regular(signer: Part) -> bool:
    """RFC 5652, 5.3: version 1 goes with issuer and number, version 3 with a key identifier."""
    version, identity, digest, *_ = _parts(signer.content)
    by_number = version == Part(INTEGER, b"\x01") and identity.tag == SEQUENCE
    by_key = version == Part(INTEGER, b"\x03") and identity.tag in SUBJECT_KEY
    return signer.tag == SEQUENCE and (by_number or by_key) and _plain_digest(digest) is not None


def _version_fits(version: Part, encapsulated: Part, signers: Part) -> bool:
    """RFC 5652, 5.1: version 1 where plain data is signed by signers of version 1; else there is a choice."""
    kind = next(_parts(encapsulated.content))
    if kind != Part(OBJECT_IDENTIFIER, _DATA):
        return kind.tag == OBJECT_IDENTIFIER
    firsts = [next(_parts(signer.content)) for signer in _parts(signers.content)]
    plain = all(first == Part(INTEGER, b"\x01") for first in firsts)
    return version.content == b"\x01" or (not plain and version.content in (b"\x03", b"\x04", b"\x05"))


def _exactly(content: bytes, count: int) -> list[Part]:
    parts = list(_parts(content))
    if len(parts) != count:
        message = f"{count} values are expected here"
        raise ValueError(message)
    return parts


def _parts(content: bytes) -> Iterator[Part]:
    from asn1crypto.parser import parse

    while content:
        _, _, _, header, value, trailer = parse(content)
        yield Part(header[0], value)
        content = content[len(header) + len(value) + len(trailer) :]
