"""Nothing goes out before the user has set an authority, and what a silent one means is the user's choice."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.services import settings
from binder.services.identity import ensure_identity, import_identity
from binder.services.time_stamps import choose_service, chosen_service, contacts, stamped_if_possible
from binder.signing.timestamp import Level, TimestampService
from binder.storage.database import Binder
from tests.services.a_binder import NAME
from tests.signing.authority import Authority

NOW = datetime(2024, 3, 6, 9, 30, tzinfo=UTC)
URL = "https://tid.example/tsa"


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BINDER_CONFIG_DIR", str(tmp_path))


def step(_done: int, _total: int) -> None:
    """Nobody cancels."""


def signed_with(service: TimestampService | None) -> str:
    """Signing with an authority that is down."""
    if service is not None:
        raise service.failed()
    return "utan"


def test_no_authority_is_asked_by_itself() -> None:
    assert chosen_service(step) is None
    assert stamped_if_possible(signed_with, step) == ("utan", False)


def test_a_chosen_one_is_remembered_with_its_level() -> None:
    choose_service(URL, level="lta", required=True)
    service = chosen_service(step)
    assert service is not None
    assert (service.url, service.level, service.server) == (URL, Level.ARCHIVED, "tid.example")


def test_one_that_is_down_stops_the_signature_where_it_is_required() -> None:
    choose_service(URL, level="t", required=True)
    with pytest.raises(BinderError) as raised:
        stamped_if_possible(signed_with, step)
    assert raised.value.code is ErrorCode.TIMESTAMP_FAILED


def test_one_that_is_down_is_left_out_where_it_is_not_and_that_is_told() -> None:
    choose_service(URL, level="t", required=False)
    assert stamped_if_possible(signed_with, step) == ("utan", True)


def test_other_trouble_is_not_taken_for_a_silent_authority() -> None:
    def refuse(_service: TimestampService | None) -> str:
        raise BinderError(ErrorCode.CARD_WRONG_PIN)

    choose_service(URL, level="t", required=False)
    with pytest.raises(BinderError) as raised:
        stamped_if_possible(refuse, step)
    assert raised.value.code is ErrorCode.CARD_WRONG_PIN


def test_an_address_that_is_none_is_refused_and_the_old_one_kept() -> None:
    choose_service(URL, level="t", required=True)
    with pytest.raises(BinderError):
        choose_service("tid.example", level="t", required=True)
    assert settings.load().timestamp_server == URL


def test_an_empty_address_turns_it_off() -> None:
    choose_service(URL, level="t", required=True)
    choose_service("  ", level="t", required=True)
    assert chosen_service(step) is None


def test_whom_a_signature_asks_is_told_only_where_somebody_is_asked(binder: Binder) -> None:
    assert contacts(binder) == ""
    choose_service(URL, level="t", required=True)
    assert contacts(binder).startswith("När du signerar får tid.example en kontrollsumma")
    assert "återkallat" not in contacts(binder)


def test_nobody_is_asked_about_a_certificate_of_ones_own(binder: Binder) -> None:
    choose_service(URL, level="lt", required=True)
    before = contacts(binder)
    ensure_identity(binder, NAME, NOW)
    assert contacts(binder) == before
    assert "Dessutom frågas tidsstämpelns utfärdare" in before


@pytest.mark.parametrize("answers", [True, False])
def test_the_issuers_servers_are_named_before_they_are_asked(
    binder: Binder, tmp_path: Path, answers: bool
) -> None:
    issuer = Authority(now=NOW, url="http://fraga.example", answers=answers)
    issuer.prepare()
    (tmp_path / "siv.p12").write_bytes(issuer.identity().pkcs12)
    import_identity(binder, tmp_path / "siv.p12", None, NOW)
    choose_service(URL, level="lt", required=True)
    assert "Dessutom frågas fraga.example om certifikatet är återkallat" in contacts(binder)
