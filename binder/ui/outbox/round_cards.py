"""The cards of a paper that several sign: who has signed, the member's own answer, and sending it on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from binder.domain.cosigning import PlaceState, SigningPlace, Standing, Step
from binder.domain.signature import SignatureReport, VerifyResult
from binder.ui.combo_names import name_combo
from binder.ui.error_texts import language
from binder.ui.outbox.letter_text import LetterText
from binder.ui.parts import Banner, Card, button, chip, label
from binder.ui.reflow_row import ReflowRow

TONES = {Step.SIGNED: "ok", Step.REFUSED: "error", Step.WITHDRAWN: "error"}


class StandingCard(Card):
    """How many have signed, and each signatory with the answer as a word and a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.heading.setText(self.tr("Underskrifter"))
        self.heading.show()
        self.count = label("", "title", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.print_cover = button(self.tr("Skriv ut försättsblad"), "link-small")
        self.save_cover = button(self.tr("Spara försättsblad …"), "link-small")
        self.body.addWidget(self.count)
        self.body.addLayout(self._rows)
        self.body.addWidget(ReflowRow(self.print_cover, self.save_cover))
        self._shown: list[QWidget] = []

    def show_standing(self, standing: Standing, *, has_cover: bool) -> None:
        """Show each place anew; the sheet about them is for who hands the paper in."""
        from binder.wording.cosigning import standing_words

        self.count.setText(standing_words(standing, language()))
        self.print_cover.setVisible(has_cover)
        self.save_cover.setVisible(has_cover)
        _clear(self._rows, self._shown)
        for state in standing.places:
            row = PlaceRow(state)
            self._shown.append(row)
            self._rows.addWidget(row)


class DetailsCard(Card):
    """The judgement on the file, and what each of its signatures shows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.heading.setText(self.tr("Vad underskrifterna visar"))
        self.heading.show()
        self.check = button(self.tr("Kontrollera underskrifterna"))
        self.verdict = Banner("info")
        self._details = QVBoxLayout()
        self._details.setSpacing(8)
        self.body.addWidget(self.verdict)
        self.body.addLayout(self._details)
        self.body.addWidget(self.check, 0, Qt.AlignmentFlag.AlignLeft)
        self._told: list[QWidget] = []

    def say_checking(self) -> None:
        """Say that the signatures are being judged."""
        self.check.setEnabled(False)
        self.verdict.say(self.tr("Kontrollerar …"), tone="info")

    def show_result(self, result: VerifyResult) -> None:
        """Show the judgement, and each signature's points below."""
        from binder.wording.signature import verdict

        self.check.setEnabled(True)
        self.verdict.say(verdict(result, language()), tone="ok" if result.valid else "error")
        _clear(self._details, self._told)
        for report in result.signatures:
            told = SignatureRow(report)
            self._told.append(told)
            self._details.addWidget(told)

    def say_trouble(self, words: str) -> None:
        """The signatures could not be judged."""
        self.check.setEnabled(True)
        self.verdict.say(words, tone="error")

    def forget(self) -> None:
        """Another paper is shown: its signatures have not been looked at."""
        self.check.setEnabled(True)
        self.verdict.hide()
        _clear(self._details, self._told)


class PlaceRow(QWidget):
    """One who signs: the name, a word on a ground, and when or why."""

    def __init__(self, state: PlaceState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from binder.wording.cosigning import place_words

        name = label(state.place.name or self.tr("Okänd undertecknare"), wrap=True)
        answer = None if state.apart is not None else state.answer
        tone = TONES[answer.step] if answer is not None else "warn"
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        row = QHBoxLayout()
        column.addLayout(row)
        row.addWidget(name, 1)
        row.addWidget(chip(self._word(state), tone), 0, Qt.AlignmentFlag.AlignTop)
        if state.answer is not None or state.apart is not None:
            column.addWidget(label(self._below(state), "meta", wrap=True))
        self.setAccessibleName(place_words(state, language()))

    def _below(self, state: PlaceState) -> str:
        """When alone where the word beside the name says it all, else the whole answer."""
        from binder.wording.cosigning import state_words
        from binder.wording.dates import moment_words

        if state.is_signed and state.answer is not None:
            return moment_words(state.answer.at, language())
        return _sentence(state_words(state, language()))

    def _word(self, state: PlaceState) -> str:
        if state.apart is not None:
            return self.tr("Annat exemplar")
        if state.answer is None:
            return self.tr("Väntar")
        words = {
            Step.SIGNED: self.tr("Har skrivit under"),
            Step.REFUSED: self.tr("Avstår"),
            Step.WITHDRAWN: self.tr("Tillbakadragen"),
        }
        return words[state.answer.step]


class SignatureRow(QWidget):
    """One signature of the file: whose, and what it shows point by point."""

    def __init__(self, report: SignatureReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from binder.wording.signature import judgement
        from binder.wording.signature_details import details

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(2)
        head = chip(
            self.tr("Giltig") if report.valid else self.tr("Ogiltig"), "ok" if report.valid else "error"
        )
        column.addWidget(label(report.signer or self.tr("Okänd undertecknare"), "title", wrap=True))
        column.addWidget(head, 0, Qt.AlignmentFlag.AlignLeft)
        points = details(report, language())
        for name, text in points:
            column.addWidget(_selectable(f"{name}: {text}"))
        if not report.valid:
            column.addWidget(label(judgement(report, language()), "error", wrap=True))
        told = ". ".join(f"{name}: {text}" for name, text in points)
        self.setAccessibleName(f"{judgement(report, language())} {told}")


class AnswerCard(Card):
    """Sign or refuse, in the member's own place; what was answered can be seen and taken back."""

    sign_wanted = Signal(str)
    """The field to sign in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.heading.setText(self.tr("Ditt svar"))
        self.heading.show()
        self.text = label("", wrap=True)
        self.place = QComboBox()
        name_combo(self.place, self.tr("Var du skriver under"))
        self.secret = QLineEdit()
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.secret.setPlaceholderText(self.tr("Kortets pinkod"))
        self.secret.setAccessibleName(self.tr("Kortets pinkod"))
        self.kind = label(
            self.tr("Underskriften är elektronisk och syns i handlingen. Den är inte BankID."),
            "meta",
            wrap=True,
        )
        self.contacts = label("", "meta", wrap=True)
        self.sign = button(self.tr("Skriv under"), "primary")
        self.refuse = button(self.tr("Avstå …"))
        self.stop = button(self.tr("Avbryt"))
        self.stop.hide()
        self.withdraw = button(self.tr("Dra tillbaka min underskrift …"), "link-small")
        for part in (self.text, self.place, self.secret, self.kind, self.contacts):
            self.body.addWidget(part)
        self.body.addWidget(ReflowRow(self.sign, self.refuse, self.stop))
        self.body.addWidget(self.withdraw, 0, Qt.AlignmentFlag.AlignLeft)
        self.sign.clicked.connect(self._on_sign)
        self.secret.returnPressed.connect(self.sign.click)
        self.secret.hide()

    def ask_for(self, places: list[SigningPlace], likely: SigningPlace | None, *, certain: bool) -> None:
        """Offer the empty places; where the member's is certain there is nothing to choose."""
        self.place.clear()
        for place in places:
            self.place.addItem(place.name or place.field, place.field)
        if likely is not None:
            self.place.setCurrentIndex(self.place.findData(likely.field))
        elif len(places) > 1:
            self.place.setCurrentIndex(-1)
        self.place.setVisible(not certain and bool(places))

    def chosen_place(self) -> str:
        """The field that is chosen; empty for none."""
        return str(self.place.currentData() or "")

    def show_answer(self, text: str, *, may_sign: bool, may_refuse: bool, may_withdraw: bool) -> None:
        """Say what was answered, and what can be done now."""
        self.text.setText(text)
        self.sign.setVisible(may_sign)
        self.kind.setVisible(may_sign)
        if not may_sign:
            self.place.hide()
        self.refuse.setVisible(may_refuse)
        self.withdraw.setVisible(may_withdraw)

    def set_busy(self, *, busy: bool) -> None:
        """Whether the paper is being signed or sent; a card or a time-stamp may take its time."""
        self.stop.setVisible(busy)
        self.sign.setEnabled(not busy)
        self.refuse.setEnabled(not busy)
        self.sign.setText(self.tr("Skriver under …") if busy else self.tr("Skriv under"))

    def _on_sign(self) -> None:
        if self.chosen_place():
            self.sign_wanted.emit(self.chosen_place())
        else:
            self.place.setFocus()


class SendOnCard(Card):
    """To the next one: as a letter in the mail program, or as a file on a stick."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.heading.show()
        self.recipient = QLineEdit()
        self.recipient.setPlaceholderText(self.tr("namn@exempel.se"))
        self.mail = button(self.tr("Öppna i e-postprogrammet"))
        self.save = button(self.tr("Spara på minne …"))
        self.letter = LetterText()
        self.show_letter = self.letter.toggle
        self.address = label("", "meta")
        self.hint = label("", "meta", wrap=True)
        self.back = button(self.tr("Skicka till nästa undertecknare i stället"), "link-small")
        self.body.addWidget(self.address)
        self.body.addWidget(self.recipient)
        self.body.addWidget(self.hint)
        self.body.addWidget(ReflowRow(self.mail, self.save))
        self.body.addWidget(self.show_letter, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.letter)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.ask_next()
        self.recipient.textChanged.connect(self._enable)
        self.recipient.returnPressed.connect(self.mail.click)
        self._busy = False
        self._enable()

    def set_busy(self, *, busy: bool) -> None:
        """Whether an errand is running: one at a time."""
        self._busy = busy
        self._enable()

    def show_words(self, subject: str, text: str) -> None:
        """Show what the letter says: nothing leaves the laptop unseen."""
        self.letter.show_letter(subject, text)

    def ask_next(self, *, is_complete: bool = False) -> None:
        """The letter goes to the next one who signs, or to who hands in what all have signed."""
        self.back.hide()
        if is_complete:
            hint = self.tr("Alla har skrivit under. Skicka handlingen till den som lämnar in den.")
            self._ask(
                self.tr("Skicka tillbaka handlingen"), self.tr("E-postadress till den som lämnar in"), hint
            )
            return
        hint = self.tr("En i taget: skicka till nästa först när filen har kommit tillbaka eller gått vidare.")
        self._ask(
            self.tr("Skicka vidare för underskrift"), self.tr("E-postadress till nästa undertecknare"), hint
        )

    def ask_again(self, names: str) -> None:
        """The letter goes to who signed another copy, and asks to sign this one too."""
        hint = self.tr("Brevet förklarar varför och vad som ska göras. Filen som ligger här följer med.")
        self._ask(
            self.tr("Be {names} skriva under igen").format(names=names),
            self.tr("E-postadress till {names}").format(names=names),
            hint,
        )
        self.recipient.clear()
        self.back.show()

    def _ask(self, heading: str, address: str, hint: str) -> None:
        self.heading.setText(heading)
        self.address.setText(address)
        self.recipient.setAccessibleName(address)
        self.hint.setText(hint)

    def _enable(self) -> None:
        has_recipient = bool(self.recipient.text().strip())
        self.mail.setEnabled(has_recipient and not self._busy)
        self.save.setEnabled(not self._busy)
        reason = "" if has_recipient else self.tr("Skriv en e-postadress först.")
        self.mail.setToolTip(reason)
        self.mail.setAccessibleDescription(reason)


def _selectable(text: str) -> QLabel:
    made = label(text, "meta", wrap=True)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return made


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _clear(column: QVBoxLayout, shown: list[QWidget]) -> None:
    for widget in shown:
        column.removeWidget(widget)
        widget.hide()
        widget.deleteLater()
    shown.clear()
