"""The cards of a signed paper: deliver it, report what became of it, look at its signature."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from binder.domain.errors import BinderError
from binder.domain.outbox import OutboxState
from binder.ui.error_texts import error_text, language
from binder.ui.outbox.errands import Errand
from binder.ui.outbox.letter_text import LetterText
from binder.ui.outbox.state_words import short_hash
from binder.ui.parts import Banner, Card, button, label, set_property
from binder.ui.reflow_row import ReflowRow
from binder.ui.tasks import Job


class DeliverCard(Card):
    """The registrar's address, the sentence on publicity, and the ways to hand the paper in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        from binder.wording.hand_in import public_on_arrival

        self.heading.setText(self.tr("Lämna in"))
        self.heading.show()
        self.recipient = QLineEdit()
        self.recipient.setAccessibleName(self.tr("Registratorns e-postadress"))
        self.recipient.setPlaceholderText(self.tr("registrator@kommun.se"))
        self.public = label(public_on_arrival(language()), "meta", wrap=True)
        self.mail = button("", "primary")
        self.letter = LetterText()
        self.show_letter = self.letter.toggle
        self.cover = QCheckBox(self.tr("Lägg med försättsblad om underskrifterna"))
        self.print = button(self.tr("Skriv ut på papper"))
        self.save = button(self.tr("Spara PDF …"))
        self.give = button(self.tr("Ge till sekreteraren …"), "link-small")
        self.body.addWidget(label(self.tr("Registratorns e-postadress"), "meta"))
        self.body.addWidget(self.recipient)
        self.body.addWidget(self.public)
        self.body.addWidget(self.cover)
        self.body.addWidget(self.mail)
        self.body.addWidget(self.show_letter)
        self.body.addWidget(self.letter)
        self.body.addWidget(ReflowRow(self.print, self.save))
        self.body.addWidget(self.give)
        self.recipient.textChanged.connect(self._enable)
        self._busy = False
        self._enable()

    def show_state(self, state: OutboxState) -> None:
        """Say whether the mail program is opened for the first time or again."""
        first = state is OutboxState.SIGNED
        words = self.tr("Öppna i e-postprogrammet") if first else self.tr("Öppna i e-posten igen")
        self.mail.setText(words)
        self.mail.setAccessibleName(words)
        # What has been sent no longer waits for anybody.
        set_property(self.mail, "kind", "primary" if is_waiting(state) else "")

    def wants_cover(self) -> bool:
        """Whether a sheet about the signatures goes along; only with a joint paper."""
        return self.cover.isVisibleTo(self) and self.cover.isChecked()

    def show_words(self, subject: str, text: str) -> None:
        """Show what the message says: nothing leaves the laptop unseen."""
        self.letter.show_letter(subject, text)

    def set_busy(self, *, busy: bool) -> None:
        """Whether an errand is running: one at a time."""
        self._busy = busy
        self._enable()

    def _enable(self) -> None:
        has_recipient = bool(self.recipient.text().strip())
        self.mail.setEnabled(has_recipient and not self._busy)
        self.print.setEnabled(not self._busy)
        self.save.setEnabled(not self._busy)
        reason = "" if has_recipient else self.tr("Skriv registratorns e-postadress först.")
        self.mail.setToolTip(reason)
        self.mail.setAccessibleDescription(reason)


class ReportCard(Card):
    """The program cannot see what happens in the mail program: the member says it."""

    said = Signal(object)
    """What has become of the paper: an `OutboxState`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.heading.setText(self.tr("När du har lämnat in"))
        self.heading.show()
        self.text = label(
            self.tr("Programmet kan inte se om brevet har skickats eller kommit fram. Säg själv till här."),
            "meta",
            wrap=True,
        )
        self.sent = button(self.tr("Markera som skickad"))
        self.confirmed = button(self.tr("Markera som bekräftad"))
        self.withdrawn = button(self.tr("Markera som återkallad"))
        self._states: dict[QObject, OutboxState] = {
            self.sent: OutboxState.SENT,
            self.confirmed: OutboxState.CONFIRMED,
            self.withdrawn: OutboxState.WITHDRAWN,
        }
        self.body.addWidget(self.text)
        for part in (self.sent, self.confirmed, self.withdrawn):
            self.body.addWidget(part)
            part.clicked.connect(self._on_clicked)

    def show_state(self, state: OutboxState) -> None:
        """Offer what can still be said."""
        self.sent.setVisible(is_waiting(state))
        self.text.setVisible(state is not OutboxState.CONFIRMED)
        self.confirmed.setVisible(state is not OutboxState.CONFIRMED)
        self.withdrawn.setVisible(not is_waiting(state))
        self.setVisible(state is not OutboxState.WITHDRAWN)

    def _on_clicked(self) -> None:
        self.said.emit(self._states[self.sender()])


def is_waiting(state: OutboxState) -> bool:
    """Whether the member has not sent the paper yet, as far as the program knows."""
    return state in (OutboxState.SIGNED, OutboxState.HANDED_OVER)


class SignatureCard(Card):
    """The file's checksum, and the judgement on its signature on request."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.heading.setText(self.tr("Underskrift"))
        self.heading.show()
        self.hash = label("", "meta", wrap=True)
        self.copy = button(self.tr("Kopiera"), "link-small", name=self.tr("Kopiera kontrollsumman SHA-256"))
        self.check = button(self.tr("Kontrollera underskriften"))
        self.verdict = Banner("info")
        row = QHBoxLayout()
        self.body.addLayout(row)
        row.addWidget(self.hash, 1)
        row.addWidget(self.copy)
        self.body.addWidget(self.check)
        self.body.addWidget(self.verdict)
        self._job: Job | None = None
        self._asked: Job | None = None

    def show_hash(self, sha256: str) -> None:
        """Show the checksum of the signed file: its beginning, the whole for copying and screen readers."""
        self.hash.setText(self.tr("SHA-256  {digits} …").format(digits=short_hash(sha256)))
        self.hash.setToolTip(sha256)
        self.hash.setAccessibleName(self.tr("Kontrollsumma SHA-256: {digits}").format(digits=sha256))

    def run(self, errand: Errand) -> None:
        """Look at the paper's signature in the background, and say the verdict."""
        self.check.setEnabled(False)
        self.verdict.say(self.tr("Kontrollerar …"), tone="info")
        self._job = Job(lambda _step: errand.check_signature(), self)
        self._job.finished.connect(self._on_checked)
        self._job.failed.connect(self._on_failed)
        self._asked = self._job
        self._job.start()

    def say(self, holds: bool, words: str) -> None:  # noqa: FBT001 - the verdict itself
        """Say the verdict."""
        self.check.setEnabled(True)
        self.verdict.say(words, tone="ok" if holds else "error")

    def forget(self) -> None:
        """Another paper is shown: a check of the last one that is still going on says nothing here."""
        self._asked = None
        self.check.setEnabled(True)
        self.verdict.hide()

    def shut_down(self) -> None:
        """Let a running check end before the window does."""
        if self._job is not None:
            self._job.cancel()
            self._job.wait()

    def _on_checked(self, verdict: tuple[bool, str]) -> None:
        if self.sender() is self._asked:
            self.say(*verdict)

    def _on_failed(self, error: BinderError) -> None:
        if self.sender() is self._asked:
            self.say(False, error_text(error))  # noqa: FBT003 - the verdict itself
