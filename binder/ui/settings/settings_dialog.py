"""The user's own settings: appearance, text size, and what stands on the papers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from binder.services.member import Member
from binder.services.settings import Settings
from binder.ui.combo_names import name_combo
from binder.ui.form_dialog import FormDialog, wide
from binder.ui.parts import button, label
from binder.ui.settings.municipality_box import MunicipalityBox

TEXT_SIZES = (100, 125, 150, 175, 200)


class SettingsDialog(FormDialog):
    """Appearance on top, the sender below."""

    def __init__(self, settings: Settings, member: Member, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("dialogs", "Inställningar"),
            QCoreApplication.translate("dialogs", "Spara inställningarna"),
            parent,
        )
        self._old_member = member
        self.theme = self._theme_box(settings)
        self.text_size = self._size_box(settings)
        self.language = self._language_box(settings)
        self.spelling = QCheckBox(self.tr("Visa felstavade ord i yrkanden"))
        self.spelling.setChecked(settings.spelling)
        self.name, self.role, self.party = (
            QLineEdit(member.name),
            QLineEdit(member.role),
            QLineEdit(member.party),
        )
        self.email = QLineEdit(member.email)
        self.municipality = MunicipalityBox(member.municipality_id)
        self.security = button(self.tr("Lösenfras och återställningskod …"), "link")
        self.learned = button(self.tr("Inlärt om kallelserna …"), "link")
        self.kommun = button(self.tr("Kommunens uppgifter …"), "link")
        for made in (self.security, self.learned, self.kommun):
            made.setAutoDefault(False)
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        self.body.addLayout(form)
        for text, field in self._rows():
            shown = label(text, "field")
            if isinstance(field, QComboBox):
                name_combo(field, text, shown)
            field.setAccessibleName(text)
            form.addRow(shown, field)
        self.body.addWidget(self.kommun, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.security, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.learned, 0, Qt.AlignmentFlag.AlignLeft)
        for line in (self.name, self.role, self.party, self.email):
            line.setCursorPosition(0)
        self.setMinimumWidth(wide(560))

    def trouble(self) -> str:
        """An address has an @ between two parts; none is fine."""
        name, sign, place = self.email.text().strip().partition("@")
        if not (name or sign) or (name and place):
            return ""
        return self.tr("E-postadressen är inte hel. Skriv den som namn@exempel.se, eller lämna fältet tomt.")

    def changed_member(self) -> Member | None:
        """The sender as it is now, or None if nothing of it was changed."""
        from dataclasses import replace

        now = replace(
            self._old_member,
            name=self.name.text().strip(),
            role=self.role.text().strip(),
            party=self.party.text().strip(),
            email=self.email.text().strip(),
            municipality_id=self.municipality.chosen(),
        )
        return None if now == self._old_member else now

    def _rows(self) -> list[tuple[str, QWidget]]:
        return [
            (self.tr("Utseende"), self.theme),
            (self.tr("Textstorlek i fönstret"), self.text_size),
            (self.tr("Språk (efter omstart)"), self.language),
            (self.tr("Rättstavning"), self.spelling),
            (self.tr("Namn"), self.name),
            (self.tr("Uppdrag"), self.role),
            (self.tr("Parti"), self.party),
            (self.tr("E-post"), self.email),
            (self.tr("Kommun"), self.municipality),
        ]

    def _theme_box(self, settings: Settings) -> QComboBox:
        box = QComboBox()
        for name, text in (
            ("system", self.tr("Som datorn")),
            ("light", self.tr("Ljust")),
            ("dark", self.tr("Mörkt")),
        ):
            box.addItem(text, name)
        box.setCurrentIndex(max(0, box.findData(settings.theme)))
        return box

    def _language_box(self, settings: Settings) -> QComboBox:
        box = QComboBox()
        # Each language by its own name: whoever looks for one may not read the other.
        box.addItem("Svenska", "sv")
        box.addItem("English", "en")
        box.setCurrentIndex(max(0, box.findData(settings.language)))
        return box

    def _size_box(self, settings: Settings) -> QComboBox:
        box = QComboBox()
        for size in TEXT_SIZES:
            box.addItem(f"{size} %", size)
        box.setCurrentIndex(max(0, box.findData(settings.text_size)))
        return box
