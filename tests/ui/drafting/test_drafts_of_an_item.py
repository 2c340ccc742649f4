"""Several yrkanden on one ärende: choosing, beginning, revising, throwing away, quoting."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt

from binder.domain.draft import DraftState
from binder.domain.kind_forms import Group, kinds_of
from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, YrkandeKind
from binder.services import import_kallelse, sign_paper, write_draft
from binder.ui.commands import CommandRegistry
from binder.ui.drafting.draft_chooser import DraftMenuButton
from binder.ui.drafting.draft_panel import DraftPanel
from binder.ui.drafting.empty_draft import EmptyDraft
from binder.ui.drafting.kind_menu import KindMenu
from tests.ui.conftest import NOW

SENTENCE = "Solbacken tar fram en strategi för samarbeten."


@pytest.fixture
def registry(session):
    # The session tells what was saved even while it closes: the commands must be there as long.
    return CommandRegistry(session)


@pytest.fixture
def panel(qtbot, session, registry, filled):
    made = DraftPanel(session, registry)
    qtbot.addWidget(made)
    made.show()
    made.show_item(filled.items[1])
    return made


@pytest.fixture
def begin(qtbot, panel):
    def of_kind(kind=YrkandeKind.TILLAGG):
        before = panel.draft_id
        panel.begin_another(kind)
        qtbot.waitUntil(lambda: panel.draft_id not in (None, before))
        return panel.draft_id

    return of_kind


@pytest.fixture
def signed(qtbot, panel, session, begin):
    draft_id = begin()
    yrkande = replace(
        write_draft.draft(session.reader, draft_id).yrkande,
        points=(Beslutspunkt(text=SENTENCE),),
        relation=RelationToMain(relation=Relation.BIFALL_I_OVRIGT),
        motivation="Samarbetet behövs.",
        written_on=NOW.date(),
    )
    session.run(partial(write_draft.save, draft_id=draft_id, yrkande=yrkande, now=NOW))
    session.run(partial(sign_paper.sign, draft_id=draft_id, now=NOW))
    qtbot.waitUntil(panel.page.signed.isVisible, timeout=20_000)
    return draft_id


def drafts(session, filled):
    return write_draft.drafts_of(session.reader, filled.items[1])


AT_THE_STYRELSE = [
    kind
    for group in (Group.MATERIAL, Group.FORMAL, Group.STATEMENT)
    for kind in kinds_of(group)
    if kind is not YrkandeKind.MINORITETSATERREMISS
]


def begin_button(page, kind):
    return page.kinds.kinds[kind].trigger if kind in page.kinds.kinds else page.others[kind].click


@pytest.mark.parametrize("kind", AT_THE_STYRELSE)
def test_any_kind_can_be_begun_from_the_empty_page(qtbot, panel, kind):
    page = panel.empty
    (page.begin.click if kind is YrkandeKind.TILLAGG else begin_button(page, kind))()
    qtbot.waitUntil(lambda: panel.draft_id is not None)
    assert panel.form.yrkande().kind is kind


def test_the_empty_page_offers_every_kind(qtbot):
    page = EmptyDraft()
    qtbot.addWidget(page)
    assert {*page.others, *page.kinds.kinds, YrkandeKind.TILLAGG} == set(YrkandeKind)
    assert not set(page.others) & set(page.kinds.kinds)


@pytest.mark.parametrize(
    ("kind", "body", "is_there"),
    [
        (YrkandeKind.MINORITETSATERREMISS, "Kommunstyrelsen", False),
        (YrkandeKind.MINORITETSATERREMISS, "Kommunfullmäktige", True),
        (YrkandeKind.NAMNDINITIATIV, "Kommunfullmäktige", False),
        (YrkandeKind.MOTION, "Socialnämnden", True),
    ],
)
def test_what_has_no_place_in_the_body_is_not_offered(qtbot, kind, body, is_there):
    menu = KindMenu("Fler sorter")
    qtbot.addWidget(menu)
    menu.show_for(body)
    assert menu.kinds[kind].isVisible() is is_there


def test_the_menu_offers_every_kind_once_more(qtbot):
    menu = DraftMenuButton()
    qtbot.addWidget(menu)
    asked = []
    menu.wanted.connect(asked.append)
    for action in menu.kinds.kinds.values():
        action.trigger()
    assert asked == list(YrkandeKind)


def test_the_groups_of_the_menu_are_names_and_no_choices(qtbot):
    menu = KindMenu("Fler sorter")
    qtbot.addWidget(menu)
    names = [action.text() for action in menu.actions() if not action.isEnabled()]
    assert [name for name in names if name] == [
        "Förslag", "Om handläggningen", "Till protokollet", "Nya ärenden"
    ]  # fmt: skip


def test_the_menu_s_last_word_is_to_throw_the_draft_away(qtbot):
    menu = DraftMenuButton()
    qtbot.addWidget(menu)
    with qtbot.waitSignal(menu.deletion_wanted):
        menu.menu().actions()[-1].trigger()


def test_the_newest_stands_first_and_the_chosen_is_shown(begin, panel, session, filled):
    first, second = begin(), begin(YrkandeKind.AVSLAG)
    assert [draft.id for draft in drafts(session, filled)] == [second, first]
    assert panel.page.chooser.currentData() == second


def test_choosing_saves_what_was_typed_in_the_other(qtbot, begin, panel, session):
    first, second = begin(), begin(YrkandeKind.AVSLAG)
    panel.form.motivation.set_text("Får inte försvinna.")
    panel.page.chooser.activated.emit(panel.page.chooser.findData(first))
    assert panel.draft_id == first
    qtbot.waitUntil(lambda: write_draft.draft(session.reader, second).yrkande.motivation != "")


def test_the_one_that_is_left_is_shown_without_a_chooser(qtbot, begin, panel):
    first, _second = begin(), begin(YrkandeKind.AVSLAG)
    panel.page.menu.deletion_wanted.emit()
    qtbot.waitUntil(lambda: panel.draft_id == first)
    assert panel.page.chooser.isHidden()


def test_begin_with_a_kind_goes_to_the_draft_of_that_kind(begin, panel):
    first, second = begin(), begin(YrkandeKind.AVSLAG)
    assert panel.draft_id == second
    panel.begin(YrkandeKind.TILLAGG)
    assert panel.draft_id == first


def test_a_signed_one_is_not_gone_on_with(qtbot, signed, panel):
    panel.begin(YrkandeKind.TILLAGG)
    qtbot.waitUntil(lambda: panel.draft_id != signed)
    assert panel.form.points.isEnabled()


def test_a_signed_one_can_be_neither_changed_nor_thrown_away_nor_signed(signed, panel, registry):
    assert not panel.form.motivation.isEnabled()
    assert not panel.page.menu.delete.isEnabled()
    assert not registry.action("sign").isEnabled()


def test_from_a_signed_one_the_keyboard_goes_on_to_writing_it_anew(qtbot, signed, panel):
    panel.regain_focus()
    qtbot.waitUntil(panel.page.revise.hasFocus)


def test_a_signed_one_takes_no_quotation(signed, panel):
    assert not panel.quote("”Ord.”")
    assert panel.form.motivation.text() == "Samarbetet behövs."


def test_a_signed_one_says_nothing_of_faults(signed, panel):
    assert panel.page.banner.isHidden()


def test_a_signed_one_can_still_be_looked_at(qtbot, signed, panel, registry):
    with qtbot.waitSignal(panel.preview_requested) as asked:
        registry.action("preview").trigger()
    assert asked.args == [signed]


def test_revising_opens_the_text_and_keeps_what_was_signed(qtbot, signed, panel, session):
    panel.page.revise.click()
    qtbot.waitUntil(panel.form.motivation.isEnabled)
    panel.form.motivation.set_text("Omskrivet.")
    panel.flush()
    qtbot.waitUntil(lambda: write_draft.draft(session.reader, signed).yrkande.motivation == "Omskrivet.")
    kept = write_draft.revisions(session.reader, signed)
    assert "Samarbetet behövs." in [revision.yrkande.motivation for revision in kept]


def test_revising_can_be_undone(qtbot, signed, panel, session):
    panel.page.revise.click()
    qtbot.waitUntil(panel.form.motivation.isEnabled)
    session.undo()
    qtbot.waitUntil(panel.page.signed.isVisible)
    assert write_draft.draft(session.reader, signed).state is DraftState.FINALISED


def test_a_quotation_is_saved_like_typing(qtbot, begin, panel, session):
    draft_id = begin()
    assert panel.quote("”Utbytet har varit begränsat.” (Tjänsteutlåtande, s. 2)")
    panel.flush()
    qtbot.waitUntil(lambda: "begränsat" in write_draft.draft(session.reader, draft_id).yrkande.motivation)


def test_a_quotation_can_be_undone_in_the_box_itself(begin, panel):
    begin()
    panel.form.motivation.set_text("Skäl.")
    panel.quote("”Ord.”")
    panel.form.motivation.undo()
    assert panel.form.motivation.text() == "Skäl."


def test_an_item_whose_number_changes_is_found_to_differ(qtbot, begin, panel, session, filled):
    begin()
    panel.form.motivation.set_text("Skäl.")
    command = partial(import_kallelse.edit_item, item_id=filled.items[1], number="24")
    session.run(command)
    qtbot.waitUntil(lambda: "24" in panel.form.facts.note.text())


def test_without_an_item_preview_and_signing_are_off(begin, panel, registry):
    begin()
    panel.show_item(None)
    assert not registry.action("sign").isEnabled()
    assert not registry.action("preview").isEnabled()


def test_signing_by_key_is_refused_while_something_blocks(qtbot, begin, panel):
    begin()
    with qtbot.assertNotEmitted(panel.sign_requested):
        panel._on_sign()


def test_signing_saves_what_was_typed_last_first(qtbot, begin, panel, session):
    draft_id = begin()
    panel.form.points.rows[0].editor.set_text(SENTENCE)
    panel.form.relation.choice.setCurrentIndex(1)
    panel.form.facts.written_on.setText("2024-03-05")
    panel._look()
    with qtbot.waitSignals([panel.sign_requested, session.saved]):
        qtbot.mouseClick(panel.page.sign, Qt.MouseButton.LeftButton)
    assert write_draft.draft(session.reader, draft_id).yrkande.points[0].text == SENTENCE
