"""A key on a card signs like any other; its PIN is asked for and nothing of it is kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from binder.domain.errors import BinderError, ErrorCode
from binder.signing.card import CardKey, is_supported, keys_on_cards
from binder.signing.identity import on_card
from binder.signing.sign import sign_pdf
from binder.signing.verify import verify
from tests.signing.papers import letter
from tests.signing.soft_card import PIN, configuration, make_card, module

NAME = "Åsa Björkelund"
KEYS = {"ec": ec.generate_private_key(ec.SECP256R1()), "rsa": rsa.generate_private_key(65537, 2048)}


@pytest.fixture(scope="module", params=list(KEYS))
def card(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, now: datetime
) -> Iterator[Path]:
    """The module of a card that is there."""
    found = module()
    folder = tmp_path_factory.mktemp("kort")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOFTHSM2_CONF", str(configuration(folder)))
        make_card(folder, KEYS[request.param], NAME, now)
        yield found


@pytest.fixture
def empty_slot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    found = module()
    monkeypatch.setenv("SOFTHSM2_CONF", str(configuration(tmp_path)))
    return found


def the_key(card: Path) -> CardKey:
    (key,) = keys_on_cards(card)
    return key


def refusal(key: CardKey, pin: str | None, now: datetime) -> ErrorCode:
    with pytest.raises(BinderError) as raised:
        sign_pdf(letter(), on_card(key, pin), now=now)
    return raised.value.code


def test_support_for_cards_is_detected() -> None:
    assert is_supported()


def test_the_signing_certificate_is_found_without_a_pin(card: Path) -> None:
    assert on_card(the_key(card)).name == NAME


def test_a_card_signs_a_paper(card: Path, now: datetime) -> None:
    pdf = sign_pdf(letter(), on_card(the_key(card), PIN), now=now)
    assert [(report.signer, report.valid) for report in verify(pdf)] == [(NAME, True)]


@pytest.mark.parametrize("pin", ["000000", "", None, "1"])
def test_a_wrong_pin_is_told_and_nothing_is_signed(card: Path, now: datetime, pin: str | None) -> None:
    assert refusal(the_key(card), pin, now) is ErrorCode.CARD_WRONG_PIN


def test_the_pin_is_not_in_what_is_shown_or_kept(card: Path) -> None:
    identity = on_card(the_key(card), PIN)
    assert PIN not in repr(identity)
    assert PIN not in the_key(card).as_text()


def test_what_is_kept_of_a_card_finds_it_again(card: Path) -> None:
    key = the_key(card)
    assert CardKey.from_text(key.as_text(), key.certificate) == key


def test_a_card_that_was_taken_out_is_told(card: Path, now: datetime) -> None:
    key = the_key(card)
    gone = CardKey(module=key.module, serial="annat", key_id=key.key_id, certificate=key.certificate)
    assert refusal(gone, PIN, now) is ErrorCode.CARD_NOT_THERE


def test_a_reader_without_a_card_is_told(empty_slot: Path) -> None:
    with pytest.raises(BinderError) as raised:
        keys_on_cards(empty_slot)
    assert raised.value.code in (ErrorCode.CARD_NOT_THERE, ErrorCode.CARD_WITHOUT_IDENTITY)


def test_a_file_that_is_no_driver_is_told(tmp_path: Path) -> None:
    wrong = tmp_path / "drivrutin.so"
    wrong.write_bytes(b"inte en drivrutin")
    with pytest.raises(BinderError) as raised:
        keys_on_cards(wrong)
    assert raised.value.code is ErrorCode.CARD_MODULE_UNUSABLE
