"""One identity and one signed letter for all tests of signing: both are costly and neither is altered."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from binder.signing.identity import Identity, make_identity
from binder.signing.sign import sign_pdf
from tests.signing.papers import letter

NOW = datetime(2024, 3, 6, 9, 30, tzinfo=timezone(timedelta(hours=1)))


@pytest.fixture(scope="session")
def now() -> datetime:
    return NOW


@pytest.fixture(scope="session")
def identity() -> Identity:
    return make_identity("Åsa Björkelund", NOW)


@pytest.fixture(scope="session")
def signed(identity: Identity) -> bytes:
    return sign_pdf(letter(), identity, now=NOW, reason="Tilläggsyrkande")


@pytest.fixture(scope="session")
def for_two(identity: Identity) -> bytes:
    """A letter with two fields of which the first is signed."""
    return sign_pdf(letter(2), identity, now=NOW)
