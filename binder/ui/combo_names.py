"""What a screen reader calls a combo box: on Linux Qt gives it the chosen words only, a label the name."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLabel


def name_combo(box: QComboBox, name: str, shown: QLabel | None = None) -> None:
    """Name a combo box by the label that stands beside it, or else by one that is only heard.

    Qt answers a screen reader on Linux with the current text where it is asked for the name
    (`QAccessibleComboBox::text`); what remains is the relation to a label.
    """
    box.setAccessibleName(name)
    field = box.lineEdit()
    if field is not None:
        field.setAccessibleName(name)
    said = shown
    if said is None:
        said = QLabel(name, box)
        said.hide()
    said.setBuddy(box)
