"""First start: name, party, kommun and a passphrase; or the example, which can be thrown away."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from binder.services import first_start
from binder.ui.combo_names import name_combo
from binder.ui.error_texts import error_text
from binder.ui.parts import Banner, Card, button, centred, label
from binder.ui.settings.municipality_box import MunicipalityBox
from binder.ui.settings.show_secret import ShowSecret
from binder.ui.tasks import Job

if TYPE_CHECKING:
    from binder.domain.errors import BinderError
    from binder.services.first_start import NewBinder

WIDTH = 620


class WelcomePage(QScrollArea):
    """Makes a new binder; emits it with its recovery code, or asks for the example binder."""

    created = Signal(object)
    restored = Signal(object)
    """The folder of a binder that was made of a copy."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._job: Job | None = None
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._name = _field(self.tr("Namn, som det ska stå på dina yrkanden"))
        self._role = _field(self.tr("Uppdrag, till exempel ledamot"))
        self._party = _field(self.tr("Parti, som det ska stå på dina yrkanden"))
        self._municipality = MunicipalityBox()
        name_combo(self._municipality, self.tr("Kommun"))
        self._secret = _field(self.tr("Lösenfras, minst {} tecken").format(first_start.SHORTEST_PASSPHRASE))
        self._again = _field(self.tr("Lösenfrasen en gång till"))
        self._shown = ShowSecret(self._secret, self._again)
        self._banner = Banner("error")
        self._create = button(self.tr("Skapa min pärm"), "primary")
        self._create.clicked.connect(self._on_create)
        self._again.returnPressed.connect(self._on_create)
        self._example = button(self.tr("Titta på exempelpärmen först"))
        self._example.clicked.connect(self._on_example)
        self._restore = button(self.tr("Återställ från en säkerhetskopia …"), "link")
        self._restore.clicked.connect(self._on_restore)
        self._lay_out()

    def focus(self) -> None:
        """Put the cursor into the first field."""
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        card = Card()
        card.body.setContentsMargins(32, 24, 32, 32)
        card.body.setSpacing(12)
        card.body.addWidget(label(self.tr("Välkommen till Mötespärmen"), "heading"))
        card.body.addWidget(label(self._promise(), "meta", wrap=True))
        form = QFormLayout()
        card.body.addLayout(form)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setVerticalSpacing(8)
        for text, field in self._rows():
            form.addRow(label(text, "field"), field)
        form.addRow("", self._shown)
        card.body.addWidget(
            label(
                self.tr("Ingen kan öppna pärmen utan lösenfrasen. Du får också en återställningskod."),
                "meta",
                wrap=True,
            )
        )
        card.body.addWidget(self._banner)
        buttons = QHBoxLayout()
        card.body.addLayout(buttons)
        buttons.addWidget(self._example)
        buttons.addStretch()
        buttons.addWidget(self._create)
        card.body.addWidget(self._restore, alignment=Qt.AlignmentFlag.AlignLeft)
        page = QWidget()
        page.setObjectName("page")
        centred(page, card, WIDTH)
        self.setWidget(page)

    def _promise(self) -> str:
        return self.tr(
            "Här läser du kallelsen, antecknar och skriver yrkanden. "
            "Allt ligger krypterat på den här datorn. "
            "Inget lämnar den förrän du själv skickar det."
        )

    def _rows(self) -> list[tuple[str, QWidget]]:
        return [
            (self.tr("Namn"), self._name),
            (self.tr("Uppdrag"), self._role),
            (self.tr("Parti"), self._party),
            (self.tr("Kommun"), self._municipality),
            (self.tr("Lösenfras"), self._secret),
            (self.tr("Upprepa lösenfrasen"), self._again),
        ]

    def _on_create(self) -> None:
        if not self._name.text().strip():
            self._complain(
                self._name, self.tr("Skriv ditt namn. Det står som avsändare på det du lämnar in.")
            )
        elif not self._municipality.chosen():
            self._complain(self._municipality, self.tr("Välj din kommun, eller skriv vad den heter."))
        elif self._secret.text() != self._again.text():
            self._complain(self._again, self.tr("De två lösenfraserna är inte lika. Skriv dem igen."))
        else:
            self._start(partial(first_start.create, self._folder, self._secret.text(), self._member()))

    def _member(self) -> first_start.MemberDetails:
        return first_start.MemberDetails(
            name=self._name.text().strip(),
            role=self._role.text().strip(),
            party=self._party.text().strip(),
            municipality_id=self._municipality.chosen(),
        )

    def _on_example(self) -> None:
        self._start(first_start.create_example)

    def _on_restore(self) -> None:
        from binder.ui.back_up import ask_for_folder

        ask_for_folder(self, self.tr("Välj mappen med säkerhetskopian"), Path.home(), self.restore)

    def restore(self, source: str) -> None:
        """Make the binder of a copy instead of a new one."""
        from binder.services import back_up
        from binder.ui.session import local_now

        work = partial(back_up.restore, Path(source), self._folder, local_now(), _quietly)
        self._start(work, self._on_restored)

    def _on_restored(self, folder: Path) -> None:
        self._job = None
        self._set_busy(busy=False)
        self.restored.emit(folder)

    def _start(self, work: Callable[[], object], then: Callable[..., None] | None = None) -> None:
        if self._job is not None:
            return
        self._banner.hide()
        self._set_busy(busy=True)
        self._job = Job(_without_steps(work), self)
        self._job.finished.connect(then or self._on_created)
        self._job.failed.connect(self._on_failed)
        self._job.start()

    def _on_created(self, made: NewBinder) -> None:
        self._job = None
        self._set_busy(busy=False)
        for field in (self._secret, self._again):
            field.clear()
        self.created.emit(made)

    def _on_failed(self, error: BinderError) -> None:
        self._job = None
        self._set_busy(busy=False)
        self._complain(self._secret, error_text(error))

    def _complain(self, field: QWidget, text: str) -> None:
        self._banner.say(text)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_busy(self, *, busy: bool) -> None:
        self._create.setEnabled(not busy)
        self._example.setEnabled(not busy)
        self._restore.setEnabled(not busy)
        self._create.setText(self.tr("Skapar pärmen …") if busy else self.tr("Skapa min pärm"))


def _field(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(name)
    return made


def _without_steps(work: Callable[[], object]) -> Callable[[Callable[[int, int], None]], object]:
    def run(_step: Callable[[int, int], None]) -> object:
        return work()

    return run


def _quietly(_done: int, _total: int) -> None:
    """The page says that it is busy, no more."""
