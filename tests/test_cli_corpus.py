from __future__ import annotations

import json
from pathlib import Path

import pytest

from binder.__main__ import main

pytestmark = pytest.mark.corpus


@pytest.mark.slow
@pytest.mark.parametrize("start", range(5))
def test_a_hostile_pdf_ends_with_a_status_and_never_with_a_traceback(
    corpus: Path, start: int, capsys: pytest.CaptureFixture[str]
) -> None:
    for file in sorted((corpus / "hostile").glob("*.pdf"))[start::5]:
        status = main(["agenda", str(file), "--json"])
        printed = capsys.readouterr()
        assert status in {0, 1, 2}, file.name
        assert bool(printed.out) is (status != 2), file.name
        assert printed.err.startswith("Fel: ") is (status == 2), file.name


def test_the_seed_s_faults_are_reported_and_nothing_that_is_in_order(
    corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(corpus / "seed" / "tillaggsyrkande.txt"), "--json"]) == 1
    findings = json.loads(capsys.readouterr().out)["findings"]
    codes = [finding["code"] for finding in findings]
    places = " ".join(finding["where"] or "" for finding in findings)
    assert {"placeholder", "empty-heading", "no-relation"} <= set(codes)
    assert all(text in places for text in ("TYP AV DOKUMENT", "Namn på organ", "Förslag till beslut"))
    assert not {"no-dnr", "no-date", "no-item-number", "no-motivation", "no-point"} & set(codes)


def test_a_foreign_signed_pdf_is_judged(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = min((corpus / "signed").rglob("*.pdf"))
    status = main(["verify", str(file), "--json"])
    content = json.loads(capsys.readouterr().out)
    assert status == (0 if content["valid"] else 1)
    assert content["verdict"]
