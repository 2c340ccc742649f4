"""Prints and saves the cover sheet of a joint paper; what became of it stands in the banner."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from binder.domain.errors import BinderError
from binder.services import signing_cover
from binder.services.cosign import PaperRef
from binder.ui.error_texts import error_text
from binder.ui.outbox.cover_work import CoverErrand
from binder.ui.outbox.print_run import PrintRun
from binder.ui.outbox.round_cards import StandingCard
from binder.ui.parts import Banner
from binder.ui.save_dialog import ask_where
from binder.ui.session import Session
from binder.ui.tasks import Job


class CoverDesk(QWidget):
    """What the two buttons of the card do; it is seen nowhere itself."""

    def __init__(self, session: Session, banner: Banner, card: StandingCard, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._session = session
        self._banner = banner
        self._ref: PaperRef | None = None
        self._job: Job | None = None
        self.printing = PrintRun(self)
        card.print_cover.clicked.connect(self._on_print)
        card.save_cover.clicked.connect(self._on_save)
        self.printing.printed.connect(self._on_printed)
        self.printing.failed.connect(self._on_failed)

    def show_paper(self, ref: PaperRef) -> None:
        """Whose sheet."""
        self._ref = ref

    def shut_down(self) -> None:
        """Let a running errand end before the window does."""
        self.printing.shut_down()
        if self._job is not None:
            self._job.wait()

    def save_to(self, path: str) -> None:
        """Write the sheet as a file."""
        if self._ref is None:
            return
        errand = self._errand(self._ref)
        self._job = Job(lambda _step: errand.save(Path(path)), self)
        self._job.finished.connect(self._on_saved)
        self._job.failed.connect(self._on_failed)
        self._job.start()

    def _errand(self, ref: PaperRef) -> CoverErrand:
        return CoverErrand(self._session.folder, self._session.key, ref)

    def _on_print(self) -> None:
        if self._ref is not None:
            self.printing.ask(self._errand(self._ref), self.tr("Försättsblad"))

    def _on_save(self) -> None:
        if self._ref is None:
            return
        name = signing_cover.name_of(self._session.reader, self._ref)
        pdf = self.tr("PDF (*.pdf)")
        ask_where(self.window(), self.tr("Spara försättsblad"), name=name, kind=pdf, save=self.save_to)

    def _on_printed(self) -> None:
        self._banner.say(self.tr("Försättsbladet är lämnat till skrivaren."), tone="ok")

    def _on_saved(self, path: Path) -> None:
        self._banner.say(self.tr("Sparad som {path}. Kopian är inte krypterad.").format(path=path), tone="ok")

    def _on_failed(self, error: BinderError) -> None:
        self._banner.say(error_text(error), tone="error")
