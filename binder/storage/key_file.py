"""The small file beside the binder that holds its key, wrapped by a passphrase and by a recovery code."""

from __future__ import annotations

import base64
import binascii
import hmac
import json
import secrets
import threading
import unicodedata
from pathlib import Path

from binder.domain.errors import BinderError, ErrorCode
from binder.storage.binder_key import KEY_LENGTH, BinderKey
from binder.storage.durable import write_whole
from binder.storage.folder import KEY_FILE_NAME

MINIMUM_PASSPHRASE = 10
_SERVICE = "motesparm"
_FORMAT = 1

# RFC 9106's second recommended choice: 64 MiB, 3 passes, 4 lanes; 150 ms here.
_MEMORY_KIB = 64 * 1024
_ITERATIONS = 3
_LANES = 4
_SALT_LENGTH = 16
_NONCE_LENGTH = 12

_CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no letter looks like a digit."""
_CODE_LENGTH = 32
_CODE_GROUP = 4
_LOOK_ALIKES = str.maketrans({"O": "0", "I": "1", "L": "1"})

_Wrapped = dict[str, str | int]
_ONE_AT_A_TIME = threading.Lock()
"""OpenSSL lends its threads to one derivation only: a second beside it fails, as if memory were short."""


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
        "format": _FORMAT,
        "binder": secrets.token_hex(8),
        "check": _check(key),
        "passphrase": _wrap(key, passphrase),
        "recovery": _wrap(key, _plain_code(code)),
    }
    _write(folder, content)
    return key, code


def unlock(folder: Path, secret: str) -> BinderKey:
    """The key, by passphrase or by recovery code; WRONG_KEY, NO_BINDER or KEY_FILE_DAMAGED."""
    content = _read(folder)
    key = _unwrap(content["passphrase"], _normal(secret))
    code = _plain_code(secret)
    if key is None and len(code) == _CODE_LENGTH:
        key = _unwrap(content["recovery"], code)
    if key is None:
        raise BinderError(ErrorCode.WRONG_KEY)
    return key


def fits(folder: Path, key: BinderKey) -> bool:
    """Whether the key is this binder's own; tells a damaged database from a wrong key."""
    return hmac.compare_digest(str(_read(folder).get("check")), _check(key))


def change_passphrase(folder: Path, key: BinderKey, passphrase: str) -> None:
    """Wrap the same key by another passphrase; the recovery code stays as it was."""
    _check_length(passphrase)
    _write(folder, {**_read(folder), "passphrase": _wrap(key, passphrase)})


def renew_recovery_code(folder: Path, key: BinderKey) -> str:
    """A new recovery code; the old one no longer opens the binder."""
    code = _new_code()
    _write(folder, {**_read(folder), "recovery": _wrap(key, _plain_code(code))})
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
    if len(_normal(passphrase)) < MINIMUM_PASSPHRASE:
        raise BinderError(ErrorCode.PASSPHRASE_TOO_SHORT, minimum=MINIMUM_PASSPHRASE)


def _normal(passphrase: str) -> str:
    # å typed on one system is another sequence of code points than on the next.
    return unicodedata.normalize("NFC", passphrase).strip()


def _new_code() -> str:
    letters = "".join(secrets.choice(_CODE_ALPHABET) for _ in range(_CODE_LENGTH))
    return "-".join(letters[i : i + _CODE_GROUP] for i in range(0, _CODE_LENGTH, _CODE_GROUP))


def _plain_code(code: str) -> str:
    return "".join(code.upper().split()).replace("-", "").translate(_LOOK_ALIKES)


def _check(key: BinderKey) -> str:
    # Tells nothing about a random 256-bit key to one who does not have it.
    return hmac.new(key.raw, b"motesparm key check", "sha256").hexdigest()


def _wrap(key: BinderKey, secret: str) -> _Wrapped:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt = secrets.token_bytes(_SALT_LENGTH)
    nonce = secrets.token_bytes(_NONCE_LENGTH)
    wrapping = _derive(_normal(secret), salt, _MEMORY_KIB, _ITERATIONS, _LANES)
    return {
        "kdf": "argon2id",
        "memory_kib": _MEMORY_KIB,
        "iterations": _ITERATIONS,
        "lanes": _LANES,
        "salt": _text(salt),
        "nonce": _text(nonce),
        "wrapped": _text(AESGCM(wrapping).encrypt(nonce, key.raw, None)),
    }


def _unwrap(wrapped: _Wrapped, secret: str) -> BinderKey | None:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        salt, nonce, content = (_bytes(wrapped[name]) for name in ("salt", "nonce", "wrapped"))
        memory, iterations, lanes = (int(wrapped[name]) for name in ("memory_kib", "iterations", "lanes"))
        wrapping = _derive(secret, salt, memory, iterations, lanes)
        return BinderKey(AESGCM(wrapping).decrypt(nonce, content, None))
    except InvalidTag:
        return None
    except (KeyError, TypeError, ValueError) as error:
        raise BinderError(ErrorCode.KEY_FILE_DAMAGED) from error


def _derive(secret: str, salt: bytes, memory_kib: int, iterations: int, lanes: int) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    kdf = Argon2id(salt=salt, length=KEY_LENGTH, iterations=iterations, lanes=lanes, memory_cost=memory_kib)
    with _ONE_AT_A_TIME:
        return kdf.derive(secret.encode("utf-8"))


def _entry(folder: Path) -> str:
    return str(_read(folder)["binder"])


def _read(folder: Path) -> dict[str, _Wrapped]:
    try:
        content = json.loads((folder / KEY_FILE_NAME).read_bytes())
    except FileNotFoundError as error:
        raise BinderError(ErrorCode.NO_BINDER, folder=folder) from error
    except (OSError, ValueError) as error:
        raise BinderError(ErrorCode.KEY_FILE_DAMAGED) from error
    whole = isinstance(content, dict) and {"binder", "passphrase", "recovery"} <= content.keys()
    if not whole or content.get("format") != _FORMAT:
        raise BinderError(ErrorCode.KEY_FILE_DAMAGED)
    return dict(content)


def _write(folder: Path, content: dict[str, object] | dict[str, _Wrapped]) -> None:
    write_whole(folder / KEY_FILE_NAME, json.dumps(content, indent=2).encode("ascii"))


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _bytes(text: str | int) -> bytes:
    try:
        return base64.b64decode(str(text), validate=True)
    except binascii.Error as error:
        raise ValueError from error
