"""Beside the finished paper, before signing: what is left, who signs, what that proves, where it goes."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from binder.domain.finding import Severity
from binder.ui.drafting.findings_banner import FindingsBanner
from binder.ui.drafting.preparation import Preparation
from binder.ui.error_texts import language
from binder.ui.parts import Banner, Card, button, label
from binder.ui.scrolled_panel import body_of


class ReviewPanel(QFrame):
    """Says all that is to be known, and has the button that signs: seen however much there is to read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self.area = QScrollArea()
        self.title = label("", "title", wrap=True)
        self.trouble = Banner("error")
        self.findings = FindingsBanner()
        self.clear = Banner("ok")
        self.who = Card(self.tr("Du signerar som"))
        self.signer = label("", "title", wrap=True)
        self.statement = label("", "meta", wrap=True)
        self.contacts = label("", "meta", wrap=True)
        self.where = Card(self.tr("Sedan lämnar du in"))
        self.recipient = label("", wrap=True)
        self.public = label(self._public(), "meta", wrap=True)
        self.dates = label("", "warning", wrap=True)
        self.pin = QLineEdit()
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setPlaceholderText(self.tr("Kortets pinkod"))
        self.pin.setAccessibleName(self.tr("Kortets pinkod"))
        self.sign = button(self.tr("Signera"), "primary")
        self.onward = button(self.tr("Gå vidare till signering"), "primary")
        self.stop = button(self.tr("Avbryt signeringen"))
        self.stop.hide()
        self.hint = label(
            self.tr("Ingenting lämnar datorn när du signerar. Du väljer sedan hur du lämnar in."),
            "meta",
            wrap=True,
        )
        self._lay_out()

    def wait(self) -> None:
        """Nothing is known yet: the paper is being composed."""
        parts = (
            self.findings,
            self.clear,
            self.who,
            self.where,
            self.sign,
            self.hint,
            self.trouble,
            self.onward,
        )
        for part in parts:
            part.hide()
        self.title.setText(self.tr("Gör i ordning handlingen …"))

    def show_preparation(self, prepared: Preparation, *, may_sign: bool) -> None:
        """Say what was found; without `may_sign` it is only a preview."""
        self.title.setText(prepared.title)
        self.findings.show_findings(prepared.findings)
        blocked = any(finding.severity is Severity.BLOCKING for finding in prepared.findings)
        self.clear.setVisible(not prepared.findings)
        self.signer.setText(prepared.signer)
        self.statement.setText(self._statement(prepared))
        self.contacts.setText(prepared.contacts)
        self.contacts.setVisible(bool(prepared.contacts))
        unknown = self.tr("Registratorns adress är inte känd. Du skriver in den i nästa steg.")
        self.recipient.setText(prepared.recipient or unknown)
        for part in (self.who, self.where, self.sign, self.hint):
            part.setVisible(may_sign)
        self.onward.setVisible(not may_sign and not blocked and prepared.is_open)
        self.pin.setVisible(may_sign and prepared.asks_pin)
        self.dates.setText(prepared.dates)
        self.dates.setVisible(bool(prepared.dates))
        self.sign.setEnabled(not blocked and prepared.may_sign)
        self.sign.setAccessibleDescription(self.findings.heading.text() if blocked else "")

    def set_signing(self, *, signing: bool) -> None:
        """Whether the paper is being signed; a card or a time-stamp may take its time."""
        self.sign.setEnabled(not signing)
        self.sign.setText(self.tr("Signerar …") if signing else self.tr("Signera"))
        self.stop.setVisible(signing)

    def say_trouble(self, text: str) -> None:
        """Say what went wrong; what was there before stays."""
        self.trouble.say(text, tone="error")

    def _statement(self, prepared: Preparation) -> str:
        made = self.tr("Underskriften skapas nu, första gången du signerar.")
        return f"{made} {prepared.statement}" if prepared.is_first_signature else prepared.statement

    def _public(self) -> str:
        from binder.wording.hand_in import public_on_arrival

        return public_on_arrival(language())

    def _lay_out(self) -> None:
        self.clear.say(
            self.tr("Allt som registratorn behöver är ifyllt."), heading=self.tr("Inget att åtgärda")
        )
        self.who.body.addWidget(self.signer)
        self.who.body.addWidget(self.dates)
        self.who.body.addWidget(self.statement)
        self.who.body.addWidget(self.contacts)
        self.who.body.addWidget(self.pin)
        self.where.body.addWidget(self.recipient)
        self.where.body.addWidget(self.public)
        column = QVBoxLayout(body_of(self.area))
        column.setContentsMargins(18, 16, 18, 18)
        column.setSpacing(12)
        parts = (
            self.title,
            self.trouble,
            self.clear,
            self.findings,
            self.who,
            self.where,
            self.hint,
        )
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        whole, foot = QVBoxLayout(self), QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.area, 1)
        whole.addLayout(foot)
        foot.setContentsMargins(18, 8, 18, 12)
        foot.addWidget(self.sign)
        foot.addWidget(self.onward)
        foot.addWidget(self.stop)
