"""The main proposal beside the own points: each can be reworded, struck, or followed by a new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from binder.domain.main_proposal import MainPoint
from binder.domain.point_change import ChangeWay, PointChange
from binder.domain.whole_decision import is_decided_by
from binder.domain.yrkande import Beslutspunkt
from binder.ui.parts import Card, button, label


class MainPointRow(QWidget):
    """One point of the main proposal and what can be done with it."""

    wanted = Signal(object)
    """The `Beslutspunkt` to begin."""

    def __init__(self, point: MainPoint, *, is_only: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.point = point
        self._is_only = is_only
        self.decider = label("", "meta", wrap=True)
        self.decider.hide()
        self.text = label(point.text if is_only else f"{point.number}. {point.text}", wrap=True)
        self.state = label("", "meta", wrap=True)
        self.state.hide()
        named = [self.tr("Ändra punkt {number}"), self.tr("Stryk punkt {number}")]
        named = [words.format(number=point.number) for words in named]
        following = self.tr("Ny punkt efter punkt {number}").format(number=point.number)
        self.reword = button(self.tr("Ändra"), "link-small", name=named[0])
        self.strike = button(self.tr("Stryk"), "link-small", name=named[1])
        self.follow = button(self.tr("Ny efter"), "link-small", name=following)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.decider)
        column.addWidget(self.text)
        column.addWidget(self.state)
        # First into its place, then filled: resources/docs/decisions/layout-items.md.
        row = QHBoxLayout()
        column.addLayout(row)
        row.setSpacing(12)
        for part in (self.reword, self.strike, self.follow):
            row.addWidget(part)
        row.addStretch(1)
        # A proposal that is one sentence is refused as a whole, not struck.
        self.strike.setHidden(is_only)
        self.reword.clicked.connect(self._on_reword)
        self.strike.clicked.connect(self._on_strike)
        self.follow.clicked.connect(self._on_follow)

    def show_decider(self, decider: str | None) -> None:
        """Say above the point whose decision it is, where there are several deciding bodies."""
        self.decider.setText(self.tr("{body} beslutar").format(body=decider) if decider else "")
        self.decider.setVisible(decider is not None)

    def show_taken(self, points: Sequence[Beslutspunkt]) -> None:
        """Say what the yrkande already does to the point; what is done once is not offered again."""
        ways = [change.way for point in points if (change := point.change) and self._is_meant(point)]
        said = {ChangeWay.REPLACES: self.tr("Ändras nedan"), ChangeWay.STRIKES: self.tr("Stryks nedan")}
        self.state.setText(said[ways[0]] if ways else "")
        self.state.setVisible(bool(ways))
        self.reword.setHidden(bool(ways))
        self.strike.setHidden(bool(ways) or self._is_only)

    def _is_meant(self, point: Beslutspunkt) -> bool:
        change = point.change
        is_same = change is not None and change.touched == self.point.number
        return is_same and is_decided_by(point.decider, self.point)

    def _on_reword(self) -> None:
        self._want(ChangeWay.REPLACES, self.point.text)

    def _on_strike(self) -> None:
        self._want(ChangeWay.STRIKES, "")

    def _on_follow(self) -> None:
        self._want(ChangeWay.FOLLOWS, "")

    def _want(self, way: ChangeWay, text: str) -> None:
        original = "" if way is ChangeWay.FOLLOWS else self.point.text
        change = PointChange(way=way, number=self.point.number, original=original, is_whole=self._is_only)
        self.wanted.emit(Beslutspunkt(text=text, decider=self.point.decider, change=change))


class MainPoints(Card):
    """All points of the main proposal; hidden where it is not known."""

    wanted = Signal(object)
    rows_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Förslaget som du ändrar"), parent=parent)
        self.rows: list[MainPointRow] = []
        self._shown: tuple[MainPoint, ...] = ()
        self.hide()

    @property
    def points(self) -> tuple[MainPoint, ...]:
        """The points that are shown."""
        return self._shown

    def show_points(self, points: Sequence[MainPoint]) -> None:
        """Show the main proposal."""
        if tuple(points) == self._shown:
            return
        self._shown = tuple(points)
        for row in self.rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [MainPointRow(point, is_only=len(points) == 1) for point in points]
        for row in self.rows:
            row.wanted.connect(self.wanted)
            self.body.addWidget(row)
        deciders = {point.decider for point in points}
        for before, row in zip([None, *points], self.rows, strict=False):
            begins = before is None or before.decider != row.point.decider
            row.show_decider(row.point.decider if begins and len(deciders) > 1 else None)
        self.rows_changed.emit()

    def show_taken(self, points: Sequence[Beslutspunkt]) -> None:
        """Say at each point what the yrkande does to it."""
        for row in self.rows:
            row.show_taken(points)
