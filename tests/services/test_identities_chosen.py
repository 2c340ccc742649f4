"""Several identities: chosen, renewed before they run out, on a card, and for guests of this computer."""

from __future__ import annotations

import io
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from PIL import Image, ImageDraw

from binder.domain.drawn_signature import InkDots, drawn_from
from binder.domain.errors import BinderError, ErrorCode
from binder.services import card, identity, settings
from binder.services.identity import SigningMeans
from binder.signing.identity import make_identity
from binder.signing.sign import sign_pdf
from binder.signing.verify import verify
from binder.storage.database import Binder
from binder.storage.identities import Keeper
from binder.wording.signature import dates
from tests.services.a_binder import NAME, NOW
from tests.signing.papers import letter
from tests.signing.soft_card import PIN, configuration, make_card, module

SOON = NOW + timedelta(days=5 * 365 - 20)


@pytest.fixture
def owned(binder: Binder) -> Binder:
    """A binder whose member has signed before."""
    identity.ensure_identity(binder, NAME, NOW)
    return binder


@pytest.fixture
def card_module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    found = module()
    monkeypatch.setenv("BINDER_CONFIG_DIR", str(tmp_path))
    monkeypatch.setenv("SOFTHSM2_CONF", str(configuration(tmp_path)))
    make_card(tmp_path, ec.generate_private_key(ec.SECP256R1()), NAME, NOW)
    return found


def signer(means: SigningMeans) -> str | None:
    (report,) = verify(sign_pdf(letter(), means.identity, now=NOW))
    return report.signer if report.valid else None


def test_a_renewed_identity_signs_and_the_old_one_is_kept(owned: Binder) -> None:
    old = identity.identity_status(owned)
    identity.renew(owned, SOON)
    new, kept = identity.identities(owned)
    assert old is not None
    assert kept.certificate == old.certificate
    assert new.certificate.valid_to > SOON + timedelta(days=1000)


def test_a_renewed_identity_keeps_the_written_name(owned: Binder) -> None:
    status = identity.identity_status(owned)
    assert status is not None
    identity.keep_drawn(owned, status.id, b"linjer")
    identity.renew(owned, SOON)
    assert [each.drawn for each in identity.identities(owned)] == [b"linjer", b"linjer"]


def test_a_certificate_brought_along_is_not_to_be_renewed_here(owned: Binder) -> None:
    status = identity.identity_status(owned)
    assert status is not None
    assert "Förnya" not in dates(status.certificate, SOON, is_own=False)


def test_a_self_made_certificate_brought_along_is_not_said_to_be_made_here(
    binder: Binder, tmp_path: Path
) -> None:
    brought = tmp_path / "eget.p12"
    brought.write_bytes(make_identity(NAME, NOW, "hemligt lösen").pkcs12)
    identity.import_identity(binder, path=brought, password="hemligt lösen", now=NOW)
    assert "på den här datorn" not in identity.statement(binder)
    assert "egentillverkat" in identity.statement(binder)


def test_it_is_told_in_time_that_a_certificate_runs_out(owned: Binder) -> None:
    status = identity.identity_status(owned)
    assert status is not None
    assert dates(status.certificate, NOW) == ""
    assert status.runs_out_soon(SOON)
    assert "om 21 dagar" in dates(status.certificate, SOON)
    assert "gick ut" in dates(status.certificate, SOON + timedelta(days=90))


def test_another_identity_is_chosen_and_that_is_undone(owned: Binder) -> None:
    identity.renew(owned, SOON)
    new, old = identity.identities(owned)
    changes = identity.choose(owned, old.id)
    assert [each.id for each in identity.identities(owned)] == [old.id, new.id]
    assert changes.undo is not None
    changes.undo.command(owned)
    assert [each.id for each in identity.identities(owned)] == [new.id, old.id]


def test_a_guest_signs_with_the_passphrase_and_not_without(owned: Binder) -> None:
    made = identity.new_guest_means("Bo Ek", "en egen lösenfras", NOW)
    made.kept(owned, NOW)
    (guest,) = identity.guests(owned)
    assert signer(identity.guest_means(owned, guest.id, "en egen lösenfras")) == "Bo Ek"
    with pytest.raises(BinderError) as raised:
        identity.guest_means(owned, guest.id, "fel lösenfras")
    assert raised.value.code is ErrorCode.IDENTITY_WRONG_PASSWORD


def test_a_guest_never_signs_for_the_member(owned: Binder) -> None:
    identity.new_guest_means("Bo Ek", "en egen lösenfras", NOW).kept(owned, NOW)
    status = identity.identity_status(owned)
    assert status is not None
    assert (status.name, status.keeper) == (NAME, Keeper.BINDER)


def test_a_written_name_is_kept_from_a_picture_and_stamped(owned: Binder, tmp_path: Path) -> None:
    picture, file = Image.new("RGB", (300, 120), "white"), io.BytesIO()
    ImageDraw.Draw(picture).line([(20, 90), (150, 20), (280, 100)], fill="black", width=5)
    picture.save(file, "PNG")
    (tmp_path / "namn.png").write_bytes(file.getvalue())
    identity.keep_picture(owned, 1, tmp_path / "namn.png")
    means = identity.member_means(owned, NAME, NOW)
    assert isinstance(drawn_from(means.identity.drawn), InkDots)
    assert signer(means) == NAME


@pytest.mark.parametrize(
    ("name", "code"), [("saknas.png", ErrorCode.FILE_MISSING), ("text.png", ErrorCode.PICTURE_UNUSABLE)]
)
def test_a_picture_that_is_none_is_told(owned: Binder, tmp_path: Path, name: str, code: ErrorCode) -> None:
    (tmp_path / "text.png").write_text("inte en bild")
    with pytest.raises(BinderError) as raised:
        identity.keep_picture(owned, 1, tmp_path / name)
    assert raised.value.code is code


def test_a_card_is_found_used_and_remembered(owned: Binder, card_module: Path) -> None:
    (found,) = card.look_for(card_module)
    card.use(owned, found, NOW)
    assert settings.load().card_module == str(card_module)
    assert signer(identity.member_means(owned, "någon", NOW, secret=PIN)) == NAME


def test_the_binder_keeps_no_pin(owned: Binder, card_module: Path) -> None:
    (found,) = card.look_for(card_module)
    card.use(owned, found, NOW)
    signer(identity.member_means(owned, "någon", NOW, secret=PIN))
    rows = owned.connection.execute("SELECT * FROM identity").fetchall()
    assert PIN not in "".join(str(tuple(row)) for row in rows)


def test_a_card_that_does_not_hold_now_is_refused(owned: Binder, card_module: Path) -> None:
    (found,) = card.look_for(card_module)
    with pytest.raises(BinderError) as raised:
        card.use(owned, found, NOW + timedelta(days=4000))
    assert raised.value.code is ErrorCode.CERTIFICATE_NOT_VALID_NOW
