"""The steps of signing and handing in, with the present one pointed out."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtWidgets import QHBoxLayout, QWidget

from binder.ui.parts import label, set_property


class Step(IntEnum):
    """The steps in order."""

    REVIEW = 0
    SIGN = 1
    HAND_IN = 2


class StepLine(QWidget):
    """Granska, Signera, Lämna in: done with a check mark, the present one in bold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = (self.tr("Granska"), self.tr("Signera"), self.tr("Lämna in"))
        self._labels = [label("", "step") for _ in self._names]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        for made in self._labels:
            row.addWidget(made)
        self.show_step(Step.REVIEW)

    def show_step(self, step: Step) -> None:
        """Point out the present step."""
        for number, (made, name) in enumerate(zip(self._labels, self._names, strict=True)):
            made.setText(f"✓ {name}" if number < step else f"{number + 1}  {name}")
            set_property(made, "present", number == step)
        self.setAccessibleName(
            self.tr("Steg {number} av {count}: {name}").format(
                number=step + 1, count=len(self._names), name=self._names[step]
            )
        )
