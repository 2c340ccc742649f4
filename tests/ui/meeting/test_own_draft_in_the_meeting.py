"""What the meeting shows of the own work: the yrkande as it is read, its state, the vote, what came of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt

from binder.domain.changes import Kind
from binder.domain.draft import Draft, DraftState
from binder.domain.ids import AgendaItemId, DraftId, OutboxId, RevisionId
from binder.domain.outbox import OutboxEntry, OutboxState
from binder.domain.outcome import Outcome, Result
from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, Yrkande, YrkandeKind
from binder.services import import_kallelse, record_outcome, write_draft
from binder.ui.meeting.item_cards import OwnCard
from binder.ui.meeting.result_cards import OutcomeCard, ReservationCard
from binder.ui.meeting.spoken import read_aloud
from tests.ui.meeting.conftest import NOW

HERE = f"{NOW.astimezone():%H.%M}"
YRKANDE = Yrkande(
    kind=YrkandeKind.TILLAGG, municipality="Solbacken", body="Kommunstyrelsen", meeting_date=date(2024, 3, 6),
    written_on=date(2024, 3, 5), item_number="22", title="Vänorter", dnr=None,
    points=(Beslutspunkt(text="En strategi tas fram."),),
    relation=RelationToMain(relation=Relation.BIFALL_I_OVRIGT, main_proposal="förslaget"),
)  # fmt: skip
DRAFT = Draft(
    id=DraftId(1), item_id=AgendaItemId(1), state=DraftState.FINALISED, yrkande=YRKANDE, saved_at=NOW
)
ENTRY = OutboxEntry(
    id=OutboxId(1), draft_id=DraftId(1), revision_id=RevisionId(1), item_id=AgendaItemId(1), title="Vänorter",
    file_name="a.pdf", sha256="0" * 64, state=OutboxState.SIGNED, recipient=None, signed_at=NOW,
    handed_over_at=NOW, sent_at=NOW, confirmed_at=NOW,
)  # fmt: skip
STATES = {
    OutboxState.SIGNED: f"signerat {HERE}, inte inlämnat",
    OutboxState.HANDED_OVER: f"i e-postprogrammet sedan {HERE}",
    OutboxState.SENT: f"skickat {HERE}",
    OutboxState.CONFIRMED: f"inlämnat och bekräftat {HERE}",
    OutboxState.WITHDRAWN: "återkallat",
}


@pytest.fixture
def card(qtbot):
    made = OwnCard()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def write(qtbot, place, session, filled):
    """Writes a yrkande of a kind on the ärende in front."""

    def begin(kind: YrkandeKind) -> DraftId:
        def run(binder):
            draft_id = DraftId(write_draft.begin(binder, filled.items[1], kind, now=NOW).first(Kind.DRAFT))
            text = replace(write_draft.draft(binder, draft_id).yrkande, points=YRKANDE.points)
            return write_draft.save(binder, draft_id, text, now=NOW)

        with qtbot.waitSignal(session.bus.changed):
            session.run(run)
        return write_draft.drafts_of(session.reader, filled.items[1])[0].id

    return begin


@pytest.mark.parametrize("state", list(OutboxState))
def test_every_state_is_said_with_its_time(card, state):
    card.show_draft(DRAFT, replace(ENTRY, state=state))
    assert card.heading.text() == f"Ditt tilläggsyrkande  ·  {STATES[state]}"


@pytest.mark.parametrize("state", list(OutboxState))
def test_only_what_was_handed_in_is_without_a_warning(card, state):
    card.show_draft(DRAFT, replace(ENTRY, state=state))
    is_in = state in (OutboxState.SENT, OutboxState.CONFIRMED)
    assert card.heading.property("tone") == ("accent" if is_in else "warn")


def test_a_paper_being_revised_is_a_draft_again(card):
    card.show_draft(replace(DRAFT, state=DraftState.WRITING), ENTRY)
    assert "utkast, inte signerat" in card.heading.text()


def test_an_empty_draft_says_that_nothing_is_written(card):
    card.show_draft(replace(DRAFT, yrkande=replace(YRKANDE, points=(), relation=None)), ENTRY)
    assert card.text.text() == "Yrkandet är inte skrivet än."


@pytest.mark.parametrize("relation", list(Relation))
def test_what_becomes_of_the_main_proposal_is_read_aloud(relation):
    chosen = RelationToMain(relation=relation, main_proposal="förslaget", points=(2,))
    assert read_aloud(replace(YRKANDE, relation=chosen)).endswith(chosen.sentence)


def test_a_markup_sign_in_the_text_is_read_as_it_stands(card):
    points = (Beslutspunkt(text="<b>Högst 5 % & minst 2</b>."),)
    card.show_draft(replace(DRAFT, yrkande=replace(YRKANDE, points=points)), ENTRY)
    assert card.text.textFormat() is Qt.TextFormat.PlainText
    assert "<b>Högst 5 % & minst 2</b>" in card.text.text()


@pytest.mark.parametrize(
    ("kind", "side"),
    [
        (YrkandeKind.TILLAGG, "bifall till tilläggsyrkandet"),
        (YrkandeKind.ANDRING, "ditt förslag"),
        (YrkandeKind.EGET_FORSLAG, "ditt förslag"),
        (YrkandeKind.BIFALL, "bifall till huvudförslaget"),
        (YrkandeKind.AVSLAG, "avslag på huvudförslaget"),
        (YrkandeKind.ATERREMISS, "att ärendet återremitteras"),
    ],
)
def test_the_vote_is_explained_for_the_kind_that_was_written(place, write, kind, side):
    write(kind)
    place.step(1)
    place.step(-1)
    assert place.vote.choices[0].text() == f"Ja för {side}"
    place.vote.choose(0)
    assert "Rösta JA" in place.vote.answer.text()


def test_the_newest_of_several_drafts_is_shown(place, write):
    write(YrkandeKind.TILLAGG)
    write(YrkandeKind.AVSLAG)
    assert "Ditt avslagsyrkande" in place.own.heading.text()


def test_without_a_draft_there_is_no_own_yrkande_to_reserve_for(place):
    assert place.own.isHidden()
    assert place.reservation.announce.text() == "Reservera mig mot beslutet"


def test_with_a_draft_the_reservation_names_it(place, write):
    write(YrkandeKind.TILLAGG)
    assert place.reservation.announce.text() == "Reservera mig till förmån för eget yrkande"


def test_a_noted_outcome_can_be_undone(qtbot, place, session, filled):
    place.outcome.buttons[Outcome.ADOPTED].click()
    qtbot.waitUntil(place.outcome.buttons[Outcome.ADOPTED].isChecked)
    session.undo()
    qtbot.waitUntil(lambda: not place.outcome.buttons[Outcome.ADOPTED].isChecked())
    assert record_outcome.result(session.reader, filled.items[1]).outcome is None


def test_one_outcome_takes_the_place_of_another(qtbot, place):
    for outcome in (Outcome.ADOPTED, Outcome.REJECTED):
        place.outcome.buttons[outcome].click()
        qtbot.waitUntil(lambda noted=outcome: place.outcome.buttons[noted].text().startswith("✓"))
    assert not place.outcome.buttons[Outcome.ADOPTED].isChecked()


def test_an_outcome_belongs_to_its_arende(qtbot, place):
    place.outcome.buttons[Outcome.ADOPTED].click()
    qtbot.waitUntil(place.outcome.buttons[Outcome.ADOPTED].isChecked)
    place.step(1)
    assert not any(button.isChecked() for button in place.outcome.buttons.values())


def test_an_outcome_is_not_marked_before_it_is_kept(qtbot):
    card = OutcomeCard()
    qtbot.addWidget(card)
    with qtbot.waitSignal(card.chosen) as told:
        card.buttons[Outcome.ADOPTED].click()
    assert told.args == [Outcome.ADOPTED]
    assert not card.buttons[Outcome.ADOPTED].isChecked()


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_is_marked_in_words(qtbot, outcome):
    card = OutcomeCard()
    qtbot.addWidget(card)
    card.show_result(Result(outcome=outcome))
    assert [button.text()[0] == "✓" for button in card.buttons.values()].count(True) == 1
    assert card.buttons[outcome].text().startswith("✓ ")


@pytest.mark.parametrize(("has_own", "noted"), [(True, None), (False, Outcome.WITHDRAWN), (False, None)])
def test_only_an_own_yrkande_can_be_taken_back(qtbot, has_own, noted):
    card = OutcomeCard()
    qtbot.addWidget(card)
    card.show_result(Result(outcome=noted), has_own=has_own)
    assert card.buttons[Outcome.WITHDRAWN].isHidden() is not (has_own or noted is not None)


def test_a_reservation_against_the_decision_has_other_words(qtbot):
    card = ReservationCard()
    qtbot.addWidget(card)
    card.show_result(Result(reserved_at=NOW), has_own=False)
    assert card.done.accessibleName() == f"Antecknad {HERE} Säg: ”Jag reserverar mig mot beslutet.”"


def test_an_arende_without_a_proposal_says_where_to_look(place):
    place.step(1)
    assert "Se handlingarna" in place.proposal.text.text()


def test_a_very_long_proposal_scrolls_and_its_head_stays_first(qtbot, place, session, filled):
    long = "Nämnden föreslår att åtgärden genomförs i sin helhet. " * 120
    command = partial(import_kallelse.edit_item, item_id=filled.items[1], decision_proposal=long)
    session.run(command)
    bar = place._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    place.step(1)
    assert bar.value() == 0


def test_an_own_number_with_a_full_stop_is_found_by_its_digits(qtbot, place, session, filled):
    with qtbot.waitSignal(session.bus.changed):
        session.run(partial(import_kallelse.edit_item, item_id=filled.items[0], number="7."))
    qtbot.keyClick(place, Qt.Key.Key_7)
    assert place.shown_item() == filled.items[0]
    assert place.head.number.text() == "7"


def test_digits_typed_while_a_choice_has_the_focus_still_go(qtbot, place):
    place.outcome.buttons[Outcome.ADOPTED].setFocus()
    for key in (Qt.Key.Key_2, Qt.Key.Key_1):
        qtbot.keyClick(place.outcome.buttons[Outcome.ADOPTED], key)
    assert place.head.number.text() == "21"


def test_the_same_arende_stays_when_the_meeting_is_shown_again(place, filled):
    place.step(1)
    place.show_meeting(filled.meeting_id)
    assert place.shown_item() == filled.items[2]


def test_going_to_another_arende_is_told_once(qtbot, place, filled):
    told = []
    place.item_shown.connect(told.append)
    place.step(1)
    place._reread()
    assert told == [filled.items[2]]
