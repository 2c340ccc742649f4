"""The writing page: chooser and form that scroll, findings and buttons that stay in sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from binder.domain.draft import Draft, DraftState
from binder.domain.finding import Finding, Severity
from binder.ui.drafting.draft_chooser import DraftChooser, DraftMenuButton
from binder.ui.drafting.draft_form import DraftForm
from binder.ui.drafting.findings_banner import FindingsBanner
from binder.ui.outbox.reflow_row import ReflowRow
from binder.ui.parts import Banner, button

SIDE = 18


class DraftPage(QWidget):
    """Puts the parts of the writing page in their places; knows no storage."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chooser = DraftChooser()
        self.menu = DraftMenuButton()
        self.form = DraftForm()
        self.form.head.addWidget(self.menu)
        self.banner = FindingsBanner()
        self.signed = Banner("ok")
        self.revise = button(self.tr("Skriv om"), "mend")
        self.signed.buttons.addWidget(self.revise)
        self.preview = button(self.tr("Förhandsgranska"))
        self.sign = button(self.tr("Signera och skicka"), "primary")
        self._lay_out()

    def show_state(self, drafts: Sequence[Draft], shown: Draft) -> None:
        """Show which of the ärende's drafts this is, and whether it may be written."""
        self.chooser.show_drafts(drafts, int(shown.id))
        is_open = shown.state is DraftState.WRITING
        self.form.set_writable(writable=is_open)
        self.menu.delete.setEnabled(is_open)
        self.sign.setVisible(is_open)
        self.signed.setVisible(not is_open)
        if not is_open:
            text = self.tr(
                "Det ligger i utkorgen. Skriver du om det blir det en ny version; den signerade finns kvar."
            )
            self.signed.say(text, heading=self.tr("Yrkandet är signerat"))

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Say the findings above the buttons; those that block stop signing."""
        self.banner.show_findings(findings)
        blocked = any(finding.severity is Severity.BLOCKING for finding in findings)
        self.sign.setEnabled(not blocked)
        reason = self.banner.heading.text() if blocked else self.tr("Ctrl+Retur")
        self.sign.setToolTip(reason)
        self.sign.setAccessibleDescription(reason if blocked else "")

    def _lay_out(self) -> None:
        body = QWidget()
        body.setObjectName("sidePanelBody")
        inside = QVBoxLayout(body)
        inside.setContentsMargins(SIDE, 4, SIDE, 8)
        inside.setSpacing(8)
        inside.addWidget(self.chooser)
        inside.addWidget(self.form, 1)
        scroll = QScrollArea()
        scroll.setObjectName("sidePanel")
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        column.addLayout(self._foot())

    def _foot(self) -> QVBoxLayout:
        foot = QVBoxLayout()
        foot.setContentsMargins(SIDE, 8, SIDE, 14)
        foot.setSpacing(8)
        foot.addWidget(self.banner)
        foot.addWidget(self.signed)
        foot.addWidget(ReflowRow(self.preview, self.sign, stretch=(0, 1)))
        return foot
