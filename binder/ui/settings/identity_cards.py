"""The parts of the dialog on signatures: who signs, the written name, certificates, cards, time-stamps."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from binder.services import card, settings
from binder.services.card import FoundOnCard
from binder.services.identity import IdentityStatus
from binder.ui.combo_names import name_combo
from binder.ui.error_texts import language
from binder.ui.parts import Card, button, label
from binder.ui.reflow_row import ReflowRow
from binder.ui.session import local_now
from binder.ui.settings.handwriting import HandwritingView


class WhoCard(Card):
    """The identity that signs, what it proves, and the others to choose from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.heading.setText(self.tr("Så här signeras dina yrkanden"))
        self.heading.show()
        self.status = label(self.tr("Hämtar uppgifterna …"), wrap=True)
        self.dates = label("", "warning", wrap=True)
        self.choice = QComboBox()
        name_combo(self.choice, self.tr("Vilken underskrift som används"))
        self.renew = button(self.tr("Förnya underskriften"))
        self.proves = label("", "meta", wrap=True)
        for part in (self.status, self.dates, self.choice):
            self.body.addWidget(part)
        self.body.addWidget(self.renew, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.proves)
        for hidden in (self.dates, self.choice, self.renew):
            hidden.hide()

    def show_identities(self, found: list[IdentityStatus], proves: str) -> None:
        """Show the one that signs, and the choice where there is one."""
        from binder.wording.signature import dates

        now = local_now()
        status = found[0] if found else None
        self.status.setText(self._words(status))
        said = dates(status.certificate, now, language(), is_own=status.own) if status is not None else ""
        self.dates.setText(said)
        self.dates.setVisible(bool(said))
        self.renew.setVisible(status is not None and status.own and status.runs_out_soon(now))
        self.choice.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.choice.clear()
        for each in found:
            self.choice.addItem(self._words(each), each.id)
        self.choice.blockSignals(False)  # noqa: FBT003 - Qt's signature
        self.choice.setVisible(len(found) > 1)
        self.proves.setText(proves)

    def _words(self, status: IdentityStatus | None) -> str:
        if status is None:
            return self.tr("Underskriften skapas första gången du signerar, med ditt namn.")
        if status.asks_pin:
            text = self.tr("{}, på kort eller sticka. Gäller till {}.")
        elif status.own:
            text = self.tr("{}, skapad i programmet. Gäller till {}.")
        else:
            text = self.tr("{}, med eget certifikat. Gäller till {}.")
        return text.format(status.name, status.certificate.valid_to.date().isoformat())


class HandCard(Card):
    """The name as it is written by hand, in the stamp of each signature."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.heading.setText(self.tr("Namnteckning"))
        self.heading.show()
        self.view = HandwritingView()
        self.text = label("", "meta", wrap=True)
        self.draw = button(self.tr("Skriv för hand …"))
        self.picture = button(self.tr("Välj bild …"))
        self.remove = button(self.tr("Ta bort namnteckningen"), "link-small")
        self.body.addWidget(self.view)
        self.body.addWidget(self.text)
        self.body.addWidget(ReflowRow(self.draw, self.picture))
        self.body.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_identity(None)

    def show_identity(self, status: IdentityStatus | None) -> None:
        """Show the written name of the identity that signs."""
        drawn = status.drawn if status is not None else b""
        self.view.show_drawn(drawn)
        self.remove.setVisible(bool(drawn))
        for part in (self.draw, self.picture):
            part.setEnabled(status is not None)
        self.text.setText(
            self.tr("Valfritt: ditt namn för hand, tryckt ovanför det tryckta namnet. Sparas krypterat.")
            if status is not None
            else self.tr("Du kan lägga till din namnteckning när du har signerat första gången.")
        )


class FileCard(Card):
    """A certificate of one's own in a file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.heading.setText(self.tr("Eget certifikat"))
        self.heading.show()
        self.open_file = button(self.tr("Välj fil …"))
        self.file_name = label(self.tr("Ingen fil vald"), "meta")
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAccessibleName(self.tr("Certifikatets lösenord"))
        self.password.setPlaceholderText(self.tr("Certifikatets lösenord, om det har ett"))
        self.take = button(self.tr("Använd certifikatet"))
        self.take.setEnabled(False)
        text = self.tr("Har du ett certifikat i en fil (.p12 eller .pfx) kan det signera i stället.")
        self.body.addWidget(label(text, "meta", wrap=True))
        row = QHBoxLayout()
        self.body.addLayout(row)
        row.addWidget(self.open_file)
        row.addWidget(self.file_name, 1)
        self.body.addWidget(self.password)
        self.body.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)


class TokenCard(Card):
    """A key on a card or a stick, by the driver that its maker gives out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.heading.setText(self.tr("Kort eller sticka"))
        self.heading.show()
        self.module = QLineEdit(card.remembered_module())
        self.module.setAccessibleName(self.tr("Kortets drivrutin (PKCS#11)"))
        self.module.setPlaceholderText(self.tr("Kortets drivrutin (PKCS#11)"))
        self.open_module = button(self.tr("Välj drivrutin …"))
        self.look = button(self.tr("Leta efter kort"))
        self.found = QComboBox()
        name_combo(self.found, self.tr("Certifikat på kortet"))
        self.take = button(self.tr("Använd kortet"))
        self._lay_out()
        self.show_found([])
        self.module.textChanged.connect(self._enable)
        self._enable()

    def show_found(self, found: list[FoundOnCard]) -> None:
        """Offer what is on the cards that are there."""
        self.found.clear()
        for one in found:
            day = one.certificate.valid_to.date().isoformat()
            self.found.addItem(self.tr("{}, gäller till {}").format(one.name, day), one)
        self.found.setVisible(bool(found))
        self.take.setVisible(bool(found))

    def _enable(self) -> None:
        self.look.setEnabled(bool(self.module.text().strip()))

    def _lay_out(self) -> None:
        text = (
            self.tr("Pinkoden frågas varje gång du signerar och sparas inte.")
            if card.is_supported()
            else self.tr("Stödet för kort är inte installerat (tillägget card).")
        )
        self.body.addWidget(label(text, "meta", wrap=True))
        self.body.addWidget(self.module)
        self.body.addWidget(ReflowRow(self.open_module, self.look))
        self.body.addWidget(self.found)
        self.body.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.module, self.open_module, self.look):
            part.setVisible(card.is_supported())


class StampCard(Card):
    """A time-stamp authority of the user's choice; none is asked before one is set."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.heading.setText(self.tr("Tidsstämpel"))
        self.heading.show()
        self.address = QLineEdit()
        self.address.setAccessibleName(self.tr("Tidsstämpeltjänstens adress"))
        self.address.setPlaceholderText(self.tr("https://… (tomt: ingen tidsstämpel)"))
        self.level, self.failing = QComboBox(), QComboBox()
        self.save = button(self.tr("Spara tidsstämpeln"))
        self._fill()
        text = self.tr(
            "Utan adress skickas ingenting. Med adress skickas en kontrollsumma av underskriften dit när du "
            "signerar, aldrig texten, och svaret visar när den fanns enligt tjänstens klocka."
        )
        self.body.addWidget(label(text, "meta", wrap=True))
        self.body.addWidget(self.address)
        self._add(self.tr("Vad som läggs i underskriften"), self.level)
        self._add(self.tr("Om tjänsten inte svarar"), self.failing)
        self.body.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)

    def _add(self, text: str, box: QComboBox) -> None:
        column = QVBoxLayout()
        self.body.addLayout(column)
        shown = label(text, "meta")
        name_combo(box, text, shown)
        column.addWidget(shown)
        column.addWidget(box)

    def _fill(self) -> None:
        known = settings.load()
        self.address.setText(known.timestamp_server)
        for level, text in (
            ("t", self.tr("Tidsstämpel")),
            ("lt", self.tr("Tidsstämpel och utfärdarnas besked om återkallade certifikat")),
            ("lta", self.tr("Som ovan, och en stämpel för arkivet")),
        ):
            self.level.addItem(text, level)
        self.failing.addItem(self.tr("Skriv inte under"), True)  # noqa: FBT003 - Qt's signature
        self.failing.addItem(self.tr("Skriv under utan tidsstämpel och säg det"), False)  # noqa: FBT003
        self.level.setCurrentIndex(self.level.findData(known.timestamp_level))
        self.failing.setCurrentIndex(0 if known.timestamp_required else 1)
