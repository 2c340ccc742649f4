"""Which kind the paper is: those of the same standing, in the council's groups."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from binder.domain.kind_forms import Group, form_of, kinds_of
from binder.domain.yrkande import YrkandeKind
from binder.ui.drafting.kind_menu import is_offered
from binder.ui.drafting.kind_names import kind_name
from binder.ui.drafting.tool_buttons import Choice


class KindChoice(Choice):
    """A paper about an ärende stays one: what begins a matter of its own is begun anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("kinds", "Typ av yrkande"), parent)
        self._offered: tuple[YrkandeKind, ...] = ()

    def show_kind(self, kind: YrkandeKind, body: str) -> None:
        """Show a kind among those that it may become in that body."""
        offered = _offered_beside(kind, body)
        blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        if offered != self._offered:
            self._offered = offered
            self._fill()
        self.setCurrentIndex(self.findData(kind.value))
        self.blockSignals(blocked)

    def choose(self, kind: YrkandeKind) -> None:
        """Choose a kind as the member does."""
        self.setCurrentIndex(self.findData(kind.value))

    def kind(self) -> YrkandeKind:
        """The chosen kind; the most used before any was shown."""
        value = self.currentData()
        return YrkandeKind(value) if value else YrkandeKind.TILLAGG

    def _fill(self) -> None:
        self.clear()
        group = None
        for kind in self._offered:
            if group not in (None, form_of(kind).group):
                self.insertSeparator(self.count())
            group = form_of(kind).group
            self.addItem(kind_name(kind), kind.value)


def _offered_beside(kind: YrkandeKind, body: str) -> tuple[YrkandeKind, ...]:
    is_about_item = form_of(kind).is_about_item
    groups = [group for group in Group if (group is not Group.INITIATIVE) is is_about_item]
    return tuple(
        other for group in groups for other in kinds_of(group) if other is kind or is_offered(other, body)
    )
