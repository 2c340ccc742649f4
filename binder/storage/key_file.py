"""The small file beside the binder that holds its key, wrapped by a passphrase and by a recovery code."""

from __future__ import annotations

import base64
import hmac
import json
import secrets
from pathlib import Path

from binder.domain.errors import BinderError, ErrorCode
from binder.storage.binder_key import KEY_LENGTH, BinderKey
from binder.storage.durable import write_whole
from binder.storage.folder import KEY_FILE_NAME
from binder.storage.key_wrap import CODE_LENGTH, FORMAT, Wrapped, derive, normal, plain_code, read, unlock

__all__ = [
    "change_passphrase",
    "fits",
    "forget_key",
    "make_key",
    "remember_key",
    "remembered_key",
    "renew_recovery_code",
    "unlock",
]

MINIMUM_PASSPHRASE = 10
_SERVICE = "motesparm"

# RFC 9106's second recommended choice, 64 MiB and 3 passes, in one lane, as libsodium does it: 120 ms here.
_MEMORY_KIB = 64 * 1024
_ITERATIONS = 3
_LANES = 1
_SALT_LENGTH = 16
_NONCE_LENGTH = 12

_CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no letter looks like a digit."""
_CODE_GROUP = 4


def make_key(folder: Path, passphrase: str) -> tuple[BinderKey, str]:
    """A new random key for the binder in `folder`, and its recovery code, shown once and never again.

    Raises PASSPHRASE_TOO_SHORT, and BINDER_EXISTS rather than lose the key of a binder that is there.
    """
    _check_length(passphrase)
    if (folder / KEY_FILE_NAME).exists():
        raise BinderError(ErrorCode.BINDER_EXISTS, folder=folder)
    key = BinderKey(secrets.token_bytes(KEY_LENGTH))
    code = _new_code()
    content = {
        "format": FORMAT,
        "binder": secrets.token_hex(8),
        "check": _check(key),
        "passphrase": _wrap(key, passphrase),
        "recovery": _wrap(key, plain_code(code)),
    }
    _write(folder, content)
    return key, code


def fits(folder: Path, key: BinderKey) -> bool:
    """Whether the key is this binder's own; tells a damaged database from a wrong key."""
    return hmac.compare_digest(str(read(folder).get("check")), _check(key))


def change_passphrase(folder: Path, key: BinderKey, passphrase: str) -> None:
    """Wrap the same key by another passphrase; the recovery code stays as it was."""
    _check_length(passphrase)
    _write(folder, {**read(folder), "passphrase": _wrap(key, passphrase)})


def renew_recovery_code(folder: Path, key: BinderKey) -> str:
    """A new recovery code; the old one no longer opens the binder."""
    code = _new_code()
    _write(folder, {**read(folder), "recovery": _wrap(key, plain_code(code))})
    return code


def remember_key(folder: Path, key: BinderKey) -> bool:
    """Put the key into the system's keyring; False where there is none."""
    import keyring
    import keyring.errors

    try:
        keyring.set_password(_SERVICE, _entry(folder), base64.b64encode(key.raw).decode("ascii"))
    except keyring.errors.KeyringError:
        return False
    return True


def remembered_key(folder: Path) -> BinderKey | None:
    """The key in the system's keyring, or None."""
    import keyring
    import keyring.errors

    try:
        text = keyring.get_password(_SERVICE, _entry(folder))
        return BinderKey(base64.b64decode(text, validate=True)) if text else None
    except (keyring.errors.KeyringError, ValueError):
        return None


def forget_key(folder: Path) -> None:
    """Take the key out of the system's keyring, where it is there."""
    import keyring
    import keyring.errors

    try:
        keyring.delete_password(_SERVICE, _entry(folder))
    except keyring.errors.KeyringError:
        return


def _check_length(passphrase: str) -> None:
    if len(normal(passphrase)) < MINIMUM_PASSPHRASE:
        raise BinderError(ErrorCode.PASSPHRASE_TOO_SHORT, minimum=MINIMUM_PASSPHRASE)


def _new_code() -> str:
    letters = "".join(secrets.choice(_CODE_ALPHABET) for _ in range(CODE_LENGTH))
    return "-".join(letters[i : i + _CODE_GROUP] for i in range(0, CODE_LENGTH, _CODE_GROUP))


def _check(key: BinderKey) -> str:
    # Tells nothing about a random 256-bit key to one who does not have it.
    return hmac.new(key.raw, b"motesparm key check", "sha256").hexdigest()


def _wrap(key: BinderKey, secret: str) -> Wrapped:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt = secrets.token_bytes(_SALT_LENGTH)
    nonce = secrets.token_bytes(_NONCE_LENGTH)
    wrapping = derive(normal(secret), salt, _MEMORY_KIB, _ITERATIONS, _LANES)
    return {
        "kdf": "argon2id",
        "memory_kib": _MEMORY_KIB,
        "iterations": _ITERATIONS,
        "lanes": _LANES,
        "salt": _text(salt),
        "nonce": _text(nonce),
        "wrapped": _text(AESGCM(wrapping).encrypt(nonce, key.raw, None)),
    }


def _entry(folder: Path) -> str:
    return str(read(folder)["binder"])


def _write(folder: Path, content: dict[str, object] | dict[str, Wrapped]) -> None:
    write_whole(folder / KEY_FILE_NAME, json.dumps(content, indent=2).encode("ascii"))


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")
