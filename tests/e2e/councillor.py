"""What the councillor of the story knows and does; each step waits for what the screen must show next."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from binder.resource_files import resources
from tests.e2e import page_on_screen
from tests.e2e.senses import Eyes, Hands, Name, Thing, senses
from tests.e2e.stage import PATIENCE, Stage, wait_until

NAME, ROLE, PARTY = "Åsa Ödman", "ledamot", "Björkåsa framåt"
MUNICIPALITY = "Björkåsa kommun"
REGISTRAR = "registrator@bjorkasa.example"
PASSPHRASE = "blå Äpplen i snö"

EXAMPLE = resources() / "example" / "kommunstyrelsen.pdf"
READ_TITLE = "Åtgärdsplan för belysning av gång- och cykelvägar 2027–2030"
ADDED = " i Björkåsa"
TITLE = READ_TITLE + ADDED
DNR = "KS-2026/0412.311"
ITEM = re.compile(r"Ärende 3\. .*")
PAGE_OF_STATEMENT = 7
"""In the file; it is the second page of the ärende's papers."""

TWO_SENTENCES = (
    "Planen föreslår att 11,8 kilometer belyses eller byts ut under fyra år till en beräknad kostnad av "
    "14,2 miljoner kronor. Sträckorna har ordnats efter hur många som använder dem, hur många olyckor som "
    "har inträffat och hur trygga de uppfattas."
)
ANOTHER_SENTENCE = (
    "Förvaltningen har inventerat 74 kilometer väg och funnit att 21 kilometer saknar belysning eller har "
    "belysning som är äldre än trettio år."
)
COMMENT = "Vilka av de 21 kilometerna är skolväg?"
NOTE = "Ring trafikplaneraren om Sågbacken före gruppmötet."

POINT = "Belysningen vid Sågbacken och på Kvarnstigen byggs före utgången av 2028."
RELATION_FINDING = "Säg vad som händer med huvudförslaget"
RELATION_SENTENCE = "I övrigt bifalls förvaltningens förslag till beslut."
PARAGRAPHS = (
    "Omkring 140 elever går genom passagen varje skoldag. Den är mörk från november till februari.",
    "Åtgärderna ryms i ramen om två sträckor byter plats i planen.",
)


@dataclass(frozen=True, slots=True)
class Councillor:
    """Someone before the screen with a running program."""

    eyes: Eyes
    hands: Hands
    stage: Stage

    @property
    def kallelse(self) -> Path:
        """The file that came by mail."""
        return self.stage.home / "Downloads" / "kallelse.pdf"

    @property
    def binder(self) -> Path:
        """Where the binder lies."""
        return self.stage.home / "binder"

    def make_binder(self) -> str:
        """Fill in the welcome page and note the recovery code, which is returned."""
        fill = self.hands.fill
        fill(re.compile("Namn, .*"), NAME)
        fill(re.compile("Uppdrag, .*"), ROLE)
        fill(re.compile("Parti, .*"), PARTY)
        fill("Kommun", MUNICIPALITY, "combo box")
        fill(re.compile("Lösenfras, .*"), PASSPHRASE, "password text")
        fill("Lösenfrasen en gång till", PASSPHRASE, "password text")
        self.hands.click("Skapa min pärm")
        code = self.eyes.wait(re.compile("Återställningskod .*"), "label").name.split(maxsplit=1)[1]
        self.hands.click("Jag har skrivit ned koden")
        self.hands.click("Fortsätt")
        self.eyes.wait("Välj fil …", states=["enabled"])
        return code

    def unlock(self) -> None:
        """Open the binder that is there."""
        self.eyes.wait("Lösenfras eller återställningskod", states=["focused"])
        self.hands.write(PASSPHRASE + "\n")
        self.eyes.wait("Ärendelista", "list")

    def open_kallelse(self) -> None:
        """Choose the file in the dialog of Ctrl+O, and wait for the review page."""
        self.kallelse.write_bytes(EXAMPLE.read_bytes())
        self.hands.press("ctrl+o")
        self.eyes.wait(re.compile("File name:|Filnamn:"), "text", states=["focused"])
        self.hands.write(f"{self.kallelse}\n")
        self.eyes.wait("Föreslagna ärenden", "table")

    def mend_title(self) -> None:
        """Add two words to a title on the review page."""
        self.hands.click(READ_TITLE, "table cell")
        self.eyes.wait("Ärende", "text", text=READ_TITLE)
        self.hands.click("Ärende", "text")
        self.hands.press("ctrl+End")
        self.hands.write(ADDED)
        self.eyes.wait(TITLE, "table cell")

    def save_agenda(self) -> None:
        """Save the proposal and wait for the agenda."""
        self.hands.click("Spara i pärmen")
        self.eyes.wait("Ärendelista", "list")

    def open_item(self) -> Thing:
        """Click on the ärende and turn to the tjänsteutlåtande; the page's label."""
        self.hands.click(ITEM, "list item")
        self.eyes.wait("Sidan 1 av 5", "push button")
        self.hands.click("Handling")
        self.hands.press("ctrl+Next")
        return self.eyes.wait("Sidan 2 av 5", "push button")

    def select(self, sentence: str, number: int = PAGE_OF_STATEMENT) -> None:
        """Drag over words of the page that is shown, until they are drawn as selected."""
        before = self.stage.picture()
        page = page_on_screen.page_in(before, self.eyes.wait("Handling").box)
        size, *ends = page_on_screen.sentence_ends(self.kallelse, number, sentence)
        start, end = (page.place(size, *place) for place in ends)
        self.hands.drag(start, end)
        last_word = (end[0] - 12, end[1] - 3, end[0], end[1] + 3)
        unmarked = before.crop(last_word).tobytes()
        wait_until(lambda: self.stage.picture().crop(last_word).tobytes() != unmarked, "selected words")

    def highlight(self, sentence: str) -> None:
        """Select and press H."""
        self.select(sentence)
        self.hands.press("h")
        self.eyes.wait(re.compile(r"\d  Markering"), "label")

    def comment(self, sentence: str, text: str) -> None:
        """Select, press N and write."""
        self.select(sentence)
        self.hands.press("n")
        self.eyes.wait(re.compile(r"\d  Kommentar"), "label")
        self.write_note(text)

    def note(self, text: str) -> None:
        """Write a note on the ärende."""
        self.hands.press("ctrl+e")
        self.eyes.wait(re.compile(r"\d  Anteckning på ärendet"), "label")
        self.write_note(text)

    def write_note(self, text: str) -> None:
        """Write into the note that has the cursor."""
        fields = re.compile("Text i anteckning .")
        self.eyes.wait(fields, states=["focused"], text="")
        self.hands.write(text)
        self.eyes.wait(fields, states=["focused"], text=text)

    def begin_draft(self) -> None:
        """Ctrl+Y: the cursor is where the first decision is written."""
        self.hands.press("ctrl+y")
        self.eyes.wait("Beslutspunkt 1", "text", states=["focused"], text="")

    def write_point(self) -> None:
        """Write what is to be decided; the finding on the main proposal is there then."""
        self.hands.write(POINT)
        self.eyes.wait("Beslutspunkt 1", "text", text=POINT)
        self.eyes.wait(RELATION_FINDING, "push button")

    def mend_relation(self) -> None:
        """Let the program mend the finding."""
        self.hands.click(f"Åtgärda: {RELATION_FINDING}")
        self.eyes.wait(f"”{RELATION_SENTENCE}”", "label")
        self.eyes.wait_until_gone(RELATION_FINDING, "push button")

    def write_motivation(self) -> None:
        """Write the two paragraphs; signing is possible then."""
        text = "\n\n".join(PARAGRAPHS)
        self.hands.click("Motivering", "text")
        self.hands.write(text)
        self.eyes.wait("Motivering", "text", text=text)
        self.eyes.wait("Signera och skicka", states=["enabled"])

    def review(self) -> None:
        """Look at the finished paper."""
        self.hands.click("Signera och skicka")
        self.eyes.wait("Signera", "push button", states=["focused"])

    def sign(self) -> None:
        """Sign it."""
        self.hands.click("Signera", "push button")
        self.eyes.wait("Öppna i e-postprogrammet", states=["enabled"])

    def hand_over(self) -> None:
        """Give it to the mail program."""
        self.hands.click("Öppna i e-postprogrammet")
        self.eyes.wait(re.compile("Brevet är överlämnat.*"), "panel")

    def mark_sent(self) -> None:
        """Say that it is sent."""
        self.hands.click("Markera som skickad")
        self.eyes.wait_until_gone("Markera som skickad")

    def names(self, pattern: Name, role: str) -> list[str]:
        """The names of all that is shown of a role."""
        return [thing.name for thing in self.eyes.all(pattern, role)]


@contextmanager
def councillor(stage: Stage, *arguments: str | Path) -> Iterator[Councillor]:
    """The program in its window, and someone before it. It has ended by itself when the block ends."""
    binder = stage.home / "binder"
    command = [sys.executable, "-m", "binder", "--binder", binder, *arguments]
    with (
        stage.said.open("a") as log,
        stage.running(command, cwd=resources().parent, stdout=log, stderr=log) as program,
        senses(stage) as (eyes, hands),
    ):
        eyes.wait("Mötespärmen", "frame")
        try:
            yield Councillor(eyes, hands, stage)
        except AssertionError as error:
            error.add_note(f"the program's exit code then: {program.poll()}")
            raise
        assert program.wait(PATIENCE) == 0
