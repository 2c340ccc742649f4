"""What the file says about itself."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from xml.etree import ElementTree as ET

import pytest

from binder.pdf.metadata import Metadata, xmp_packet


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
    described = metadata(datetime(2025, 4, 2, 8, 15, tzinfo=zone))
    assert (described.pdf_date, described.xmp_date) == (pdf, xmp)


def test_the_packet_is_xml_whatever_the_title_says() -> None:
    packet = xmp_packet(metadata(datetime(2025, 4, 2, tzinfo=UTC), title="<P & Q> {0}"))
    tree = ET.fromstring(packet.decode())  # noqa: S314 - our own bytes
    assert "<P & Q> {0}" in "".join(tree.itertext())


def test_a_nameless_paper_claims_no_author() -> None:
    described = Metadata(
        title="T", author="", subject="S", language="sv", when=datetime(2025, 4, 2, tzinfo=UTC)
    )
    assert b"dc:creator" not in xmp_packet(described)
