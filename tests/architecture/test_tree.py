"""What is committed belongs to the project and to no machine, registry or person."""

from __future__ import annotations

import pytest

from tests.architecture.source import ROOT, committed_files, foreign_places, own_places

FOREIGN = [
    *(f"path = {place}parm" for place in own_places()),
    "see https://files." + "pythonhosted.org/packages/x.whl",
    "--index" + "-url https://example.org",
    "extra-index" + "-url = file:///x",
]


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    files = [path for path in committed_files() if path.is_file()]
    if not files:
        pytest.skip("this is not a git checkout")
    found = {}
    for path in files:
        content = path.read_bytes()
        if b"\0" not in content[:4096] and path.suffix != ".pdf":
            found[str(path.relative_to(ROOT))] = content.decode("utf-8")
    return found


def test_no_path_of_a_machine_and_no_registry_address_is_committed(texts: dict[str, str]) -> None:
    assert {name: places for name, text in texts.items() if (places := foreign_places(text))} == {}


@pytest.mark.parametrize("text", FOREIGN)
def test_such_a_place_would_be_seen(text: str) -> None:
    assert foreign_places(text)


def test_no_lock_file_that_holds_registry_addresses_is_committed(texts: dict[str, str]) -> None:
    locks = ("uv.lock", "poetry.lock", "pdm.lock", "package-lock.json")
    assert [name for name in texts if name.endswith(locks)] == []


def test_nothing_real_was_copied_out_of_the_corpus(texts: dict[str, str]) -> None:
    assert [name for name in texts if name.endswith(".facit.json")] == []
