"""Says on a scanned page that it is one, and lets the words that a machine reads on it be selected."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt

from binder.domain.changes import Changes, Kind
from binder.domain.ids import PaperVersionId
from binder.services import read_paper, read_scans
from binder.services.read_scans import ScanState
from binder.ui.parts import chip
from binder.ui.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from binder.pdf.paper_to_read import PaperToRead
    from binder.storage.database import BinderKey
    from binder.ui.prepare.prepare_place import PreparePlace

_INSET = 12
_TOPIC = "learn-scans"


class ScanMark(QObject):
    """A label in the lower corner of the reader, which lets the mouse through."""

    def __init__(self, session: Session, place: PreparePlace) -> None:
        super().__init__(place)
        self._session = session
        self._reader = place.reader
        self._states: dict[PaperVersionId, dict[int, ScanState]] = {}
        self._view = place.reader.pages.viewport()
        self.label = chip("", "info")
        self.label.setObjectName("scanMark")
        self.label.setParent(self._view)
        self.label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.label.hide()
        self._view.installEventFilter(self)
        place.reader.page_changed.connect(self._on_page)
        place.paper_changed.connect(self._on_page)
        session.bus.changed.connect(self._on_changed)
        self._on_page()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The label stays in its corner."""
        if event.type() == QEvent.Type.Resize:
            self._move()
        return super().eventFilter(watched, event)

    def _on_page(self) -> None:
        text = self._text(self._state())
        self.label.setText(text)
        self.label.setVisible(bool(text))
        self._move()
        if text:
            pages = self._reader.pages
            pages.setAccessibleDescription(f"{text}. {pages.accessibleDescription()}")

    def _state(self) -> ScanState | None:
        number = self._reader.pages.page
        if number is None:
            return None
        version, page = self._reader.shown.run.in_file(number)
        if version is None:
            return None
        if version not in self._states:
            self._states[version] = read_scans.scanned(self._session.reader, version)
        return self._states[version].get(page)

    def _text(self, state: ScanState | None) -> str:
        match state:
            case ScanState.READ:
                return self.tr("Inskannad sida, läst av maskin")
            case ScanState.WAITING | ScanState.GIVEN_UP:
                return self.tr("Inskannad sida")
            case _:
                return ""

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Kind.PAPER):
            self._states.clear()
            self._on_page()
        shown = self._reader.shown.run.versions
        for kind, number in changes.touched:
            if kind is Kind.SCANNED_PAGES:
                version = PaperVersionId(number)
                self._states.pop(version, None)
                if version in shown:
                    self._learn(version)
                    self._on_page()

    def _learn(self, version: PaperVersionId) -> None:
        folder, key = self._session.folder, self._session.key
        question = partial(_learn, folder=folder, key=key, version=version)
        self._reader.pages.reading.ask(f"{_TOPIC}-{version}", question, replace=True)

    def _move(self) -> None:
        self.label.adjustSize()
        self.label.move(_INSET, self._view.height() - self.label.height() - _INSET)


def _learn(paper: PaperToRead, *, folder: Path, key: BinderKey, version: PaperVersionId) -> None:
    read_paper.learn_scans(paper, folder, key, version)
