"""What the member decides about confidential papers: how long they stay in sight, and whether to search."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSpinBox, QWidget

from binder.services import sekretess, settings
from binder.services.settings import LATEST_COVER, SOONEST_COVER
from binder.ui.form_dialog import FormDialog, wide
from binder.ui.parts import label
from binder.ui.session import Session


class ConfidentialDialog(FormDialog):
    """Minutes, and a box to tick."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("dialogs", "Sekretessbelagda handlingar"),
            QCoreApplication.translate("dialogs", "Spara inställningarna"),
            parent,
        )
        self._session = session
        self._was_searched = sekretess.is_searched(session.reader)
        self.minutes = QSpinBox()
        self.minutes.setRange(SOONEST_COVER, LATEST_COVER)
        self.minutes.setValue(settings.load().cover_after)
        self.minutes.setAccessibleName(self.tr("Minuter utan användning tills en handling täcks"))
        self.search = QCheckBox(self.tr("Låt dem finnas i sökningen när jag ber om det"))
        self.search.setChecked(self._was_searched)
        row = QHBoxLayout()
        self.body.addLayout(row)
        for widget in (label(self.tr("Täck efter"), "field"), self.minutes, label(self.tr("minuter"))):
            row.addWidget(widget)
        row.addStretch()
        self.body.addWidget(self.search)
        self.body.addWidget(
            label(
                self.tr(
                    "Deras ord läggs då i pärmens sökregister, krypterat som pärmen. De visas bara när du "
                    "också kryssar i ”Sök även i sekretessbelagda” vid sökfältet."
                ),
                "meta",
                wrap=True,
            )
        )
        self.setMinimumWidth(wide(520))
        self.accepted.connect(self._save)

    def _save(self) -> None:
        settings.save(replace(settings.load(), cover_after=self.minutes.value()))
        allowed = self.search.isChecked()
        if allowed != self._was_searched:
            self._session.run(partial(sekretess.let_search, allowed=allowed))
