"""What is asked before notes leave the binder or come into it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QFormLayout, QSizePolicy, QWidget

from binder.domain.meeting import AgendaItem, Meeting
from binder.services.export_notes import NoteForm
from binder.services.import_notes import NotesToTakeIn
from binder.ui.combo_names import name_combo
from binder.ui.form_dialog import FormDialog, wide
from binder.ui.parts import label

_MOST_NAMES = 3
_FEWEST_LETTERS = 24


class ExportNotesDialog(FormDialog):
    """Whose notes, and in which form; the folder is asked for afterwards."""

    def __init__(self, meeting: Meeting, item: AgendaItem | None, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("dialogs", "Exportera anteckningar"),
            QCoreApplication.translate("dialogs", "Välj mapp …"),
            parent,
        )
        self.scope, self.form = QComboBox(), QComboBox()
        if item is not None:
            self.scope.addItem(self.tr("Ärendet: {}").format(_short(item.title)), int(item.id))
        self.scope.addItem(
            self.tr("Hela sammanträdet: {}, {}").format(meeting.body, meeting.date.isoformat()), None
        )
        for form, name in self._forms():
            self.form.addItem(name, form.value)
        self._explanation = label("", "meta", wrap=True)
        warning = label(
            self.tr("Filerna krypteras inte. De mottagna handlingarna i pärmen ändras aldrig."),
            "meta",
            wrap=True,
        )
        fields = QFormLayout()
        self.body.addLayout(fields)
        for text, field in ((self.tr("Anteckningar i"), self.scope), (self.tr("Skriv som"), self.form)):
            shown = label(text, "field")
            # A long title is cut in the box, and does not push the box out of the window.
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            field.setMinimumContentsLength(_FEWEST_LETTERS)
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            fields.addRow(shown, field)
            name_combo(field, text, shown)
        self.body.addWidget(self._explanation)
        self.body.addWidget(warning)
        self.form.currentIndexChanged.connect(self._explain)
        self.setMinimumWidth(wide(640))
        self._explain()

    def chosen_form(self) -> NoteForm:
        """What is to be written."""
        return NoteForm(str(self.form.currentData()))

    def chosen_item(self) -> int | None:
        """The item whose notes are wanted; None for the whole meeting."""
        chosen: int | None = self.scope.currentData()
        return chosen

    def _forms(self) -> tuple[tuple[NoteForm, str], ...]:
        return (
            (NoteForm.COPIES, self.tr("Kopior av handlingarna med anteckningarna i (PDF)")),
            (NoteForm.SUMMARY, self.tr("Sammanställning (PDF)")),
            (NoteForm.MARKDOWN, self.tr("Sammanställning (text, Markdown)")),
            (NoteForm.XFDF, self.tr("För andra PDF-program (XFDF)")),
            (NoteForm.JSON_LD, self.tr("För andra program (W3C JSON-LD)")),
        )

    def _explain(self) -> None:
        chosen = self.chosen_form()
        text = {
            NoteForm.COPIES: self.tr(
                "En kopia av varje handling, med vanliga PDF-anteckningar som alla PDF-program visar."
                " Anteckningar på ärendet sitter på handlingens första sida."
            ),
            NoteForm.SUMMARY: self.tr("Ärende för ärende: citat, dina egna ord och sidan som den är tryckt."),
            NoteForm.MARKDOWN: self.tr("Samma sammanställning som ren text."),
            NoteForm.XFDF: self.tr("En fil för varje handling, att läsa in i ett annat PDF-program."),
            NoteForm.JSON_LD: self.tr("En fil för varje handling, att läsa in i en annan pärm."),
        }[chosen]
        self._explanation.setText(text)
        self.form.setAccessibleDescription(text)


class TakeInDialog(FormDialog):
    """What was found in a file, and whether to take it in."""

    def __init__(self, found: NotesToTakeIn, file_name: str, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("dialogs", "Läs in anteckningar"),
            QCoreApplication.translate("dialogs", "Läs in"),
            parent,
        )
        self.found = found
        for text in self._sentences(found, file_name):
            self.body.addWidget(label(text, wrap=True))
        self.setMinimumWidth(wide(560))

    def _sentences(self, found: NotesToTakeIn, file_name: str) -> list[str]:
        count = len(found.new)
        names = ", ".join(found.authors[:_MOST_NAMES])
        came = (
            self.tr("1 ny anteckning till {}.")
            if count == 1
            else self.tr("{count} nya anteckningar till {}.")
        )
        sentences = [came.format(file_name, count=count)]
        if names:
            sentences.append(self.tr("Skrivna av: {}.").format(names))
        if found.known:
            sentences.append(self.tr("Redan i pärmen: {}.").format(found.known))
        if found.lost:
            sentences.append(
                self.tr("Utan plats i handlingen, och läses inte in: {}.").format(len(found.lost))
            )
        sentences.append(self.tr("De märks med varifrån de kom. Inläsningen går att ångra."))
        return sentences


def _short(title: str, longest: int = 44) -> str:
    return title if len(title) <= longest else f"{title[:longest].rstrip()} …"
