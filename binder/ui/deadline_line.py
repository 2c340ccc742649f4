"""When the paper must be handed in, under what it is about; nothing where no rule is known."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QWidget

from binder.domain.deadline import Deadline, deadline_for
from binder.domain.yrkande import YrkandeKind
from binder.ui.error_texts import language
from binder.ui.session import local_now


class DeadlineLine(QLabel):
    """One line; where the rule is written is in its tip and is read out after it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "meta")
        self.setWordWrap(True)
        self.hide()

    def show_for(self, kind: YrkandeKind, deadlines: Sequence[Deadline]) -> None:
        """Show the deadline for papers of the kind."""
        self.show_deadline(deadline_for(kind, deadlines))

    def show_deadline(self, deadline: Deadline | None) -> None:
        """Show a deadline as it stands now."""
        self.setVisible(deadline is not None)
        if deadline is None:
            return
        from binder.wording.deadlines import deadline_line

        self.setText(deadline_line(deadline, local_now(), language()))
        self.setToolTip(deadline.source)
        self.setAccessibleDescription(deadline.source)
