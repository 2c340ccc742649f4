"""What stands instead of a confidential paper until it is asked for, and the row over it while it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QWidget

from binder.domain.sekretess import Sekretess
from binder.ui import theme as themes
from binder.ui.elided_label import ElidedLabel
from binder.ui.icons import icon
from binder.ui.parts import Card, button, centred, chip, label
from binder.ui.reflow_row import ReflowRow

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from binder.domain.paper import Paper

WIDEST = 520
_MARGIN, _GAP = 12, 8


class ConfidentialCover(QScrollArea):
    """Says what is covered and why; nothing of the paper but its name is on it. Large text is scrolled."""

    reveal_wanted = Signal()
    marked = Signal()
    refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        body, card = QWidget(), Card()
        body.setObjectName("page")
        self.setWidget(body)
        self._lock = QLabel()
        self._heading, self._title = label("", "heading", wrap=True), label("", wrap=True)
        self._text = label("", "meta", wrap=True)
        self.reveal = button("", "primary")
        self.mark = button(self.tr("Märk som sekretess"))
        self.refuse = button(self.tr("Den är inte sekretess"))
        head = QHBoxLayout()
        card.body.addLayout(head)
        head.addWidget(self._lock, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._heading, 1)
        for widget in (self._title, self._text):
            card.body.addWidget(widget)
        card.body.addWidget(ReflowRow(self.reveal, self.mark, self.refuse, stretch=(0, 0, 0)))
        centred(body, card, WIDEST)
        self.setFocusProxy(self.reveal)
        self.reveal.clicked.connect(self.reveal_wanted)
        self.mark.clicked.connect(self.marked)
        self.refuse.clicked.connect(self.refused)

    def tell(self, paper: Paper, *, said: str | None, minutes: int, was_shown: bool) -> None:
        """Say which paper is covered; `said` is the line by which it says that it is confidential itself."""
        is_asked = paper.sekretess is Sekretess.ASKED
        self.reveal.setText(self.tr("Visa igen") if was_shown else self.tr("Visa handlingen"))
        self.reveal.setAccessibleName(self.reveal.text())
        self._heading.setText(
            self.tr("Handlingen säger att den är sekretessbelagd")
            if is_asked
            else self.tr("Sekretessbelagd handling")
        )
        self._title.setText(paper.title)
        self._text.setText(self._words(paper, said if is_asked else None, minutes))
        for widget in (self.mark, self.refuse):
            widget.setVisible(is_asked)
        self.setAccessibleName(f"{self._heading.text()}: {paper.title}")
        self.setAccessibleDescription(self._text.text())
        self.reveal.setAccessibleDescription(self._text.text())

    def showEvent(self, event: QShowEvent) -> None:
        """The lock has the colour of the theme."""
        super().showEvent(event)
        size = themes.current().px(22)
        self._lock.setPixmap(icon("lock", themes.current().tokens.warn, size).pixmap(size, size))

    def _words(self, paper: Paper, said: str | None, minutes: int) -> str:
        covered = self.tr(
            "Den är täckt. Dess ord finns inte i sökningen, kan inte kopieras och följer inte med någon "
            "export. När den visas täcks den igen efter {} min utan användning."
        ).format(minutes)
        if said is not None:
            asked = self.tr("Det står ”{}” i den. Tills du har svarat hanteras den så.").format(said)
            return f"{asked} {covered}"
        if not paper.sekretess.hides:
            return f"{self.tr('Filen har sidor ur en sekretessbelagd handling.')} {covered}"
        return covered


class ConfidentialStrip(QFrame):
    """The row over a confidential paper that is shown: a word and a lock, and what can be done."""

    cover_wanted = Signal()
    unmarked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolBar")
        self._may_unmark = False
        self.word, self._when = chip(self.tr("Sekretess"), "warn"), ElidedLabel("meta")
        self._lock = QLabel()
        self.word.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self.cover = button(self.tr("Täck nu"), "tab", name=self.tr("Täck handlingen nu"))
        self.unmark = button(self.tr("Inte sekretess"), "tab", name=self.tr("Ta bort sekretessmärkningen"))
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, 2, _MARGIN, 2)
        row.setSpacing(_GAP)
        row.addWidget(self._lock)
        row.addWidget(self.word, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._when, 1)
        row.addWidget(self.unmark)
        row.addWidget(self.cover)
        self.cover.clicked.connect(self.cover_wanted)
        self.unmark.clicked.connect(self.unmarked)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With very large text there may be room for one button only."""
        super().resizeEvent(event)
        self._fit()

    def tell(self, paper: Paper, minutes: int) -> None:
        """The row for this paper."""
        self._may_unmark = paper.sekretess.hides
        when = self.tr("Täcks efter {} min utan användning").format(minutes)
        self._when.setText(when)
        self.setAccessibleName(f"{self.word.text()}. {when}")
        size = themes.current().px(16)
        self._lock.setPixmap(icon("lock", themes.current().tokens.warn, size).pixmap(size, size))
        self._lock.setFixedWidth(size)
        self._fit()
        self.show()

    def _fit(self) -> None:
        # Taking the mark off is in the menu too, and has keys.
        needed = sum(
            part.sizeHint().width() + _GAP for part in (self._lock, self.word, self.unmark, self.cover)
        )
        self.unmark.setVisible(self._may_unmark and needed <= self.width() - 2 * _MARGIN)
