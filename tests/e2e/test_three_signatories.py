"""Three members on three computers sign one paper, one after another, and the first hands it in."""

from __future__ import annotations

from datetime import timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

from binder.domain.ids import OutboxId
from binder.services import hand_in, verify_paper
from binder.wording.cosigning import missing_words
from tests.pdf.structure import faults
from tests.services.three_binders import NAMES, START, Round, a_round


def went_round(going: Round) -> None:
    """From Åsa to Bo to Siv and back, each time as a letter."""
    at_bo = going.bo.receive(going.asa.send(going.own, "bo", 1), 2)
    going.bo.sign(at_bo, 3)
    at_siv = going.siv.receive(going.bo.send(at_bo, "siv", 4), 5)
    assert going.siv.answers(at_siv) == ["signed", "signed", None]
    going.siv.sign(at_siv, 6)
    assert going.asa.receive(going.siv.send(at_siv, "asa", 7), 8) == going.own


def attached(letter: Path) -> bytes:
    message = message_from_bytes(letter.read_bytes(), policy=default)
    assert isinstance(message, EmailMessage)
    (pdf,) = message.iter_attachments()
    content: bytes = pdf.get_content()
    return content


def test_three_sign_on_three_computers_and_the_registrar_gets_one_sound_paper(tmp_path: Path) -> None:
    with a_round(tmp_path) as going:
        went_round(going)
        assert missing_words(going.asa.standing(going.own)) == ""
        letter = hand_in.write_message(
            going.asa.binder,
            OutboxId(going.own.id),
            recipient="registrator@ekvalla.example",
            folder=tmp_path,
            now=START + timedelta(hours=9),
        )
        paper = tmp_path / "inlamnad.pdf"
        paper.write_bytes(attached(letter))
    result = verify_paper.verify(paper)
    assert result.valid
    assert [report.signer for report in result.signatures] == list(NAMES)
    assert faults(paper.read_bytes()) == []
