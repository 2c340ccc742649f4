"""The fuzzer's own parts: seeds that are read, faults that are told apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from binder.services.propose_source import propose_source
from tests.fuzz.__main__ import _changed, _place, as_called
from tests.fuzz.seeds import KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_the_seeds_of_a_kind_are_read_as_agendas(tmp_path, kind):
    path = tmp_path / f"kallelse{KINDS[kind].suffix}"
    path.write_bytes(KINDS[kind].packed(next(KINDS[kind].seeds())))
    proposal = propose_source(path).proposal
    assert proposal is not None
    assert len(proposal.items) > 3


def test_a_report_is_known_by_the_programs_own_last_line():
    report = 'File "/x/binder/pdf/text.py", line 7, in a\nFile "/usr/zipfile.py", line 9, in b\nERROR: boo'
    assert _place(report) == "/x/binder/pdf/text.py:7"
    assert (
        _place("==1== ERROR: libFuzzer: timeout after 20 seconds")
        == "ERROR: libFuzzer: timeout after 20 seconds"
    )


def test_changed_bytes_differ_from_what_they_were():
    whole = bytes(range(90))
    assert any(_changed(whole) != whole for _ in range(3))


@pytest.mark.slow
def test_reading_as_the_program_calls_it_tells_of_other_errors_only(tmp_path, monkeypatch):
    for name in ("found", "corpus"):
        (tmp_path / name).mkdir()
    (tmp_path / "corpus" / "seed").write_bytes(b"")
    assert as_called("pdf", 0.1, tmp_path)[1] == {}
    monkeypatch.setattr("tests.fuzz.__main__.read_received", _fails)
    assert list(as_called("pdf", 0.1, tmp_path)[1]) == ["KeyError('odd')"]


def _fails(sources: list[Path], folder: Path) -> None:
    raise KeyError("odd")
