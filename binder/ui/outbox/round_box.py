"""A paper that several sign, as far as the member can do something about it: sign, refuse, send on, look."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from binder.domain.changes import Kind
from binder.domain.cosigning import Match, SigningStep, Step
from binder.domain.errors import BinderError
from binder.services import cosign, identity, time_stamps
from binder.services.cosign import PaperRef, RoundPaper
from binder.ui.error_texts import error_text, language
from binder.ui.outbox.apart_box import ApartBox
from binder.ui.outbox.cover_desk import CoverDesk
from binder.ui.outbox.round_cards import AnswerCard, DetailsCard, SendOnCard, StandingCard
from binder.ui.outbox.round_sending import SendOn
from binder.ui.outbox.round_work import Choice, Key, RoundErrand
from binder.ui.parts import Banner, button
from binder.ui.session import Session, local_now
from binder.ui.tasks import Job

if TYPE_CHECKING:
    from binder.domain.changes import Changes
    from binder.domain.signature import VerifyResult
    from binder.services.cosign import SignedCopy


class RoundBox(QWidget):
    """Cards for one paper; what was done or went wrong stands in the banner of whoever shows them."""

    def __init__(self, session: Session, banner: Banner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._banner = banner
        self._ref: PaperRef | None = None
        self._job: Job | None = None
        self._looking: Job | None = None
        self._lacks_stamp = False
        self._has_refused = False
        self.standing = StandingCard()
        self.cover = CoverDesk(session, banner, self.standing, self)
        self.apart = ApartBox(session, banner)
        self.details = DetailsCard()
        self.answer = AnswerCard()
        self.send_on = SendOnCard()
        self.sending = SendOn(session, banner, self.send_on, self)
        self.guest = button(self.tr("Låt någon skriva under här …"))
        self._lay_out()
        self._connect()

    def show_paper(self, ref: PaperRef) -> None:
        """Show a paper as it is now."""
        if self._ref != ref:
            self._has_refused = False
            self.details.forget()
            self.send_on.show_letter.setChecked(False)
        self.sending.show_paper(ref)
        self.cover.show_paper(ref)
        self.apart.show_paper(ref)
        self._ref = ref
        known = cosign.paper(self._session.reader, ref)
        found = cosign.standing_of(self._session.reader, known.paper_key)
        self.standing.show_standing(found, has_cover=ref.kind is Kind.OUTBOX)
        self._show_answer(known)

    def focus_first(self) -> None:
        """Put the focus on what brings the next signature: here, or by letter."""
        (self.send_on.recipient if self.guest.isHidden() else self.guest).setFocus()

    def look(self) -> None:
        """Judge the signatures in the background and show what they show."""
        errand = self._errand()
        self.details.say_checking()
        job = Job(lambda _step: errand.judge(), self)
        job.finished.connect(self._on_judged)
        job.failed.connect(self._on_not_judged)
        self._looking = job
        job.start()

    def shut_down(self) -> None:
        """Let a running errand end before the window does."""
        for job in (self._job, self._looking):
            if job is not None:
                job.cancel()
                job.wait()
        for part in (self.sending, self.cover, self.apart):
            part.shut_down()

    def _show_answer(self, known: RoundPaper) -> None:
        found = cosign.standing_of(self._session.reader, known.paper_key)
        place, match = cosign.own_place(self._session.reader, known.paper_key)
        waiting = [state.place for state in found.not_signed]
        self.answer.ask_for(waiting, place, certain=match is Match.CERTAIN)
        own = cosign.own_signature(self._session.reader, known.paper_key)
        refused = self._own_refusal(known)
        if self._has_refused and refused is None:
            # It was undone, and what the banner said of it with it.
            self._banner.hide()
        self._has_refused = refused is not None
        self.guest.setVisible(bool(waiting) and (own is not None or not found.is_joint))
        may_sign = own is None and bool(waiting)
        # Whoever is to answer does that first; it is sent on afterwards.
        has_answered = cosign.answer_here(found) is not None or match is Match.NONE
        # A whole paper goes back to whoever hands it in; for the member who does so there is nobody left.
        goes_on = not found.is_complete or (own is not None and known.ref.kind is not Kind.OUTBOX)
        self.send_on.setVisible(has_answered and goes_on)
        self._show_means(may_sign=may_sign)
        self.answer.show_answer(
            self._answer_words(own, refused, match, waits=bool(waiting)),
            may_sign=may_sign,
            may_refuse=may_sign and refused is None,
            may_withdraw=own is not None,
        )

    def _show_means(self, *, may_sign: bool) -> None:
        """What signing asks for, and whom it asks."""
        self.answer.secret.setVisible(may_sign and identity.asks_pin(self._session.reader))
        asked = time_stamps.contacts(self._session.reader, language()) if may_sign else ""
        self.answer.contacts.setText(asked)
        self.answer.contacts.setVisible(bool(asked))

    def _own_refusal(self, known: RoundPaper) -> SigningStep | None:
        place, match = cosign.own_place(self._session.reader, known.paper_key)
        state = cosign.standing_of(self._session.reader, known.paper_key).at(place.field) if place else None
        is_own = match is Match.CERTAIN and state is not None
        return state.answer if is_own and state is not None else None

    def _answer_words(
        self, own: SigningStep | None, refused: SigningStep | None, match: Match, *, waits: bool
    ) -> str:
        from binder.wording.dates import moment_words

        if own is not None:
            return self.tr("Du skrev under {}.").format(moment_words(own.at, language()))
        if refused is not None and refused.step is Step.WITHDRAWN:
            return self.tr("Du drog tillbaka din underskrift {}.").format(
                moment_words(refused.at, language())
            )
        if refused is not None:
            return self.tr("Du avstod {}.").format(moment_words(refused.at, language()))
        if not waits:
            return self.tr("Alla platser är underskrivna.")
        texts = {
            Match.CERTAIN: self.tr("Läs handlingen. Din plats är den som har ditt namn."),
            Match.LIKELY: self.tr("Är det här din plats? Namnet är inte riktigt likadant som ditt."),
            Match.NONE: self.tr("Ditt namn står inte på handlingen. Välj den plats som är din."),
        }
        return texts[match]

    def _errand(self) -> RoundErrand:
        if self._ref is None:
            message = "no paper is shown"
            raise ValueError(message)
        return RoundErrand(self._session.folder, self._session.key, self._ref)

    def sign(self, choice: Choice) -> None:
        """Sign on a thread of its own, and have the writer keep it."""
        errand = self._errand()
        job = Job(lambda step: errand.sign(choice, step), self)
        job.finished.connect(self._on_copy)
        job.cancelled.connect(self._on_cancelled)
        self._start(job, self.tr("Skriver under …"))

    def _on_sign(self, place: str) -> None:
        secret = self.answer.secret.text() or None
        self.answer.secret.clear()
        self.sign(Choice(place=place, key=Key.MEMBER, name=self.answer.place.currentText(), secret=secret))

    def _on_copy(self, signed: tuple[SignedCopy, bool]) -> None:
        copy, self._lacks_stamp = signed
        self._session.run(partial(cosign.keep_copy, copy=copy), self._on_signed)

    def _on_signed(self, _changes: Changes) -> None:
        self._set_busy(busy=False)
        text = self.tr("Underskriften är klar. Skicka nu handlingen vidare eller tillbaka.")
        if self._lacks_stamp:
            text += " " + self.tr("Tidsstämpeltjänsten svarade inte: underskriften har ingen tidsstämpel.")
        tone = "warn" if self._lacks_stamp else "ok"
        self._banner.say(text, heading=self.tr("Undertecknad"), tone=tone)
        # Not on what takes the signature back: Enter may still be on its way.
        self.send_on.recipient.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _on_cancelled(self) -> None:
        self._set_busy(busy=False)
        self._banner.say(self.tr("Avbrutet. Ingenting har skrivits under."), tone="info")

    def _on_refuse(self) -> None:
        from binder.ui.outbox.round_dialogs import ReasonDialog

        explanation = self.tr(
            "Det antecknas med tid och skäl och följer med när du skickar handlingen vidare. "
            "Filen ändras inte."
        )
        dialog = ReasonDialog(self.tr("Avstå från att skriva under"), explanation, self.tr("Avstå"), self)
        dialog.said.connect(self._on_refused)
        dialog.open()

    def _on_refused(self, reason: str) -> None:
        place = self.answer.chosen_place()
        if self._ref is not None and place:
            command = partial(cosign.refuse, ref=self._ref, place=place, reason=reason, now=local_now())
            self._session.run(command)
            text = self.tr("Det är antecknat. Skicka tillbaka handlingen så att avsändaren får veta det.")
            self._banner.say(text, heading=self.tr("Du avstår"), tone="info")

    def _on_withdraw(self) -> None:
        from binder.ui.outbox.round_dialogs import ReasonDialog

        explanation = self.tr(
            "Underskriften finns kvar i filen, som inte ändras. Att den är tillbakadragen antecknas med tid "
            "och skäl och står i breven till medundertecknare och registrator."
        )
        heading, save = self.tr("Dra tillbaka underskriften"), self.tr("Dra tillbaka")
        dialog = ReasonDialog(heading, explanation, save, self)
        dialog.said.connect(self._on_withdrawn)
        dialog.open()

    def _on_withdrawn(self, reason: str) -> None:
        if self._ref is None:
            return
        known = cosign.paper(self._session.reader, self._ref)
        own = cosign.own_signature(self._session.reader, known.paper_key)
        if own is not None:
            command = partial(cosign.withdraw, ref=self._ref, place=own.field, reason=reason, now=local_now())
            self._session.run(command)
            self._banner.say(self.tr("Underskriften är tillbakadragen. Meddela de andra."), tone="info")

    def _on_guest(self) -> None:
        from binder.ui.outbox.round_dialogs import GuestDialog

        if self._ref is None:
            return
        known = cosign.paper(self._session.reader, self._ref)
        waiting = [s.place for s in cosign.standing_of(self._session.reader, known.paper_key).not_signed]
        guests = identity.guests(self._session.reader)
        dialog = GuestDialog(waiting, guests, self)
        dialog.chosen.connect(self.sign)
        dialog.open()

    def _on_gone_on(self) -> None:
        """The card with the button is gone: on to what is done next."""
        next_one = self.answer.sign if self.answer.sign.isVisible() else self.send_on.recipient
        next_one.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_again(self, copy_id: int) -> None:
        self.send_on.show()
        self.sending.ask_again(copy_id)

    def _start(self, job: Job, saying: str) -> None:
        self._job = job
        job.failed.connect(self._on_failed)
        self._banner.say(saying, tone="info")
        self._set_busy(busy=True)
        job.start()

    def _on_failed(self, error: BinderError) -> None:
        self._set_busy(busy=False)
        # The button let go of the keyboard: a PIN that is typed again must not stand in the field below it.
        again = self.answer.sign if self.answer.secret.isHidden() else self.answer.secret
        again.setFocus(Qt.FocusReason.OtherFocusReason)
        self._banner.say(error_text(error), tone="error")

    def _on_judged(self, result: VerifyResult) -> None:
        if self.sender() is self._looking:
            self.details.show_result(result)

    def _on_not_judged(self, error: BinderError) -> None:
        self.details.say_trouble(error_text(error))

    def _set_busy(self, *, busy: bool) -> None:
        self.answer.set_busy(busy=busy)
        self.send_on.set_busy(busy=busy)
        self.guest.setEnabled(not busy)

    def _on_writing_failed(self, error: BinderError) -> None:
        if not self.answer.sign.isEnabled():
            self._on_failed(error)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for card in (self.standing, self.apart, self.answer, self.send_on, self.details):
            column.addWidget(card)
        self.standing.body.addWidget(self.guest, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self.details.check.clicked.connect(self.look)
        self.answer.sign_wanted.connect(self._on_sign)
        self.answer.stop.clicked.connect(self._on_stop)
        self.answer.refuse.clicked.connect(self._on_refuse)
        self.answer.withdraw.clicked.connect(self._on_withdraw)
        self.guest.clicked.connect(self._on_guest)
        self.apart.again_wanted.connect(self._on_again)
        self.apart.gone_on.connect(self._on_gone_on)
        self._session.failed.connect(self._on_writing_failed)
