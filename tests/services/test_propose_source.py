"""What is received becomes one meeting and loose papers, whatever it comes in."""

from __future__ import annotations

import shutil
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from binder.domain.errors import BinderError, Cancelled, ErrorCode
from binder.kallelse.loose_papers import Certainty
from binder.services.propose_meeting import propose_here
from binder.services.propose_source import SourceProposal, propose_source
from tests.kallelse.drawing import Sheet, kallelse_head


def _kallelse(path: Path) -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    sheet.line("Ärenden", bold=True, gap=2)
    for number, title in enumerate(
        ("Val av justerare", "Taxa för torghandel", "Planbesked för Linde 1:2"), 1
    ):
        sheet.text(60, str(number))
        sheet.text(90, title)
        sheet.text(430, f"KS 2025/{number}0" if number > 1 else "")
        sheet.y += 22
    path.write_bytes(sheet.bytes())


def _letter(path: Path, dnr: str, title: str) -> None:
    sheet = Sheet()
    sheet.paper(("TJÄNSTESKRIVELSE", f"Dnr {dnr}", title))
    path.write_bytes(sheet.bytes())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "utskick"
    made.mkdir()
    _kallelse(made / "kallelse.pdf")
    _letter(made / "skrivelse.pdf", "KS 2025/30", "Planbesked för Linde 1:2")
    _letter(made / "2_taxa.pdf", "KS 2025/20", "Taxa för torghandel")
    (made / "trasig.pdf").write_bytes(b"%PDF-1.4 trasig")
    return made


def _zipped(folder: Path) -> Path:
    return Path(shutil.make_archive(str(folder), "zip", folder))


def _mailed(folder: Path) -> Path:
    message = EmailMessage()
    message.set_content("Hej! Här kommer 3 filer.\n1. Kallelse\n2. Skrivelse")
    for each in sorted(folder.iterdir()):
        message.add_attachment(each.read_bytes(), maintype="application", subtype="pdf", filename=each.name)
    target = folder.with_suffix(".eml")
    target.write_bytes(bytes(message))
    return target


def _where(read: SourceProposal) -> dict[str, tuple[int | None, Certainty]]:
    return {paper.name: (paper.item, paper.certainty) for paper in read.papers}


@pytest.mark.parametrize("pack", [lambda folder: folder, _zipped, _mailed], ids=["folder", "zip", "eml"])
def test_a_container_is_one_meeting_and_its_papers(folder: Path, pack: object) -> None:
    read = propose_source(pack(folder))  # type: ignore[operator]
    assert read.proposal is not None
    assert read.kallelse == "kallelse.pdf"
    assert len(read.proposal.items) == 3
    found = _where(read)
    assert found["skrivelse.pdf"] == (2, Certainty.SURE)
    assert found["2_taxa.pdf"] == (1, Certainty.SURE)
    assert found["trasig.pdf"] == (None, Certainty.ASK)


def test_what_is_uncertain_is_asked(folder: Path) -> None:
    papers = propose_source(folder).papers
    assert [paper.name for paper in papers if paper.certainty == "ask"] == ["trasig.pdf"]


def test_papers_without_a_kallelse_are_no_meeting(folder: Path) -> None:
    (folder / "kallelse.pdf").unlink()
    read = propose_source(folder)
    assert read.proposal is None
    assert {paper.item for paper in read.papers} == {None}


def test_a_single_paper_is_loose(folder: Path) -> None:
    read = propose_source(folder / "skrivelse.pdf")
    assert (read.proposal, len(read.papers)) == (None, 1)


def test_a_text_file_is_an_agenda_too(tmp_path: Path) -> None:
    path = tmp_path / "kallelse.txt"
    lines = ["KALLELSE", "Kommunstyrelsen", "2025-03-04 kl. 13.00, Eken", "", "Ärenden", ""]
    lines += [f"{number}.  Taxa nummer {number}        KS 2025/{number}0" for number in range(1, 5)]
    path.write_bytes("\r\n".join(lines).encode("cp1252"))
    read = propose_here(path)
    assert [item.dnr.value for item in read.items] == [f"KS 2025/{number}0" for number in range(1, 5)]
    assert read.body.value == "Kommunstyrelsen"


def test_an_agenda_in_the_text_of_an_e_mail_is_read(tmp_path: Path) -> None:
    message = EmailMessage()
    agenda = "\n".join(f"{number}. Taxa nummer {number}" for number in range(1, 5))
    message.set_content(f"Kallelse till Kommunstyrelsen\nden 4 mars 2025 kl. 13.00\n\nÄrenden\n\n{agenda}\n")
    path = tmp_path / "brev.eml"
    path.write_bytes(bytes(message))
    assert len(propose_here(path).items) == 4


def test_an_empty_container_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BinderError, match=ErrorCode.FILE_EMPTY):
        propose_source(tmp_path)


def test_a_hostile_zip_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("../ut.pdf", b"x")
    with pytest.raises(BinderError, match=ErrorCode.ARCHIVE_UNSAFE):
        propose_source(path)


def test_the_reading_can_be_called_off(folder: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        propose_source(folder, stop)
