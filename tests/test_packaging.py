from __future__ import annotations

import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[1]
PACKAGING = ROOT / "packaging"
FILES = ("requirements.txt", "requirements-dev.txt")
SCRIPTS = ("run", "test", "bench", "lock", "translate", "ocr", "prepare.sh")
NEEDED_BY_SH = (
    *("sh", "dirname", "cat", "cksum", "id", "uname", "tr", "grep", "mktemp", "rm", "tail", "xargs"),
    *("find", "head", "touch"),
)


def _pins(name: str) -> dict[str, list[Requirement]]:
    text = (PACKAGING / name).read_text(encoding="utf-8").replace("\\\n", " ")
    pins: dict[str, list[Requirement]] = {}
    for line in text.splitlines():
        requirement = Requirement(line.partition("--hash")[0])
        pins.setdefault(requirement.name, []).append(requirement)
    return pins


def _declared(*extras: str) -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *(r for e in extras for r in project["optional-dependencies"][e])]
    return {re.sub(r"[-_.]+", "-", Requirement(text).name).lower() for text in wanted}


@pytest.mark.parametrize("name", FILES)
def test_every_package_is_pinned_with_hashes(name: str) -> None:
    lines = (PACKAGING / name).read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    assert [line for line in lines if "==" not in line or "--hash=sha256:" not in line] == []


def test_what_is_declared_is_pinned() -> None:
    assert _declared() - set(_pins("requirements.txt")) == set()
    assert _declared("dev") - set(_pins("requirements-dev.txt")) == set()


def test_developers_run_the_same_versions_as_users() -> None:
    ours, theirs = (_pins(name) for name in FILES)
    assert {name: pins for name, pins in ours.items() if theirs.get(name) != pins} == {}


@pytest.mark.parametrize("python", ["3.11.2", "3.12.1", "3.13.0"])
def test_one_file_serves_each_python(python: str) -> None:
    environment = {"python_full_version": python, "python_version": python.rpartition(".")[0]}
    pins = _pins("requirements.txt")["pyside6-essentials"]
    chosen = [str(p.specifier) for p in pins if p.marker is None or p.marker.evaluate(environment)]
    assert len(chosen) == 1
    assert chosen[0].startswith("==6.11." if python.startswith("3.11") else "==6.12.")


@pytest.mark.parametrize("name", SCRIPTS)
def test_the_scripts_are_plain_sh(name: str) -> None:
    subprocess.run(["sh", "-n", PACKAGING / name], check=True)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A copy of what setting up reads, without an environment."""
    shutil.copytree(PACKAGING, tmp_path / "clone" / "packaging")
    shutil.copy(ROOT / "pyproject.toml", tmp_path / "clone")
    return tmp_path / "clone"


def _sh(clone: Path, path: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": str(path), "HOME": str(clone)}
    command = ["/bin/sh", str(clone / "packaging" / words[0]), *words[1:]]
    return subprocess.run(command, capture_output=True, check=False, env=environment, text=True, timeout=60)


@pytest.fixture
def bare_path(tmp_path: Path) -> Path:
    """A PATH with just what sh itself is used with: no Python, no apt."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in NEEDED_BY_SH:
        (folder / name).symlink_to(shutil.which(name) or pytest.fail(name))
    return folder


@pytest.mark.parametrize("script", ["run", "test"])
def test_without_python_the_commands_say_so(clone: Path, bare_path: Path, script: str) -> None:
    run = _sh(clone, bare_path, script)
    assert run.returncode == 2
    assert run.stderr.startswith("Fel: Python 3.11 eller nyare")


def test_an_old_python_is_not_taken(clone: Path, bare_path: Path) -> None:
    old = bare_path / "python3"
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)
    assert _sh(clone, bare_path, "run").returncode == 2


def test_a_prepared_environment_is_used_at_once(clone: Path, bare_path: Path) -> None:
    python = clone / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text('#!/bin/sh\n[ "$1" = -m ] && echo "$@"\nexit 0\n')
    python.chmod(0o755)
    made = [PACKAGING / "requirements.txt", ROOT / "pyproject.toml", PACKAGING / "prepare.sh"]
    total = subprocess.run(
        ["cksum"], input=b"".join(p.read_bytes() for p in made), capture_output=True, check=True
    )
    (clone / ".venv" / ".requirements.txt.stamp").write_text(f"{clone} {total.stdout.decode()}")
    assert _sh(clone, bare_path, "run").stdout.split() == ["-m", "binder", "demo", "--out", f"{clone}/demo"]


def test_the_sources_are_compiled_once(clone: Path, bare_path: Path) -> None:
    (clone / ".venv").mkdir()
    script = f"root={clone}; . {clone}/packaging/prepare.sh; python=echo; compiled; compiled"
    run = subprocess.run(
        ["/bin/sh", "-c", script], capture_output=True, check=True, text=True, env={"PATH": "/usr/bin:/bin"}
    )
    assert run.stderr.count("compileall") == 1


def test_ci_runs_what_a_developer_runs() -> None:
    assert "packaging/test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
