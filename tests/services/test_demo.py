from __future__ import annotations

import email
import email.policy
import hashlib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.services import demo, open_binder
from binder.services.demo import Step
from binder.services.verify_paper import verify

NOW = datetime(2027, 3, 5, 12, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demo")


@pytest.fixture(scope="module")
def steps(out: Path) -> list[Step]:
    return list(demo.run(out, NOW))


def _made(steps: list[Step], suffix: str) -> Path:
    return [step.path for step in steps if step.path and step.path.suffix == suffix][-1]


def test_every_printed_hash_is_that_of_the_file(steps: list[Step]) -> None:
    files = [step for step in steps if step.path and step.path.is_file()]
    assert len(files) >= 5
    assert all(
        step.sha256 == hashlib.sha256(step.path.read_bytes()).hexdigest() for step in files if step.path
    )


def test_the_missing_relation_is_said_and_mended(steps: list[Step]) -> None:
    did = [step.did for step in steps]
    said = next(i for i, text in enumerate(did) if "Säg vad som händer med huvudförslaget" in text)
    assert did[said + 1].startswith("Åtgärdade")


def test_both_sentences_are_highlighted(steps: list[Step]) -> None:
    assert any(step.did.startswith("Strök under 2 meningar") for step in steps)


def test_the_signed_paper_is_valid(steps: list[Step]) -> None:
    assert verify(_made(steps, ".pdf")).valid


def test_the_verdict_on_the_paper_is_told_once(steps: list[Step]) -> None:
    (told,) = [step.did for step in steps if step.did.startswith("Prövade")]
    assert "Giltig" in told


def test_the_message_carries_the_signed_paper_to_the_registrar(steps: list[Step]) -> None:
    message = email.message_from_bytes(_made(steps, ".eml").read_bytes(), policy=email.policy.default)
    attached = [part.get_content() for part in message.iter_attachments()]
    assert message["To"] == "registrator@bjorkasa.example"
    assert attached == [_made(steps, ".pdf").read_bytes()]


def test_everything_is_there_when_the_binder_is_opened_again(steps: list[Step]) -> None:
    assert "3 sammanträden, 34 ärenden, 3 anteckningar, 1 yrkande" in steps[-1].did


def test_nothing_of_the_council_s_stands_readable_in_the_binder(out: Path, steps: list[Step]) -> None:
    stored = [path for path in (out / demo.BINDER_NAME).rglob("*") if path.suffix in {".db", ".paper"}]
    words = (b"SQLite format 3", b"%PDF", "Sågbacken".encode(), b"Solhage")
    assert stored
    assert [path for path in stored if any(word in path.read_bytes() for word in words)] == []


def test_a_second_run_replaces_the_first(tmp_path: Path) -> None:
    first, again = [list(demo.run(tmp_path, NOW)) for _ in range(2)]
    assert again[-1].did == first[-1].did
    assert len(list(tmp_path.rglob("*.eml"))) == 1


def test_another_binder_in_the_folder_is_left_alone(tmp_path: Path) -> None:
    mine = tmp_path / demo.BINDER_NAME
    open_binder.create(mine, "min egen lösenfras")
    before = sorted((path.name, path.stat().st_mtime_ns) for path in mine.iterdir())
    with pytest.raises(BinderError) as caught:
        list(demo.run(tmp_path, NOW))
    assert caught.value.code is ErrorCode.BINDER_EXISTS
    assert sorted((path.name, path.stat().st_mtime_ns) for path in mine.iterdir()) == before


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("")
    with pytest.raises(BinderError) as caught:
        list(demo.run(tmp_path / "fil" / "demo", NOW))
    assert caught.value.code is ErrorCode.CANNOT_WRITE
