"""Signing identities are kept inside the binder; the newest signs."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from binder.storage.database import Binder
from binder.storage.identities import all_identities, current_identity, insert_identity


def test_before_the_first_use_there_is_none(binder: Binder) -> None:
    assert current_identity(binder) is None


def test_the_newest_identity_signs(binder: Binder, now: datetime) -> None:
    for name in ("Siv Ekman", "Siv Ekman 2"):
        insert_identity(binder, name=name, pkcs12=b"\x30\x82", password="p", own=True, now=now)
    newest = current_identity(binder)
    assert newest is not None
    assert (newest.name, newest.pkcs12, newest.own) == ("Siv Ekman 2", b"\x30\x82", True)
    assert len(all_identities(binder)) == 2


def test_an_identity_does_not_show_its_secrets(binder: Binder, now: datetime) -> None:
    insert_identity(binder, name="Siv", pkcs12=b"nyckeln", password="hemligt", own=True, now=now)
    assert "hemligt" not in repr(current_identity(binder))
    assert "nyckeln" not in repr(current_identity(binder))


def test_the_binders_files_do_not_show_them_either(binder: Binder, folder: Path, now: datetime) -> None:
    insert_identity(binder, name="Siv", pkcs12=b"nyckeln" * 99, password="hemligt", own=True, now=now)
    content = b"".join(path.read_bytes() for path in folder.iterdir() if path.is_file())
    assert b"hemligt" not in content
    assert b"nyckeln" not in content
