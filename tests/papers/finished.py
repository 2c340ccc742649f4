"""A made-up paper finished as the program finishes it, and everything that is wrong with it then."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from functools import cache
from pathlib import Path

from binder.domain.yrkande import Yrkande
from binder.pdf.compose import compose
from binder.signing.identity import Identity, load_pkcs12
from binder.signing.sign import sign_pdf
from binder.signing.verify import verify
from binder.wording.letter_words import subject
from tests.papers.source_text import source_text
from tests.pdf.structure import faults as structural_faults
from tests.pdf.structure import structure_text

WHEN = datetime(2026, 3, 2, 9, 30, tzinfo=timezone(timedelta(hours=1)))


@cache
def identity() -> Identity:
    """An invented member's key, kept here so that a paper is the same whenever it is made."""
    return load_pkcs12((Path(__file__).parent / "asa.p12").read_bytes())


def finished(yrkande: Yrkande) -> bytes:
    """The paper, signed in its first field."""
    pdf = compose(yrkande, when=WHEN)
    return sign_pdf(pdf, identity(), field="Underskrift1", now=WHEN, reason=subject(yrkande))


def faults(yrkande: Yrkande, pdf: bytes) -> list[str]:
    """The names of what is wrong with the paper; none for a sound one."""
    return [*structural_faults(pdf), *_text_faults(yrkande, pdf), *_signature_faults(pdf)]


def _text_faults(yrkande: Yrkande, pdf: bytes) -> Iterator[str]:
    said = " ".join(" ".join(text for _, text in structure_text(pdf)).split())
    if said != source_text(yrkande):
        yield "other-text"


def _signature_faults(pdf: bytes) -> Iterator[str]:
    reports = verify(pdf)
    if len(reports) != 1 or not all(report.valid for report in reports):
        yield "signature"
