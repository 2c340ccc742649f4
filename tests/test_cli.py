from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from binder.__main__ import COMMANDS, main
from binder.services import example
from tests.board_binder import BOARD, PASSPHRASE, board_binder

pytestmark = pytest.mark.usefixtures("quick_derivation")

NOW = datetime(2027, 3, 5, 12, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Run:
    """What a command returned and printed."""

    status: int
    out: str
    err: str


Command = Callable[..., Run]


@pytest.fixture
def binder_command(capsys: pytest.CaptureFixture[str]) -> Command:
    def run(*words: object) -> Run:
        status = main([str(word) for word in words])
        printed = capsys.readouterr()
        return Run(status, printed.out, printed.err)

    return run


@pytest.fixture
def passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BINDER_PASSPHRASE", PASSPHRASE)


@pytest.fixture
def folder(passphrase: None, tmp_path: Path) -> Path:
    return board_binder(tmp_path / "parm")


def test_help_is_in_swedish(binder_command: Command) -> None:
    run = binder_command("--help")
    assert run.status == 0
    assert "Användning:" in run.out
    assert not {"Usage:", "Options:", "Commands:", "Show this"} & set(run.out.split("  "))


def test_a_backup_is_a_binder_with_the_same_passphrase(
    binder_command: Command, folder: Path, tmp_path: Path
) -> None:
    run = binder_command("backup", str(tmp_path / "minne"), "--binder", str(folder))
    copy = Path(run.out.strip())
    assert (run.status, copy.parent) == (0, tmp_path / "minne")
    found = [
        binder_command("export", "--ical", str(tmp_path / "m.ics"), "--binder", str(each))
        for each in (folder, copy)
    ]
    assert [each.status for each in found] == [0, 0]


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_explains_itself(binder_command: Command, command: str) -> None:
    run = binder_command(command, "--help")
    assert run.status == 0
    assert f"Användning: binder {command}" in run.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["agenda"], "FIL saknas"),
        (["agenda", "--xml", "a.pdf"], "--xml finns inte"),
        (["agenda", "a.pdf", "b.pdf"], "går inte att förstå"),
        (["okänt", "kommando"], "går inte att förstå"),
        (["demo"], "--out saknas"),
        (["demo", "--out"], "--out används fel"),
        (["sign"], "antingen FIL"),
        (["sign", "a.pdf", "--item", "3"], "antingen FIL"),
    ],
)
def test_a_wrong_command_is_told_in_a_sentence(binder_command: Command, words: list[str], said: str) -> None:
    run = binder_command(*words)
    assert (run.status, run.out) == (2, "")
    assert said in run.err
    assert "--help" in run.err


@pytest.mark.parametrize("command", ["agenda", "check", "verify"])
def test_a_file_that_is_not_there_is_told_in_a_sentence(binder_command: Command, command: str) -> None:
    run = binder_command(command, "saknas.pdf")
    assert run.status == 2
    assert "saknas.pdf finns inte" in run.err


def test_agenda_prints_the_agreed_json(binder_command: Command) -> None:
    run = binder_command("agenda", BOARD, "--json")
    content = json.loads(run.out)
    assert list(content) == ["body", "date", "time", "place", "kind", "items"]
    assert content["items"][3]["dnr"] == "KS-2026/0412.311"


def test_agenda_prints_a_list_for_people(binder_command: Command) -> None:
    run = binder_command("agenda", BOARD)
    assert run.out.startswith("Kommunstyrelsen, 2027-03-10 kl. 13.00\n")
    assert "Åtgärdsplan för belysning av gång- och cykelvägar 2027–2030" in run.out


def test_a_pdf_without_an_agenda_ends_with_one(binder_command: Command, tmp_path: Path) -> None:
    source, *_ = _paper_and_identity(tmp_path)
    run = binder_command("agenda", source)
    assert (run.status, run.out) == (1, "Ingen dagordning hittades i filen.\n")


def test_the_first_import_makes_a_binder_and_shows_its_recovery_code(
    binder_command: Command, passphrase: None, tmp_path: Path
) -> None:
    run = binder_command("import", "--binder", tmp_path / "parm", BOARD)
    assert "17 ärenden" in run.out
    assert "Återställningskod" in run.err


def test_what_was_imported_is_found_by_search(binder_command: Command, folder: Path) -> None:
    run = binder_command("search", "--binder", folder, "belysning", "--json")
    titles = [hit["title"] for hit in json.loads(run.out)["hits"]]
    assert "Åtgärdsplan för belysning av gång- och cykelvägar 2027–2030" in titles


def test_a_meeting_is_written_for_other_programs(
    binder_command: Command, folder: Path, tmp_path: Path
) -> None:
    parts = (tmp_path / "ks.json", tmp_path / "ks.ics")
    run = binder_command("export", "--binder", folder, "--oparl", parts[0], "--ical", parts[1])
    assert run.status == 0
    assert b"BEGIN:VEVENT" in parts[1].read_bytes()
    again = json.loads(binder_command("agenda", parts[0], "--json").out)
    assert len(again["items"]) == len(json.loads(binder_command("agenda", BOARD, "--json").out)["items"])


@pytest.mark.parametrize(
    "words", [(), ("--oparl", "x.json", "--date", "1999-01-01"), ("--ical", "/finns/inte.ics")]
)
def test_what_cannot_be_written_is_told_in_a_sentence(
    binder_command: Command, folder: Path, words: tuple[str, ...]
) -> None:
    run = binder_command("export", "--binder", folder, *words)
    assert (run.status, run.err[:5]) == (2, "Fel: ")


def test_the_binder_may_be_named_before_the_command(binder_command: Command, folder: Path) -> None:
    assert "Inga träffar." in binder_command("--binder", folder, "search", "xylofon").out


def test_a_wrong_passphrase_opens_nothing(
    binder_command: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BINDER_PASSPHRASE", "fel lösenfras")
    run = binder_command("search", "--binder", folder, "belysning")
    assert (run.status, run.out) == (2, "")
    assert "Lösenfrasen öppnar inte" in run.err


def test_search_without_a_binder_is_told_in_a_sentence(
    binder_command: Command, passphrase: None, tmp_path: Path
) -> None:
    run = binder_command("search", "--binder", tmp_path, "belysning")
    assert run.status == 2
    assert "ingen pärm" in run.err


def test_a_paper_with_faults_ends_with_one(binder_command: Command, tmp_path: Path) -> None:
    paper = tmp_path / "yrkande.txt"
    paper.write_text("Tilläggsyrkande\n\nNamn på organ\n\nFörslag till beslut\n", encoding="utf-8")
    run = binder_command("check", paper, "--json")
    assert run.status == 1
    assert "placeholder" in {finding["code"] for finding in json.loads(run.out)["findings"]}


def test_an_unsigned_paper_does_not_pass_verification(binder_command: Command) -> None:
    assert binder_command("verify", BOARD).status == 1


def test_a_composed_paper_is_signed_with_a_pkcs12_and_verified(
    binder_command: Command, tmp_path: Path
) -> None:
    source, identity, password = _paper_and_identity(tmp_path)
    out = tmp_path / "signerad.pdf"
    signed = binder_command(
        "sign", source, "--out", out, "--identity", identity, "--identity-password-file", password
    )
    assert signed.status == 0
    assert "inte BankID" in signed.out
    assert json.loads(binder_command("verify", out, "--json").out)["valid"] is True


def test_a_signed_paper_that_was_changed_does_not_pass(binder_command: Command, tmp_path: Path) -> None:
    source, identity, password = _paper_and_identity(tmp_path)
    out = tmp_path / "signerad.pdf"
    binder_command("sign", source, "--out", out, "--identity", identity, "--identity-password-file", password)
    content = bytearray(out.read_bytes())
    content[len(content) // 3] ^= 1
    out.write_bytes(content)
    assert binder_command("verify", out).status != 0


def test_a_wrong_password_of_an_identity_signs_nothing(binder_command: Command, tmp_path: Path) -> None:
    source, identity, password = _paper_and_identity(tmp_path)
    password.write_text("fel", encoding="utf-8")
    out = tmp_path / "signerad.pdf"
    run = binder_command(
        "sign", source, "--out", out, "--identity", identity, "--identity-password-file", password
    )
    assert run.status == 2
    assert not out.exists()


def _paper_and_identity(tmp_path: Path) -> tuple[Path, Path, Path]:
    from binder.domain.yrkande import Signatory, Yrkande, YrkandeKind
    from binder.pdf.compose import compose
    from binder.signing.identity import make_identity

    yrkande = Yrkande(
        kind=YrkandeKind.TILLAGG,
        municipality=example.MUNICIPALITY,
        body="Kommunstyrelsen",
        meeting_date=NOW.date(),
        written_on=NOW.date(),
        item_number="3",
        title="Belysning",
        dnr="KS-2026/0412.311",
        signatories=(Signatory(name="Irma Solhage", role="ledamot", party="BF"),),
    )
    source, identity, password = (tmp_path / name for name in ("y.pdf", "id.p12", "losen.txt"))
    source.write_bytes(compose(yrkande, when=NOW))
    identity.write_bytes(make_identity("Irma Solhage", datetime.now(UTC), "hemligt").pkcs12)
    password.write_text("hemligt\n", encoding="utf-8")
    return source, identity, password


def test_a_reader_that_goes_away_is_no_fault() -> None:
    command = f"'{sys.executable}' -m binder agenda '{BOARD}' | head -n 1"
    run = subprocess.run(["sh", "-c", command], capture_output=True, check=True, text=True, timeout=60)
    assert run.stderr == ""
