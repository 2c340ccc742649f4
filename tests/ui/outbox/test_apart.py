"""Copies that were signed side by side, in the outbox: seen, asked about, gone on with, handed in."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest

from binder.domain.ids import OutboxId
from binder.services import apart_copies, cosign, hand_in
from binder.storage.database import Binder
from binder.ui.outbox.apart_cards import ApartCard
from binder.ui.outbox.outbox_list import ROW_ROLE
from binder.ui.outbox.outbox_place import OutboxPlace
from binder.ui.outbox.round_cards import PlaceRow
from tests.ui.outbox.parted_binder import part

SLOW = 20_000


@pytest.fixture(scope="session")
def _parted(_template, tmp_path_factory):
    folder = tmp_path_factory.mktemp("parted")
    shutil.copytree(_template.folder, folder / "binder")
    with Binder.open(folder / "binder", _template.key) as binder:
        part(binder, _template.items[1], folder)
    return replace(_template, folder=folder / "binder")


@pytest.fixture
def filled(tmp_path, _parted):
    shutil.copytree(_parted.folder, tmp_path / "binder")
    return replace(_parted, folder=tmp_path / "binder")


@pytest.fixture
def place(qtbot, session, tmp_path):
    made = OutboxPlace(session)
    qtbot.addWidget(made)
    made.resize(1366, 900)
    made.show()
    made.panel.round.sending.messages = made.panel.messages = tmp_path / "brev"
    yield made
    made.shut_down()


def card(place) -> ApartCard:
    (only,) = place.panel.round.apart.cards
    return only


def entry(session):
    return hand_in.entries(session.reader)[0]


def test_the_list_says_that_one_signed_another_copy(place):
    row = place.list.model().index(0, 0)
    assert row.data(ROW_ROLE).standing == "3 av 3 har skrivit under, 1 i ett annat exemplar"


def test_the_card_says_whose_signature_stands_where_and_what_is_easiest(place):
    assert "Siv Dal har skrivit under ett annat exemplar" in card(place).text.text()
    assert card(place).advice.text().startswith("Enklast är att be Siv Dal skriva under en gång till")
    assert card(place).ask.property("kind") == "primary"


def test_who_signed_apart_is_not_shown_as_missing(place):
    heard = [row.accessibleName() for row in place.panel.findChildren(PlaceRow)]
    assert heard[2].startswith("Siv Dal har skrivit under ett annat exemplar 2024-03-05")
    assert "Båda exemplaren lämnas in tillsammans" in place.panel.missing.accessibleName()


def test_asking_again_is_a_letter_of_its_own(place):
    card(place).ask.click()
    send_on = place.panel.round.send_on
    send_on.show_letter.click()
    assert send_on.heading.text() == "Be Siv Dal skriva under igen"
    assert send_on.letter.text().startswith("Skriv under en gång till:")
    send_on.back.click()
    assert send_on.letter.text().startswith("För underskrift:")


def test_the_letter_goes_to_the_mail_program_and_that_is_kept(qtbot, place, session, monkeypatch, tmp_path):
    monkeypatch.setattr("binder.services.hand_in.open_in_mail_program", lambda _path: True)
    card(place).ask.click()
    place.panel.round.send_on.recipient.setText("siv@ekvalla.example")
    place.panel.round.send_on.mail.click()
    qtbot.waitUntil(lambda: place.panel.banner.property("tone") == "ok", timeout=SLOW)
    (letter,) = (tmp_path / "brev").glob("*/brev.eml")
    assert b"Subject: Skriv under en" in letter.read_bytes()
    key = entry(session).paper_key
    qtbot.waitUntil(lambda: cosign.history_of(session.reader, key)[-1].name == "siv@ekvalla.example")


def test_going_on_from_the_copy_can_be_undone(qtbot, place, session):
    before = entry(session).sha256
    card(place).go_on.click()
    qtbot.waitUntil(lambda: entry(session).sha256 != before, timeout=SLOW)
    qtbot.waitUntil(lambda: "Bo Ek har skrivit under ett annat" in card(place).text.text(), timeout=SLOW)
    session.undo()
    qtbot.waitUntil(lambda: entry(session).sha256 == before, timeout=SLOW)


def test_the_other_copy_can_be_looked_at_and_left_again(qtbot, place):
    card(place).show_it.click()
    assert place.banner.accessibleName().startswith("Det här är det andra exemplaret")
    card(place).show_it.click()
    assert place.banner.isHidden()


def test_one_of_them_can_be_kept_at_home(qtbot, place, session):
    card(place).along.click()
    key = entry(session).paper_key
    qtbot.waitUntil(lambda: apart_copies.going_along(session.reader, key) == [], timeout=SLOW)
    qtbot.waitUntil(lambda: "Det lämnas inte in." in place.panel.missing.accessibleName(), timeout=SLOW)


def test_both_are_saved_with_the_cover(qtbot, place, tmp_path):
    place.panel.deliver.cover.setChecked(True)
    (tmp_path / "ut").mkdir()
    place.panel.save_to(str(tmp_path / "ut" / "yrkande.pdf"))
    qtbot.waitUntil(lambda: place.panel.banner.property("tone") == "ok", timeout=SLOW)
    names = sorted(path.name for path in (tmp_path / "ut").iterdir())
    assert [name.split()[0] for name in names] == ["Bifallsyrkande", "Försättsblad", "yrkande.pdf"]
    assert "Bredvid den ligger det som följer med." in place.panel.banner.accessibleName()


def test_the_cover_is_saved_by_itself(qtbot, place, tmp_path):
    place.panel.round.cover.save_to(str(tmp_path / "blad"))
    qtbot.waitUntil((tmp_path / "blad.pdf").exists, timeout=SLOW)
    qtbot.waitUntil(lambda: place.panel.banner.property("tone") == "ok", timeout=SLOW)


def test_a_copy_that_is_needed_no_more_is_still_there_to_save(qtbot, place, session, filled, tmp_path):
    with Binder.open(filled.folder, filled.key, read_only=True) as binder:
        (copy,) = apart_copies.copies_of(binder, entry(session).paper_key)
        ref = cosign.own(OutboxId(entry(session).id))
    withdraw = cosign.withdraw
    session.run(lambda binder: withdraw(binder, ref, "Underskrift3", "", copy.received_at))
    kept = place.panel.round.apart
    qtbot.waitUntil(lambda: kept.kept is not None, timeout=SLOW)
    assert kept.cards == []
    kept._wanted = copy.id
    kept.save_to(str(tmp_path / "siv"))
    qtbot.waitUntil((tmp_path / "siv.pdf").exists, timeout=SLOW)
