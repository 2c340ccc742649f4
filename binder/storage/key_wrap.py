"""How a binder's key lies in its key file, and how a secret unwraps it; loads only what a start waits for."""

from __future__ import annotations

import binascii
import threading
import unicodedata

from binder.domain.binder_error import BinderError
from binder.storage.binder_key import KEY_LENGTH, BinderKey
from binder.storage.folder import KEY_FILE_NAME

TYPE_CHECKING = False
"""Not from typing, which takes 5 ms to load: a start waits for the key."""
if TYPE_CHECKING:
    from collections.abc import Callable
    from os import PathLike
    from typing import Any

Wrapped = dict[str, str | int]
FORMAT = 1
CODE_LENGTH = 32
_LOOK_ALIKES = str.maketrans({"O": "0", "I": "1", "L": "1"})
_ONE_AT_A_TIME = threading.Lock()
"""OpenSSL lends its threads to one derivation only: a second beside it fails, as if memory were short."""


def unlock(
    folder: PathLike[str] | str, secret: str, *, beside: Callable[[], None] | None = None
) -> BinderKey:
    """The key, by passphrase or by recovery code; WRONG_KEY, NO_BINDER or KEY_FILE_DAMAGED.

    `beside` is called in a thread of its own meanwhile: deriving does not need the interpreter.
    """
    content = read(folder)
    if beside is not None:
        threading.Thread(target=beside, name="binder-beside-key", daemon=True).start()
    key = _unwrapped(content["passphrase"], normal(secret))
    code = plain_code(secret)
    if key is None and len(code) == CODE_LENGTH:
        key = _unwrapped(content["recovery"], code)
    if key is None:
        raise _trouble("WRONG_KEY")
    return key


def read(folder: PathLike[str] | str) -> dict[str, Wrapped]:
    """What stands in the key file; NO_BINDER or KEY_FILE_DAMAGED."""
    try:
        # Without pathlib: a start waits for the key, and loading that takes 5 ms.
        with open(f"{folder}/{KEY_FILE_NAME}", encoding="ascii") as file:  # noqa: PTH123
            text = file.read()
        content = _as_written(text) or _as_json(text)
    except FileNotFoundError as error:
        raise _trouble("NO_BINDER", folder=folder) from error
    except (OSError, ValueError) as error:
        raise _trouble("KEY_FILE_DAMAGED") from error
    whole = isinstance(content, dict) and {"binder", "passphrase", "recovery"} <= content.keys()
    if not whole or content.get("format") != FORMAT:
        raise _trouble("KEY_FILE_DAMAGED")
    return dict(content)


def _as_written(text: str) -> dict[str, Any] | None:
    """The file as this program writes it, a value on each line: loading `json` for that takes 10 ms.

    None of any other form.
    """
    first, *lines = text.strip().split("\n")
    whole: dict[str, Any] = {}
    part = whole
    for line in lines:
        name, _, value = line.strip().removesuffix(",").partition(": ")
        if name == "}":
            part = whole
        elif value == "{":
            part = whole[name.strip('"')] = {}
        elif value.isdecimal():
            part[name.strip('"')] = int(value)
        elif value.count('"') == len(value) - len(value.strip('"')) == 2 and "\\" not in value:  # noqa: PLR2004
            part[name.strip('"')] = value.strip('"')
        else:
            return None
    return whole if first == "{" and lines[-1:] == ["}"] else None


def _as_json(text: str) -> Any:  # noqa: ANN401 - whatever the file holds
    import json

    return json.loads(text)


def _trouble(code: str, **details: object) -> BinderError:
    from binder.domain.errors import ErrorCode

    return BinderError(ErrorCode[code], **details)


def normal(passphrase: str) -> str:
    """The passphrase as it is derived from: å typed on one system is another sequence than on the next."""
    return unicodedata.normalize("NFC", passphrase).strip()


def plain_code(code: str) -> str:
    """A recovery code without what is only there for the eye."""
    return "".join(code.upper().split()).replace("-", "").translate(_LOOK_ALIKES)


def derive(secret: str, salt: bytes, memory_kib: int, iterations: int, lanes: int) -> bytes:
    """The key that wraps the binder's key: Argon2id (RFC 9106); ValueError for what it does not take."""
    if lanes == 1:
        return _derived_by_sodium(secret.encode("utf-8"), salt, memory_kib, iterations)
    # A binder of an earlier version of the program.
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    kdf = Argon2id(salt=salt, length=KEY_LENGTH, iterations=iterations, lanes=lanes, memory_cost=memory_kib)
    with _ONE_AT_A_TIME:
        return kdf.derive(secret.encode("utf-8"))


def _derived_by_sodium(password: bytes, salt: bytes, memory_kib: int, iterations: int) -> bytes:
    """By libsodium, which uses what the processor has: two thirds of OpenSSL's time, and one core of it."""
    # The bare bindings: they are loaded in 2 ms, PyNaCl's names for them in 25.
    from nacl._sodium import ffi, lib

    lib.sodium_init()
    if len(salt) != lib.crypto_pwhash_saltbytes():
        raise ValueError(salt)
    found = ffi.new("unsigned char[]", KEY_LENGTH)
    memory, kind = memory_kib * 1024, lib.crypto_pwhash_alg_argon2id13()
    if lib.crypto_pwhash(found, KEY_LENGTH, password, len(password), salt, iterations, memory, kind):
        raise ValueError(memory_kib, iterations)
    return bytes(ffi.buffer(found))


def _unwrapped(wrapped: Wrapped, secret: str) -> BinderKey | None:
    try:
        salt, nonce, content = (_bytes(wrapped[name]) for name in ("salt", "nonce", "wrapped"))
        memory, iterations, lanes = (int(wrapped[name]) for name in ("memory_kib", "iterations", "lanes"))
        wrapping = derive(secret, salt, memory, iterations, lanes)
        return _opened(wrapping, nonce, content)
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise _trouble("KEY_FILE_DAMAGED") from error


def _opened(wrapping: bytes, nonce: bytes, content: bytes) -> BinderKey | None:
    # Loaded only now: a start derives the key while these are loaded beside it.
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return BinderKey(AESGCM(wrapping).decrypt(nonce, content, None))
    except InvalidTag:
        return None


def _bytes(text: str | int) -> bytes:
    return binascii.a2b_base64(str(text), strict_mode=True)
