"""Who signs: the identities of the binder, what they prove, the written name, cards and time-stamps."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from binder.domain.changes import Changes, Kind
from binder.domain.errors import BinderError
from binder.services import card, identity, open_binder, time_stamps
from binder.ui.error_texts import error_text, language
from binder.ui.form_dialog import TELLS_TROUBLE, FormDialog, wide
from binder.ui.session import Session, local_now
from binder.ui.settings.identity_cards import FileCard, HandCard, StampCard, TokenCard, WhoCard
from binder.ui.tasks import Job

if TYPE_CHECKING:
    from collections.abc import Callable

    from binder.services.card import FoundOnCard
    from binder.services.identity import IdentityStatus
    from binder.storage.database import Binder, BinderKey

KEY_FILES = "*.p12 *.pfx"
PICTURES = "*.png *.jpg *.jpeg"


class IdentityDialog(FormDialog):
    """Everything about signing that is set once; each part does what its own button says."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("dialogs", "Min underskrift"),
            QCoreApplication.translate("dialogs", "Stäng"),
            parent,
            may_cancel=False,
        )
        self.setProperty(TELLS_TROUBLE, True)  # noqa: FBT003 - Qt's signature
        self._session = session
        self._file: Path | None = None
        self._status: IdentityStatus | None = None
        self._job: Job | None = None
        self._done = ""
        self.who, self.hand, self.own, self.token, self.stamp = (
            WhoCard(),
            HandCard(),
            FileCard(),
            TokenCard(),
            StampCard(),
        )
        for part in (self.who, self.hand, self.own, self.token, self.stamp):
            self.body.addWidget(part)
        self.setMinimumWidth(wide(600))
        self._connect()
        self._read()

    def choose(self, path: str) -> None:
        """A certificate file was chosen; it is read when the user asks for it to be used."""
        self._file = Path(path)
        self.own.file_name.setText(self._file.name)
        self.own.take.setEnabled(True)
        self.own.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_picture(self, path: str) -> None:
        """A picture of the written name was chosen."""
        if self._status is not None:
            command = partial(identity.keep_picture, identity_id=self._status.id, path=Path(path))
            self._run(command, self.tr("Namnteckningen är sparad."))

    def keep_drawn(self, drawn: bytes) -> None:
        """The name was written, or taken away."""
        if self._status is not None:
            said = self.tr("Namnteckningen är sparad.") if drawn else self.tr("Namnteckningen är borttagen.")
            self._run(partial(identity.keep_drawn, identity_id=self._status.id, drawn=drawn), said)

    def _run(self, command: Callable[[Binder], Changes], done: str) -> None:
        self.banner.hide()
        self._done = done
        self._session.run(command)

    def _read(self) -> None:
        self._job = Job(_reading(self._session.folder, self._session.key, language()), self)
        self._job.finished.connect(self._show_identities)
        self._job.start()

    def _show_identities(self, found: tuple[list[IdentityStatus], str]) -> None:
        statuses, proves = found
        self._status = statuses[0] if statuses else None
        self.who.show_identities(statuses, proves)
        self.hand.show_identity(self._status)

    def _on_choose_file(self) -> None:
        self._ask_for(self.tr("Välj certifikat"), KEY_FILES, self.choose)

    def _on_choose_picture(self) -> None:
        self._ask_for(self.tr("Välj bild av namnteckningen"), PICTURES, self.choose_picture)

    def _on_choose_module(self) -> None:
        self._ask_for(
            self.tr("Välj kortets drivrutin"), "*.so *.so.* *.dll *.dylib", self.token.module.setText
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field does what the button of its part does; it does not close the dialog as well."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (is_enter and isinstance(self.focusWidget(), QLineEdit)):
            super().keyPressEvent(event)

    def _ask_for(self, heading: str, kinds: str, then: Callable[[str], None]) -> None:
        chooser = QFileDialog(self, heading, str(Path.home()), kinds)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(then)
        chooser.open()

    def _on_take(self) -> None:
        if self._file is None:
            return
        self.own.take.setEnabled(False)
        password = self.own.password.text() or None
        command = partial(identity.import_identity, path=self._file, password=password, now=local_now())
        self._run(command, self.tr("Certifikatet används från och med nu."))

    def _on_chosen(self) -> None:
        wanted = self.who.choice.currentData()
        if wanted is not None and (self._status is None or wanted != self._status.id):
            command = partial(identity.choose, identity_id=int(wanted))
            self._run(command, self.tr("Den underskriften används från och med nu."))

    def _on_renew(self) -> None:
        done = self.tr(
            "Underskriften är förnyad. Den gamla finns kvar för att visa vad den har undertecknat."
        )
        self._run(partial(identity.renew, now=local_now()), done)

    def _on_draw(self) -> None:
        from binder.ui.settings.handwriting import DrawingDialog

        dialog = DrawingDialog(self)
        dialog.written.connect(self.keep_drawn)
        dialog.open()

    def _on_remove_drawn(self) -> None:
        self.keep_drawn(b"")

    def _on_look(self) -> None:
        module = Path(self.token.module.text().strip())
        self.token.look.setEnabled(False)
        self.banner.say(self.tr("Letar efter kort …"), tone="info")
        self._job = Job(lambda _step: card.look_for(module), self)
        self._job.finished.connect(self._on_found)
        self._job.failed.connect(self._on_failed)
        self._job.start()

    def _on_found(self, found: list[FoundOnCard]) -> None:
        self.banner.hide()
        self.token.look.setEnabled(True)
        self.token.show_found(found)
        # The button that was pressed let go of the keyboard.
        self.token.take.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_use_card(self) -> None:
        found = self.token.found.currentData()
        if found is not None:
            command = partial(card.use, found=found, now=local_now())
            self._run(command, self.tr("Kortet används från och med nu."))

    def _on_save_stamp(self) -> None:
        stamp = self.stamp
        try:
            time_stamps.choose_service(
                stamp.address.text(),
                level=str(stamp.level.currentData()),
                required=bool(stamp.failing.currentData()),
            )
        except BinderError as error:
            self._on_failed(error)
            return
        asked = time_stamps.contacts(self._session.reader, language())
        self.banner.say(asked or self.tr("Ingen tidsstämpel används: ingenting skickas."), tone="ok")

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Kind.IDENTITY):
            self.own.password.clear()
            if self._done:
                self.banner.say(self._done, tone="ok")
            self._read()

    def _on_failed(self, error: BinderError) -> None:
        self.own.take.setEnabled(self._file is not None)
        self.token.look.setEnabled(True)
        self.banner.say(error_text(error), tone="error")

    def _connect(self) -> None:
        self.who.choice.currentIndexChanged.connect(self._on_chosen)
        self.who.renew.clicked.connect(self._on_renew)
        self.hand.draw.clicked.connect(self._on_draw)
        self.hand.picture.clicked.connect(self._on_choose_picture)
        self.hand.remove.clicked.connect(self._on_remove_drawn)
        self.own.open_file.clicked.connect(self._on_choose_file)
        self.own.take.clicked.connect(self._on_take)
        self.token.open_module.clicked.connect(self._on_choose_module)
        self.token.look.clicked.connect(self._on_look)
        self.token.take.clicked.connect(self._on_use_card)
        self.stamp.save.clicked.connect(self._on_save_stamp)
        self.own.password.returnPressed.connect(self.own.take.click)
        self.token.module.returnPressed.connect(self.token.look.click)
        self.stamp.address.returnPressed.connect(self.stamp.save.click)
        self._session.bus.changed.connect(self._on_changed)
        self._session.failed.connect(self._on_failed)


def _reading(
    folder: Path, key: BinderKey, tongue: str
) -> Callable[[Callable[[int, int], None]], tuple[list[IdentityStatus], str]]:
    def work(_step: Callable[[int, int], None]) -> tuple[list[IdentityStatus], str]:
        with open_binder.open_binder(folder, key, read_only=True) as binder:
            return identity.own_identities(binder), identity.statement(binder, tongue)

    return work
