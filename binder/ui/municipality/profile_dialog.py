"""The kommun's data in the window: seen, changed, taken from a file and given as one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QHBoxLayout, QWidget

from binder.domain.errors import BinderError
from binder.domain.municipality import MunicipalityProfile
from binder.services import municipality_profile
from binder.ui.error_texts import error_text
from binder.ui.form_dialog import FormDialog, wide
from binder.ui.municipality.body_rows import BodyRows
from binder.ui.municipality.check_rows import CheckRows
from binder.ui.municipality.deadline_rows import DeadlineRows
from binder.ui.municipality.letterhead_form import LetterheadForm
from binder.ui.municipality.municipality_form import MunicipalityForm
from binder.ui.parts import button, label
from binder.ui.save_dialog import begin_at_home


class ProfileDialog(FormDialog):
    """Five pages of a profile; `profile` is what is to be kept, `goes_back` whether the program's own is."""

    def __init__(self, profile: MunicipalityProfile, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("dialogs", "Kommunens uppgifter"),
            QCoreApplication.translate("dialogs", "Spara uppgifterna"),
            parent,
        )
        self._profile = profile
        self.goes_back = False
        self.general, self.bodies, self.deadlines = MunicipalityForm(), BodyRows(), DeadlineRows()
        self.letterhead, self.checks = LetterheadForm(), CheckRows()
        self.pages = tuple(page for _, page in self._pages())
        self._tabs = QButtonGroup(self)
        self.take = button(self.tr("Hämta från fil …"), "link")
        self.give = button(self.tr("Spara som fil …"), "link")
        self.back = button(self.tr("Tillbaka till programmets uppgifter"), "link")
        self._lay_out()
        self._connect()
        self.show_profile(profile)
        self.setMinimumWidth(wide(900))

    def show_profile(self, profile: MunicipalityProfile) -> None:
        """Show a profile; it is kept when the dialog is saved."""
        self._profile = profile
        self.general.show_profile(profile)
        self.bodies.show_rows(profile.bodies)
        self.deadlines.show_rows(profile.deadlines)
        self.letterhead.show_look(profile.look)
        self.checks.show_weighings(profile.weighings)
        can_go_back = municipality_profile.comes_with_the_program(profile)
        self.back.setVisible(can_go_back and municipality_profile.is_own(profile))

    @property
    def profile(self) -> MunicipalityProfile:
        """The profile as it is now."""
        look = self.letterhead.look()
        return replace(
            self.general.applied_to(self._profile),
            bodies=tuple(body for body in self.bodies.rows() if body.name),
            deadlines=self.deadlines.rows(),
            letterhead=look.letterhead,
            part_order=look.part_order,
            attachments=look.attachments,
            weighings=self.checks.weighings(),
        )

    def show_page(self, number: int) -> None:
        """Bring a page to the front."""
        self._tabs.button(number).setChecked(True)
        self._show_only(number)

    def trouble(self) -> str:
        """What would make a file that cannot be read again, or a picture without words."""
        if self.goes_back:
            return ""
        if not self.general.name.text().strip():
            return self.tr("Skriv kommunens namn.")
        if self.letterhead.lacks_words():
            return self.tr("Skriv vad bilden visar, för den som inte ser den.")
        if any(not rule.kinds for rule in self.deadlines.rows()):
            return self.tr("Välj vilka papper fristen gäller, eller ta bort den.")
        try:
            municipality_profile.check(self.profile)
        except BinderError as error:
            return self._lead_to(error)
        return ""

    def _lead_to(self, error: BinderError) -> str:
        """Show the page of a wrong value, and say what is wrong in the words of that page."""
        key = str(error.details.get("key", ""))
        told = {
            "registrar_email": self.tr(
                "Registratorns e-post är ingen e-postadress. Rätta den, eller lämna fältet tomt."
            ),
            "foot": self.tr("Längst ner på sidan får det stå högst 6 rader med högst 100 tecken var."),
        }
        table, _, field = key.rpartition(".")
        self.show_page(_PAGES.get(table.partition("[")[0], 0))
        return told.get(field) or error_text(error)

    def take_from(self, path: str) -> None:
        """Show the profile in a file that another gave."""
        try:
            self.show_profile(municipality_profile.take(Path(path)))
        except BinderError as error:
            self.banner.say(error_text(error), tone="error")
            return
        self.banner.say(self.tr("Uppgifterna är hämtade. Se över dem och spara."), tone="ok")

    def give_to(self, path: str) -> None:
        """Write the profile as it is now into a file."""
        try:
            written = municipality_profile.give(self.profile, Path(path))
        except BinderError as error:
            self.banner.say(error_text(error), tone="error")
            return
        self.banner.say(self.tr("Sparad som {path}.").format(path=written), tone="ok")

    def _show_only(self, number: int) -> None:
        # No stack: that would be as high as the highest of its pages.
        for at, page in enumerate(self.pages):
            page.setVisible(at == number)

    def _on_take(self) -> None:
        self._ask_file(QFileDialog.AcceptMode.AcceptOpen).fileSelected.connect(self.take_from)

    def _on_give(self) -> None:
        self._ask_file(QFileDialog.AcceptMode.AcceptSave).fileSelected.connect(self.give_to)

    def _ask_file(self, mode: QFileDialog.AcceptMode) -> QFileDialog:
        dialog = QFileDialog(self, self.tr("Kommunens uppgifter"))
        begin_at_home(dialog)
        dialog.setAcceptMode(mode)
        dialog.setNameFilter(self.tr("Kommunfil (*.toml)"))
        dialog.setDefaultSuffix("toml")
        if mode is QFileDialog.AcceptMode.AcceptSave:
            dialog.selectFile(f"{self._profile.id}.toml")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def _on_back(self) -> None:
        self.goes_back = True
        self.accept()

    def _on_trouble(self, text: str) -> None:
        self.banner.say(text, tone="error")

    def _lay_out(self) -> None:
        tabs, files = QHBoxLayout(), QHBoxLayout()
        intro = self.tr("Det här gäller alla papper till kommunen. Ändringarna går att ångra.")
        self.body.addWidget(label(intro, "meta", wrap=True))
        self.body.addLayout(tabs)
        for number, (name, page) in enumerate(self._pages()):
            tab = button(name, "tab")
            tab.setCheckable(True)
            tab.setAutoDefault(False)
            self._tabs.addButton(tab, number)
            tabs.addWidget(tab)
            self.body.addWidget(page)
        tabs.addStretch(1)
        self.body.addStretch(1)
        self.body.addLayout(files)
        for each in (self.take, self.give, self.back):
            each.setAutoDefault(False)
            files.addWidget(each)
        files.addStretch(1)
        self.show_page(0)

    def _pages(self) -> list[tuple[str, QWidget]]:
        return [
            (self.tr("Kommunen"), self.general),
            (self.tr("Organ"), self.bodies),
            (self.tr("Frister"), self.deadlines),
            (self.tr("Papperet"), self.letterhead),
            (self.tr("Kontroller"), self.checks),
        ]

    def _connect(self) -> None:
        self._tabs.idClicked.connect(self._show_only)
        self.take.clicked.connect(self._on_take)
        self.give.clicked.connect(self._on_give)
        self.back.clicked.connect(self._on_back)
        self.letterhead.troubled.connect(self._on_trouble)


_PAGES = {"bodies": 1, "deadlines": 2, "letterhead": 3, "severity": 4}
"""The page that a table of the file is shown on; the first has what stands outside of them."""
