"""The beslutspunkter: one growing box each, added, removed and moved by button or key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from binder.domain.finding import Finding
from binder.domain.kind_forms import form_of
from binder.domain.yrkande import Beslutspunkt, YrkandeKind
from binder.ui.drafting.field_notes import FieldNote, of_number, without_number
from binder.ui.drafting.growing_editor import PointEditor
from binder.ui.drafting.tool_buttons import Choice, icon_button
from binder.ui.parts import button, label


class PointRow(QWidget):
    """One point: its number and tools where there are several, the text, and what is wrong with it."""

    edited = Signal()
    left = Signal()
    next_wanted = Signal(object)
    removal_wanted = Signal(object)
    move_wanted = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deciders: tuple[str, ...] = ()
        self._asks = False
        self.number = label("", "label")
        self.decider = Choice(self.tr("Vem som beslutar om punkten"))
        self.rank = Choice(self.tr("I vilken hand punkten föreslås"))
        self.rank.addItems(rank_names())
        self.rank.hide()
        self.up = icon_button("arrow-up", self.tr("Flytta upp punkten (Alt+Skift+Uppil)"))
        self.down = icon_button("arrow-down", self.tr("Flytta ner punkten (Alt+Skift+Nedpil)"))
        self.remove = icon_button("trash-2", self.tr("Ta bort punkten"))
        self.editor = PointEditor(self.tr("Beslutspunkt"), lines=3)
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
        return Beslutspunkt(text=self.editor.text(), decider=decider, rank=rank)

    def show_place(self, number: int, count: int) -> None:
        """Its number (from 1) among `count`; a single point needs neither number nor tools."""
        point, question = self.tr("Punkt {number}"), self.tr("Fråga {number}")
        named = question if self._asks else self.tr("Beslutspunkt {number}")
        self.number.setText((question if self._asks else point).format(number=number))
        self.editor.setAccessibleName(named.format(number=number))
        self.up.setEnabled(number > 1)
        self.down.setEnabled(number < count)
        self._head.setVisible(count > 1)

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
        for tool in (self.up, self.down, self.remove):
            head.addWidget(tool)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self._head, self.rank, self.decider, self.editor):
            column.addWidget(part)
        column.addWidget(self.note)

    def _connect(self) -> None:
        self.editor.edited.connect(self.edited)
        self.editor.left.connect(self.left)
        self.editor.next_wanted.connect(self._on_next)
        self.editor.removal_wanted.connect(self._on_remove)
        self.editor.move_wanted.connect(self._on_move)
        self.decider.currentIndexChanged.connect(self.edited)
        self.rank.currentIndexChanged.connect(self.edited)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self.remove.clicked.connect(self._on_remove)

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


class PointList(QWidget):
    """All points of a yrkande; there is always at least one row to write in."""

    edited = Signal()
    left = Signal()
    rows_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[PointRow] = []
        self._deciders: tuple[str, ...] = ()
        self.note = FieldNote()
        self._asks = False
        self._may_rank = False
        self._ranked = False
        self.add = button(self.tr("Lägg till punkt"), "link-small")
        self.rank = button(self.tr("Föreslå i första och andra hand"), "link-small")
        self.rank.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.note)
        self._column.addWidget(self.add)
        self._column.addWidget(self.rank)
        self.rank.clicked.connect(self._on_rank)
        self.add.clicked.connect(self.add_point)

    @property
    def rows(self) -> tuple[PointRow, ...]:
        """The rows in order."""
        return tuple(self._rows)

    def show_points(self, points: Sequence[Beslutspunkt], deciders: Sequence[str], *, fresh: bool) -> None:
        """Show these points; `fresh` when they belong to another draft than those before."""
        self._deciders = tuple(deciders)
        wanted = points or (Beslutspunkt(text=""),)
        while len(self._rows) > len(wanted):
            self._take(self._rows[-1])
        while len(self._rows) < len(wanted):
            self._insert(len(self._rows))
        for row, point in zip(self._rows, wanted, strict=True):
            row.show_point(point, self._deciders, fresh=fresh)
        self._ranked = any(point.rank > 1 for point in points)
        self._number()

    def show_kind(self, kind: YrkandeKind) -> None:
        """Whether the points are questions, and whether some may be proposed in another hand."""
        asks, may_rank = form_of(kind).asks_questions, kind.is_material
        if (asks, may_rank) == (self._asks, self._may_rank):
            return
        self._asks, self._may_rank = asks, may_rank
        words = self.tr("Lägg till fråga") if asks else self.tr("Lägg till punkt")
        self.add.setText(words)
        self.add.setAccessibleName(words)
        self._number()

    def points(self) -> tuple[Beslutspunkt, ...]:
        """The points as they stand; none if the only one is empty."""
        made = tuple(row.point() for row in self._rows)
        return () if len(made) == 1 and not made[0].text.strip() else made

    def add_point(self) -> None:
        """A new empty point at the end, ready to write in."""
        self._add_after(len(self._rows) - 1)

    def focus(self, number: int = 1, start: int | None = None, length: int = 0) -> None:
        """Put the cursor into the point `number` (from 1), at a found place if one is given."""
        row = self._rows[min(max(number, 1), len(self._rows)) - 1]
        row.editor.setFocus()
        if start is not None:
            row.editor.select_range(start, length)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Say each finding under its own point, the others under the last."""
        for number, row in enumerate(self._rows, start=1):
            row.note.show_findings(of_number(findings, "point", number))
        self.note.show_findings(without_number(findings, "point"))

    def _insert(self, index: int) -> PointRow:
        row = PointRow()
        row.edited.connect(self.edited)
        row.left.connect(self.left)
        row.next_wanted.connect(self._on_next)
        row.removal_wanted.connect(self._on_removal)
        row.move_wanted.connect(self._on_move)
        self._rows.insert(index, row)
        self._column.insertWidget(index, row)
        return row

    def _take(self, row: PointRow) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _number(self) -> None:
        is_ranked = self._ranked and self._may_rank and len(self._rows) > 1
        for number, row in enumerate(self._rows, start=1):
            row.ask(asks=self._asks)
            row.show_ranks(ranked=is_ranked)
            row.show_place(number, len(self._rows))
        self.rank.setVisible(self._may_rank and len(self._rows) > 1)
        words = (
            self.tr("Föreslå allt i första hand") if is_ranked else self.tr("Föreslå i första och andra hand")
        )
        self.rank.setText(words)
        self.rank.setAccessibleName(words)
        self.rows_changed.emit()

    def _on_rank(self) -> None:
        self._ranked = not self._ranked
        self._number()
        self.edited.emit()

    def _add_after(self, index: int) -> None:
        row = self._insert(index + 1)
        row.show_point(Beslutspunkt(text=""), self._deciders, fresh=True)
        self._number()
        row.editor.setFocus()
        self.edited.emit()

    def _on_next(self, row: PointRow) -> None:
        self._add_after(self._rows.index(row))

    def _on_removal(self, row: PointRow) -> None:
        if len(self._rows) == 1:
            return
        index = self._rows.index(row)
        self._take(row)
        self._number()
        self._rows[max(index - 1, 0)].editor.setFocus()
        self.edited.emit()

    def _on_move(self, row: PointRow, steps: int) -> None:
        index = self._rows.index(row)
        target = index + steps
        if not 0 <= target < len(self._rows):
            return
        self._rows.insert(target, self._rows.pop(index))
        self._column.removeWidget(row)
        self._column.insertWidget(target, row)
        self._number()
        row.editor.setFocus()
        self.edited.emit()


def rank_names() -> list[str]:
    """The hands in which something may be proposed, in order."""
    return [
        QCoreApplication.translate("points", "I första hand"),
        QCoreApplication.translate("points", "I andra hand"),
        QCoreApplication.translate("points", "I tredje hand"),
        QCoreApplication.translate("points", "I fjärde hand"),
    ]
