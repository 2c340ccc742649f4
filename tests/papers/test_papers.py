"""Made-up papers of every kind are sound, say what was written, and are the same whenever they are made."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from binder.domain.municipality import AttachmentForm, Letterhead, PaperLook
from binder.domain.yrkande import Yrkande, YrkandeKind
from tests.papers.__main__ import main
from tests.papers.attached import OF_ARCHIVE_2, invented_look
from tests.papers.finished import WHEN, faults, finished
from tests.papers.invented import KINDS, MANY, invented
from tests.pdf.structure import structure_text

SEED = 7
TWO_OF_EACH = range(2 * len(KINDS))


@pytest.mark.parametrize("number", TWO_OF_EACH)
def test_a_made_up_paper_is_sound_and_says_what_was_written(number: int) -> None:
    yrkande, look = invented(SEED, number), invented_look(SEED, number)
    assert faults(yrkande, finished(yrkande, look), look) == []


@pytest.mark.parametrize("number", [0, 6, 11, 13])
def test_a_paper_is_the_same_when_it_is_made_again(number: int) -> None:
    assert finished(invented(SEED, number)) == finished(invented(SEED, number))


def test_every_kind_has_its_turn() -> None:
    assert [invented(SEED, number).kind for number in range(len(KINDS))] == list(YrkandeKind)


def test_the_made_up_papers_are_of_one_norm() -> None:
    assert {invented_look(SEED, number).attachments for number in range(60)} == set(OF_ARCHIVE_2)


def test_another_seed_makes_another_paper() -> None:
    assert invented(1, 0) != invented(2, 0) == invented(2, 0)


def test_the_papers_are_not_all_alike() -> None:
    papers = [invented(SEED, number) for number in range(10 * len(KINDS))]
    assert {0, 1, MANY} <= {len(paper.points) for paper in papers}
    assert {1, 3, 5} <= {len(paper.signatories) for paper in papers}
    assert any(point.rank > 1 for paper in papers for point in paper.points)
    assert {0, 1, 2, 5} <= {len(paper.attachments) for paper in papers}


@pytest.fixture(scope="module")
def paper() -> Yrkande:
    return invented(SEED, 0)


def test_a_word_that_is_missing_on_the_paper_is_a_fault(paper: Yrkande) -> None:
    pdf = finished(replace(paper, title=paper.title.partition(" ")[2]))
    assert faults(paper, pdf) == ["other-text"]


def test_two_words_that_stick_together_are_a_fault(paper: Yrkande) -> None:
    first, _, rest = paper.title.partition(" ")
    assert "other-text" in faults(paper, finished(replace(paper, title=first + rest)))


def test_a_paper_that_was_altered_after_signing_is_at_fault(paper: Yrkande) -> None:
    pdf = finished(paper)
    day = WHEN.strftime("%Y-%m-%d").encode()
    assert pdf.count(day)
    assert "signature" in faults(paper, pdf.replace(day, day[::-1], 1))


ATTACHED = next(made for number in range(99) if len((made := invented(SEED, number)).attachments) > 1)


def looking(form: AttachmentForm) -> PaperLook:
    return PaperLook(attachments=form)


@pytest.mark.parametrize("form", AttachmentForm)
def test_attachments_are_sound_in_every_form(form: AttachmentForm) -> None:
    assert faults(ATTACHED, finished(ATTACHED, looking(form)), looking(form)) == []


@pytest.mark.parametrize(
    ("form", "fault"),
    [(AttachmentForm.EMBEDDED, "other-files"), (AttachmentForm.APPENDED, "other-pages")],
)
def test_an_attachment_that_is_not_there_is_a_fault(form: AttachmentForm, fault: str) -> None:
    fewer = replace(ATTACHED, attachments=ATTACHED.attachments[:-1])
    assert fault in faults(ATTACHED, finished(fewer, looking(form)), looking(form))


def test_a_file_inside_that_should_lie_beside_is_a_fault() -> None:
    pdf = finished(ATTACHED, looking(AttachmentForm.EMBEDDED))
    assert faults(ATTACHED, pdf) == ["other-files"]


def test_a_foot_that_is_missing_is_a_fault(paper: Yrkande) -> None:
    wanted = PaperLook(letterhead=Letterhead(foot=("Box 1",)))
    assert faults(paper, finished(paper), wanted) == ["no-foot"]


def test_an_unsigned_paper_is_at_fault(paper: Yrkande) -> None:
    from binder.pdf.compose import compose

    assert faults(paper, compose(paper, when=WHEN)) == ["signature"]


def test_the_command_writes_the_papers_and_says_that_they_are_sound(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["2", str(tmp_path / "out"), str(SEED)]) == 0
    names = sorted(file.name for file in (tmp_path / "out").iterdir())
    assert names == ["0001-tilläggsyrkande.pdf", "0002-ändringsyrkande.pdf"]
    assert "2 papers" in capsys.readouterr().out


def test_the_command_without_a_folder_says_how_it_is_used(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["2"]) == 2
    assert "COUNT FOLDER" in capsys.readouterr().out


def test_a_paper_that_is_read_begins_with_its_sender(paper: Yrkande) -> None:
    assert structure_text(finished(paper))[0] == ("P", paper.municipality)
