"""LibreOffice opens what we give out: the tracked changes, every word and the letterhead are there."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from binder.domain.municipality import Letterhead, PaperLook
from binder.domain.yrkande import YrkandeKind
from binder.services.export_paper import PaperFormat, as_bytes
from tests.papers.examples import example
from tests.pdf.test_letter_picture import picture

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice Writer is not here"),
]
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
COSTS = "|+ Kostnad\n| Åtgärd | Tkr |\n| --- | --- |\n| Vägen | 1 200 |\n\n- ett\n  - under ett"
PAPER = replace(example(YrkandeKind.ANDRING), motivation=f"Så här kostar det:\n\n{COSTS}")
WORDS = "Ekvalla kommuns vapen"
FOOT = ("Ekvalla kommun, Box 1", "Telefon 0555-123 45")
LOOK = PaperLook(letterhead=Letterhead(logo=picture(), alternative=WORDS, foot=FOOT))
GIVEN = (PaperFormat.DOCX, PaperFormat.ODT)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The paper in both forms, and what LibreOffice makes of each: an ODT and a PDF."""
    made = tmp_path_factory.mktemp("kontor")
    for form in GIVEN:
        given = made / f"{form.name.lower()}{form.value}"
        given.write_bytes(as_bytes(PAPER, form, when=NOW, look=LOOK))
    names = [f"{form.name.lower()}{form.value}" for form in GIVEN]
    for target in ("odt", "pdf"):
        converted(made, target, names)
    return made


def converted(folder: Path, target: str, names: list[str]) -> None:
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", target, "--outdir", folder / target, *names]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=120)


@pytest.mark.parametrize("form", GIVEN)
def test_the_changes_are_tracked_by_author_and_date(folder: Path, form: PaperFormat) -> None:
    content = zipfile.ZipFile(folder / "odt" / f"{form.name.lower()}.odt").read("content.xml").decode()
    tracked = content.partition("<text:tracked-changes")[2].partition("</text:tracked-changes>")[0]
    assert (tracked.count("<text:insertion>"), tracked.count("<text:deletion>")) == (3, 3)
    assert tracked.count("<dc:creator>Åsa Törnkvist</dc:creator>") == 6
    assert tracked.count("2026-03-02T09:30:00") == 6


@pytest.mark.parametrize("form", GIVEN)
def test_struck_words_are_in_the_deletions(folder: Path, form: PaperFormat) -> None:
    content = zipfile.ZipFile(folder / "odt" / f"{form.name.lower()}.odt").read("content.xml").decode()
    deleted = [part.partition("</text:deletion>")[0] for part in content.split("<text:deletion>")[1:]]
    assert "utreda" in deleted[0]
    assert "Gångvägen längs Storgatan" in deleted[2]


@pytest.mark.parametrize("form", GIVEN)
def test_the_page_shows_every_part_of_the_decision(folder: Path, form: PaperFormat) -> None:
    from binder.pdf.text import read_pages

    pages = read_pages(folder / "pdf" / f"{form.name.lower()}.pdf")
    said = " ".join(" ".join(line.text for line in page.lines) for page in pages)
    for words in (
        "Punkt 2 får följande lydelse:",
        "Punkt 3 utgår.",
        "Beslutet i sin helhet",
        "Åsa Törnkvist",
    ):
        assert words in said


@pytest.mark.parametrize("form", GIVEN)
def test_the_finished_page_counts_its_points_as_the_paper_does(folder: Path, form: PaperFormat) -> None:
    from binder.pdf.text import read_pages

    pages = read_pages(folder / "pdf" / f"{form.name.lower()}.pdf")
    lines = [line.text.strip() for page in pages for line in page.lines]
    numbered = [line.split()[0] for line in lines if line[:1].isdigit() and line[1:2] == "."]
    assert numbered == ["2.", "1.", "2.", "3.", "4."]


@pytest.mark.parametrize("form", GIVEN)
def test_the_letterhead_s_picture_is_there_with_its_words(folder: Path, form: PaperFormat) -> None:
    with zipfile.ZipFile(folder / "odt" / f"{form.name.lower()}.odt") as opened:
        content = opened.read("content.xml").decode()
        pictures = [name for name in opened.namelist() if name.startswith("Pictures/")]
    frame = content.partition("<draw:frame")[2].partition("</draw:frame>")[0]
    assert WORDS in frame
    assert len(pictures) == 1


@pytest.mark.parametrize("form", GIVEN)
def test_the_letterhead_s_foot_stands_below_the_first_page_alone(folder: Path, form: PaperFormat) -> None:
    from binder.pdf.text import read_pages

    first, *others = read_pages(folder / "pdf" / f"{form.name.lower()}.pdf")
    low = [line.text for line in first.lines if line.box.top > first.height * 0.85]
    assert [line for line in low if line in FOOT] == list(FOOT)
    assert others
    assert not any(line.text in FOOT for page in others for line in page.lines)


@pytest.mark.parametrize("form", GIVEN)
def test_the_table_has_its_header_rows_and_the_list_its_inner_one(folder: Path, form: PaperFormat) -> None:
    content = zipfile.ZipFile(folder / "odt" / f"{form.name.lower()}.odt").read("content.xml").decode()
    head = content.partition("<table:table-header-rows>")[2].partition("</table:table-header-rows>")[0]
    assert "Åtgärd" in head
    assert "Vägen" not in head
    inside = content.partition(">ett<")[2].partition("under ett")[0]
    assert "<text:list" in inside
