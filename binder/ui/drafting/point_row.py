"""One beslutspunkt: its text, what it changes in the main proposal, and the tools that work on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from binder.domain.point_change import ChangeWay, PointChange
from binder.domain.point_style import as_att_sats, as_sentence
from binder.domain.yrkande import Beslutspunkt
from binder.ui.drafting.change_view import ChangeView
from binder.ui.drafting.field_notes import FieldNote
from binder.ui.drafting.growing_editor import PointEditor
from binder.ui.drafting.tool_buttons import Choice, icon_button
from binder.ui.parts import label


class PointRow(QWidget):
    """One point: its number and tools where there are several, the text, and what is wrong with it."""

    edited = Signal()
    left = Signal()
    next_wanted = Signal(object)
    removal_wanted = Signal(object)
    move_wanted = Signal(object, int)
    split_wanted = Signal(object)
    joining_wanted = Signal(object)
    undo_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deciders: tuple[str, ...] = ()
        self._asks = False
        self._tells_changes = True
        self._change: PointChange | None = None
        self.number = label("", "label")
        self.decider = Choice(self.tr("Vem som beslutar om punkten"))
        self.rank = Choice(self.tr("I vilken hand punkten föreslås"))
        self.rank.addItems(rank_names())
        self.rank.hide()
        self.up = icon_button("arrow-up", self.tr("Flytta upp punkten (Alt+Skift+Uppil)"))
        self.down = icon_button("arrow-down", self.tr("Flytta ner punkten (Alt+Skift+Nedpil)"))
        self.remove = icon_button("trash-2", self.tr("Ta bort punkten"))
        self.more = icon_button("ellipsis", self.tr("Fler val för punkten"))
        self.more.setPopupMode(self.more.ToolButtonPopupMode.InstantPopup)
        self.split = QAction(self.tr("Dela vid markören (Alt+Skift+Retur)"), self)
        self.join = QAction(self.tr("Slå ihop med nästa (Alt+Skift+J)"), self)
        self.restyle = QAction("", self)
        self.editor = PointEditor(self.tr("Beslutspunkt"), lines=3)
        self.change = ChangeView()
        self.note = FieldNote(self.editor)
        self._head = QWidget()
        self._lay_out()
        self._connect()

    def show_point(self, point: Beslutspunkt, deciders: Sequence[str], *, fresh: bool) -> None:
        """Show a point; `deciders` are the bodies to choose from, the paper's own first."""
        self._show_deciders(tuple(deciders), point.decider)
        self.rank.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.rank.setCurrentIndex(min(point.rank, self.rank.count()) - 1)
        self.rank.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        (self.editor.start_with if fresh else self.editor.set_text)(point.text)
        self._change = point.change
        self.editor.setHidden(self.is_struck)
        self._show_change()

    @property
    def is_struck(self) -> bool:
        """Whether it strikes a point of the main proposal and has nothing to write in."""
        return self._change is not None and self._change.way is ChangeWay.STRIKES

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written in it and it changes nothing."""
        return self._change is None and not self.editor.text().strip()

    def show_ranks(self, *, ranked: bool) -> None:
        """Whether the point says in which hand it is proposed."""
        self.rank.setVisible(ranked)

    def ask(self, *, asks: bool) -> None:
        """Whether the point is a question instead of something to decide."""
        self._asks = asks

    def point(self) -> Beslutspunkt:
        """The point as it stands."""
        index = self.decider.currentIndex()
        decider = self._deciders[index] if index > 0 else None
        rank = 1 if self.rank.isHidden() else self.rank.currentIndex() + 1
        text = "" if self.is_struck else self.editor.text()
        return Beslutspunkt(text=text, decider=decider, rank=rank, change=self._change)

    def tell_changes(self, *, told: bool) -> None:
        """Whether its paper is one that changes the main proposal: elsewhere a point is what it says."""
        self._tells_changes = told
        self._show_change()

    def take_keys(self) -> None:
        """Take the keyboard: to write on, or, of a struck point, to take it away again."""
        (self.remove if self.is_struck else self.editor).setFocus()

    def show_place(self, number: int, count: int) -> None:
        """Its number (from 1) among `count`; a single point needs neither number nor tools."""
        point, question = self.tr("Punkt {number}"), self.tr("Fråga {number}")
        named = question if self._asks else self.tr("Beslutspunkt {number}")
        told = self._told_change()
        self.number.setText(told or (question if self._asks else point).format(number=number))
        self.editor.setAccessibleName(", ".join(filter(None, (named.format(number=number), told))))
        self.up.setEnabled(number > 1)
        self.down.setEnabled(number < count)
        self.join.setEnabled(number < count)
        self._head.setVisible(count > 1 or bool(told))

    def _told_change(self) -> str:
        """What it does to the main proposal, in few words."""
        change = self._change
        if change is None or not (self._tells_changes or self.is_struck):
            return ""
        words = {
            ChangeWay.REPLACES: self.tr("Ändrar punkt {number}"),
            ChangeWay.STRIKES: self.tr("Stryker punkt {number}"),
            ChangeWay.FOLLOWS: self.tr("Ny efter punkt {number}"),
        }
        whole = {ChangeWay.REPLACES: self.tr("Ändrar förslaget"), ChangeWay.FOLLOWS: self.tr("Ny punkt")}
        template = whole.get(change.way, "") if change.is_whole else words[change.way]
        return template.format(number=change.number)

    def _show_change(self) -> None:
        change = self._change
        original = change.original if change and change.way is ChangeWay.REPLACES else ""
        if original and self._tells_changes:
            self.change.show_change(original, self.editor.text())
        elif self.is_struck and change is not None:
            self.change.show_change(change.original, "")
        else:
            self.change.hide()

    def _show_deciders(self, deciders: tuple[str, ...], chosen: str | None) -> None:
        self.decider.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._deciders = deciders if chosen in (None, *deciders) else (*deciders, str(chosen))
        self.decider.clear()
        self.decider.addItems([self.tr("{body} beslutar").format(body=body) for body in self._deciders])
        self.decider.setCurrentIndex(self._deciders.index(chosen) if chosen else 0)
        self.decider.setVisible(len(self._deciders) > 1)
        self.decider.blockSignals(False)  # noqa: FBT003 - Qt's own signature

    def _lay_out(self) -> None:
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(4)
        head.addWidget(self.number, 1)
        for tool in (self.up, self.down, self.remove, self.more):
            head.addWidget(tool)
        menu = QMenu(self.more)
        menu.addActions([self.split, self.join, self.restyle])
        menu.aboutToShow.connect(self._name_restyling)
        self.more.setMenu(menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self._head, self.rank, self.decider, self.editor, self.change, self.note):
            column.addWidget(part)

    def _connect(self) -> None:
        self.editor.edited.connect(self._show_change)
        self.editor.edited.connect(self.edited)
        self.editor.left.connect(self.left)
        self.editor.box.undo_wanted.connect(self._on_undo)
        self.editor.next_wanted.connect(self._on_next)
        self.editor.removal_wanted.connect(self._on_remove)
        self.editor.move_wanted.connect(self._on_move)
        self.decider.currentIndexChanged.connect(self.edited)
        self.rank.currentIndexChanged.connect(self.edited)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self.remove.clicked.connect(self._on_remove)
        self.editor.split_wanted.connect(self._on_split)
        self.editor.joining_wanted.connect(self._on_join)
        self.split.triggered.connect(self._on_split)
        self.join.triggered.connect(self._on_join)
        self.restyle.triggered.connect(self._on_restyle)

    def _restyled(self) -> str | None:
        text = self.editor.text()
        return as_sentence(text) or as_att_sats(text)

    def _name_restyling(self) -> None:
        """Offer the other way of writing the point where it is sure how it would read."""
        is_att = bool(as_sentence(self.editor.text()))
        self.restyle.setText(self.tr("Skriv som hel mening") if is_att else self.tr("Skriv som att-sats"))
        self.restyle.setEnabled(not self._asks and self._restyled() is not None)
        self.split.setEnabled(not self.is_struck)

    def _on_restyle(self) -> None:
        restyled = self._restyled()
        if restyled is not None:
            self.editor.set_text(restyled)

    def _on_split(self) -> None:
        self.split_wanted.emit(self)

    def _on_undo(self) -> None:
        self.undo_wanted.emit(self)

    def _on_join(self) -> None:
        self.joining_wanted.emit(self)

    def _on_next(self) -> None:
        self.next_wanted.emit(self)

    def _on_remove(self) -> None:
        self.removal_wanted.emit(self)

    def _on_move(self, steps: int) -> None:
        self.move_wanted.emit(self, steps)

    def _on_up(self) -> None:
        self.move_wanted.emit(self, -1)

    def _on_down(self) -> None:
        self.move_wanted.emit(self, 1)


def rank_names() -> list[str]:
    """The hands in which something may be proposed, in order."""
    return [
        QCoreApplication.translate("points", "I första hand"),
        QCoreApplication.translate("points", "I andra hand"),
        QCoreApplication.translate("points", "I tredje hand"),
        QCoreApplication.translate("points", "I fjärde hand"),
    ]
