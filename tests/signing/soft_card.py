"""A card in software (SoftHSM), with a key and a certificate, in a folder of the test's own."""

from __future__ import annotations

import shutil
import subprocess
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from tests.signing.certificates import certificate_for

MODULES = (
    Path("/usr/lib/softhsm/libsofthsm2.so"),
    Path("/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"),
    Path("/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so"),
)
PIN, LABEL, KEY_ID = "271828", "Ekvalla kort", b"\x07"


def module() -> Path:
    """SoftHSM's module; the test is skipped where it is not installed."""
    found = next((path for path in MODULES if path.exists()), None)
    if found is None or shutil.which("softhsm2-util") is None:
        pytest.skip("SoftHSM is not here (Debian: softhsm2)")
    return found


def make_card(folder: Path, key: Any, name: str, now: datetime) -> None:
    """Initialise a card that holds the key; SOFTHSM2_CONF must point to `folder`/softhsm2.conf already."""
    pem = folder / "nyckel.pem"
    pem.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    own = ("--token", LABEL, "--pin", PIN)
    _run("--init-token", "--free", "--label", LABEL, "--pin", PIN, "--so-pin", "314159")
    _run("--import", str(pem), *own, "--label", name, "--id", KEY_ID.hex())
    _add_certificate(certificate_for(name, key, now).public_bytes(Encoding.DER), name)


def configuration(folder: Path) -> Path:
    """Where SoftHSM keeps its cards."""
    tokens = folder / "tokens"
    tokens.mkdir()
    settings = folder / "softhsm2.conf"
    settings.write_text(f"directories.tokendir = {tokens}\nlog.level = ERROR\n")
    return settings


def _run(*arguments: str) -> None:
    command = ["softhsm2-util", *arguments]
    subprocess.run(command, check=True, capture_output=True)


def _add_certificate(der: bytes, name: str) -> None:
    import pkcs11
    from pkcs11.util.x509 import decode_x509_certificate

    library = pkcs11.lib(str(module()))
    library.reinitialize()
    with library.get_token(token_label=LABEL).open(user_pin=PIN, rw=True) as session:
        attributes = decode_x509_certificate(der, extended_set=False)
        more = {pkcs11.Attribute.TOKEN: True, pkcs11.Attribute.ID: KEY_ID, pkcs11.Attribute.LABEL: name}
        session.create_object(attributes | more)
