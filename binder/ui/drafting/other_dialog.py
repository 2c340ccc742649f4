"""Noting what somebody else proposes: whose it is, its kind, the points it is about, its words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from binder.domain.kind_forms import Group, kinds_of
from binder.domain.other_yrkande import OtherProposal
from binder.domain.yrkande import YrkandeKind
from binder.ui.drafting.growing_editor import GrowingEditor
from binder.ui.drafting.kind_names import kind_name
from binder.ui.drafting.relation_choice import point_numbers
from binder.ui.drafting.tool_buttons import Choice
from binder.ui.form_dialog import FormDialog, wide
from binder.ui.parts import label


class OtherDialog(FormDialog):
    """Asks for one proposal; empty, or with what was noted before."""

    def __init__(self, parent: QWidget, known: OtherProposal | None = None) -> None:
        heading = QCoreApplication.translate("dialogs", "Andras yrkande")
        super().__init__(heading, QCoreApplication.translate("dialogs", "Spara"), parent)
        party_label = label(self.tr("Parti eller ledamot"), "label")
        kind_label = label(self.tr("Sort"), "label")
        points_label = label(self.tr("Punkter i förslaget som det gäller"), "label", wrap=True)
        text_label = label(self.tr("Vad yrkas?"), "label")
        self.party, self.points = QLineEdit(), QLineEdit()
        self.kind = Choice(kind_label.text(), shown=kind_label)
        self.text = GrowingEditor(text_label.text(), lines=3)
        for kind in (*kinds_of(Group.MATERIAL), *kinds_of(Group.FORMAL)):
            self.kind.addItem(kind_name(kind), kind.value)
        self.points.setPlaceholderText(self.tr("Till exempel 2 och 3"))
        for name, field in ((party_label, self.party), (points_label, self.points)):
            name.setBuddy(field)
            field.setAccessibleName(name.text())
        text_label.setBuddy(self.text)
        parts = (
            party_label, self.party, kind_label, self.kind,
            points_label, self.points, text_label, self.text,
        )  # fmt: skip
        for part in parts:
            self.body.addWidget(part)
        self.setMinimumWidth(wide(520))
        self._show(known or OtherProposal(party="", kind=YrkandeKind.ANDRING))

    def proposal(self) -> OtherProposal:
        """What is noted."""
        return OtherProposal(
            party=self.party.text().strip(),
            kind=YrkandeKind(self.kind.currentData()),
            points=point_numbers(self.points.text()),
            text=self.text.text().strip(),
        )

    def trouble(self) -> str:
        """It must be said whose it is."""
        return "" if self.party.text().strip() else self.tr("Skriv vilket parti eller vem som yrkar.")

    def _show(self, known: OtherProposal) -> None:
        self.party.setText(known.party)
        self.kind.setCurrentIndex(self.kind.findData(known.kind.value))
        self.points.setText(", ".join(map(str, known.points)))
        self.text.start_with(known.text)
