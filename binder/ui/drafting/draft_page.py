"""The writing page: chooser and form that scroll, findings and buttons that stay in sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from binder.domain.draft import Draft, DraftState
from binder.domain.finding import Finding, Severity
from binder.ui import theme
from binder.ui.drafting.draft_chooser import DraftChooser, DraftMenuButton
from binder.ui.drafting.draft_form import DraftForm
from binder.ui.drafting.findings_banner import FindingsBanner
from binder.ui.drafting.growing_editor import GrowingEditor
from binder.ui.drafting.growing_text import GrowingText
from binder.ui.parts import Banner, button
from binder.ui.reflow_row import ReflowRow
from binder.ui.scrolled_panel import Settling, body_of
from binder.ui.tab_order import follow_layout

SIDE = 18
LARGE_TEXT = 1.5
ABOVE = 48
"""Pixels kept in sight above and below a field: its name, and what is wrong with it."""


class DraftPage(QWidget):
    """Puts the parts of the writing page in their places; knows no storage."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chooser = DraftChooser()
        self.menu = DraftMenuButton()
        self.form = DraftForm()
        self.form.head.addWidget(self.menu)
        self.banner = FindingsBanner()
        self.notice = Banner("ok")
        self.signed = Banner("ok")
        self.revise = button(self.tr("Skriv om"), "mend")
        self.signed.buttons.addWidget(self.revise)
        self.preview = button(self.tr("Förhandsgranska"))
        self.sign = button(self.tr("Signera och skicka"), "primary")
        self._foot = QWidget()
        self._scroll = QScrollArea()
        self._sight = Settling(self._scroll)
        self._sight.settled.connect(self._show_field)
        self.form.led.connect(self._sight.start)
        self.form.outcome.rows_changed.connect(self._sight.start)
        self.form.signatories.rows_changed.connect(self._sight.start)
        self._shown: int | None = None
        self._lay_out()
        self.menu.giving_out.told.connect(self._on_told)
        for part in (self.form.points, self.form.main, self.form.outcome, self.form.signatories, self.banner):
            part.rows_changed.connect(self._order_tabs)

    def show_state(self, drafts: Sequence[Draft], shown: Draft) -> None:
        """Show which of the ärende's drafts this is, and whether it may be written."""
        self.chooser.show_drafts(drafts, int(shown.id))
        if int(shown.id) != self._shown:
            self._shown = int(shown.id)
            self.notice.hide()
            self._scroll.verticalScrollBar().setValue(0)
        is_open = shown.state is DraftState.WRITING
        self.form.set_writable(writable=is_open)
        self.menu.delete.setEnabled(is_open)
        self.sign.setVisible(is_open)
        self.signed.setVisible(not is_open)
        if not is_open:
            text = self.tr(
                "Den ligger i utkorgen. Skriver du om den blir det en ny version; den signerade finns kvar."
            )
            self.signed.say(text, heading=self.tr("Handlingen är signerad"))

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Say the findings above the buttons; those that block stop signing."""
        self.banner.show_findings(findings)
        blocked = any(finding.severity is Severity.BLOCKING for finding in findings)
        self.sign.setEnabled(not blocked)
        reason = self.banner.heading.text() if blocked else self.tr("Ctrl+Enter")
        self.sign.setToolTip(reason)
        self.sign.setAccessibleDescription(reason if blocked else "")

    def changeEvent(self, event: QEvent) -> None:
        """Another text size may ask for another place of the foot."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._place_foot()

    def _lay_out(self) -> None:
        self._inside = QVBoxLayout(body_of(self._scroll))
        self._inside.setContentsMargins(SIDE, 4, SIDE, 8)
        self._inside.setSpacing(8)
        self._inside.addWidget(self.chooser)
        self._inside.addWidget(self.form, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._scroll, 1)
        column = QVBoxLayout(self._foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        buttons = ReflowRow(self.preview, self.sign, stretch=(0, 1))
        for part in (self.notice, self.banner, self.signed, buttons):
            column.addWidget(part)
        self._place_foot()

    def _on_told(self, text: str, tone: str) -> None:
        self.notice.say(text, tone=tone)

    def _show_field(self) -> None:
        """Scroll to the field that has the focus; Qt itself does so for the Tab key alone."""
        field, outcome = self.focusWidget(), self.form.outcome
        if field is outcome.opener and outcome.card.isVisibleTo(self):
            self._scroll.ensureWidgetVisible(outcome.card)
        if isinstance(field, GrowingEditor | GrowingText):
            field.show_cursor()
        elif field is not None and self.form.isAncestorOf(field):
            self._scroll.ensureWidgetVisible(field, 0, theme.current().px(ABOVE))

    def _order_tabs(self) -> None:
        follow_layout(self)

    def _place_foot(self) -> None:
        """The foot stays in sight; with large text it scrolls along, or the form would have no room."""
        target = self._inside if theme.current().scale >= LARGE_TEXT else self._column
        if target.indexOf(self._foot) < 0:
            side = 0 if target is self._inside else SIDE
            self._foot.setContentsMargins(side, 8, side, 14)
            target.addWidget(self._foot)
