"""Small windows of a paper on its round: a refusal's reason, and a colleague who signs on this computer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from binder.domain.cosigning import Match, SigningPlace, place_for
from binder.services.identity import SHORTEST_GUEST_PASSPHRASE, Guest
from binder.ui.combo_names import name_combo
from binder.ui.form_dialog import FormDialog, wide
from binder.ui.outbox.round_work import Choice, Key
from binder.ui.parts import button, label

KEY_FILES = "*.p12 *.pfx"
LINES = 4


class ReasonDialog(FormDialog):
    """Why somebody refuses or takes a signature back; the reason may be left out."""

    said = Signal(str)

    def __init__(self, heading: str, explanation: str, save: str, parent: QWidget) -> None:
        super().__init__(heading, save, parent)
        self.reason = QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        self.reason.setAccessibleName(self.tr("Skäl"))
        self.reason.setPlaceholderText(self.tr("Skäl, om du vill ange något"))
        self.reason.setMinimumHeight(self.reason.fontMetrics().lineSpacing() * (LINES + 1))
        self.body.addWidget(label(explanation, "meta", wrap=True))
        self.body.addWidget(self.reason)
        self.setMinimumWidth(wide(520))
        self.accepted.connect(self._on_accepted)

    def _on_accepted(self) -> None:
        self.said.emit(self.reason.toPlainText())


class GuestDialog(FormDialog):
    """Who signs here beside the member, in which place, and with which key; secrets are asked each time."""

    chosen = Signal(object)
    """A `Choice`."""

    def __init__(self, places: Sequence[SigningPlace], guests: Sequence[Guest], parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("dialogs", "Skriv under på den här datorn"),
            QCoreApplication.translate("dialogs", "Skriv under"),
            parent,
        )
        self._guests = tuple(guests)
        self._file: Path | None = None
        self.place = QComboBox()
        for place in places:
            self.place.addItem(place.name or place.field, place.field)
        self.key = QComboBox()
        self.open_file = button(self.tr("Välj fil …"))
        self.file_name = label(self.tr("Ingen fil vald"), "meta")
        self.secret = self._secret_field(self.tr("Lösenfras"))
        self.again = self._secret_field(self.tr("Lösenfrasen en gång till"))
        self.hint = label("", "meta", wrap=True)
        self._lay_out()
        self.place.currentIndexChanged.connect(self._offer_keys)
        self.key.currentIndexChanged.connect(self._show_key)
        self.open_file.clicked.connect(self._on_open_file)
        self.accepted.connect(self._on_accepted)
        self.setMinimumWidth(wide(560))
        self._offer_keys()

    def choose_file(self, path: str) -> None:
        """A certificate file was chosen; it is read when the paper is signed."""
        self._file = Path(path)
        self.file_name.setText(self._file.name)
        self.secret.setFocus()

    def trouble(self) -> str:
        """What is missing before the paper can be signed."""
        kind, _ = self._chosen_key()
        secret = self.secret.text()
        if kind is Key.FILE:
            return "" if self._file is not None else self.tr("Välj filen med certifikatet.")
        if kind is Key.KNOWN_GUEST:
            return "" if secret else self.tr("Skriv lösenfrasen.")
        if len(secret) < SHORTEST_GUEST_PASSPHRASE:
            return self.tr("Lösenfrasen behöver minst {} tecken.").format(SHORTEST_GUEST_PASSPHRASE)
        return "" if secret == self.again.text() else self.tr("Lösenfraserna är inte lika.")

    def _on_accepted(self) -> None:
        kind, identity_id = self._chosen_key()
        secret = self.secret.text() or None
        self.secret.clear()
        self.again.clear()
        self.chosen.emit(
            Choice(
                place=str(self.place.currentData() or ""),
                key=kind,
                name=self.place.currentText(),
                path=self._file,
                identity_id=identity_id,
                secret=secret,
            )
        )

    def _chosen_key(self) -> tuple[Key, int]:
        data = self.key.currentData()
        return (data[0], data[1]) if data else (Key.NEW_GUEST, 0)

    def _offer_keys(self) -> None:
        """What this colleague can sign with: an identity made here before, a new one, or a file."""
        self.key.clear()
        named = SigningPlace(field="", name=self.place.currentText())
        for guest in self._guests:
            if place_for([named], (guest.name,))[1] is not Match.NONE:
                words = self.tr("{}, skapad här tidigare").format(guest.name)
                self.key.addItem(words, (Key.KNOWN_GUEST, guest.id))
        self.key.addItem(self.tr("Ny underskrift med egen lösenfras"), (Key.NEW_GUEST, 0))
        self.key.addItem(self.tr("Certifikat i en fil (.p12 eller .pfx)"), (Key.FILE, 0))
        self._show_key()

    def _show_key(self) -> None:
        kind, _ = self._chosen_key()
        self.open_file.setVisible(kind is Key.FILE)
        self.file_name.setVisible(kind is Key.FILE)
        self.again.setVisible(kind is Key.NEW_GUEST)
        hints = {
            Key.FILE: self.tr("Filen används en gång och sparas inte i pärmen."),
            Key.NEW_GUEST: self.tr(
                "Lösenfrasen väljs av den som skriver under och sparas inte. Nästa gång räcker den."
            ),
            Key.KNOWN_GUEST: self.tr("Lösenfrasen skrivs av den som skriver under."),
        }
        self.hint.setText(hints.get(kind, ""))

    def _secret_field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setAccessibleName(name)
        field.setPlaceholderText(name)
        return field

    def _lay_out(self) -> None:
        rows = ((self.tr("Vem skriver under"), self.place), (self.tr("Med"), self.key))
        for text, box in rows:
            shown = label(text, "meta")
            name_combo(box, text, shown)
            self.body.addWidget(shown)
            self.body.addWidget(box)
        row = QHBoxLayout()
        self.body.addLayout(row)
        row.addWidget(self.open_file)
        row.addWidget(self.file_name, 1)
        self.body.addWidget(self.secret)
        self.body.addWidget(self.again)
        self.body.addWidget(self.hint)

    def _on_open_file(self) -> None:
        chooser = QFileDialog(self, self.tr("Välj certifikat"), str(Path.home()), KEY_FILES)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(self.choose_file)
        chooser.open()
