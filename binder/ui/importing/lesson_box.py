"""What the user's mends could teach, found while they are made, offered in words and kept only if chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QVBoxLayout, QWidget

from binder.domain.municipality import OwnWord
from binder.kallelse.proposal import Proposal
from binder.ui.error_texts import language
from binder.ui.layout_contents import clear
from binder.ui.parts import label
from binder.ui.tasks import Job
from binder.wording.own_words import lesson

if TYPE_CHECKING:
    from binder.domain.errors import BinderError

_ACROSS = 2
QUIET_MS = 1500
"""What is being typed is no lesson yet."""


class LessonFinder(QObject):
    """Looks for lessons in a process of its own, a while after the last mend."""

    found = Signal(list)

    def __init__(self, source: Path, read: Proposal, municipality: str, parent: QObject) -> None:
        super().__init__(parent)
        self._source, self._read, self._municipality = source, read, municipality
        self._mended: Proposal | None = None
        self._job: Job | None = None
        self._timer = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._timer.timeout.connect(self._look)

    def look_later(self, mended: Proposal) -> None:
        """The user mended something; look when nothing more comes for a while."""
        if self._municipality:
            self._mended = mended
            self._timer.start()

    def stop(self) -> None:
        """Look no more; what is on its way comes to nothing."""
        self._municipality, self._mended = "", None
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
            self._job.wait()

    def _look(self) -> None:
        from binder.services.learn_words import may_teach

        mended = self._mended
        if mended is None or self._job is not None:
            return
        self._mended = None
        if not may_teach(self._read, mended):
            self.found.emit([])
            return
        self._job = Job(_looking(self._source, self._read, mended, self._municipality), self)
        self._job.finished.connect(self._on_found)
        self._job.failed.connect(self._on_nothing)
        self._job.cancelled.connect(self._on_end)
        self._job.start()

    def _on_found(self, words: list[OwnWord]) -> None:
        self._on_end()
        self.found.emit(words)

    def _on_nothing(self, _error: BinderError) -> None:
        # Nobody asked for it: that nothing could be learned is no trouble of the user's.
        self._on_end()

    def _on_end(self) -> None:
        self._job = None
        if self._mended is not None:
            self._timer.start()


class LessonBox(QFrame):
    """One choice for each lesson; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setProperty("tone", "info")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(0)
        column.addWidget(label(self.tr("Kom ihåg till nästa gång"), "label"))
        self._choices = QGridLayout()
        column.addLayout(self._choices)
        for side in range(_ACROSS):
            self._choices.setColumnStretch(side, 1)
        self._boxes: dict[OwnWord, QCheckBox] = {}
        self.hide()

    def show_lessons(self, words: Sequence[OwnWord]) -> None:
        """Offer these; what was chosen already stays chosen."""
        chosen = set(self.chosen())
        clear(self._choices)
        self._boxes = {}
        for word in words:
            text = lesson(word, language())
            box = QCheckBox((text[:1].upper() + text[1:]).replace("&", "&&"))
            box.setChecked(word in chosen)
            box.setAccessibleName(self.tr("Kom ihåg till nästa gång: {}").format(text))
            self._choices.addWidget(box, len(self._boxes) // _ACROSS, len(self._boxes) % _ACROSS)
            self._boxes[word] = box
        self.setVisible(bool(words))

    def chosen(self) -> list[OwnWord]:
        """What the user chose to have remembered."""
        return [word for word, box in self._boxes.items() if box.isChecked()]

    def choose_nothing(self) -> None:
        """Nothing could be kept: let nothing be chosen."""
        for box in self._boxes.values():
            box.setChecked(False)


def _looking(
    source: Path, read: Proposal, mended: Proposal, municipality: str
) -> Callable[[Callable[[int, int], None]], list[OwnWord]]:
    from binder.services.learn_words import lessons

    return partial(lessons, source, read, mended, municipality)
