"""Keys on cards and sticks (PKCS#11): found, and used with a PIN that is asked for and never kept."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from binder.domain.errors import BinderError, ErrorCode

if TYPE_CHECKING:
    from pkcs11 import Session, Token


@dataclass(frozen=True, slots=True, kw_only=True)
class CardKey:
    """Where a key is: the maker's module, the card by its serial number, and the key's id there."""

    module: str
    serial: str
    key_id: bytes
    certificate: bytes = field(repr=False)

    def as_text(self) -> str:
        """For keeping beside the certificate; there is no secret in it."""
        return json.dumps(
            {"module": self.module, "serial": self.serial, "key": b64encode(self.key_id).decode()}
        )

    @classmethod
    def from_text(cls, text: str, certificate: bytes) -> CardKey:
        """What `as_text` wrote."""
        kept = json.loads(text)
        return cls(
            module=kept["module"],
            serial=kept["serial"],
            key_id=b64decode(kept["key"]),
            certificate=certificate,
        )


def is_supported() -> bool:
    """Whether the library for cards is installed."""
    from importlib.util import find_spec

    return find_spec("pkcs11") is not None


def keys_on_cards(module: Path) -> list[CardKey]:
    """The signing certificates of all cards that are there, without asking for a PIN.

    Raises CARD_SUPPORT_MISSING, CARD_MODULE_UNUSABLE, CARD_NOT_THERE and CARD_WITHOUT_IDENTITY.
    """
    tokens = list(_tokens(module))
    if not tokens:
        raise BinderError(ErrorCode.CARD_NOT_THERE)
    found = [key for token in tokens for key in _keys_on(module, token)]
    if not found:
        raise BinderError(ErrorCode.CARD_WITHOUT_IDENTITY)
    return found


@contextmanager
def opened(key: CardKey, pin: str | None) -> Iterator[Session]:
    """A session in which the card signs; CARD_NOT_THERE, CARD_WRONG_PIN, CARD_MODULE_UNUSABLE."""
    from pkcs11 import exceptions

    token = next((one for one in _tokens(Path(key.module)) if _serial(one) == key.serial), None)
    if token is None:
        raise BinderError(ErrorCode.CARD_NOT_THERE)
    wrong = (exceptions.PinIncorrect, exceptions.PinInvalid, exceptions.PinLenRange, exceptions.PinLocked)
    try:
        session = token.open(user_pin=pin or "")
    except (*wrong, exceptions.ArgumentsBad) as error:
        raise BinderError(ErrorCode.CARD_WRONG_PIN) from error
    except exceptions.PKCS11Error as error:
        raise BinderError(ErrorCode.CARD_NOT_THERE) from error
    try:
        yield session
    finally:
        session.close()


def signer(key: CardKey, session: Session) -> Any:  # noqa: ANN401 - pyHanko's signer, imported late
    """The signer for that key, as pyHanko wants it."""
    from asn1crypto import x509
    from pyhanko.sign.pkcs11 import PKCS11Signer

    certificate = x509.Certificate.load(key.certificate)
    # Most cards only sign a digest that they are given; with RSA they hash, or pad, by themselves.
    is_curve = certificate.public_key.algorithm == "ec"
    return PKCS11Signer(
        session,
        signing_cert=certificate,
        key_id=key.key_id,
        cert_id=key.key_id,
        other_certs_to_pull=(),
        use_raw_mechanism=is_curve,
    )


def _tokens(module: Path) -> Iterator[Token]:
    try:
        import pkcs11
    except ImportError as error:
        raise BinderError(ErrorCode.CARD_SUPPORT_MISSING) from error
    try:
        library = pkcs11.lib(str(module))
        library.reinitialize()
        yield from library.get_tokens()
    except (pkcs11.exceptions.PKCS11Error, RuntimeError, OSError) as error:
        raise BinderError(ErrorCode.CARD_MODULE_UNUSABLE, path=module) from error


def _keys_on(module: Path, token: Token) -> Iterator[CardKey]:
    from pkcs11 import Attribute, ObjectClass, exceptions

    try:
        with token.open() as session:
            for found in session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE}):
                der, key_id = bytes(found[Attribute.VALUE]), bytes(found[Attribute.ID])
                if key_id and _may_sign(der):
                    yield CardKey(module=str(module), serial=_serial(token), key_id=key_id, certificate=der)
    except exceptions.PKCS11Error:
        return


def _serial(token: Token) -> str:
    serial = token.serial
    return serial.decode(errors="replace").strip() if isinstance(serial, bytes) else str(serial).strip()


def _may_sign(der: bytes) -> bool:
    """Whether the certificate is a person's, and for signing (RFC 5280, 4.2.1.3)."""
    from asn1crypto import x509

    try:
        certificate = x509.Certificate.load(der, strict=True)
        usage = certificate.key_usage_value
        allowed = usage.native if usage is not None else {"digital_signature"}
        return not certificate.ca and bool({"digital_signature", "non_repudiation"} & set(allowed))
    except (ValueError, TypeError, KeyError):
        return False
