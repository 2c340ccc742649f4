"""What comes after the kallelse, in the window: a supplement, a corrected paper, and one to be asked about.

The story is played once; each test then looks at one thing that was seen or kept on the way.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import pytest

from binder.services import annotate, first_start, news, open_binder, read_meeting
from tests import sent_files
from tests.e2e import councillor as story
from tests.e2e.councillor import Councillor, councillor
from tests.e2e.stage import Stage, desktop

pytestmark = [pytest.mark.x11, pytest.mark.slow]

ANY = re.compile(".+")
ITEMS = re.compile("Ärende .*")
SUPPLEMENT, LETTER = "tillagg.pdf", "brev.eml"


@dataclass
class Told:
    """What was seen on the screen and found in the binder."""

    proposed: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    could_save_unanswered: bool = True
    merged: list[str] = field(default_factory=list)
    message: str = ""
    merge_undone: list[str] = field(default_factory=list)
    import_undone: bool = False
    redone: list[str] = field(default_factory=list)
    next_day: list[str] = field(default_factory=list)
    known_again: bool = False
    notes: list[str] = field(default_factory=list)
    versions: int = 0
    meetings: int = 0


@pytest.fixture(scope="module")
def told(tools, tmp_path_factory) -> Told:
    seen = Told()
    with desktop(tmp_path_factory.mktemp("desktop")) as stage:
        kallelse = furnished(stage)
        with councillor(stage, kallelse) as me:
            me.eyes.wait("Föreslagna ärenden", "table")
            me.save_agenda()
            merge(me, seen)
            undo_and_redo(me, seen)
            me.note(story.NOTE)
            me.hands.press("ctrl+q")
        with councillor(stage) as me:
            return_to(me, seen)
            me.hands.press("ctrl+q")
        look_into(stage, seen)
    return seen


def furnished(stage: Stage):
    """A binder that opens by itself, and the files that came by mail."""
    details = first_start.MemberDetails(
        name=story.NAME, role=story.ROLE, party=story.PARTY, municipality_id="bjorkasa"
    )
    first_start.create(stage.home / "binder", story.PASSPHRASE, details)
    stage.environment["BINDER_PASSPHRASE"] = story.PASSPHRASE
    folder = stage.home / "Downloads"
    made = [
        sent_files.supplement(folder / SUPPLEMENT),
        sent_files.corrected_letter(folder / "1_tjansteskrivelse_rev.pdf"),
        sent_files.of_no_item(folder / "synpunkter.pdf"),
    ]
    sent_files.mailed(folder / LETTER, *made)
    return sent_files.kallelse(folder / "kallelse.pdf")


def open_file(me: Councillor, name: str) -> None:
    """Choose a file in the dialog of Ctrl+O."""
    me.hands.press("ctrl+o")
    me.eyes.wait(re.compile("File name:|Filnamn:"), "text", states=["focused"])
    me.hands.write(f"{me.stage.home / 'Downloads' / name}\n")


def agenda(me: Councillor) -> list[str]:
    return me.names(ITEMS, "list item")


def merge(me: Councillor, seen: Told) -> None:
    open_file(me, LETTER)
    me.eyes.wait("Vad filerna för med sig", "table")
    seen.proposed = me.names(ANY, "table cell")
    seen.asked = me.names(ANY, "label")
    me.hands.press("ctrl+s")
    me.eyes.wait(re.compile("Det går inte att spara än.*"), "panel")
    seen.could_save_unanswered = not me.eyes.has("Vad filerna för med sig", "table")
    me.hands.click("Lägg under mötet", "radio button")
    me.eyes.wait(re.compile("Klart att spara.*"), "panel")
    me.hands.press("ctrl+s")
    seen.message = me.eyes.wait(re.compile(".*2 nya ärenden.*"), "panel").name
    me.eyes.wait(re.compile("Ärende 6\\. .*"), "list item")
    seen.merged = agenda(me)


def undo_and_redo(me: Councillor, seen: Told) -> None:
    me.hands.press("ctrl+z")
    me.eyes.wait_until_gone(re.compile("Ärende 6\\. .*"), "list item")
    seen.merge_undone = agenda(me)
    me.hands.press("ctrl+z")
    me.eyes.wait("Börja med en kallelse", "label")
    seen.import_undone = True
    me.hands.press("ctrl+shift+z")
    me.eyes.wait(re.compile("Ärende 5\\. .*"), "list item")
    me.hands.press("ctrl+shift+z")
    me.eyes.wait(re.compile("Ärende 6\\. .*"), "list item")
    seen.redone = agenda(me)


def return_to(me: Councillor, seen: Told) -> None:
    me.eyes.wait(re.compile("Ärende 6\\. .*"), "list item")
    seen.next_day = agenda(me)
    open_file(me, SUPPLEMENT)
    me.eyes.wait(re.compile("Allt finns redan i pärmen.*"), "panel")
    # Not their names: what is new loses its mark when it has been looked at.
    seen.known_again = len(agenda(me)) == len(seen.next_day)


def look_into(stage: Stage, seen: Told) -> None:
    folder = stage.home / "binder"
    with open_binder.open_binder(folder, open_binder.unlock(folder, story.PASSPHRASE)) as binder:
        found = read_meeting.meetings(binder)
        first = read_meeting.agenda(binder, found[0].id)[0].item.id
        seen.meetings = len(found)
        seen.notes = [note.text for note in annotate.of_item(binder, first)]
        seen.versions = len(news.earlier_versions(binder, read_meeting.papers_of(binder, first)[0].id))


def test_what_the_files_bring_is_shown_before_it_is_saved(told):
    assert {"+ Nytt ärende", "− Utgår", "± Ersatt", "+ Ny handling", "? Fråga"} <= set(told.proposed)


def test_what_is_uncertain_is_asked_first(told):
    assert told.proposed[0] == "? Fråga"
    assert "Vart hör handlingen?" in told.asked
    assert not told.could_save_unanswered


def test_the_files_are_in_the_meeting(told):
    assert len(told.merged) == 7
    assert "Utgår" in told.merged[2]
    assert "1 ersatt handling" in told.message


def test_the_merge_is_taken_back_as_one(told):
    assert len(told.merge_undone) == 5
    assert "Utgår" not in " ".join(told.merge_undone)


def test_the_import_is_taken_back_too_and_all_of_it_done_again(told):
    assert told.import_undone
    assert len(told.redone) == 7


def test_the_next_day_everything_stands(told):
    assert len(told.next_day) == 7
    assert told.notes == [story.NOTE]
    assert told.versions == 1


def test_a_file_that_is_there_makes_no_second_meeting(told):
    assert told.known_again
    assert told.meetings == 1
