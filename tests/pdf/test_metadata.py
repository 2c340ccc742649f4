"""What the file says about itself."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from xml.etree import ElementTree as ET

import pytest

from binder.pdf.metadata import LONGEST, Metadata, described, xmp_packet


def metadata(when: datetime, title: str = "T") -> Metadata:
    return Metadata(title=title, author="Åsa", subject="Ä", language="sv-SE", when=when)


@pytest.mark.parametrize(
    ("zone", "pdf", "xmp"),
    [
        (UTC, "D:20250402081500+00'00'", "2025-04-02T08:15:00+00:00"),
        (timezone(timedelta(hours=2)), "D:20250402081500+02'00'", "2025-04-02T08:15:00+02:00"),
        (timezone(-timedelta(hours=3, minutes=30)), "D:20250402081500-03'30'", "2025-04-02T08:15:00-03:30"),
    ],
)
def test_both_dates_are_the_same_moment(zone: timezone, pdf: str, xmp: str) -> None:
    made = metadata(datetime(2025, 4, 2, 8, 15, tzinfo=zone))
    assert (made.pdf_date, made.xmp_date) == (pdf, xmp)


def test_the_packet_is_xml_whatever_the_title_says() -> None:
    packet = xmp_packet(metadata(datetime(2025, 4, 2, tzinfo=UTC), title="<P & Q> {0}"))
    tree = ET.fromstring(packet.decode())  # noqa: S314 - our own bytes
    assert "<P & Q> {0}" in "".join(tree.itertext())


@pytest.mark.parametrize(("text", "kept"), [("a\u00adb", "ab"), ("Д" * LONGEST, "Д" * LONGEST)])
def test_a_description_is_as_clean_as_the_text(text: str, kept: str) -> None:
    assert described(text) == kept


def test_no_description_is_longer_than_archives_take() -> None:
    assert described("Д" * 20_000) == "Д" * (LONGEST - 1) + "…"


def test_a_nameless_paper_claims_no_author() -> None:
    nameless = Metadata(
        title="T", author="", subject="S", language="sv", when=datetime(2025, 4, 2, tzinfo=UTC)
    )
    assert b"dc:creator" not in xmp_packet(nameless)
