"""The kommun's name, address, way of writing and forms of diarienummer."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from binder.domain.municipality import MunicipalityProfile, PointStyle
from binder.ui import theme as themes
from binder.ui.combo_names import name_combo
from binder.ui.parts import label


class MunicipalityForm(QWidget):
    """What holds for all papers of the kommun."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.email, self.proposal = QLineEdit(), QLineEdit(), QLineEdit()
        self.style_of_points = QComboBox()
        self.examples, self.source = QPlainTextEdit(), QPlainTextEdit()
        self.style_of_points.addItem(self.tr("Hela meningar: Kommunen bygger …"), PointStyle.SENTENCE.value)
        self.style_of_points.addItem(self.tr("Att-satser: att kommunen bygger …"), PointStyle.ATT_SATS.value)
        for text_field in (self.examples, self.source):
            text_field.setTabChangesFocus(True)
            text_field.setFixedHeight(themes.current().px(72))
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(12)
        for text, field in self._rows():
            shown = label(text, "field")
            form.addRow(shown, field)
            field.setAccessibleName(text)
            if isinstance(field, QComboBox):
                name_combo(field, text, shown)

    def show_profile(self, profile: MunicipalityProfile) -> None:
        """Show a kommun's values."""
        self.name.setText(profile.name)
        self.email.setText(profile.registrar_email or "")
        self.proposal.setText(profile.main_proposal)
        self.style_of_points.setCurrentIndex(self.style_of_points.findData(profile.point_style.value))
        self.examples.setPlainText("\n".join(profile.dnr_examples))
        self.source.setPlainText(profile.source)

    def applied_to(self, profile: MunicipalityProfile) -> MunicipalityProfile:
        """The profile with the values as they are now."""
        examples = (line.strip() for line in self.examples.toPlainText().splitlines())
        return replace(
            profile,
            name=self.name.text().strip(),
            registrar_email=self.email.text().strip() or None,
            main_proposal=self.proposal.text().strip(),
            point_style=PointStyle(self.style_of_points.currentData()),
            dnr_examples=tuple(example for example in examples if example),
            source=self.source.toPlainText().strip(),
        )

    def _rows(self) -> list[tuple[str, QWidget]]:
        return [
            (self.tr("Kommunens namn"), self.name),
            (self.tr("Registratorns e-post"), self.email),
            (self.tr("Huvudförslaget kallas"), self.proposal),
            (self.tr("Beslutspunkter skrivs som"), self.style_of_points),
            (self.tr("Exempel på diarienummer, ett per rad"), self.examples),
            (self.tr("Varifrån uppgifterna kommer"), self.source),
        ]
