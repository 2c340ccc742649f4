from __future__ import annotations

import subprocess
import sys

import pytest

from binder.__main__ import COMMANDS, is_for_window, main
from binder.cli import group


def test_the_commands_known_at_the_door_are_those_behind_it() -> None:
    assert set(group.commands) == COMMANDS


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["kallelse.pdf"],
        ["--quit-after-first-paint"],
        ["--binder", "parm", "kallelse.pdf"],
        ["--binder=parm", "kallelse.pdf"],
    ],
)
def test_a_file_and_the_windows_own_options_lead_to_the_window(words: list[str]) -> None:
    assert is_for_window(words)


@pytest.mark.parametrize(
    "words",
    [
        ["agenda", "kallelse.pdf"],
        ["--binder", "parm", "search", "belysning"],
        ["--help"],
        ["--version"],
        ["--okänt"],
        ["--binder"],
        ["två", "filer"],
    ],
)
def test_commands_and_mistakes_lead_past_the_window(words: list[str]) -> None:
    assert not is_for_window(words)


def test_without_a_screen_the_window_is_refused_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert main(["kallelse.pdf"]) == 2
    assert "ingen skärm" in capsys.readouterr().err


def _modules_after(statement: str) -> set[str]:
    code = f"import sys; {statement}; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True, timeout=60)
    return {name.partition(".")[0] for name in run.stdout.split()}


def test_the_way_to_the_window_loads_no_command_line_library() -> None:
    assert not _modules_after("from binder.__main__ import main") & {"click", "PySide6", "json"}


def test_a_command_loads_neither_qt_nor_what_only_other_commands_need() -> None:
    slow = {"PySide6", "reportlab", "pyhanko", "docx", "cryptography", "sqlite_utils"}
    assert not _modules_after("from binder.cli import run") & slow
