"""What the yrkande panel says before there is a draft, and how to begin one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from binder.domain.kind_forms import Group, kinds_of
from binder.domain.yrkande import YrkandeKind
from binder.ui.drafting.kind_menu import KindMenu
from binder.ui.drafting.kind_names import kind_name
from binder.ui.parts import button, label

OTHERS = (*kinds_of(Group.MATERIAL)[1:], YrkandeKind.ATERREMISS, YrkandeKind.RESERVATION)
"""The kinds that have a button of their own; all others are in the menu below them."""


class EmptyDraft(QWidget):
    """Says what goes here, and has a button for each usual kind and a menu for the others."""

    wanted = Signal(object)
    """The `YrkandeKind` to begin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanelBody")
        self.text = label("", wrap=True)
        self.begin = button(self.tr("Skriv tilläggsyrkande (Ctrl+Y)"), "primary")
        self.others = {kind: self._other(kind) for kind in OTHERS}
        self.more = button(self.tr("Fler sorter …"))
        self.kinds = KindMenu(self.more.text(), (YrkandeKind.TILLAGG, *OTHERS), self)
        self.more.setMenu(self.kinds)
        self._or = label(self.tr("Eller skriv något annat"), "label")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 14)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Inget yrkande än"), "title"))
        column.addWidget(self.text)
        column.addSpacing(8)
        column.addWidget(self.begin)
        column.addSpacing(12)
        column.addWidget(self._or)
        for made in self.others.values():
            column.addWidget(made)
        column.addWidget(self.more)
        column.addStretch(1)
        self.begin.clicked.connect(self._on_begin)
        self.kinds.wanted.connect(self.wanted)
        self.show_possible(possible=False)

    def show_possible(self, *, possible: bool, body: str = "") -> None:
        """Whether an ärende is chosen that a yrkande can be written on, and in which body."""
        writes = self.tr(
            "Här skriver du ditt förslag till beslut. "
            "Organ, datum, diarienummer och avsändare fylls i åt dig."
        )
        chooses = self.tr("Välj ett ärende i listan, så kan du skriva ett yrkande på det här.")
        self.text.setText(writes if possible else chooses)
        for part in (self.begin, self._or, *self.others.values(), self.more):
            part.setVisible(possible)
        self.kinds.show_for(body)

    def _other(self, kind: YrkandeKind) -> QPushButton:
        made = button(kind_name(kind))
        made.setProperty("yrkande", kind.value)
        made.clicked.connect(self._on_other)
        return made

    def _on_begin(self) -> None:
        self.wanted.emit(YrkandeKind.TILLAGG)

    def _on_other(self) -> None:
        self.wanted.emit(YrkandeKind(self.sender().property("yrkande")))
