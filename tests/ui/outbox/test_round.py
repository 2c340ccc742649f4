"""A paper that several sign, in the outbox: what is seen of the others, and the member's own answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from binder.domain.changes import Kind
from binder.domain.errors import ErrorCode
from binder.domain.ids import DraftId
from binder.domain.yrkande import Relation, RelationToMain, Signatory, YrkandeKind
from binder.services import cosign, hand_in, sign_paper, write_draft
from binder.services.arriving_paper import read_arrived_here
from binder.storage.database import Binder
from binder.ui.main_window import MainWindow
from binder.ui.outbox.hand_in_panel import HandInPanel
from binder.ui.outbox.outbox_list import ROW_ROLE
from binder.ui.outbox.outbox_place import OutboxPlace
from binder.ui.outbox.paper_arrival import PaperArrival
from binder.ui.outbox.request_panel import RequestPanel
from binder.ui.outbox.round_cards import PlaceRow, SignatureRow
from binder.ui.outbox.round_dialogs import GuestDialog, ReasonDialog
from binder.ui.outbox.round_work import Choice, Key

NOW = datetime(2024, 3, 5, 13, 0, tzinfo=UTC)
SLOW = 20_000


@pytest.fixture
def place(qtbot, asked, session, tmp_path):
    made = OutboxPlace(session)
    qtbot.addWidget(made)
    made.resize(1366, 900)
    made.show()
    panel(made).round.sending.messages = tmp_path / "brev"
    yield made
    made.shut_down()


def panel(place) -> RequestPanel:
    shown = place.panels.currentWidget()
    assert isinstance(shown, RequestPanel)
    return shown


def answers(session, asked) -> list[str | None]:
    known = cosign.paper(session.reader, asked)
    states = cosign.standing_of(session.reader, known.paper_key).places
    return [state.answer.step.value if state.answer else None for state in states]


def test_the_paper_waits_at_the_top_of_the_list(place):
    row = place.list.model().index(0, 0)
    assert row.data().startswith("Tilläggsyrkande")
    assert row.data(ROW_ROLE).chip == "Att skriva under"
    assert row.data(ROW_ROLE).standing == "1 av 3 har skrivit under"


def test_each_signatory_is_shown_with_an_answer(place):
    heard = [row.accessibleName() for row in panel(place).findChildren(PlaceRow)]
    assert heard[0].startswith("Åsa Björkelund har skrivit under 2024-03-01")
    assert heard[1:] == ["Stina Wallin har inte skrivit under", "Siv Dal har inte skrivit under"]


def test_what_was_signed_before_is_judged_at_once(qtbot, place):
    box = panel(place).round.details
    qtbot.waitUntil(lambda: box.verdict.property("tone") == "ok", timeout=SLOW)
    (row,) = panel(place).findChildren(SignatureRow)
    assert "Omfattar: hela filen som den är nu" in row.accessibleName()
    assert "enligt undertecknarens egen klocka" in row.accessibleName()


def test_the_members_place_need_not_be_chosen(place):
    answer = panel(place).round.answer
    assert answer.place.isHidden()
    assert answer.chosen_place() == "Underskrift2"


def test_signing_shows_the_new_signature(qtbot, place, session, asked):
    panel(place).round.answer.sign.click()
    qtbot.waitUntil(lambda: answers(session, asked)[1] == "signed", timeout=SLOW)
    qtbot.waitUntil(lambda: panel(place).banner.property("tone") == "ok", timeout=SLOW)
    assert panel(place).round.answer.sign.isHidden()
    assert not panel(place).round.answer.withdraw.isHidden()
    assert not panel(place).round.answer.withdraw.hasFocus()


def test_who_is_to_answer_is_told_what_a_signature_is_and_sends_it_on_afterwards(
    qtbot, place, session, asked
):
    box = panel(place).round
    assert "Den är inte BankID." in box.answer.kind.text()
    assert (box.send_on.isHidden(), box.standing.print_cover.isHidden()) == (True, True)
    box._on_refused("Nej.")
    qtbot.waitUntil(lambda: answers(session, asked)[1] == "refused", timeout=SLOW)
    qtbot.waitUntil(lambda: not box.send_on.isHidden(), timeout=SLOW)


def test_a_refusal_asks_for_the_reason_and_keeps_it(qtbot, place, session, asked):
    panel(place).round.answer.refuse.click()
    dialog = place.findChild(ReasonDialog)
    dialog.reason.setPlainText("Jag stöder inte punkt 1.")
    dialog.accept()
    qtbot.waitUntil(lambda: answers(session, asked)[1] == "refused", timeout=SLOW)
    qtbot.waitUntil(lambda: "Du avstod" in panel(place).round.answer.text.text(), timeout=SLOW)
    assert not panel(place).round.answer.sign.isHidden()
    session.undo()
    qtbot.waitUntil(panel(place).banner.isHidden, timeout=SLOW)


def test_what_all_have_signed_is_sent_back(place):
    card = panel(place).round.send_on
    card.ask_next(is_complete=True)
    assert card.recipient.accessibleName() == "E-postadress till den som lämnar in"
    card.ask_next()
    assert card.heading.text() == "Skicka vidare för underskrift"


def test_the_letter_is_shown_before_it_leaves(place):
    panel(place).round.send_on.show_letter.click()
    assert "1 av 3 har skrivit under:" in panel(place).round.send_on.letter.text()


def test_without_an_address_there_is_no_letter(place):
    send_on = panel(place).round.send_on
    assert not send_on.mail.isEnabled()
    send_on.recipient.setText("siv@ekvalla.example")
    assert send_on.mail.isEnabled()


def test_a_missing_mail_program_is_told_and_nothing_is_marked(qtbot, place, session, asked, monkeypatch):
    monkeypatch.setattr("binder.services.hand_in.open_in_mail_program", lambda _path: False)
    panel(place).round.send_on.recipient.setText("siv@ekvalla.example")
    panel(place).round.send_on.mail.click()
    qtbot.waitUntil(lambda: panel(place).banner.property("tone") == "error", timeout=SLOW)
    history = cosign.history_of(session.reader, cosign.paper(session.reader, asked).paper_key)
    assert [step.step.value for step in history] == ["received", "signed"]


def test_a_slow_mail_program_marks_the_paper_that_it_got(qtbot, place, session, asked, monkeypatch):
    monkeypatch.setattr("binder.services.hand_in.open_in_mail_program", lambda _path: True)
    box = panel(place).round
    box.send_on.recipient.setText("siv@ekvalla.example")
    box.send_on.mail.click()
    box.sending._ref = None
    key = cosign.paper(session.reader, asked).paper_key
    reader = session.reader
    qtbot.waitUntil(lambda: "sent-round" in [s.step for s in cosign.history_of(reader, key)], timeout=SLOW)


def test_a_copy_is_saved_for_a_stick(qtbot, place, tmp_path):
    panel(place).round.sending.save_to(str(tmp_path / "sticka.pdf"))
    qtbot.waitUntil((tmp_path / "sticka.pdf").exists, timeout=SLOW)
    qtbot.waitUntil(lambda: panel(place).banner.property("tone") == "ok", timeout=SLOW)


def test_a_guest_signs_with_a_passphrase_of_their_own(qtbot, place, session, asked, filled):
    choice = Choice(place="Underskrift3", key=Key.NEW_GUEST, name="Siv Dal", secret="en egen fras")
    panel(place).round.sign(choice)
    qtbot.waitUntil(lambda: answers(session, asked)[2] == "signed", timeout=SLOW)
    with Binder.open(filled.folder, filled.key, read_only=True) as binder:
        (kept,) = binder.connection.execute("SELECT name, keeper, password FROM identity").fetchall()
    assert tuple(kept) == ("Siv Dal", "passphrase", "")


def test_a_guests_short_passphrase_is_told(qtbot, place):
    panel(place).round.sign(Choice(place="Underskrift3", key=Key.NEW_GUEST, name="Siv Dal", secret="kort"))
    qtbot.waitUntil(lambda: panel(place).banner.property("tone") == "error", timeout=SLOW)
    assert panel(place).round.answer.sign.isEnabled()


def test_after_a_wrong_pin_the_keyboard_is_where_the_pin_is_typed(qtbot, place):
    box = panel(place).round
    box.answer.secret.show()
    place.activateWindow()
    box.send_on.recipient.setFocus()
    box.sign(Choice(place="Underskrift3", key=Key.NEW_GUEST, name="Siv Dal", secret="kort"))
    qtbot.waitUntil(lambda: panel(place).banner.property("tone") == "error", timeout=SLOW)
    assert place.focusWidget() is box.answer.secret


def test_what_is_told_comes_into_sight_from_far_below(qtbot, place):
    shown = panel(place)
    place.resize(1366, 500)
    bar = shown.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 200, timeout=SLOW)
    bar.setValue(bar.maximum())
    shown.banner.say("Sparad.", tone="ok")
    qtbot.waitUntil(lambda: not shown.banner.visibleRegion().isEmpty(), timeout=SLOW)


def test_the_guests_dialog_says_what_is_missing(qtbot, place, session, asked):
    known = cosign.paper(session.reader, asked)
    waiting = [s.place for s in cosign.standing_of(session.reader, known.paper_key).not_signed]
    dialog = GuestDialog(waiting, [], place)
    dialog.secret.setText("en egen fras")
    assert dialog.trouble() == "Lösenfraserna är inte lika."
    dialog.again.setText("en egen fras")
    assert dialog.trouble() == ""
    dialog.reject()


@pytest.fixture
def joint(filled) -> None:
    """A paper that the member and another sign."""
    with Binder.open(filled.folder, filled.key) as binder:
        begun = write_draft.begin(binder, filled.items[1], YrkandeKind.BIFALL, now=NOW)
        draft_id = DraftId(begun.first(Kind.DRAFT))
        text = write_draft.draft(binder, draft_id).yrkande
        people = (*text.signatories, Signatory(name="Bo Ek", role="ledamot", party="C"))
        relation = RelationToMain(relation=Relation.BIFALL)
        text = replace(text, relation=relation, motivation="Det är bra.", signatories=people)
        write_draft.save(binder, draft_id, text, now=NOW)
        sign_paper.sign(binder, draft_id, now=NOW)


def test_an_own_joint_paper_warns_of_who_is_missing(qtbot, filled, joint, session):
    place = OutboxPlace(session)
    qtbot.addWidget(place)
    place.show()
    assert place.panel.missing.accessibleName().endswith("Du kan lämna in ändå; då står det i brevet.")
    assert place.panel.round is not None
    place.shut_down()


def test_a_whole_paper_of_ones_own_is_sent_to_nobody_but_the_registrar(qtbot, filled, joint, session):
    panel = HandInPanel(session)
    qtbot.addWidget(panel)
    panel.show_entry(hand_in.entries(session.reader)[0])
    panel.show()
    assert panel.round.send_on.isVisible()
    panel.round.sign(Choice(place="Underskrift2", key=Key.NEW_GUEST, name="Bo Ek", secret="en egen fras"))
    qtbot.waitUntil(lambda: "Undertecknad" in panel.banner.accessibleName(), timeout=SLOW)
    panel.show_entry(hand_in.entries(session.reader)[0])
    assert panel.round.standing.isVisible()
    assert not panel.round.send_on.isVisible()
    panel.shut_down()


def test_of_an_own_joint_paper_the_others_come_before_the_registrar(qtbot, filled, joint, session):
    panel = HandInPanel(session)
    qtbot.addWidget(panel)
    panel.resize(440, 500)
    panel.show_entry(hand_in.entries(session.reader)[0])
    panel.show()
    panel.focus_first()
    assert panel.waits_for_others
    qtbot.waitUntil(panel.round.guest.hasFocus)
    save = panel.deliver.save
    save.setFocus()
    qtbot.waitUntil(lambda: save.visibleRegion().boundingRect() == save.rect())
    panel.shut_down()


def test_a_forged_paper_is_told_in_the_window(session, qtbot, sent_round, tmp_path):
    forged = tmp_path / "andrad.pdf"
    forged.write_bytes(read_arrived_here(sent_round).pdf + b"mer")
    window = MainWindow()
    qtbot.addWidget(window)
    arrival = PaperArrival(window, session)
    with qtbot.waitSignal(session.failed, timeout=SLOW) as told:
        assert arrival.takes([forged])
    assert told.args[0].code is ErrorCode.SIGNED_PAPER_TAMPERED
