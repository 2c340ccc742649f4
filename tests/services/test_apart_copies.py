"""Two who signed copies of one paper: nothing is lost, one of them signs again, or both are handed in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from binder.domain.apart_copy import Parting
from binder.domain.changes import Changes
from binder.domain.cosigning import Step
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import OutboxId
from binder.services import apart_copies, cosign, hand_in, send_round
from binder.services.arriving_paper import read_arrived_here
from binder.services.save_copy import save_copy
from binder.services.take_in_paper import take_in
from binder.signing.identity import make_identity
from binder.signing.sign import sign_pdf
from binder.signing.verify import verify
from binder.storage.database import Binder
from binder.wording.cosigning import missing_words, standing_words
from tests.pdf.structure import faults
from tests.services.a_binder import NAME
from tests.services.three_binders import BO, SIV, START, Laptop, Round, a_round
from tests.signing.papers import letter

LATER = START + timedelta(hours=9)


@dataclass(frozen=True)
class Parted:
    """Åsa's paper has come back from Bo; Siv has signed the copy that Bo's signature is not on."""

    going: Round
    at_siv: cosign.PaperRef
    late: Path
    taken: Changes

    @property
    def binder(self) -> Binder:
        return self.going.asa.binder

    @property
    def key(self) -> str:
        return self.going.asa.key_of(self.going.own)

    @property
    def parting(self) -> Parting:
        (found,) = apart_copies.partings(self.binder, self.key)
        return found


@pytest.fixture(scope="module")
def parted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Parted]:
    """Whoever alters anything takes it back."""
    with a_round(tmp_path_factory.mktemp("apart")) as going:
        sent = going.asa.send(going.own, "both", 0)
        at_bo, at_siv = (laptop.receive(sent, 1) for laptop in (going.bo, going.siv))
        going.bo.sign(at_bo, 2)
        going.siv.sign(at_siv, 3)
        going.asa.receive(going.bo.send(at_bo, "asa", 4), 4)
        late = going.siv.send(at_siv, "asa", 5)
        taken = take_in(going.asa.binder, read_arrived_here(late), START + timedelta(hours=5))
        yield Parted(going, at_siv, late, taken)


def undone(changes: Changes, binder: Binder) -> Changes:
    assert changes.undo is not None
    back: Changes = changes.undo.command(binder)
    return back


def test_the_copy_is_kept_with_whose_signature_stands_where(parted: Parted) -> None:
    found = parted.parting
    assert [step.name for step in found.only_here] == [BO]
    assert [step.name for step in found.only_there] == [SIV]
    assert apart_copies.pdf_of(parted.binder, found.copy.id) == read_arrived_here(parted.late).pdf
    assert parted.going.asa.answers(parted.going.own) == ["signed", "signed", None]


def test_the_standing_says_that_one_signed_another_copy(parted: Parted) -> None:
    found = parted.going.asa.standing(parted.going.own)
    assert standing_words(found) == "3 av 3 har skrivit under, 1 i ett annat exemplar"
    said = missing_words(found, goes_along=True)
    assert said.startswith(f"{SIV} har skrivit under ett annat exemplar. Båda exemplaren lämnas in")


def test_the_same_copy_once_more_is_nothing_new(parted: Parted) -> None:
    changes = take_in(parted.binder, read_arrived_here(parted.late), LATER)
    assert (changes.undo, len(apart_copies.copies_of(parted.binder, parted.key))) == (None, 1)


def test_taking_it_in_can_be_undone(parted: Parted) -> None:
    again = undone(parted.taken, parted.binder)
    assert apart_copies.partings(parted.binder, parted.key) == []
    undone(again, parted.binder)
    assert parted.parting.only_there[0].name == SIV


def test_a_copy_without_a_common_signature_is_refused(parted: Parted, tmp_path: Path) -> None:
    blank, someone = letter(3), make_identity(NAME, START)
    binder = parted.going.bo.binder
    files = []
    for number in (1, 2):
        files.append(tmp_path / f"{number}.pdf")
        files[-1].write_bytes(sign_pdf(blank, someone, field=f"Underskrift{number}", now=START))
    taken = take_in(binder, read_arrived_here(files[0]), LATER)
    with pytest.raises(BinderError) as raised:
        take_in(binder, read_arrived_here(files[1]), LATER)
    undone(taken, binder)
    assert raised.value.code is ErrorCode.SIGNED_APART


def test_the_letter_asks_to_sign_again_and_brings_the_paper(parted: Parted, tmp_path: Path) -> None:
    asa, own = parted.going.asa, parted.going.own
    path = send_round.write_round(
        asa.binder,
        own,
        recipient="siv@ekvalla.example",
        folder=tmp_path,
        now=LATER,
        again=parted.parting.copy.id,
    )
    subject, text, files = read(path)
    assert subject.startswith("Skriv under en gång till: Tilläggsyrkande")
    assert f"Samtidigt har {BO} skrivit under ett annat exemplar." in text
    assert files[0][1] == asa.pdf(own)


def read(path: Path) -> tuple[str, str, list[tuple[str, bytes]]]:
    """Subject, text and PDF files of a letter."""
    message = message_from_bytes(path.read_bytes(), policy=default)
    assert isinstance(message, EmailMessage)
    text = message.get_body()
    assert isinstance(text, EmailMessage)
    files = [(str(part.get_filename()), part.get_content()) for part in message.iter_attachments()]
    return str(message["Subject"]), text.get_content(), [one for one in files if one[0].endswith(".pdf")]


@pytest.fixture(scope="module")
def again(parted: Parted) -> Laptop:
    """Siv, who was sent Åsa's paper, has gone on from it and signed that too."""
    siv = parted.going.siv
    came = siv.receive(parted.going.asa.send(parted.going.own, "siv", 6), 7)
    (found,) = apart_copies.partings(siv.binder, siv.key_of(came))
    assert found.goes_on_from_copy
    apart_copies.go_on_from(siv.binder, came, found.copy.id, LATER)
    assert cosign.answer_here(siv.standing(came)) is None
    siv.sign(came, 8)
    return siv


def test_who_is_asked_goes_on_from_the_other_copy_and_signs_that_too(parted: Parted, again: Laptop) -> None:
    whole = again.pdf(parted.at_siv)
    assert [report.signer for report in verify(whole)] == [NAME, BO, SIV]
    assert faults(whole) == []


def test_what_was_signed_again_makes_the_copy_a_thing_of_the_past(
    parted: Parted, again: Laptop, tmp_path: Path
) -> None:
    whole = tmp_path / "alla.pdf"
    whole.write_bytes(again.pdf(parted.at_siv))
    changes = take_in(parted.binder, read_arrived_here(whole), LATER)
    assert parted.going.asa.answers(parted.going.own) == ["signed", "signed", "signed"]
    assert apart_copies.partings(parted.binder, parted.key) == []
    assert len(apart_copies.copies_of(parted.binder, parted.key)) == 1
    undone(changes, parted.binder)


def test_going_on_from_the_copy_exchanges_the_two_and_back(parted: Parted) -> None:
    asa, own = parted.going.asa, parted.going.own
    before, copy = asa.pdf(own), parted.parting.copy
    changes = apart_copies.go_on_from(asa.binder, own, copy.id, LATER)
    assert asa.answers(own) == ["signed", None, "signed"]
    assert [step.name for step in parted.parting.only_there] == [BO]
    assert apart_copies.pdf_of(asa.binder, copy.id) == before
    undone(changes, asa.binder)
    assert (asa.pdf(own), parted.parting.copy) == (before, copy)


def test_a_withdrawal_outlives_the_exchange(parted: Parted) -> None:
    asa, own = parted.going.asa, parted.going.own
    withdrawn = cosign.withdraw(asa.binder, own, "Underskrift1", "", LATER)
    changes = apart_copies.go_on_from(asa.binder, own, parted.parting.copy.id, LATER)
    state = asa.standing(own).at("Underskrift1")
    assert state is not None
    assert state.answer is not None
    assert state.answer.step is Step.WITHDRAWN
    undone(changes, asa.binder)
    undone(withdrawn, asa.binder)


def handed_in(asa: Laptop, own: cosign.PaperRef, folder: Path) -> tuple[str, list[tuple[str, bytes]]]:
    path = hand_in.write_message(
        asa.binder, OutboxId(own.id), recipient="registrator@ekvalla.example", folder=folder, now=LATER
    )
    return read(path)[1:]


def test_both_are_handed_in_and_the_letter_says_why(parted: Parted, tmp_path: Path) -> None:
    text, files = handed_in(parted.going.asa, parted.going.own, tmp_path)
    assert "i två exemplar: samma yrkande, underskrivet var för sig." in text
    assert [name.endswith(f"(underskrivet av {SIV}).pdf") for name, _ in files] == [False, True]
    assert [len(verify(pdf)) for _, pdf in files] == [2, 2]
    assert f"Exemplar 2, underskrivet av {NAME} och {SIV}:" in text


def test_a_copy_that_is_kept_at_home_is_not_handed_in(parted: Parted, tmp_path: Path) -> None:
    own = parted.going.own
    changes = apart_copies.let_go_along(parted.binder, own, parted.parting.copy.id, goes=False)
    text, files = handed_in(parted.going.asa, own, tmp_path)
    undone(changes, parted.binder)
    assert (len(files), "exemplar:" in text) == (1, False)


def test_both_are_saved_beside_each_other(parted: Parted, tmp_path: Path) -> None:
    save_copy(parted.binder, OutboxId(parted.going.own.id), tmp_path / "yrkande")
    names = sorted(path.name for path in tmp_path.iterdir())
    assert len(names) == 2
    assert names[0].endswith(f"(underskrivet av {SIV}).pdf")
