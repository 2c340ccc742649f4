"""A signed paper's way to the registrar: what is known, and what the member can do next."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from binder.domain.errors import BinderError
from binder.domain.ids import OutboxId
from binder.domain.outbox import OutboxEntry, OutboxState
from binder.services import apart_copies, cosign, export_paper, hand_in
from binder.services.deadlines import of_entry
from binder.ui.deadline_line import DeadlineLine
from binder.ui.error_texts import error_text, language
from binder.ui.giving_out import GivingOut
from binder.ui.outbox.confidential_warning import ConfidentialWarning
from binder.ui.outbox.errands import Errand
from binder.ui.outbox.hand_in_parts import DeliverCard, ReportCard, SignatureCard
from binder.ui.outbox.print_run import PrintRun
from binder.ui.outbox.state_words import TONES, chip_word, history
from binder.ui.parts import Banner, button, chip, label, set_property
from binder.ui.save_dialog import ask_where
from binder.ui.scrolled_panel import FocusInSight, SaidInSight, body_of
from binder.ui.session import Session, local_now
from binder.ui.tab_order import follow_layout
from binder.ui.tasks import Job

if TYPE_CHECKING:
    from binder.domain.cosigning import Standing
    from binder.ui.outbox.round_box import RoundBox


class HandInPanel(QScrollArea):
    """Shows one entry of the outbox; the errands run in the background, the outcome stands in a banner."""

    copy_wanted = Signal(object)
    """The id of a copy that was signed apart, to be shown, or None for the paper itself."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._entry: OutboxEntry | None = None
        self._job: Job | None = None
        self.messages: Path = hand_in.default_folder()
        self.title = label("", "title", wrap=True)
        self.state = chip("", "info")
        self.history = label("", "meta", wrap=True)
        self.deadline = DeadlineLine()
        self.missing, self.confidential = Banner("warn"), ConfidentialWarning()
        self.banner = Banner("info")
        self.show_message = button(self.tr("Visa brevet i mappen"), "mend")
        self.banner.buttons.addWidget(self.show_message)
        self._message: Path | None = None
        self._mailed: tuple[OutboxId, str] | None = None
        self.deliver = DeliverCard()
        self.report = ReportCard()
        self.signature = SignatureCard()
        self.printing = PrintRun(self)
        self.giving_out = GivingOut(self)
        self.round: RoundBox | None = None
        self.shows_copies = False
        self._goes_along = False
        self._is_lacking = False
        self._sight = FocusInSight(self)
        self._said = SaidInSight(self, self.banner)
        self._column = QVBoxLayout()
        self._lay_out()
        self._connect()

    def show_entry(self, entry: OutboxEntry) -> None:
        """Show an entry; the banner of another one goes away."""
        if self._entry is None or self._entry.id != entry.id:
            self.banner.hide()
            self.show_message.hide()
            self.signature.forget()
            self.deliver.recipient.setText(hand_in.recipient_of(self._session.reader, entry.id) or "")
            self.deliver.show_letter.setChecked(False)
        self._entry = entry
        self.title.setText(entry.title)
        self.state.setText(chip_word(entry.state))
        set_property(self.state, "chip", TONES[entry.state])
        self.history.setText("\n".join(f"{words}  {when}" for words, when in history(entry)))
        is_on_its_way = entry.state in (OutboxState.SENT, OutboxState.CONFIRMED, OutboxState.WITHDRAWN)
        self.deadline.show_deadline(None if is_on_its_way else of_entry(self._session.reader, entry.id))
        self.deliver.show_state(entry.state)
        self.report.show_state(entry.state)
        self.signature.show_hash(entry.sha256)
        self.confidential.show_entry(self._session.reader, entry)
        self._show_round(entry)

    def focus_first(self) -> None:
        """Put the focus on what is done next: the others sign before the paper is handed in."""
        if self.waits_for_others and self.round is not None:
            self.round.focus_first()
            return
        (self.deliver.recipient if not self.deliver.recipient.text() else self.deliver.mail).setFocus()

    @property
    def waits_for_others(self) -> bool:
        """Whether somebody has not signed yet."""
        return self._is_lacking

    def shut_down(self) -> None:
        """Let a running errand end before the window does."""
        if self._job is not None:
            self._job.cancel()
            self._job.wait()
        self.signature.shut_down()
        self.printing.shut_down()
        self.giving_out.shut_down()
        if self.round is not None:
            self.round.shut_down()

    def _show_round(self, entry: OutboxEntry) -> None:
        """Who else signs a joint paper, and a warning while somebody is missing."""
        found = cosign.standing_of(self._session.reader, entry.paper_key)
        if self.round is None and found.is_joint:
            from binder.ui.outbox.round_box import RoundBox

            self.round = RoundBox(self._session, self.banner)
            self._column.insertWidget(self._column.indexOf(self.deliver), self.round)
            self.round.sending.messages = self.messages
            self.round.apart.can_show = self.shows_copies
            self.round.apart.copy_wanted.connect(self.copy_wanted)
        if self.round is not None:
            self.round.setVisible(found.is_joint)
            if found.is_joint:
                self.round.show_paper(cosign.own(entry.id))
        self.deliver.cover.setVisible(found.is_joint)
        self._warn_of_missing(entry, found)
        follow_layout(self)

    def _warn_of_missing(self, entry: OutboxEntry, found: Standing) -> None:
        from binder.wording.cosigning import missing_words

        reader = self._session.reader
        self._goes_along = bool(found.apart and apart_copies.going_along(reader, entry.paper_key))
        words = missing_words(found, language(), goes_along=self._goes_along)
        self.missing.setVisible(bool(words))
        self._is_lacking = bool(words) and found.signed + len(found.apart) < found.total
        if words:
            heading = (
                self.tr("Alla har inte skrivit under")
                if self._is_lacking
                else self.tr("Underskrivet var för sig")
            )
            self.missing.say(words, heading=heading, tone="warn")

    def _errand(self) -> Errand:
        if self._entry is None:
            message = "no entry is shown"
            raise ValueError(message)
        return Errand(self._session.folder, self._session.key, self._entry.id)

    def _start(self, job: Job, saying: str) -> None:
        self._job = job
        job.failed.connect(self._on_failed)
        self.show_message.hide()
        self.banner.say(saying, tone="info")
        self.deliver.set_busy(busy=True)
        job.start()

    def _on_mail(self) -> None:
        recipient = self.deliver.recipient.text().strip()
        errand, messages = self._errand(), self.messages
        with_cover = self.deliver.wants_cover()
        job = Job(lambda _step: errand.open_mail(recipient, messages, with_cover=with_cover), self)
        job.finished.connect(self._on_mailed)
        self._mailed = errand.outbox_id, recipient
        self._start(job, self.tr("Öppnar e-postprogrammet …"))

    def _on_mailed(self, _path: Path) -> None:
        self.deliver.set_busy(busy=False)
        if self._mailed is None:
            return
        self._note(OutboxState.HANDED_OVER, *self._mailed)
        # A mail program may take seconds, and another paper may stand here by then.
        if self._entry is None or self._entry.id != self._mailed[0]:
            return
        text = self.tr(
            "Brevet ligger i ditt e-postprogram med PDF-filen bifogad. Läs igenom det, skicka det därifrån "
            "och markera det sedan som skickat här."
        )
        # The button let go of the keyboard while the letter was written.
        self.deliver.mail.setFocus()
        self.banner.say(text, heading=self.tr("Brevet är överlämnat"), tone="ok")

    def _on_recipient(self) -> None:
        # The focus leaves the field also when the paper is gone: only what was typed is kept.
        if self._entry is not None and self.deliver.recipient.isModified():
            self.deliver.recipient.setModified(False)
            address = self.deliver.recipient.text().strip()
            self._session.run(partial(hand_in.keep_recipient, outbox_id=self._entry.id, address=address))

    def _on_give(self) -> None:
        self.giving_out.menu.popup(self.deliver.give.mapToGlobal(self.deliver.give.rect().bottomLeft()))

    def _on_source_wanted(self) -> None:
        if self._entry is not None:
            self.giving_out.take(export_paper.of_entry(self._session.reader, self._entry.id))

    def _on_told(self, text: str, tone: str) -> None:
        self.banner.say(text, tone=tone)

    def _on_failed(self, error: BinderError) -> None:
        self.deliver.set_busy(busy=False)
        self.banner.say(error_text(error), tone="error")
        path = error.details.get("path")
        self._message = path if isinstance(path, Path) and path.suffix == ".eml" else None
        self.show_message.setVisible(self._message is not None)

    def _on_show_message(self) -> None:
        message = self._message
        if message is not None:
            # A file manager may take seconds to answer.
            Job(lambda _step: hand_in.show_file(message), self).start()

    def _on_show_letter(self, is_wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        if is_wanted and self._entry is not None:
            self.deliver.show_words(*hand_in.message_text(self._session.reader, self._entry.id))

    def _on_print(self) -> None:
        self.printing.ask(self._errand(), self._entry.title if self._entry else "")

    def _on_printed(self, errand: Errand) -> None:
        self.banner.say(self.tr("Utskriften är lämnad till skrivaren."), tone="ok")
        self._session.run(partial(hand_in.mark_printed, outbox_id=errand.outbox_id, now=local_now()))

    def _on_save(self) -> None:
        name = self._entry.file_name if self._entry else ""
        pdf = self.tr("PDF (*.pdf)")
        ask_where(self, self.tr("Spara PDF"), name=name, kind=pdf, save=self.save_to)

    def save_to(self, path: str) -> None:
        """Write a copy of the PDF."""
        errand, with_cover = self._errand(), self.deliver.wants_cover()
        job = Job(lambda _step: errand.save(Path(path), with_cover=with_cover), self)
        job.finished.connect(self._on_saved)
        self._start(job, self.tr("Sparar …"))

    def _on_saved(self, path: Path) -> None:
        self.deliver.set_busy(busy=False)
        text = self.tr("Sparad som {path}. Kopian är inte krypterad.").format(path=path)
        if self.deliver.wants_cover() or self._goes_along:
            text += " " + self.tr("Bredvid den ligger det som följer med.")
        self.banner.say(text, tone="ok")

    def _on_said(self, state: OutboxState) -> None:
        if self._entry is not None:
            # What the banner asked for has been done, and undoing brings the buttons back.
            self.banner.hide()
            self._note(state, self._entry.id, self.deliver.recipient.text().strip())

    def _note(self, state: OutboxState, outbox_id: OutboxId, recipient: str) -> None:
        command = partial(
            hand_in.mark, outbox_id=outbox_id, state=state, now=local_now(), recipient=recipient or None
        )
        self._session.run(command)

    def _on_check(self) -> None:
        self.signature.run(self._errand())

    def _on_copy(self) -> None:
        if self._entry is not None:
            QGuiApplication.clipboard().setText(self._entry.sha256)
            self.banner.say(self.tr("Kontrollsumman är kopierad."), tone="info")

    def _lay_out(self) -> None:
        column = self._column
        body_of(self).setLayout(column)
        column.setContentsMargins(18, 16, 18, 18)
        column.setSpacing(12)
        told = (self.title, self.state, self.history, self.deadline, self.missing, self.confidential)
        for part in (*told, self.banner):
            alignment = Qt.AlignmentFlag.AlignLeft if part is self.state else Qt.AlignmentFlag(0)
            column.addWidget(part, 0, alignment)
        for card in (self.deliver, self.report, self.signature):
            column.addWidget(card)
        column.addStretch(1)
        follow_layout(self)

    def _connect(self) -> None:
        self.show_message.clicked.connect(self._on_show_message)
        self.deliver.mail.clicked.connect(self._on_mail)
        self.deliver.show_letter.toggled.connect(self._on_show_letter)
        self.deliver.print.clicked.connect(self._on_print)
        self.deliver.save.clicked.connect(self._on_save)
        self.deliver.give.clicked.connect(self._on_give)
        self.giving_out.source_wanted.connect(self._on_source_wanted)
        self.giving_out.told.connect(self._on_told)
        self.deliver.recipient.editingFinished.connect(self._on_recipient)
        self.deliver.recipient.returnPressed.connect(self.deliver.mail.click)
        self.report.said.connect(self._on_said)
        self.signature.copy.clicked.connect(self._on_copy)
        self.signature.check.clicked.connect(self._on_check)
        self.printing.printed.connect(self._on_printed)
        self.printing.failed.connect(self._on_failed)
