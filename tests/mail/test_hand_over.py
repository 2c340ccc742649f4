"""The message is given to the mail program that the system names; nothing is claimed where there is none."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from binder.mail import hand_over
from binder.mail.hand_over import open_message, show_in_folder

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems open otherwise")

Desktop = Callable[..., Path]


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desktop:
    """Small programs named as the desktop's, which note how they were called."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")

    def with_programs(**scripts: str) -> Path:
        for name, script in scripts.items():
            program = folder / name.replace("_", "-")
            program.write_text(f'#!/bin/sh\necho "$0 $@" >> {tmp_path}/calls\n{script}\n')
            program.chmod(0o755)
        return tmp_path / "calls"

    return with_programs


@pytest.fixture
def message(tmp_path: Path) -> Path:
    path = tmp_path / "brev med blanktecken; exit" / "brev.eml"
    path.parent.mkdir()
    path.write_bytes(b"message")
    return path


def test_the_systems_mail_program_opens_it(desktop: Desktop, message: Path) -> None:
    calls = desktop(xdg_mime="echo thunderbird.desktop", xdg_open="exit 0")
    assert open_message(message)
    assert calls.read_text().splitlines()[-1].endswith(f"xdg-open {message}")


def test_it_is_asked_for_messages_first(desktop: Desktop, message: Path) -> None:
    calls = desktop(xdg_mime="echo thunderbird.desktop", xdg_open="exit 0")
    open_message(message)
    assert calls.read_text().splitlines()[0].endswith("xdg-mime query default message/rfc822")


def test_without_a_mail_program_nothing_is_opened_or_claimed(desktop: Desktop, message: Path) -> None:
    calls = desktop(xdg_mime="exit 0", xdg_open="exit 0")
    assert not open_message(message)
    assert "xdg-open" not in calls.read_text()


@pytest.mark.parametrize("status", [1, 2, 3, 4])
def test_a_program_that_refuses_is_told(status: int, desktop: Desktop, message: Path) -> None:
    desktop(xdg_mime="echo thunderbird.desktop", xdg_open=f"exit {status}")
    assert not open_message(message)


def test_without_a_desktop_nothing_is_claimed(message: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert not open_message(message)
    assert not show_in_folder(message)


def test_a_program_that_stays_open_counts_as_opened(
    desktop: Desktop, message: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hand_over, "PATIENCE", 0.3)
    desktop(xdg_mime="echo thunderbird.desktop", xdg_open="exec sleep 1")
    assert open_message(message)


def test_a_query_that_hangs_is_given_up(
    desktop: Desktop, message: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hand_over, "PATIENCE", 0.3)
    desktop(xdg_mime="exec sleep 5", xdg_open="exit 0")
    started = time.monotonic()
    assert not open_message(message)
    assert time.monotonic() - started < 3


def test_the_folder_is_shown(desktop: Desktop, message: Path) -> None:
    calls = desktop(xdg_open="exit 0")
    assert show_in_folder(message)
    assert calls.read_text().strip().endswith(f"xdg-open {message.parent}")


def test_a_packaged_programs_own_libraries_are_not_forced_on_others(
    desktop: Desktop, message: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/packaged")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/own")
    told = tmp_path / "told"
    desktop(xdg_mime="echo thunderbird.desktop", xdg_open=f'echo "$LD_LIBRARY_PATH" > {told}')
    assert open_message(message)
    assert told.read_text() == "/own\n"


def test_windows_and_macos_have_their_own_ways(message: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(hand_over.sys, "platform", "win32")
    monkeypatch.setattr(hand_over.os, "startfile", opened.append, raising=False)
    assert open_message(message)
    assert opened == [str(message)]


def test_windows_without_a_program_for_messages_is_told(
    message: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: str) -> None:
        raise OSError(1155, "no association")

    monkeypatch.setattr(hand_over.sys, "platform", "win32")
    monkeypatch.setattr(hand_over.os, "startfile", refuse, raising=False)
    assert not open_message(message)


def test_macos_without_its_opener_claims_nothing(message: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hand_over.sys, "platform", "darwin")
    assert not open_message(message)
    assert not show_in_folder(message)
