"""What the program remembers of the kommun's kallelser: to be seen, and to be forgotten."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QWidget

from binder.domain.errors import BinderError
from binder.services import own_words
from binder.ui.error_texts import error_text, language
from binder.ui.form_dialog import FormDialog, wide
from binder.ui.parts import button, label
from binder.wording.own_words import lesson


class LearnedDialog(FormDialog):
    """A list of lessons; one or several are forgotten at a time."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("dialogs", "Inlärt om kallelserna"),
            QCoreApplication.translate("dialogs", "Klart"),
            parent,
            may_cancel=False,
        )
        self._intro = label("", "meta", wrap=True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Inlärda ord"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.forget = button(self.tr("Glöm det valda"))
        self.forget.setAutoDefault(False)
        for widget in (self._intro, self.list):
            self.body.addWidget(widget)
        self.body.addWidget(self.forget, 0, Qt.AlignmentFlag.AlignLeft)
        self.forget.clicked.connect(self._on_forget)
        self.list.itemSelectionChanged.connect(self._on_selection)
        self.setMinimumWidth(wide(640))
        self._fill()
        for error in own_words.damaged_files():
            self.banner.say(error_text(error))

    def _fill(self) -> None:
        self._words = own_words.remembered_words()
        self.list.clear()
        self.list.addItems([self._line(each) for each in self._words])
        self.list.setVisible(bool(self._words))
        self.forget.setVisible(bool(self._words))
        self._on_selection()
        self._intro.setText(
            self.tr("Det här kom programmet ihåg när du rättade. Nästa kallelse läses efter det.")
            if self._words
            else self.tr(
                "Inget är inlärt. När du rättar en ny kallelse kan du välja att det ska kommas ihåg."
            )
        )

    def _line(self, each: own_words.Remembered) -> str:
        return self.tr("{kommun}: {lesson} (av {file}, {day})").format(
            kommun=each.municipality,
            lesson=lesson(each.word, language()),
            file=each.file_name,
            day=each.day.isoformat(),
        )

    def _on_selection(self) -> None:
        self.forget.setEnabled(bool(self.list.selectedIndexes()))

    def _on_forget(self) -> None:
        chosen = [self._words[index.row()] for index in self.list.selectedIndexes()]
        try:
            for each in chosen:
                own_words.forget(each)
        except BinderError as error:
            self.banner.say(error_text(error))
        self._fill()
