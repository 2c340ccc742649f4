"""Cards about copies that were signed side by side: what stands where, and the ways on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from binder.domain.apart_copy import ApartCopy, Parting
from binder.ui.error_texts import language
from binder.ui.parts import Card, button, label, set_property
from binder.ui.reflow_row import ReflowRow


class ApartCard(Card):
    """One copy beside the paper: whose signature is where, what is easiest, and what can be done."""

    asked = Signal(int)
    """Somebody is to sign once more, for the copy with that id."""
    going_on = Signal(int)
    """The copy with that id is to be the paper from now on."""
    shown = Signal(object)
    """The id of the copy to look at, or None for the paper itself."""
    goes_along = Signal(int, bool)

    def __init__(
        self, parted: Parting, *, hands_in: bool, can_show: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent=parent)
        from binder.wording.apart_copies import advice, names_of, parting_words
        from binder.wording.languages import joined

        self._copy = parted.copy
        self.heading.setText(self.tr("Två exemplar av samma handling"))
        self.heading.show()
        self.text = label(parting_words(parted, language()), wrap=True)
        self.advice = label(advice(parted, language(), hands_in=hands_in), wrap=True)
        names = joined(names_of(parted.only_there, language()), language())
        self.ask = button(self.tr("Be {names} skriva under igen").format(names=names))
        self.go_on = button(self.tr("Fortsätt med det andra exemplaret"))
        self.show_it = button(self.tr("Visa det andra exemplaret"), "link-small")
        self.show_it.setCheckable(True)
        self.along = QCheckBox(self.tr("Lämna in båda exemplaren"))
        ways = [self.go_on, self.ask] if parted.goes_on_from_copy else [self.ask, self.go_on]
        if parted.can_sign_again_here:
            self.ask.hide()
            ways = [self.go_on]
        if parted.goes_on_from_copy or not parted.can_sign_again_here:
            set_property(ways[0], "kind", "primary")
        self._lay_out(ReflowRow(*ways), hands_in=hands_in, can_show=can_show)
        self.ask.clicked.connect(self._on_ask)
        self.go_on.clicked.connect(self._on_go_on)
        self.show_it.toggled.connect(self._on_show)
        self.along.toggled.connect(self._on_along)

    def _lay_out(self, ways: QWidget, *, hands_in: bool, can_show: bool) -> None:
        for part in (self.text, self.advice):
            self.body.addWidget(part)
        self.body.addWidget(ways)
        self.along.setChecked(self._copy.goes_along)
        self.along.setVisible(hands_in)
        self.body.addWidget(self.along)
        self.show_it.setVisible(can_show)
        self.body.addWidget(self.show_it, 0, Qt.AlignmentFlag.AlignLeft)

    def _on_ask(self) -> None:
        self.asked.emit(int(self._copy.id))

    def _on_go_on(self) -> None:
        self.going_on.emit(int(self._copy.id))

    def _on_show(self, is_wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        text = self.tr("Visa handlingen igen") if is_wanted else self.tr("Visa det andra exemplaret")
        self.show_it.setText(text)
        self.shown.emit(int(self._copy.id) if is_wanted else None)

    def _on_along(self, is_wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.goes_along.emit(int(self._copy.id), is_wanted)


class KeptCard(Card):
    """Copies that are needed no more, because who signed them has signed the paper too."""

    save_wanted = Signal(int)

    def __init__(self, copies: Sequence[ApartCopy], parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.heading.setText(self.tr("Tidigare exemplar"))
        self.heading.show()
        self.rows = QVBoxLayout()
        self.rows.setSpacing(8)
        self.body.addLayout(self.rows)
        for copy in copies:
            self._add(copy)

    def _add(self, copy: ApartCopy) -> None:
        from binder.wording.apart_copies import names_of
        from binder.wording.dates import moment_words
        from binder.wording.languages import joined

        names = joined(names_of(copy.signatures, language()), language())
        when = moment_words(copy.received_at, language())
        text = self.tr("Underskrivet av {names}, kom hit {when}. Det behövs inte längre, men finns kvar.")
        save = button(self.tr("Spara det …"), "link-small")
        save.setAccessibleName(self.tr("Spara exemplaret som {names} skrev under").format(names=names))
        save.setProperty("copy", int(copy.id))
        save.clicked.connect(self._on_save)
        self.rows.addWidget(label(text.format(names=names, when=when), "meta", wrap=True))
        self.rows.addWidget(save, 0, Qt.AlignmentFlag.AlignLeft)

    def _on_save(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.save_wanted.emit(int(sender.property("copy")))
