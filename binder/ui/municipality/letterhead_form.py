"""The letterhead: a picture with words for those who do not see it, lines of text, the order of the parts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from binder.domain.errors import BinderError
from binder.domain.municipality import AttachmentForm, Letterhead, PaperLook, PartOrder
from binder.services import municipality_profile
from binder.ui import theme as themes
from binder.ui.combo_names import name_combo
from binder.ui.error_texts import error_text
from binder.ui.parts import button, label
from binder.ui.save_dialog import begin_at_home

PICTURE_WIDTH, PICTURE_HEIGHT, LINES_HEIGHT = 160, 72, 96


class LetterheadForm(QWidget):
    """Shows how papers look; `troubled` says why a picture was not taken."""

    troubled = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._logo = b""
        self.picture = QLabel()
        self.choose = button(self.tr("Välj bild …"))
        self.drop = button(self.tr("Ta bort bilden"))
        self.alternative = QLineEdit()
        self.alternative.setPlaceholderText(self.tr("Björkåsa kommuns vapen"))
        self.lines, self.foot = QPlainTextEdit(), QPlainTextEdit()
        for lines in (self.lines, self.foot):
            lines.setTabChangesFocus(True)
            lines.setFixedHeight(themes.current().px(LINES_HEIGHT))
        self.order, self.attachments = QComboBox(), QComboBox()
        for each in (self.choose, self.drop):
            each.setAutoDefault(False)
        self._lay_out()
        self.choose.clicked.connect(self._on_choose)
        self.drop.clicked.connect(self._on_drop)

    def show_look(self, look: PaperLook) -> None:
        """Show how a kommun's papers look."""
        head = look.letterhead or Letterhead()
        self.alternative.setText(head.alternative)
        self.lines.setPlainText("\n".join(head.lines))
        self.foot.setPlainText("\n".join(head.foot))
        self.order.setCurrentIndex(self.order.findData(look.part_order.value))
        self.attachments.setCurrentIndex(self.attachments.findData(look.attachments.value))
        self._show_logo(head.logo)

    def look(self) -> PaperLook:
        """How they look now."""
        words = self.alternative.text().strip()
        head = Letterhead(
            logo=self._logo, alternative=words, lines=_lines_in(self.lines), foot=_lines_in(self.foot)
        )
        return PaperLook(
            letterhead=head if self._logo or head.lines or head.foot else None,
            part_order=PartOrder(self.order.currentData()),
            attachments=AttachmentForm(self.attachments.currentData()),
        )

    def lacks_words(self) -> bool:
        """Whether there is a picture, but nothing for those who do not see it."""
        return bool(self._logo) and not self.alternative.text().strip()

    def take_picture(self, path: Path) -> None:
        """Take a picture from a file; what cannot be printed is refused with a sentence."""
        try:
            logo = municipality_profile.picture_in(path)
        except BinderError as error:
            self.troubled.emit(error_text(error))
            return
        self._show_logo(logo)

    def _show_logo(self, logo: bytes) -> None:
        self._logo = logo
        shown = QPixmap()
        shown.loadFromData(logo)
        px = themes.current().px
        if not shown.isNull():
            size = (px(PICTURE_WIDTH), px(PICTURE_HEIGHT))
            shown = shown.scaled(
                *size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        self.picture.setPixmap(shown)
        self.picture.setVisible(bool(logo))
        self.drop.setEnabled(bool(logo))

    def _on_choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Välj bild till brevhuvudet"))
        begin_at_home(dialog)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Bilder (*.png *.jpg *.jpeg)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_chosen)
        dialog.open()

    def _on_chosen(self, path: str) -> None:
        self.take_picture(Path(path))

    def _on_drop(self) -> None:
        self._show_logo(b"")

    def _lay_out(self) -> None:
        for order, text in (
            (PartOrder.DECISION_FIRST, self.tr("Förslaget först, sedan motiveringen")),
            (PartOrder.MOTIVATION_FIRST, self.tr("Motiveringen först, sedan förslaget")),
        ):
            self.order.addItem(text, order.value)
        for form_of_attachments, text in (
            (AttachmentForm.BESIDE, self.tr("Som egna filer i samma brev")),
            (AttachmentForm.EMBEDDED, self.tr("Som filer inuti PDF-filen")),
            (AttachmentForm.APPENDED, self.tr("Som sidor sist i papperet")),
        ):
            self.attachments.addItem(text, form_of_attachments.value)
        column, buttons, form = QVBoxLayout(self), QHBoxLayout(), QFormLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.picture)
        column.addLayout(buttons)
        for each in (self.choose, self.drop):
            buttons.addWidget(each)
        buttons.addStretch(1)
        form.setHorizontalSpacing(12)
        column.addLayout(form)
        column.addStretch(1)
        for text, field in (
            (self.tr("Vad bilden visar"), self.alternative),
            (self.tr("Rader under organet"), self.lines),
            (self.tr("Rader längst ner på första sidan"), self.foot),
            (self.tr("Ordning på papperet"), self.order),
            (self.tr("Bilagor följer med"), self.attachments),
        ):
            shown = label(text, "field")
            form.addRow(shown, field)
            if isinstance(field, QComboBox):
                name_combo(field, text, shown)
            else:
                field.setAccessibleName(text)


def _lines_in(box: QPlainTextEdit) -> tuple[str, ...]:
    return tuple(text for line in box.toPlainText().splitlines() if (text := line.strip()))
