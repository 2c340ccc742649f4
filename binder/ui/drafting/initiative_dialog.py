"""Beginning a matter of one's own: which kind of paper, and what it is called."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from binder.domain.changes import Changes, Kind
from binder.domain.ids import AgendaItemId
from binder.domain.kind_forms import Group, kinds_of
from binder.domain.meeting import Meeting
from binder.domain.yrkande import YrkandeKind
from binder.services import begin_initiative
from binder.ui.drafting.kind_menu import is_offered
from binder.ui.drafting.kind_names import kind_name
from binder.ui.drafting.tool_buttons import Choice
from binder.ui.form_dialog import FormDialog, wide
from binder.ui.parts import label
from binder.ui.session import Session, local_now

if TYPE_CHECKING:
    from binder.ui.prepare.prepare_place import PreparePlace


class InitiativeDialog(FormDialog):
    """Asks for the kind and the heading; the rest is written in the form."""

    def __init__(self, body: str, kind: YrkandeKind | None, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("dialogs", "Nytt initiativ"),
            QCoreApplication.translate("dialogs", "Börja skriva"),
            parent,
        )
        kind_label = label(self.tr("Vad vill du lämna in?"), "label")
        self.kind = Choice(kind_label.text(), shown=kind_label)
        for offered in kinds_of(Group.INITIATIVE):
            if is_offered(offered, body):
                self.kind.addItem(kind_name(offered), offered.value)
        self.kind.setCurrentIndex(max(self.kind.findData(kind.value if kind else None), 0))
        self.title = QLineEdit()
        title_label = label(self.tr("Rubrik"), "label")
        title_label.setBuddy(self.title)
        self.title.setAccessibleName(title_label.text())
        self.title.setPlaceholderText(self.tr("Till exempel Upplysta gångvägar till skolorna"))
        explained = self.tr(
            "Initiativet sparas under Egna initiativ sist i ärendelistan. "
            "Bara du ser det tills du lämnar in det."
        )
        for part in (kind_label, self.kind, title_label, self.title, label(explained, "meta", wrap=True)):
            self.body.addWidget(part)
        self.setMinimumWidth(wide(560))
        self._is_chosen = kind is not None

    def showEvent(self, event: QShowEvent) -> None:
        """Where the kind was chosen in a menu, the heading is what is left to say."""
        super().showEvent(event)
        if self._is_chosen:
            self.title.setFocus()

    def chosen_kind(self) -> YrkandeKind:
        """The kind to begin."""
        return YrkandeKind(self.kind.currentData())

    def trouble(self) -> str:
        """A matter has a heading."""
        return (
            ""
            if self.title.text().strip()
            else self.tr("Skriv en rubrik, så att du hittar initiativet igen.")
        )


class InitiativeBeginning(QObject):
    """Opens the dialog, begins what it gives, and shows it ready to be written."""

    def __init__(self, session: Session, prepare: PreparePlace, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._prepare = prepare
        self._window = window
        self._dialog: InitiativeDialog | None = None
        self._meeting: Meeting | None = None

    def ask(self, meeting: Meeting, kind: YrkandeKind | None = None) -> None:
        """Ask what to begin at the meeting; `kind` is proposed."""
        self._prepare.flush()
        self._meeting = meeting
        dialog = InitiativeDialog(meeting.body, kind, self._window)
        self._dialog = dialog
        dialog.accepted.connect(self._on_accepted)
        dialog.destroyed.connect(self._forget)
        dialog.open()

    def _on_accepted(self) -> None:
        if self._dialog is not None and self._meeting is not None:
            command = partial(
                begin_initiative.begin_initiative,
                meeting_id=self._meeting.id,
                kind=self._dialog.chosen_kind(),
                title=self._dialog.title.text().strip(),
                now=local_now(),
            )
            self._session.run(command, self._show)

    def _show(self, changes: Changes) -> None:
        self._prepare.agenda.select(AgendaItemId(changes.first(Kind.AGENDA_ITEM)))
        self._prepare.show_draft()
        self._prepare.side.draft.form.focus_first()

    def _forget(self) -> None:
        self._dialog = None
