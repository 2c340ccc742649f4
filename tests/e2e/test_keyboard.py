"""The core of the story without a mouse: whoever cannot use one must reach everything."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from binder.domain.annotation import AnnotationKind
from binder.domain.outbox import OutboxState
from binder.services import annotate, hand_in, open_binder, reading_place, sign_paper
from tests.e2e import councillor as story
from tests.e2e.councillor import Councillor, councillor
from tests.e2e.senses import Name
from tests.e2e.stage import desktop, wait_until
from tests.pdf.structure import structure_text

pytestmark = [pytest.mark.x11, pytest.mark.slow]

LONGEST_WAY = 15
MOST_TABS = 60
"""Longer ways than this nobody goes."""


@dataclass
class Told:
    """How many times Tab was pressed to reach each thing, and where the binder lies."""

    binder: Path
    ways: dict[str, int] = field(default_factory=dict)


@pytest.fixture(scope="module")
def told(tools, tmp_path_factory) -> Told:
    with desktop(tmp_path_factory.mktemp("desktop")) as stage, councillor(stage) as me:
        seen = Told(me.binder)
        make_binder(me, seen)
        import_kallelse(me, seen)
        read(me)
        write(me, seen)
        send(me, seen)
        me.hands.press("ctrl+q")
    return seen


def make_binder(me: Councillor, seen: Told) -> None:
    me.eyes.wait(re.compile("Namn, .*"), states=["focused"])
    words = (story.NAME, story.ROLE, story.PARTY, story.MUNICIPALITY, story.PASSPHRASE, story.PASSPHRASE)
    for word in words:
        me.hands.write(word)
        me.hands.press("Tab")
    use(me, seen, "Skapa min pärm")
    me.eyes.wait("Jag har skrivit ned koden")
    use(me, seen, "Jag har skrivit ned koden")
    use(me, seen, "Fortsätt")
    me.eyes.wait("Välj fil …", states=["enabled"])


def import_kallelse(me: Councillor, seen: Told) -> None:
    me.open_kallelse()
    me.eyes.wait("Föreslagna ärenden", "table", states=["focused"])
    me.hands.press("Down", "Down", "Down")
    me.eyes.wait("Ärende", "text", text=story.READ_TITLE)
    reach(me, seen, "Ärende", "text")
    me.hands.press("ctrl+End")
    me.hands.write(story.ADDED)
    me.eyes.wait(story.TITLE, "table cell")
    me.hands.press("ctrl+s")
    me.eyes.wait("Ärendelista", "list", states=["focused"])


def read(me: Councillor) -> None:
    me.hands.press("ctrl+shift+g")
    me.eyes.wait("Ärendets nummer", "text", states=["focused"])
    me.hands.write("3\n")
    me.eyes.wait(story.ITEM, "list item", states=["selected"])
    me.eyes.wait("Sidan 1 av 5", "push button")
    me.hands.press("F6")
    me.eyes.wait("Handling", states=["focused"])
    pick_a_sentence(me)
    me.hands.press("h")
    me.eyes.wait("1  Markering", "label")
    me.note(story.NOTE)


def pick_a_sentence(me: Councillor) -> None:
    before = me.stage.picture().tobytes()
    me.hands.press(*["ctrl+Down"] * 4)
    wait_until(lambda: me.stage.picture().tobytes() != before, "a picked sentence")


def write(me: Councillor, seen: Told) -> None:
    me.begin_draft()
    me.write_point()
    reach(me, seen, "Välj …", "combo box")
    me.hands.press("Down")
    me.eyes.wait(f"”{story.RELATION_SENTENCE}”", "label")
    reach(me, seen, "Motivering", "text")
    me.hands.write("\n\n".join(story.PARAGRAPHS))
    me.eyes.wait("Signera och skicka", states=["enabled"])
    me.hands.press("ctrl+Return")
    me.eyes.wait("Signera", "push button", states=["focused"])


def send(me: Councillor, seen: Told) -> None:
    me.hands.press("space")
    me.eyes.wait("Öppna i e-postprogrammet", states=["focused", "enabled"])
    me.hands.press("space")
    me.eyes.wait(re.compile("Brevet är överlämnat.*"), "panel")
    use(me, seen, "Markera som skickad")
    me.eyes.wait_until_gone("Markera som skickad")


def reach(me: Councillor, seen: Told, name: Name, role: str | None = None) -> None:
    """Press Tab until it has the focus."""
    for pressed in range(MOST_TABS):
        if any("focused" in thing.states for thing in me.eyes.all(name, role)):
            seen.ways[str(name)] = pressed
            return
        me.hands.press("Tab")
    pytest.fail(f"Tab does not lead to {name!r}")


def use(me: Councillor, seen: Told, name: Name) -> None:
    reach(me, seen, name)
    me.hands.press("space")


def test_the_yrkande_is_signed_and_sent(told):
    with open_binder.open_binder(told.binder, open_binder.unlock(told.binder, story.PASSPHRASE)) as binder:
        (entry,) = hand_in.entries(binder)
        texts = [text for _, text in structure_text(sign_paper.finished_pdf(binder, entry.id))]
    assert entry.state is OutboxState.SENT
    assert {story.POINT, story.RELATION_SENTENCE, *story.PARAGRAPHS} <= set(texts)


def test_a_sentence_was_highlighted_and_a_note_written(told):
    with open_binder.open_binder(told.binder, open_binder.unlock(told.binder, story.PASSPHRASE)) as binder:
        item = reading_place.last_item(binder)
        assert item is not None
        notes = annotate.of_item(binder, item)
    assert {note.kind for note in notes} == {AnnotationKind.HIGHLIGHT, AnnotationKind.ITEM_NOTE}
    assert story.NOTE in {note.text for note in notes}


def test_no_way_with_tab_is_long(told):
    assert max(told.ways.values()) <= LONGEST_WAY, told.ways
