"""Reading, in three ways: by mouse, by keyboard alone, and through the accessibility tree alone.

Words are commented on, highlighted and cited; a corrected paper comes, and the note whose words changed is
looked over. Each way is played once; the tests look at what was kept of it.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from binder.domain.annotation import Annotation, AnnotationKind
from binder.domain.ids import AgendaItemId
from binder.domain.placement import CarryState
from binder.domain.yrkande import YrkandeKind
from binder.services import (
    annotate,
    first_start,
    import_kallelse,
    news,
    open_binder,
    propose_meeting,
    read_meeting,
    review_notes,
    write_draft,
)
from binder.services.review_notes import NoteReview
from tests import sent_files
from tests.e2e import councillor as story
from tests.e2e.councillor import Councillor, councillor
from tests.e2e.stage import Stage, desktop, wait_until
from tests.ui.conftest import NOW

pytestmark = [pytest.mark.x11, pytest.mark.slow]

COMMENTED, HIGHLIGHTED, CITED = sent_files.MARKET[0], sent_files.MARKET[2], sent_files.MARKET[3]
WONDER = "Varför just tre procent?"
CORRECTED = "1_tjansteskrivelse_rev.pdf"
LETTER = 2
"""The page of the letter in the kallelse."""
FILE_NAME = re.compile("File name:|Filnamn:")
SEARCH, OPEN = "Sök i pärmen", "Öppna den valda träffen"
COMMENT, HIGHLIGHT, CITE = "Kommentera vald text", "Markera vald text", "Citera vald text i motiveringen"
WAITING = re.compile("väntar, .*")
CHANGED = re.compile("väntar, Texten har ändrats.*")
ALL_SEEN = re.compile("Alla . anteckningar är genomgångna.")
RIGHT = "Platsen är rätt"


@dataclass(frozen=True, slots=True)
class Kept:
    """What is in the binder afterwards."""

    notes: list[Annotation]
    reviews: list[NoteReview]
    motivation: str
    versions: int


class Way(ABC):
    """How someone does it."""

    def __init__(self, me: Councillor) -> None:
        self.me, self.eyes, self.hands = me, me.eyes, me.hands

    def play(self) -> None:
        """The whole story."""
        self.eyes.wait(re.compile("Sidan 1 av .*"), "push button")
        self.begin()
        self.comment()
        self.highlight()
        self.cite()
        self.eyes.wait("Motivering", "text")
        self.bring_corrected()
        self.eyes.wait(re.compile(".*behöver ses över.*"), "panel")
        self.open_review()
        waiting = len(self.eyes.all(WAITING, "list item"))
        for left in range(waiting - 1, -1, -1):
            self.confirm()
            self.eyes.wait(ALL_SEEN if not left else re.compile(f"{left} av . behöver ses över"), "label")

    @abstractmethod
    def begin(self) -> None:
        """Get ready to select words."""

    @abstractmethod
    def comment(self) -> None:
        """Comment on a sentence."""

    @abstractmethod
    def highlight(self) -> None:
        """Highlight another."""

    @abstractmethod
    def cite(self) -> None:
        """Take a third into the motivation."""

    @abstractmethod
    def bring_corrected(self) -> None:
        """Open the corrected paper, and save what it brings."""

    @abstractmethod
    def open_review(self) -> None:
        """Look over the notes that came along, beginning with the one whose words changed."""

    @abstractmethod
    def confirm(self) -> None:
        """Say that the place of the note is right."""


class ByMouse(Way):
    """Whatever can be clicked is clicked; only texts are typed."""

    def begin(self) -> None:
        self.eyes.wait(SEARCH, "push button")

    def comment(self) -> None:
        self.me.select(COMMENTED, LETTER)
        self._call(COMMENT)
        self.me.write_note(WONDER)

    def highlight(self) -> None:
        self.me.select(HIGHLIGHTED, LETTER)
        self._call(HIGHLIGHT)
        self.eyes.wait(re.compile(r"\d  Markering"), "label")

    def cite(self) -> None:
        self.me.select(CITED, LETTER)
        self._call(CITE)

    def bring_corrected(self) -> None:
        self._call("Öppna kallelse …")
        self.eyes.wait(FILE_NAME, "text", states=["focused"])
        self.hands.click(CORRECTED)
        self.eyes.wait(FILE_NAME, "text", text=CORRECTED)
        self.hands.click(re.compile("Open|Öppna"), "push button")
        self.eyes.wait("Vad filerna för med sig", "table")
        self.hands.click("Spara i pärmen")

    def open_review(self) -> None:
        self.hands.click("Se över", "push button")
        self.hands.click(CHANGED, "list item")

    def confirm(self) -> None:
        self.hands.click(RIGHT, "push button")

    def _call(self, command: str) -> None:
        """Look for a command in the search, and click on it."""
        self.hands.click(SEARCH, "push button")
        self.eyes.wait(SEARCH, "text", states=["focused"])
        self.hands.write(command.removesuffix(" …"))
        self.hands.click(re.compile(re.escape(command) + ".*"), "list item")


class ByKeyboard(Way):
    """No mouse: words are found in the text view, and are selected then."""

    def begin(self) -> None:
        self.hands.press("ctrl+t")
        self.eyes.wait("Sidans text", "text")

    def comment(self) -> None:
        self._find(COMMENTED)
        self.hands.press("n")
        self.me.write_note(WONDER)
        self.hands.press("F6", "F6")

    def highlight(self) -> None:
        self._find(HIGHLIGHTED)
        self.hands.press("h")
        self.eyes.wait(re.compile(r"\d  Markering"), "label")

    def cite(self) -> None:
        self._find(CITED)
        self.hands.press("c")

    def bring_corrected(self) -> None:
        self.hands.press("ctrl+o")
        self.eyes.wait(FILE_NAME, "text", states=["focused"])
        self.hands.write(f"{self.me.stage.home / 'Downloads' / CORRECTED}\n")
        self.eyes.wait("Vad filerna för med sig", "table")
        self.hands.press("ctrl+s")

    def open_review(self) -> None:
        self.hands.press("ctrl+shift+e")
        self.eyes.wait(CHANGED, "list item", states=["selected"])

    def confirm(self) -> None:
        for _ in range(20):
            if "focused" in self.eyes.wait(RIGHT, "push button").states:
                break
            self.hands.press("Tab")
        self.hands.press("space")

    def _find(self, words: str) -> None:
        self.hands.press("ctrl+f")
        self.eyes.wait(re.compile("Sök i handlingen.*"), "text", states=["focused"])
        self.hands.press("ctrl+a")
        self.hands.write(words)
        self.hands.press("Return")
        self.eyes.wait("1 av 1", "label")
        self.hands.press("Escape")
        text = self.eyes.wait("Sidans text", "text", states=["focused"])
        assert words in " ".join(text.text.split())


class ByTree(Way):
    """Neither mouse nor keyboard: only what a switch or a voice can ask the program for."""

    def begin(self) -> None:
        self._call("Visa sidan som text")
        self.eyes.wait("Sidans text", "text")

    def comment(self) -> None:
        self._select(COMMENTED)
        self._call(COMMENT)
        self.eyes.wait(re.compile(r"\d  Kommentar"), "label")
        self.eyes.act(["write", WONDER], re.compile("Text i anteckning ."))

    def highlight(self) -> None:
        self._select(HIGHLIGHTED)
        self._call(HIGHLIGHT)
        self.eyes.wait(re.compile(r"\d  Markering"), "label")

    def cite(self) -> None:
        self._select(CITED)
        self._call(CITE)

    def bring_corrected(self) -> None:
        self._call("Öppna kallelse …")
        self.eyes.act(["write", str(self.me.stage.home / "Downloads" / CORRECTED)], FILE_NAME, "text")
        self._press(re.compile("Open|Öppna"))
        self.eyes.wait("Vad filerna för med sig", "table")
        self._press("Spara i pärmen")

    def open_review(self) -> None:
        self._press("Se över")
        self.eyes.act(["choose"], CHANGED, "list item")

    def confirm(self) -> None:
        self._press(RIGHT)

    def _select(self, words: str) -> None:
        before = self.me.stage.picture().tobytes()
        self.eyes.act(["select", words], "Sidans text", "text")
        wait_until(lambda: self.me.stage.picture().tobytes() != before, "selected words")

    def _press(self, name: str | re.Pattern[str]) -> None:
        self.eyes.act(["press"], name, "push button")

    def _call(self, command: str) -> None:
        """Look for a command in the search, choose it, and have it opened."""
        self._press(SEARCH)
        self.eyes.act(["write", command.removesuffix(" …")], SEARCH, "text")
        self.eyes.act(["choose"], re.compile(re.escape(command) + ".*"), "list item")
        self._press(OPEN)


@pytest.fixture(scope="module", params=[ByMouse, ByKeyboard, ByTree], ids=lambda way: way.__name__)
def kept(request, tools, tmp_path_factory) -> Iterator[Kept]:
    with desktop(tmp_path_factory.mktemp("desktop")) as stage:
        item = furnished(stage)
        with councillor(stage) as me:
            request.param(me).play()
            me.hands.press("ctrl+q")
        yield what_is_kept(stage, item)


def furnished(stage: Stage) -> AgendaItemId:
    """A binder with the meeting and a draft that was begun; the corrected paper has come."""
    details = first_start.MemberDetails(
        name=story.NAME, role=story.ROLE, party=story.PARTY, municipality_id="bjorkasa"
    )
    folder, downloads = stage.home / "binder", stage.home / "Downloads"
    first_start.create(folder, story.PASSPHRASE, details)
    stage.environment["BINDER_PASSPHRASE"] = story.PASSPHRASE
    kallelse = sent_files.kallelse(downloads / "kallelse.pdf")
    sent_files.corrected_letter(downloads / CORRECTED)
    with opened(folder) as binder:
        proposal = propose_meeting.propose_here(kallelse)
        import_kallelse.confirm(binder, proposal, kallelse, municipality="Ekvik", now=NOW)
        item = read_meeting.agenda(binder, read_meeting.meetings(binder)[0].id)[0].item.id
        write_draft.begin(binder, item, YrkandeKind.TILLAGG, now=NOW)
    return item


def opened(folder: Path):
    return open_binder.open_binder(folder, open_binder.unlock(folder, story.PASSPHRASE))


def what_is_kept(stage: Stage, item: AgendaItemId) -> Kept:
    with opened(stage.home / "binder") as binder:
        (draft,) = write_draft.drafts_of(binder, item)
        meeting = read_meeting.meetings(binder)[0].id
        return Kept(
            notes=annotate.of_item(binder, item),
            reviews=review_notes.reviews(binder, meeting),
            motivation=str(draft.yrkande.motivation),
            versions=len(news.earlier_versions(binder, read_meeting.papers_of(binder, item)[0].id)),
        )


def test_the_sentences_are_commented_and_highlighted(kept):
    found = {note.kind: note for note in kept.notes}
    assert set(found) == {AnnotationKind.COMMENT, AnnotationKind.HIGHLIGHT}
    assert found[AnnotationKind.COMMENT].text == WONDER


def test_the_cited_words_stand_in_the_motivation(kept):
    assert CITED in " ".join(kept.motivation.split())


def test_the_notes_are_on_the_corrected_paper(kept):
    assert kept.versions == 1
    quotes = {" ".join(note.anchor.quote.exact.split()) for note in kept.notes}
    assert HIGHLIGHTED in quotes
    assert COMMENTED.replace("tre procent", "fem procent") in quotes


def test_the_changed_one_was_looked_over(kept):
    states = {review.state: review.is_waiting for review in kept.reviews}
    assert states[CarryState.CHANGED] is False
    assert not any(states.values())
