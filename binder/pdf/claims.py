"""What norms a PDF's metadata claims, and the metadata of a copy that no longer keeps them."""

from __future__ import annotations

import re

_NAMES = rb"pdf(?:a|ua)id:(?:part|amd|corr|rev|conformance)"
_ELEMENT = re.compile(rb"<(" + _NAMES + rb")\b[^>]*>[^<]*</\1\s*>")
_ATTRIBUTE = re.compile(rb"\s+" + _NAMES + rb"\s*=\s*(?:\"[^\"]*\"|'[^']*')")


def without_claims(packet: bytes) -> bytes:
    """An XMP packet that claims neither PDF/A (ISO 19005) nor PDF/UA (ISO 14289), and says all else."""
    return _ATTRIBUTE.sub(b"", _ELEMENT.sub(b"", packet))
