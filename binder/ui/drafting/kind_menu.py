"""All kinds of papers in a menu, in the groups that the council knows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from binder.domain.kind_forms import Group, form_of, kinds_of, may_be_put_in
from binder.domain.yrkande import YrkandeKind
from binder.ui.drafting.kind_names import kind_name


class KindMenu(QMenu):
    """Each group below its name; kinds that have no place in the body are left out."""

    wanted = Signal(object)
    """The `YrkandeKind`."""

    def __init__(
        self, title: str, left_out: tuple[YrkandeKind, ...] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent)
        self.kinds: dict[YrkandeKind, QAction] = {}
        self._heads: dict[Group, list[QAction]] = {}
        for group in Group:
            offered = [kind for kind in kinds_of(group) if kind not in left_out]
            if offered:
                self._add_group(group, offered)
        self.triggered.connect(self._on_triggered)

    def show_for(self, body: str, *, is_own: bool = False) -> None:
        """Offer what may be put in that body; beside a matter of one's own only others of their kind."""
        for kind, action in self.kinds.items():
            fits = not (is_own and form_of(kind).is_about_item)
            action.setVisible(fits and is_offered(kind, body))
        for group, parts in self._heads.items():
            is_shown = any(self.kinds[kind].isVisible() for kind in kinds_of(group) if kind in self.kinds)
            for part in parts:
                part.setVisible(is_shown)

    def _add_group(self, group: Group, kinds: list[YrkandeKind]) -> None:
        # A section's own name is not drawn under a stylesheet.
        head = self.addAction(group_name(group))
        head.setEnabled(False)
        self._heads[group] = [head]
        if self.kinds:
            self._heads[group].append(self.insertSeparator(head))
        for kind in kinds:
            action = self.addAction(kind_name(kind))
            action.setData(kind.value)
            self.kinds[kind] = action

    def _on_triggered(self, action: QAction) -> None:
        self.wanted.emit(YrkandeKind(action.data()))


def is_offered(kind: YrkandeKind, body: str) -> bool:
    """Whether a member of that body may begin it: motions and questions are written at any meeting."""
    to_council = kind in kinds_of(Group.INITIATIVE) and kind is not YrkandeKind.NAMNDINITIATIV
    return to_council or may_be_put_in(kind, body)


def group_name(group: Group) -> str:
    """The group as a heading in a menu."""
    names = {
        Group.MATERIAL: QCoreApplication.translate("kinds", "Förslag"),
        Group.FORMAL: QCoreApplication.translate("kinds", "Om handläggningen"),
        Group.STATEMENT: QCoreApplication.translate("kinds", "Till protokollet"),
        Group.INITIATIVE: QCoreApplication.translate("kinds", "Nya ärenden"),
    }
    return names[group]
