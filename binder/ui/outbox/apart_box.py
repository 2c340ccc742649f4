"""Copies that were signed side by side, as far as the member can do something about them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from binder.domain.apart_copy import ApartCopy, CopyId, Parting
from binder.domain.changes import Changes, Kind
from binder.domain.errors import BinderError
from binder.services import apart_copies, cosign
from binder.services.cosign import PaperRef
from binder.ui.error_texts import error_text
from binder.ui.outbox.apart_cards import ApartCard, KeptCard
from binder.ui.outbox.round_work import RoundErrand
from binder.ui.parts import Banner
from binder.ui.save_dialog import ask_where
from binder.ui.session import Session, local_now
from binder.ui.tasks import Job


class ApartBox(QWidget):
    """A card for each copy that is still needed, and one for those that are not."""

    again_wanted = Signal(int)
    """The letter to who signed the copy with that id."""
    gone_on = Signal()
    """Another copy is the paper now."""
    copy_wanted = Signal(object)
    """The id of a copy to look at, or None for the paper itself."""

    def __init__(self, session: Session, banner: Banner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._banner = banner
        self._ref: PaperRef | None = None
        self._wanted: CopyId | None = None
        self._shown: tuple[object, ...] = ()
        self._job: Job | None = None
        self.can_show = False
        self.cards: list[ApartCard] = []
        self.kept: KeptCard | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)

    def show_paper(self, ref: PaperRef) -> None:
        """Show a paper's copies as they are now; cards that say the same stay."""
        key = cosign.paper(self._session.reader, ref).paper_key
        needed = apart_copies.partings(self._session.reader, key)
        outstanding = {parted.copy.id for parted in needed}
        copies = apart_copies.copies_of(self._session.reader, key)
        past = [copy for copy in copies if copy.id not in outstanding]
        self._ref = ref
        told = (ref, *needed, *past)
        if told != self._shown:
            self._shown = told
            self._show(ref, needed, past)
        self.setVisible(bool(needed or past))

    def shut_down(self) -> None:
        """Let a running errand end before the window does."""
        if self._job is not None:
            self._job.wait()

    def save_to(self, path: str) -> None:
        """Write the copy that was chosen."""
        if self._ref is None or self._wanted is None:
            return
        errand, copy_id = RoundErrand(self._session.folder, self._session.key, self._ref), self._wanted
        self._job = Job(lambda _step: errand.save_copy(copy_id, Path(path)), self)
        self._job.finished.connect(self._on_saved)
        self._job.failed.connect(self._on_failed)
        self._job.start()

    def _show(self, ref: PaperRef, needed: list[Parting], past: list[ApartCopy]) -> None:
        self._clear()
        for parted in needed:
            card = ApartCard(parted, hands_in=ref.kind is Kind.OUTBOX, can_show=self.can_show)
            card.asked.connect(self.again_wanted)
            card.going_on.connect(self._on_go_on)
            card.shown.connect(self.copy_wanted)
            card.goes_along.connect(self._on_along)
            self.cards.append(card)
            self._column.addWidget(card)
        if past:
            self.kept = KeptCard(past)
            self.kept.save_wanted.connect(self._on_save)
            self._column.addWidget(self.kept)

    def _clear(self) -> None:
        if any(card.show_it.isChecked() for card in self.cards):
            self.copy_wanted.emit(None)
        for card in (*self.cards, *([self.kept] if self.kept is not None else [])):
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards, self.kept = [], None

    def _on_go_on(self, copy_id: int) -> None:
        if self._ref is not None:
            command = partial(
                apart_copies.go_on_from, ref=self._ref, copy_id=CopyId(copy_id), now=local_now()
            )
            self._session.run(command, self._on_gone_on)

    def _on_gone_on(self, _changes: Changes) -> None:
        text = self.tr("Det andra exemplaret är handlingen nu. Det som var handlingen förut finns kvar här.")
        self._banner.say(text, tone="ok")
        self.gone_on.emit()

    def _on_along(self, copy_id: int, is_wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        if self._ref is not None:
            command = partial(
                apart_copies.let_go_along, ref=self._ref, copy_id=CopyId(copy_id), goes=is_wanted
            )
            self._session.run(command)

    def _on_save(self, copy_id: int) -> None:
        copy = next((c for c in self._shown if isinstance(c, ApartCopy) and c.id == copy_id), None)
        if copy is None:
            return
        self._wanted = copy.id
        pdf = self.tr("PDF (*.pdf)")
        ask_where(self, self.tr("Spara exemplaret"), name=copy.file_name, kind=pdf, save=self.save_to)

    def _on_saved(self, path: Path) -> None:
        self._banner.say(self.tr("Sparad som {path}. Kopian är inte krypterad.").format(path=path), tone="ok")

    def _on_failed(self, error: BinderError) -> None:
        self._banner.say(error_text(error), tone="error")
