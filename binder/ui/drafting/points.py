"""The beslutspunkter: one growing box each, added, removed, moved, split and joined by button or key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from binder.domain.finding import Finding
from binder.domain.kind_forms import form_of
from binder.domain.municipality import PointStyle
from binder.domain.yrkande import Beslutspunkt, YrkandeKind
from binder.ui.drafting.field_notes import FieldNote, of_number, without_number
from binder.ui.drafting.growing_box import STEPS
from binder.ui.drafting.point_row import PointRow
from binder.ui.drafting.template_menu import TemplateMenu
from binder.ui.parts import button

_LAST = 1_000


class PointList(QWidget):
    """All points of a yrkande; there is always at least one row to write in."""

    edited = Signal()
    left = Signal()
    rows_changed = Signal()
    undo_wanted = Signal()
    """Ctrl+Z in a point in which there is nothing to take back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[PointRow] = []
        self._deciders: tuple[str, ...] = ()
        self.note = FieldNote()
        self._asks = False
        self._may_change = True
        self._may_rank = False
        self._ranked = False
        self.add = button(self.tr("Lägg till punkt"), "link-small")
        self.templates = button(self.tr("Ta en vanlig punkt"), "link-small")
        self.menu = TemplateMenu(self.templates)
        self.undo = button(self.tr("Ångra ändringen av punkterna"), "link-small")
        self.undo.hide()
        self._before: tuple[Beslutspunkt, ...] = ()
        self._changed_at = 0
        self.rank = button(self.tr("Föreslå i första och andra hand"), "link-small")
        self.rank.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.note)
        self._column.addWidget(self.add)
        self._column.addWidget(self.templates)
        self._column.addWidget(self.undo)
        self._column.addWidget(self.rank)
        self.rank.clicked.connect(self._on_rank)
        self.add.clicked.connect(self.add_point)
        self.templates.clicked.connect(self._on_templates)
        self.undo.clicked.connect(self.take_back)
        self.menu.chosen.connect(self.take_template)

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
        self.undo.hide()
        self._number()

    def show_kind(self, kind: YrkandeKind) -> None:
        """Whether the points are questions, may be proposed in another hand, or change the main proposal."""
        known = (form_of(kind).asks_questions, kind.is_material, kind is YrkandeKind.ANDRING)
        if known == (self._asks, self._may_rank, self._may_change):
            return
        self._asks, self._may_rank, self._may_change = known
        asks = self._asks
        words = self.tr("Lägg till fråga") if asks else self.tr("Lägg till punkt")
        self.add.setText(words)
        self.add.setAccessibleName(words)
        self.templates.setHidden(asks)
        self._number()

    def points(self) -> tuple[Beslutspunkt, ...]:
        """The points as they stand; none if the only one is empty."""
        made = tuple(row.point() for row in self._rows)
        return () if len(made) == 1 and self._rows[0].is_empty else made

    @property
    def changed_at(self) -> int:
        """When the rows were changed in a way that can be taken back; 0 where nothing is."""
        return 0 if self.undo.isHidden() else self._changed_at

    def take_back(self) -> None:
        """Show the points as they were before the rows were changed."""
        # The rows are others than those that the texts' own steps were made in.
        self.show_points(self._before, self._deciders, fresh=True)
        self._rows[0].take_keys()
        self.edited.emit()

    def add_point(self) -> None:
        """A new empty point at the end, ready to write in."""
        self._add_after(len(self._rows) - 1)

    def take_over(self, point: Beslutspunkt) -> None:
        """Put in a point that changes the main proposal, at its place, ready to be reworded."""
        change = point.change
        if change is None:
            return
        self._remember()
        later = (n for n, row in enumerate(self._rows) if _number_of(row) > change.number)
        row = self._reused() or self._insert(next(later, len(self._rows)))
        row.show_point(replace(point, decider=self._known(point.decider)), self._deciders, fresh=True)
        self._number()
        row.take_keys()
        self._told()

    def take_template(self, text: str) -> None:
        """Put in the text of a usual point, its first gap selected."""
        self._remember()
        row = self._reused() or self._insert(len(self._rows))
        row.show_point(Beslutspunkt(text=text), self._deciders, fresh=True)
        self._number()
        row.editor.setFocus()
        gap = text.find("[")
        row.editor.select_range(max(gap, 0), text.find("]", gap) + 1 - gap if gap >= 0 else 0)
        self._told()

    def set_style(self, style: PointStyle | None) -> None:
        """How the kommun writes its points."""
        self.menu.set_style(style)

    def _known(self, decider: str | None) -> str | None:
        """The decider as it is chosen here: None is the body itself."""
        own = self._deciders[0].casefold() if self._deciders else ""
        return None if decider is None or decider.casefold() == own else decider

    def _reused(self) -> PointRow | None:
        """The row that is there to be written in and still empty."""
        return self._rows[0] if len(self._rows) == 1 and self._rows[0].is_empty else None

    def focus(self, number: int = 1, start: int | None = None, length: int = 0) -> None:
        """Put the cursor into the point `number` (from 1), at a found place if one is given."""
        row = self._rows[min(max(number, 1), len(self._rows)) - 1]
        row.take_keys()
        if start is not None:
            row.editor.select_range(start, length)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Say each finding under its own point, the others under the last."""
        for number, row in enumerate(self._rows, start=1):
            row.note.show_findings(of_number(findings, "point", number))
        self.note.show_findings(without_number(findings, "point"))

    def _insert(self, index: int) -> PointRow:
        row = PointRow()
        row.edited.connect(self._on_typed)
        row.left.connect(self.left)
        row.next_wanted.connect(self._on_next)
        row.removal_wanted.connect(self._on_removal)
        row.move_wanted.connect(self._on_move)
        row.split_wanted.connect(self._on_split)
        row.joining_wanted.connect(self._on_joining)
        row.undo_wanted.connect(self._on_undo_wanted)
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
            row.tell_changes(told=self._may_change)
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

    def _remember(self) -> None:
        """Keep the points as they are before rows go: a text box brings back its own words, never a row."""
        self._before = self.points()

    def _told(self) -> None:
        self._changed_at = next(STEPS)
        self.undo.show()
        self.edited.emit()

    def _on_typed(self) -> None:
        self.undo.hide()
        self.edited.emit()

    def _on_undo_wanted(self, row: PointRow) -> None:
        """An empty row that was added is taken away; all else was done elsewhere."""
        if row.is_empty and len(self._rows) > 1 and self.undo.isHidden():
            self._on_removal(row)
        else:
            self.undo_wanted.emit()

    def _on_removal(self, row: PointRow) -> None:
        self._remember()
        tell = self.edited.emit if row.is_empty else self._told
        if len(self._rows) == 1:
            if not row.is_empty:
                row.show_point(Beslutspunkt(text=""), self._deciders, fresh=False)
                self._number()
                row.editor.setFocus()
                self._told()
            return
        index = self._rows.index(row)
        self._take(row)
        self._number()
        self._rows[max(index - 1, 0)].take_keys()
        tell()

    def _on_move(self, row: PointRow, steps: int) -> None:
        index = self._rows.index(row)
        target = index + steps
        if not 0 <= target < len(self._rows):
            return
        self._rows.insert(target, self._rows.pop(index))
        self._column.removeWidget(row)
        self._column.insertWidget(target, row)
        self._number()
        row.take_keys()
        self.edited.emit()

    def _on_split(self, row: PointRow) -> None:
        """What stands after the cursor becomes a point of its own, decided by the same body."""
        before, after = row.editor.parted()
        if row.is_struck or not before or not after:
            return
        self._remember()
        made = self._insert(self._rows.index(row) + 1)
        begins = after if after.startswith("att ") else f"{after[:1].upper()}{after[1:]}"
        rest = replace(row.point(), text=begins, change=None)
        row.editor.set_text(before)
        made.show_point(rest, self._deciders, fresh=True)
        self._number()
        made.editor.setFocus()
        self._told()

    def _on_joining(self, row: PointRow) -> None:
        """The next point's text goes on in this one, unless it says what it changes in the proposal."""
        index = self._rows.index(row)
        following = self._rows[index + 1] if index + 1 < len(self._rows) else None
        if following is None or row.is_struck or following.point().change is not None:
            return
        self._remember()
        place = len(row.editor.text().rstrip())
        row.editor.set_text(f"{row.editor.text().rstrip()} {following.editor.text().lstrip()}".strip())
        self._take(following)
        self._number()
        row.editor.setFocus()
        row.editor.select_range(place, 0)
        self._told()

    def _on_templates(self) -> None:
        self.menu.popup(self.templates.mapToGlobal(self.templates.rect().bottomLeft()))


def _number_of(row: PointRow) -> int:
    """The number in the main proposal that the row is about; none sorts last."""
    change = row.point().change
    return change.number if change else _LAST
