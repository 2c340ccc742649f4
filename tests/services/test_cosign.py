"""A joint paper goes from one binder to the next, and each knows what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from binder.domain.changes import Kind
from binder.domain.cosigning import Match, Source
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import OutboxId
from binder.services import cosign, hand_in, send_round
from binder.services.arriving_paper import read_arrived, read_arrived_here
from binder.services.identity import member_means, new_guest_means
from binder.services.member import Member, set_member
from binder.services.take_in_paper import take_in
from binder.signing.verify import verify
from binder.storage import outbox
from binder.wording.cosigning import missing_words, standing_words
from tests.pdf.structure import faults
from tests.services.a_binder import NAME
from tests.services.three_binders import BO, NAMES, SIV, START, Laptop, Round, a_round

LATER = START + timedelta(hours=9)


@pytest.fixture(scope="module")
def first_round(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Round, Path]]:
    """Åsa's letter to Bo; nobody alters these binders."""
    with a_round(tmp_path_factory.mktemp("round")) as made:
        yield made, made.asa.send(made.own, "bo", 0)


@pytest.fixture
def going(tmp_path: Path) -> Iterator[Round]:
    with a_round(tmp_path) as made:
        yield made


def refusal(laptop: Laptop, letter: Path) -> BinderError:
    with pytest.raises(BinderError) as raised:
        laptop.receive(letter, 5)
    return raised.value


def test_the_first_signature_is_one_of_three(first_round: tuple[Round, Path]) -> None:
    going, _ = first_round
    found = going.asa.standing(going.own)
    assert standing_words(found) == "1 av 3 har skrivit under"
    assert [state.place.name for state in found.not_signed] == [BO, SIV]


def test_what_came_says_who_signed_before_and_what_it_covers(first_round: tuple[Round, Path]) -> None:
    arrived = read_arrived(first_round[1])
    (report,) = arrived.signatures
    assert (report.signer, report.field, report.valid) == (NAME, "Underskrift1", True)
    assert [place.name for place in arrived.places] == list(NAMES)
    assert arrived.title.startswith("Tilläggsyrkande")


def test_a_paper_that_came_waits_in_the_outbox_for_its_signature(going: Round) -> None:
    ref = going.bo.receive(going.asa.send(going.own, "bo", 0), 1)
    (request,) = cosign.requests(going.bo.binder)
    assert (ref.kind, ref.id) == (Kind.SIGNING_REQUEST, request.id)
    assert going.bo.answers(ref) == ["signed", None, None]


def test_the_members_own_place_is_found_by_the_name(going: Round) -> None:
    ref = going.bo.receive(going.asa.send(going.own, "bo", 0), 1)
    place, match = cosign.own_place(going.bo.binder, going.bo.key_of(ref))
    assert (place.field if place else "", match) == ("Underskrift2", Match.CERTAIN)


def test_a_name_that_is_not_quite_the_same_is_asked_about(going: Round) -> None:
    ref = going.bo.receive(going.asa.send(going.own, "bo", 0), 1)
    set_member(going.bo.binder, Member(name="Bosse Ek"))
    assert cosign.own_place(going.bo.binder, going.bo.key_of(ref))[1] is Match.LIKELY


def test_the_second_signature_leaves_the_first_and_the_form_sound(going: Round) -> None:
    ref = going.bo.receive(going.asa.send(going.own, "bo", 0), 1)
    going.bo.sign(ref, 2)
    pdf = going.bo.pdf(ref)
    assert [(report.signer, report.valid) for report in verify(pdf)] == [(NAME, True), (BO, True)]
    assert faults(pdf) == []


def test_what_comes_back_becomes_the_newer_version_of_the_same_paper(going: Round) -> None:
    before = going.asa.pdf(going.own)
    ref = going.bo.receive(going.asa.send(going.own, "bo", 0), 1)
    going.bo.sign(ref, 2)
    assert going.asa.receive(going.bo.send(ref, "asa", 3), 4) == going.own
    assert going.asa.answers(going.own) == ["signed", "signed", None]
    assert outbox.pdf_with_hash(going.asa.binder, outbox.store_pdf(going.asa.binder, before)) == before


def test_the_newer_version_can_be_taken_back(going: Round) -> None:
    before = going.asa.pdf(going.own)
    ref = going.bo.receive(going.asa.send(going.own, "bo", 0), 1)
    going.bo.sign(ref, 2)
    changes = take_in(going.asa.binder, read_arrived_here(going.bo.send(ref, "asa", 3)), LATER)
    assert changes.undo is not None
    changes.undo.command(going.asa.binder)
    assert (going.asa.pdf(going.own), going.asa.answers(going.own)) == (before, ["signed", None, None])


def test_the_same_file_once_more_changes_nothing(going: Round) -> None:
    letter = going.asa.send(going.own, "bo", 0)
    going.bo.receive(letter, 1)
    changes = take_in(going.bo.binder, read_arrived_here(letter), LATER)
    assert (changes.undo, len(cosign.requests(going.bo.binder))) == (None, 1)


def test_an_older_version_does_not_take_a_signature_away(going: Round) -> None:
    letter = going.asa.send(going.own, "bo", 0)
    ref = going.bo.receive(letter, 1)
    going.bo.sign(ref, 2)
    going.bo.receive(letter, 3)
    assert going.bo.answers(ref) == ["signed", "signed", None]


def test_a_tampered_paper_is_refused_and_nothing_is_kept(going: Round, tmp_path: Path) -> None:
    forged = tmp_path / "andrad.pdf"
    pdf = going.asa.pdf(going.own)
    forged.write_bytes(pdf.replace(b"/FontFile2", b"/FontFileX", 1))
    assert refusal(going.bo, forged).code is ErrorCode.SIGNED_PAPER_TAMPERED
    assert cosign.requests(going.bo.binder) == []


def test_bytes_behind_the_end_are_refused(going: Round, tmp_path: Path) -> None:
    forged = tmp_path / "svans.pdf"
    forged.write_bytes(going.asa.pdf(going.own) + b"\n% och en sak till")
    assert refusal(going.bo, forged).code is ErrorCode.SIGNED_PAPER_TAMPERED


def test_a_paper_that_nobody_is_to_sign_is_not_taken_in(going: Round, tmp_path: Path) -> None:
    ref = going.bo.receive(going.asa.send(going.own, "bo", 0), 1)
    going.bo.sign(ref, 2)
    going.siv.sign(going.siv.receive(going.bo.send(ref, "siv", 3), 4), 5)
    whole = tmp_path / "klar.pdf"
    whole.write_bytes(going.siv.pdf(cosign.asked(cosign.requests(going.siv.binder)[0].id)))
    with a_round(tmp_path / "annan") as other:
        assert refusal(other.bo, whole).code is ErrorCode.PAPER_NOT_TO_SIGN


def test_a_refusal_travels_with_the_letter_and_its_reason(going: Round) -> None:
    ref = going.bo.receive(going.asa.send(going.own, "bo", 0), 1)
    cosign.refuse(going.bo.binder, ref, "Underskrift2", "Jag stöder inte punkt 2.", LATER)
    going.asa.receive(going.bo.send(ref, "asa", 3), 4)
    state = going.asa.standing(going.own).at("Underskrift2")
    assert state is not None
    assert state.answer is not None
    assert (state.answer.reason, state.answer.source) == ("Jag stöder inte punkt 2.", Source.LETTER)


def test_a_letter_does_not_speak_for_who_signed_here(going: Round) -> None:
    ref = going.bo.receive(going.asa.send(going.own, "bo", 0), 1)
    cosign.refuse(going.bo.binder, ref, "Underskrift1", "påhittat", LATER)
    going.asa.receive(going.bo.send(ref, "asa", 3), 4)
    assert going.asa.answers(going.own)[0] == "signed"


def test_a_withdrawal_stands_in_the_registrars_letter_and_leaves_the_bytes(going: Round) -> None:
    before = going.asa.pdf(going.own)
    cosign.withdraw(going.asa.binder, going.own, "Underskrift1", "Jag har ändrat mig.", LATER)
    _, text = hand_in.message_text(going.asa.binder, OutboxId(going.own.id))
    assert f"{NAME} har dragit tillbaka sin underskrift 2024-03-01 kl." in text
    assert "Skäl: Jag har ändrat mig." in text
    assert going.asa.pdf(going.own) == before


def test_after_a_withdrawal_nobody_elses_signature_is_taken_for_the_members(going: Round) -> None:
    binder, key = going.asa.binder, going.asa.key_of(going.own)
    guest = new_guest_means(BO, "en egen fras", LATER)
    cosign.keep_copy(binder, cosign.sign_copy(binder, going.own, "Underskrift2", guest, now=LATER))
    cosign.withdraw(binder, going.own, "Underskrift1", "", LATER)
    assert going.asa.answers(going.own) == ["withdrawn", "signed", None]
    assert cosign.own_signature(binder, key) is None


def test_a_withdrawal_can_be_undone(going: Round) -> None:
    changes = cosign.withdraw(going.asa.binder, going.own, "Underskrift1", "", LATER)
    assert changes.undo is not None
    changes.undo.command(going.asa.binder)
    assert going.asa.answers(going.own)[0] == "signed"


def test_the_hand_over_warns_of_who_is_missing(first_round: tuple[Round, Path]) -> None:
    going, _ = first_round
    words = missing_words(going.asa.standing(going.own))
    assert words.startswith(f"{BO} och {SIV} har inte skrivit under. 1 av 3 har skrivit under.")


def test_a_paper_saved_on_a_stick_brings_its_answers(going: Round, tmp_path: Path) -> None:
    ref = going.bo.receive(going.asa.send(going.own, "bo", 0), 1)
    cosign.refuse(going.bo.binder, ref, "Underskrift2", "Nej.", LATER)
    stick = send_round.save_round(going.bo.binder, ref, tmp_path / "sticka")
    going.asa.receive(stick, 4)
    assert going.asa.answers(going.own) == ["signed", "refused", None]


def test_who_refused_and_signed_after_all_has_signed_for_those_who_get_the_paper(going: Round) -> None:
    ref = going.bo.receive(going.asa.send(going.own, "bo", 0), 1)
    cosign.refuse(going.bo.binder, ref, "Underskrift2", "Nej.", START + timedelta(hours=2))
    going.bo.sign(ref, 3)
    going.asa.receive(going.bo.send(ref, "asa", 4), 5)
    assert going.asa.answers(going.own) == ["signed", "signed", None]
    assert BO not in missing_words(going.asa.standing(going.own))


def test_who_it_was_sent_to_is_remembered(going: Round) -> None:
    send_round.mark_sent(going.asa.binder, going.own, "bo@ekvalla.example", LATER)
    history = cosign.history_of(going.asa.binder, going.asa.key_of(going.own))
    assert [step.name for step in history] == [NAME, "bo@ekvalla.example"]


def test_a_copy_that_another_overtook_is_not_kept(going: Round) -> None:
    ref = going.bo.receive(going.asa.send(going.own, "bo", 0), 1)
    means = member_means(going.bo.binder, BO, LATER)
    copy = cosign.sign_copy(going.bo.binder, ref, "Underskrift2", means, now=LATER)
    going.bo.sign(ref, 3)
    with pytest.raises(BinderError) as raised:
        cosign.keep_copy(going.bo.binder, replace(copy))
    assert raised.value.code is ErrorCode.SIGNING_FAILED


def test_an_older_papers_key_is_found_from_its_bytes(going: Round) -> None:
    going.asa.binder.connection.execute("UPDATE outbox SET paper_key = NULL")
    ref = going.bo.receive(going.asa.send(going.own, "bo", 0), 1)
    going.bo.sign(ref, 2)
    assert going.asa.receive(going.bo.send(ref, "asa", 3), 4) == going.own
