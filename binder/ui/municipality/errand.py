"""Changing the kommun's data: asked for in a dialog above the settings, kept by the writer."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from binder.domain.errors import BinderError
from binder.services import municipality_profile
from binder.ui.error_texts import error_text
from binder.ui.form_dialog import FormDialog
from binder.ui.municipality.profile_dialog import ProfileDialog
from binder.ui.session import Session


class ProfileErrand(QObject):
    """Lives as long as the dialog it was asked for in."""

    def __init__(self, session: Session, above: FormDialog) -> None:
        super().__init__(above)
        self._session, self._above = session, above
        self._dialog: ProfileDialog | None = None

    def begin(self, chosen: str) -> None:
        """Open the dialog on the kommun that was chosen, by id or by name."""
        if not chosen:
            self._above.banner.say(self.tr("Välj eller skriv först vilken kommun det gäller."))
            return
        try:
            profile = municipality_profile.of_member(chosen)
        except BinderError as error:
            self._above.banner.say(error_text(error))
            return
        self._dialog = ProfileDialog(profile, self._above)
        self._dialog.accepted.connect(self._keep)
        self._dialog.open()

    def _keep(self) -> None:
        if self._dialog is None:
            return
        profile = self._dialog.profile
        service = municipality_profile.go_back if self._dialog.goes_back else municipality_profile.save
        self._session.run(partial(service, profile=profile))
        self._dialog = None
