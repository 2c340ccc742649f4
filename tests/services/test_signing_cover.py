"""The cover sheet says who was asked and what became of it, and goes along where that is wanted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from binder.domain.ids import OutboxId
from binder.services import cosign, hand_in, read_paper
from binder.services.signing_cover import cover_pdf, name_of, save_cover
from tests.pdf.structure import faults
from tests.services.a_binder import NAME
from tests.services.test_apart_copies import read
from tests.services.three_binders import BO, SIV, START, Round, a_round

LATER = START + timedelta(hours=9)


@pytest.fixture(scope="module")
def going(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Round]:
    """Åsa has signed, Bo refuses, Siv has not answered; nobody alters it."""
    with a_round(tmp_path_factory.mktemp("cover")) as made:
        cosign.refuse(made.asa.binder, made.own, "Underskrift2", "Jag stöder inte punkt 2.", START)
        yield made


@pytest.fixture(scope="module")
def sheet(going: Round) -> bytes:
    return cover_pdf(going.asa.binder, going.own, now=LATER)


def words(pdf: bytes) -> str:
    with read_paper.open_bytes(pdf) as paper:
        return " ".join(" ".join(paper.page_text(page + 1) for page in range(paper.page_count)).split())


def test_it_says_who_was_asked_and_what_became_of_it(sheet: bytes) -> None:
    said = words(sheet)
    assert "1 av 3 har skrivit under" in said
    assert f"{NAME} Har skrivit under 2024-03-01" in said
    assert "Skäl: Jag stöder inte punkt 2." in said
    assert f"{SIV} Har inte skrivit under." in said


def test_it_names_the_file_and_says_what_is_not_signed(going: Round, sheet: bytes) -> None:
    said = words(sheet)
    known = cosign.paper(going.asa.binder, going.own)
    assert known.sha256 in said.replace(" ", "")
    assert "De uppgifterna är inte undertecknade." in said
    assert said.count("Tilläggsyrkande") >= 2


def test_it_is_one_sound_tagged_page_and_the_same_each_time(going: Round, sheet: bytes) -> None:
    assert faults(sheet) == []
    with read_paper.open_bytes(sheet) as paper:
        assert paper.page_count == 1
    assert cover_pdf(going.asa.binder, going.own, now=LATER) == sheet


def test_a_colleagues_paper_has_one_too(going: Round) -> None:
    asked = going.bo.receive(going.asa.send(going.own, "bo", 1), 2)
    assert BO in words(cover_pdf(going.bo.binder, asked, now=LATER))


def test_it_goes_along_where_it_is_wanted(going: Round, tmp_path: Path) -> None:
    path = hand_in.write_message(
        going.asa.binder,
        OutboxId(going.own.id),
        recipient="registrator@ekvalla.example",
        folder=tmp_path,
        now=LATER,
        with_cover=True,
    )
    _, _, files = read(path)
    assert [name for name, _ in files][1:] == [name_of(going.asa.binder, going.own)]
    assert (path.parent / files[1][0]).read_bytes() == files[1][1]


def test_it_is_saved_where_one_likes(going: Round, tmp_path: Path) -> None:
    saved = save_cover(going.asa.binder, going.own, tmp_path / "blad", now=LATER)
    assert saved.name == "blad.pdf"
    assert words(saved.read_bytes()).startswith("Försättsblad om underskrifter")
