"""Identities are made with the right certificate, and every PKCS#12 file is read or refused with a reason."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import dsa, ec, ed25519, rsa
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.serialization import NoEncryption, PrivateFormat, pkcs12

from binder.domain.errors import BinderError, ErrorCode
from binder.signing.identity import Identity, load_pkcs12, make_identity, require_valid_at
from tests.signing.certificates import certificate_for, issued_identity, pkcs12_of

PASSWORDS = ["hemligt", "lösen på åäö", "  blank  ", "日本", "x" * 200]


def certificate_of(identity: Identity) -> x509.Certificate:
    bundle = pkcs12.load_pkcs12(identity.pkcs12, None)
    assert bundle.cert is not None
    return bundle.cert.certificate


def code_and_reason(data: bytes, password: str | None) -> tuple[ErrorCode, object]:
    with pytest.raises(BinderError) as raised:
        load_pkcs12(data, password)
    return raised.value.code, raised.value.details.get("reason")


def test_the_key_is_on_the_curve_p256(identity: Identity) -> None:
    key = certificate_of(identity).public_key()
    assert isinstance(key, ec.EllipticCurvePublicKey)
    assert key.curve.name == "secp256r1"


def test_the_certificate_is_for_signing_and_not_for_issuing(identity: Identity) -> None:
    extensions = certificate_of(identity).extensions
    usage = extensions.get_extension_for_class(x509.KeyUsage).value
    assert (usage.digital_signature, usage.content_commitment, usage.key_cert_sign) == (True, True, False)
    assert not extensions.get_extension_for_class(x509.BasicConstraints).value.ca


def test_the_certificate_is_signed_by_its_own_key(identity: Identity) -> None:
    certificate = certificate_of(identity)
    certificate.verify_directly_issued_by(certificate)
    assert identity.certificate.self_signed


def test_the_certificate_holds_for_five_years(identity: Identity, now: datetime) -> None:
    assert identity.certificate.is_valid_at(now.replace(year=now.year + 5))
    assert not identity.certificate.is_valid_at(now.replace(year=now.year + 5) + timedelta(days=3))


def test_a_reader_whose_clock_is_slow_finds_it_valid_too(identity: Identity, now: datetime) -> None:
    assert identity.certificate.is_valid_at(now - timedelta(minutes=4))


def test_blanks_in_the_name_are_tidied(now: datetime) -> None:
    assert make_identity("  Bo \n Ek ", now).certificate.subject == "Bo Ek"


def test_a_name_longer_than_a_certificate_takes_is_cut_there_only(now: datetime) -> None:
    name = "Margareta " * 9 + "Ek"
    made = make_identity(name, now)
    assert made.name == name
    assert made.certificate.subject == name[:64].strip()


def test_a_long_name_of_swedish_letters_is_cut_between_them(now: datetime) -> None:
    made = make_identity("xÅ" + "ö" * 70, now)
    assert made.certificate.subject == "xÅ" + "ö" * 30
    assert made.name == "xÅ" + "ö" * 70


@pytest.mark.parametrize("name", ["", "   ", "\n"])
def test_nobody_gets_no_identity(name: str, now: datetime) -> None:
    with pytest.raises(BinderError) as raised:
        make_identity(name, now)
    assert raised.value.code is ErrorCode.IDENTITY_WITHOUT_NAME


def test_the_key_is_never_shown(identity: Identity) -> None:
    assert "pkcs12" not in repr(identity)


def test_the_short_fingerprint_is_four_groups_of_four(identity: Identity) -> None:
    short = identity.certificate.short_fingerprint
    assert [len(group) for group in short.split(" ")] == [4, 4, 4, 4]
    assert identity.certificate.fingerprint.upper().startswith(short.replace(" ", ""))


@pytest.mark.parametrize("password", PASSWORDS)
def test_what_is_exported_with_a_password_is_read_with_it(password: str, now: datetime) -> None:
    exported = make_identity("Bo Ek", now, password)
    assert load_pkcs12(exported.pkcs12, password).certificate == exported.certificate


@pytest.mark.parametrize("password", PASSWORDS)
def test_another_password_is_refused(password: str, now: datetime) -> None:
    exported = make_identity("Bo Ek", now, password)
    assert code_and_reason(exported.pkcs12, password + "!")[0] is ErrorCode.IDENTITY_WRONG_PASSWORD


@pytest.mark.parametrize("password", [None, ""])
def test_a_file_with_a_password_is_not_read_without(password: str | None, now: datetime) -> None:
    exported = make_identity("Bo Ek", now, "hemligt")
    assert code_and_reason(exported.pkcs12, password)[0] is ErrorCode.IDENTITY_WRONG_PASSWORD


@pytest.mark.parametrize("password", [None, ""])
def test_a_file_without_a_password_is_read_however_that_is_said(
    password: str | None, identity: Identity
) -> None:
    assert load_pkcs12(identity.pkcs12, password).certificate == identity.certificate


def test_a_file_with_the_empty_password_is_read(tmp_path: Path, now: datetime) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    data = made_by_openssl(tmp_path, key, now, "-passout", "pass:")
    assert load_pkcs12(data, None).name == "Bo Ek"


def test_old_ciphers_are_read(now: datetime) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    old = PrivateFormat.PKCS12.encryption_builder().kdf_rounds(2048).hmac_hash(SHA1())  # noqa: S303 - old it is
    cipher = old.key_cert_algorithm(pkcs12.PBES.PBESv1SHA1And3KeyTripleDESCBC).build(b"hemligt")
    data = pkcs12_of(key, certificate_for("Bo Ek", key, now), cipher)
    assert load_pkcs12(data, "hemligt").name == "Bo Ek"


def test_what_windows_and_old_openssl_wrote_is_read(tmp_path: Path, now: datetime) -> None:
    key = rsa.generate_private_key(65537, 2048)
    data = made_by_openssl(tmp_path, key, now, "-legacy", "-passout", "pass:hemligt")
    assert load_pkcs12(data, "hemligt").name == "Bo Ek"


@pytest.mark.parametrize("data", [b"", b"rubbish", b"%PDF-1.7", b"\x30\x82\x01\x00", b"\x00" * 400])
def test_rubbish_is_no_identity(data: bytes) -> None:
    assert code_and_reason(data, "x") == (ErrorCode.IDENTITY_UNREADABLE, "not-pkcs12")


def test_half_a_file_is_no_identity(identity: Identity) -> None:
    assert code_and_reason(identity.pkcs12[:300], None)[0] is ErrorCode.IDENTITY_UNREADABLE


def test_a_file_without_a_key_is_refused(now: datetime) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    data = pkcs12.serialize_key_and_certificates(
        None, None, None, [certificate_for("Bo Ek", key, now)], NoEncryption()
    )
    assert code_and_reason(data, None) == (ErrorCode.IDENTITY_UNREADABLE, "no-key")


def test_a_key_without_its_certificate_is_refused() -> None:
    data = pkcs12_of(ec.generate_private_key(ec.SECP256R1()), None)
    assert code_and_reason(data, None) == (ErrorCode.IDENTITY_UNREADABLE, "no-certificate")


UNUSABLE: dict[str, Callable[[], object]] = {
    "weak rsa": lambda: rsa.generate_private_key(65537, 1024),  # noqa: S505 - that is the point
    "dsa": lambda: dsa.generate_private_key(2048),
    "for pdf 2.0 only": ed25519.Ed25519PrivateKey.generate,
}


@pytest.mark.parametrize("kind", UNUSABLE)
def test_a_key_that_readers_would_not_accept_is_refused(kind: str, now: datetime) -> None:
    key = UNUSABLE[kind]()
    data = pkcs12_of(key, certificate_for("Bo Ek", key, now))
    assert code_and_reason(data, None) == (ErrorCode.IDENTITY_UNREADABLE, "key-kind")


def test_an_issued_identity_keeps_its_chain(now: datetime) -> None:
    issued = issued_identity("Bo Ek", now)
    assert (issued.certificate.issuer, issued.certificate.self_signed) == ("Ekvalla CA", False)
    assert len(pkcs12.load_pkcs12(issued.pkcs12, None).additional_certs) == 1


@pytest.mark.parametrize("days", [-1, 366 * 6])
def test_outside_its_dates_a_certificate_does_not_sign(days: int, identity: Identity, now: datetime) -> None:
    with pytest.raises(BinderError) as raised:
        require_valid_at(identity.certificate, now + timedelta(days=days))
    assert raised.value.code is ErrorCode.CERTIFICATE_NOT_VALID_NOW


def made_by_openssl(folder: Path, key: object, now: datetime, *options: str) -> bytes:
    """A PKCS#12 file as the openssl command writes it; the test is skipped where there is none."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not here")
    certificate = certificate_for("Bo Ek", key, now)
    folder.joinpath("plain.p12").write_bytes(pkcs12_of(key, certificate))
    text = ["openssl", "pkcs12", "-in", "plain.p12", "-passin", "pass:", "-nodes", "-out", "both.pem"]
    subprocess.run(text, cwd=folder, check=True, capture_output=True)
    write = ["openssl", "pkcs12", "-export", "-in", "both.pem", "-out", "made.p12", *options]
    done = subprocess.run(write, cwd=folder, check=False, capture_output=True)
    if done.returncode:
        pytest.skip("this openssl has no old ciphers")
    return folder.joinpath("made.p12").read_bytes()


def test_dates_are_read_as_utc(identity: Identity) -> None:
    assert identity.certificate.valid_from.tzinfo is UTC or identity.certificate.valid_from.utcoffset() == (
        timedelta(0)
    )
