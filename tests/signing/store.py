"""Adds to a signed paper what issuers said, as another program would that extends it for the archive."""

from __future__ import annotations

import io

from binder.signing.long_term import add_revocation
from binder.signing.pades import _ReproducibleWriter
from binder.signing.revocation import Evidence


def with_store(pdf: bytes, field: str, evidence: Evidence) -> bytes:
    writer = _ReproducibleWriter(pdf, salt="store")
    add_revocation(writer, pdf, field, evidence)
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()
