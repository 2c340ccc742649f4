"""From a kallelse to a yrkande in the outbox, by mouse and keyboard in the real window, and the day after.

The story is played once; each test then looks at one thing that was seen or made on the way.
"""

from __future__ import annotations

import email
import re
import shutil
import subprocess
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from binder.domain.annotation import Annotation, AnnotationKind
from binder.domain.outbox import OutboxEntry, OutboxState
from binder.services import annotate, hand_in, open_binder, read_meeting, reading_place, sign_paper
from binder.services.verify_paper import verify
from tests.e2e import councillor as story
from tests.e2e.councillor import Councillor, councillor
from tests.e2e.page_on_screen import page_in
from tests.e2e.stage import desktop
from tests.e2e.traces import pieces_of, traces
from tests.pdf.structure import faults, structure_text

pytestmark = [pytest.mark.x11, pytest.mark.slow]

ANY = re.compile(".+")
SECRETS = (
    story.PASSPHRASE, story.NAME, story.TITLE, story.COMMENT, story.NOTE, story.POINT, *story.PARAGRAPHS,
    "Sågbacken", "trafikplaneraren", "Kvarnstigen", "belysning", "Kommunstyrelsen", story.DNR,
)  # fmt: skip


@dataclass
class Told:
    """What was seen on the screen and found in the files while the story was played."""

    home: Path
    recovery_code: str = ""
    proposed: list[str] = field(default_factory=list)
    has_source_page: bool = False
    agenda: list[str] = field(default_factory=list)
    marked_row: tuple[bytes, bytes] = (b"", b"")
    drafted: dict[str, str] = field(default_factory=dict)
    drafted_labels: list[str] = field(default_factory=list)
    could_sign_unmended: bool = True
    has_finished_page: bool = False
    reviewed: list[str] = field(default_factory=list)
    stolen_open: list[str] = field(default_factory=list)
    next_day: list[str] = field(default_factory=list)
    next_day_fields: dict[str, str] = field(default_factory=dict)
    next_day_place: str = ""
    next_day_yrkande: list[str] = field(default_factory=list)
    next_day_outbox: list[str] = field(default_factory=list)
    pdf: bytes = b""
    entries: list[OutboxEntry] = field(default_factory=list)
    notes: list[Annotation] = field(default_factory=list)

    @property
    def letters(self) -> list[Path]:
        """What the mail program was given."""
        return [Path(line) for line in (self.home / "opened").read_text().splitlines()]

    @property
    def letter(self) -> EmailMessage:
        """The draft message, read as a mail program reads it."""
        read = email.message_from_bytes(self.letters[0].read_bytes(), policy=default)
        assert isinstance(read, EmailMessage)
        return read


@pytest.fixture(scope="module")
def told(tools, tmp_path_factory) -> Told:
    with desktop(tmp_path_factory.mktemp("desktop")) as stage:
        seen = Told(stage.home)
        with councillor(stage) as me:
            read_and_note(me, seen)
            write_and_send(me, seen)
            seen.stolen_open = plain_in(me.binder, me.kallelse)
            me.hands.press("alt+F4")
        with councillor(stage) as me:
            return_to(me, seen)
            me.hands.press("ctrl+q")
    look_into(seen)
    return seen


def read_and_note(me: Councillor, seen: Told) -> None:
    seen.recovery_code = me.make_binder()
    me.open_kallelse()
    me.mend_title()
    seen.proposed = me.names(ANY, "table cell")
    seen.has_source_page = shows_a_page(me)
    me.save_agenda()
    seen.agenda = me.names(re.compile("Ärende .*"), "list item")
    me.open_item()
    me.highlight(story.TWO_SENTENCES)
    me.comment(story.ANOTHER_SENTENCE, story.COMMENT)
    me.note(story.NOTE)


def write_and_send(me: Councillor, seen: Told) -> None:
    me.begin_draft()
    seen.drafted = {thing.name: thing.text for thing in me.eyes.all(ANY, "text")}
    seen.drafted_labels = me.names(ANY, "label")
    me.write_point()
    seen.could_sign_unmended = "enabled" in me.eyes.wait("Signera och skicka").states
    me.mend_relation()
    me.write_motivation()
    me.review()
    seen.has_finished_page = shows_a_page(me)
    seen.reviewed = me.names(ANY, "label")
    me.sign()
    me.hand_over()
    me.mark_sent()


def return_to(me: Councillor, seen: Told) -> None:
    me.unlock()
    me.eyes.wait("Text i anteckning 3")
    seen.next_day = me.names(ANY, "label")
    seen.next_day_fields = {thing.name: thing.text for thing in me.eyes.all(ANY, "text")}
    seen.next_day_place = me.eyes.wait(re.compile("Sidan .*"), "push button").name
    me.hands.click("Yrkande", "check box")
    me.eyes.wait("Handlingen är signerad", "label")
    seen.next_day_yrkande = [thing.text for thing in me.eyes.all(ANY, "text")]
    me.hands.click(re.compile("Utkorg.*"), "check box")
    seen.next_day_outbox = [me.eyes.wait(re.compile("Tilläggsyrkande.*"), "list item").name]


def look_into(seen: Told) -> None:
    folder = seen.home / "binder"
    with open_binder.open_binder(folder, open_binder.unlock(folder, story.PASSPHRASE)) as binder:
        item = reading_place.last_item(binder)
        assert item is not None
        assert read_meeting.item(binder, item).title == story.TITLE
        seen.notes = annotate.of_item(binder, item)
        seen.entries = hand_in.entries(binder)
        seen.pdf = sign_paper.finished_pdf(binder, seen.entries[0].id)


def shows_a_page(me: Councillor) -> bool:
    view = me.eyes.wait("Handling").box
    try:
        page_in(me.stage.picture(), view)
    except AssertionError:
        return False
    return True


def plain_in(folder: Path, kallelse: Path) -> list[str]:
    return traces(folder, SECRETS, pieces_of(kallelse.read_bytes()))


def quote_of(note: Annotation) -> str:
    assert note.anchor is not None
    return " ".join(note.anchor.quote.exact.split())


def note_of(seen: Told, kind: AnnotationKind) -> Annotation:
    return next(note for note in seen.notes if note.kind is kind)


def test_the_recovery_code_opens_the_binder_too(told):
    assert open_binder.unlock(told.home / "binder", told.recovery_code)


def test_the_proposed_agenda_stands_beside_the_page_it_was_read_from(told):
    assert {"Information från kommundirektören", "KS-2027/0003.101", "6–10"} <= set(told.proposed)
    assert told.has_source_page


def test_the_mended_title_is_on_the_agenda(told):
    assert f"Ärende 3. {story.TITLE}. {story.DNR}" in told.agenda


def test_the_two_sentences_are_highlighted_as_they_stand_in_the_paper(told):
    assert quote_of(note_of(told, AnnotationKind.HIGHLIGHT)) == story.TWO_SENTENCES


def test_the_comment_hangs_on_its_sentence(told):
    note = note_of(told, AnnotationKind.COMMENT)
    assert (quote_of(note), note.text) == (story.ANOTHER_SENTENCE, story.COMMENT)


def test_the_notes_on_words_know_page_and_place(told):
    anchors = [note.anchor for note in told.notes if note.anchor is not None]
    assert [anchor.page for anchor in anchors] == [story.PAGE_OF_STATEMENT] * 2
    assert all(anchor.quads and anchor.quote.prefix and anchor.quote.suffix for anchor in anchors)


def test_the_note_on_the_arende_is_kept(told):
    note = note_of(told, AnnotationKind.ITEM_NOTE)
    assert (note.anchor, note.text) == (None, story.NOTE)


def test_a_new_yrkande_knows_the_arende_and_its_sender(told):
    assert f"Ärende 3 · {story.DNR}" in " ".join(told.drafted_labels)
    assert "Kommunstyrelsen beslutar" in told.drafted_labels
    sender = {told.drafted[name] for name in ("Namn", "Roll, t.ex. ledamot", "Parti")}
    assert sender == {story.NAME, story.ROLE, story.PARTY}


def test_signing_waits_until_the_finding_is_mended(told):
    assert not told.could_sign_unmended


def test_the_finished_paper_is_looked_at_before_it_is_signed(told):
    assert told.has_finished_page
    assert {"Inget att åtgärda", story.NAME, story.REGISTRAR} <= set(told.reviewed)


def test_the_paper_says_what_was_typed_in_the_order_of_a_yrkande(told):
    texts = [text for _, text in structure_text(told.pdf)]
    start = texts.index("Förslag till beslut")
    assert texts[start + 1 : start + 6] == [
        story.POINT, story.RELATION_SENTENCE, "Motivering", *story.PARAGRAPHS,
    ]  # fmt: skip


def test_the_paper_names_the_arende_the_body_and_the_sender(told):
    texts = [text for _, text in structure_text(told.pdf)]
    wanted = {"Tilläggsyrkande", f"Ärende 3. {story.TITLE}", f"Diarienummer: {story.DNR}", "Kommunstyrelsen"}
    assert wanted <= set(texts)
    assert {story.NAME, story.MUNICIPALITY} <= set(texts)
    assert "Sammanträde: 2027-03-10" in texts


def test_the_papers_structure_has_no_fault(told):
    assert faults(told.pdf) == []


@pytest.mark.parametrize(
    ("command", "says"),
    [(("pdfsig",), "Signature is Valid"), (("qpdf", "--check"), "No syntax or stream encoding errors")],
)
def test_other_programs_find_the_paper_sound(told, tmp_path, command, says):
    if shutil.which(command[0]) is None:
        pytest.skip(f"not on this machine: {command[0]}")
    (tmp_path / "paper.pdf").write_bytes(told.pdf)
    done = subprocess.run([*command, tmp_path / "paper.pdf"], capture_output=True, text=True, check=False)
    assert says in done.stdout, done.stdout + done.stderr


def test_the_signature_is_the_members_own(told, tmp_path):
    (tmp_path / "paper.pdf").write_bytes(told.pdf)
    verdict = verify(tmp_path / "paper.pdf")
    assert verdict.valid
    assert [report.signer for report in verdict.signatures] == [story.NAME]


def test_the_mail_program_got_one_draft_to_the_registrar(told):
    assert len(told.letters) == 1
    assert told.letter["To"] == story.REGISTRAR
    assert told.letter["X-Unsent"] == "1"


def test_the_letters_subject_names_kind_arende_and_dnr(told):
    subject = told.letter["Subject"]
    assert all(part in subject for part in ("Tilläggsyrkande", "ärende 3", story.DNR)), subject


def test_the_letter_carries_the_signed_file_byte_for_byte(told):
    files = list(told.letter.iter_attachments())
    assert [file.get_content_type() for file in files] == ["application/pdf"]
    assert files[0].get_content() == told.pdf


def test_the_outbox_knows_when_it_was_sent_and_to_whom(told):
    assert [entry.state for entry in told.entries] == [OutboxState.SENT]
    assert told.entries[0].recipient == story.REGISTRAR
    assert told.entries[0].sent_at is not None


def test_the_next_day_meeting_arende_and_page_are_where_they_were(told):
    assert {
        "Kommunstyrelsen",
        "onsdag 10 mars 2027, kl. 13.00 · Sammanträdesrummet Granen, Torggatan 4",
    } <= set(told.next_day)
    assert told.next_day_place == "Sidan 2 av 5"


def test_the_next_day_the_notes_are_there(told):
    texts = {told.next_day_fields[f"Text i anteckning {number}"] for number in (1, 2, 3)}
    assert texts == {"", story.COMMENT, story.NOTE}


def test_the_next_day_the_signed_yrkande_can_be_read(told):
    assert {story.POINT, "\n".join(story.PARAGRAPHS)} <= set(told.next_day_yrkande)


def test_the_next_day_the_outbox_says_that_it_was_sent(told):
    (entry,) = told.next_day_outbox
    assert story.TITLE in entry
    assert "skickad" in entry.lower()


def test_a_thief_reads_nothing_in_the_binder_while_it_is_open(told):
    assert told.stolen_open == []


def test_a_thief_reads_nothing_in_the_binder_when_it_is_closed(told):
    assert plain_in(told.home / "binder", told.home / "Downloads" / "kallelse.pdf") == []


def test_nothing_that_was_typed_lies_in_settings_or_caches(told):
    for folder in ("config", ".config", ".cache", ".local", "run"):
        assert traces(told.home / folder, SECRETS) == []


def test_the_program_prints_nothing_of_what_it_holds(told):
    assert traces(told.home.parent / "said", SECRETS) == []


def test_the_date_on_the_paper_is_the_day_it_was_written(told):
    written = [text for _, text in structure_text(told.pdf) if text.startswith("Datum: ")]
    assert written == [f"Datum: {datetime.now(UTC).astimezone().date()}"]
