"""What each colour means to the member: four lines, one for each colour."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from binder.domain.annotation import HighlightColour
from binder.ui.form_dialog import FormDialog, wide
from binder.ui.notes.colour_menu import SIZE, colour_icon
from binder.ui.notes.note_words import Meanings, colour_name
from binder.ui.parts import label

LONGEST = 60


class ColourDialog(FormDialog):
    """The meanings are shown where colours are chosen and filtered, and stand in the summary of notes."""

    def __init__(self, meanings: Meanings, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("dialogs", "Färgernas betydelse"),
            QCoreApplication.translate("dialogs", "Spara"),
            parent,
        )
        self._before = dict(meanings)
        said = self.tr(
            "Skriv vad färgerna betyder för dig. Orden syns när du väljer färg, i filtret och i "
            "sammanfattningen av dina anteckningar. Tomt går bra."
        )
        self.body.addWidget(label(said, "meta", wrap=True))
        self.lines = {colour: self._line(colour) for colour in HighlightColour}
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        self.body.addLayout(grid)
        for row, (colour, line) in enumerate(self.lines.items()):
            spot = QLabel()
            spot.setPixmap(colour_icon(colour).pixmap(SIZE))
            shown = label(colour_name(colour), "field")
            shown.setBuddy(line)
            grid.addWidget(spot, row, 0)
            grid.addWidget(shown, row, 1)
            grid.addWidget(line, row, 2)
        grid.setColumnStretch(2, 1)
        self.setMinimumWidth(wide(480))

    def changed_meanings(self) -> Meanings:
        """The colours whose meaning was changed, with what they mean now."""
        now = {colour: " ".join(line.text().split()) for colour, line in self.lines.items()}
        return {colour: words for colour, words in now.items() if words != self._before.get(colour, "")}

    def _line(self, colour: HighlightColour) -> QLineEdit:
        made = QLineEdit(self._before.get(colour, ""))
        made.setMaxLength(LONGEST)
        made.setCursorPosition(0)
        made.setAlignment(Qt.AlignmentFlag.AlignLeft)
        made.setPlaceholderText(self._example(colour))
        made.setAccessibleName(self.tr("Vad {} betyder").format(colour_name(colour).lower()))
        return made

    def _example(self, colour: HighlightColour) -> str:
        examples = {
            HighlightColour.YELLOW: self.tr("till exempel: fråga"),
            HighlightColour.GREEN: self.tr("till exempel: stöd för mitt yrkande"),
            HighlightColour.BLUE: self.tr("till exempel: siffror"),
            HighlightColour.PINK: self.tr("till exempel: håller inte med"),
        }
        return examples[colour]
