"""Fields are drawn: a signature that cannot be seen would look like a missing one."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from binder.pdf.engine import OpenPaper
from binder.signing.identity import make_identity
from binder.signing.sign import sign_pdf
from tests.signing.papers import letter

NOW = datetime(2026, 3, 6, 15, 50, tzinfo=UTC)


@pytest.fixture(scope="module")
def signed():
    return sign_pdf(letter(), make_identity("Stina Wallin", NOW), now=NOW)


def dark_pixels(pdf):
    with OpenPaper(pdf) as paper:
        bitmap = paper.render(paper.page_count, 1.0)
        return sum(1 for value in bytes(bitmap.data)[::4] if value < 200)


def test_a_visible_signature_is_drawn(signed):
    assert dark_pixels(signed) > dark_pixels(letter()) + 100


def test_a_paper_with_fields_can_be_opened_and_closed_again_and_again(signed):
    assert len({dark_pixels(signed) for _ in range(20)}) == 1
