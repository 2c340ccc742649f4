"""What is dropped on the window: a paper to sign, one that is only looked at, or a kallelse."""

from __future__ import annotations

import pytest

from binder.domain.changes import Kind
from binder.resource_files import resources
from binder.services import cosign
from binder.services.arriving_paper import read_arrived_here
from binder.signing.identity import make_identity
from binder.signing.sign import sign_pdf
from binder.ui.main_window import MainWindow
from binder.ui.outbox.paper_arrival import PaperArrival
from binder.ui.outbox.round_cards import SignatureRow
from binder.ui.outbox.round_dialogs import GuestDialog, ReasonDialog
from binder.ui.outbox.signatures_dialog import SignaturesDialog
from binder.ui.session import local_now
from binder.ui.settings.handwriting import DrawingDialog
from tests.signing.papers import letter

SLOW = 20_000


@pytest.fixture
def window(qtbot):
    made = MainWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def arrival(window, session):
    made = PaperArrival(window, session)
    yield made
    made.shut_down()


@pytest.fixture
def signed_whole(tmp_path):
    """A paper that everybody has signed, somewhere else."""
    file = tmp_path / "protokoll.pdf"
    file.write_bytes(sign_pdf(letter(), make_identity("Siv Dal", local_now()), now=local_now()))
    return file


def test_a_kallelse_is_left_to_the_import(arrival):
    assert not arrival.takes([resources() / "example" / "kommunstyrelsen.pdf"])


def test_several_files_are_left_to_the_import(arrival, sent_round):
    assert not arrival.takes([sent_round, sent_round])


def test_a_letter_with_a_paper_to_sign_comes_into_the_outbox(qtbot, arrival, sent_round, session):
    with qtbot.waitSignal(arrival.paper_taken, timeout=SLOW) as told:
        assert arrival.takes([sent_round])
    assert told.args[0].kind is Kind.SIGNING_REQUEST
    assert len(cosign.requests(session.reader)) == 1


def test_a_paper_that_nobody_signs_here_is_looked_at_and_may_be_imported(
    qtbot, arrival, window, signed_whole, session
):
    assert arrival.takes([signed_whole])
    qtbot.waitUntil(lambda: window.findChild(SignaturesDialog) is not None, timeout=SLOW)
    dialog = window.findChild(SignaturesDialog)
    assert dialog.findChild(SignatureRow).accessibleName().startswith("Giltig underskrift av Siv Dal")
    with qtbot.waitSignal(arrival.import_wanted) as told:
        dialog.accept()
    assert (told.args[0], cosign.requests(session.reader)) == ([signed_whole], [])


@pytest.mark.parametrize(
    "make",
    [
        lambda parent, _result: ReasonDialog("Avstå", "", "Avstå", parent),
        lambda parent, _result: GuestDialog([], [], parent),
        lambda parent, _result: DrawingDialog(parent),
        lambda parent, result: SignaturesDialog(result, parent),
    ],
    ids=["reason", "guest", "drawing", "signatures"],
)
def test_the_closed_dialogs_are_freed(qtbot, window, sent_round, make):
    dialog = make(window, read_arrived_here(sent_round).result)
    dialog.open()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()
