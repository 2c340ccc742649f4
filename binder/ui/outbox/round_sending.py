"""Sending a paper on its round: a letter in the mail program, or a copy on a stick."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt

from binder.domain.apart_copy import CopyId, Parting
from binder.domain.errors import BinderError
from binder.services import apart_copies, cosign, hand_in, send_round
from binder.services.cosign import PaperRef
from binder.ui.error_texts import error_text, language
from binder.ui.outbox.round_cards import SendOnCard
from binder.ui.outbox.round_work import RoundErrand
from binder.ui.parts import Banner
from binder.ui.save_dialog import ask_where
from binder.ui.session import Session, local_now
from binder.ui.tasks import Job
from binder.wording.apart_copies import names_of
from binder.wording.cosigning import is_done
from binder.wording.languages import joined


class SendOn(QObject):
    """Does what the card asks for; the outcome stands in the banner."""

    def __init__(self, session: Session, banner: Banner, card: SendOnCard, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._banner = banner
        self._card = card
        self._ref: PaperRef | None = None
        self._again: CopyId | None = None
        self._mailed: PaperRef | None = None
        self._job: Job | None = None
        self.messages: Path = hand_in.default_folder()
        card.mail.clicked.connect(self._on_mail)
        card.save.clicked.connect(self._on_save)
        card.show_letter.toggled.connect(self._on_show_letter)
        card.back.clicked.connect(self._on_back)

    def show_paper(self, ref: PaperRef) -> None:
        """Which paper is sent; the letter of another one is forgotten."""
        is_known = self._again is None or self._again in self._apart(ref)
        if self._ref != ref or not is_known:
            self._again = None
        self._ref = ref
        if self._again is None:
            self._ask_next()
        self._on_show_letter(self._card.show_letter.isChecked())

    def ask_again(self, copy_id: int) -> None:
        """The letter asks who signed that copy to sign once more."""
        if self._ref is None:
            return
        parted = self._apart(self._ref).get(CopyId(copy_id))
        if parted is not None:
            self._again = parted.copy.id
            self._card.ask_again(joined(names_of(parted.only_there, language()), language()))
            self._card.recipient.setFocus(Qt.FocusReason.OtherFocusReason)
            self._on_show_letter(self._card.show_letter.isChecked())

    def _apart(self, ref: PaperRef) -> dict[CopyId, Parting]:
        key = cosign.paper(self._session.reader, ref).paper_key
        return {parted.copy.id: parted for parted in apart_copies.partings(self._session.reader, key)}

    def _ask_next(self) -> None:
        if self._ref is not None:
            key = cosign.paper(self._session.reader, self._ref).paper_key
            found = cosign.standing_of(self._session.reader, key)
            self._card.ask_next(is_complete=is_done(found))

    def _on_back(self) -> None:
        self._again = None
        self._ask_next()
        self._on_show_letter(self._card.show_letter.isChecked())

    def shut_down(self) -> None:
        """Let a running errand end before the window does."""
        if self._job is not None:
            self._job.wait()

    def save_to(self, path: str) -> None:
        """Write a copy of the PDF, and of the answers where there are any."""
        errand = self._errand()
        job = Job(lambda _step: errand.save(Path(path)), self)
        job.finished.connect(self._on_saved)
        self._start(job, self.tr("Sparar …"))

    def _errand(self) -> RoundErrand:
        if self._ref is None:
            message = "no paper is shown"
            raise ValueError(message)
        return RoundErrand(self._session.folder, self._session.key, self._ref)

    def _start(self, job: Job, saying: str) -> None:
        self._job = job
        job.failed.connect(self._on_failed)
        self._banner.say(saying, tone="info")
        self._card.set_busy(busy=True)
        job.start()

    def _on_mail(self) -> None:
        errand, messages, again = self._errand(), self.messages, self._again
        recipient = self._card.recipient.text().strip()
        job = Job(lambda _step: errand.open_mail(recipient, messages, again), self)
        job.finished.connect(self._on_mailed)
        # A mail program may take seconds, and another paper may stand here by then.
        self._mailed = errand.ref
        self._start(job, self.tr("Öppnar e-postprogrammet …"))

    def _on_mailed(self, recipient: str) -> None:
        self._card.set_busy(busy=False)
        text = self.tr("Brevet ligger i ditt e-postprogram med PDF-filen bifogad. Skicka det därifrån.")
        self._banner.say(text, heading=self.tr("Brevet är överlämnat"), tone="ok")
        if self._mailed is not None:
            command = partial(send_round.mark_sent, ref=self._mailed, recipient=recipient, now=local_now())
            self._session.run(command)

    def _on_save(self) -> None:
        if self._ref is None:
            return
        name = cosign.paper(self._session.reader, self._ref).file_name
        pdf = self.tr("PDF (*.pdf)")
        ask_where(self._card, self.tr("Spara PDF"), name=name, kind=pdf, save=self.save_to)

    def _on_saved(self, path: Path) -> None:
        self._card.set_busy(busy=False)
        text = self.tr("Sparad som {path}. Kopian är inte krypterad.").format(path=path)
        self._banner.say(text, tone="ok")

    def _on_failed(self, error: BinderError) -> None:
        self._card.set_busy(busy=False)
        self._banner.say(error_text(error), tone="error")

    def _on_show_letter(self, is_wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        if not is_wanted or self._ref is None:
            return
        reader = self._session.reader
        if self._again is None:
            self._card.show_words(*send_round.round_text(reader, self._ref))
        else:
            self._card.show_words(*send_round.again_text(reader, self._ref, self._again))
